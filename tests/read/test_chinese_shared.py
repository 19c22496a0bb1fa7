"""Floors on the annotated Chinese documents of the shared data."""

import importlib.util

import pytest

from onrecord.collect import collect_file
from onrecord.model import to_line
from onrecord.read.chinese import read_chinese
from onrecord.read.zones import blocks
from paths import SHARED

LETTERS = SHARED / "data" / "letters_zh"
pytestmark = pytest.mark.skipif(not LETTERS.exists(), reason="the shared data are not here")


def test_scores_stay_above_their_floors():
    spec = importlib.util.spec_from_file_location("letters_scorer", SHARED / "score" / "letters.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    lines = []
    for path in sorted((LETTERS / "docs").iterdir()):
        doc = collect_file(path)[0]
        read = read_chinese(doc, blocks(doc.text))
        lines += [to_line(record, path.name) for record in read.records]
    result = scorer.score(LETTERS / "docs", LETTERS / "gold", lines)
    assert result["quotes not in the document"] == 0
    assert result["asks"]["f1"] >= 0.9
    assert result["claims"]["f1"] >= 0.75
    assert result["cases"]["f1"] >= 0.8
    assert result["instruments"]["f1"] >= 0.9
    assert result["of matched asks"]["act"] >= 0.9


def test_every_quote_holds_on_documents_that_nobody_annotated():
    for path in sorted((LETTERS / "more").iterdir()):
        doc = collect_file(path)[0]
        read = read_chinese(doc, blocks(doc.text))
        assert all(record.passage.holds_in(doc.text) for record in read.records)
