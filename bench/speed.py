"""Measure how fast documents are read, and what they take.

    python bench/speed.py

Prints: one letter from a cold start to printed records (best of five), all UPR
reports on two cores with the largest memory of a worker, and UN speeches as
characters a second on one core. Needs ../shared.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path

from onrecord.collect import collect_file
from onrecord.errors import InputError
from onrecord.read import read_document
from onrecord.run.stages import read_files

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
DATA = SHARED / "data"


def main() -> int:
    """Print the table."""
    if not SHARED.exists():
        print("speed: ../shared is not here, so there is nothing to read")
        return 0
    letter = DATA / "letters" / "docs" / "d01_france_china_visit.txt"
    print(f"one letter, cold start to printed records   {cold_start(letter):6.2f} s")
    reports = sorted((DATA / "upr" / "reports").iterdir())
    started = time.perf_counter()
    records = failed = 0
    for _, result in read_files(reports, jobs=2):
        if isinstance(result, InputError):
            failed += 1
        else:
            records += sum(len(source.reading.records) for source in result)
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{len(reports)} UPR reports on two cores              {seconds:6.1f} s")
    print(f"  records {records}, not read {failed}, largest worker {peak:.0f} MB")
    speeches = sorted((DATA / "ungd").rglob("*.txt"))[::10]
    documents = [doc for path in speeches for doc in collect_file(path)]
    started = time.perf_counter()
    for document in documents:
        read_document(document)
    seconds = time.perf_counter() - started
    characters = sum(len(document.text) for document in documents)
    rate = characters / seconds / 1e6
    print(f"{len(documents)} UN speeches, text to records, one core {rate:6.2f} M characters/s")
    return 0


def cold_start(letter: Path) -> float:
    """Return the seconds of the best of five runs of the command on one letter."""
    command = [sys.executable, "-m", "onrecord", "read", str(letter), "--json"]
    best = float("inf")
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        best = min(best, time.perf_counter() - started)
    return best


if __name__ == "__main__":
    sys.exit(main())
