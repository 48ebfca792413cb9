"""What adverts and hurried fingers do to a title."""

from pypinyin import lazy_pinyin

BEFORE_ZH = ("急招", "急聘", "诚聘", "高薪诚聘", "招聘", "招", "直招", "内推", "校招", "(急)")
AFTER_ZH = (
    "(双休)", "(包吃住)", "(五险一金)", "(长白班)", "(无经验可培训)", "(应届生)", "(可实习)", "+五险一金", "-急招", "(底薪+提成)",
    "(接受小白)", "(高薪)", "(月休4天)", "若干名", "2名", "(退役军人优先)", " 包住", " 待遇优",
)  # fmt: skip
BEFORE_EN = ("urgent ", "hiring: ", "wanted: ", "immediate hiring - ", "(contract) ", "part time ")
AFTER_EN = (
    " (remote)", " - full time", " (urgent)", " needed", " - immediate start", " (contract)", " job", " vacancy", " - night shift",
    " (entry level)", " x2", " - great benefits",
)  # fmt: skip


class Noise:
    def __init__(self, rng, places, chars):
        self.rng = rng
        self.places = places
        self.alike = {}
        for char in chars:
            self.alike.setdefault(lazy_pinyin(char)[0], []).append(char)

    def pick(self, options):
        return options[self.rng.integers(len(options))]

    def add(self, text, chinese):
        """A title as an advert or a hurried hand would give it; most of the time as it is."""
        chance = self.rng.random()
        if chance < 0.62:
            return text
        if chance < 0.86:
            return self.advert(text, chinese)
        if chinese and chance < 0.90:
            return self.pick(("", " ")).join(lazy_pinyin(text))
        return self.slip(text, chinese)

    def advert(self, text, chinese):
        kind = self.rng.integers(4)
        if not chinese:
            return self.pick(BEFORE_EN) + text if kind == 0 else text + self.pick(AFTER_EN)
        if kind == 0:
            return self.pick(BEFORE_ZH) + text
        if kind == 1:
            return text + self.pick((" %s", "-%s", "(%s)", "|%s")).replace("%s", self.pick(self.places))
        if kind == 2:
            low = int(self.rng.integers(3, 15))
            return text + self.pick((f" {low}-{low + 4}k", f"{low}000-{low + 3}000元", f" 月薪{low}000+"))
        return text + self.pick(AFTER_ZH)

    def slip(self, text, chinese):
        if len(text) < 3:
            return text
        at = int(self.rng.integers(len(text)))
        if chinese:
            same = self.alike.get(lazy_pinyin(text[at])[0], [])
            return text[:at] + self.pick(same) + text[at + 1 :] if same else text
        kind = self.rng.integers(3)
        if kind == 0:
            return text[:at] + text[at + 1 :]
        if kind == 1 and at + 1 < len(text):
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        return text[:at] + text[at] + text[at:]
