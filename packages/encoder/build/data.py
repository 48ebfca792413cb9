"""What the shared tables say of titles: which mean the same work, and which sentences are about which."""

import csv
import hashlib
import os
import re
import unicodedata
from collections import defaultdict

csv.field_size_limit(10**8)

ENGLISH, CHINESE = "en", "zh"


def held_out(key, share=0.12):
    """Whether an occupation is kept back for validation: decided by its key alone."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) / 2**32 < share


def plain(text):
    return " ".join(unicodedata.normalize("NFKC", text or "").split())


class Tables:
    def __init__(self, folder):
        self.folder = folder

    def rows(self, name):
        with open(os.path.join(self.folder, f"{name}.csv"), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


class Group:
    """Titles of one occupation, in one language, and sentences about it."""

    def __init__(self, key, titles, about=()):
        self.key = key
        self.titles = list(dict.fromkeys(plain(title).lower() for title in titles if plain(title)))
        self.about = list(dict.fromkeys(plain(text) for text in about if len(plain(text)) >= 6))


def cells(text):
    return [cell for cell in (text or "").split("|") if cell]


def sentences(text):
    return [part for part in re.split(r"(?<=[.;。；])\s+|[。；]|\s*\d+\.", text or "") if len(part) >= 6]


def esco(tables):
    return [
        Group(f"esco {row['esco_id']}", [row["label_en"], *cells(row["alt_labels_en"])], sentences(row["description_en"]))
        for row in tables.rows("esco_occupations")
    ]


def onet(tables):
    titles = defaultdict(list)
    for row in tables.rows("onet_alternate_titles"):
        titles[row["onet_code"]].append(row["alternate_title"])
        if row["short_title"] and len(row["short_title"]) > 3:
            titles[row["onet_code"]].append(row["short_title"])
    activities = {row["dwa_id"]: row["activity_en"] for row in tables.rows("onet_work_activities")}
    about = defaultdict(list)
    for row in tables.rows("onet_occupation_activities"):
        about[row["onet_code"]].append(activities.get(row["dwa_id"], ""))
    return [
        Group(
            f"onet {row['onet_code']}",
            [row["title_en"], *titles[row["onet_code"]]],
            [*sentences(row["description_en"]), *about[row["onet_code"]]],
        )
        for row in tables.rows("onet_occupations")
    ]


def csco(tables):
    about = {
        row["code"]: [row["definition_zh"], *sentences(row["tasks_zh"])] for row in tables.rows("csco2022_definitions")
    }
    return [
        Group(f"csco {row['code']}", [row["name_zh"], *cells(row["aliases_zh"])], about.get(row["code"], []))
        for row in tables.rows("csco2022_occupations")
        if row["level"] == "4"
    ]


def bilingual(tables):
    """(Chinese titles, English titles) that translate each other, joined where they share a spelling."""
    english = defaultdict(list)
    for row in tables.rows("job_titles_zh_en"):
        zh, en = plain(row["title_zh"]).lower(), plain(row["title_en"]).lower()
        if zh and en:
            english[zh].append(en)
    return [(zh, list(dict.fromkeys(ens))) for zh, ens in english.items()]


def military(tables):
    """Specialties of a foreign service with the civil occupations they lead to (O*NET-SOC 2010)."""
    rows = []
    for row in tables.rows("us_military_occupations"):
        codes = [code for code in (row["onet2010_code_1"], row["onet2010_code_2"]) if code and not code.startswith("55")]
        rows.append((f"{row['service']} {row['code']}", plain(row["title_en"]), plain(row["description_en"]), codes))
    return rows


def postings(tables):
    """(title, skills or terms found in it) of real adverts."""
    kept = {}
    for name, column in (("cn_postings_facts", "terms"), ("cn_postings_tagged", "skills")):
        for row in tables.rows(name):
            kept.setdefault(plain(row["title_zh"]).lower(), cells(row[column]))
    return [(title, terms) for title, terms in kept.items() if title]
