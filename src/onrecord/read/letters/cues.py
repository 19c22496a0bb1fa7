"""Cue words of the letter readers: one automaton a table, hits on whole words only.

>>> table = CueTable([{"cue": "detained"}, {"cue": "detained again"}])
>>> [(h.start, h.end) for h in table.find("Detained again, detainedness aside.")]
[(0, 14)]
"""

import bisect
import functools
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import ahocorasick_rs

from onrecord import facts
from onrecord.names.states import StateMention, find_states
from onrecord.read.sentences import Span, sentences

#: No sentence of prose is longer; a list of signatories without a full stop is.
_LONGEST = 4000
_SMALL = frozenset({"of", "the", "on", "for", "and", "to", "in", "a"})


class CueHit(NamedTuple):
    """Say which cue stands at ``text[start:end]``; ``rows`` are its lines in the table."""

    start: int
    end: int
    rows: tuple[Mapping[str, str], ...]


class CueTable:
    """Find the cues of a table in a text.

    A cue is found in lower case, with capitals, and in capitals. The longest
    cue wins; hits don't overlap. Linear in the length of the text.
    """

    def __init__(self, rows: Iterable[Mapping[str, str]], column: str = "cue") -> None:
        """Build the automaton; a cell may hold several forms, divided by ``|``."""
        by_form: dict[str, list[Mapping[str, str]]] = {}
        for row in rows:
            for form in row[column].split("|"):
                for shape in _shapes(form):
                    by_form.setdefault(shape, []).append(row)
        self._rows = [tuple(rows) for rows in by_form.values()]
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(by_form), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[CueHit]:
        """Return the hits in a stretch of a text, in text order."""
        end = len(text) if end is None else end
        part = text if (start, end) == (0, len(text)) else text[start:end]
        return [
            CueHit(start + begin, start + stop, self._rows[number])
            for number, begin, stop in self._automaton.find_matches_as_indexes(part)
            if _is_word(part, begin, stop)
        ]


def _shapes(form: str) -> set[str]:
    """Return a cue as a text may write it: as it is, with a capital, as a title, in capitals."""
    title = " ".join(
        word if word in _SMALL else word[:1].upper() + word[1:] for word in form.split(" ")
    )
    return {form, form[:1].upper() + form[1:], title, form.upper()}


def _is_word(text: str, start: int, end: int) -> bool:
    before = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    after = end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())
    return before and after


def within(hits: list[CueHit], start: int, end: int) -> list[CueHit]:
    """Return the hits that lie in a stretch, of hits in text order."""
    if not hits:
        return hits
    first = bisect.bisect_left(hits, _at(start))
    return hits[first : bisect.bisect_left(hits, _at(end), first)]


def _at(place: int) -> Any:
    """Return what sorts before every hit that starts at a place: faster than a key."""
    return (place,)


@functools.lru_cache(maxsize=1)
def _states_of(text: str) -> list[StateMention]:
    """Return the states that the one text that is being read names, found in one pass."""
    return find_states(text)


def states_within(text: str, start: int, end: int) -> list[StateMention]:
    """Return the states that a stretch names, in text order."""
    found = _states_of(text)
    first = bisect.bisect_left(found, _at(start))
    last = bisect.bisect_left(found, _at(end), first)
    if last > first and found[last - 1].end > end:
        last -= 1
    return found[first:last]


def pieces(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of a stretch; what is too long for a sentence is cut at white space.

    So whatever a reader does within one piece, it stays linear in the text. Each
    stretch of the one text that is being read is divided once.
    """
    known = _divided(text)
    if (start, end) not in known:
        known[start, end] = _pieces(text, start, end)
    return known[start, end]


@functools.lru_cache(maxsize=1)
def _divided(_text: str) -> dict[tuple[int, int], list[Span]]:
    return {}


def _pieces(text: str, start: int, end: int) -> list[Span]:
    divided = sentences(text, start, end)
    if all(stop - begin <= _LONGEST for begin, stop in divided):
        return divided
    found: list[Span] = []
    for begin, stop in divided:
        at = begin
        while stop - at > _LONGEST:
            cut = text.rfind(" ", at + 1, at + _LONGEST)
            cut = cut if cut > at else at + _LONGEST
            found.append(Span(at, cut))
            at = cut
        found.append(Span(at, stop))
    return found


@functools.cache
def cue_table(name: str, lang: str = "en", column: str = "cue") -> CueTable:
    """Return the cue table of a file of facts, for one language; built once."""
    return CueTable((row for row in facts.rows(name) if row["lang"] == lang), column)
