"""Train the strength and the themes of recommendations from the codings of UPR Info.

    python bench/train_labels.py            writes src/onrecord/read/models/*.model

Needs the extra ``train`` and ../shared/data/upr/gold.jsonl. One thread, fixed seeds, sorted
features and integer weights: the same data and versions give the same bytes.
"""

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import collections
import functools
import hashlib
import json
import math
import pathlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.svm import LinearSVC

from onrecord.read.learned.clauses import clauses, words
from onrecord.read.learned.files import pack, unpack
from onrecord.read.learned.strength_features import placed_features, text_features
from onrecord.read.learned.theme_features import cue_features, part_features, word_features
from onrecord.read.learned.weights import Table, layout
from onrecord.read.strength import CLASSES, CLAUSE_LANES, MOST_CLAUSES, StrengthModel
from onrecord.read.themes import ThemesModel, theme_cues
from train_clauses import DIMENSIONS, ROLES, Clauses, attentive, senses, word_vectors

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "data" / "upr" / "gold.jsonl"
MODELS = ROOT / "src" / "onrecord" / "read" / "models"
#: The integer that the square of the rarest feature's weight becomes.
SQUARE = 1.4
#: The integer that all but the heaviest weights stay under: small ones make a small file.
LEVELS = 24
#: So that words which only the senses know stay apart.
FINE_LEVELS = 100
#: How much the cues and the senses of words weigh beside the words themselves.
CUES, THEME_SENSE = 1.5, 2.0
#: Scores from here up decide about confidence.
CLOSE = -0.8


class Row(NamedTuple):
    """One coding: a recommendation to a state in a session."""

    text: str
    action: int
    issues: tuple[str, ...]
    state: str
    session: int


def gold() -> list[Row]:
    """Return the codings in the order of the file."""
    found = []
    with GOLD.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found.append(
                Row(row["text"], row["action"], tuple(row["issues"]), row["state"], row["session"])
            )
    return found


class Space(NamedTuple):
    """Features that have a row of a table to themselves, with their rarity."""

    columns: dict[str, int]
    squares: list[int]
    size: int


def space(texts: Sequence[Iterable[str]], size: int, least: int) -> Space:
    """Give rows to the features of at least so many texts, the commonest first."""
    counts = collections.Counter(feature for text in texts for feature in set(text))
    common = sorted(
        (feature for feature, count in counts.items() if count >= least),
        key=lambda feature: (-counts[feature], feature),
    )
    kept = list(layout(common, size))
    squares = [
        max(1, min(127, round(SQUARE * math.log(len(texts) / counts[feature]) ** 2)))
        for feature in kept
    ]
    return Space({feature: column for column, feature in enumerate(kept)}, squares, size)


def matrix(texts: Iterable[Iterable[str]], at: Space) -> sparse.csr_matrix:
    """Return one row a text: rarities over their length, in the units of the table."""
    values: list[float] = []
    indices: list[int] = []
    starts = [0]
    for text in texts:
        columns = sorted(at.columns[feature] for feature in text if feature in at.columns)
        length = math.sqrt(sum(at.squares[column] for column in columns)) or 1.0
        values += [math.sqrt(at.squares[column]) / length for column in columns]
        indices += columns
        starts.append(len(indices))
    return sparse.csr_matrix((values, indices, starts), shape=(len(starts) - 1, len(at.columns)))


def laid_out(at: Space, coefficients: np.ndarray) -> tuple[bytes, list[float]]:
    """Return the table of integer weights and what one unit is in each lane."""
    whole, units = quantized(coefficients * np.sqrt(np.array(at.squares)), LEVELS)
    rows = np.vstack([whole, np.array(at.squares)[None]]).T.tolist()
    table = Table.of(len(whole) + 1, dict(zip(at.columns, rows, strict=True)), at.size)
    return table.dump(), units.tolist()


def quantized(weights: np.ndarray, levels: int) -> tuple[np.ndarray, np.ndarray]:
    """Return weights as signed bytes and the unit of each lane; few stand above the levels."""
    units = np.array([max(np.quantile(np.abs(lane), 0.9995), 1e-9) / levels for lane in weights])
    units = np.array([float(f"{unit:.4g}") for unit in units])
    return np.clip(np.rint(weights / units[:, None]), -127, 127).astype(int), units


def ovr(
    fit: Callable[[sparse.csr_matrix, np.ndarray], Any], at: sparse.csr_matrix, truth: np.ndarray
) -> tuple[np.ndarray, list[float]]:
    """Fit one model for each column of the truth; return coefficients and biases."""
    models = [fit(at, column) for column in truth.T]
    biases = [round(float(model.intercept_[0]), 4) for model in models]
    return np.vstack([model.coef_[0] for model in models]), biases


