"""Groups of states: who belonged to them when, and what they are called."""

import datetime
import itertools
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import facts
from onrecord.model import first_day, is_iso, last_day
from onrecord.names.groups import group_key, groups, members
from onrecord.names.states import state_code

ROWS = facts.rows("groups.csv")
STATES = {row["code"] for row in facts.rows("states.csv")}
DAYS = st.dates(datetime.date(1945, 1, 1), datetime.date(2030, 12, 31)).map(str)


@pytest.mark.parametrize(
    ("group", "day", "count"),
    [
        ("UN", "2026-01-01", 193),
        ("UN", "2007", 192),
        ("UN", "2006-06-27", 191),
        ("UN", "2011-07-13", 192),
        ("UN", "2011-07-14", 193),
        ("EU", "2003-12-31", 15),
        ("EU", "2004-04-30", 15),
        ("EU", "2004-05-01", 25),
        ("EU", "2007-01-01", 27),
        ("EU", "2016-09-04", 28),
        ("EU", "2020-01-31", 28),
        ("EU", "2021", 27),
        ("P5", "1960", 5),
        ("P5", "2020", 5),
        ("Nordic", "2016", 5),
        ("CARICOM", "2016", 14),
        ("African Union", "2005", 53),
        ("African Union", "2018", 55),
        ("African Group", "2012", 54),
        ("EEG", "2012", 23),
        ("GRULAC", "2012", 33),
        ("WEOG", "2012", 29),
        ("Asia-Pacific Group", "2012", 54),
        ("Arab League", "2010", 22),
        ("Arab League", "2015", 21),
        ("OIC", "2010", 57),
        ("OIC", "2015", 56),
        ("ASEAN", "2020", 10),
        ("ASEAN", "2025-10-26", 11),
        ("Gulf Cooperation Council", "2020", 6),
        ("ECOWAS", "2020", 15),
        ("SADC", "2020", 16),
    ],
)
def test_a_group_has_as_many_members_as_it_says(group, day, count):
    assert len(members(group, day)) == count


def test_the_g20_has_nineteen_states_and_the_union_and_none_of_its_other_states():
    there = members("G20", "2016-09-04")
    assert len(there & STATES) == 19
    assert there - STATES == {"EU"}
    assert "NL" not in there
    assert members("G20", "2024") - STATES == {"EU", "African Union"}


@pytest.mark.parametrize(
    ("group", "code", "before", "from_then_on"),
    [
        ("UN", "SS", "2011-07-13", "2011-07-14"),
        ("UN", "ME", "2006-06-27", "2006-06-28"),
        ("UN", "CH", "2002-09-09", "2002-09-10"),
        ("UN", "CN", "1971-10-24", "1971-10-25"),
        ("UN", "ID", "1966-09-27", "1966-09-28"),
        ("EU", "HR", "2013-06-30", "2013-07-01"),
        ("UN observers", "EU", "2011-05-02", "2011-05-03"),
        ("Arab League", "SY", "2022", "2023-05-07"),
    ],
)
def test_a_member_is_one_from_its_first_day(group, code, before, from_then_on):
    assert code not in members(group, before)
    assert code in members(group, from_then_on)


def test_who_left_was_a_member_to_the_last_day():
    assert "GB" in members("EU", "2020-01-31")
    assert "GB" not in members("EU", "2020-02-01")
    assert "RU" in members("G8", "2013-06-17")
    assert members("G8", "2014-06-04") == frozenset()
    assert "RU" not in members("G7", "2014-06-04")
    assert "ID" not in members("UN", "1965-06")


def test_a_date_of_less_precision_counts_every_day_that_it_can_mean():
    assert "SS" in members("UN", "2011")
    assert "SS" in members("UN", "2011-07")
    assert "SS" not in members("UN", "2011-06")
    assert "SS" in members("UN", "2011-06", "2011-07")


def test_an_unknown_group_is_an_error():
    with pytest.raises(KeyError):
        members("Group of the Moon", "2020")


def test_every_row_names_a_state_or_a_group_by_its_name():
    for row in ROWS:
        assert row["code"] in STATES or row["code"] in groups(), row
        assert state_code(row["name"]) == row["code"] or group_key(row["name"]) == row["code"], row
        assert row["source"], row


def test_every_date_is_one_and_no_membership_overlaps_another_of_the_same_state():
    spans = defaultdict(list)
    for row in ROWS:
        for date in (row["from"], row["to"]):
            assert not date or is_iso(date), row
        first = first_day(row["from"]) if row["from"] else datetime.date.min
        last = last_day(row["to"]) if row["to"] else datetime.date.max
        assert first <= last, row
        spans[row["group"], row["code"]].append((first, last))
    for key, each in spans.items():
        each.sort()
        assert all(one[1] < other[0] for one, other in itertools.pairwise(each)), key


def test_no_key_is_the_code_of_a_state():
    assert not STATES & set(groups())


def test_the_regional_groups_part_the_members_of_the_un():
    regional = ("African Group", "Asia-Pacific Group", "EEG", "GRULAC", "WEOG")
    of = defaultdict(set)
    for group in regional:
        for code in members(group, "2012"):
            of[code].add(group)
    assert members("UN", "2012") - of.keys() == {"KI"}
    assert {code for code, each in of.items() if len(each) > 1} == {"TR"}
    assert of.keys() <= members("UN", "2012")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("European Union", "EU"),
        ("EU", "EU"),
        ("the  European\nUnion", "EU"),
        ("EUROPEAN UNION", "EU"),
        ("the Union européenne", "EU"),
        ("L’Union européenne", "EU"),
        ("欧盟", "EU"),
        ("歐盟", "EU"),
        ("Caribbean Community", "CARICOM"),
        ("Caribbean Community (CARICOM)", "CARICOM"),
        ("Arab Group", "Arab League"),
        ("the African Union", "African Union"),
        ("Groupe des États d’Afrique", "African Group"),
        ("G-20", "G20"),
        ("Organization of the Islamic Conference", "OIC"),
    ],
)
def test_a_group_is_known_by_its_names(name, key):
    assert group_key(name) == key


@pytest.mark.parametrize(
    "name", ["France", "AU", "FR", "", "the", "Union", "European Unions", "()"]
)
def test_what_is_no_group_has_no_key(name):
    assert group_key(name) is None


def test_every_name_is_of_a_known_group_and_of_one_only():
    rows = facts.rows("group_names.csv")
    assert {row["group"] for row in rows} == set(groups())
    for row in rows:
        assert group_key(row["name"]) == row["group"], row


def test_no_state_has_the_name_of_a_group():
    for row in facts.rows("states.csv"):
        for column in ("code", "alpha3", "en", "fr", "zh", "zh_hant", "official"):
            assert group_key(row[column]) is None, row


@given(st.sampled_from(groups()), DAYS)
@settings(deadline=None, max_examples=60)
def test_a_month_has_the_members_of_its_days(group, day):
    assert members(group, day) <= members(group, day[:7]) <= members(group, day[:4])


@given(st.sampled_from(groups()), DAYS, DAYS)
@settings(deadline=None, max_examples=60)
def test_a_time_has_the_members_of_both_its_ends(group, one, other):
    start, end = sorted((one, other))
    assert members(group, start) | members(group, end) <= members(group, start, end)


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=100)
def test_any_text_is_a_group_or_not(name):
    assert group_key(name) in {None, *groups()}
