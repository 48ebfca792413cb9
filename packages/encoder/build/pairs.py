"""Draws pairs of texts that mean the same work, and says which rows of a batch must not be held against each other."""

from collections import defaultdict

import numpy as np
from data import bilingual, csco, esco, held_out, military, onet, plain, postings
from noise import Noise


class Batch:
    """Two texts a row; `same[i, j]` where rows i and j are of one occupation."""

    def __init__(self, ones, others, groups):
        self.ones, self.others = ones, others
        rows = defaultdict(list)
        for row, keys in enumerate(groups):
            for key in keys:
                rows[key].append(row)
        self.same = np.zeros((len(ones), len(ones)), bool)
        for members in rows.values():
            self.same[np.ix_(members, members)] = True


class Pairs:
    def __init__(self, tables, seed, keep_back=True):
        self.rng = np.random.default_rng(seed)
        kept = lambda groups: [group for group in groups if not (keep_back and held_out(group.key))]
        self.esco, self.onet, self.csco = kept(esco(tables)), kept(onet(tables)), kept(csco(tables))
        self.titled = {
            "esco": [group for group in self.esco if len(group.titles) > 1],
            "onet": [group for group in self.onet if len(group.titles) > 1],
            "csco": [group for group in self.csco if len(group.titles) > 1],
        }
        self.told = {
            "en": [group for group in [*self.esco, *self.onet] if group.about],
            "zh": [group for group in self.csco if group.about],
        }
        self.bilingual = [pair for pair in bilingual(tables) if not (keep_back and held_out(pair[0]))]
        self.military = [row for row in military(tables) if row[2] and not (keep_back and held_out(row[1].lower()))]
        self.postings = [(title, terms) for title, terms in postings(tables) if len(terms) > 2]
        self.owners = defaultdict(set)
        for group in [*self.esco, *self.onet, *self.csco]:
            for title in group.titles:
                self.owners[title].add(group.key)
        for zh, english in self.bilingual:
            for title in (zh, *english):
                self.owners[title].add(f"both {zh}")
        places = [row["name_zh"].rstrip("市区县") for row in tables.rows("cn_divisions") if row["level"] != "1"]
        chars = sorted({char for group in self.csco for title in group.titles for char in title if "一" <= char <= "鿿"})
        self.noise = Noise(self.rng, places, chars)

    def pick(self, options):
        return options[self.rng.integers(len(options))]

    def two(self, titles):
        one, other = self.rng.choice(len(titles), 2, replace=False)
        return titles[one], titles[other]

    def batch(self, kind, size):
        draw = {
            "zh": self.chinese, "en": self.english, "both": self.translated, "told zh": self.told_zh, "told en": self.told_en,
        }[kind]  # fmt: skip
        drawn = [draw() for _ in range(size)]
        return Batch([one for one, _, _ in drawn], [other for _, other, _ in drawn], [keys for _, _, keys in drawn])

    def keys(self, *titles):
        return set().union(*(self.owners.get(title, {title}) for title in titles))

    def english(self):
        group = self.pick(self.titled["esco" if self.rng.random() < 0.5 else "onet"])
        one, other = self.two(group.titles)
        return self.noise.add(one, False), self.noise.add(other, False), self.keys(one, other)

    def chinese(self):
        chance = self.rng.random()
        if chance < 0.6:
            one, other = self.two(self.pick(self.titled["csco"]).titles)
            return self.noise.add(one, True), self.noise.add(other, True), self.keys(one, other)
        if chance < 0.75:
            group = self.pick(self.csco)
            title = self.pick(group.titles)
            if group.about and self.rng.random() < 0.6:
                return self.noise.add(title, True), self.clipped(self.pick(group.about), 18), self.keys(title)
            return title, self.noise.advert(title, True), self.keys(title)
        title, terms = self.pick(self.postings)
        some = self.rng.permutation(len(terms))[: int(self.rng.integers(2, 6))]
        return title, " ".join(terms[at] for at in some), {title}

    def translated(self):
        zh, english = self.pick(self.bilingual)
        title = self.pick(english)
        return self.noise.add(zh, True), self.noise.add(title, False), self.keys(zh, title)

    def told_zh(self):
        group = self.pick(self.told["zh"])
        title = self.pick(group.titles)
        if len(group.about) > 2 and self.rng.random() < 0.25:
            one, other = self.two(group.about)
            return one, other, {group.key}
        return self.noise.add(title, True), self.pick(group.about), self.keys(title)

    def told_en(self):
        if self.rng.random() < 0.3:
            _, title, about, _ = self.pick(self.military)
            return title.lower(), plain(about)[:400], {title.lower()}
        group = self.pick(self.told["en"])
        title = self.pick(group.titles)
        return self.noise.add(title, False), self.pick(group.about), self.keys(title)

    def clipped(self, text, length):
        if len(text) <= length:
            return text
        at = int(self.rng.integers(len(text) - length))
        return text[at : at + length]
