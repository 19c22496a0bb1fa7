"""The table of states is what its generator makes."""

import importlib.util

import babel
import pytest

from onrecord import facts
from paths import ROOT

_TABLE = ROOT / "src" / "onrecord" / "facts" / "states.csv"
_MADE_WITH = f"Babel {babel.__version__};"


@pytest.mark.skipif(
    _MADE_WITH not in facts.rows("states.csv")[0]["source"],
    reason="the table was made with another version of CLDR",
)
def test_no_drift():
    spec = importlib.util.spec_from_file_location("make_states", ROOT / "bench" / "make_states.py")
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    assert maker.make() == _TABLE.read_text(encoding="utf-8")


def test_words_stand_for_states_that_exist():
    codes = {row["code"] for row in facts.rows("states.csv")}
    assert {row["code"] for row in facts.rows("state_words.csv")} == codes
    assert {row["code"] for row in facts.rows("regions.csv")} <= codes
    assert {row["state"] for row in facts.rows("bodies.csv")} <= codes | {""}
