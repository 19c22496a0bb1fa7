"""Law 3: a person's judgement is never overwritten by a later reading."""

from pathlib import Path

import msgspec
import pytest
from dossiers import add, at, entries, events, letter, reply, writer

from onrecord import ledger
from onrecord.model import Ask, Judgement, Passage, Reading, Record


def judge(folder: Path, record: Record, verdict: str = "accepted", **changes: object) -> None:
    with writer(folder) as open_writer:
        open_writer.judge(
            Judgement(
                record=record.id, verdict=verdict, by="ana", when="2016-03-11", changes=changes
            )
        )


def changed(made: Reading, index: int, **fields: object) -> Reading:
    records = list(made.records)
    records[index] = msgspec.structs.replace(records[index], **fields)
    return msgspec.structs.replace(made, records=tuple(records))


def without(made: Reading, index: int) -> Reading:
    return msgspec.structs.replace(
        made, records=tuple(r for i, r in enumerate(made.records) if i != index)
    )


def shifted(made: Reading, by: int) -> Passage:
    old = made.records[0].passage
    return Passage(old.doc, old.start, old.end - by, made.doc.text[old.start : old.end - by])


def entry(folder: Path, record_id: str) -> ledger.Entry:
    with ledger.View(folder) as view:
        return view.entry(record_id)


def test_what_nobody_judged_is_replaced(folder: Path) -> None:
    made, data = letter()
    add(folder, (made, data))
    better = without(changed(made, 0, about="HK"), 1)
    assert add(folder, (better, data), reader="r2") == [True]
    assert {e.record for e in entries(folder)} == set(better.records)
    assert {e.reader for e in entries(folder)} == {"r2"}
    assert add(folder, (better, data), reader="r2") == [False]
    assert ledger.verify(folder).records == 3


def test_what_somebody_judged_stays_and_says_what_the_new_reading_has(folder: Path) -> None:
    made, data = letter()
    ask = made.records[0]
    add(folder, (made, data))
    judge(folder, ask)
    add(folder, (changed(made, 0, about="HK", act="release"), data), reader="r2")
    kept = entry(folder, ask.id)
    assert (kept.record, kept.reader) == (ask, "r1")
    assert kept.judgement is not None
    assert kept.disagreement == "about: HK, not CN; act: release, not speak_publicly"
    assert len(entries(folder)) == 4
    assert events(folder).count("disagreement") == 1
    assert ledger.verify(folder).records == 4


def test_a_disagreement_is_put_in_words_for_every_kind_of_field(folder: Path) -> None:
    made, data = letter()
    add(folder, (made, data))
    for record in made.records:
        judge(folder, record)
    newer = changed(made, 0, addressees=(), cases=("Ana Petrova", "B. C."))
    newer = changed(newer, 2, did=True, when=None)
    add(folder, (newer, data), reader="r2")
    assert entry(folder, made.records[0].id).disagreement == (
        "addressees: nothing, not FR, Minister of Foreign Affairs; "
        "cases: Ana Petrova, B. C., not Ana Petrova"
    )
    assert entry(folder, made.records[2].id).disagreement == (
        "did: yes, not no; when: nothing, not 2016-03"
    )


def test_another_span_of_the_same_thing_is_a_disagreement_not_a_second_record(
    folder: Path,
) -> None:
    made, data = letter()
    ask = made.records[0]
    add(folder, (made, data))
    judge(folder, ask)
    shorter = shifted(made, 5)
    add(folder, (changed(made, 0, passage=shorter), data), reader="r2")
    assert entry(folder, ask.id).disagreement == (
        f"passage: {shorter.start}-{shorter.end}, not {ask.passage.start}-{ask.passage.end}"
    )
    assert len(entries(folder, kind="ask")) == 2
    add(folder, (changed(made, 0, passage=shifted(made, 30)), data), reader="r3")
    assert entry(folder, ask.id).disagreement == "no longer found"
    assert len(entries(folder, kind="ask")) == 3


def test_no_longer_found_is_said_and_taken_back_when_found_again(folder: Path) -> None:
    made, data = letter()
    ask = made.records[0]
    add(folder, (made, data))
    judge(folder, ask)
    add(folder, (without(made, 0), data), reader="r2")
    assert entry(folder, ask.id).disagreement == "no longer found"
    add(folder, (made, data), reader="r3")
    assert entry(folder, ask.id).disagreement is None
    assert entry(folder, ask.id).reader == "r1"
    assert ledger.verify(folder).records == 4


def test_what_was_rejected_does_not_come_back(folder: Path) -> None:
    made, data = letter()
    ask = made.records[0]
    add(folder, (made, data))
    judge(folder, ask, "rejected")
    for number, again in enumerate(
        (made, without(made, 0), changed(made, 0, passage=shifted(made, 3)))
    ):
        add(folder, (again, data), reader=f"r{number + 2}")
        assert len(entries(folder, kind="ask")) == 1
        assert len(entries(folder, kind="ask", rejected=True)) == 2
    assert events(folder).count("disagreement") == 1


