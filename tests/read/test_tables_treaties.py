"""Tables of treaties' status: what a row says, what contradicts itself, which treaty it is."""

import csv

import pytest

from onrecord import facts
from onrecord.errors import Damaged
from onrecord.model import Act, Document
from onrecord.read.tables import read_table
from paths import SHARED

HEADER = "iso2,member,state party,year ratification or accession,signatory,no action,status,note"
COVENANT = "International Covenant on Civil and Political Rights"
TREATIES = SHARED / "data" / "treaties"


def read(*rows: str, name: str = "hr_status_iccpr.csv", header: str = HEADER) -> list[Act]:
    text = "\n".join((header, *rows)) + "\n"
    doc = Document(id="doc-y", digest="d", name=name, media_type="text/csv", text=text)
    reading = read_table(doc)
    assert reading is not None
    acts = [record for record in reading.records if isinstance(record, Act)]
    assert len(acts) == len(reading.records)
    assert all(act.passage.holds_in(text) for act in acts)
    return acts


def test_a_party_ratified_in_its_year() -> None:
    (act,) = read("XA,Exampleland,1,2031,0,0,state party,")
    assert (act.type, act.date, act.name) == (
        "ratification", "2031", f"State party to the {COVENANT}",
    )  # fmt: skip
    assert (act.actors, act.about, act.instruments) == (("XA",), "XA", (COVENANT,))
    assert act.passage.quote == "XA,Exampleland,1,2031,0,0,state party,"
    assert act.reference == "United Nations Treaty Collection, chapter IV-4"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("XA,E,0,,1,0,signatory state,", ("treaty signature", None)),
        ("XA,E,0,,0,1,no action,", ("no treaty action", None)),
        ("XA,E,0,2031,0,0,state party,", ("ratification", "2031")),
        ("XA,E,1,1975,0,1,state party,Denounced in 1997", ("treaty denunciation", "1997")),
        ("XA,E,1,1975,0,0,state party,A note", ("ratification", "1975")),
        ("XA,E,1,2031,,,,", ("ratification", "2031")),
    ],
)
def test_what_a_row_says(row: str, said: tuple[str, str | None]) -> None:
    (act,) = read(row)
    assert (act.type, act.date) == said


@pytest.mark.parametrize(
    "row",
    [
        "XA,E,0,,0,0,state party,",
        "XA,E,1,2031,0,1,state party,",
        "XA,E,0,2031,0,1,no action,",
        "XA,E,1,2031,1,0,state party,",
        "XA,E,1,1976,0,0,state party,Signature tied to another's",
        "XA,E,0,,0,0,,",
    ],
)
def test_a_row_that_contradicts_itself_says_nothing(row: str) -> None:
    assert read(row) == []


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("NA,Namibia", "NA"),
        ("TP,East Timor", "TL"),
        ("S,South Sudan", "SS"),
        ("NA,France", "FR"),
        (",France", "FR"),
        ("MS,Example Island", "Example Island"),
    ],
)
def test_a_code_that_is_no_state_s_gives_way_to_the_name(cells: str, code: str) -> None:
    (act,) = read(f"{cells},1,2031,0,0,state party,")
    assert act.about == code


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("hr_status_op_crc_ac.csv", "Optional Protocol to the Convention on the Rights of the Ch"),
        ("ICCPR_OP1.csv", "First Optional Protocol"),
        ("hr_status_cat.csv.gz", "Convention against Torture"),
        ("hr_status_opcat.csv", "Optional Protocol to the Convention against Torture"),
    ],
)
def test_the_file_s_name_says_which_treaty(name: str, begins: str) -> None:
    (act,) = read("XA,E,1,2031,0,0,state party,", name=name)
    assert act.instruments[0].startswith(begins)


def test_a_table_of_no_known_treaty_is_refused() -> None:
    for name in ("table.csv", "concat.csv"):
        with pytest.raises(Damaged, match="does not say which treaty"):
            read("XA,E,1,2031,0,0,state party,", name=name)


def test_a_year_that_is_none_is_named() -> None:
    with pytest.raises(Damaged, match="line 2: column 'year ratification or accession'"):
        read("XA,E,1,31 May,0,0,state party,")
    with pytest.raises(Damaged, match="line 2: column 'iso2'"):
        read(",,1,2031,0,0,state party,")


def test_the_treaties_are_those_that_letters_name() -> None:
    known = {row["name"]: row["source"] for row in facts.rows("instruments.csv")}
    assert all(known[row["name"]] == row["series"] for row in facts.rows("treaties.csv"))


@pytest.mark.skipif(not TREATIES.exists(), reason="shared data is not here")
def test_the_shared_tables() -> None:
    parties = 0
    for path in sorted(TREATIES.glob("*.csv")):
        text = path.read_text("utf-8")
        header, *rows = text.splitlines()
        acts = read(*rows, name=path.name, header=header)
        assert len(acts) >= len(list(csv.reader(rows))) - 3
        assert len({act.about for act in acts}) == len(acts)
        parties += sum(act.type == "ratification" for act in acts)
    assert parties > 2_000
