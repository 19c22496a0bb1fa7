"""Score the annotated letters of the shared data with the scorer that comes with them."""

import functools
import importlib.util
from pathlib import Path
from typing import Any

from onrecord.collect import collect_file
from onrecord.model import to_line
from onrecord.read import read_document
from paths import SHARED

LETTERS = SHARED / "data" / "letters"


@functools.cache
def score(*kinds: str, root: Path = LETTERS) -> dict[str, Any]:
    """Return what the scorer says of all documents under a folder, for records of these kinds."""
    spec = importlib.util.spec_from_file_location("letters_scorer", SHARED / "score" / "letters.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    result: dict[str, Any] = scorer.score(root / "docs", root / "gold", lines(*kinds, root=root))
    return result


@functools.cache
def lines(*kinds: str, root: Path = LETTERS) -> list[dict[str, Any]]:
    """Return the printed records of all letters under a folder, of these kinds."""
    found = []
    for path in sorted((root / "docs").iterdir()):
        reading = read_document(collect_file(path)[0])
        found += [to_line(r, path.name) for r in reading.records if r.kind in kinds]
    return found
