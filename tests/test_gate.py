"""The gate: a score below its floor fails, and a floor falls only with a reason that stays."""

import importlib.util
import json
import sys

import pytest

from paths import ROOT


@pytest.fixture
def gate(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("gate", ROOT / "bench" / "gate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("Nothing is asked.")
    entry = {
        "data": "texts",
        "measure": "fake",
        "digest": module.digest(tmp_path / "texts"),
        "scores": {"asks": {"floor": 0.8, "highest": 0.8}},
    }
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"example": entry}))
    module.SHARED, module.FLOORS, module.measured = tmp_path, floors, 0.9
    module.MEASURES["fake"] = lambda _folder, _jobs: {"asks": module.measured}

    def run(*words):
        monkeypatch.setattr(sys, "argv", ["gate.py", *words])
        return module.main()

    module.run = run
    return module


def floor(gate):
    return json.loads(gate.FLOORS.read_text())["example"]["scores"]["asks"]


def test_a_score_at_its_floor_passes_and_one_below_fails(gate):
    gate.measured = 0.8
    assert gate.run() == 0
    gate.measured = 0.799
    assert gate.run() == 1


def test_a_floor_is_raised_to_what_was_measured_and_never_falls_by_raising(gate):
    gate.measured = 0.9127
    assert gate.run("--raise") == 0
    assert floor(gate)["floor"] == floor(gate)["highest"] == 0.912
    gate.measured = 0.85
    assert gate.run("--raise") == 1
    assert floor(gate)["floor"] == 0.912


def test_lowering_needs_a_reason_that_stays_in_the_file(gate):
    with pytest.raises(SystemExit):
        gate.run("--lower", "example.asks=0.7")
    gate.measured = 0.75
    assert gate.run("--lower", "example.asks=0.7", "--why", "the data was corrected") == 0
    assert floor(gate) == {
        "floor": 0.7, "highest": 0.8, "lowered because": "the data was corrected"
    }  # fmt: skip
    assert gate.run() == 0


def test_a_floor_lowered_by_hand_fails(gate):
    floors = json.loads(gate.FLOORS.read_text())
    floors["example"]["scores"]["asks"]["floor"] = 0.5
    gate.FLOORS.write_text(json.dumps(floors))
    assert gate.run() == 1


def test_other_data_fails_until_the_floors_are_taken_again(gate):
    (gate.SHARED / "texts" / "b.txt").write_text("More.")
    assert gate.run() == 1
    assert gate.run("--raise") == 0
    assert gate.run() == 0


def test_a_quote_that_is_not_in_its_document_fails(gate):
    gate.MEASURES["fake"] = lambda _folder, _jobs: {"asks": 0.9, "quotes not in the document": 1}
    assert gate.run() == 1


def test_absent_data_is_passed_over(gate, capsys):
    (gate.SHARED / "texts" / "a.txt").unlink()
    (gate.SHARED / "texts").rmdir()
    assert gate.run() == 0
    assert "passed over" in capsys.readouterr().out
