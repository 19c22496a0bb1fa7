"""Dates in a text, English, French and Chinese, to the precision that they have.

>>> [m.iso for m in find_dates("From 10 March 2016 until January 2017, and in 2018.")]
['2016-03-10', '2017-01', '2018']
>>> [m.iso for m in find_dates("le 1er janvier 2017；２０１６年３月１０日")]
['2017-01-01', '2016-03-10']
>>> parse_date("Fri, 27 Jan 2012 10:05:00 +0100"), parse_date("03/04/2016")
('2012-01-27', '2016')
"""

import functools
import re
from typing import NamedTuple

from onrecord import facts
from onrecord.model.dates import iso

#: Digits as they stand in a text: Chinese documents write full-width ones too.
_D = "[0-9０-９]"
_YEAR = r"(?:1[6-9]|20)[0-9]{2}"
#: White space inside a date: bounded, so that no run of spaces costs more than its length.
_S = r"[ \t\u00a0\u202f]{0,8}(?:\r?\n[ \t]{0,8})?"
_GAP = r"(?=\s)" + _S
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th|er|ère)?"
_DASH = r"(?:[-–—/]|to|and|au|et|&)"
#: The longest date before its year, and after it.
_REACH = 72, 40

#: A bare number is a year only after one of these.
_YEAR_CUES = (
    "in|since|of|by|from|until|till|before|after|during|early|late|mid|between|year|through|to|"
    "for|around|spring|summer|autumn|winter|fall|with|than|towards?|"
    "en|de|depuis|dès|avant|après|jusqu'en|jusqu’en|fin|début|année|l'année|l’année|l'an|l’an|été|"
    "hiver|printemps|automne"
)
#: After "of", "for", "from" or "to" a number may count things.
_COUNTED = (
    "people|persons|men|women|children|cases|prisoners|lawyers|troops|dollars|euros|detainees|"
    "victims|members|metres|meters|km|kilometres|miles|personnes|prisonniers|cas|enfants|femmes|"
    "hommes|victimes|others|or more|civilians|refugees|houses|jobs|tons|tonnes|million|billion|%"
)


class DateMention(NamedTuple):
    """Point at a date in a text; ``iso`` is cut to what the text says."""

    start: int
    end: int
    iso: str


@functools.cache
def _months() -> dict[str, int]:
    return {
        name.casefold(): int(row["month"])
        for row in facts.rows("months.csv")
        for name in (row["names"] + "|" + row["short"]).split("|")
        if name
    }


@functools.cache
def _grammar() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    rest = rf"(?:{_S}{_DASH}{_S}{_DAY}{_ORDINAL})?"
    comma = rf"(?:,{_S}|{_GAP}(?:of{_GAP}|de{_GAP})?)"

    def month(group: str) -> str:
        return rf"(?P<{group}>{names})\.?(?![^\W\d_])"

    def until(group: str) -> str:
        return rf"(?:{_S}{_DASH}{_S}(?:{_DAY}{_ORDINAL}{_GAP})?(?P<{group}>{names})\.?)?"

    return re.compile(
        rf"""(?<![\w./-])(?<![0-9],)(?:
        (?P<d1>{_DAY}){_ORDINAL}{rest}{_GAP}(?:of{_GAP}|day{_GAP}of{_GAP})?{month("m1")}
            {until("o1")}{comma}(?P<y1>{_YEAR})
        |(?P<d5>{_DAY})-{month("m5")}-(?P<y5>{_YEAR})
        |{month("m2")}{_GAP}(?P<d2>{_DAY}){_ORDINAL}{rest},?{_GAP}(?P<y2>{_YEAR})
        |{month("m3")}{until("o3")}{comma}(?P<y3>{_YEAR})
        |(?P<y4>{_YEAR})-(?P<n4>0[1-9]|1[0-2])(?:-(?P<d4>0[1-9]|[12][0-9]|3[01])
            (?:T[0-9:.]{{4,12}}Z?)?)?
        |(?P<y6>{_YEAR})(?P<s6>[/.])(?P<n6>0?[1-9]|1[0-2])(?P=s6)(?P<d6>{_DAY})
        |(?P<a>[0-9]{{1,2}})(?P<s>[/.])(?P<b>[0-9]{{1,2}})(?P=s)(?P<y>{_YEAR})
        )(?!\w|[-/.][0-9])""",
        re.VERBOSE | re.IGNORECASE,
    )


#: "the 2016 summit": a year before what happens or is made in it.
_OF_A_YEAR = (
    r"(?:\w+[ ]){0,2}(?:summit|session|elections?|review|visit|report|law|act|constitution|"
    r"convention|conference|statement|coup|crackdown|protests|dialogue|census|outcome)\b"
)

