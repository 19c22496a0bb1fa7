"""Scores on a sample of real reports against the human coding, where the data is at hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.collect import collect_file
from onrecord.model import to_line
from onrecord.read.upr import is_upr_report, read_upr
from paths import SHARED

REPORTS = SHARED / "data" / "upr" / "reports"
GOLD = SHARED / "data" / "upr" / "gold.jsonl"
pytestmark = pytest.mark.skipif(not REPORTS.exists(), reason="no shared data here")


def test_sample_of_reports_reaches_the_floors(tmp_path: Path) -> None:
    sample = sorted(REPORTS.iterdir())[::10]
    lines = []
    for path in sample:
        [doc] = collect_file(path)
        assert is_upr_report(doc.text), path.name
        reading = read_upr(doc)
        assert all(record.passage.holds_in(doc.text) for record in reading.records)
        lines += [json.dumps(to_line(record, path.name)) for record in reading.records]
    names = {path.name for path in sample}
    coded = GOLD.read_text(encoding="utf-8").splitlines()
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
    gold.write_text("\n".join(row for row in coded if json.loads(row)["report"] in names))
    predicted.write_text("\n".join(lines))
    scorer = SHARED / "score" / "upr.py"
    done = subprocess.run(
        [sys.executable, scorer, gold, predicted], check=True, capture_output=True, text=True
    )
    score = json.loads(done.stdout)
    assert score["asks"]["f1"] >= 0.98
    assert score["addressee"] >= 0.99
    assert score["themes"]["micro_f1"] >= 0.8
