"""Occasions: when they were, who could speak there, and what a dossier adds to them."""

import datetime
import importlib.util
import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import facts
from onrecord.assess.occasions import KnownOccasion, from_records, known_occasions
from onrecord.model import Act, Occasion, first_day, is_iso, last_day, passage
from onrecord.names.groups import groups, members
from onrecord.names.states import state_code
from onrecord.read.speeches.speaker import debate
from onrecord.read.upr.profile import Review
from paths import ROOT, SHARED

KNOWN = {each.key: each for each in known_occasions()}
STATES = {row["code"] for row in facts.rows("states.csv")}
REVIEWS = facts.rows("upr_reviews.csv")
AT = passage("doc-1", "a row of a table", 0, 16)


def key_year(key):
    return key.rpartition("-")[2]


def test_keys_are_unique():
    assert len(KNOWN) == len(known_occasions())


def test_dates_are_dates_and_in_order():
    for each in KNOWN.values():
        assert is_iso(each.start), each
        assert is_iso(each.end), each
        assert first_day(each.start) <= last_day(each.end), each
        assert (last_day(each.end) - first_day(each.start)).days < 130, each


def test_hosts_and_participants_are_known():
    for each in KNOWN.values():
        assert each.host is None or each.host in STATES | set(groups()), each
        assert each.participants, each
        assert set(each.participants) <= STATES | set(groups()), each
        assert each.source, each
        assert each.record is None


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        ("unga-71", "2016-09-20", "2016-09-26"),
        ("hrc-31", "2016-02-29", "2016-03-24"),
        ("hrc-41", "2019-06-24", "2019-07-12"),
        ("hrc-50", "2022-06-13", "2022-07-08"),
        ("g20-11", "2016-09-04", "2016-09-05"),
        ("g8-38", "2012-05-18", "2012-05-19"),
        ("upr-CN-2018", "2018-11-06", "2018-11-06"),
        ("upr-CN-2024", "2024-01-23", "2024-01-23"),
    ],
)
def test_what_is_known_for_sure(key, start, end):
    assert (KNOWN[key].start, KNOWN[key].end) == (start, end)


def test_the_numbers_of_the_series_follow_each_other_in_time():
    for series in ("unga", "hrc", "g20"):
        each = [KNOWN[key] for key in KNOWN if key.startswith(f"{series}-")]
        each.sort(key=lambda occasion: int(key_year(occasion.key)))
        numbers = [int(key_year(occasion.key)) for occasion in each]
        assert numbers == list(range(numbers[0], numbers[0] + len(each)))
        starts = [first_day(occasion.start) for occasion in each]
        assert starts == sorted(starts)


def test_sessions_of_the_working_group_date_reviews_and_are_no_occasions_themselves():
    assert not any(key.startswith("upr-wg-") for key in KNOWN)
    undated = next(row for row in REVIEWS if not row["from"])
    session = next(
        row for row in facts.rows("occasions.csv") if row["key"] == f"upr-wg-{undated['session']}"
    )
    known = KNOWN[undated["key"]]
    assert (known.start, known.end) == (session["from"], session["to"])


def test_names_are_those_that_the_readers_give():
    for key, each in KNOWN.items():
        if key.startswith("unga-"):
            assert each.name == debate(int(key_year(key)))[0]
        elif key.startswith("upr-"):
            assert each.name == Review(each.about, None, key_year(key), "en").occasion


def test_every_cycle_reviews_every_member_once():
    for first, last, day in ((1, 12, "2008-04-07"), (13, 26, "2012"), (27, 40, "2017")):
        found = Counter(row["state"] for row in REVIEWS if first <= int(row["session"]) <= last)
        assert set(found.values()) == {1}
        assert found.keys() == members("UN", day)


def test_the_key_of_a_review_has_its_state_and_year():
    for row in REVIEWS:
        assert row["key"] == f"upr-{row['state']}-{row['year']}"
        assert not row["from"] or row["from"].startswith(row["year"])
        assert KNOWN[row["key"]].start.startswith(row["year"])


@given(st.sampled_from(sorted(KNOWN)), st.sampled_from(sorted(members("UN", "2026"))))
@settings(deadline=None, max_examples=200)
def test_no_state_could_speak_before_it_was_admitted(key, code):
    admitted = min(
        row["from"]
        for row in facts.rows("groups.csv")
        if row["group"] == "UN" and row["code"] == code
    )
    occasion = KNOWN[key]
    if last_day(occasion.end) < first_day(admitted):
        assert not occasion.could_speak(code)
    elif "UN" in occasion.participants:
        assert occasion.could_speak(code) == (occasion.type != "review" or occasion.about != code)


def test_south_sudan_could_speak_from_the_first_debate_after_its_independence():
    assert not KNOWN["unga-65"].could_speak("SS")
    assert KNOWN["unga-66"].could_speak("SS")


def test_observers_speak_in_debates_and_reviews_and_others_do_not():
    assert KNOWN["unga-62"].could_speak("VA")
    assert KNOWN["unga-66"].could_speak("EU")
    assert KNOWN["unga-66"].could_speak("European Union")
    assert not KNOWN["unga-65"].could_speak("EU")
    assert KNOWN["hrc-31"].could_speak("PS")
    assert KNOWN["upr-CN-2013"].could_speak("PS")
    assert not KNOWN["upr-CN-2013"].could_speak("EU")
    for code in ("TW", "XK", "HK", "CK"):
        assert not KNOWN["unga-71"].could_speak(code)


