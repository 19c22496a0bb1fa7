r"""The dialogue of a report in one spelling, without what belongs to the page, and the way back.

>>> text = '''1. The review of Norway was held in 2009.
... A. Presentation by the State under review
... 2. The delegation spoke.
... B. Interactive dialogue and responses by the State under review
... 3. Chile thanked Nor-
... way.
... II. Conclusions and/or recommendations
... 4. ...'''
>>> dialogue = dialogue_of(text)
>>> told = dialogue.paragraphs[1]
>>> told.number, told.presented, dialogue.text[told.start : told.end]
(3, False, 'Chile thanked Norway. ')
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from onrecord.names.folding import Folded, fold
from onrecord.read.upr.layout import conclusions, paragraphs
from onrecord.read.upr.text import furniture

_DIALOGUE = re.compile(
    r"^[^\S\n]{0,20}(?:\d{1,2}[^\S\n])?(?:[A-Z]\s?\.|\d\.)?[^\S\n]{0,20}"
    r"(?:interactive\s+dialogue\s+and|dialogue\s+(?:interactif\s+)?et\s+réponses)[^\n]{0,120}",
    re.IGNORECASE | re.MULTILINE,
)
_PRESENTED = re.compile(
    r"^[^\S\n]{0,20}(?:\d{1,2}[^\S\n])?(?:[A-Z]\s?\.|\d\.)?[^\S\n]{0,20}"
    r"(?:presentation\s+(?:by|of)\s+the\s+state|exposé\s+de\s+l.état)[^\n]{0,120}",
    re.IGNORECASE | re.MULTILINE,
)
_PLEDGES = re.compile(
    r"^[^\S\n]{0,20}(?:III\s?\.|3\.)\s+(?:voluntary|engagements)\b[^\n]{0,120}$",
    re.IGNORECASE | re.MULTILINE,
)
_ANNEX = re.compile(r"^[^\S\n]{0,20}Annexe?\b[^\n]{0,30}$", re.IGNORECASE | re.MULTILINE)
#: A note at the foot of a page: who could not speak, or where more is to be read.
_NOTE = re.compile(
    r"""^[^\S\n]{0,9}(?:\*{1,3}[^\S\n]|\d{1,2}[^\S\n]{1,9}(?=(?:Due|The\s(?:countries|following|delegations)
        |States|See|Statements|Additional|Delegations|En\sraison|Les\sdélégations|Voir)\b))
        (?:[^\n]{2,130}[^.\s][^\S\n]{0,9}\n){0,12}[^\n]{0,2000}$""",
    re.MULTILINE | re.VERBOSE,
)
_PAGE_MARK = re.compile(
    r"A/HRC/|A/\d\d/|GE\.\d\d|\f|^[ \t]*page[ \t]+\d", re.IGNORECASE | re.MULTILINE
)
#: Characters of the longest line of furniture, and how far from it its page number stands.
_SHORT_LINE, _BESIDE = 90, 16


class Told(NamedTuple):
    """A numbered paragraph in the folded text; ``presented`` in the state's own presentation."""

    start: int
    end: int
    number: int
    presented: bool


class Shadow(NamedTuple):
    """Hold a stretch of a report in one spelling, ``base`` being where it begins there."""

    text: str
    folded: Folded
    base: int
    paragraphs: tuple[Told, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the report of a stretch of the folded text."""
        first, last = self.folded.span(start, end)
        return self.base + first, self.base + last


def dialogue_of(text: str) -> Shadow:
    """Return the presentation and the dialogue of a report, empty where it has none.

    Page headers and footnotes are blank in the folded text. Linear.
    """
    chapter = conclusions(text)
    end = text.rfind("\n", 0, chapter[0]) + 1 if chapter else len(text)
    opening = _heading(_DIALOGUE, text, end)
    if opening is None:
        return Shadow("", Folded(""), 0)
    presented = _heading(_PRESENTED, text, opening)
    base = opening if presented is None else presented
    shadow = _shadow(text, base, end)
    folded = shadow.folded
    seams = [cut + shift for cut, shift in zip(folded.cuts, folded.shifts[1:], strict=True)]
    places = []
    for paragraph in paragraphs(text, 0, end):
        if paragraph.start <= base:
            continue
        in_presentation = paragraph.start < opening
        stop = min(paragraph.end, opening if in_presentation else end)
        first = _moved(folded, seams, paragraph.start - base)
        last = _moved(folded, seams, stop - base)
        while first < last and folded.text[first].isspace():
            first += 1
        places.append(Told(first, last, paragraph.number, in_presentation))
    return shadow._replace(paragraphs=tuple(places))


def pledges_of(text: str) -> Shadow:
    """Return the chapter of voluntary pledges after the conclusions, empty where there is none."""
    chapter = conclusions(text)
    heading = _PLEDGES.search(text, chapter[0]) if chapter else None
    if heading is None:
        return Shadow("", Folded(""), 0)
    annex = _ANNEX.search(text, heading.end())
    return _shadow(text, heading.end(), annex.start() if annex else len(text))


def _shadow(text: str, start: int, end: int) -> Shadow:
    folded = fold(_blanked(text, start, end))
    return Shadow(folded.text, folded, start)


def _heading(pattern: re.Pattern[str], text: str, end: int) -> int | None:
    """Return where the last heading of its kind stands; the contents come before it."""
    found = [m.start() for m in pattern.finditer(text, 0, end) if "...." not in m.group()]
    return found[-1] if found else None


def _blanked(text: str, start: int, end: int) -> str:
    """Return a stretch with furniture and footnotes as white space of the same length."""
    stretches = _furniture(text, start, end)
    stretches += [note.span() for note in _NOTE.finditer(text, start, end)]
    parts = []
    at = start
    for left, right in sorted(stretches):
        if right > at:
            parts += [text[at : max(left, at)], " " * (right - max(left, at))]
            at = right
    parts.append(text[at:end])
    return "".join(parts)


def _furniture(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return what belongs to the page, looking only at short lines with a mark of the page."""
    found = []
    for mark in _PAGE_MARK.finditer(text, start, end):
        first = text.rfind("\n", start, mark.start()) + 1 or start
        last = text.find("\n", mark.end(), end)
        last = end if last < 0 else last
        if last - first <= _SHORT_LINE:
            found += furniture(text, max(start, first - _BESIDE), min(end, last + _BESIDE))
    return found


def _moved(folded: Folded, seams: list[int], at: int) -> int:
    """Return the place in the folded text of a place in the original."""
    passed = bisect_right(seams, at)
    ceiling = folded.cuts[passed] if passed < len(seams) else len(folded.text)
    return min(at - folded.shifts[passed], ceiling)
