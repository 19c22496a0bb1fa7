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

from onrecord.read.learned.clauses import Clause, clauses, words
from onrecord.read.learned.files import shipped, unpack
from onrecord.read.learned.judged import Judged
from onrecord.read.learned.strength_features import placed_features, sense_words, text_features
from onrecord.read.learned.weights import Table

CLASSES = 5
#: Of the whole text: two models' lanes for each strength, and one for the squared length.
TEXT_LANES = 2 * CLASSES + 1
#: Of a clause: a lane for each strength, one for its weight among clauses, one as above.
CLAUSE_LANES = CLASSES + 2
#: So many clauses are weighed.
MOST_CLAUSES = 8
_STEEPEST = 20.0
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
    """Two linear models, one of which also weighs each clause, and a third that joins them."""

    def __init__(self, data: bytes) -> None:
        """Take the model from the bytes of its file."""
        head, (text, clause, senses) = unpack(data)
        self.verbs = frozenset[str](head["verbs"])
        self._text = Table.parse(TEXT_LANES, text)
        self._clause = Table.parse(CLAUSE_LANES, clause)
        self._senses = Table.parse(CLAUSE_LANES, senses)
        self._text_scales: list[float] = head["text_scales"]
        self._clause_scales: list[float] = head["clause_scales"]
        self._sense_scales: list[float] = head["sense_scales"]
        self._biases: list[float] = head["biases"]
        self._final: list[list[float]] = head.get("final", [])
        self._words: dict[str, tuple[int, ...]] = {}

    def read(self, text: str) -> Judged[int]:
        """Return the strength of a text with confidence and reasons."""
        found, parts = self.parts(text)
        inputs = self.inputs(found, parts)
        scores = [bias + sum(map(float.__mul__, weights, inputs)) for bias, *weights in self._final]
        highest = max(scores)
        best = scores.index(highest)
        confidence = 1 / sum(math.exp(score - highest) for score in scores)
        weights = {word: self._word(word) for word in found}
        known = sum(any(weights[word]) for word in found) / (len(found) or 1)
        if known < _KNOWN:
            confidence = min(confidence, known or 1 / CLASSES)
        return Judged(best + 1, confidence, _reasons(parts, weights, best))

    def parts(self, text: str) -> tuple[list[str], list[Clause]]:
        """Return the words of a text and its clauses."""
        found = words(text)
        return found, clauses(found, self.verbs)

    def inputs(self, found: list[str], parts: list[Clause]) -> list[float]:
        """Return what the last model weighs: the scores of the two models."""
        *sums, squares = self._text.total(text_features(found, parts))
        length = math.sqrt(squares) or 1.0
        inputs = [
            total * scale / length + bias
            for total, scale, bias in zip(sums, self._text_scales, self._biases, strict=True)
        ]
        weighed = [self._weighed(parts, place) for place in range(min(len(parts), MOST_CLAUSES))]
        whole = sum(weight for weight, _ in weighed)
        for weight, scores in weighed:
            share = weight / whole
            for strength, score in enumerate(scores):
                inputs[strength] += share * score
        return inputs

    def _weighed(self, parts: list[Clause], place: int) -> tuple[float, list[float]]:
        """Return the weight of a clause among others, and its scores."""
        *sums, squares = self._clause.total(placed_features(parts, place))
        roles, telling = sense_words(parts[place].words)
        placed = self._senses.total(roles)
        *means, known = self._senses.total(telling)
        length = math.sqrt(squares) or 1.0
        known = known or 1
        *scores, weight = [
            total * scale / length + (role + mean / known) * sense_scale
            for total, scale, role, mean, sense_scale in zip(
                sums, self._clause_scales, placed, means, self._sense_scales, strict=False
            )
        ]
        return math.exp(max(-_STEEPEST, min(_STEEPEST, weight))), scores

    def _word(self, word: str) -> tuple[int, ...]:
        """Return the weights of a word by itself, remembered: texts are made of few words."""
        weights = self._words.get(word)
        if weights is None:
            if len(self._words) > 50_000:
                self._words.clear()
            lanes = self._text.total(("1 " + word,))
            weights = self._words[word] = tuple(lanes[CLASSES:])
        return weights


def _reasons(
    parts: list[Clause], weights: dict[str, tuple[int, ...]], best: int
) -> tuple[str, ...]:
    if not parts:
        return ()
    reasons = ["verb: " + parts[0].words[0]]
    if len(parts) > 1:
        reasons.append(f"then: {parts[1].marker.replace('_', ' ')} {parts[1].words[0]}")
    heaviest = sorted(weights, key=lambda word: -weights[word][best])[:_WEIGHTY_WORDS]
    return (*reasons, *(word for word in heaviest if weights[word][best] > 0))


@functools.cache
def _shipped_model() -> StrengthModel:
    return StrengthModel(shipped("strength.model"))
