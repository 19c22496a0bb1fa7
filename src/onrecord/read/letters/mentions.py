"""Mentions of a letter's cases, laws and occasions inside its asks, pronouns included."""

import bisect
import re
from collections.abc import Sequence

from onrecord.model import Case, Instrument, Occasion

_MANY = re.compile(
    r"\b(?:them|the\s+two|both|the\s+pair|they|their|these\s+two|the\s+couple|the\s+activists"
    r"|the\s+journalists|the\s+defenders)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_IT = re.compile(
    r"\b(?:it\s+(?:must|should|has|needs)|(?:this|the|that)\s+(?:case|matter))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:all|any|every|those|others?|prisoners|detainees|cases|lawyers|activists|defenders"
    r"|journalists"
    r"|writers|protesters|students|members|people|victims|groups|families|organi[sz]ations)\b",
    re.IGNORECASE,
)
#: What a group is called again by: its name up to what describes it.
_DESCRIBED = re.compile(
    r"\s*[,(–—]|\s+(?:including|who|detained|arrested|held|imprisoned|across|from|in|since)\b"
)
_COMING = re.compile(r"\b(?:forthcoming|upcoming|your|coming|next|planned)\b", re.IGNORECASE)
#: How far a pronoun reaches back, in characters.
_REACH = 900
#: How near each other two persons are named whom "the two" stands for.
_TOGETHER = 300


class Mentions:
    """Know where each case is named, in full or by one of its names."""

    def __init__(
        self,
        text: str,
        cases: Sequence[Case],
        instruments: Sequence[Instrument],
        occasions: Sequence[Occasion],
        sections: Sequence[int] = (),
    ) -> None:
        """Search the text once for all names of all cases.

        ``sections`` are the places of the headings: no pronoun reaches over one.
        """
        self._sections = sections
        self._text = text
        self._groups = {case.name for case in cases if case.people == "group"}
        self._instruments = instruments
        self._occasions = occasions
        owners: dict[str, set[str]] = {}
        for case in cases:
            forms = {case.name, case.passage.quote}
            if case.people == "person":
                forms |= {*_single_names(case.name)}
            elif len((short := _DESCRIBED.split(case.name, maxsplit=1)[0]).split()) > 1:
                forms.add(short)
            for form in forms:
                owners.setdefault(" ".join(form.split()), set()).add(case.name)
        sole = {form: next(iter(names)) for form, names in owners.items() if len(names) == 1}
        self._places = _places(text, sole)
        self._starts = [start for start, _ in self._places]

    def cases(self, start: int, end: int) -> tuple[str, ...]:
        """Return the cases that a stretch names, or that its pronouns stand for.

        "Them" and "the two" stand for what was last named: a group, or two
        persons named near each other.
        """
        low, high = bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end)
        if low < high:
            return tuple(dict.fromkeys(name for _, name in self._places[low:high]))
        opened = bisect.bisect_right(self._sections, start)
        since = max(start - _REACH, self._sections[opened - 1] if opened else 0)
        reach = bisect.bisect_left(self._starts, since)
        before = self._places[reach:low][::-1]
        if not before:
            return ()
        latest = before[0][1]
        many = _MANY.search(self._text, start, end)
        # In "all journalists held for their work" the pronoun has its people beside it.
        if many and not _OTHERS.search(self._text, start, many.start()):
            if latest in self._groups:
                return (latest,)
            near = [name for at, name in before if at >= before[0][0] - _TOGETHER]
            persons = [name for name in dict.fromkeys(near) if name not in self._groups][:2]
            return tuple(reversed(persons)) if len(persons) > 1 else ()
        if _IT.search(self._text, start, end):
            return (latest,)
        if _ONE.search(self._text, start, end):
            return tuple([name for _, name in before if name not in self._groups][:1])
        return ()

    def only_case(self, start: int, end: int) -> tuple[str, ...]:
        """Return the one person whom the document speaks up for, unless others are meant."""
        named = {name for _, name in self._places}
        if len(named) != 1 or named & self._groups or _OTHERS.search(self._text, start, end):
            return ()
        return tuple(named)

    def instruments(self, start: int, end: int) -> tuple[str, ...]:
        """Return the laws, treaties and charges that a stretch names."""
        return tuple(
            dict.fromkeys(
                item.name
                for item in self._instruments
                if start <= item.passage.start < end
                or self._text.find(item.passage.quote, start, end) >= 0
            )
        )

    def occasion(self, start: int, end: int, *, to_you: bool) -> str | None:
        """Return the occasion that a stretch names, or the coming one that the letter is for."""
        for item in self._occasions:
            if start <= item.passage.start < end:
                return item.name
        if not to_you:
            return None
        for item in self._occasions:
            around = self._text[max(0, item.passage.start - 30) : item.passage.end]
            if item.type in ("visit", "summit", "session", "dialogue") and _COMING.search(around):
                return item.name
        return None


def _places(text: str, owners: dict[str, str]) -> list[tuple[int, str]]:
    """Return where each form stands, whatever its white space, and whose it is."""
    if not owners:
        return []
    forms = sorted(owners, key=len, reverse=True)
    spaced = (re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE)
    folded = {form.lower(): name for form, name in owners.items()}
    places = []
    for match in pattern.finditer(text):
        name = folded.get(" ".join(match[0].split()).lower())
        if name is not None and match[0][0].isupper() >= name[0].isupper():
            places.append((match.start(), name))
    return places


def _single_names(name: str) -> tuple[str, ...]:
    """Return the first and last name of a person, where they can stand alone."""
    words = name.split()
    if len(words) < 2:
        return ()
    return tuple(word for word in (words[0], words[-1]) if len(word) >= 4 and word[0].isupper())
