"""Cue words of the French reader: verbs in all their forms, in a text whose marks are evened out.

>>> shadow = even("NOUS EXIGEONS qu’il sorte.")
>>> shadow
"nous exigeons qu'il sorte."
>>> [(h.start, h.end, h.rows[0]["mood"]) for h in cues("fr_ask_cues.csv").find(shadow)]
[(5, 13, 'we')]
"""

import functools
from collections.abc import Iterator, Mapping

import ahocorasick_rs

from onrecord import facts
from onrecord.read.french.conjugation import conjugate
from onrecord.read.letters.cues import CueHit

_UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸŒÆ"
_EVEN = str.maketrans(
    {letter: letter.lower() for letter in _UPPER}
    | {"’": "'", "\u02bc": "'", "\n": " ", "\r": " ", "\t": " ", "\xa0": " ", "\u202f": " "}
)
#: Kinds of rows whose cue is a verb, to be found in every form.
_VERBAL = frozenset(
    "performative renewal need modal complaint verb speech any text measure done self".split()
)


def even(text: str) -> str:
    """Return a text in small letters with plain apostrophes and spaces, every character in place.

    Each character becomes exactly one, so that an offset means the same in both.
    """
    return text.translate(_EVEN)


class FrenchCues:
    """Find the cues of a table in an evened text: whole words, the longest first."""

    def __init__(self, name: str) -> None:
        """Build the automaton of a table of facts; a verb's ``mood`` says which form it has."""
        by_form: dict[str, list[Mapping[str, str]]] = {}
        for form, row in _forms(name):
            by_form.setdefault(even(form), []).append(row)
        self._rows = [tuple(rows) for rows in by_form.values()]
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(by_form), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, shadow: str, start: int = 0, end: int | None = None) -> list[CueHit]:
        """Return the hits in a stretch, in text order; linear in its length."""
        end = len(shadow) if end is None else end
        part = shadow if (start, end) == (0, len(shadow)) else shadow[start:end]
        return [
            CueHit(start + begin, start + stop, self._rows[number])
            for number, begin, stop in self._automaton.find_matches_as_indexes(part)
            if not (begin and part[begin - 1].isalnum())
            and not (stop < len(part) and part[stop].isalnum() and part[stop - 1].isalnum())
        ]


def _forms(name: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    for row in facts.rows(name):
        cue = row["cue"] if "cue" in row else row["word"]
        if _VERBAL.isdisjoint((row.get("kind"), row.get("form"), row.get("frame"))):
            yield cue, {**row, "lemma": cue, "mood": ""}
            continue
        moods: dict[str, Mapping[str, str]] = {}
        for form, mood in conjugate(cue).items():
            yield form, moods.setdefault(mood, {**row, "lemma": cue, "mood": mood})


@functools.cache
def cues(name: str) -> FrenchCues:
    """Return the cues of a table of facts, built once."""
    return FrenchCues(name)
