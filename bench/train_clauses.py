"""Fit what `train_labels` joins: the senses of words, and a model that weighs clauses.

The senses come from running text that nobody coded: speeches of the UN General Debate and
the texts to train on, never those held out.
"""

import collections
import functools
import pathlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from sklearn.utils.extmath import randomized_svd

from onrecord.read.learned.clauses import words
from onrecord.read.learned.strength_features import sense_words
from onrecord.read.strength import CLASSES

SPEECHES = pathlib.Path(__file__).resolve().parents[2] / "shared" / "data" / "ungd"
#: Word vectors: so many words, by so many neighbours, in so many dimensions, so long.
VOCABULARY, NEIGHBOURS, DIMENSIONS, SENSE = 8000, 4000, 50, 0.25
#: The roles of words in `sense_words`.
ROLES = ("v", "1", "2", "m")
#: More rounds gain nothing on states not seen.
ROUNDS = 110


@functools.cache
def speeches() -> tuple[tuple[str, ...], ...]:
    """Return the words of every second speech of the General Debate, in the order of the names."""
    paths = sorted(SPEECHES.rglob("*.txt"))[::2]
    return tuple(
        tuple(words(path.read_text(encoding="utf-8-sig", errors="replace"))) for path in paths
    )


def word_vectors(texts: Iterable[Sequence[str]]) -> dict[str, np.ndarray]:
    """Return where each common word stands by its neighbours: like words get like vectors."""
    lines = [("<", *text, ">") for text in texts]
    lines += speeches()
    counts = collections.Counter(word for line in lines for word in line)
    common = sorted(counts, key=lambda word: (-counts[word], word))[:VOCABULARY]
    numbers = {word: number for number, word in enumerate(common)}
    gap = [-1, -1, -1]
    ids = np.array([each for line in lines for each in ([numbers.get(w, -1) for w in line] + gap)])
    blocks = []
    for left, right in ((ids[:-k], ids[k:]) for k in (1, 2)):
        for word, near in ((left, right), (right, left)):
            kept = (word >= 0) & (near >= 0) & (near < NEIGHBOURS)
            shape = (len(common), NEIGHBOURS)
            seen = sparse.coo_matrix((np.ones(kept.sum()), (word[kept], near[kept])), shape)
            seen = seen.tocsr().tocoo()
            share = np.bincount(seen.col, seen.data, NEIGHBOURS) ** 0.75
            totals = np.bincount(seen.row, seen.data, len(common))
            expected = totals[seen.row] * share[seen.col] / share.sum()
            surprise = np.log(seen.data / expected)
            kept = surprise > 0
            blocks.append(
                sparse.coo_matrix((surprise[kept], (seen.row[kept], seen.col[kept])), shape)
            )
    left, sizes, _ = randomized_svd(
        sparse.hstack(blocks).tocsr(), DIMENSIONS, random_state=0, n_iter=3
    )
    vectors = left * np.sqrt(sizes)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    return dict(zip(common, vectors * SENSE, strict=True))


class Clauses(NamedTuple):
    """The clauses of all texts one after another: features, senses, and the text of each."""

    features: sparse.csr_matrix
    senses: np.ndarray
    texts: np.ndarray


def senses(found: tuple[str, ...], vectors: dict[str, np.ndarray]) -> np.ndarray:
    """Return the vectors of a clause's verb, its first two telling words, and the mean of all."""
    roles, telling = sense_words(found)
    nothing = np.zeros(DIMENSIONS)
    at = dict(role.split(" ", 1) for role in roles)
    known = [vectors[word[2:]] for word in telling if word[2:] in vectors]
    placed = [vectors.get(at.get(role, ""), nothing) for role in ROLES[:3]]
    return np.concatenate([*placed, np.mean(known, axis=0) if known else nothing])


def attentive(
    text: sparse.csr_matrix, parts: Clauses, strengths: np.ndarray, least: float = 0.1
) -> list[np.ndarray]:
    """Fit a multinomial model in which the clauses of a text share one vote by learned weights.

    Returns the coefficients of the text, of clause features and of senses (the last column
    of these two is the weight among clauses), and the biases.
    """
    count = text.shape[0]
    inner = (
        (text.shape[1], CLASSES),
        *((each.shape[1], CLASSES + 1) for each in (parts.features, parts.senses)),
    )
    cuts = np.cumsum([rows * columns for rows, columns in inner])
    full = np.bincount(parts.texts, minlength=count) > 0
    starts = np.searchsorted(parts.texts, np.arange(count))[full]
    by_feature, by_clause_feature = text.T.tocsr(), parts.features.T.tocsr()
    truth = np.eye(CLASSES)[strengths]

    def summed(values: np.ndarray) -> np.ndarray:
        sums = np.zeros((count, values.shape[1]))
        sums[full] = np.add.reduceat(values, starts, axis=0)
        return sums

    def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
        flat = np.split(point, cuts)
        of_text, of_clause, of_sense = (
            each.reshape(shape) for each, shape in zip(flat[:3], inner, strict=True)
        )
        scores = parts.features @ of_clause + parts.senses @ of_sense
        weights = np.exp(np.clip(scores[:, CLASSES:], -20, 20))
        weights /= summed(weights)[parts.texts]
        scores = scores[:, :CLASSES]
        pooled = summed(weights * scores)
        logits = text @ of_text + pooled + flat[3]
        logits -= logits.max(1, keepdims=True)
        shares = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
        off = shares - truth
        spread = off[parts.texts]
        turn = (weights * spread * (scores - pooled[parts.texts])).sum(1)
        slope = np.column_stack([weights * spread, turn])
        gradient = [by_feature @ off, by_clause_feature @ slope, parts.senses.T @ slope]
        inside = np.concatenate([each.ravel() for each in gradient])
        wrong = -np.log((shares * truth).sum(1) + 1e-12).sum()
        free = point[: cuts[2]]
        return wrong + least / 2 * free @ free, np.concatenate([inside + least * free, off.sum(0)])

    start = np.zeros(cuts[2] + CLASSES)
    options = {"maxiter": ROUNDS, "maxcor": 8}
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
    *tables, biases = np.split(best, cuts)
    return [*(each.reshape(shape) for each, shape in zip(tables, inner, strict=True)), biases]
