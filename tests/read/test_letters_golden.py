"""Letters, questions, petitions, statements, news and replies of our own, and what is in them.

All people, organisations and events in them are invented. They were written
before the reader was tuned to them; the floors keep what it reached since.
"""

import json
from pathlib import Path

import pytest

from letters_score import lines, score
from onrecord.collect import collect_file
from onrecord.read import read_document
from paths import SHARED

GOLDEN = Path(__file__).parent / "letters_golden"
KINDS = ("ask", "claim", "statement", "case", "instrument", "occasion")
NAMES = sorted(path.name for path in (GOLDEN / "docs").iterdir())


def gold(name):
    return json.loads((GOLDEN / "gold" / name).with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.skipif(not SHARED.exists(), reason="the scorer lies with the shared data")
def test_what_is_read_is_what_was_written():
    found = score(*KINDS, root=GOLDEN)
    assert found["quotes not in the document"] == 0
    floors = {"asks": 0.95, "claims": 0.93, "cases": 0.97, "instruments": 0.94, "occasions": 0.92}
    for kind, floor in floors.items():
        assert found[kind]["precision"] >= floor, kind
        assert found[kind]["recall"] >= floor, kind
    assert found["of matched asks"]["act"] >= 0.97
    assert found["of matched asks"]["about"] >= 0.97
    assert found["of matched asks"]["cases"] == 1.0
    assert found["of matched claims"]["did"] == 1.0


@pytest.mark.parametrize("name", NAMES)
def test_quotes_stand_where_they_say(name):
    text = collect_file(GOLDEN / "docs" / name)[0].text
    for line in lines(*KINDS, root=GOLDEN):
        if line["source"] == name:
            assert text[line["start"] : line["end"]] == line["quote"]


@pytest.mark.parametrize("name", NAMES)
def test_profile(name):
    profile = read_document(collect_file(GOLDEN / "docs" / name)[0]).profile
    wanted = gold(name)
    assert profile.genre in wanted["genre"]
    assert profile.date == wanted["date"]
    state = next((a for a in wanted["addressees"] if len(a) == 2), None)
    if state:
        assert profile.addressees[0] == state


@pytest.mark.parametrize("name", NAMES)
def test_nobody_is_made_a_case_who_is_none(name):
    cases = gold(name)["cases"]
    wanted = {name for case in cases for name in (case["name"], *case.get("aka", ()))}
    found = {line["name"] for line in lines("case", root=GOLDEN) if line["source"] == name}
    assert found <= wanted


def test_a_reply_speaks_up_for_nobody():
    found = [line for line in lines("case", "ask", root=GOLDEN) if line["source"].startswith("g06")]
    assert found == []


def test_a_date_of_the_detention_and_no_other_is_since():
    since = {line["name"]: line.get("since") for line in lines("case", root=GOLDEN)}
    assert since["Tran Thi Mau"] == "2031-01-09"
    assert since["Dawit Misale"] == "2029-05-04"
    assert since["Yusuf al-Mithali"] is None
