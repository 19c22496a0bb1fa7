"""Cue words of the Chinese readers: Chinese has no spaces, so a cue stands wherever it stands.

>>> from onrecord.read.chinese.script import one_script
>>> [hit.rows[0]["kind"] for hit in cues("zh_ask_cues.csv", one_script("我們促請當局"))]
['performative']
"""

import bisect
import functools
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import ahocorasick_rs

from onrecord import facts
from onrecord.read.chinese.script import one_script


class Hit(NamedTuple):
    """Say which cue stands at ``text[start:end]``; ``rows`` are its lines in the table."""

    start: int
    end: int
    rows: tuple[Mapping[str, str], ...]


class Table:
    """Find the longest cues of a table in a text, none overlapping. Linear."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Build the automaton; a cell of the column ``cue`` may hold forms divided by ``|``."""
        forms: dict[str, list[Mapping[str, str]]] = {}
        for row in rows:
            for form in row["cue"].split("|"):
                forms.setdefault(one_script(form), []).append(row)
        self._rows = [tuple(rows) for rows in forms.values()]
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(forms), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, plain: str) -> list[Hit]:
        """Return the hits in a text of :func:`one_script`, in text order."""
        return [
            Hit(start, end, self._rows[number])
            for number, start, end in self._automaton.find_matches_as_indexes(plain)
        ]


class Hits:
    """Hold what was found in a text, in text order, and give what begins in a stretch."""

    def __init__(self, hits: list[Hit]) -> None:
        """Keep the hits and where they begin."""
        self._hits = hits
        self._starts = [hit.start for hit in hits]

    def within(self, start: int, end: int) -> list[Hit]:
        """Return the hits that begin in a stretch; cost grows with the stretch only."""
        first = bisect.bisect_left(self._starts, start)
        return self._hits[first : bisect.bisect_left(self._starts, end, first)]


@functools.cache
def _table(name: str) -> Table:
    return Table(facts.rows(name))


def cues(name: str, plain: str) -> list[Hit]:
    """Return the hits of a file of facts in a text of one script."""
    return _table(name).find(plain)
