"""Briefings: what stands in them, in which order, and that nothing stands there unproven."""

from typing import Any

import msgspec
import pytest
from brief_fixtures import (
    FakeView,
    acts,
    at,
    document,
    example_view,
    letter,
    reading,
    report,
    update,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import Unproven
from onrecord.link import Link
from onrecord.model import AnyRecord, Ask, Case, Claim, Judgement, Passage, Reading, passage
from onrecord.tell import Brief, build_brief, joined
from onrecord.tell.values import Line, Section
from onrecord.tell.wording import actors_words, held_words, is_held, named_words


def build(fake: FakeView, actor: str = "GL", about: str = "NU") -> Brief:
    return build_brief(fake.view, actor, about, occasion=None, today="2031-07-02")


def section(brief: Brief, key: str) -> Section:
    return next(section for section in brief.sections if section.key == key)


def details(line: Line) -> dict[str, str]:
    return {detail.label: detail.text for detail in line.details}


def changed(one: Reading, **fields: Any) -> Reading:
    return msgspec.structs.replace(one, **fields)


@pytest.fixture(scope="module")
def brief() -> Brief:
    return build(example_view())


def test_sections_stand_in_reading_order(brief: Brief) -> None:
    keys = ["asked", "claims", "occasions", "commitments", "lists", "own", "cases", "laws"]
    assert [section.key for section in brief.sections] == keys
    assert brief.title == "Greenland and human rights in Niue"
    assert (brief.read, brief.first, brief.last) == (4, "2029-11-03", "2031-06-20")


def test_asks_are_grouped_by_document_with_what_they_name(brief: Brief) -> None:
    (group,) = section(brief, "asked").groups
    assert group.heading == "Example Watch, letter, 12 February 2031"
    assert group.about == (
        "“Before your visit”, to Minister Alba (Greenland); occasion: your visit to Niue"
    )
    first, second, third = group.lines
    assert (first.words, first.lang) == ("Speak publicly", "en")
    assert details(first) == {"Cases": "Tala Fonoti; the weavers"}
    assert details(second)["Law"] == "Example Assembly Act"
    assert third.quote == "Raise these matters with your partners."


def test_what_asks_of_one_document_do_not_share_stands_in_their_lines() -> None:
    doc = document("asks.txt", "First ask. Second ask.", date="2031-01")
    both = [
        Ask(
            passage=passage(doc.id, doc.text, *place),
            text="Ask",
            askers=(asker,),
            addressees=("GL",),
            about="NU",
            occasion=occasion,
        )
        for place, asker, occasion in (((0, 9), "One", "a summit"), ((11, 21), "Two", None))
    ]
    (group,) = section(build(FakeView([reading(doc, "other", *both)])), "asked").groups
    assert group.heading == "Document, January 2031"
    assert group.about == "“asks.txt”, to Greenland"
    assert [details(line) for line in group.lines] == [
        {"Asked by": "One", "Occasion": "a summit"},
        {"Asked by": "Two"},
    ]


def test_an_ask_without_a_state_stays_out_where_its_document_asks_about_two() -> None:
    first = letter()
    asks = [record for record in first.records if isinstance(record, Ask)]
    elsewhere = msgspec.structs.replace(asks[1], about="IS")
    kept = [elsewhere if record is asks[1] else record for record in first.records]
    lines = section(build(FakeView([changed(first, records=tuple(kept))])), "asked").lines
    assert [line.quote for line in lines] == [asks[0].text]


def test_claims_are_marked_with_what_the_record_says(brief: Brief) -> None:
    (group,) = section(brief, "claims").groups
    assert group.heading == "Said not to have done"
    assert [line.mark for line in group.lines] == ["confirmed", "contradicted", "unchecked"]
    for line in group.lines[:2]:
        (proof,) = line.proof
        assert "joint statement on Niue" in brief.notes[proof - 1].passage.quote
    assert group.lines[2].proof == ()
    assert details(group.lines[0])["Said by"] == "Example Watch, 12 February 2031"


def test_a_claim_about_another_state_or_of_another_actor_stays_out() -> None:
    first = letter()
    claims = [record for record in first.records if isinstance(record, Claim)]
    other = [
        msgspec.structs.replace(claims[0], about="IS"),
        msgspec.structs.replace(claims[1], actor="DK"),
        msgspec.structs.replace(claims[2], about="NU"),
    ]
    rest = [record for record in first.records if not isinstance(record, Claim)]
    view = FakeView([changed(first, records=(*rest, *other))])
    assert [line.quote for line in section(build(view), "claims").lines] == [
        claims[2].passage.quote
    ]


def test_lists_say_where_the_actor_stands_and_where_it_does_not(brief: Brief) -> None:
    stands, absent = section(brief, "lists").groups
    assert stands.heading == "Greenland stands in the list"
    assert [line.quote for line in stands.lines] == ["Second joint statement on Niue"]
    assert [line.words for line in absent.lines] == ["10 May 2030"]


def test_own_asks_stand_once_under_their_first_theme_with_the_response(brief: Brief) -> None:
    own = section(brief, "own")
    assert [group.heading for group in own.groups] == ["Death penalty", "Detention"]
    penalty, free = own.lines
    assert penalty.words == "Review of 2029"
    assert details(penalty) == {"Response": "accepted"}
    assert details(free) == {
        "Response": "not stated in the report",
        "Also on": "Freedom of association and peaceful assembly",
        "Made by": "Greenland, Iceland",
    }


def test_a_case_has_its_last_status_and_the_days_that_one_document_gives(
    brief: Brief,
) -> None:
    persons = section(brief, "cases").groups[0]
    tala = next(line for line in persons.lines if line.quote == "Tala Fonoti")
    assert len(tala.notes) == 2
    assert details(tala)["Status"] == "détenu, as of 20 June 2031 (update.pdf)"
    assert details(tala)["Held"] == "345 days as of 12 February 2031"
    assert brief.notes[tala.notes[0] - 1].page == 3


def test_a_beginning_known_to_the_month_gives_no_days(brief: Brief) -> None:
    weavers = section(brief, "cases").groups[1].lines[0]
    assert details(weavers)["Held"] == "since July 2029, as of 12 February 2031"


def test_a_case_that_many_documents_name_has_few_footnotes_and_the_one_of_its_beginning() -> None:
    first, later = letter(), []
    for day in range(1, 9):
        doc = document(
            f"{day}.txt", f"Tala Fonoti, day {day}. Tala Fonoti.", date=f"2031-03-0{day}"
        )
        named = [at(doc, f"Tala Fonoti, day {day}"), passage(doc.id, doc.text, 20, 32)]
        cases = [Case(passage=one, name="Tala Fonoti", status="detained") for one in named]
        later.append(reading(doc, "news", *cases))
    built = build(FakeView([first, *later]))
    tala = section(built, "cases").groups[0].lines[0]
    dates = [built.notes[number - 1].date for number in tala.notes]
    assert dates == ["2031-03-08", "2031-03-07", "2031-03-06", "2031-03-05", "2031-02-12"]
    assert details(tala)["Also named in"] == "4 more documents of this ledger"
    assert details(tala)["Held"] == "345 days as of 12 February 2031"


@pytest.mark.parametrize("status", ["released on bail", "died in custody", "获释", None])
def test_nothing_is_counted_once_a_later_document_ends_it(status: str | None) -> None:
    later = update()
    free = [
        msgspec.structs.replace(record, status=status, name="Tala Fonoti")
        for record in later.records
        if isinstance(record, Case)
    ]
    built = build(FakeView([letter(), changed(later, records=tuple(free))]))
    tala = section(built, "cases").groups[0].lines[0]
    if status is None:
        assert details(tala)["Held"] == "345 days as of 12 February 2031"
    else:
        assert "Held" not in details(tala)
        assert details(tala)["Status"].startswith(f"{status}, as of 20 June 2031")


@pytest.mark.parametrize("since", ["2031-05-01", "2029", "2030-03-05"])
def test_nothing_is_counted_where_another_beginning_is_on_record(since: str) -> None:
    later = update()
    other = [
        msgspec.structs.replace(record, since=since)
        for record in later.records
        if isinstance(record, Case) and record.status == "détenu"
    ]
    built = build(FakeView([letter(), changed(later, records=tuple(other))]))
    assert "Held" not in details(section(built, "cases").groups[0].lines[0])


def test_a_release_in_a_document_without_a_date_is_said_beside_the_status() -> None:
    later = update()
    free = [
        msgspec.structs.replace(record, status="libéré", name="Tala Fonoti")
        for record in later.records[1:]
        if isinstance(record, Case)
    ]
    profile = msgspec.structs.replace(later.profile, date=None)
    doc = msgspec.structs.replace(later.doc, date=None)
    undated = changed(later, records=tuple(free), profile=profile, doc=doc)
    built = build(FakeView([letter(), undated]))
    tala = section(built, "cases").groups[0].lines[0]
    assert details(tala)["Status"].startswith("detained, as of 12 February 2031")
    assert details(tala)["But"] == "libéré, in a document without a date (update.pdf)"
    assert "Held" not in details(tala)
    assert {built.notes[number - 1].document for number in tala.notes} == {
        "Before your visit",
        "update.pdf",
    }


def test_an_undated_document_gives_a_status_and_no_days() -> None:
    first = letter()
    doc = msgspec.structs.replace(first.doc, date=None)
    profile = msgspec.structs.replace(first.profile, date=None)
    built = build(FakeView([changed(first, doc=doc, profile=profile)]))
    for line in section(built, "cases").lines:
        assert "Held" not in details(line)
        assert "in a document without a date" in details(line)["Status"]


def test_links_that_are_only_suggested_are_asked_and_not_joined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, later = letter(), update()
    tala = next(one for one in first.records if getattr(one, "name", "") == "Tala Fonoti")
    freed = later.records[1]
    link = Link("case", "Tala Fonoti", (tala.id, freed.id), "suggested", 0.9, ("one letter",))
    monkeypatch.setattr(joined, "link_records", lambda records: [link] if [*records] else [])
    cases = section(build(FakeView([first, later])), "cases")
    *_, questions = cases.groups
    assert questions.heading == "Are these the same?"
    (line,) = questions.lines
    assert line.quote == "Tala Fonoti – T. Fonoty"
    assert len(line.notes) == 2
    assert details(line)["Because"] == "one letter"
    assert "libéré, as of 20 June 2031" in details(line)["Status"]
    persons = [line for line in cases.groups[0].lines if line.quote == "Tala Fonoti"]
    assert len(persons) == 1
    assert "Held" not in details(persons[0])


def test_laws_have_the_date_they_take_effect(brief: Brief) -> None:
    (law,) = section(brief, "laws").lines
    assert (law.words, law.quote) == ("Law", "Example Assembly Act")
    assert details(law) == {"In force from": "1 January 2031"}


def test_footnotes_show_the_paragraph_and_the_review(brief: Brief) -> None:
    first = brief.notes[0]
    assert first.before == "• "
    assert first.after.startswith("\n  • Express concern")
    assert (
        first.review
        == "Accepted by Example Reviewer on 1 July 2031. “checked against the original”"
    )
    assert first.confirmed
    assert brief.notes[1].review == "Not yet reviewed by a person."
    assert [line.confirmed for line in section(brief, "asked").lines] == [True, False, False]


@pytest.mark.parametrize("verdict", ["corrected", "unsure", "rejected"])
def test_a_verdict_is_told_and_what_is_rejected_left_out(verdict: Any) -> None:
    record = letter().records[0]
    judged = Judgement(record=record.id, verdict=verdict, by="B", when="2031-07-01T00:00:00Z")
    built = build(FakeView([letter(), acts()], [judged]))
    notes = [note for note in built.notes if note.record == record.id]
    if verdict == "rejected":
        assert not notes
    else:
        assert notes[0].confirmed == (verdict == "corrected")
        assert "by B on 1 July 2031" in notes[0].review


def test_sources_are_the_documents_cited_with_their_digests(brief: Brief) -> None:
    assert {source.doc for source in brief.sources} == set(example_view().readings)
    assert all(len(source.digest) == 64 for source in brief.sources)
    assert sum(source.notes for source in brief.sources) == len(brief.notes)


def test_a_pair_without_records_says_what_was_searched() -> None:
    built = build(example_view(), "IS", "GL")
    assert built.lines == ()
    assert built.notes == ()
    assert "4 documents" in built.sections[0].nothing


def test_a_line_without_a_footnote_cannot_be_made() -> None:
    with pytest.raises(Unproven, match="Free them"):
        Line(quote="Free them", notes=())


READINGS = (letter(), update(), acts(), report())
RECORDS = [record for one in READINGS for record in one.records]


def broken(record: AnyRecord, how: str) -> AnyRecord:
    at = record.passage
    other = {
        "shifted": Passage(at.doc, at.start + 1, at.end + 1, at.quote),
        "reworded": Passage(at.doc, at.start, at.end, at.quote + "!"),
        "empty": Passage(at.doc, at.start, at.start, ""),
        "beyond": Passage(at.doc, 10**6, 10**6 + len(at.quote), at.quote),
        "before": Passage(at.doc, -len(at.quote), 0, at.quote),
        "elsewhere": Passage("doc-missing", at.start, at.end, at.quote),
    }
    return msgspec.structs.replace(record, passage=other[how])


@settings(deadline=None, max_examples=60)
@given(
    record=st.sampled_from([one for one in RECORDS if getattr(one, "name", "") != "T. Fonoty"]),
    how=st.sampled_from(["shifted", "reworded", "empty", "beyond", "before"]),
)
def test_one_broken_passage_stops_the_writing_and_is_named(record: AnyRecord, how: str) -> None:
    wrong = broken(record, how)
    readings = [
        changed(one, records=tuple(wrong if r is record else r for r in one.records))
        for one in READINGS
    ]
    with pytest.raises(Unproven) as raised:
        build(FakeView(readings))
    assert wrong.id in str(raised.value)


def test_a_passage_in_a_document_that_is_not_there_stops_the_writing() -> None:
    first = report()
    wrong = broken(first.records[0], "elsewhere")
    with pytest.raises(Unproven, match=r"doc-missing"):
        build(FakeView([letter(), changed(first, records=(wrong,))]))


@settings(deadline=None, max_examples=60)
@given(
    kept=st.lists(st.sampled_from(range(len(RECORDS))), unique=True),
    actor=st.sampled_from(["GL", "IS", "DK", "Minister Alba", "ZZ"]),
    about=st.sampled_from(["NU", "GL"]),
)
def test_every_line_has_a_footnote_whose_quote_stands(
    kept: list[int], actor: str, about: str
) -> None:
    records = [RECORDS[index] for index in kept]
    view = FakeView(
        changed(one, records=tuple(r for r in one.records if r in records)) for one in READINGS
    )
    built = build(view, actor, about)
    for line in built.lines:
        assert line.notes
        for number in line.notes + line.proof:
            note = built.notes[number - 1]
            assert note.number == number
            assert note.passage.holds_in(view.document(note.passage.doc).text)
            assert note.before + note.passage.quote in f"… {view.document(note.passage.doc).text}"
    cited = {number for line in built.lines for number in line.notes + line.proof}
    assert cited == set(range(1, len(built.notes) + 1))


def test_long_paragraphs_are_cut_around_the_passage() -> None:
    text = f"{'word ' * 400}THE PASSAGE{' word' * 400}"
    doc = document("long.txt", text)
    start = text.index("THE")
    ask = Ask(
        passage=passage(doc.id, text, start, start + 11), text="x", addressees=("GL",), about="NU"
    )
    (note,) = build(FakeView([reading(doc, "letter", ask)])).notes
    assert note.before.startswith("… word")
    assert note.after.endswith("word …")
    assert len(note.before) + len(note.after) < 700


def test_words_for_actors_and_times() -> None:
    assert actors_words(("GL", "Minister Alba", "Example Union", "IS", "DK")) == (
        "Minister Alba (Greenland), Example Union, Iceland, Denmark"
    )
    assert [named_words(code) for code in ("GB", "NL", "FR", "An Example Union")] == [
        "the United Kingdom",
        "the Netherlands",
        "France",
        "An Example Union",
    ]
    assert held_words("2031-02-01", "2031-02-01") is None
    assert held_words("2031-01-05", "2031-02") == "since 5 January 2031, as of February 2031"


@pytest.mark.parametrize(
    ("status", "held"),
    [
        ("detained", True),
        ("under house arrest", True),
        ("关押", True),
        ("disparue", True),
        ("released from detention", False),
        ("died in prison", False),
        ("arrested", False),
        ("sentenced to three years", False),
        ("mort en détention", False),
        (None, False),
    ],
)
def test_only_a_status_that_lasts_is_counted(status: str | None, held: bool) -> None:
    assert is_held(status) is held


def test_footnotes_are_numbered_as_they_are_read(brief: Brief) -> None:
    numbers = [number for line in brief.lines for number in (*line.notes, *line.proof)]
    first_seen = list(dict.fromkeys(numbers))
    assert first_seen == list(range(1, len(brief.notes) + 1))
