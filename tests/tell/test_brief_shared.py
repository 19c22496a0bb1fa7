"""The letter that the system was conceived from, with the record beside it."""

from pathlib import Path

import pytest

from onrecord import ledger
from onrecord.assess.expectations import Question
from onrecord.run.inquiry import Inquiry
from onrecord.run.stages import READER, add_files, find_files
from onrecord.tell import Brief, build_brief
from paths import SHARED

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")

DATA = SHARED / "data"
LETTER = DATA / "letters" / "docs" / "d01_france_china_visit.txt"
NOW = "2026-11-01T09:00:00Z"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shared") / "visit"
    ledger.create(folder, who="ana", now=NOW)
    paths = [
        LETTER,
        DATA / "joint_statements.csv",
        *(DATA / "upr" / "reports").glob("china20*"),
        *(DATA / "ungd").glob("*_71_2016.txt"),
        DATA / "unvotes" / "un_roll_calls.csv.gz",
    ]
    with ledger.Writer(folder, who="ana", clock=lambda: NOW) as writer:
        outcomes = list(add_files(writer, find_files(paths), reader=READER, jobs=2))
        assert not [outcome.error for outcome in outcomes if outcome.error]
        letter = next(o for o in outcomes if o.path == LETTER).readings[0].doc
        writer.date(letter.id, "2016-10", why="before the visit")
    return folder


@pytest.fixture(scope="module")
def brief(dossier: Path) -> Brief:
    with ledger.View(dossier) as view:
        return build_brief(view, "FR", "CN", occasion=None, today="2026-11-02")


def test_the_claim_about_march_2016_is_confirmed_and_the_one_about_the_g20_is_not_checked(
    brief: Brief,
) -> None:
    lines = {line.quote: line for s in brief.sections if s.key == "claims" for line in s.lines}
    joined = next(line for quote, line in lines.items() if "March 2016 joint statement" in quote)
    assert (joined.mark, len(joined.proof)) == ("confirmed", 1)
    summit = next(line for quote, line in lines.items() if "at the G20" in quote)
    assert summit.mark == "unchecked"
    assert "no document of it is in the dossier" in summit.why.lower()


def test_the_brief_begins_with_what_could_be_proven_wrong(brief: Brief) -> None:
    debate, joined, review = brief.headlines
    assert "71st session" in debate.words
    assert "France named China and did not raise human rights there" in debate.words
    assert "France is not among the 12 states" in joined.words
    assert "7 of the other 27 members of the EU did: Denmark, Finland, Germany" in joined.words
    assert "France made seven recommendations" in review.words
    assert all(line.notes for line in brief.headlines)


def test_in_the_review_thanks_and_recommendations_stand_in_their_places(dossier: Path) -> None:
    with ledger.View(dossier) as view:
        inquiry = Inquiry(view, "CN")
        finding = inquiry.finding(Question(actor="FR", about="CN"), "upr-CN-2013")
        kinds = [record.split("-")[0] for record in finding.evidence]
        (thanks,) = [inquiry.entry(record).record for record in finding.spoke]
    assert (finding.value, kinds) == ("raised", ["ask"] * 7)
    assert (thanks.kind, thanks.raises, thanks.tone) == ("statement", False, "welcomes")


def test_where_no_resolution_was_put_there_was_no_opportunity(dossier: Path) -> None:
    with ledger.View(dossier) as view:
        inquiry = Inquiry(view, "CN", since="2007")
        finding = inquiry.finding(Question(actor="FR", about="CN"), "votes-CN")
        tibet = [each.start for each in Inquiry(view, "CN").occasions if each.type == "vote"]
        votes = [each for each in Inquiry(view, "IR").occasions if each.type == "vote"]
    assert finding.value == "no_opportunity"
    assert len(finding.searched) == 1
    assert tibet == ["1965-12"]
    assert len(votes) > 20


def test_nobody_raised_china_in_the_debate_of_2016(dossier: Path) -> None:
    with ledger.View(dossier) as view:
        inquiry = Inquiry(view, "CN")
        hearing = inquiry.hearing("unga-71")
        speakers = {code for source in hearing.sources for code in source.senders}
        found = [
            inquiry.asked(Question(actor=code, about="CN"), hearing).value
            for code in speakers - {"CN", "European Union"}
        ]
    assert len(found) > 180
    assert set(found) == {"silent"}
