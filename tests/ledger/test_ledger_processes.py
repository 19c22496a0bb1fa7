"""Two processes at once, and one that is killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from dossiers import add, document, entries, letter, reply, writer

from onrecord import ledger
from onrecord.errors import Busy
from onrecord.model import Ask, Profile, Reading, passage

HERE = Path(__file__).parent

#: Adds many documents, one line on standard output for each that is kept.
ADD = """
import sys
from pathlib import Path
from dossiers import writer
from test_ledger_processes import many
with writer(Path(sys.argv[1])) as open_writer:
    for made, data in many(sys.argv[2], int(sys.argv[3])):
        print(open_writer.add(made, data, reader="r1"), flush=True)
"""

#: Holds the write lock until its standard input is closed.
HOLD = """
import sys
from pathlib import Path
from dossiers import letter, writer
with writer(Path(sys.argv[1])) as open_writer, open_writer.batch():
    made, data = letter()
    open_writer.add(made, data, reader="r1")
    print("holding", flush=True)
    sys.stdin.read()
"""


def many(name: str, count: int) -> list[tuple[Reading, bytes]]:
    found = []
    for number in range(count):
        text = "".join(f"Please release person {name} {number} {line}.\n" for line in range(40))
        doc, data = document(text, f"{name}-{number}.txt")
        records, start = [], 0
        for line in text.splitlines(keepends=True):
            at = passage(doc.id, text, start, start + len(line))
            records.append(Ask(passage=at, text=at.quote, about="CN", askers=("FR",)))
            start += len(line)
        made = Reading(doc=doc, profile=Profile(genre="letter"), records=tuple(records))
        found.append((made, data))
    return found


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=HERE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_processes_take_turns(folder: Path) -> None:
    both = [start(ADD, folder, name, 15) for name in ("a", "b")]
    for process in both:
        said, _ = process.communicate()
        assert process.returncode == 0
        assert said.split() == ["True"] * 15
    counted = ledger.verify(folder)
    assert (counted.documents, counted.records, counted.events) == (30, 1200, 61)


def test_whoever_waits_too_long_is_told_what_to_do(folder: Path) -> None:
    with start(HOLD, folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "holding\n"
        # Reading goes on, and sees what was there before.
        assert entries(folder) == []
        assert ledger.verify(folder).documents == 0
        made, data = reply()
        with writer(folder, wait=0.1) as open_writer:
            assert not open_writer.has(made.doc.digest)
            with pytest.raises(Busy, match=r"another process is writing.*run the same") as caught:
                open_writer.add(made, data, reader="r1")
            assert caught.value.exit_code == 4
            process.communicate()
            assert open_writer.add(made, data, reader="r1")
    assert process.returncode == 0
    assert ledger.verify(folder).documents == 2


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("after", [1, 5])
def test_a_process_killed_in_the_middle_leaves_a_dossier_that_verifies_and_goes_on(
    folder: Path, after: int
) -> None:
    with start(ADD, folder, "a", 40) as process:
        assert process.stdout is not None
        for _ in range(after):
            assert process.stdout.readline() == "True\n"
        process.kill()
    assert process.returncode == -signal.SIGKILL
    counted = ledger.verify(folder)
    assert after <= counted.documents < 40
    assert counted.records == 40 * counted.documents
    assert len(counted.orphans) <= 1
    changed = add(folder, *many("a", 40))
    assert changed == [False] * counted.documents + [True] * (40 - counted.documents)
    assert ledger.verify(folder).records == 1600


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_process_killed_while_it_holds_the_lock_leaves_nothing_but_an_original(
    folder: Path,
) -> None:
    with start(HOLD, folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "holding\n"
        process.kill()
    made, data = letter()
    counted = ledger.verify(folder)
    assert (counted.documents, counted.orphans) == (0, (made.doc.digest,))
    assert add(folder, (made, data)) == [True]
    assert ledger.verify(folder).orphans == ()
