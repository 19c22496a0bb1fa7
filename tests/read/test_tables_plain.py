"""The user's own tables: acts, occasions, watches; and headers that are nearly right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import Damaged
from onrecord.model import Act, AnyRecord, Case, Document, Occasion, Watch
from onrecord.read import read_document
from onrecord.read.tables import read_table

ACTS = "date,actors,type,about,name,occasion,stance,themes,cases,instruments,source"
ACT = (
    "2031-05,XB;France,sanction,XA,Example sanction,Example summit,critical,death penalty;"
    "Detention,Ola Example;Ida Example,Example Act,own"
)
OCCASIONS = "occasion,type,from,to,about,participants,source"
WATCHES = "watch,on,themes,cases,since,by"


def plain(text: str) -> Document:
    return Document(id="doc-p", digest="d", name="t.csv", media_type="text/csv", text=text)


def read(*lines: str) -> tuple[AnyRecord, ...]:
    text = "\n".join(lines) + "\n"
    reading = read_table(plain(text))
    assert reading is not None
    assert reading.profile.genre == "acts"
    assert all(record.passage.holds_in(text) for record in reading.records)
    return reading.records


def test_a_row_of_acts_is_an_act_and_its_cases() -> None:
    act, *cases = read(ACTS, ACT)
    assert isinstance(act, Act)
    assert (act.date, act.actors, act.type, act.about) == (
        "2031-05", ("XB", "FR"), "sanction", "XA",
    )  # fmt: skip
    assert (act.name, act.occasion, act.stance) == (
        "Example sanction", "Example summit", "critical",
    )  # fmt: skip
    assert act.themes == ("Death penalty", "Detention")
    assert (act.instruments, act.reference) == (("Example Act",), "own")
    assert [case.name for case in cases if isinstance(case, Case)] == [
        "Ola Example", "Ida Example",
    ]  # fmt: skip
    assert {record.passage.quote for record in (act, *cases)} == {ACT}
    assert len({record.id for record in (act, *cases)}) == 3


def test_four_columns_are_enough_and_empty_cells_beyond_fall() -> None:
    (act,) = read("type,name,actors,date", "visit,Example visit,EU,2031,,")
    assert isinstance(act, Act)
    assert (act.actors, act.about, act.stance, act.themes) == (("EU",), None, None, ())


@pytest.mark.parametrize(
    ("cell", "actors"),
    [
        ("FR DE", ("FR", "DE")),
        ("Allemagne; United Kingdom", ("DE", "GB")),
        ("UK", ("GB",)),
        ("EU", ("EU",)),
        ("UN; G20; XB XC", ("UN", "G20", "XB", "XC")),
        ("Example Ministry of Examples", ("Example Ministry of Examples",)),
        ("FR; France", ("FR",)),
    ],
)
def test_actors_stand_by_code_name_or_group(cell: str, actors: tuple[str, ...]) -> None:
    (act,) = read("date,actors,type,name", f"2031,{cell},visit,Example")
    assert isinstance(act, Act)
    assert act.actors == actors


def test_an_occasion_has_its_days_and_who_takes_part() -> None:
    row = "Example summit,summit,2031-05-02,2031-05-04,XA,G20;XB XC,own"
    (occasion,) = read(OCCASIONS, row)
    assert isinstance(occasion, Occasion)
    assert (occasion.name, occasion.type) == ("Example summit", "summit")
    assert (occasion.date, occasion.until) == ("2031-05-02", "2031-05-04")
    assert (occasion.about, occasion.participants) == ("XA", ("G20", "XB", "XC"))
    assert (occasion.reference, occasion.passage.quote) == ("own", row)


def test_a_watch_says_who_is_to_speak_on_whom() -> None:
    (watch,) = read(WATCHES, "France,XA,Detention,Ola Example;Ida Example,2031-01,Example desk")
    assert isinstance(watch, Watch)
    assert (watch.actor, watch.about, watch.themes) == ("FR", "XA", ("Detention",))
    assert watch.cases == ("Ola Example", "Ida Example")
    assert (watch.since, watch.by) == ("2031-01", "Example desk")


@pytest.mark.parametrize(
    ("header", "row", "says"),
    [
        (ACTS, ACT.replace("2031-05", "05/2031"), "column 'date' is not a date"),
        (ACTS, ACT.replace("2031-05", ""), "nothing in column 'date'"),
        (ACTS, ACT.replace("XB;France", ";"), "nothing in column 'actors'"),
        (ACTS, ACT.replace("XB;", "BX;"), "column 'actors' has 'BX'"),
        (ACTS, ACT.replace("XA", "XA XB"), "column 'about' names several states"),
        (ACTS, ACT.replace("XA", "Examplonia"), "column 'about' has 'Examplonia'"),
        (ACTS, ACT.replace("critical", "angry"), "column 'stance' is neither"),
        (ACTS, ACT.replace("death penalty", "torture"), "'Torture and other CID treatment'"),
        (ACTS, ACT.replace("death penalty", "zzzz"), "'zzzz', no issue of the list;"),
        (OCCASIONS, "Example,sumit,2031,,,,", "column 'type' is neither"),
        (OCCASIONS, "Example,summit,,,,,", "nothing in column 'from'"),
        (OCCASIONS, "Example,summit,2031-05,2031-04,,,", "'to' is before column 'from'"),
        (WATCHES, "FR DE,XA,,,,", "column 'watch' names several"),
        (WATCHES, "FR,,,,,", "nothing in column 'on'"),
        (WATCHES, "FR,XA,,,soon,", "column 'since' is not a date"),
    ],
)
def test_a_cell_that_does_not_fit_is_named(header: str, row: str, says: str) -> None:
    with pytest.raises(Damaged) as raised:
        read(header, row)
    assert str(raised.value).startswith("t.csv: line 2: ")
    assert says in str(raised.value)


@pytest.mark.parametrize(
    ("header", "says"),
    [
        ("date;actors;type;name", "semicolons stand between the columns"),
        ("date\tactors\ttype\tname", "tabs stand between the columns"),
        ("date,actor,type,name", "a table of acts, but column 'actors' is missing ('actor' comes"),
        ("actors,name,type", "a table of acts, but column 'date' is missing;"),
        ("occasion,type,to", "a table of occasions, but column 'from' is missing"),
        ("watch,themes,since", "a table of watches, but column 'on' is missing"),
        ("rcid,country,vote", "a table of votes, but column 'country_code' is missing"),
        ("date,title,about,signatory", "column 'signatories' is missing ('signatory' comes"),
        ("date,actors,type,name,intruments", "a column 'instruments', not 'intruments'"),
        ("date,actors,type,name,date", "column 'date' is there twice"),
    ],
)
def test_a_header_that_is_nearly_right_is_refused_and_not_read_as_prose(
    header: str, says: str
) -> None:
    with pytest.raises(Damaged) as raised:
        read(header, "a,b,c,d,e")
    assert says in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "date,type,name,amount\n2031,a,b,3\n",
        "country,vote,code\nExampleland,yes,1\n",
        "title,year,actors,director,length\nExample,2031,A;B,C,90\n",
        "name,occasion,date,gift,price\nExample,birthday,2031,book,3\n",
        "We watch, on this day, and ask you to act.\n\nDear Minister,\n",
    ],
)
def test_other_tables_and_texts_are_left_to_others(text: str) -> None:
    assert read_table(plain(text)) is None
    assert read_document(plain(text)).profile.genre != "acts"


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet='",;\r\n\tadatectorsypenmwhX 2031', max_size=80))
def test_any_text_is_a_table_or_none_or_damaged(text: str) -> None:
    try:
        reading = read_table(plain(f"date,actors,type,name\n{text}"))
    except Damaged:
        return
    assert reading is not None
    assert all(record.passage.holds_in(reading.doc.text) for record in reading.records)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=80))
def test_any_first_line_is_recognised_or_not_without_harm(text: str) -> None:
    try:
        reading = read_table(plain(text))
    except Damaged:
        return
    assert reading is None or reading.records == ()
