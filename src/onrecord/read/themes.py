"""The human-rights issues that a text speaks of, by the 54 names of the UPR Info database.

Two readers: a table of terms for any sentence, and one learned from 25,941 codings for
recommendations, which knows when the coders leave a named issue out.

>>> themes_of("Ratify the Convention on the Rights of the Child and release all detainees")
('International instruments', 'Rights of the Child', 'Detention')
>>> [(judged.value, judged.sure) for judged in themes_scored("Abolish the death penalty")]
[('Death penalty', True)]
"""

import functools
import math
from collections.abc import Iterable
from typing import NamedTuple

import ahocorasick_rs

from onrecord import facts
from onrecord.read.learned.clauses import words
from onrecord.read.learned.files import shipped, unpack
from onrecord.read.learned.judged import Judged
from onrecord.read.learned.theme_features import cue_features, part_features, word_features
from onrecord.read.learned.weights import Table

#: Where human rights are named and nothing particular, the whole is meant.
_GENERAL = "General"
#: The database tags with "Other" only what has no issue of its own.
_OTHER = "Other"
_WEIGHTY_WORDS = 3


class Cue(NamedTuple):
    """A term of ``facts/themes.csv`` found in a text, and the issues that it names."""

    term: str
    themes: tuple[str, ...]


def themes_of(text: str) -> tuple[str, ...]:
    """Return the issues that a recommendation or a sentence names, each once, in text order.

    The longest term of ``facts/themes.csv`` wins, on whole words; a term that ends
    in ``*`` matches its inflections. "General" stands where human rights are named and
    no issue is. One pass, linear in the text's length.
    """
    found = dict.fromkeys(theme for cue in theme_cues(text) for theme in cue.themes)
    if len(found) > 1:
        found.pop(_OTHER, None)
    if not found and "human rights" in text.lower():
        return (_GENERAL,)
    return tuple(found)


def themes_scored(text: str) -> list[Judged[str]]:
    """Return the issues that UPR Info would tag a recommendation with, with confidence and why.

    In the order of their cues in the text, then by confidence. One that is not `sure` is
    more likely meant than not worth asking: a person should look. Pure; about 0.1 ms.
    """
    return _shipped_model().read(text)


def theme_cues(text: str) -> list[Cue]:
    """Return the terms of the table that stand in a text, in text order."""
    folded = text.lower().replace("’", "'")
    automaton, terms = _automaton()
    found = []
    for index, start, end in automaton.find_matches_as_indexes(folded):
        open_ended, cue = terms[index]
        if start and folded[start - 1].isalnum():
            continue
        if not open_ended and end < len(folded) and folded[end].isalnum():
            continue
        found.append(cue)
    return found


class ThemesModel:
    """A linear model for each issue over words, parts of words and cues, each part for itself."""

    def __init__(self, data: bytes) -> None:
        """Take the model from the bytes of its file."""
        head, tables = unpack(data)
        self.labels: list[str] = head["labels"]
        self._blocks = [
            _Block(Table.parse(len(self.labels) + 1, table), scales)
            for table, scales in zip(tables, head["scales"], strict=True)
        ]
        self._biases: list[float] = head["biases"]
        self._slope, self._shift = head.get("calibration", (1.0, 0.0))
        self._least: float = head.get("least", 0.5)
        self._parts: dict[str, int] = {}

    def read(self, text: str) -> list[Judged[str]]:
        """Return the issues above the threshold, with confidence and reasons."""
        found = words(text)
        cues = theme_cues(text)
        odds = [
            1 / (1 + math.exp(-max(-30.0, min(30.0, self._slope * score + self._shift))))
            for score in self.scores(found, cues)
        ]
        places = {theme: place for place, cue in enumerate(cues) for theme in cue.themes}
        chosen = [label for label, share in enumerate(odds) if share >= self._least]
        chosen.sort(key=lambda label: (places.get(self.labels[label], len(cues)), -odds[label]))
        return [
            Judged(self.labels[label], odds[label], self._reasons(found, cues, label))
            for label in chosen
        ]

    def scores(self, found: list[str], cues: list[Cue]) -> list[float]:
        """Return how much speaks for each issue."""
        named, parts, terms = self._blocks
        sums = (
            named.scores(named.table.packed(word_features(found))),
            parts.scores(sum(map(self._packed_parts, set(found)))),
            terms.scores(terms.table.packed(cue_features(cues))),
        )
        return [sum(each) for each in zip(self._biases, *sums, strict=True)]

    def _packed_parts(self, word: str) -> int:
        """Return the sum of a word's parts, remembered: texts are made of few words."""
        total = self._parts.get(word)
        if total is None:
            if len(self._parts) > 50_000:
                self._parts.clear()
            total = self._parts[word] = self._blocks[1].table.packed(part_features(word))
        return total

    def _reasons(self, found: list[str], cues: list[Cue], label: int) -> tuple[str, ...]:
        """Name the cues of the issue, or else the words that weighed most."""
        terms = dict.fromkeys(cue.term for cue in cues if self.labels[label] in cue.themes)
        if terms:
            return tuple(terms)[:_WEIGHTY_WORDS]
        table = self._blocks[0].table
        weights = {word: table.weight(word, label) for word in found}
        heaviest = sorted(weights, key=lambda word: -weights[word])[:_WEIGHTY_WORDS]
        return tuple(word for word in heaviest if weights[word] > 0)


class _Block(NamedTuple):
    table: Table
    scales: list[float]

    def scores(self, packed: int) -> Iterable[float]:
        *sums, squares = self.table.unpacked(packed)
        length = math.sqrt(squares) or 1.0
        return [total * scale / length for total, scale in zip(sums, self.scales, strict=True)]


@functools.cache
def _shipped_model() -> ThemesModel:
    return ThemesModel(shipped("themes.model"))


@functools.cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[bool, Cue]]]:
    rows = facts.rows("themes.csv")
    terms = [
        (
            row["term"].endswith("*"),
            Cue(row["term"], tuple(filter(None, row["themes"].split("|")))),
        )
        for row in rows
    ]
    automaton = ahocorasick_rs.AhoCorasick(
        [row["term"].rstrip("*") for row in rows],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
    )
    return automaton, terms