def svm(at: sparse.csr_matrix, truth: np.ndarray, cost: float = 0.7) -> LinearSVC:
    """Fit a linear support vector machine."""
    return LinearSVC(C=cost, random_state=0, max_iter=3000).fit(at, truth)


def logistic(at: sparse.csr_matrix, truth: np.ndarray, cost: float = 5.0) -> LogisticRegression:
    """Fit a logistic regression."""
    return LogisticRegression(C=cost, solver="liblinear", random_state=0).fit(at, truth)


def opening_verbs(texts: Iterable[str]) -> list[str]:
    """Return the words that at least four recommendations open with, but for what is no verb."""
    counts = collections.Counter(found[0] for text in texts if (found := words(text)))
    no_verbs = set(
        "recommended recommends that further urgent full increased women in with as while also "
        "effective human when establishment adoption ratification continued the a an its their "
        "his her all any of on to and or for by at which is are be this these those other such "
        "more it from into has have been they not".split()
    )
    return sorted(
        word
        for word, count in counts.items()
        if count >= 4
        and word not in no_verbs
        and not word.endswith(("ly", "ing"))
        and word.isalpha()
    )


def first_stage(rows: Sequence[Row]) -> bytes:
    """Train the two models of the text and its clauses."""
    verbs = opening_verbs(dict.fromkeys(row.text for row in rows))
    parted = []
    for row in rows:
        found = words(row.text)
        parted.append((found, clauses(found, frozenset(verbs))))
    vectors = word_vectors(dict.fromkeys(tuple(found) for found, _ in parted))
    strengths = np.array([row.action - 1 for row in rows])
    texts = [text_features(*each) for each in parted]
    places = [
        (number, place)
        for number, (_, parts) in enumerate(parted)
        for place in range(min(len(parts), MOST_CLAUSES))
    ]
    placed = [set(placed_features(parted[number][1], place)) for number, place in places]
    text_space, clause_space = space(texts, 1 << 17, 2), space(placed, 1 << 16, 2)
    text = matrix(texts, text_space)
    parts = Clauses(
        matrix(placed, clause_space),
        np.array([senses(parted[number][1][place].words, vectors) for number, place in places]),
        np.array([number for number, _ in places]),
    )
    of_text, of_clause, of_sense, biases = attentive(text, parts, strengths)
    machines, others = ovr(svm, text, np.eye(CLASSES, dtype=bool)[strengths])
    text_table, text_scales = laid_out(text_space, np.vstack([of_text.T, machines]))
    clause_table, clause_scales = laid_out(clause_space, of_clause.T)
    sense_table, sense_scales = laid_out_senses(vectors, of_sense)
    head = {
        "verbs": verbs,
        "biases": [*biases.round(4).tolist(), *others],
        "text_scales": text_scales,
        "clause_scales": clause_scales,
        "sense_scales": sense_scales,
    }
    return pack(head, [text_table, clause_table, sense_table])


def laid_out_senses(
    vectors: dict[str, np.ndarray], coefficients: np.ndarray
) -> tuple[bytes, list[float]]:
    """Return what each word says in each role, as whole numbers; the last lane counts a mean."""
    of_role = coefficients.reshape(len(ROLES), DIMENSIONS, CLASSES + 1)
    weights = np.vstack([np.array(list(vectors.values())) @ each for each in of_role])
    whole, units = quantized(weights.T, FINE_LEVELS)
    names = [f"{role} {word}" for role in ROLES for word in vectors]
    rows = [[*row, int(name[0] == "m")] for name, row in zip(names, whole.T.tolist(), strict=True)]
    table = Table.of(CLAUSE_LANES, dict(zip(names, rows, strict=True)), 1 << 16)
    return table.dump(), units.tolist()


def train_strength(rows: Sequence[Row]) -> bytes:
    """Return the model of strength: the last model learns from texts the first two never saw."""
    strengths = np.array([row.action for row in rows])
    inputs = np.zeros((len(rows), 2 * CLASSES))
    for seen, held in GroupKFold(3).split(rows, groups=[row.state for row in rows]):
        reader = StrengthModel(first_stage([rows[each] for each in seen]))
        inputs[held] = [reader.inputs(*reader.parts(rows[each].text)) for each in held]
    last = LogisticRegression(C=1.0, max_iter=1000).fit(inputs, strengths)
    final = np.column_stack([last.intercept_, last.coef_]).round(3).tolist()
    head, tables = unpack(first_stage(rows))
    return pack({**head, "final": final}, tables)


class Blocks(NamedTuple):
    """The matrices of words, parts of words and cues, and the space of each."""

    spaces: tuple[Space, Space, Space]
    matrices: tuple[sparse.csr_matrix, sparse.csr_matrix, sparse.csr_matrix]


