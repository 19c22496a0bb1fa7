"""The dialogues of real reports against our own annotation, and against the reports' own counts.

``fixtures/upr_turns.csv`` holds facts that were read off paragraphs before the reader saw
them; rounds A to D then helped to make its rules, round E came after them.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from onrecord.collect import collect_file
from onrecord.model import Document, Statement
from onrecord.read.speeches.verdicts import strongest
from onrecord.read.upr.layout import conclusions, paragraphs
from onrecord.read.upr.profile import review_of
from onrecord.read.upr.turns import statements
from paths import SHARED

REPORTS = SHARED / "data" / "upr" / "reports"
FACTS = Path(__file__).parent / "fixtures" / "upr_turns.csv"
pytestmark = pytest.mark.skipif(not REPORTS.exists(), reason="the shared data is not here")

_COUNT = re.compile(r"(?:dialogue[^.]{0,60}?\s|made\s+by\s+)(\d+)\s+delegations", re.IGNORECASE)
Turns = dict[tuple[str, str, str], list[Statement]]


@cache
def _document(name: str) -> Document:
    [doc] = collect_file(REPORTS / name)
    return doc


@cache
def _spoken(name: str) -> tuple[Statement, ...]:
    doc = _document(name)
    return tuple(s for s in statements(doc, review_of(doc.text)) if not s.commits)


def _turns(rows: Iterable[dict[str, str]]) -> Turns:
    """Return the statements of each speaker in each annotated paragraph."""
    wanted = defaultdict(set)
    for row in rows:
        wanted[row["report"]].add(row["paragraph"])
    turns: Turns = defaultdict(list)
    for name, numbers in wanted.items():
        for number, statement in _numbered(name):
            if number in numbers:
                turns[name, number, statement.actor].append(statement)
    return turns


def _numbered(name: str) -> Iterator[tuple[str, Statement]]:
    text = _document(name).text
    chapter = conclusions(text)
    places = paragraphs(text, 0, chapter[0] if chapter else len(text))
    for statement in _spoken(name):
        at = statement.passage.start
        yield from ((str(p.number), statement) for p in places if p.start <= at < p.end)


@pytest.mark.parametrize(("rounds", "raises", "tone"), [("ABCD", 0.95, 0.96), ("E", 0.95, 0.95)])
def test_annotated_turns(rounds: str, raises: float, tone: float) -> None:
    with FACTS.open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["round"] in rounds]
    gold = {(r["report"], r["paragraph"], r["actor"]): r for r in rows if r["actor"]}
    turns = _turns(rows)
    assert set(turns) == set(gold)
    raised = sum(
        any(s.raises for s in turns[key]) == (row["raises"] == "yes") for key, row in gold.items()
    )
    tones = sum(
        strongest(s.tone for s in turns[key] if s.tone) == row["tone"] for key, row in gold.items()
    )
    assert raised / len(gold) >= raises
    assert tones / len(gold) >= tone


def test_as_many_delegations_speak_as_the_report_says() -> None:
    said = {}
    for path in sorted(REPORTS.iterdir())[::8]:
        count = _COUNT.search(_document(path.name).text)
        if count:
            said[path.name] = int(count[1]) - len({s.actor for s in _spoken(path.name)})
    assert len(said) >= 18
    assert sum(difference == 0 for difference in said.values()) >= 0.85 * len(said)
    assert all(abs(difference) <= 2 for difference in said.values())


def test_every_passage_holds_and_ids_differ() -> None:
    for path in sorted(REPORTS.iterdir())[::16]:
        doc = _document(path.name)
        found = _spoken(path.name)
        assert found
        assert all(s.passage.holds_in(doc.text) for s in found)
        assert len({s.id for s in found}) == len(found)


def test_thanks_only_raise_nothing() -> None:
    [thanks] = [s for s in _spoken("china2013.pdf") if s.actor == "FR"]
    assert (thanks.tone, thanks.raises) == ("welcomes", False)
