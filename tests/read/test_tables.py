"""Tables of joint statements: rows, offsets, and what is refused."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import Damaged
from onrecord.model import Act, Document, Reading
from onrecord.read.tables import read_table
from paths import SHARED

HEADER = "id,date,title,forum,about,stance,delivered_by,signatories,source"
ROW = "e1,2031-05-02,Example statement,Example Council,XA,critical,XB,XC XD,own"
JOINT = SHARED / "data" / "joint_statements.csv"


def table(*rows: str, end: str = "\n") -> Document:
    text = end.join((HEADER, *rows)) + end
    return Document(id="doc-t", digest="d", name="acts.csv", media_type="text/csv", text=text)


def plain(text: str) -> Document:
    return Document(id="doc-t", digest="d", name="t.csv", media_type="text/csv", text=text)


def read_doc(doc: Document) -> Reading:
    reading = read_table(doc)
    assert reading is not None
    return reading


def read(*rows: str, end: str = "\n") -> Reading:
    return read_doc(table(*rows, end=end))


def acts_of(reading: Reading) -> list[Act]:
    acts = [record for record in reading.records if isinstance(record, Act)]
    assert len(acts) == len(reading.records)
    return acts


def test_a_row_is_an_act_and_its_passage_is_the_row() -> None:
    reading = read(ROW)
    (act,) = acts_of(reading)
    assert reading.profile.genre == "acts"
    assert act.passage.quote == ROW
    assert act.actors == ("XC", "XD", "XB")
    assert (act.name, act.type, act.date, act.about, act.stance, act.occasion, act.reference) == (
        "Example statement", "signature", "2031-05-02", "XA", "critical", "Example Council", "own",
    )  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_offsets_hold_with_quotes_and_newlines_in_cells(end: str) -> None:
    odd = f'e2,2031-06,"A ""so-called"" statement,{end}of two lines",,XA,,,"XC,{end}XD",own'
    doc = table(ROW, "", odd, ROW.replace("e1", "e3"), end=end)
    acts = acts_of(read_doc(doc))
    assert [act.passage.quote for act in acts] == [ROW, odd, ROW.replace("e1", "e3")]
    assert acts[1].name == f'A "so-called" statement,{end}of two lines'
    assert acts[1].actors == ("XC", "XD")
    assert acts[1].stance is None
    assert all(act.passage.holds_in(doc.text) for act in acts)


def test_only_the_header_makes_a_table() -> None:
    assert read_table(table()) is not None
    for text in ("", "\n\n", "Dear Minister,", "Dear Minister, we write, to you, again\n", '"a'):
        assert read_table(plain(text)) is None


def test_columns_stand_in_any_order_and_the_first_may_follow_a_byte_order_mark() -> None:
    text = '\ufeffSource, Signatories ,about,"Title",date\nown,XC XD,XA,Example,2031\n'
    (act,) = acts_of(read_doc(plain(text)))
    assert (act.name, act.actors, act.about, act.date) == ("Example", ("XC", "XD"), "XA", "2031")
    assert (act.reference, act.occasion, act.stance) == ("own", None, None)
    assert act.passage.quote == "own,XC XD,XA,Example,2031"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (ROW.replace("2031-05-02", "May 2031"), "'date'"),
        (ROW.replace("2031-05-02", "2031-02-30"), "'date'"),
        (ROW.replace("2031-05-02", ""), "'date'"),
        (ROW.replace("XC XD", ""), "'signatories'"),
        (ROW.replace("XC XD", "XC Exampleland"), "'signatories'"),
        (ROW.replace("XB", "xb"), "'delivered_by'"),
        (ROW.replace("XB", "BX"), "'delivered_by'"),
        (ROW.replace("XA", "XA XB"), "'about'"),
        (ROW.replace("critical", "angry"), "'stance'"),
        (ROW + ",more", "10 cells"),
        ("e1,2031", "2 cells"),
        (ROW.replace("Example statement", '"never closed'), "'title'"),
        (ROW.replace("Example statement", 'stray "quote"'), "'title'"),
    ],
)
def test_a_row_that_lacks_something_is_named_by_line(row: str, says: str) -> None:
    with pytest.raises(Damaged) as raised:
        read(ROW, row)
    assert "line 3" in str(raised.value)
    assert says in str(raised.value)
    assert str(raised.value).startswith("acts.csv: ")


def test_a_line_number_counts_newlines_inside_cells() -> None:
    odd = ROW.replace("Example statement", '"two\nlines"')
    with pytest.raises(Damaged, match="line 4: "):
        read(odd, "e1,2031")


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)


@settings(deadline=None, max_examples=80)
@given(titles=st.lists(CELLS.filter(str.strip), min_size=1, max_size=4), forum=CELLS)
def test_reads_what_the_csv_module_writes(titles: list[str], forum: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    for title in titles:
        writer.writerow(["e", "2031", title, forum, "XA", "critical", "", "XB", "own"])
    doc = table(*out.getvalue().removesuffix("\r\n").split("\r\n"), end="\r\n")
    acts = acts_of(read_doc(doc))
    assert [act.name for act in acts] == [title.strip() for title in titles]
    assert all(act.passage.holds_in(doc.text) for act in acts)


@settings(deadline=None, max_examples=80)
@given(st.text(alphabet='",\r\n aXB2', max_size=60))
def test_a_hostile_table_ends_in_acts_or_in_damaged(body: str) -> None:
    doc = table(body)
    try:
        acts = acts_of(read_doc(doc))
    except Damaged:
        return
    assert all(act.passage.holds_in(doc.text) for act in acts)


@pytest.mark.skipif(not JOINT.exists(), reason="shared data is not here")
def test_the_shared_table() -> None:
    text = JOINT.read_text(encoding="utf-8")
    doc = Document(id="doc-j", digest="", name=JOINT.name, media_type="text/csv", text=text)
    acts = acts_of(read_doc(doc))
    assert [act.passage.quote for act in acts] == text.splitlines()[1:]
    assert len(acts[0].actors) == 12
    assert all(act.passage.holds_in(text) for act in acts)
