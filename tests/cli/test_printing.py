"""What a person sees: lines that fit, nothing that commands the terminal, sentences that are so."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.cli import main
from onrecord.cli.printing import Tally
from onrecord.cli.terminal import columns, guarded, harmless, width, wrap
from onrecord.errors import Damaged
from onrecord.model import Ask, Document, Profile, Reading, passage
from onrecord.run.stages import Outcome

COMMAND = [sys.executable, "-c", "from onrecord.cli import main; main()"]
EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\x08"
LETTER = f"""\
EXAMPLE DOCUMENT. Everybody named here is invented.

Dear Minister,

We urge the Norwegian government to release the writer{EVIL} Ana Example.
"""
CHINESE = "我們促請當局立即釋放作家林樣本（現年四十歲），並公佈調查結果；以及讓她的家人探望她。" * 3


@pytest.mark.parametrize("most", [40, 57, 96])
def test_chinese_lines_fit_the_terminal(most):
    lines = wrap(CHINESE, columns=most).splitlines()
    assert len(lines) > 2
    assert all(most - 8 <= width(line) <= most for line in lines[:-1])
    assert not any(line.strip()[0] in "，。；）" for line in lines)
    assert not any(line[-1] == "（" for line in lines)
    assert "".join(line.strip() for line in lines) == CHINESE


def test_words_beside_chinese_stay_whole():
    text = "据 Human Rights Example 2031 年 5 月 3 日发布的报告" * 4
    for line in wrap(text, columns=44).splitlines():
        assert not line.endswith(("Hum", "Exam", "Righ"))
        assert width(line) <= 44


@settings(deadline=None, max_examples=150)
@given(
    st.text(max_size=200) | st.text("林样本，。（） ab\u0301é", max_size=300),
    st.integers(40, 96),
)
def test_no_line_is_too_wide_and_nothing_is_lost(text, most):
    wrapped = wrap(text, columns=most)
    assert all(width(line) <= most for line in wrapped.split("\n"))
    assert "".join(wrapped.split()) == "".join(text.split())


def test_combining_marks_take_no_column():
    assert width(unicodedata.normalize("NFD", "é")) == width("é") == 1


@pytest.mark.parametrize(("terminal", "wide"), [("20", 40), ("60", 60), ("300", 96)])
def test_the_width_is_that_of_the_terminal_within_limits(terminal, wide, monkeypatch):
    monkeypatch.setenv("COLUMNS", terminal)
    assert columns() == wide


@settings(deadline=None, max_examples=150)
@given(st.text() | st.text("\x1b[]0;7m\x07\\\x9b\x9dP a", max_size=60))
def test_no_text_commands_a_terminal(text):
    said = harmless(text)
    assert not any(unicodedata.category(c) == "Cc" for c in said if c not in "\n\t")


@settings(deadline=None, max_examples=100)
@given(st.text())
def test_json_says_the_same(text):
    line = json.dumps({"quote": text}, ensure_ascii=False)
    assert json.loads(harmless(line)) == {"quote": text}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\x1b[31mred\x1b[0mb", "aredb"),
        ("a\x1b]0;a title\x07b", "ab"),
        ("a\x1b]8;;http://example.org\x1b\\link", "alink"),
        ("a\x1b]never ended", "a]never ended"),
        ("one\r\ntwo\tthree\n", "one\ntwo\tthree\n"),
        ("bell\x07 back\x08", "bell back"),
        ("\x9b2J", "\\u009b2J"),
    ],
)
def test_escape_sequences_go_whole(text, said):
    assert harmless(text) == said


def test_errors_are_made_harmless_too(capsys):
    with guarded():
        sys.stdout.write("out" + EVIL + "\n")
        sys.stderr.write("err" + EVIL + "\n")
    out, err = capsys.readouterr()
    assert out == "out\\u009b31m\n"
    assert err == "err\\u009b31m\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Make a dossier of one long letter; the tests only look at it."""
    folder = tmp_path_factory.mktemp("printing")
    letter = LETTER + "".join(
        f"\nWe ask you to raise the case of Ana Example in meeting {number}.\n"
        for number in range(300)
    )
    (folder / "letter.txt").write_text(letter, encoding="utf-8")
    for words in (("init", "d"), ("add", "letter.txt", "--dossier", "d")):
        subprocess.run([*COMMAND, *words], check=True, cwd=folder, capture_output=True)
    return folder


