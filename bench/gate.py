"""Hold the scores of reading against their floors; a floor only rises.

    python bench/gate.py            # measure, fail where a score is below its floor
    python bench/gate.py --raise    # lift each floor to just below what was measured

Floors stand in floors.json with the digest of the data that they were taken on.
The data and the scorers lie in ../shared; without them there is nothing to hold
and the gate says so. To lower a floor, edit floors.json and give the reason there.
"""

import argparse
import hashlib
import importlib.util
import json
import math
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.errors import InputError
from onrecord.model import to_line
from onrecord.run.stages import read_files

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
FLOORS = HERE / "floors.json"

#: How far below a measured score a raised floor is set.
MARGIN = 0.002


def main() -> int:
    """Measure every score that has a floor and compare."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors")
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    if not SHARED.exists():
        print("gate: ../shared is not here, so there is nothing to hold the reading against")
        return 0
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    measured = {"letters": letters(arguments.jobs), "upr": upr(arguments.jobs)}
    failed = 0
    for data, scores in floors.items():
        now = digest(SHARED / scores["data"])
        if now != scores["digest"]:
            print(f"gate: {scores['data']} has changed since its floors were taken ({now})")
            failed += not arguments.lift
            scores["digest"] = now
        for name, floor in scores["at_least"].items():
            value = measured[data][name]
            low = value < floor
            failed += low
            print(f"{'FAIL' if low else 'ok  '}  {data:8} {name:24} {value:.4f}  floor {floor:.4f}")
            if arguments.lift:
                scores["at_least"][name] = max(floor, math.floor((value - MARGIN) * 1000) / 1000)
        if lost := measured[data].get("lost", 0):
            failed += 1
            print(f"FAIL  {data:8} {lost:.0f} quotes are not in their document")
    if arguments.lift:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    print(f"gate: {'failed' if failed else 'passed'}")
    return 1 if failed else 0


def letters(jobs: int) -> dict[str, float]:
    """Score the reading of annotated letters."""
    folder = SHARED / "data" / "letters"
    scored = scorer("letters").score(folder / "docs", folder / "gold", read(folder / "docs", jobs))
    kinds = ("asks", "claims", "cases", "instruments", "occasions")
    measured = {kind: scored[kind]["f1"] for kind in kinds}
    measured |= {f"ask {key}": value for key, value in scored["of matched asks"].items()}
    measured |= {"claim did": scored["of matched claims"]["did"]}
    return measured | {"lost": scored["quotes not in the document"]}


def upr(jobs: int) -> dict[str, float]:
    """Score the reading of UPR Working Group reports."""
    module = scorer("upr")
    gold = module.rows(SHARED / "data" / "upr" / "gold.jsonl")
    scored = module.score(gold, read(SHARED / "data" / "upr" / "reports", jobs))
    return {
        "asks": scored["asks"]["f1"],
        "addressee": scored["addressee"],
        "themes micro": scored["themes"]["micro_f1"],
    }


def scorer(name: str) -> ModuleType:
    """Load a scorer from the shared folder."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "score" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(folder: Path, jobs: int) -> list[dict[str, Any]]:
    """Read every document of a folder and return its records as printed."""
    lines: list[dict[str, Any]] = []
    for path, result in read_files(sorted(folder.iterdir()), jobs=jobs):
        if isinstance(result, InputError):
            print(f"gate: {path.name}: {result}", file=sys.stderr)
            continue
        for source in result:
            lines += (json.loads(json.dumps(to_line(r, path.name))) for r in source.reading.records)
    return lines


def digest(folder: Path) -> str:
    """Return one digest of all files below a folder, by name and content."""
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(path.relative_to(folder).as_posix().encode())
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]


if __name__ == "__main__":
    sys.exit(main())
