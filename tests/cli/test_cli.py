"""The command line as a user meets it: whole runs, wrong arguments, exit codes."""

import json

import pytest

from command_line import runner

LETTER = """\
EXAMPLE DOCUMENT. Everybody named here is invented.

Lantern Rights Watch
5 May 2031

Dear Foreign Minister Example,

We write on the occasion of your visit to China in June 2031. France did not join the May 2031 \
joint statement at the Human Rights Council.

We ask you to:

• call publicly for the release of Ana Example, who has been detained since 3 March 2030.
• press the Chinese government for a moratorium on the death penalty.

Yours sincerely,

Maria Sample
Director, Lantern Rights Watch
"""


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    return runner(monkeypatch, capsys, tmp_path)


@pytest.fixture
def dossier(run, tmp_path, monkeypatch):
    assert run("init", "paris")[0] == 0
    folder = tmp_path / "paris"
    monkeypatch.chdir(folder)
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    code, out, _ = run("add", "letter.txt")
    assert code == 0
    assert "Added 1 document" in out
    return folder


def first_ask(run):
    _, out, _ = run("asks", "--json")
    return json.loads(out.splitlines()[0])


def test_help_names_every_command(run):
    code, out, _ = run("--help")
    assert code == 0
    for command in (
        "init", "add", "asks", "list", "show", "explain", "search", "brief", "verify", "read",
        "accept", "reject", "correct",
    ):  # fmt: skip
        assert f"  {command} " in out


def test_a_word_that_is_no_command_is_a_usage_error(run):
    code, _, err = run("frobnicate")
    assert code == 2
    assert "frobnicate" in err


def test_without_a_dossier_the_next_step_is_said(run):
    code, _, err = run("asks")
    assert code == 3
    assert "onrecord init" in err


def test_add_again_changes_nothing(run, dossier):
    before = run("verify", "--json")[1]
    code, out, _ = run("add", "letter.txt")
    assert code == 0
    assert "Nothing new: 1 file was known already." in out
    assert run("verify", "--json")[1] == before


def test_asks_of_a_state_by_code_and_by_name(run, dossier):
    code, out, _ = run("asks", "--of", "FR", "--on", "CN", "--json")
    assert code == 0
    lines = [json.loads(line) for line in out.splitlines()]
    assert {line["act"] for line in lines} >= {"speak_publicly", "raise"}
    assert all(LETTER[line["start"] : line["end"]] == line["quote"] for line in lines)
    assert run("asks", "--of", "France", "--on", "China", "--json")[1] == out


def test_asks_for_a_person(run, dossier):
    code, out, _ = run("asks", "--on", "CN")
    assert code == 0
    assert "death penalty" in out
    assert "not reviewed" in out


def test_a_code_that_no_state_has_is_refused(run, dossier):
    code, _, err = run("asks", "--of", "QQ")
    assert code == 2
    assert "QQ" in err


def test_what_is_no_state_is_refused(run, dossier):
    assert run("asks", "--on", "Narnia")[0] == 2
    code, out, err = run("brief", "Narnia", "--on", "CN")
    assert (code, out) == (2, "")
    assert "Narnia" in err


def test_no_asks_is_said(run, dossier):
    code, out, err = run("asks", "--of", "DE")
    assert code == 0
    assert not out
    assert "No asks of DE" in err


@pytest.mark.parametrize("kind", ["cases", "claims", "occasions", "asks"])
def test_records_of_a_kind_are_listed_with_ids_to_judge_them_by(run, dossier, kind):
    code, out, _ = run("list", kind)
    assert code == 0
    record = out.split()[0]
    assert record.startswith(kind.removesuffix("s"))
    assert run("accept", record)[0] == 0
    lines = [json.loads(line) for line in run("list", kind, "--json")[1].splitlines()]
    assert any(line["id"].startswith(record) for line in lines)


def test_documents_are_listed(run, dossier):
    assert "letter.txt" in run("list")[1]
    assert json.loads(run("list", "documents", "--json")[1])["name"] == "letter.txt"
    assert "No acts" in run("list", "acts")[2]
    assert run("list", "colours")[0] == 2


def test_show_puts_the_passage_in_its_context(run, dossier):
    ask = first_ask(run)
    code, out, _ = run("show", ask["id"][:12])
    assert code == 0
    assert "⟦" in out
    assert "letter.txt" in out
    assert "History:" in out
    shown = json.loads(run("show", ask["id"], "--json")[1])
    assert shown["quote"] == ask["quote"]
    assert shown["history"]


def test_explain_names_the_rule_and_the_words(run, dossier):
    ask = first_ask(run)
    code, out, _ = run("explain", ask["id"])
    assert code == 0
    assert "read as ask: it is an item of a list" in out
    assert "asked of FR: not in the sentence" in out
    said = json.loads(run("explain", ask["id"], "--json")[1])
    assert ask["quote"] in said["sentence"]
    assert {"what", "why"} == said["reasons"][0].keys()


def test_show_says_how_many_records_match(run, dossier):
    code, _, err = run("show", "ask-")
    assert code == 3
    assert "ask-" in err
    assert run("show", "ask-0000000000000000")[0] == 3


