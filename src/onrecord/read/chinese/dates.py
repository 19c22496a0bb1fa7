"""Dates of Chinese texts: those of :mod:`onrecord.names.dates`, and years in Chinese figures.

>>> [(d.iso, d.end) for d in chinese_dates("二〇一六年三月十日")]
[('2016-03-10', 9)]
"""

import re

from onrecord.model import is_iso, iso
from onrecord.names.dates import DateMention, find_dates

_FIGURES = {figure: value for value, figure in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "○": 0, "O": 0,
}  # fmt: skip
_NUMBER = "[一二三四五六七八九十廿卅]{1,3}"
_WRITTEN = re.compile(
    rf"(?P<y>[一二][零〇○O一二三四五六七八九]{{3}})年(?:(?P<m>{_NUMBER})月(?:(?P<d>{_NUMBER})[日号號])?)?"
)

#: Years of the Republic of China count from 1912 as the first.
_REPUBLIC = re.compile(
    r"(?:中[华華])?民[国國](?P<y>\d{2,3})年(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})[日号號])?)?"
)
_REPUBLIC_BEGAN = 1911


def chinese_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """Return the dates of a stretch in text order, to the precision they have."""
    end = len(text) if end is None else end
    found = find_dates(text, start, end)
    if text.find("年", start, end) >= 0:
        for match in _WRITTEN.finditer(text, start, end):
            year = int("".join(str(_FIGURES[figure]) for figure in match["y"]))
            month = _number(match["m"]) if match["m"] else None
            day = _number(match["d"]) if match["d"] else None
            value = _iso(year, month, day)
            if value:
                found.append(DateMention(match.start(), match.end(), value))
        for match in _REPUBLIC.finditer(text, start, end):
            month, day = (int(match[part]) if match[part] else None for part in ("m", "d"))
            value = _iso(int(match["y"]) + _REPUBLIC_BEGAN, month, day)
            if value:
                found.append(DateMention(match.start(), match.end(), value))
    return sorted(found)


def _number(figures: str) -> int:
    """Return a number up to 39 written in Chinese figures."""
    figures = figures.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = figures.rpartition("十")
    if not ten:
        return _FIGURES.get(figures, 0)
    return 10 * (_FIGURES.get(tens, 0) if tens else 1) + (_FIGURES.get(ones, 0) if ones else 0)


def _iso(year: int, month: int | None, day: int | None) -> str | None:
    try:
        value = iso(year, month, day)
    except ValueError:
        return None
    return value if is_iso(value) else None