@pytest.fixture
def dossier(made, monkeypatch):
    monkeypatch.chdir(made)
    monkeypatch.setenv("ONRECORD_USER", "tester")
    monkeypatch.setenv("ONRECORD_DOSSIER", str(made / "d"))
    return made


def run(monkeypatch, *words):
    monkeypatch.setattr(sys, "argv", ["onrecord", *words])
    try:
        main()
    except SystemExit as stop:
        return stop.code or 0
    return 0


@pytest.mark.parametrize(
    "words", [("asks",), ("list", "asks"), ("search", "writer"), ("read", "letter.txt")]
)
def test_a_document_commands_no_terminal(dossier, monkeypatch, capsys, words):
    assert run(monkeypatch, *words) == 0
    out = capsys.readouterr().out
    assert "writer" in out
    assert not set(out) & set("\x1b\x07\x08\x9b")
    assert run(monkeypatch, *words, "--json") == 0
    quotes = [line for line in capsys.readouterr().out.splitlines() if "owned" in line]
    assert quotes
    assert all("\\u009b" in line and json.loads(line) for line in quotes)


@pytest.mark.parametrize(
    "words",
    [
        ("list", "asks"), ("list", "asks", "--json"), ("asks",), ("read", "letter.txt"),
        ("read", "letter.txt", "--json"),
    ],
)  # fmt: skip
def test_whoever_reads_one_line_only_sees_no_error(dossier, words):
    with subprocess.Popen(
        [*COMMAND, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    ) as process:
        assert process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
        assert process.wait(timeout=60) == 0
    assert err == b""


@pytest.mark.skipif(os.name != "posix", reason="a pipe without a reader")
@pytest.mark.parametrize(
    "words",
    [
        ("--help",), ("list",), ("list", "cases"), ("search", "writer"), ("verify",),
        ("add", "letter.txt"), ("add", "letter.txt", "--json"), ("read", "letter.txt"),
        ("brief", "NO", "--on", "NO"), ("silence", "NO", "--on", "CN"),
    ],
)  # fmt: skip
def test_a_pipe_that_is_closed_from_the_beginning_is_no_error(dossier, words):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*COMMAND, *words], stdout=writer, stderr=subprocess.PIPE, check=False, timeout=60
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_error_keeps_its_exit_code_where_nobody_reads(dossier):
    done = subprocess.run(
        [*COMMAND, "show", "ask-0"], capture_output=True, check=False, text=True, timeout=60
    )
    assert done.returncode == 3
    assert done.stderr.startswith("onrecord: ")


def outcome(*, readings=0, known=False, error=None):
    text = "Free Ana Example."
    doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
    ask = Ask(passage=passage("doc-1", text, 0, 4), text="Free")
    reading = Reading(doc=doc, profile=Profile(genre="letter"), records=(ask,))
    return Outcome(Path("a.txt"), readings=(reading,) * readings, known=known, error=error)


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        ([outcome(readings=1)], "Added 1 document (1 ask)."),
        ([outcome(readings=2)] * 2, "Added 4 documents (4 asks)."),
        ([outcome(known=True)] * 7, "Nothing new: 7 files were known already."),
        ([outcome(known=True)], "Nothing new: 1 file was known already."),
        (
            [outcome(readings=1), outcome(known=True)],
            "Added 1 document (1 ask); 1 file was known already.",
        ),
        (
            [outcome(known=True), outcome(error=Damaged("is cut off"))],
            "Nothing new: 1 file was known already; 1 could not be read (see above).",
        ),
        ([outcome(error=Damaged("is cut off"))], "Nothing added: 1 could not be read (see above)."),
        ([], "Nothing added."),
    ],
)
def test_the_sentence_after_an_add(outcomes, said):
    tally = Tally()
    for each in outcomes:
        tally.count(each)
    assert tally.summary() == said
