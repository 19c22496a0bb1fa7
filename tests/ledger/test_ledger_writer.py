import re
from pathlib import Path

import msgspec
import pytest
from dossiers import (
    NOW,
    add,
    at,
    by_hand,
    document,
    entries,
    events,
    letter,
    reading,
    reply,
    writer,
)
from sqlalchemy import event

from onrecord import ledger
from onrecord.errors import Damaged, LedgerError, Tampered, UnknownRecord, Unproven, UsageError
from onrecord.model import Ask, Judgement, Occasion, Passage, Profile, Reading, Related, digest


def judged(record: str, verdict: str = "accepted", **more: object) -> Judgement:
    return Judgement(record=record, verdict=verdict, by="ana", when="2016-03-11T09:00:00Z", **more)


def judge(folder: Path, *judgements: Judgement) -> None:
    with writer(folder) as open_writer:
        for judgement in judgements:
            open_writer.judge(judgement)


def add_both(open_writer: ledger.Writer, *readings: tuple[Reading, bytes]) -> None:
    with open_writer.batch():
        for made, data in readings:
            open_writer.add(made, data, reader="r1")


def test_what_is_added_comes_back_whole(folder: Path) -> None:
    made, data = letter()
    assert add(folder, (made, data)) == [True]
    with ledger.View(folder) as view:
        assert view.document(made.doc.id) == made.doc
        assert view.profile(made.doc.id) == made.profile
        assert {entry.record for entry in view.records()} == set(made.records)
        assert {entry.reader for entry in view.records()} == {"r1"}
    kept = folder / "originals" / made.doc.digest[:2] / made.doc.digest
    assert kept.read_bytes() == data


def test_adding_again_changes_nothing(folder: Path) -> None:
    assert add(folder, letter(), reply(), letter()) == [True, True, False]
    before = events(folder)
    assert add(folder, reply(), letter()) == [False, False]
    assert events(folder) == before
    assert before.count("records-read") == 2


def test_the_same_bytes_under_several_names_are_one_document(folder: Path) -> None:
    assert add(folder, letter("b.txt"), letter("c.txt"), letter("a.txt")) == [True, True, True]
    assert add(folder, letter("c.txt"), letter("b.txt")) == [False, False]
    with ledger.View(folder) as view:
        (row,) = view.documents()
        assert (row.name, row.names) == ("a.txt", ("a.txt", "b.txt", "c.txt"))
        assert view.document(row.id).name == "a.txt"
    assert events(folder).count("document-added") == 1
    assert events(folder).count("document-named") == 2


def test_has_knows_original_name_and_reader(folder: Path) -> None:
    made, data = letter()
    with writer(folder) as open_writer:
        assert not open_writer.has(made.doc.digest)
        with open_writer.batch():
            open_writer.add(made, data, reader="r1")
            assert open_writer.has(made.doc.digest)
        assert open_writer.has(made.doc.digest, name="letter.txt", reader="r1")
        assert not open_writer.has(made.doc.digest, name="other.txt")
        assert not open_writer.has(made.doc.digest, reader="r2")


def test_a_quote_that_does_not_stand_in_the_text_is_refused(folder: Path) -> None:
    made, data = letter()
    first = made.records[0]
    for elsewhere in (
        msgspec.structs.replace(first.passage, quote="something else"),
        msgspec.structs.replace(first.passage, doc="doc-0"),
    ):
        wrong = msgspec.structs.replace(first, passage=elsewhere)
        with pytest.raises(Unproven, match="does not stand"):
            add(folder, (msgspec.structs.replace(made, records=(wrong,)), data))
    assert entries(folder) == []
    assert not list((folder / "originals").glob("*"))


def test_a_reading_of_other_bytes_is_refused(folder: Path) -> None:
    made, _ = letter()
    with pytest.raises(LedgerError, match="other bytes"):
        add(folder, (made, b"other"))


def test_two_different_records_with_one_id_are_refused_and_one_twice_is_one(folder: Path) -> None:
    made, data = letter()
    first = made.records[0]
    twice = msgspec.structs.replace(made, records=(first, first))
    assert add(folder, (twice, data)) == [True]
    assert len(entries(folder)) == 1
    other = msgspec.structs.replace(first, about="HK")
    with pytest.raises(LedgerError, match=first.id):
        add(folder, (msgspec.structs.replace(made, records=(first, other)), data))


def test_half_characters_end_in_a_clear_error(folder: Path) -> None:
    doc, _ = document("x")
    broken = msgspec.structs.replace(doc, text="\ud800", digest=digest(b"x"))
    with pytest.raises(Damaged, match="half characters"):
        add(folder, (Reading(doc=broken, profile=Profile(genre="other")), b"x"))


