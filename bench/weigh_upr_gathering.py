"""Weigh the signs that two pieces of an item in a UPR report are one state's recommendation.

    python bench/weigh_upr_gathering.py     writes src/onrecord/facts/upr_gathering.csv

Needs the extra ``train``, ../shared/data/upr and the scorer in ../shared/score. Learns from the
reports whose name has an even SHA-256, so that the others can tell whether it holds. A pair of
pieces counts by what joining them changes in F1: twice the recommendations matched more, less
one prediction saved.
"""

import collections
import csv
import hashlib
import importlib.util
import itertools
import json
import pathlib
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from onrecord.collect import collect_file
from onrecord.read.upr import layout
from onrecord.read.upr.gathering import in_one_sentence, signs_of_item, signs_of_pair
from onrecord.read.upr.layout import Item
from onrecord.read.upr.profile import review_of
from onrecord.read.upr.recommendations import split
from onrecord.read.upr.text import vocabulary

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
TABLE = ROOT / "src" / "onrecord" / "facts" / "upr_gathering.csv"
SOURCE = "UPR Info's coding of half of the reports"
#: Integer points for one unit of log-odds.
SCALE = 4

spec = importlib.util.spec_from_file_location("upr", SHARED / "score" / "upr.py")
assert spec
assert spec.loader
scorer: Any = importlib.util.module_from_spec(spec)
spec.loader.exec_module(scorer)


class Pair(NamedTuple):
    """The signs of two pieces, and what joining them is worth."""

    signs: dict[str, bool]
    worth: float


def is_for_learning(name: str) -> bool:
    """Tell whether a report belongs to the half that is learnt from."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0


def matched(gold: list[str], made: list[str]) -> int:
    """Count the codings of one state that the scorer would match."""
    rows = [[{"recommender": "", "text": text} for text in texts] for texts in (gold, made)]
    return len(scorer.pair(rows[0], rows[1]))


def pairs(path: pathlib.Path, codings: dict[str, list[str]]) -> Iterator[Pair]:
    """Yield each two successive pieces of one state in one item of a report."""
    [doc] = collect_file(path)
    section = layout.conclusions(doc.text)
    review, words = review_of(doc.text), vocabulary(doc.text)
    items = [at for at in layout.lists(doc.text, *(section or (0, 0))) if isinstance(at, Item)]
    read = [split(doc.text, at.start, at.end, words) for at in items]
    of_state = collections.defaultdict(list)
    for one in itertools.chain(*read):
        for code in one.askers:
            of_state[code].append(one)
    for made in read:
        item = signs_of_item(made, review.reported)
        for code in sorted({code for one in made for code in one.askers}):
            mine = [one for one in made if code in one.askers]
            texts = [one.text for one in of_state[code]]
            for one, other in itertools.pairwise(mine):
                rest = [piece.text for piece in of_state[code] if piece not in (one, other)]
                whole = in_one_sentence([one.text, other.text], "and")
                gain = matched(codings[code], [*rest, whole]) - matched(codings[code], texts)
                yield Pair(item | signs_of_pair(doc.text, one, other), 2 * gain + 1)


def main() -> None:
    """Learn the points and write the table."""
    codings: dict[str, dict[str, list[str]]] = {}
    for line in (SHARED / "data/upr/gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        of_report = codings.setdefault(row["report"], collections.defaultdict(list))
        of_report[scorer.ISO.get(row["recommender"], "")].append(row["text"])
    reports = sorted((SHARED / "data/upr/reports").iterdir())
    learnt = [
        pair
        for path in reports
        if path.name in codings and is_for_learning(path.name)
        for pair in pairs(path, codings[path.name])
    ]
    signs = list(learnt[0].signs)
    shown = np.array([[pair.signs[sign] for sign in signs] for pair in learnt], dtype=float)
    worth = np.array([pair.worth for pair in learnt])
    model = LogisticRegression(max_iter=1000).fit(shown, worth > 0, sample_weight=abs(worth))
    points = [round(SCALE * weight) for weight in model.coef_[0]]
    totals = shown @ points
    enough = max(range(sum(points)), key=lambda least: worth[totals >= least].sum())
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["sign", "points", "source"])
        table.writerows([sign, count, SOURCE] for sign, count in zip(signs, points, strict=True))
        table.writerow(["enough", enough, SOURCE])


if __name__ == "__main__":
    main()