def theme_blocks(texts: Sequence[str]) -> Blocks:
    """Return what the themes are learned from."""
    found = [words(text) for text in texts]
    named = [word_features(each) for each in found]
    parts = [[part for word in sorted(set(each)) for part in part_features(word)] for each in found]
    cues = [cue_features(theme_cues(text)) for text in texts]
    spaces = (space(named, 1 << 16, 2), space(parts, 1 << 16, 3), space(cues, 1 << 13, 2))
    spaces = (*spaces[:2], Space(spaces[2].columns, [1] * len(spaces[2].columns), spaces[2].size))
    matrices = tuple(
        matrix(each, at) for each, at in zip((named, parts, cues), spaces, strict=True)
    )
    return Blocks(spaces, matrices)


def fit_themes(rows: Sequence[Row]) -> bytes:
    """Train models over words and cues, over parts of words, and over all; their mean decides.

    A word that few codings hold shares weight with those that stand by the same neighbours.
    """
    labels = sorted({issue for row in rows for issue in row.issues})
    truth = np.array([[label in row.issues for label in labels] for row in rows])
    texts = [row.text for row in rows]
    spaces, (named, parts, cues) = theme_blocks(texts)
    vectors = word_vectors(dict.fromkeys(tuple(words(text)) for text in texts))
    nothing = np.zeros(DIMENSIONS)
    meant = np.array([vectors.get(word, nothing) for word in spaces[0].columns]) * THEME_SENSE
    known = sparse.hstack([named, sparse.csr_matrix(named @ meant), cues * CUES]).tocsr()
    fits = (
        ovr(functools.partial(svm, cost=1.0), known, truth),
        ovr(functools.partial(svm, cost=1.0), parts, truth),
        ovr(functools.partial(svm, cost=0.5), sparse.hstack([known, parts]).tocsr(), truth),
    )
    biases = np.mean([each for _, each in fits], axis=0).round(4).tolist()
    whole = np.hstack([fits[0][0], fits[1][0]]) + fits[2][0]
    cuts = np.cumsum([named.shape[1], DIMENSIONS, cues.shape[1]])
    of_names, of_senses, of_cues, of_parts = np.split(whole / len(fits), cuts, axis=1)
    coefficients = (of_names + of_senses @ meant.T, of_parts, of_cues * CUES)
    tables, scales = zip(*map(laid_out, spaces, coefficients), strict=True)
    return pack({"labels": labels, "biases": biases, "scales": scales}, tables)


def theme_scores(data: bytes, texts: Iterable[str]) -> np.ndarray:
    """Return the scores of each issue for each text."""
    reader = ThemesModel(data)
    return np.array([reader.scores(words(text), theme_cues(text)) for text in texts])


def train_themes(rows: Sequence[Row]) -> bytes:
    """Return the model of themes: confidence and threshold come from states it had not seen."""
    seen, held = next(GroupKFold(4).split(rows, groups=[row.state for row in rows]))
    data = fit_themes([rows[each] for each in seen])
    scores = theme_scores(data, [rows[each].text for each in held])
    labels = ThemesModel(data).labels
    truth = np.array([[label in rows[each].issues for label in labels] for each in held])
    # Far below the threshold nothing is asserted, and most pairs lie there.
    close = scores > CLOSE
    fitted = logistic(scores[close].reshape(-1, 1), truth[close])
    slope, shift = round(float(fitted.coef_[0][0]), 3), round(float(fitted.intercept_[0]), 3)
    odds = 1 / (1 + np.exp(-(slope * scores + shift)))
    least = max(
        np.arange(0.2, 0.6, 0.01).round(2),
        key=lambda least: micro(odds >= least, truth) + macro(odds >= least, truth),
    )
    head, tables = unpack(fit_themes(rows))
    return pack({**head, "calibration": [slope, shift], "least": float(least)}, tables)


def micro(guess: np.ndarray, truth: np.ndarray) -> float:
    """Return the micro F1."""
    return 2 * float((guess & truth).sum()) / max(1, int(guess.sum() + truth.sum()))


def macro(guess: np.ndarray, truth: np.ndarray) -> float:
    """Return the mean F1 of the issues that occur."""
    sums = guess.sum(0) + truth.sum(0)
    return float((2 * (guess & truth).sum(0) / np.maximum(1, sums))[truth.any(0)].mean())


def main() -> None:
    """Write the two models into the package."""
    rows = gold()
    MODELS.mkdir(exist_ok=True)
    for name, train in (("strength.model", train_strength), ("themes.model", train_themes)):
        data = train(rows)
        (MODELS / name).write_bytes(data)
        print(f"{name}: {len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