def test_a_summit_is_for_its_members_only():
    assert KNOWN["g20-11"].could_speak("FR")
    assert KNOWN["g20-11"].could_speak("EU")
    assert KNOWN["g20-11"].could_speak("ES")
    assert not KNOWN["g20-11"].could_speak("NO")
    assert not KNOWN["g20-11"].could_speak("NL")
    assert KNOWN["g8-39"].could_speak("RU")
    assert not KNOWN["g7-40"].could_speak("RU")


def test_the_state_under_review_does_not_speak_about_another():
    assert not KNOWN["upr-NO-2009"].could_speak("NO")
    assert KNOWN["upr-NO-2009"].could_speak("SE")


def act(**fields):
    return Act(passage=AT, name="Joint statement on Niue", actors=("GL",), **fields)


def test_a_joint_statement_is_an_occasion_for_every_state():
    signed = act(type="signature", about="NU", date="2011-07-13", reference="its text")
    [known] = from_records([signed])
    assert (known.key, known.record) == (signed.id, signed.id)
    assert (known.type, known.about, known.source) == ("session", "NU", "its text")
    assert known.start == known.end == "2011-07-13"
    assert known.could_speak("FR")
    assert known.could_speak("PS")
    assert not known.could_speak("SS")


def test_an_act_without_a_date_or_of_another_type_is_no_occasion():
    assert from_records([act(type="signature"), act(type="vote", date="2031")]) == []


def test_a_roll_call_is_keyed_by_its_number_and_open_to_members():
    vote = Occasion(
        passage=AT, name="A/RES/1", type="vote", date="2031-12-17", about="NU", number="61"
    )
    [known] = from_records([vote, vote])
    assert (known.key, known.participants, known.record) == ("vote-61", ("UN",), vote.id)
    assert known.could_speak("FR")
    assert not known.could_speak("VA")


def test_a_roll_call_about_no_state_is_left_out():
    assert from_records([Occasion(passage=AT, name="Budget", type="vote", date="2031")]) == []


def test_an_occasion_of_a_user_is_for_those_whom_it_names():
    visit = Occasion(
        passage=AT, name="Visit to Niue", type="visit", date="2031-05", until="2031-05-04",
        about="NU", participants=("GL", "the European Union"),
    )  # fmt: skip
    [known] = from_records([visit])
    assert (known.key, known.type, known.participants) == (visit.id, "visit", ("GL", "EU"))
    assert (known.start, known.end) == ("2031-05", "2031-05-04")
    assert known.source == "doc-1"
    assert known.could_speak("GL")
    assert known.could_speak("DE")
    assert not known.could_speak("GB")


def test_an_occasion_that_says_not_when_or_for_whom_is_left_out():
    untold = Occasion(passage=AT, name="Meeting", type="dialogue", date="2031-05")
    undated = Occasion(passage=AT, name="Meeting", type="dialogue", participants=("GL",))
    assert from_records([untold, undated]) == []


def test_an_end_before_the_beginning_is_not_believed():
    odd = Occasion(
        passage=AT,
        name="Meeting",
        type="dialogue",
        date="2031-05",
        until="2030",
        participants=("GL",),
    )
    assert from_records([odd])[0].end == "2031-05"


@given(
    st.lists(st.dates(datetime.date(1950, 1, 1), datetime.date(2030, 1, 1)).map(str), max_size=6)
)
@settings(deadline=None, max_examples=30)
def test_each_key_comes_once_and_in_order(dates):
    records = [
        Occasion(
            passage=AT, part=date, name="Talks", type="dialogue", date=date, participants=("UN",)
        )
        for date in dates
    ]
    found = from_records([*records, *records])
    assert [each.record for each in found] == list(dict.fromkeys(each.id for each in records))
    assert all(isinstance(each, KnownOccasion) for each in found)


@pytest.mark.skipif(not SHARED.exists(), reason="no shared data here")
def test_the_table_of_reviews_is_what_its_generator_makes():
    path = ROOT / "bench/make_occasions.py"
    spec = importlib.util.spec_from_file_location("make_occasions", path)
    assert spec
    assert spec.loader
    generator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generator)
    table = ROOT / "src/onrecord/facts/upr_reviews.csv"
    assert table.read_text(encoding="utf-8") == generator.make(SHARED)


@pytest.mark.skipif(not SHARED.exists(), reason="no shared data here")
def test_whoever_made_a_recommendation_could_speak_there():
    made = set()
    with (SHARED / "data/upr/gold.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            made.add((row["session"], row["state"], row["recommender"]))
    reviews = {(int(row["session"]), row["state"]): row["key"] for row in REVIEWS}
    found = [
        (KNOWN[key], code)
        for session, state, recommender in made
        if (key := reviews.get((session, state_code(state)))) and (code := state_code(recommender))
    ]
    assert len(found) > 9_000
    assert [(each.key, code) for each, code in found if not each.could_speak(code)] == []


@pytest.mark.skipif(not SHARED.exists(), reason="no shared data here")
def test_whoever_spoke_in_a_debate_could_speak_there():
    code_of = {row["alpha3"]: row["code"] for row in facts.rows("states.csv")}
    spoke = [path.stem.split("_") for path in (SHARED / "data/ungd").glob("*.txt")]
    found = [
        (alpha3, session)
        for alpha3, session, year in spoke
        if not KNOWN[f"unga-{session}"].could_speak(code_of.get(alpha3, "EU"))
        or not KNOWN[f"unga-{session}"].start.startswith(year)
    ]
    assert len(spoke) > 2_000
    assert found == []
