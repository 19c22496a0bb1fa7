"""Commands about conduct as a user meets them: deeds, peers, follow, and what one enters."""

import json

import pytest

from command_line import runner
from onrecord import ledger
from silence_dossier import CONCERN, LETTER, SIGNED, TRADE, add, create, play, speech

PLEDGE = "Greenland will continue to stand up for the abolition of the death penalty everywhere."


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    play(monkeypatch)
    return runner(monkeypatch, capsys, tmp_path)


@pytest.fixture
def dossier(run, tmp_path, monkeypatch):
    folder = create(tmp_path / "d")
    add(
        folder, GRL_86_2031__txt=speech(f"{PLEDGE}\n\n{CONCERN}"),
        COK_86_2031__txt=speech(TRADE), letter__txt=LETTER, signed__csv=SIGNED,
    )  # fmt: skip
    monkeypatch.chdir(folder)
    return folder


def done(run, *words):
    code, out, err = run(*words)
    assert (code, err) == (0, "")
    return out


def test_a_commitment_stands_beside_what_followed(run, dossier):
    out = done(run, "deeds", "GL", "--on", "NU")
    assert "abolition of the death penalty" in out
    assert "On Death penalty. After it: no later speech or review is in the ledger." in out
    (line,) = (json.loads(each) for each in done(run, "deeds", "GL", "--json").splitlines())
    assert (line["commits"], line["followed"]["debates"]) == (True, [])


def test_peers_come_with_their_denominators(run, dossier):
    out = done(run, "peers", "GL", "--on", "NU", "--peers", "CK")
    assert "→ Greenland: raised at 1 of 2 occasions searched, silent at 1" in out
    assert "Cook Islands: raised at 1 of 2 occasions searched, silent at 1" in out
    assert "The denominators differ" in out
    found = [json.loads(line) for line in done(
        run, "peers", "GL", "--on", "NU", "--peers", "CK", "--json"
    ).splitlines()]  # fmt: skip
    assert {each["actor"] for each in found} == {"GL", "CK"}
    assert run("peers", "GL", "--on", "NU", "--peers", "Nowhere")[0] == 2


def test_an_ask_is_followed_and_its_answer_decided(run, dossier):
    with ledger.View(dossier) as view:
        ask = next(e.record.id for e in view.records(kind="ask", addressee="GL", about="NU"))
        said = next(e.record.id for e in view.records(kind="statement", actor="GL", about="NU"))
    assert "Asked again: nothing in this dossier." in done(run, "follow", ask)
    out = done(run, "relate", ask, said, "partly", "--why", "named nobody")
    assert out == f"{said} partly meets {ask}, says tester.\n"
    life = done(run, "follow", ask)
    assert "partly, says tester" in life
    steps = [json.loads(each) for each in done(run, "follow", ask, "--json").splitlines()]
    (step,) = (each for each in steps if each["id"] == said)
    assert (step["role"], step["decided"]["why"]) == ("answer", "named nobody")
    code, _, err = run("follow", said)
    assert (code, "only an ask is followed" in err) == (2, True)
    assert run("relate", said, ask, "meets")[0] == 2
    assert run("relate", ask, said, "perhaps")[0] == 2


def test_a_watch_is_a_reason_and_is_entered_once(run, dossier):
    words = ("watch", "GL", "--on", "NU", "--theme", "death penalty", "--since", "2031-01")
    out = done(run, *words)
    assert out.endswith(": GL on NU is watched.\n")
    assert done(run, *words) == out
    assert "Death penalty" in done(run, "list", "watches")
    at = ("silence", "GL", "--on", "NU", "--at", "unga-86", "--theme", "Death penalty")
    assert "1 watch set by a user" in done(run, *at)
    assert run("watch", "GL", "--on", "GL")[0] == 2
    ledger.verify(dossier)


def test_an_occasion_of_the_user_is_shown_by_its_name(run, dossier):
    visit = ("occasion", "Example visit", "--from", "2031-05-01", "--to", "2031-05-03")
    assert "is an occasion" in done(run, *visit, "--who", "Greenland", "--on", "NU")
    assert "Example visit" in done(run, "silence", "GL", "--on", "NU")
    code, _, err = run(*visit[:4], "--to", "2031-04-01", "--who", "GL")
    assert (code, "ends before it begins" in err) == (2, True)
    assert run(*visit, "--who", "Grenland")[0] == 2
    assert run(*visit, "--who", "GL", "--type", "party")[0] == 2


def test_a_document_gets_the_date_that_it_does_not_say(run, dossier):
    add(dossier, undated__txt=LETTER.replace("5 March 2031", ""))
    with ledger.View(dossier) as view:
        (row,) = (each for each in view.documents() if each.name == "undated.txt")
    assert row.date is None
    out = done(run, "date", row.id[:10], "2016-10", "--why", "the postmark")
    assert out == f"{row.id} (undated.txt) is dated 2016-10, says tester.\n"
    for wrong in ("October", "3000"):
        assert run("date", row.id, wrong)[0] == 2
    assert run("date", "doc-none", "2016")[0] == 3
