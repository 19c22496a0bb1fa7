"""Hold the scores of reading against their floors; a floor only rises.

    python bench/gate.py                                 # fails where a score is below its floor
    python bench/gate.py --raise                         # lift each floor to what was measured
    python bench/gate.py --lower upr.asks=0.97 --why "the data was corrected"

Floors stand in floors.json with the digest of the data that they were taken on,
the margin that raising leaves below what was measured (on few documents about one
error, so that nobody tunes to the last of them), and the reason for each that was
ever lowered: a floor below its highest value without a reason fails the gate. The
data and the scorers lie in ../shared; what is not there is passed over, and said.
"""

import argparse
import hashlib
import importlib.util
import json
import math
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.errors import InputError
from onrecord.model import to_line
from onrecord.run.stages import read_files

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
FLOORS = HERE / "floors.json"

Scores = dict[str, float]
Floors = dict[str, dict[str, Any]]


def main() -> int:
    """Measure every score that has a floor, compare, and move floors where that is asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors")
    parser.add_argument("--lower", metavar="DATA.SCORE=VALUE", help="lower one floor")
    parser.add_argument("--why", help="the reason for lowering; kept in floors.json")
    parser.add_argument("--jobs", type=int, default=2, help="worker processes")
    arguments = parser.parse_args()
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    if arguments.lower:
        if not arguments.why:
            parser.error("--lower needs --why, the reason that will stand in floors.json")
        lower(floors, arguments.lower, arguments.why)
    failed = sum(
        hold(name, entry, lift=arguments.lift, jobs=arguments.jobs)
        for name, entry in floors.items()
    )
    if arguments.lift or arguments.lower:
        FLOORS.write_text(json.dumps(floors, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"gate: {'failed' if failed else 'passed'}")
    return 1 if failed else 0


def lower(floors: Floors, setting: str, why: str) -> None:
    """Lower one floor and keep the reason beside it."""
    name, _, value = setting.partition("=")
    data, _, score = name.partition(".")
    floor = floors[data]["scores"][score]
    floor["floor"], floor["lowered because"] = float(value), why


def hold(name: str, entry: dict[str, Any], *, lift: bool, jobs: int) -> int:
    """Measure one set of data and return how many of its floors do not hold."""
    folder = SHARED / entry["data"]
    if not folder.exists():
        print(f"gate: ../shared/{entry['data']} is not here; passed over")
        return 0
    failed = 0
    now = digest(folder)
    if now != entry["digest"]:
        print(f"gate: {entry['data']} is not what its floors were taken on; see --raise")
        failed += not lift
        entry["digest"] = now
    measured = MEASURES[entry["measure"]](folder, jobs)
    if lost := measured.pop("quotes not in the document", 0):
        print(f"FAIL  {name:12} {lost:.0f} quotes are not in their document")
        failed += 1
    for score, floor in entry["scores"].items():
        value = measured[score]
        fell = value < floor["floor"]
        unexplained = floor["floor"] < floor["highest"] and not floor.get("lowered because")
        failed += fell or unexplained
        mark = "FAIL" if fell or unexplained else "ok  "
        print(f"{mark}  {name:12} {score:24} {value:.4f}  floor {floor['floor']:.4f}")
        if unexplained:
            print(f"      the floor was {floor['highest']:.4f}, and nothing says why it fell")
        if lift:
            lifted = math.floor((value - entry.get("margin", 0.0)) * 1000) / 1000
            floor["floor"] = max(floor["floor"], lifted)
            floor["highest"] = max(floor["highest"], floor["floor"])
    return failed


def letters(folder: Path, jobs: int) -> Scores:
    """Score the reading of annotated letters, of any language."""
    scored = scorer("letters").score(
        folder / "docs", folder / "gold", read(files(folder / "docs"), jobs)
    )
    kinds = ("asks", "claims", "cases", "instruments", "occasions")
    measured = {kind: scored[kind]["f1"] for kind in kinds}
    measured |= {f"ask {key}": value for key, value in scored["of matched asks"].items()}
    measured |= {"claim did": scored["of matched claims"]["did"]}
    return measured | {"quotes not in the document": scored["quotes not in the document"]}


def upr(folder: Path, jobs: int) -> Scores:
    """Score the reading of UPR Working Group reports."""
    module = scorer("upr")
    scored = module.score(module.rows(folder / "gold.jsonl"), read(files(folder / "reports"), jobs))
    # Strength and themes were learned from this data: cross_validate.py measures them.
    return {"asks": scored["asks"]["f1"], "addressee": scored["addressee"]}


def tone(folder: Path, jobs: int) -> Scores:
    """Score what speeches say of other states."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    named = {pair["speech"] for pair in gold}
    speeches = [p for p in (SHARED / "data" / "ungd").rglob("*.txt") if p.stem in named]
    scored = scorer("tone").score(gold, read(sorted(speeches), jobs))
    defended = int(scored["defences read as raising"].split()[0])
    return {
        "raises": scored["raises"]["f1"],
        "tone": scored["tone accuracy"],
        "no defence read as raising": float(not defended),
    }


MEASURES: dict[str, Callable[[Path, int], Scores]] = {"letters": letters, "upr": upr, "tone": tone}


def scorer(name: str) -> ModuleType:
    """Load a scorer from the shared folder."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "score" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def files(folder: Path) -> list[Path]:
    """Return the files of a folder, sorted."""
    return sorted(folder.iterdir())


def read(paths: list[Path], jobs: int) -> list[dict[str, Any]]:
    """Read documents and return their records as printed."""
    lines: list[dict[str, Any]] = []
    for path, result in read_files(paths, jobs=jobs):
        if isinstance(result, InputError):
            print(f"gate: {result}", file=sys.stderr)
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
