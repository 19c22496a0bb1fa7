"""Tables of roll calls and of their issues: names, parts of a text, the state, the date."""

import gzip

import pytest

from onrecord.errors import Damaged
from onrecord.model import Document, Occasion
from onrecord.read.tables import read_table
from paths import SHARED

HEADER = "rcid,session,importantvote,date,unres,amend,para,short,descr"
ROLL_CALLS = SHARED / "data" / "unvotes" / "un_roll_calls.csv.gz"
ISSUES = SHARED / "data" / "unvotes" / "un_roll_call_issues.csv.gz"


def read(text: str, name: str = "r.csv") -> list[Occasion]:
    doc = Document(id="doc-r", digest="d", name=name, media_type="text/csv", text=text)
    reading = read_table(doc)
    assert reading is not None
    assert reading.profile.genre == "acts"
    found = [record for record in reading.records if isinstance(record, Occasion)]
    assert len(found) == len(reading.records)
    assert all(each.passage.holds_in(text) for each in found)
    return found


def one(
    short: str, descr: str, *, date: str = "2016-12-19", amend: str = "", para: str = ""
) -> Occasion:
    cells = ",".join('"' + cell.replace('"', '""') + '"' for cell in (short, descr))
    (occasion,) = read(f"{HEADER}\n7.0,71.0,0,{date},R/71/9,{amend},{para},{cells}\n")
    return occasion


def test_a_row_is_an_occasion_on_which_all_members_could_vote() -> None:
    row = "7,71.0,0,2016-12-19,R/71/9,,,EXAMPLES,The example question : resolution / adopted"
    (occasion,) = read(f"{HEADER}\n{row}\n")
    assert occasion.passage.quote == row
    assert (occasion.name, occasion.type, occasion.number) == ("The example question", "vote", "7")
    assert (occasion.reference, occasion.date) == ("R/71/9", "2016-12-19")
    assert (occasion.participants, occasion.about) == (("UN",), None)


@pytest.mark.parametrize(
    ("short", "descr", "name"),
    [
        ("U.N. SYSTEM, USSR AND ICJ", "TO ADOPT AN EXAMPLE", "U.N. System, USSR and ICJ"),
        ("EXAMPLE LABEL", "An example as titled :", "An example as titled"),
        ("An example : resolution / adopted", "A/71/9 12 - Agenda item", "An example"),
        ("", "An example: draft resolution", "An example"),
        ("", "", "R/71/9"),
        ("A LABEL", "word " * 90, ("word " * 40).strip() + " …"),
    ],
)
def test_the_name_is_the_title_where_there_is_one(short: str, descr: str, name: str) -> None:
    assert one(short, descr).name == name


@pytest.mark.parametrize(
    ("amend", "para", "descr", "name"),
    [
        ("1", "0", "TO ADOPT AN AMENDMENT (A/9)", "Human Rights, Cuba (vote on an amendment)"),
        ("1", "0", "TO ADOPT IT AS AMENDED", "Human Rights, Cuba"),
        ("0", "1", "TO RETAIN PARAGRAPH 2", "Human Rights, Cuba (vote on a paragraph)"),
        ("0", "0", "TO ADOPT A MOTION THAT", "Human Rights, Cuba (procedural motion)"),
        ("0", "0", "TO NOTE THE PROMOTION OF IT", "Human Rights, Cuba"),
    ],
)
def test_a_part_or_a_motion_is_marked_and_about_no_state(
    amend: str, para: str, descr: str, name: str
) -> None:
    occasion = one("HUMAN RIGHTS, CUBA", descr, amend=amend, para=para)
    assert occasion.name == name
    assert occasion.about == (None if "(" in name else "CU")


def test_what_the_president_says_names_the_draft_and_is_about_no_state() -> None:
    said = "The President: We vote on the motion for no action on draft III, entitled "
    occasion = one("", said + "_Situation of human rights in Cuba<d3>. A")
    assert occasion.name == "Situation of human rights in Cuba (procedural motion)"
    assert occasion.about is None
    said = "The Acting President: I shall now put to the vote a draft. A"
    assert one("", said).name == "R/71/9 (separate vote)"


