"""What must hold of the repository itself: no machine in it, locks whole, facts sourced."""

import csv
import importlib.util
import re
import subprocess
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from paths import ROOT

LOCKS = tuple(f"requirements{kind}.lock" for kind in ("", "-dev", "-build", "-bench"))
DOSSIER = ROOT / "examples" / "dossier"
FACTS = sorted((ROOT / "src" / "onrecord" / "facts").glob("*.csv"))
REQUIREMENT = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>[^ ;]+)(?: ; [^\\]+)? \\$")

# Written in pieces, so that this file does not find itself.
MACHINE = re.compile(r"(?<![\w.])/" + r"(?:work|root|home|Users|opt)/")
INDEX = re.compile("|".join(("pypi" + r"\.org", "python" + "hosted", "extra-index" + "-url")))


def files() -> list[Path]:
    """Return the files that are or would be tracked."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def pinned(lock: str) -> dict[str, str]:
    matches = map(REQUIREMENT.match, (ROOT / lock).read_text("utf-8").splitlines())
    return {match["name"]: match["version"] for match in matches if match}


def named(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


@pytest.fixture(scope="module")
def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def make_examples() -> ModuleType:
    path = ROOT / "examples" / "make_examples.py"
    spec = importlib.util.spec_from_file_location("make_examples", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_file_names_a_machine_or_an_index() -> None:
    found = []
    for path in files():
        text = path.read_text("utf-8", errors="replace")
        found += [
            f"{path.relative_to(ROOT)}: {match.group()}"
            for pattern in (MACHINE, INDEX)
            for match in pattern.finditer(text)
        ]
    assert found == []


def test_the_patterns_find_what_they_are_for() -> None:
    assert MACHINE.search("cd " + "/ho" + "me/ada")
    assert INDEX.search("https://" + "pypi" + ".org/simple")


def test_no_file_is_large_but_the_learned_models() -> None:
    models = [path for path in files() if path.suffix == ".model"]
    assert sum(path.stat().st_size for path in models) <= 3_000_000
    large = [path for path in files() if path.stat().st_size >= 1_000_000]
    assert set(large) <= set(models)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_hashed_requirements_and_nothing_else(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    blocks = re.split(r"^(?=[^ #])", text, flags=re.MULTILINE)[1:]
    assert blocks
    for block in blocks:
        first, *rest = block.splitlines()
        assert REQUIREMENT.match(first), first
        hashes = [line for line in rest if not line.lstrip().startswith("#")]
        assert hashes, first
        assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", h) for h in hashes), first


def test_the_locks_hold_what_the_project_asks_for(project: dict) -> None:
    core, dev = pinned("requirements.lock"), pinned("requirements-dev.lock")
    extra = project["optional-dependencies"]["dev"]
    assert {named(each) for each in project["dependencies"]} <= core.keys()
    assert {named(each) for each in extra} <= dev.keys()


def test_tests_run_on_the_versions_that_users_get() -> None:
    assert pinned("requirements.lock").items() <= pinned("requirements-dev.lock").items()


def test_what_builds_is_pinned_too() -> None:
    assert {"pip", "setuptools"} == pinned("requirements-build.lock").keys()


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.name)
def test_every_fact_has_its_source(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows
    assert [row for row in rows if not (row.get("source") or "").strip()] == []


def test_every_example_text_says_that_it_is_one() -> None:
    marks = {".txt": "EXAMPLE DOCUMENT", ".html": "EXAMPLE DOCUMENT", ".eml": "example document"}
    marks |= {"lettre.md": "document d'exemple", "gongkaixin.md": "示例文件"}
    for path in sorted(DOSSIER.glob("*")):
        mark = marks.get(path.name) or marks.get(path.suffix)
        if mark:
            assert mark in path.read_text("utf-8")[:600], path.name


def test_every_example_file_is_explained() -> None:
    readme = (ROOT / "examples" / "README.md").read_text("utf-8")
    assert [path.name for path in DOSSIER.iterdir() if f"`{path.name}`" not in readme] == []


def test_the_made_examples_are_the_same_bytes_again(make_examples: ModuleType) -> None:
    assert (DOSSIER / "france.docx").read_bytes() == make_examples.statement_docx()
    assert (DOSSIER / "mail.eml").read_bytes() == make_examples.mail_eml()


def test_the_example_signatories_are_those_who_signed() -> None:
    with (DOSSIER / "joint_statements.csv").open(encoding="utf-8", newline="") as stream:
        signed = {row["date"]: row["signatories"].split() for row in csv.DictReader(stream)}
    assert {date: len(states) for date, states in signed.items()} == {
        "2016-03-10": 12,
        "2020-10-06": 39,
        "2022-06-14": 47,
    }
    assert [date for date, states in signed.items() if "FR" not in states] == ["2016-03-10"]


def test_make_explains_its_targets() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    explained = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert phony
    assert set(phony.group(1).split()) == explained


def test_ci_runs_what_the_readme_promises() -> None:
    script = ROOT / ".ci" / "run"
    subprocess.run(["bash", "-n", script], check=True)
    text = script.read_text("utf-8")
    assert script.stat().st_mode & 0o111
    assert "set -euo pipefail" in text
    assert [line for line in ("make lint", "make gate", "make test") if line not in text] == []
