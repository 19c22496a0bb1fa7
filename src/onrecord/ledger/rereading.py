"""Bring a new reading of a document together with what people judged in the old one (law 3).

A judged record stays as it is. The new reading's record of the same thing (the
same id, or the same kind and at least half of the passages' union shared) is
left out; where it says something else, the disagreement is put in words.

>>> from onrecord.model import Ask, passage
>>> text = "Free X now."
>>> old = Ask(passage=passage("doc-1", text, 0, 10), text="Free X now", about="CN")
>>> new = Ask(passage=passage("doc-1", text, 0, 11), text="Free X now", about="HK")
>>> merged = merge([Judged(old, old, rejected=False)], [new])
>>> merged.fresh, merged.disagreements[old.id]
((), 'about: HK, not CN; passage: 0-11, not 0-10')
"""

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.model import AnyRecord

#: Share of the union of two passages from which they are the same thing.
SAME = 0.5


class Judged(NamedTuple):
    """Hold a record that somebody judged: as it was read, and as it stands corrected."""

    read: AnyRecord
    stands: AnyRecord
    rejected: bool


class Merged(NamedTuple):
    """Hold the ids of records to write, and what is said against judged ones by id."""

    fresh: tuple[str, ...]
    disagreements: dict[str, str]


def merge(judged: Iterable[Judged], new: Iterable[AnyRecord]) -> Merged:
    """Match judged records to those of a new reading, each to one at most."""
    waiting = {record.id: record for record in new}
    kept = sorted(judged, key=lambda each: (each.read.passage, each.read.id))
    pairs: list[tuple[Judged, AnyRecord | None]] = []
    unmatched = []
    for each in kept:
        if each.read.id in waiting:
            pairs.append((each, waiting.pop(each.read.id)))
        else:
            unmatched.append(each)
    for each in unmatched:
        found = _best(each, waiting.values())
        pairs.append((each, waiting.pop(found.id) if found else None))
    disagreements = {each.read.id: said for each, found in pairs if (said := _against(each, found))}
    return Merged(tuple(waiting), disagreements)


def _best(judged: Judged, candidates: Iterable[AnyRecord]) -> AnyRecord | None:
    """Return the candidate that is most probably the same thing."""

    def likeness(record: AnyRecord) -> tuple[float, bool, int]:
        return (
            record.passage.overlap(judged.read.passage),
            record.part == judged.read.part,
            -len(_differing(judged.stands, record)),
        )

    same = [
        record
        for record in candidates
        if record.kind == judged.read.kind and record.passage.overlap(judged.read.passage) >= SAME
    ]
    return max(sorted(same, key=lambda record: record.id), key=likeness, default=None)


def _against(judged: Judged, found: AnyRecord | None) -> str:
    """Say where the new reading differs from what was judged; empty where it does not.

    A reading that repeats what the person saw, or comes to what they corrected
    it to, says nothing new; nor does one that no longer finds what they rejected.
    """
    if found is None:
        return "" if judged.rejected else "no longer found"
    differing = _differing(judged.stands, found)
    if not _differing(judged.read, found):
        differing = []
    said = [
        f"{field}: {_show(getattr(found, field))}, not {_show(getattr(judged.stands, field))}"
        for field in differing
    ]
    old, at = judged.read.passage, found.passage
    if at != old:
        said.append(f"passage: {at.start}-{at.end}, not {old.start}-{old.end}")
    return "; ".join(said)


def _differing(one: AnyRecord, other: AnyRecord) -> list[str]:
    return [
        field
        for field in one.__struct_fields__
        if field not in ("passage", "cue", "part") and getattr(one, field) != getattr(other, field)
    ]


def _show(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value is None else str(value)
