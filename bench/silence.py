"""Measure the silence ledger: loading all data, one matrix, one finding, one more speech.

    python bench/silence.py            # about two minutes; needs ../shared and 400 MB of disk

Everything goes into one dossier in a temporary folder: speeches, reviews, votes, treaties,
joint statements, a letter.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from onrecord.assess.expectations import Question
from onrecord.ledger import View
from onrecord.run.inquiry import Inquiry

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
DATA = SHARED / "data"
ALL = (
    "ungd", "upr/reports", "unvotes", "treaties", "joint_statements.csv",
    "letters/docs/d01_france_china_visit.txt",
)  # fmt: skip
FINDINGS = (
    ("FR", "CN", "unga-71"), ("FR", "CN", "upr-CN-2013"), ("US", "IR", "unga-71"),
    ("BR", "SY", "unga-70"), ("GB", "US", "upr-US-2010"),
)  # fmt: skip
T = TypeVar("T")


def main() -> int:
    """Print the table."""
    if not SHARED.exists():
        print("silence: ../shared is not here, so there is nothing to load")
        return 0
    with tempfile.TemporaryDirectory() as parent:
        dossier = Path(parent) / "all"
        speech = Path(parent) / "FRA_71_2016.txt"
        shutil.copy(DATA / "ungd" / speech.name, speech)
        speech.write_text(speech.read_text("utf-8-sig") + "\nOne more line.\n", "utf-8")
        command("init", str(dossier))
        added, seconds = timed(
            lambda: command("add", "--dossier", str(dossier), *(str(DATA / name) for name in ALL))
        )
        line("all data into one dossier, two cores", f"{seconds:.0f} s")
        print(f"    {added}")
        again = timed(
            lambda: command("add", "--dossier", str(dossier), *(str(DATA / name) for name in ALL))
        )[1]
        line("the same again, nothing changed", f"{again:.1f} s")
        one = timed(lambda: command("add", "--dossier", str(dossier), str(speech)))[1]
        line("one more speech, from the command line", f"{one:.2f} s")
        ask = ("silence", "FR", "--on", "CN", "--dossier", str(dossier))
        line("onrecord silence FR --on CN", f"{timed(lambda: command(*ask))[1]:.2f} s")
        line(
            "the same with --peers EU", f"{timed(lambda: command(*ask, '--peers', 'EU'))[1]:.2f} s"
        )
        slowest = max(timed(lambda each=each: finding(dossier, *each))[1] for each in FINDINGS)
        line(f"one finding, the slowest of {len(FINDINGS)}", f"{slowest * 1000:.0f} ms")
    return 0


def command(*words: str) -> str:
    """Run the program; return the last line that it prints."""
    done = subprocess.run(
        [sys.executable, "-c", "from onrecord.cli import main; main()", *words],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return (done.stdout.strip().splitlines() or [""])[-1]


def finding(dossier: Path, actor: str, about: str, key: str) -> str:
    """Find one thing, from a view opened anew."""
    with View(dossier) as view:
        return Inquiry(view, about).finding(Question(actor=actor, about=about), key).value


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Return what the work gives, and the seconds that it took."""
    start = time.perf_counter()
    given = work()
    return given, time.perf_counter() - start


def line(what: str, value: str) -> None:
    """Print one row."""
    print(f"{what:<58} {value:>28}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
