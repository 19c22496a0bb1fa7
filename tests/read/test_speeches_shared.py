"""Speeches of the General Debate against the annotation and against our list for China."""

import csv
import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.model import Document, Reading, Statement, to_line
from onrecord.read.speeches import read_speech, speech_name
from paths import SHARED

SPEECHES, GOLD = SHARED / "data/ungd", SHARED / "data/ungd_tone/gold.json"
CHINA = Path(__file__).parent / "fixtures/ungd_2016_china.csv"
#: Our own labels by the same guide, in four samples: each was labelled from the speeches and
#: scored once before any rule was made with it in view.
PAIRS = Path(__file__).parent / "fixtures/ungd_tone_pairs.csv"
pytestmark = pytest.mark.skipif(not SPEECHES.exists(), reason="the shared data is not here")


@cache
def _read(name: str) -> Reading:
    text = (SPEECHES / name).read_text(encoding="utf-8-sig")
    doc = Document(id=f"doc-{name}", digest="", name=name, media_type="text/plain", text=text)
    return read_speech(doc)


def _statements(name: str, about: str) -> list[Statement]:
    records = _read(name).records
    return [s for s in records if isinstance(s, Statement) and s.about == about]


def _scored(gold: list[dict[str, Any]]) -> dict[str, Any]:
    sys.path.insert(0, str(SHARED / "score"))
    try:
        import tone
    finally:
        sys.path.pop(0)
    names = sorted({f"{item['speech']}.txt" for item in gold})
    lines = [to_line(record, name) for name in names for record in _read(name).records]
    scored: dict[str, Any] = tone.score(gold, lines)
    return scored


@pytest.fixture(scope="module")
def score() -> dict[str, Any]:
    return _scored(json.loads(GOLD.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("sample", "raises", "tone"),
    [("1", 0.90, 0.88), ("2", 0.85, 0.81), ("3", 0.87, 0.80), ("4", 0.88, 0.85)],
)
def test_our_own_pairs_do_not_fall(sample: str, raises: float, tone: float) -> None:
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        gold: list[dict[str, Any]] = [
            row | {"hr": row["raises"] == "true", "tone": row["tone"].split("|")}
            for row in csv.DictReader(lines)
            if row["sample"] == sample
        ]
    scored = _scored(gold)
    assert scored["raises"]["f1"] >= raises
    assert scored["tone accuracy"] >= tone
    assert scored["defences read as raising"].startswith("0 of ")


def test_raises_and_tone_do_not_fall(score: dict[str, Any]) -> None:
    assert score["raises"]["f1"] >= 0.86
    assert score["tone accuracy"] >= 0.79


def test_no_defence_is_read_as_raising(score: dict[str, Any]) -> None:
    assert score["defences read as raising"].startswith("0 of ")


def test_who_named_china_in_2016() -> None:
    with CHINA.open(encoding="utf-8", newline="") as lines:
        rows = {row["speaker"]: row for row in csv.DictReader(lines)}
    said: dict[str, list[Statement]] = {}
    for path in sorted(SPEECHES.glob("*_71_2016.txt")):
        by = speech_name(path.name)
        assert by is not None
        if found := _statements(path.name, "CN"):
            said[by[0]] = found
    assert set(said) == {code for code, row in rows.items() if row["named"] == "true"}
    assert not any(s.raises for found in said.values() for s in found)
    agreed = [code for code, found in said.items() if rows[code]["tone"] in {s.tone for s in found}]
    assert len(agreed) >= 29


def test_france_named_china_for_the_climate_in_2016() -> None:
    (said,) = _statements("FRA_71_2016.txt", "CN")
    assert (said.actor, said.raises, said.tone) == ("FR", False, "notes")
    assert "ratify" in said.passage.quote
