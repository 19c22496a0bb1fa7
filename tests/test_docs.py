"""The documentation speaks of what is there: commands, options, links; and its tutorial runs."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.ledger import View
from paths import ROOT

PAGES = [ROOT / "README.md", ROOT / "examples" / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
GUIDES = [page for page in PAGES if "reference" not in page.parts]
CODE = re.compile(r"^ *```[a-z]*\n(.*?)^ *```$|`([^`\n]+)`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
EXAMPLE_ID = re.compile(r"\b(ask|claim)-[0-9a-f]{8}\b")

runner = CliRunner()


def commands() -> set[str]:
    return {
        each.name or each.callback.__name__.replace("_", "-")
        for each in app.registered_commands
        if each.callback and not each.hidden
    }


def help_of(command: str) -> str:
    return runner.invoke(app, [command, "--help"]).output


def spoken(page: Path, program: str) -> list[str]:
    """Return each line that begins with a program in the code of a page, without its comment."""
    code = CODE.findall(page.read_text("utf-8"))
    lines = [line for block, inline in code for line in (block or inline).splitlines()]
    return [line.split("#")[0].strip() for line in lines if line.strip().startswith(f"{program} ")]


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_commands_that_a_page_speaks_of_are_there(page: Path) -> None:
    for line in spoken(page, "onrecord"):
        command = line.split()[1]
        assert command in commands(), line
        for option in re.findall(r"(?<=\s)--?[a-z][a-z-]*", line):
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", help_of(command)), line


def test_next_steps_that_the_program_gives_are_commands() -> None:
    sources = [*ROOT.glob("src/**/*.py"), *ROOT.glob("src/**/*.j2")]
    named = {
        (path.name, word)
        for path in sources
        for word in re.findall(r"\bonrecord ([a-z]+)", path.read_text("utf-8"))
    }
    assert {word for _, word in named} > {"init", "verify"}
    assert {each for each in named if each[1] not in commands() | {"import"}} == set()


def test_every_command_is_explained() -> None:
    reference = (ROOT / "docs" / "reference" / "cli.md").read_text("utf-8")
    shown = {line.split()[1] for page in GUIDES for line in spoken(page, "onrecord")}
    assert commands() <= shown
    assert [name for name in commands() if f"## onrecord {name}\n" not in reference] == []


def test_make_targets_that_pages_speak_of_are_there() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    shown = {line.split()[1] for page in GUIDES for line in spoken(page, "make")}
    assert shown - {"PYTHON=/path/to/python"} <= set(targets)
    assert {"demo", "test"} <= shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(CODE.sub("", page.read_text("utf-8")))
    local = [target.split("#")[0] for target in targets if "://" not in target]
    assert [target for target in local if target and not (page.parent / target).exists()] == []


def test_every_guide_can_be_reached_from_the_readme() -> None:
    seen, todo = set(), [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        if page in seen:
            continue
        seen.add(page)
        for target in LINK.findall(page.read_text("utf-8")):
            path = (page.parent / target.split("#")[0]).resolve()
            todo += [path] if path.suffix == ".md" else sorted(path.glob("*.md"))
    assert [page for page in PAGES if page not in seen] == []


def test_the_reference_is_what_the_code_says() -> None:
    script = ROOT / "bench" / "docs_reference.py"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tutorial_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(
        r"```sh\n(.*?)```", (ROOT / "docs" / "tutorial.md").read_text("utf-8"), re.DOTALL
    )
    lines = [line for block in blocks for line in block.splitlines()]
    for line in lines:
        match shlex.split(EXAMPLE_ID.sub(_real_id, line)):
            case ["cd", folder]:
                monkeypatch.chdir(folder)
            case ["onrecord", *words]:
                result = runner.invoke(app, words)
                assert result.exception is None, (line, result.output, result.exception)
    assert "<html" in Path("brief.html").read_text("utf-8")


def _real_id(example: re.Match[str]) -> str:
    """Put an id of this dossier where the tutorial shows one; each example means another."""
    with View(Path.cwd()) as view:
        entries = view.records(kind=example.group(1))
    return entries[int(example.group().startswith("ask-9"))].record.id
