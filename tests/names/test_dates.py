"""Dates: to the precision of the text, never more."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.dates import is_iso
from onrecord.names import dates
from onrecord.names.dates import find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 10 March 2016,", ["2016-03-10"]),
        ("March 10, 2016", ["2016-03-10"]),
        ("in March 2016", ["2016-03"]),
        ("on 1st January 2017", ["2017-01-01"]),
        ("19th of October 2010", ["2010-10-19"]),
        ("27 Jan 2012; 3 Sept. 2015", ["2012-01-27", "2015-09-03"]),
        ("2016-03-10 and 2016-04", ["2016-03-10", "2016-04"]),
        ("since 2016 and in\n2012", ["2016", "2012"]),
        ("a law (2013)", ["2013"]),
        ("in 2015-2016", ["2015"]),
        ("between 2008 and 2012", ["2008", "2012"]),
        ("the 2016 summit; the 2011 general elections", ["2016", "2011"]),
        ("la Convention de 1949", ["1949"]),
        ("10-12 March 2016", ["2016-03-10"]),
        ("30 May to 12 June 2011", ["2011-05-30"]),
        ("from 30 December to 2 January 2011", ["2011-01-02"]),
        ("March–April 2015", ["2015-03"]),
        ("10 March\n2016", ["2016-03-10"]),
        ("le 10 mars 2016", ["2016-03-10"]),
        ("le 1er janvier 2017", ["2017-01-01"]),
        ("en janvier 2017, dès 2015", ["2017-01", "2015"]),
        ("2016年3月10日，2015年7月，2014年", ["2016-03-10", "2015-07", "2014"]),
        ("２０１６年３月１０日", ["2016-03-10"]),
        ("13/04/2016 or 04/13/2016 or 04/04/2016", ["2016-04-13", "2016-04-13", "2016-04-04"]),
        ("03/04/2016", ["2016"]),
        ("13.4.2016", ["2016-04-13"]),
    ],
)
def test_found(text, expected):
    assert [m.iso for m in find_dates(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "10 March",
        "in May",
        "31 February 2016",
        "A/HRC/2016/3",
        "of 2016 people",
        "the 2016 people",
        "de 2000 euros",
        "the 2030 Agenda",
        "room 2016",
        "1,2016",
        "12016",
        "2016-13-40",
        "7月9日",
        "90年代",
        "in 2016th",
    ],
)
def test_no_date(text):
    assert not find_dates(text)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2016", "2016"),
        ("2016-03-10", "2016-03-10"),
        ("2016-03-10T10:00:00Z", "2016-03-10"),
        ("2016-03-10 10:05:00 +0800", "2016-03-10"),
        ("Fri, 27 Jan 2012 10:05:00 +0100", "2012-01-27"),
        ("Thursday, 10 March 2016", "2016-03-10"),
        ("le jeudi 10 mars 2016", "2016-03-10"),
        ("D:20160310120000", "2016-03-10"),
        ("2016年3月10日（星期四）", "2016-03-10"),
        ("March 2016", "2016-03"),
        ("10 March", None),
        ("two dates: 10 March 2016, 11 March 2016", None),
        ("Geneva, 10 March 2016 was cold", None),
        ("", None),
    ],
)
def test_parse(value, expected):
    assert parse_date(value) == expected


def test_the_passage_is_the_date():
    text = "Held from 10 to 12 March 2016 in Geneva."
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == "10 to 12 March 2016"


def test_a_stretch_does_not_cut_a_year_out_of_a_number():
    assert not find_dates("in 20161", 0, 7)


_PIECES = st.sampled_from(
    ["10", "3", "March", "mars", "May", "2016", "1999", "of", "in", "to", "-", "/", ",", ".", " ",
     "\n", "年", "月", "日", "12", "31", "(", ")", "th", "２０１６", "x"]
)  # fmt: skip


@settings(deadline=None, max_examples=400)
@given(st.lists(_PIECES, max_size=14).map("".join))
def test_never_more_than_the_text_says(text):
    last = 0
    for mention in find_dates(text):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
        assert is_iso(mention.iso)
        quote = text[mention.start : mention.end]
        numbers = [int(n) for n in re.findall(r"\d+", quote)]
        year, *rest = mention.iso.split("-")
        assert int(year) in numbers
        if rest:
            month_named = re.search(r"[^\W\d_]{3}", quote)
            assert month_named or int(rest[0]) in numbers
        if len(rest) == 2:
            assert int(rest[1]) in numbers
            assert len(numbers) >= (2 if re.search(r"[^\W\d_]{3}", quote) else 3)


def test_only_the_surroundings_of_years_are_looked_at():
    text = "word " * 10_000 + "on 10 March 2016 " + "word " * 10_000
    windows = dates._windows(text, 0, len(text))
    assert sum(end - start for start, end in windows) < 200
    assert [m.iso for m in find_dates(text)] == ["2016-03-10"]
