"""What a report says of itself: the state under review, the title, the date, the review's year.

>>> text = '''Distr.: General
... 4 December 2013
... Report of the Working Group on the Universal Periodic Review
... Norway
... The review of Norway was held at the 2nd meeting on 22 October 2013.'''
>>> review = review_of(text)
>>> review.state, review.date, review.year
('NO', '2013-12-04', '2013')
"""

import re
from typing import NamedTuple

from onrecord.names.dates import find_dates
from onrecord.names.states import find_states, state_code, state_name
from onrecord.read.upr.layout import conclusions


class Review(NamedTuple):
    """The state under review, the date and language of the report, the year of the review."""

    state: str | None
    date: str | None
    year: str | None
    lang: str

    @property
    def occasion(self) -> str | None:
        """Return the review's name, such as "Universal Periodic Review of Norway, 2013"."""
        if self.state is None:
            return None
        year = f", {self.year}" if self.year else ""
        return f"Universal Periodic Review of {state_name(self.state)}{year}"

    @property
    def reported(self) -> int | None:
        """Return the year in which the report came out, else that of the review."""
        day = self.date or self.year
        return int(day[:4]) if day else None


#: The title page, the contents and the first paragraph lie within this many characters.
_FRONT = 12_000


def _spaced(words: str) -> str:
    """Return a pattern for words that lines may part."""
    return r"\s{1,9}".join(words.split())


_REVIEWED = re.compile(
    rf"\b{_spaced('the review of')}\s{{1,9}}(?P<state>[^.;]{{3,120}}?)"
    r"\s{1,9}(?:was|took|were)\b[^;]{0,160}"
    rf"|\b{_spaced('l.examen (?:concernant|de)')}\s{{1,9}}(?P<etat>[^.;]{{3,90}}?)"
    rf"\s{{1,9}}{_spaced('a eu lieu')}[^;]{{0,160}}",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:"
    + _spaced("Report of the Working Group on the Universal")
    + r"\s{0,9}Periodic\s{1,9}Review|(?P<fr>"
    + _spaced("Rapport du Groupe de travail sur l.Examen périodique universel")
    + r"))[\s*.]{0,30}(?:\*[^\n]*\n\s{0,9})?(?P<state>[^\n]{3,90})",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"Universal\s{0,9}Periodic|périodique\s{1,9}universel", re.IGNORECASE)
_SYMBOL = re.compile(r"\bA/HRC/(?:WG\.6/)?\d")
_DISTRIBUTED = re.compile(r"\bDistr\b", re.IGNORECASE)


def is_report(text: str) -> bool:
    """Tell whether a text is a report of the Working Group on the Universal Periodic Review.

    It names the review in front, by title or by "the review of ... was held", bears
    the Council's symbol or that sentence, and has the chapter of conclusions.
    """
    front = text[:_FRONT]
    if not _REVIEW.search(front) or conclusions(text) is None:
        return False
    return bool(_REVIEWED.search(front) or (_TITLE.search(front) and _SYMBOL.search(front)))


def review_of(text: str) -> Review:
    """Read the front of a report; what it does not say is None."""
    front = text[:_FRONT]
    reviewed = _REVIEWED.search(front)
    named = [reviewed["state"] or reviewed["etat"]] if reviewed else []
    named += [title["state"] for title in _TITLE.finditer(front)]
    state = next((code for name in named if (code := _state(name))), None)
    year = None
    if reviewed:
        dates = find_dates(front, *reviewed.span())
        year = dates[0].iso[:4] if dates else None
    date = _date(front)
    title = _TITLE.search(front)
    lang = "fr" if title and title["fr"] else "en"
    return Review(state, date, year or (date[:4] if date else None), lang)


def _state(name: str) -> str | None:
    """Return the state that a title names, without remarks: "China (including ...)"."""
    plain = " ".join(name.split()).strip(" .*")
    mentions = find_states(plain)
    return state_code(plain) or (mentions[0].code if mentions else None)


def _date(front: str) -> str | None:
    """Return the date of distribution: the first full date after "Distr."."""
    distributed = _DISTRIBUTED.search(front)
    if distributed is None:
        return None
    start = distributed.end()
    days = [date.iso for date in find_dates(front, start, start + 400) if len(date.iso) == 10]
    return days[0] if days else None