def test_search_finds_a_phrase_and_survives_any_query(run, dossier):
    code, out, _ = run("search", '"death penalty"')
    assert code == 0
    assert "letter.txt" in out
    hit = json.loads(run("search", "moratorium", "--json")[1].splitlines()[0])
    assert "moratorium" in LETTER[hit["start"] : hit["end"]]
    assert run("search", 'AND OR NEAR( "')[0] == 0
    assert "Nothing found" in run("search", "zebra")[2]
    assert run("search", " ")[0] == 2


def test_judgements_are_kept_and_shown(run, dossier):
    ask = first_ask(run)
    assert run("accept", ask["id"], "--why", "checked")[0] == 0
    assert "accepted by tester" in run("show", ask["id"])[1]
    assert "tester: judged: accepted “checked”" in run("show", ask["id"])[1]
    assert run("correct", ask["id"], "--set", "act=raise", "--by", "editor")[0] == 0
    assert json.loads(run("show", ask["id"], "--json")[1])["act"] == "raise"
    assert "editor: judged: corrected act = raise" in run("show", ask["id"])[1]
    document = json.loads(run("show", ask["document"], "--json")[1])
    assert document["records"]["ask"] > 0
    assert "read in it:" in run("show", ask["document"])[1]
    assert run("reject", ask["id"])[0] == 0
    assert ask["id"] not in run("asks", "--json")[1]
    assert run("verify")[0] == 0


def test_lists_are_set_by_commas_or_as_json(run, dossier):
    ask = first_ask(run)
    assert run("correct", ask["id"], "--set", "cases=Ana Example, Ben Example")[0] == 0
    assert json.loads(run("show", ask["id"], "--json")[1])["cases"] == [
        "Ana Example",
        "Ben Example",
    ]
    assert run("correct", ask["id"], "--set", 'cases=["three men, unnamed"]')[0] == 0
    assert json.loads(run("show", ask["id"], "--json")[1])["cases"] == ["three men, unnamed"]


@pytest.mark.parametrize("setting", ['cases=["a', "act", "colour=blue", "passage=1", "act=shout"])
def test_a_correction_that_cannot_be_is_refused(run, dossier, setting):
    code, _, err = run("correct", first_ask(run)["id"], "--set", setting)
    assert code == 2
    assert err.startswith("onrecord: ")


def test_brief_is_written_whole(run, dossier):
    code, out, _ = run("brief", "FR", "--on", "CN", "--occasion", "visit to China", "-o", "b.html")
    assert code == 0
    assert "b.html" in out
    page = (dossier / "b.html").read_text(encoding="utf-8")
    assert "Lantern Rights Watch" in page
    assert "death penalty" in page
    code, out, _ = run("brief", "FR", "--on", "CN")
    assert code == 0
    assert out.startswith("# ")


def test_a_brief_in_a_format_we_do_not_write_is_refused(run, dossier):
    code, _, err = run("brief", "FR", "--on", "CN", "-o", "b.docx")
    assert code == 2
    assert "b.docx" in err
    code, _, err = run("brief", "FR", "--on", "CN", "-o", "nowhere/b.html")
    assert code == 2


def test_read_needs_no_dossier(run, tmp_path):
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    code, out, _ = run("read", "letter.txt", "--json")
    assert code == 0
    lines = [json.loads(line) for line in out.splitlines()]
    assert lines[0]["kind"] == "document"
    assert lines[0]["source"] == "letter.txt"
    assert {"ask", "case"} <= {line["kind"] for line in lines}
    code, out, _ = run("read", "letter.txt")
    assert code == 0
    assert "death penalty" in out


def test_broken_files_are_named_and_the_rest_goes_in(run, dossier, tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    for number in range(30):
        (folder / f"good{number}.txt").write_text(f"Note {number}. Nothing is asked here.")
    for number in range(3):
        (folder / f"empty{number}.txt").touch()
    code, out, err = run("add", folder, "missing.txt")
    assert code == 1
    assert "Added 30 documents" in out
    assert "4 could not be read" in out
    assert len(err.splitlines()) == 4
    assert "missing.txt" in err
    code, out, _ = run("add", folder, "--json")
    assert code == 1
    outcomes = [json.loads(line) for line in out.splitlines()]
    assert len(outcomes) == 33
    assert sum(outcome["known"] for outcome in outcomes) == 30


def test_verify_names_what_is_wrong(run, dossier):
    original = next(path for path in (dossier / "originals").rglob("*") if path.is_file())
    original.chmod(0o600)
    data = bytearray(original.read_bytes())
    data[10] ^= 1
    original.write_bytes(data)
    code, _, err = run("verify")
    assert code == 5
    assert original.name[:8] in err


def test_the_dossier_can_be_named(run, dossier, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "death penalty" in run("asks", "--dossier", dossier)[1]
    monkeypatch.setenv("ONRECORD_DOSSIER", str(dossier))
    assert "death penalty" in run("asks")[1]


def test_init_does_not_overwrite(run, dossier):
    code, _, err = run("init", dossier)
    assert code != 0
    assert str(dossier) in err
