import os
from pathlib import Path

import pytest
from dossiers import add, at, by_hand, document, entries, letter, reading, reply, writer
from sqlalchemy import select

from onrecord import ledger
from onrecord.errors import LedgerError, UnknownRecord
from onrecord.ledger import standing
from onrecord.ledger.schema import events
from onrecord.model import Act, Ask, Judgement, Profile, Reading


def joint() -> tuple:
    text = "Example joint statement: Sweden, Norway\n"
    doc, _ = document(text)
    act = Act(
        passage=at(doc, "Sweden, Norway"),
        name="Example joint statement",
        actors=("SE", "NO"),
        type="joined",
        about="CN",
    )
    return reading(text, [act], "signatories.csv")


def test_documents_say_what_they_are(folder: Path) -> None:
    add(folder, reply(), letter())
    with ledger.View(folder) as view:
        first, second = view.documents()
    assert (first.name, second.name) == ("letter.txt", "reply.txt")
    assert (first.genre, first.senders, first.addressees) == ("letter", ("Example Watch",), ("FR",))
    assert first.size == len(letter()[1])
    assert first.added.startswith("2016-03-10T10:00:00")


def test_documents_are_found_by_occasion_and_date(folder: Path) -> None:
    def spoken(text: str, name: str, occasion: str | None, date: str) -> str:
        doc, data = document(text, name)
        profile = Profile(genre="speech", date=date, occasion=occasion)
        with writer(folder) as opened:
            opened.add(Reading(doc=doc, profile=profile), data, reader="r1")
        return doc.id

    spoken("One.", "one.txt", "unga-71", "2016-09-20")
    two = spoken("Two.", "two.txt", "unga-72", "2017-09-20")
    spoken("Three.", "three.txt", None, "2017")
    with ledger.View(folder) as view:
        assert [row.name for row in view.documents(occasion="unga-71")] == ["one.txt"]
        found = view.documents(since="2016-10", until="2017-09-20")
        assert [row.name for row in found] == ["three.txt", "two.txt"]
        assert [row.occasion for row in view.documents(ids=[two])] == ["unga-72"]
        assert view.documents(occasion="unga-73") == []


def test_filters_find_by_role_and_all_at_once(folder: Path) -> None:
    add(folder, letter(), reply(), joint())

    def found(**filters: object) -> list[str]:
        return sorted(entry.record.kind for entry in entries(folder, **filters))

    assert found(about="CN") == ["act", "ask", "ask", "statement"]
    assert found(asker="Example Watch", about="CN") == ["ask", "ask"]
    assert found(addressee="Minister of Foreign Affairs") == ["ask"]
    assert found(addressee="FR", kind="ask", doc=letter()[0].doc.id) == ["ask", "ask"]
    assert found(actor="FR") == ["claim", "statement"]
    assert found(actor="EU") == ["statement"]
    assert found(actor="NO") == ["act"]
    assert found(asker="FR") == []
    assert found(kind="case") == ["case"]
    assert found(doc="doc-0") == []
    assert found(about="C' OR 1=1 --") == []