def test_a_reading_that_comes_to_the_correction_agrees_and_the_old_mistake_is_no_news(
    folder: Path,
) -> None:
    made, data = letter()
    ask = made.records[0]
    add(folder, (made, data))
    judge(folder, ask, "corrected", about="HK")
    add(folder, (changed(made, 1, about="RU"), data), reader="r2")
    assert entry(folder, ask.id).disagreement is None
    add(folder, (changed(made, 0, about="HK"), data), reader="r3")
    assert entry(folder, ask.id).disagreement is None
    add(folder, (changed(made, 0, about="TW"), data), reader="r4")
    assert entry(folder, ask.id).disagreement == "about: TW, not HK"
    assert entry(folder, ask.id).record.about == "HK"


def test_judging_again_settles_a_disagreement_until_there_is_another(folder: Path) -> None:
    made, data = letter()
    ask = made.records[0]
    add(folder, (made, data))
    judge(folder, ask)
    add(folder, (changed(made, 0, about="HK"), data), reader="r2")
    judge(folder, ask, "unsure")
    assert entry(folder, ask.id).disagreement is None
    add(folder, (changed(made, 0, about="HK"), data), reader="r3")
    assert entry(folder, ask.id).disagreement is None
    add(folder, (changed(made, 0, about="MO"), data), reader="r4")
    assert entry(folder, ask.id).disagreement == "about: MO, not CN"
    assert events(folder).count("disagreement") == 2


def test_parts_of_one_passage_are_told_apart(folder: Path) -> None:
    made, data = letter()
    ask = made.records[0]
    parts = [
        msgspec.structs.replace(ask, part=part, addressees=(state,))
        for part, state in (("1", "FR"), ("2", "DE"), ("3", "SE"))
    ]
    three = msgspec.structs.replace(made, records=tuple(parts))
    add(folder, (three, data))
    judge(folder, parts[1], "rejected")
    add(folder, (three, data), reader="r2")
    assert {e.record.part for e in entries(folder)} == {"1", "3"}
    renumbered = [
        msgspec.structs.replace(record, part=part)
        for record, part in zip(parts, ("a", "b", "c"), strict=True)
    ]
    add(folder, (msgspec.structs.replace(made, records=tuple(renumbered)), data), reader="r3")
    assert {e.record.addressees for e in entries(folder)} == {("FR",), ("SE",)}


def test_a_new_text_replaces_one_that_nobody_judged(folder: Path) -> None:
    made, data = letter()
    add(folder, (made, data))
    doc = msgspec.structs.replace(made.doc, text="Free Ana Petrova.\n")
    free = Ask(passage=at(doc, "Free Ana Petrova."), text="Free Ana Petrova.")
    new = Reading(doc=doc, profile=made.profile, records=(free,))
    assert add(folder, (new, data), reader="r2") == [True]
    with ledger.View(folder) as view:
        assert view.document(doc.id) == doc
        assert [e.record for e in view.records()] == [free]
        assert view.search("minister") == []
        assert [hit.start for hit in view.search("petrova")] == [9]
    assert ledger.verify(folder).records == 1


def test_a_text_that_judgements_point_into_is_kept(folder: Path) -> None:
    made, data = letter()
    add(folder, (made, data))
    judge(folder, made.records[0])
    new = Reading(doc=msgspec.structs.replace(made.doc, text="Other words."), profile=made.profile)
    assert add(folder, (new, data), reader="r2") == [True]
    assert add(folder, (new, data), reader="r2") == [False]
    with ledger.View(folder) as view:
        assert view.document(made.doc.id) == made.doc
        assert len(view.records()) == 4
        assert view.history(made.doc.id)[-1].type == "reading-refused"
    assert ledger.verify(folder).records == 4


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_names_read_otherwise_the_first_in_order_is_kept(
    folder: Path, order: tuple[int, int]
) -> None:
    made, data = letter("a.txt")
    other = msgspec.structs.replace(letter("b.html")[0], records=())
    readings = [(made, data), (other, data)]
    add(folder, *(readings[index] for index in order), *readings)
    assert {e.record for e in entries(folder)} == set(made.records)
    assert ledger.verify(folder).records == 4


def test_other_documents_are_left_alone(folder: Path) -> None:
    made, data = letter()
    add(folder, (made, data), reply())
    judge(folder, reply()[0].records[0], "corrected", tone="welcomes")
    add(folder, (without(made, 0), data), reader="r2")
    with ledger.View(folder) as view:
        (said,) = view.records(kind="statement")
    assert (said.reader, said.record.tone, said.disagreement) == ("r1", "welcomes", None)
