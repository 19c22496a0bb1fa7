"""The key of a person's name: equal keys are one name, however it is typed.

>>> person_keys("LIU Xiao-bo") == person_keys("Liu Xiaobo") == person_keys("Mr. Xiaobo Liu")
True
>>> person_keys("Liu Xia") == person_keys("Liu Xiaobo")
False
>>> sorted(person_keys("Lin Example (林样本)"))
['lin example', '林样本']
>>> person_keys("劉曉波") == person_keys("刘晓波") == person_keys("Liu Xiaobo")
True
"""

import functools
import re
import unicodedata

from onrecord import facts

_EAST_ASIAN = re.compile(r"[\u3400-\u9fff]")
_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_WORD = re.compile(r"[^\W\d_]+")
_JOINERS = re.compile(r"(?<=\w)[-'’‘ʼ\u2010\u2011\u00ad](?=\w)")


def plain(text: str) -> str:
    """Return a text without case, accents and doubled white space: for comparing, not citing.

    >>> plain("  Réseau  EXEMPLE ")
    'reseau exemple'
    """
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(unicodedata.normalize("NFKC", bare).casefold().split())


def is_chinese(text: str) -> bool:
    """Tell whether a text has Chinese characters."""
    return bool(_EAST_ASIAN.search(text))


@functools.cache
def _titles() -> tuple[frozenset[str], tuple[str, ...]]:
    rows = facts.rows("person_titles.csv")
    words = frozenset(plain(row["title"]) for row in rows if row["lang"] != "zh")
    return words, tuple(row["title"] for row in rows if row["lang"] == "zh")


@functools.cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in facts.rows("chinese_surnames.csv"))


def person_keys(name: str) -> frozenset[str]:
    """Return the keys of a name: one, or two where brackets give it in a second script.

    Titles, case, accents and hyphens don't count. Of a romanised Chinese name the
    family name stands first, told by the list of surnames or by its capitals; where
    both parts can be surnames the order counts. Traditional characters count as simplified
    ones; the names of ``facts/aliases.csv`` are one. No key for a name without letters.
    """
    aliases = _aliases()
    return frozenset(aliases.get(key, key) for key in _written_keys(name))


def _written_keys(name: str) -> frozenset[str]:
    outside = _BRACKETS.sub(" ", name)
    inside = " ".join(
        part for part in _BRACKETS.findall(name) if is_chinese(part) != is_chinese(outside)
    )
    keys = (_chinese(part) if is_chinese(part) else _latin(part) for part in (outside, inside))
    return frozenset(key for key in keys if key)


def _chinese(name: str) -> str:
    name = "".join(name.split())
    for title in _titles()[1]:
        name = name.removesuffix(title)
    return simplified(unicodedata.normalize("NFKC", name))


def simplified(text: str) -> str:
    """Return a text in simplified characters, one for one: for comparing, not citing.

    >>> simplified("劉曉波")
    '刘晓波'
    """
    return text.translate(_simplified())


@functools.cache
def _simplified() -> dict[int, str]:
    table = {ord("・"): "·", ord("•"): "·"}
    for row in facts.rows("zh_characters.csv"):
        pairs = zip(row["traditional"], row["simplified"], strict=True)
        table |= {ord(old): new for old, new in pairs}
    return table


@functools.cache
def _aliases() -> dict[str, str]:
    """Return the key of each known name of a person, by the keys of its other spellings."""
    table: dict[str, str] = {}
    for row in facts.rows("aliases.csv"):
        if row["kind"] == "person":
            (key,) = _written_keys(row["name"])
            for alias in row["aliases"].split("|"):
                table |= dict.fromkeys(_written_keys(alias), key)
    return table


def has_characters(key: str) -> bool:
    """Tell whether the Chinese characters of a name with this key are known.

    >>> has_characters("liu xia"), has_characters("liu example"), has_characters("林样本")
    (True, False, True)
    """
    return is_chinese(key) or key in _known_in_characters()


@functools.cache
def _known_in_characters() -> frozenset[str]:
    return frozenset(key for alias, key in _aliases().items() if is_chinese(alias))


def _latin(name: str) -> str:
    titles = _titles()[0]
    words = _WORD.findall(_JOINERS.sub("", name))
    while len(words) > 1 and plain(words[0]) in titles:
        words = words[1:]
    parts = [plain(word) for word in words]
    known = [place for place, part in enumerate(parts) if part in _surnames()]
    capitals = [place for place in known if words[place].isupper() and len(words[place]) > 1]
    if not known or not 2 <= len(parts) <= 3:
        return " ".join(parts)
    family = _family(len(parts), known, capitals if len(capitals) < len(parts) else [])
    if family is None:
        return " ".join(parts)
    given = parts[:family] + parts[family + 1 :]
    return f"{parts[family]} {''.join(given)}"


def _family(count: int, known: list[int], capitals: list[int]) -> int | None:
    """Return which word is the family name: first or last, or None where neither is."""
    ends = (0, count - 1)
    if len(capitals) == 1 and capitals[0] in ends:
        return capitals[0]
    if 0 in known:
        return 0
    return count - 1 if count - 1 in known else None
