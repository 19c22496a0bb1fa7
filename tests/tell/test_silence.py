"""The silence matrix over a small dossier: columns, counts with denominators, peers, cases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import ledger
from onrecord.assess.findings import Finding, Ground, Searched
from onrecord.errors import UsageError
from onrecord.ledger import View
from onrecord.run.inquiry import Inquiry
from onrecord.tell.silence import Cell, Counts, Row, build_silence, names_of, peers_of
from silence_dossier import (
    CONCERN,
    DEBATE,
    LETTER,
    SIGNED,
    SUMMIT,
    TRADE,
    WATCH,
    add,
    create,
    play,
    speech,
)

TORTURE, PENALTY = "Torture and other CID treatment", "Death penalty"
FOUND = {"actor": "GL", "about": "NU", "occasion": "unga-86", "why": "as made up here"}
PROOF = {
    "raised": {"evidence": ("statement-1",)},
    "claimed_private": {"evidence": ("claim-1",)},
    "silent": {"searched": (Searched("doc-1", "speech"),), "because": (Ground("question"),)},
    "not_searched": {},
    "no_opportunity": {},
}


@pytest.fixture(autouse=True)
def _players(monkeypatch):
    play(monkeypatch)


@pytest.fixture
def dossier(tmp_path):
    return create(tmp_path / "d")


def build(folder, actor="GL", about="NU", **more):
    with View(folder) as view:
        return build_silence(view, actor, about, **({"today": "2032-02-01"} | more))


def made(value):
    return Finding(**FOUND, **PROOF[value], value=value)


def row(*values, peers=()):
    return Row(DEBATE, tuple(Cell(made(value)) for value in values),
               tuple(Cell(made(value)) for value in peers))  # fmt: skip


def only(silence, name=DEBATE.name):
    return next(each for each in silence.rows if each.occasion.name == name)


def values(silence, name=DEBATE.name):
    return [cell.finding.value for cell in only(silence, name).cells]


@settings(deadline=None)
@given(st.lists(st.sampled_from(sorted(PROOF))))
def test_counts_have_their_denominators(drawn):
    counts = Counts.of(map(made, drawn))
    assert counts.searched == drawn.count("raised") + drawn.count("silent")
    assert sum(getattr(counts, value) for value in PROOF) == len(drawn)
    words = counts.words()
    if counts.searched:
        assert f"raised at {counts.raised} of {counts.searched} " in words
    assert ("silent" in words) == (counts.searched > 0)
    assert words


def test_a_row_is_unsearched_only_where_nothing_was_found_for_anybody():
    assert row("not_searched", "not_searched").unsearched
    assert row("not_searched", peers=("not_searched", "no_opportunity")).unsearched
    for value in ("raised", "silent", "claimed_private"):
        assert not row("not_searched", peers=("not_searched", value)).unsearched
        assert not row("not_searched", value).unsearched


def test_an_empty_dossier_finds_nothing_and_says_so(dossier):
    silence = build(dossier)
    assert silence.columns == (None,)
    assert [each.occasion.key for each in silence.rows] == ["unga-86"]
    assert silence.counts().words() == "not searched at 1 occasion"
    assert silence.notes == silence.sources == ()
    assert silence.searched == {}


def test_each_cell_cites_its_evidence_and_its_grounds(dossier):
    add(dossier, GRL_86_2031__txt=speech(CONCERN), letter__txt=LETTER, watch__csv=WATCH)
    silence = build(dossier)
    cell = only(silence).cells[0]
    assert cell.finding.value == "raised"
    (evidence,) = cell.evidence
    assert silence.notes[evidence - 1].passage.quote == CONCERN
    grounds = [silence.notes[number - 1].passage.quote for number in cell.because]
    assert len(grounds) == 2
    assert "call publicly for the release" in grounds[1]
    assert {note.passage.doc for note in silence.notes} == {each.doc for each in silence.sources}


def test_every_silence_is_shown_with_the_documents_that_were_searched(dossier):
    add(dossier, GRL_86_2031__txt=speech(TRADE), signed__csv=SIGNED)
    silence = build(dossier, peers="CK")
    said = [cell for each in silence.rows for cell in (*each.cells, *each.peers)]
    silent = [cell.finding for cell in said if cell.finding.value == "silent"]
    assert silent
    for finding in silent:
        assert finding.searched
        assert {each.doc for each in finding.searched} <= set(silence.searched)
    names = {source.name for source in silence.searched.values()}
    assert names == {"GRL_86_2031.txt", "signed.csv"}


def test_columns_are_the_themes_asked_for_or_raised(dossier):
    add(dossier, GRL_86_2031__txt=speech(CONCERN))
    assert build(dossier).columns == (None, TORTURE)
    assert values(build(dossier)) == ["raised", "raised"]
    silence = build(dossier, themes=[PENALTY])
    assert silence.columns == (None, PENALTY)
    assert values(silence) == ["raised", "silent"]


def test_peers_are_compared_on_the_one_theme_that_is_asked_for(dossier):
    add(dossier, COK_86_2031__txt=speech(CONCERN))
    of_any = build(dossier, peers="CK")
    assert (only(of_any).peers_by("raised"), of_any.compared) == (
        ["CK"],
        "human rights of any kind",
    )
    on_one = build(dossier, peers="CK", themes=[PENALTY])
    assert (only(on_one).peers_by("silent"), on_one.compared) == (["CK"], PENALTY)
    several = build(dossier, peers="CK", themes=[PENALTY, TORTURE])
    assert several.compared == "human rights of any kind"


def test_peers_are_neither_the_actor_nor_the_state_itself(dossier):
    silence = build(dossier, peers="GL,NU,CK")
    assert [cell.finding.actor for cell in only(silence).peers] == ["CK"]


def test_peers_by_name_of_a_group_by_codes_and_by_signature(dossier):
    add(dossier, signed__csv=SIGNED)
    with View(dossier) as view:
        inquiry = Inquiry(view, "NU")
        assert peers_of(inquiry, None, "2031") == []
        assert peers_of(inquiry, "signers", "2031") == ["CK", "XB"]
        assert peers_of(inquiry, " gl , ck,", "2031") == ["GL", "CK"]
        assert "GB" in peers_of(inquiry, "EU", "2016")
        assert "GB" not in peers_of(inquiry, "EU", "2031")
        with pytest.raises(UsageError, match="ZZ"):
            peers_of(inquiry, "GL,ZZ", "2031")


def test_one_occasion_only(dossier):
    add(dossier, signed__csv=SIGNED)
    assert [each.occasion.key for each in build(dossier, at="unga-86").rows] == ["unga-86"]
    with pytest.raises(UsageError, match="no occasion has this key"):
        build(dossier, at="unga-1")


def test_a_case_is_looked_for_by_all_its_names(dossier):
    named = "We are gravely concerned about the human rights situation in Niue: free Tala Fonoti."
    add(dossier, GRL_86_2031__txt=speech(named), COK_86_2031__txt=speech(CONCERN))
    assert values(build(dossier, case="Tala Fonoti"))[0] == "raised"
    assert values(build(dossier, actor="CK", case="Tala Fonoti"))[0] == "silent"
    with pytest.raises(UsageError, match="no document here names this case"):
        build(dossier, case="Tala Fonotti")
    assert build(dossier, case="Tala Fonoti").title.endswith(": Tala Fonoti")
    with View(dossier) as view:
        assert "Tala Fonoti" in names_of(view, "Tala Fonoti")


def test_a_list_of_names_is_not_searched_for_a_case(dossier):
    watched = "watch,on,cases\nGreenland,NU,Tala Fonoti\n"
    add(dossier, signed__csv=SIGNED, watched__csv=watched)
    name = "Example joint statement on Niue"
    assert values(build(dossier, actor="CK", case="Tala Fonoti"), name)[0] == "not_searched"
    assert values(build(dossier, actor="GL", case="Tala Fonoti"), name)[0] == "not_searched"


def test_occasions_of_the_user_are_rows(dossier):
    add(dossier, occasions__csv=SUMMIT)
    names = [each.occasion.name for each in build(dossier).rows]
    assert names == ["Example summit", "Example visit", DEBATE.name]
    assert values(build(dossier), "Example summit") == ["not_searched"]


def test_the_same_dossier_gives_the_same_matrix(dossier, tmp_path):
    files = {"GRL_86_2031__txt": speech(CONCERN), "letter__txt": LETTER, "signed__csv": SIGNED}
    add(dossier, **files)
    other = create(tmp_path / "other")
    add(other, **dict(reversed(files.items())))
    assert build(dossier, peers="CK") == build(other, peers="CK")
    assert ledger.verify(other)
