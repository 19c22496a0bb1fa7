"""How much a decoded text looks like writing: evidence to tell charsets apart.

>>> western_likeness("the State’s") > western_likeness("the StateÕs")
True
>>> chinese_likeness("我们的人") > chinese_likeness("扂蠅腔")
True
"""

import re

#: Letters beyond ASCII that French, Spanish, Portuguese, German, Italian and the
#: Nordic languages use, the frequent ones first.
_FREQUENT = frozenset("éèàçêôüöäñáíóúãßåø")
_SELDOM = frozenset("îûùëïâœæõìòÿ")
_CENTRAL = frozenset("łąęśżźćńšžčřěůýőűșțďťľĺŕđ")
_CAPITALS = frozenset("ÉÈÀÇÊÔÜÖÄÑÁÍÓÚÃÅØÎÂŒÆŠŽČŁŚŻ")
_BEYOND = re.compile(r"[^\x00-\x7f]")
_HAN_WORD = re.compile(r"[\u4e00-\u9fff]{2,}")
#: Characters looked at: enough to decide, and the cost stays flat.
_ENOUGH = 5_000

#: The characters that make up some two fifths of any Chinese text, in both scripts.
_COMMON_HAN = frozenset(
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於"
    "著自之年过過发發后後作里用道行所然家种種事成方多经經么麼去法学學如都同现現当當没動动面起看定天分还還进進"
    "好小部其些主样樣理心她本前开開但因只从從想实實"
)


def western_likeness(text: str) -> float:
    """Return how well the characters beyond ASCII stand as Western languages put them.

    The mean over those characters (the first 5,000), from -3 to 2; 0.0 where
    there are none.
    """
    total, count = 0.0, 0
    for match in _BEYOND.finditer(text):
        at = match.start()
        before = text[at - 1] if at else "\n"
        after = text[at + 1] if at + 1 < len(text) else "\n"
        total += _worth(text[at], before, after)
        count += 1
        if count == _ENOUGH:
            break
    return total / count if count else 0.0


def _worth(char: str, before: str, after: str) -> float:
    within = before.isalpha() or after.isalpha()
    if char in _FREQUENT or char in _SELDOM or char in _CENTRAL:
        if before.isupper() and after.isupper():
            return -1.0
        if not within:
            return 1.0 if char in "àéóúá" else -1.0
        return 2.0 if char in _FREQUENT else 1.5 if char in _SELDOM else 1.0
    if char.isalpha():
        if before.islower() or not after.isalpha():
            return -3.0 if not before.isupper() else 0.0
        return 1.0 if char in _CAPITALS else -0.5
    return _worth_of_mark(char, before, after)


def _worth_of_mark(char: str, before: str, after: str) -> float:
    opens = not before.isalnum() and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    match char:
        case "’":
            return 2.0 if before.isalnum() else 0.5 if closes or opens else -1.0
        case "“" | "‘" | "„" | "¿" | "¡":
            return 2.0 if opens else -0.5
        case "”":
            return 2.0 if closes else -0.5
        case "«" | "»":
            return 2.0 if not (before.isalpha() and after.isalpha()) else -1.0
        case "–" | "—":
            same = before.isspace() == after.isspace()
            return 2.0 if same and not (before.isalpha() and after.isalpha()) else 0.0
        case "•" | "·":
            return 2.0 if not before.isalnum() and not after.isalnum() else -1.0
        case "…":
            return 1.5
        case "£" | "€":
            return 2.0 if after.isdigit() or before.isspace() else -1.0
        case "°" | "º" | "ª":
            return 1.5 if before in "NnMº" or before.isdigit() else -0.5
        case "§" | "©" | "®" | "™" | "\xa0":
            return 0.5
        case "\ufffd":
            return -3.0
        case _:
            return -2.0 if before.isalpha() or after.isalpha() else -1.0


def chinese_likeness(text: str) -> float:
    """Return which share of the characters beyond ASCII are the commonest of Chinese.

    0.0 where they don't stand in words of two or more, as misread accents do.
    """
    beyond = _BEYOND.findall(text[:20_000])
    if 2 * sum(map(len, _HAN_WORD.findall(text[:20_000]))) < len(beyond):
        return 0.0
    return sum(char in _COMMON_HAN for char in beyond) / len(beyond) if beyond else 0.0
