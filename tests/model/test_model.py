"""The values of floor 0: passages are exact, ids come from content, dates keep their precision."""

import datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import (
    AnyRecord,
    Ask,
    Claim,
    Document,
    Place,
    content_id,
    first_day,
    is_iso,
    iso,
    last_day,
    may_coincide,
    passage,
    to_line,
)

texts = st.text(min_size=1, max_size=80)


@given(texts, st.integers(0, 80), st.integers(0, 80))
def test_law_1_a_passage_is_what_stands_at_its_place(text, start, end):
    try:
        made = passage("doc-1", text, start, end)
    except ValueError:
        assert start >= end or end > len(text) or not text[start:end].strip()
        return
    assert text[made.start : made.end] == made.quote
    assert made.holds_in(text)
    assert start <= made.start < made.end <= end
    assert made.quote == made.quote.strip()


def test_a_passage_does_not_hold_where_the_text_was_changed():
    assert not passage("doc-1", "Free X now.", 0, 6).holds_in("free X now.")


def test_passages_overlap_only_within_one_document():
    text = "Free the two men."
    one, two = passage("doc-1", text, 0, 8), passage("doc-1", text, 5, 12)
    assert one.overlap(two) == two.overlap(one) == 3 / 12
    assert one.overlap(one) == 1.0
    assert one.overlap(passage("doc-2", text, 0, 8)) == 0.0
    assert one.overlap(passage("doc-1", text, 13, 16)) == 0.0


@given(st.text(), st.integers(), st.text())
def test_law_2_ids_come_from_content(kind, number, more):
    assert content_id(kind, number, more) == content_id(kind, number, more)
    assert content_id(kind, number, more) != content_id(kind, number + 1, more)


def test_a_better_reading_of_the_same_passage_keeps_its_id():
    at = passage("doc-1", "Free X now.", 0, 10)
    assert Ask(passage=at, text="Free X now").id == Ask(passage=at, text="Free X", act="release").id
    assert Ask(passage=at, text="a").id != Ask(passage=at, text="a", part="2").id
    assert Ask(passage=at, text="a").id != Claim(passage=at, actor="FR").id


@given(st.dates(min_value=datetime.date(1000, 1, 1)), st.integers(1, 3))
def test_a_date_lies_between_its_first_and_last_day(day, precision):
    value = iso(*(day.year, day.month, day.day)[:precision])
    assert is_iso(value)
    assert first_day(value) <= day <= last_day(value)
    assert may_coincide(value, day.isoformat())


@pytest.mark.parametrize(
    "value", ["2016-13", "2016-02-30", "16-02", "2016-2-3", "", "2016-03-10x", "0000"]
)
def test_what_no_calendar_has_is_no_date(value):
    assert not is_iso(value)


def test_a_day_needs_its_month():
    with pytest.raises(ValueError, match="month"):
        iso(2016, None, 3)


def test_records_cross_json_unchanged_and_print_flat():
    at = passage("doc-1", "France did not join.", 0, 19)
    claim = Claim(passage=at, actor="FR", did=False, type="joined", cue="did not join")
    assert msgspec.json.decode(msgspec.json.encode(claim), type=AnyRecord) == claim
    assert to_line(claim, "a.txt") == {
        "kind": "claim", "source": "a.txt", "start": 0, "end": 19, "quote": "France did not join",
        "did": False, "type": "joined", "actor": "FR",
    }  # fmt: skip


def test_a_claim_always_says_whether_it_was_done():
    line = to_line(Claim(passage=passage("d", "France spoke", 0, 12), actor="FR"), "a.txt")
    assert line["did"] is True


def test_places_lead_back_to_pages():
    doc = Document(
        id="doc-1", digest="0", name="a.pdf", media_type="application/pdf", text="one\ntwo\n",
        places=(Place(0, 3, 1, (0, 0, 1, 1)), Place(4, 7, 2, (0, 0, 1, 1))),
    )  # fmt: skip
    assert doc.page_of(5) == 2
    assert doc.page_of(3) is None
    assert [place.page for place in doc.places_of(2, 5)] == [1, 2]