def test_text_with_nul_and_rare_characters_comes_back(folder: Path) -> None:
    text = "Free\x00 X. \U00020000\u0130\u2028\x1f 人权"
    doc, _ = document(text)
    whole = Passage(doc.id, 0, len(text), text)
    add(folder, reading(text, [Ask(passage=whole, text=text)]))
    assert entries(folder)[0].record.passage == whole
    assert ledger.verify(folder).records == 1


def test_a_batch_is_kept_whole_or_not_at_all(folder: Path) -> None:
    made, data = letter()
    before = events(folder)
    with writer(folder) as open_writer, pytest.raises(LedgerError, match="other bytes"):
        add_both(open_writer, (made, data), (made, b"other"))
    assert events(folder) == before
    assert ledger.verify(folder).orphans == (made.doc.digest,)
    with writer(folder) as open_writer, open_writer.batch():
        assert open_writer.add(made, data, reader="r1")
        with pytest.raises(UnknownRecord):
            open_writer.judge(judged("ask-0"))
    assert ledger.verify(folder).orphans == ()


def test_judgements_are_kept_and_the_last_one_counts(folder: Path) -> None:
    add(folder, letter())
    first = entries(folder, kind="ask")[0].record
    judge(folder, judged(first.id, "unsure", why="ask the office"), judged(first.id, "rejected"))
    assert first.id not in {entry.record.id for entry in entries(folder)}
    (kept,) = (e for e in entries(folder, rejected=True) if e.record.id == first.id)
    assert kept.judgement == judged(first.id, "rejected")
    judge(folder, judged(first.id))
    assert first.id in {entry.record.id for entry in entries(folder)}
    before = events(folder)
    judge(folder, judged(first.id))
    assert events(folder) == before
    assert before.count("judged") == 3


def test_corrections_add_up_and_are_found_by_what_they_say(folder: Path) -> None:
    add(folder, letter())
    ask = entries(folder, kind="ask")[0].record
    judge(
        folder,
        judged(ask.id, "corrected", changes={"about": "HK", "cases": ["Ana Petrova", "B"]}),
        judged(ask.id, "corrected", changes={"act": "release"}),
        judged(ask.id, "accepted"),
    )
    (entry,) = entries(folder, about="HK")
    assert (entry.record.act, entry.record.cases) == ("release", ("Ana Petrova", "B"))
    assert entry.record.id == ask.id
    assert ask.id not in {e.record.id for e in entries(folder, about="CN")}
    assert ledger.verify(folder).judgements == 3


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"act": "shout"}, "allowed: speak_publicly, raise, release"),
        ({"strength": 9}, "allowed: 1 to 5"),
        ({"strength": "high"}, "allowed: a whole number, nothing (null)"),
        ({"cases": "Ana"}, "allowed: a list of texts"),
        ({"text": None}, "allowed: text"),
        ({"passage": {}}, "fields that can be: text, askers"),
        ({"id": "ask-1"}, "cannot be corrected"),
        ({"kind": "claim"}, "cannot be corrected"),
        ({"cue": "x"}, "cannot be corrected"),
        ({"colour": "red"}, "the field 'colour' of an ask cannot be corrected"),
    ],
)
def test_a_correction_that_does_not_fit_says_what_would(
    folder: Path, changes: dict[str, object], said: str
) -> None:
    add(folder, letter())
    ask = entries(folder, kind="ask")[0].record
    before = events(folder)
    with pytest.raises(UsageError, match=re.escape(said)):
        judge(folder, judged(ask.id, "corrected", changes=changes))
    assert events(folder) == before


def test_dates_and_truths_of_a_correction_are_checked(folder: Path) -> None:
    add(folder, letter())
    claim = entries(folder, kind="claim")[0].record
    with pytest.raises(UsageError, match="a date"):
        judge(folder, judged(claim.id, "corrected", changes={"when": "last March"}))
    with pytest.raises(UsageError, match="true or false"):
        judge(folder, judged(claim.id, "corrected", changes={"did": "no"}))
    judge(folder, judged(claim.id, "corrected", changes={"when": "2016-03-10", "did": True}))
    assert entries(folder, kind="claim")[0].record.when == "2016-03-10"


def test_a_judgement_must_be_one(folder: Path) -> None:
    add(folder, letter())
    ask = entries(folder, kind="ask")[0].record
    with pytest.raises(UsageError, match="allowed verdicts"):
        judge(folder, judged(ask.id, "fine"))
    with pytest.raises(UsageError, match="belong to the verdict"):
        judge(folder, judged(ask.id, "accepted", changes={"about": "HK"}))
    with pytest.raises(UsageError, match="belong to the verdict"):
        judge(folder, judged(ask.id, "corrected"))
    with pytest.raises(UnknownRecord):
        judge(folder, judged("ask-0"))


