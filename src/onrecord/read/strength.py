"""How much a recommendation asks for, 1 to 5, as UPR Info and E. McMahon code it.

The rules are published ("Action category", October 2014): the first verb decides; of two
verbs the second ("continue and strengthen" is 4); a general action with specific
examples is 5. How far each word follows them was learned from 25,941 codings.

>>> judged = strength_of("Ratify the Optional Protocol to the Convention against Torture")
>>> judged.value, judged.sure, judged.reasons[0]
(5, True, 'verb: ratify')
"""

import functools
import math
from collections.abc import Sequence
from typing import Any

from onrecord.read.learned.clauses import Clause, clauses, words
from onrecord.read.learned.files import shipped, unpack
from onrecord.read.learned.judged import Judged
from onrecord.read.learned.strength_features import clause_features, text_features
from onrecord.read.learned.weights import Table

CLASSES = 5
#: One lane for each strength, and one for the squared length of the vector.
LANES = CLASSES + 1
_EXAMPLES = frozenset("by including through as notably".split())
_JOINED = frozenset("and and_to , ; . : or_and".split())
_WEIGHTY_WORDS = 3
#: With fewer words known, such as in another language, a text is not what was learned from.
_KNOWN = 0.6


def strength_of(text: str) -> Judged[int]:
    """Return the strength of one recommendation, with the verbs and words that decided.

    The confidence is calibrated: of the readings with 0.9, nine in ten agree with
    the coders of UPR Info. Any text has one; where it is not `sure`, a person should look.
    Pure; about 0.1 ms.
    """
    return _shipped_model().read(text)


class StrengthModel:
    """Two linear models, of the whole text and of each clause, and a third that weighs them."""

    def __init__(self, data: bytes) -> None:
        """Take the model from the bytes of its file."""
        head, tables = unpack(data)
        self.verbs = frozenset[str](head["verbs"])
        self._whole = _Linear(tables[0], head["whole"])
        self._clause = _Linear(tables[1], head["clause"])
        self._final: list[list[float]] = head.get("final", [])

    def read(self, text: str) -> Judged[int]:
        """Return the strength of a text with confidence and reasons."""
        found, parts = self.parts(text)
        inputs = self.inputs(found, parts)
        odds = [
            _logistic(bias + sum(map(float.__mul__, weights, inputs)))
            for bias, *weights in self._final
        ]
        best = max(range(CLASSES), key=odds.__getitem__)
        confidence = odds[best] / sum(odds)
        known = sum(self._whole.knows("1 " + word) for word in found) / (len(found) or 1)
        if known < _KNOWN:
            confidence = min(confidence, known or 1 / CLASSES)
        return Judged(best + 1, confidence, self._reasons(found, parts, best))

    def parts(self, text: str) -> tuple[list[str], list[Clause]]:
        """Return the words of a text and its clauses."""
        found = words(text)
        return found, clauses(found, self.verbs)

    def inputs(self, found: list[str], parts: list[Clause]) -> list[float]:
        """Return what the last model weighs: scores of the text and of its clauses by place."""
        shares = [_shares(self._clause.scores(clause_features(part.words))) for part in parts]
        nothing = [0.0] * CLASSES
        first = shares[0] if shares else [1 / CLASSES] * CLASSES
        groups: dict[str, list[list[float]]] = {"examples": [], "aims": [], "joined": [], "all": []}
        for part, share in zip(parts[1:], shares[1:], strict=True):
            groups[_group(part.marker)].append(share)
            groups["all"].append(share)
        inputs = self._whole.scores(text_features(found, parts))
        inputs += [math.log(share) for share in first]
        for place in (1, 2):
            inputs += shares[place] if place < len(shares) else nothing
        for group in groups.values():
            inputs += map(max, zip(*group, strict=True)) if group else nothing
        inputs += [min(len(parts), 8) / 8, min(len(found), 80) / 80]
        return inputs

    def _reasons(self, found: list[str], parts: list[Clause], best: int) -> tuple[str, ...]:
        if not parts:
            return ()
        reasons = ["verb: " + parts[0].words[0]]
        if len(parts) > 1:
            reasons.append(f"then: {parts[1].marker.replace('_', ' ')} {parts[1].words[0]}")
        weights = {word: self._whole.weight("1 " + word, best) for word in found}
        heaviest = sorted(weights, key=lambda word: -weights[word])[:_WEIGHTY_WORDS]
        return (*reasons, *(word for word in heaviest if weights[word] > 0))


class _Linear:
    """A linear model over features weighed by rarity, divided by the vector's length."""

    def __init__(self, table: bytes, head: dict[str, Any]) -> None:
        self._table = Table.parse(LANES, table)
        self._scales: list[float] = head["scales"]
        self._biases: list[float] = head["biases"]

    def scores(self, features: Sequence[str] | set[str]) -> list[float]:
        *sums, squares = self._table.total(features)
        length = math.sqrt(squares) or 1.0
        return [
            total * scale / length + bias
            for total, scale, bias in zip(sums, self._scales, self._biases, strict=True)
        ]

    def knows(self, feature: str) -> bool:
        return self._table.packed((feature,)) != 0

    def weight(self, feature: str, lane: int) -> int:
        return self._table.weight(feature, lane)


def _group(marker: str) -> str:
    if marker in _EXAMPLES:
        return "examples"
    return "joined" if marker in _JOINED else "aims"


def _shares(scores: list[float]) -> list[float]:
    odds = [_logistic(score) + 1e-6 for score in scores]
    total = sum(odds)
    return [each / total for each in odds]


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@functools.cache
def _shipped_model() -> StrengthModel:
    return StrengthModel(shipped("strength.model"))