@pytest.mark.parametrize(
    ("short", "descr", "about"),
    [
        ("HUMAN RIGHTS, IRAN", "TO NOTE IT", "IR"),
        ("HUMAN RIGHTS--REPORTS", "Situation of human rights in Myanmar : resolution", "MM"),
        ("HUMAN RIGHTS, TIBET", "TO NOTE IT", "CN"),
        ("HUMAN RIGHTS, REPORTS, IRAN (ISLAMIC REPUBLIC OF)", "", "IR"),
        ("", "Question of human rights and fundamental freedoms In Afghanistan", "AF"),
        ("", "Situation of human rights in the Democratic Republic of the Congo", "CD"),
        ("", "Situation of human rights in the Democratic People?Æs Republic of Korea", "KP"),
        ("", "Situation of human rights of minorities in Myanmar", "MM"),
        ("", "Situation of human rights in Kuwait under Iraqi occupation", None),
        ("", "Situation of human rights in Crimea and the city of Sevastopol, Ukraine", None),
        ("HUMAN RIGHTS, BOSNIA, CROATIA, YUGOSLAVIA", "Human rights in Croatia and Bosnia", None),
        ("HUMAN RIGHTS, CUBA", "Situation of human rights in Iran", None),
        ("HUMAN RIGHTS, ARMED CONFLICTS", "Respect for human rights in armed conflicts", None),
        ("CUBA, EMBARGO", "Necessity of ending the embargo against Cuba", None),
        ("An example", "A/71/9 1 - Human rights in Cuba", None),
    ],
)
def test_about_is_the_one_state_whose_human_rights_the_title_names(
    short: str, descr: str, about: str | None
) -> None:
    assert one(short, descr).about == about


def test_kosovo_was_a_matter_of_the_state_that_ruled_it() -> None:
    assert one("", "Situation of human rights in Kosovo", date="1995-12-22").about == "RS"
    assert one("", "Situation of human rights in Kosovo", date="2015-12-22").about == "XK"


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("1977-12-03", "1977-12"),
        ("1999-12-17", "1999-12-17"),
        ("2002-12-05", "2002-12"),
        ("2003-12-03", "2003-12-03"),
        ("1977", "1977"),
    ],
)
def test_days_that_are_no_days_of_the_month_are_cut_off(printed: str, date: str) -> None:
    assert one("EXAMPLES", "", date=printed).date == date


def test_a_row_without_a_number_is_refused() -> None:
    with pytest.raises(Damaged, match="line 2: nothing in column 'rcid'"):
        read(f"{HEADER}\n,71.0,0,2016,R/71/9,,,A,B\n")
    with pytest.raises(Damaged, match="line 2: column 'rcid' is not a roll call's number"):
        read(f"{HEADER}\nseven,71.0,0,2016,R/71/9,,,A,B\n")


def test_an_issue_is_an_occasion_with_the_number_of_its_roll_call() -> None:
    (occasion,) = read("rcid,short_name,issue\n7.0,hr,Example issue\n")
    assert (occasion.name, occasion.number, occasion.type) == ("Example issue", "7", "vote")
    assert occasion.passage.quote == "7.0,hr,Example issue"


@pytest.mark.skipif(not ROLL_CALLS.exists(), reason="shared data is not here")
def test_the_shared_roll_calls() -> None:
    found = read(gzip.decompress(ROLL_CALLS.read_bytes()).decode())
    assert len(found) == len({each.number for each in found}) == 6_202
    about = [each for each in found if each.about]
    assert 130 <= len(about) <= 150
    assert all("uman" in each.name for each in about)
    assert not any(each.name.endswith(")") for each in about)
    assert all(len(each.name) <= 240 for each in found)
    assert len(read(gzip.decompress(ISSUES.read_bytes()).decode())) == 5_745
