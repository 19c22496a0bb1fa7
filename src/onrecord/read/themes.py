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
        self._named, self._parts, self._terms = (
            Table.parse(len(self.labels) + 1, table) for table in tables
        )
        #: The bias of each issue, and what one unit is in each table.
        self._units: list[tuple[float, ...]] = list(
            zip(head["biases"], *head["scales"], strict=True)
        )
        self._slope, self._shift = head.get("calibration", (1.0, 0.0))
        least: float = head.get("least", 0.5)
        self._least = (math.log(least / (1 - least)) - self._shift) / self._slope
        self._met: dict[str, int] = {}

    def read(self, text: str) -> list[Judged[str]]:
        """Return the issues above the threshold, with confidence and reasons."""
        found = words(text)
        cues = theme_cues(text)
        scores = self.scores(found, cues)
        chosen = [label for label, score in enumerate(scores) if score >= self._least]
        if len(chosen) > 1:
            places = {theme: place for place, cue in enumerate(cues) for theme in cue.themes}
            last = len(cues)
            chosen.sort(key=lambda each: (places.get(self.labels[each], last), -scores[each]))
        return [
            Judged(
                self.labels[label],
                1 / (1 + math.exp(-min(30.0, self._slope * scores[label] + self._shift))),
                self._reasons(found, cues, label),
            )
            for label in chosen
        ]

    def scores(self, found: list[str], cues: list[Cue]) -> list[float]:
        """Return how much speaks for each issue."""
        *named, named_squares = self._named.total(word_features(found))
        *parts, part_squares = self._parts.unpacked(sum(map(self._packed_parts, set(found))))
        *terms, term_squares = self._terms.total(cue_features(cues))
        by_name, by_part, by_term = (
            1 / (math.sqrt(squares) or 1.0)
            for squares in (named_squares, part_squares, term_squares)
        )
        return [
            bias + name * unit * by_name + part * part_unit * by_part + term * term_unit * by_term
            for (bias, unit, part_unit, term_unit), name, part, term in zip(
                self._units, named, parts, terms, strict=True
            )
        ]

    def _packed_parts(self, word: str) -> int:
        """Return the sum of a word's parts, remembered: texts are made of few words."""
        total = self._met.get(word)
        if total is None:
            if len(self._met) > 50_000:
                self._met.clear()
            total = self._met[word] = self._parts.packed(part_features(word))
        return total

    def _reasons(self, found: list[str], cues: list[Cue], label: int) -> tuple[str, ...]:
        """Name the cues of the issue, or else the words that weighed most."""
        terms = dict.fromkeys(cue.term for cue in cues if self.labels[label] in cue.themes)
        if terms:
            return tuple(terms)[:_WEIGHTY_WORDS]
        weights = {word: self._named.weight(word, label) for word in found}
        heaviest = sorted(weights, key=lambda word: -weights[word])[:_WEIGHTY_WORDS]
        return tuple(word for word in heaviest if weights[word] > 0)


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