def test_records_come_by_document_and_place_whatever_the_order_of_adding(
    folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    ledger.create(other, who="ben", now="2017-01-01T00:00:00Z")
    add(folder, letter(), reply(), joint())
    add(other, joint(), reply(), letter())
    assert entries(folder) == entries(other)
    places = [
        (e.record.passage.doc, e.record.passage.start, e.record.passage.end)
        for e in entries(folder)
    ]
    assert places == sorted(places)


def test_an_entry_is_found_by_any_prefix_that_is_its_own(folder: Path) -> None:
    add(folder, letter(), reply())
    with ledger.View(folder) as view:
        for record in (*letter()[0].records, *reply()[0].records):
            digits = record.id.split("-")[1]
            for prefix in (record.id, record.id[:-3], digits, digits[:10]):
                assert view.entry(prefix).record == record
        with pytest.raises(UnknownRecord, match=r"2 records have ids that begin so: ask-\w+, ask-"):
            view.entry("ask-")
        for unknown in ("ask-zz", "zz", "%", "_sk-", "ASK-"):
            with pytest.raises(UnknownRecord, match="no record has an id"):
                view.entry(unknown)
        with pytest.raises(UnknownRecord, match="5 records"):
            view.entry("")


def test_unknown_documents_are_named(folder: Path) -> None:
    with ledger.View(folder) as view:
        for ask in (view.document, view.profile):
            with pytest.raises(UnknownRecord, match="doc-0: no document"):
                ask("doc-0")
        with pytest.raises(UnknownRecord):
            view.history("ask-0")


def test_history_tells_what_happened_to_a_record_and_its_document(folder: Path) -> None:
    add(folder, letter(), reply())
    ask, law = letter()[0].records[:2]
    with writer(folder) as open_writer:
        for record, verdict in ((ask, "unsure"), (law, "accepted"), (ask, "rejected")):
            open_writer.judge(
                Judgement(record=record.id, verdict=verdict, by="ben", when="2016-03-11", why="w")
            )
    with ledger.View(folder) as view:
        history = view.history(ask.id)
        assert [event.type for event in history] == [
            "document-added", "records-read", "judged", "judged",
        ]  # fmt: skip
        assert history[-1].detail["verdict"] == "rejected"
        assert history[-1].who == "ana"
        assert ask.id in history[1].detail["records"]
        assert len(view.history(letter()[0].doc.id)) == 2


def test_one_view_is_of_one_state(folder: Path) -> None:
    add(folder, letter())
    with ledger.View(folder) as view:
        assert len(view.documents()) == 1
        add(folder, reply())
        assert len(view.documents()) == 1
        assert view.search("importance") == []
    with ledger.View(folder) as view:
        assert len(view.documents()) == 2


def test_a_dossier_on_a_read_only_disk_can_be_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(folder, letter())
    monkeypatch.setattr(os, "access", lambda *_: False)
    before = sorted(path.name for path in folder.iterdir())
    with ledger.View(folder) as view:
        assert len(view.records()) == 4
        assert sorted(path.name for path in folder.iterdir()) == before
    assert ledger.verify(folder).records == 4


def test_a_view_cannot_write(folder: Path) -> None:
    with (
        ledger.View(folder) as view,
        pytest.raises(Exception, match=r"readonly|read-only"),
    ):
        view._connection.exec_driver_sql("DELETE FROM documents")


def test_rows_that_make_no_sense_send_to_verify(folder: Path) -> None:
    add(folder, letter())
    by_hand(folder, "UPDATE records SET data = '{}'")
    with ledger.View(folder) as view, pytest.raises(LedgerError, match="run onrecord verify"):
        view.records()


def test_a_judged_entry_of_many_carries_its_own_judgement(folder: Path) -> None:
    add(folder, letter())
    first, second = letter()[0].records[:2]
    with writer(folder) as open_writer:
        for record in (second, first):
            open_writer.judge(
                Judgement(record=record.id, verdict="accepted", by=record.id, when="2016")
            )
    for entry in entries(folder):
        if isinstance(entry.record, Ask):
            assert entry.judgement is not None
            assert entry.judgement.by == entry.judgement.record == entry.record.id
        else:
            assert entry.judgement is None


def plan(folder: Path, query: object) -> str:
    with ledger.View(folder) as view:
        compiled = query.compile(view._connection, compile_kwargs={"literal_binds": True})
        rows = view._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")
        return "\n".join(row[-1] for row in rows)


@pytest.mark.parametrize(
    "filters",
    [
        {"doc": "doc-1", "actors": {}},
        {"kind": "ask", "actors": {}},
        {"actors": {"asker": "FR", "about": "CN"}, "rejected": False},
    ],
)
def test_no_filter_reads_a_whole_table(folder: Path, filters: dict) -> None:
    found = plan(folder, standing.wanted(**filters))
    assert "SEARCH records USING" in found
    assert "SCAN records" not in found
    assert "SCAN record_actors" not in found


def test_a_history_is_found_by_its_subject(folder: Path) -> None:
    found = plan(folder, select(events).where(events.c.subject.in_(["ask-1", "doc-1"])))
    assert "SEARCH events USING INDEX events_by_subject" in found


def test_a_prefix_is_found_in_the_index(folder: Path) -> None:
    from onrecord.ledger.schema import records
    from onrecord.ledger.view import _begins

    for prefix in ("ask-12", "12"):
        found = plan(folder, select(records).where(_begins(prefix)))
        assert "SEARCH records USING INDEX" in found
        assert "SCAN records" not in found