def test_a_writer_does_not_build_on_a_log_that_lost_its_end(folder: Path) -> None:
    add(folder, letter())
    last = len(events(folder))
    by_hand(folder, f"DELETE FROM events WHERE seq = {last}")
    with pytest.raises(Tampered, match=f"no longer holds event {last}"):
        add(folder, reply())


def test_events_cannot_be_changed_by_accident(folder: Path) -> None:
    add(folder, letter())
    for statement in ("DELETE FROM events", "UPDATE events SET who = 'x'"):
        with pytest.raises(Exception, match="only ever added to"):
            by_hand(folder, statement, unguarded=False)


def test_records_of_every_kind_come_back(folder: Path) -> None:
    text = "The summit of May 2016."
    doc, _ = document(text)
    summit = Occasion(
        passage=Passage(doc.id, 4, 10, "summit"), name="summit", type="summit", date="2016-05"
    )
    add(folder, reading(text, [summit]), letter(), reply())
    for made, _ in (reading(text, [summit]), letter(), reply()):
        for record in made.records:
            with ledger.View(folder) as view:
                assert view.entry(record.id).record == record


def test_adding_takes_as_many_statements_for_many_records_as_for_few(folder: Path) -> None:
    counts = []
    with writer(folder) as open_writer:

        def count(*_: object) -> None:
            counts[-1] += 1

        event.listen(open_writer._engine, "before_cursor_execute", count)
        for lines in (3, 300):
            text = "".join(f"Release person {number}.\n" for number in range(lines))
            doc, _ = document(text)
            asks = [
                Ask(passage=at(doc, f"person {number}."), text="x", about="CN")
                for number in range(lines)
            ]
            made, data = reading(text, asks)
            counts.append(0)
            open_writer.add(made, data, reader="r1")
    assert counts[0] == counts[1] < 30


def test_a_relation_is_kept_once_and_the_last_one_counts(folder: Path) -> None:
    add(folder, letter(), reply())
    with ledger.View(folder) as view:
        ask = next(e.record.id for e in view.records(kind="ask"))
        answer = next(e.record.id for e in view.records(kind="statement"))
    meets = Related(ask=ask, answer=answer, relation="meets", by="ana", when=NOW)
    partly = Related(ask=ask, answer=answer, relation="partly", by="bo", when=NOW, why="no name")
    with writer(folder) as opened:
        for related in (meets, meets, partly):
            opened.relate(related)
    with ledger.View(folder) as view:
        assert view.related(ask) == {answer: partly}
        assert [event.type for event in view.history(ask)].count("related") == 2
    assert ledger.verify(folder).judgements == 0


def test_only_an_ask_is_answered_and_not_by_itself(folder: Path) -> None:
    add(folder, letter(), reply())
    with ledger.View(folder) as view:
        ask = next(e.record.id for e in view.records(kind="ask"))
        answer = next(e.record.id for e in view.records(kind="statement"))
    with writer(folder) as opened:
        for one, other in ((answer, ask), (ask, ask)):
            related = Related(ask=one, answer=other, relation="meets", by="ana", when=NOW)
            with pytest.raises(UsageError, match="only an ask"):
                opened.relate(related)
        with pytest.raises(UsageError, match="no relation"):
            opened.relate(Related(ask=ask, answer=answer, relation="x", by="ana", when=NOW))
        with pytest.raises(UnknownRecord):
            opened.relate(Related(ask=ask, answer="x", relation="meets", by="ana", when=NOW))


def test_a_date_that_a_person_gave_stays_after_a_new_reading(folder: Path) -> None:
    made, data = letter()
    add(folder, (made, data))
    with writer(folder) as opened:
        opened.date(made.doc.id, "2016-10", why="before the visit")
        opened.date(made.doc.id, "2016-10")
        opened.add(made, data, reader="r2")
        with pytest.raises(UsageError, match="no date"):
            opened.date(made.doc.id, "October")
        with pytest.raises(UnknownRecord):
            opened.date("doc-x", "2016")
    with ledger.View(folder) as view:
        assert view.profile(made.doc.id).date == "2016-10"
        assert view.document_row(made.doc.id[:9]).date == "2016-10"
        assert [e.type for e in view.history(made.doc.id)].count("document-dated") == 1
    ledger.verify(folder)
    by_hand(folder, "UPDATE documents SET date = '2017'")
    with pytest.raises(Tampered, match="to be found by"):
        ledger.verify(folder)
