"""Briefings from a real dossier: the same as from the readings that went into it."""

from pathlib import Path

import msgspec
import pytest
from brief_fixtures import example_view

from onrecord.errors import Unproven
from onrecord.ledger import View, Writer, create
from onrecord.model import Judgement
from onrecord.tell import Brief, brief_html, build_brief

NOW = "2031-07-01T09:00:00Z"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "example"
    create(folder, who="Example Reviewer", now=NOW)
    fake = example_view()
    with Writer(folder, who="Example Reviewer", clock=lambda: NOW) as writer:
        for one in fake.readings.values():
            writer.add(one, one.doc.text.encode(), reader="example")
        for judgement in fake.judgements.values():
            writer.judge(judgement)
    return folder


def build(folder: Path) -> Brief:
    with View(folder) as view:
        return build_brief(view, "GL", "NU", occasion=None, today="2031-07-02")


def test_a_dossier_gives_the_lines_of_its_readings(dossier: Path) -> None:
    built = build(dossier)
    expected = build_brief(example_view().view, "GL", "NU", occasion=None, today="2031-07-02")
    assert [line.quote for line in built.lines] == [line.quote for line in expected.lines]
    assert [line.mark for line in built.lines] == [line.mark for line in expected.lines]
    assert [line.confirmed for line in built.lines] == [line.confirmed for line in expected.lines]
    assert "Footnotes" in brief_html(built)


def test_a_rejected_reading_is_left_out_and_the_rest_stays(dossier: Path) -> None:
    first = build(dossier).notes[0].record
    with Writer(dossier, who="Example Reviewer", clock=lambda: NOW) as writer:
        writer.judge(Judgement(record=first, verdict="rejected", by="Example Reviewer", when=NOW))
    built = build(dossier)
    assert first not in {note.record for note in built.notes}
    assert len(built.lines) == 12


def test_nothing_is_built_where_a_passage_does_not_stand(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = View.document
    monkeypatch.setattr(
        View,
        "document",
        lambda self, doc: msgspec.structs.replace(whole(self, doc), text="other"),
    )
    with pytest.raises(Unproven):
        build(dossier)
