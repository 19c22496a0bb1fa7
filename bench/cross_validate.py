"""Score the learned strength and themes on recommendations that training never saw.

    python bench/cross_validate.py          by state (five folds) and by time (later sessions)

Each model is trained, packed and read as it ships, so the scores are those of the shipped
reader. "New texts" are the rows whose wording stands in no row of the training part.
Needs the extra ``train`` and ../shared; two processes, about fifteen minutes.
"""

import collections
import concurrent.futures
import json
import pathlib
import re
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import GroupKFold

from onrecord.read.learned.judged import SURE
from onrecord.read.strength import StrengthModel
from onrecord.read.themes import ThemesModel
from train_labels import Row, gold, train_strength, train_themes

#: The later part of the time split begins with the second cycle's second session.
LATER = 14


class Read(NamedTuple):
    """A row, what was read of it, and whether its wording was trained on."""

    at: int
    row: Row
    strength: int
    sure: float
    themes: dict[str, float]
    known: bool


def read(seen: Iterable[int], held: Iterable[int]) -> list[Read]:
    """Train on the rows seen and read those held out."""
    rows = gold()
    part = [rows[each] for each in seen]
    strengths, themes = StrengthModel(train_strength(part)), ThemesModel(train_themes(part))
    known = {_plain(row.text) for row in part}
    found = []
    for at in held:
        row = rows[at]
        judged = strengths.read(row.text)
        issues = {each.value: each.confidence for each in themes.read(row.text)}
        is_known = _plain(row.text) in known
        found.append(Read(int(at), row, judged.value, judged.confidence, issues, is_known))
    return found


def report(name: str, found: Sequence[Read]) -> None:
    """Print the scores of the rows read."""
    gold_strength = [each.row.action for each in found]
    guessed = [each.strength for each in found]
    counts: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    for each in found:
        for issue in each.themes.keys() | set(each.row.issues):
            kind = 0 if issue in each.row.issues else 1
            counts[issue][kind if issue in each.themes else 2] += 1
    hits, extra, missed = np.array(list(counts.values())).sum(0)
    by_issue = [2 * h / (2 * h + e + m) for h, e, m in counts.values() if h + m]
    accuracy = accuracy_score(gold_strength, guessed)
    macro = f1_score(gold_strength, guessed, average="macro")
    print(
        f"{name}: {len(found):,} rows; "
        f"strength accuracy {accuracy:.4f}, macro F1 {macro:.4f}; themes micro F1 "
        f"{2 * hits / (2 * hits + extra + missed):.4f}, macro F1 {np.mean(by_issue):.4f}"
    )


def calibration(found: Sequence[Read]) -> None:
    """Print how often readings of each confidence agree with the coders."""
    strengths = [(each.sure, each.strength == each.row.action) for each in found]
    themes = [
        (sure, issue in each.row.issues) for each in found for issue, sure in each.themes.items()
    ]
    for name, judged in (("strength", strengths), ("themes", themes)):
        for low, high in ((0.0, SURE), (SURE, 0.8), (0.8, 0.9), (0.9, 0.97), (0.97, 1.01)):
            inside = [(sure, right) for sure, right in judged if low <= sure < high]
            said, is_right = np.mean(inside, axis=0) if inside else (0, 0)
            shares = f"said {said:.3f} right {is_right:.3f}"
            print(f"  {name} {low:.2f}-{min(high, 1):.2f}: {len(inside):6,} {shares}")


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def main() -> None:
    """Run both splits; with a path as argument, also write what was read there."""
    rows = gold()
    states = [row.state for row in rows]
    sessions = np.array([row.session for row in rows])
    splits = [(np.where(sessions < LATER)[0], np.where(sessions >= LATER)[0])]
    splits += GroupKFold(5).split(rows, groups=states)
    whole: list[Read] = []
    with concurrent.futures.ProcessPoolExecutor(2) as workers:
        done = workers.map(read, *zip(*splits, strict=True))
        later = next(done)
        report(f"sessions from {LATER}", later)
        report(f"sessions from {LATER}, new texts", [each for each in later if not each.known])
        for fold in done:
            whole += fold
            report("states, so far", whole)
    report("states, new texts", [each for each in whole if not each.known])
    calibration(whole)
    if len(sys.argv) > 1:
        with pathlib.Path(sys.argv[1]).open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(each) + "\n" for each in whole)


if __name__ == "__main__":
    main()
