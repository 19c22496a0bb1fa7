"""Chinese names in pinyin: how the same person's name may be written in Latin letters.

Needs the extra ``pinyin``; without it no name has a romanisation.

>>> [(r.words, r.usual) for r in romanisations("陆樣本")]
[('Lu Yangben', True), ('Liu Yangben', False)]
>>> romanisations("伊力哈木·土赫提"), romanisations("热比娅")
((), ())
>>> ("lu", "yangben") in divisions("yangben lu")
True
"""

import functools
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from onrecord import facts
from onrecord.link.person_keys import simplified

#: So many readings of one character are tried, the usual ones first.
_MOST = 6
#: No given name has more characters; longer names are other peoples' by their sound.
_GIVEN = 2
#: How pinyin's ü is typed, beside the u that is left of it without its dots.
_UMLAUT = ("u", "v", "yu")


class Romanisation(NamedTuple):
    """Hold one way to write a name in pinyin, family name first, without tones or hyphens.

    ``usual`` tells the first reading of every character from a rarer one.
    """

    family: str
    given: str
    usual: bool

    @property
    def words(self) -> str:
        """Return the name as a text writes it."""
        return f"{self.family.title()} {self.given.title()}"


def romanisations(name: str) -> tuple[Romanisation, ...]:
    """Return the ways in which a name in Chinese characters may be romanised.

    A surname of one or two characters and a given name of one or two, with every reading
    of each character, a bounded number of them. None for other names: those of Uyghurs and
    Tibetans write a sound in characters, and pinyin does not give it back. None without
    the extra ``pinyin``.
    """
    if not _has_pinyin():
        return ()
    name = simplified(name)
    found: dict[tuple[str, str], bool] = {}
    for size in (2, 1):
        surname, rest = name[:size], name[size:]
        if surname in _surnames() and 1 <= len(rest) <= _GIVEN:
            for family, given, usual in _read(surname, rest):
                found[family, given] = found.get((family, given), False) or usual
    return tuple(Romanisation(family, given, usual) for (family, given), usual in found.items())


def divisions(key: str) -> frozenset[tuple[str, str]]:
    """Return how the words of a name in Latin letters divide into family and given name.

    Either may stand first; two or three words, as what is longer is no Chinese name.
    """
    words = key.split()
    if not 2 <= len(words) <= 3:
        return frozenset()
    cut = [("".join(words[:at]), "".join(words[at:])) for at in range(1, len(words))]
    return frozenset([*cut, *((last, first) for first, last in cut)])


def _has_pinyin() -> bool:
    try:
        import pypinyin  # noqa: F401  only whether it is there
    except ImportError:
        return False
    return True


def _read(surname: str, rest: str) -> Iterator[tuple[str, str, bool]]:
    """Yield each reading of a name: family, given, and whether it is the usual one."""
    told = _surname_readings().get(surname, [""] * len(surname))
    first = [*told, *("" for _ in rest)]
    syllables = [_syllables(*pair) for pair in zip(surname + rest, first, strict=True)]
    for reading in itertools.product(*syllables):
        parts = [text for text, _ in reading]
        family, given = "".join(parts[: len(surname)]), "".join(parts[len(surname) :])
        yield family, given, all(usual for _, usual in reading)


@functools.cache
def _syllables(character: str, told: str) -> tuple[tuple[str, bool], ...]:
    """Return how a character is read, and which is the usual way: ``told``, or the first."""
    from pypinyin import Style, pinyin

    heard = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    readings = list(dict.fromkeys([told, *heard[0]] if told else heard[0])) if heard else []
    spelled = [
        (reading.replace("v", letter), place == 0)
        for place, reading in enumerate(readings)
        for letter in (_UMLAUT if "v" in reading else ("",))
    ]
    return tuple(spelled[:_MOST])


@functools.cache
def _surname_readings() -> dict[str, list[str]]:
    rows = facts.rows("zh_surname_readings.csv")
    return {row["surname"]: row["reading"].split() for row in rows}


@functools.cache
def _surnames() -> frozenset[str]:
    tables = ("zh_surnames.csv", "zh_further_surnames.csv")
    return frozenset(row["surname"] for table in tables for row in facts.rows(table))
