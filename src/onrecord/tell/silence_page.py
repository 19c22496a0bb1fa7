"""Write a silence matrix as one HTML file with a figure that is read at a glance.

Each mark has a shape of its own, so that it is told without colour and in print; each cell
leads to its evidence, or to the list of what was searched.

>>> MARKED["silent"]
'silent'
"""

import itertools
from typing import NamedTuple

from onrecord.assess.findings import Finding, Value
from onrecord.tell.page import References, render
from onrecord.tell.silence import Row, Silence, mark_of
from onrecord.tell.summary import RESTRICTED
from onrecord.tell.wording import (
    count_words,
    date_words,
    days_words,
    named_words,
    short_occasion,
)

#: What each value is called, in the order of the legend.
MARKED: dict[str, str] = {
    "raised": "raised",
    "silent": "silent",
    "opposed": "silent: voted against",
    "claimed_private": "only claimed in private",
    "not_searched": "not searched",
    "no_opportunity": "could not speak",
}
_GROUNDS = {
    "ask": ("ask put to it", "asks put to it"),
    "commitment": ("commitment of its own", "commitments of its own"),
    "earlier": ("time that it raised it before", "times that it raised it before"),
    "watch": ("watch set by a user", "watches set by users"),
}


class Run(NamedTuple):
    """Rows that follow each other, all searched at least in part or none of them."""

    unsearched: bool
    rows: list[Row]

    @property
    def value(self) -> Value:
        """Return what the run is marked with: not searched, if any of it could have been."""
        closed = all(row.cells[0].finding.value == "no_opportunity" for row in self.rows)
        return "no_opportunity" if closed else "not_searched"

    @property
    def words(self) -> str:
        """Say how many occasions no document shows, and how many were closed to the actor."""
        closed = sum(row.cells[0].finding.value == "no_opportunity" for row in self.rows)
        unsearched = len(self.rows) - closed
        said = [f"{count_words(unsearched, 'occasion')} not searched"] if unsearched else []
        said += [f"{closed} at which it could not speak"] if closed else []
        return ", ".join(said)

    @property
    def span(self) -> str:
        """Return the years that the run spans."""
        first, last = self.rows[0].occasion.start[:4], self.rows[-1].occasion.end[:4]
        return first if first == last else f"{first}–{last}"


def silence_html(silence: Silence) -> str:
    """Return a matrix as the text of one self-contained HTML file, to be saved as UTF-8."""
    runs = runs_of(silence)
    return render(
        "silence.html.j2",
        ("brief.css", "silence.css"),
        title=silence.title,
        silence=silence,
        runs=runs,
        unsearched=[row for run in runs if run.unsearched for row in run.rows],
        words=MARKED,
        sort=mark_of,
        because=because_words,
        days=days_words,
        short=short_occasion,
        named=named_words,
        period=period_words(silence),
        refs=References(silence.notes),
        restricted=RESTRICTED,
    )


def runs_of(silence: Silence) -> list[Run]:
    """Return the rows in runs, so that what nobody searched takes one line."""
    grouped = itertools.groupby(silence.rows, key=lambda row: row.unsearched)
    return [Run(unsearched, list(rows)) for unsearched, rows in grouped]


def because_words(finding: Finding) -> str:
    """Write why a word was to be expected, in numbers."""
    said = []
    for kind, nouns in _GROUNDS.items():
        number = sum(ground.kind == kind for ground in finding.because)
        if number:
            said.append(count_words(number, *nouns))
    return ", ".join(said) or "the question that was put"


def period_words(silence: Silence) -> str:
    """Write the period that was asked about."""
    if silence.since and silence.until:
        return f"{date_words(silence.since)} to {date_words(silence.until)}"
    if silence.since:
        return f"since {date_words(silence.since)}"
    return f"until {date_words(silence.until)}" if silence.until else "every occasion on record"