_CHINESE = re.compile(
    rf"(?<![0-9０-９])(?P<y>{_D}{{4}})[ \t]?年(?!代)(?:[ \t]?(?P<m>{_D}{{1,2}})[ \t]?月份?"
    rf"(?:[ \t]?(?P<d>{_D}{{1,2}})[ \t]?[日号號])?)?"
)
_BARE_YEAR = re.compile(
    rf"(?:(?<![\w-])(?:{_YEAR_CUES})(?:{_GAP}|-|{_S}\()|(?<=\()(?={_YEAR}\))"
    rf"|(?<=[12][0-9]{{3}} and )|(?<=[12][0-9]{{3}} et )"
    rf"|(?<=\bthe )(?={_YEAR} {_OF_A_YEAR}))"
    rf"(?P<y>(?P<first>{_YEAR})(?:[-–/](?:{_YEAR}|[0-9]{{2}}))?)(?![\w'’]|[-/.,][0-9])"
    rf"(?!{_S}(?:{_COUNTED}))",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(_YEAR)


def _valid(year: str, month: int | None, day: str | None) -> str | None:
    try:
        return iso(int(year), month, int(day) if day else None)
    except ValueError:
        return None


def _read(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    for which in "1523":
        if part[f"y{which}"]:
            month = _months()[part[f"m{which}"].casefold()]
            other = part.get(f"o{which}")
            if other and _months()[other.casefold()] < month:
                return None
            return _valid(part[f"y{which}"], month, part.get(f"d{which}"))
    for which in "46":
        if part[f"y{which}"]:
            return _valid(part[f"y{which}"], int(part[f"n{which}"]), part[f"d{which}"])
    return _numeric(int(part["a"]), int(part["b"]), part["y"])


def _numeric(one: int, two: int, year: str) -> str | None:
    """Read 13/04/2016; 03/04/2016 is the year only, for who knows which comes first."""
    if one == two:
        return _valid(year, one, str(two))
    if one > 12:
        return _valid(year, two, str(one)) if two <= 12 else None
    if two > 12:
        return _valid(year, one, str(two))
    return year if one and two else None


def _read_chinese(match: re.Match[str]) -> str | None:
    month, day = match["m"], match["d"]
    return _valid(match["y"], int(month) if month else None, day)


def _windows(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches around the years of a text, where alone a date can be."""
    windows: list[tuple[int, int]] = []
    for match in _ANY_YEAR.finditer(text, start, end):
        opens, closes = max(start, match.start() - _REACH[0]), min(end, match.end() + _REACH[1])
        if windows and opens <= windows[-1][1]:
            windows[-1] = windows[-1][0], closes
        else:
            windows.append((opens, closes))
    return windows


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """Find the dates of ``text[start:end]`` in text order, none overlapping.

    A range gives its first day, the passage is all of it. A day or a year is never
    supplied: "10 March" alone is no date, and of "30 December to 2 January 2011" only
    the end is. A bare number is a year only after a word like "in" or "since",
    alone in brackets, or before an event ("the 2016 summit"). Linear: only the
    surroundings of years are looked at.
    """
    end = len(text) if end is None else min(end, len(text))
    found: list[DateMention] = []
    for opens, closes in _windows(text, start, end):
        found += _around(text, opens, closes)
    if text.find("年", start, end) >= 0:
        for match in _CHINESE.finditer(text, start, end):
            value = _read_chinese(match)
            if value:
                found.append(DateMention(match.start(), match.end(), value))
    return sorted(found)


def _around(text: str, opens: int, closes: int) -> list[DateMention]:
    found: list[DateMention] = []
    at = opens
    while match := _grammar().search(text, at, closes):
        value = _read(match)
        again = not value and (match["o1"] or match["o3"])
        at = match.start() + 1 if again else match.end()
        if value and not text[match.end() : match.end() + 1].isalnum():
            found.append(DateMention(match.start(), match.end(), value))
    return found + _bare_years(text, opens, closes, found)


def _bare_years(text: str, opens: int, closes: int, dated: list[DateMention]) -> list[DateMention]:
    """Find the years that stand after a cue, outside the dates already found there."""
    found: list[DateMention] = []
    dates = iter(dated)
    date = next(dates, None)
    for match in _BARE_YEAR.finditer(text, opens, closes):
        first, last = match.span("y")
        while date and date.end <= first:
            date = next(dates, None)
        if (not date or last <= date.start) and not text[last : last + 1].isalnum():
            found.append(DateMention(first, last, match["first"]))
    return found


def parse_date(value: str) -> str | None:
    """Return a whole string that is a date as ISO 8601, to the precision it has, or None.

    Takes what front matter, mail headers and PDF information hold: a date of any
    form that :func:`find_dates` knows, with a weekday before it or a time after it.
    """
    value = value.strip()
    if re.fullmatch(_YEAR, value):
        return value
    pdf = re.match(rf"D:({_YEAR})(\d\d)?(\d\d)?", value)
    if pdf:
        return _valid(pdf[1], int(pdf[2]) if pdf[2] else None, pdf[3])
    found = find_dates(value)
    if len(found) != 1:
        return None
    rest = value[: found[0].start] + " " + value[found[0].end :]
    return None if _NOT_OF_A_DATE.search(_OF_A_DATE.sub(" ", rest)) else found[0].iso


_OF_A_DATE = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b|\b(?:le|on|the|du)\b"
    r"|T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?|[+-]\d{2}:?\d{2}\b"
    r"|\b(?:UTC|GMT|CES?T|[ECMP][SD]T|Z)\b|星期[一二三四五六日天]|[\s,.()（）]",
    re.IGNORECASE,
)
_NOT_OF_A_DATE = re.compile(r"\S")
