"""The silence command as a user meets it: whole runs, wrong arguments, exit codes."""

import json

import pytest

from command_line import runner
from silence_dossier import CONCERN, LETTER, SIGNED, SUMMIT, TRADE, add, create, play, speech

GL = ("silence", "GL", "--on", "NU")


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    play(monkeypatch)
    return runner(monkeypatch, capsys, tmp_path)


@pytest.fixture
def dossier(run, tmp_path, monkeypatch):
    folder = create(tmp_path / "d")
    add(
        folder, GRL_86_2031__txt=speech(CONCERN), COK_86_2031__txt=speech(TRADE),
        letter__txt=LETTER, signed__csv=SIGNED, occasions__csv=SUMMIT,
    )  # fmt: skip
    monkeypatch.chdir(folder)
    return folder


def lines(run, *words):
    code, out, err = run(*GL, "--json", *words)
    assert (code, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def test_the_matrix_names_what_is_found_and_out_of_how_many(run, dossier):
    code, out, err = run(*GL)
    assert (code, err) == (0, "")
    debate = next(line for line in out.splitlines() if "Example debate" in line)
    signed = next(line for line in out.splitlines() if "Example joint statement" in line)
    assert "●" in debate
    assert "○" in signed
    assert "raised at 1 of 2 occasions searched, silent at 1" in out


def test_a_name_of_a_state_does_as_well_as_its_code(run, dossier):
    assert run("silence", "Greenland", "--on", "Niue")[1] == run(*GL)[1]


def test_json_has_a_line_for_each_finding(run, dossier):
    found = lines(run, "--theme", "Death penalty")
    assert {line["actor"] for line in found} == {"GL"}
    debate = [line for line in found if line["occasion"]["key"] == "unga-86"]
    assert [(line.get("theme"), line["value"]) for line in debate] == [
        (None, "raised"),
        ("Death penalty", "silent"),
    ]
    for line in found:
        assert line["why"]
        if line["value"] == "silent":
            assert line["searched"]
            assert line["because"]
        if line["value"] == "raised":
            assert line["evidence"]


def test_json_holds_the_peers_too(run, dossier):
    found = lines(run, "--at", "unga-86", "--theme", "death penalty", "--peers", "CK")
    assert [line["value"] for line in found if line["actor"] == "CK"] == ["silent"]


def test_one_occasion_is_shown_whole_with_what_was_searched(run, dossier):
    code, out, _ = run(*GL, "--at", "unga-86")
    assert code == 0
    assert CONCERN[:40] in out
    assert "GRL_86_2031.txt (speech, read whole)" in out
    assert "1 ask put to it" in out
    assert "20 September 2031 to 28 September 2031" in out


def test_a_period_chooses_the_occasions(run, dossier):
    assert {line["occasion"]["key"] for line in lines(run, "--since", "2031-09")} == {"unga-86"}
    until = lines(run, "--until", "2031-05")
    assert "unga-86" not in {line["occasion"]["key"] for line in until}
    assert until
    assert lines(run, "--since", "2040") == []
    code, out, _ = run(*GL, "--since", "2040")
    assert (code, "no occasion" in out) == (0, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--theme", "Deth penalty"), "Death penalty"),
        (("--since", "last year"), "write 2016, 2016-03"),
        (("--since", "2031-13"), "is no date"),
        (("--until", "31.12.2031"), "is no date"),
        (("--peers", "GL,ZZ"), "neither a group we know"),
        (("--peers", "Atlantis"), "neither a group we know"),
        (("--at", "unga-1"), "no occasion has this key"),
        (("-o", "page.pdf"), "the page is .html"),
    ],
)
def test_what_cannot_be_is_a_usage_error_that_says_the_next_step(run, dossier, words, said):
    code, out, err = run(*GL, *words)
    assert code == 2
    assert out == ""
    assert said in " ".join(err.split())


@pytest.mark.parametrize(
    ("who", "on", "said"),
    [
        ("QQ", "NU", "no state has this code"),
        ("GL", "QQ", "no state has this code"),
        ("Greenlnd", "NU", "did you mean Greenland"),
        ("Lantern Rights Watch", "NU", "is no state we know"),
    ],
)
def test_whoever_is_no_state_is_refused(run, dossier, who, on, said):
    code, _, err = run("silence", who, "--on", on)
    assert code == 2
    assert said in " ".join(err.split())


def test_a_case_without_a_name_is_no_case(run, dossier):
    assert lines(run, "--case", "") == lines(run)


def test_without_the_state_it_is_about_nothing_is_told(run, dossier):
    code, _, err = run("silence", "GL")
    assert code == 2
    assert "--on" in err


def test_without_a_dossier_the_next_step_is_said(run, tmp_path):
    code, _, err = run(*GL)
    assert code == 3
    assert "onrecord init" in err
    assert run(*GL, "--dossier", tmp_path / "nowhere")[0] == 3


def test_a_page_is_written_whole(run, dossier):
    code, out, _ = run(*GL, "--peers", "CK", "-o", "page.html")
    assert code == 0
    assert "page.html" in out
    html = (dossier / "page.html").read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert html.rstrip().endswith("</html>")
    assert "Greenland on human rights in Niue" in html


def test_nothing_is_written_where_the_question_is_wrong(run, dossier):
    assert run(*GL, "--peers", "ZZ", "-o", "page.html")[0] == 2
    assert not (dossier / "page.html").exists()


def test_an_empty_dossier_is_not_searched(run, tmp_path):
    folder = create(tmp_path / "empty")
    code, out, _ = run(*GL, "--dossier", folder)
    assert code == 0
    assert "not searched at 1 occasion" in out
    assert "silent at" not in out


def test_to_ask_changes_nothing(run, dossier):
    before = run("verify", "--json")[1]
    run(*GL, "--peers", "CK")
    assert run("verify", "--json")[1] == before


def test_help_has_an_example(run):
    code, out, _ = run("silence", "--help")
    assert code == 0
    assert "onrecord silence FR --on CN" in " ".join(out.split())
    for option in ("--on", "--since", "--until", "--theme", "--case", "--peers", "--at", "--json"):
        assert option in out
