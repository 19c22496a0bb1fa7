"""Cases of a letter: the persons and groups at risk whom it speaks up for.

A wrong line can harm the person named, so a name becomes a case only where the
grammar of a sentence ties it to a risk (:mod:`onrecord.read.letters.risk`), and
never where the document calls its bearer a judge, minister or officer.

>>> from onrecord.read.letters import cases
>>> text = "We ask for the release of the writer Ana Example, held since 3 May 2020."
>>> doc = cases.Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> [(c.name, c.people) for c in find_cases(doc, [Block(0, len(text), "paragraph")])]
[('Ana Example', 'person')]
"""

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.model import Case, Document, passage
from onrecord.names.dates import find_dates
from onrecord.read.letters.cues import pieces, within
from onrecord.read.letters.groups import GroupMention, find_groups
from onrecord.read.letters.person_names import PersonMention, common_words, find_persons
from onrecord.read.letters.risk import Risk, risk_cues, risks
from onrecord.read.sentences import Span
from onrecord.read.zones import READABLE, Block

_JOINT = re.compile(
    r"(?:['’]s)?(?:\*\*)?(?:\s*\([^()]{0,80}\))?(?:,\s[a-z][^,;.]{0,60}(?=,|\sand\s))?"
    r"(?:\s+in\s+(?:the\s+)?[A-Z]\w+)?\s*,?\s*(?:and|or|as well as|along with|together with|&)?"
    r"\s*(?:the\s+)?(?:(?:[\w’'-]+|(?:Mr|Mrs|Ms|Dr|Prof)\.)\s+){0,7}(?:\*\*)?\Z"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|who|which|that|where|said|says|told|did|by|to|with"
    r"|from|after|before|when|while|for|against|of|on|at)\b"
)
#: A date after these words is of something else than what was just told.
_UNTIL = re.compile(r"\b(?:until|till|released|before|after|to|between|since then)\b|[;:]")
_JOINER = re.compile(r",|;|\b(?:and|or|&|as well as|along with|together with)\b")
#: Statuses that say somebody is or was held: their date is the date of the case.
_HELD = frozenset({"arrested", "detained", "imprisoned", "disappeared"})


class _Known(NamedTuple):
    name: str
    start: int
    end: int


class _Evidence(NamedTuple):
    at: int
    status: str
    date: str | None
    event: bool


def find_cases(doc: Document, blocks: Sequence[Block]) -> list[Case]:
    """Return one case for each person or group at risk, at its first full mention.

    Later short forms ("Mr. Sample" for "Bo Sample") are the same case. Linear
    in the length of the text.
    """
    text = doc.text
    cues = risk_cues(text)
    if not cues:
        return []
    spans = [
        (s, b.kind == "heading")
        for b in blocks
        if b.kind in READABLE
        for s in pieces(text, b.start, b.end)
    ]
    common = common_words(text)
    roll = _Roll(text, [p for s, _ in spans for p in find_persons(text, s.start, s.end, common)])
    evidence: dict[str, list[_Evidence]] = {}
    groups: dict[str, GroupMention] = {}
    for span, heading in spans:
        hits = within(cues, span.start, span.end)
        if not hits:
            continue
        told = [
            (chain, risks(text, *span, [(m.start, m.end) for m, _ in chain], hits))
            for chain in _chains(text, roll.mentions(span))
        ]
        # A weak cue ("the case of X") counts in a heading, or beside others at risk.
        strong = heading or any(risk.sure for _, found in told for risk in found)
        for chain, found in told:
            for _, known in chain if strong or not found else ():
                evidence.setdefault(known.name, []).extend(_dated(text, span, found))
        for group in find_groups(text, span, hits):
            groups.setdefault(_group_name(text, group), group)
    persons = [
        _person_case(doc, known, evidence[known.name])
        for known in roll.known
        if _suffices(known, evidence.get(known.name, []))
    ]
    described = [_group_case(doc, name, group) for name, group in groups.items()]
    return sorted([*persons, *described], key=lambda case: case.passage.start)


def _suffices(known: _Known, evidence: list[_Evidence]) -> bool:
    """Ask for two mentions at risk of who is only "Mr. Example"; one does for a full name."""
    return len(evidence) >= (1 if len(_parts(known.name)) > 1 else 2)


class _Roll:
    """Know who is who: full names, and the short forms that mean only one of them."""

    def __init__(self, text: str, persons: list[PersonMention]) -> None:
        self._text = text
        officials = {frozenset(_parts(p.name)) for p in persons if p.office}
        self.known: list[_Known] = []
        self._mentions: list[tuple[PersonMention, _Known]] = []
        for person in sorted(persons, key=lambda p: (not p.whole, p.start)):
            parts = frozenset(_parts(person.name))
            if any(parts <= official or official <= parts for official in officials):
                continue
            fitting = self._same(parts)
            if len(fitting) > 1:
                continue
            known = fitting[0] if fitting else None
            if known is None:
                known = _Known(person.name, person.start, person.end)
                self.known.append(known)
            self._mentions.append((person, known))
        self._aliases = self._short_forms(officials)
        self._mentions.sort(key=lambda pair: pair[0].start)
        self._starts = [person.start for person, _ in self._mentions]

    def _same(self, parts: frozenset[str]) -> list[_Known]:
        return [
            k for k in self.known
            if parts <= (mine := frozenset(_parts(k.name))) or (len(mine) > 1 and mine <= parts)
        ]  # fmt: skip

    def _short_forms(self, officials: set[frozenset[str]]) -> dict[str, _Known]:
        owners: dict[str, list[_Known]] = {}
        for known in self.known:
            for part in set(_parts(known.name)):
                owners.setdefault(part, []).append(known)
        taken = frozenset().union(*officials) if officials else frozenset()
        return {
            part: people[0] for part, people in owners.items()
            if len(people) == 1 and len(part) > 2 and part not in taken
        }  # fmt: skip

    def mentions(self, span: Span) -> list[tuple[PersonMention, _Known]]:
        """Return the mentions in a sentence, short forms too, in text order."""
        first = bisect.bisect_left(self._starts, span.start)
        full = self._mentions[first : bisect.bisect_left(self._starts, span.end)]
        covered = [(p.start, p.end) for p, _ in full]
        for match in re.finditer(
            r"[^\W\d_]+(?:[’'-][^\W\d_]{3,})*", self._text[span.start : span.end]
        ):
            at, to = span.start + match.start(), span.start + match.end()
            known = self._aliases.get(match[0])
            if known and not any(a <= at < b for a, b in covered):
                full.append((PersonMention(at, to, match[0], office=False, whole=False), known))
        return sorted(full, key=lambda pair: pair[0].start)


def _parts(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", name)


def _chains(
    text: str, mentions: list[tuple[PersonMention, _Known]]
) -> Iterator[list[tuple[PersonMention, _Known]]]:
    chain: list[tuple[PersonMention, _Known]] = []
    for mention in mentions:
        if chain:
            between = text[chain[-1][0].end : mention[0].start]
            if not (
                len(between) < 160 and _JOINER.search(between) and _JOINT.match(between)
                and not _VERB.search(re.sub(r"\([^()]*\)", "", between))
            ):  # fmt: skip
                yield chain
                chain = []
        chain.append(mention)
    if chain:
        yield chain


def _dated(text: str, span: Span, found: Sequence[Risk]) -> Iterator[_Evidence]:
    for risk in found:
        date = None
        if risk.status:
            near = find_dates(text, risk.end, min(span.end, risk.end + 80))
            if near and not _UNTIL.search(text, risk.end, near[0].start):
                date = near[0].iso
        yield _Evidence(risk.start, risk.status, date, risk.event)


def _person_case(doc: Document, known: _Known, evidence: list[_Evidence]) -> Case:
    told = _current(sorted(e for e in evidence if e.status))
    held = [e.date for e in told if e.date and e.status in _HELD]
    return Case(
        passage=passage(doc.id, doc.text, known.start, known.end),
        cue="person at risk",
        name=known.name,
        people="person",
        status=_last_status(told),
        since=max(held) if held else None,
    )


def _current(told: list[_Evidence]) -> list[_Evidence]:
    """Leave out what is dated where the first event told is not: then dates are of earlier ones.

    News opens with "went missing on Sunday" and recalls an arrest of years ago.
    """
    first = next((e for e in told if e.event and e.status in _HELD), None)
    if first is None or first.date:
        return told
    return [e for e in told if not e.date]


def _last_status(told: list[_Evidence]) -> str | None:
    """Return the last status by date, else by place."""
    dated = [e for e in told if e.date]
    if dated:
        last = max(dated, key=lambda e: (e.date or "", e.at))
        # An old release that is dated does not outweigh a detention that is not.
        if last.status != "released" or all(e.date for e in told if e.status in _HELD):
            return last.status
        told = [e for e in told if not e.date and e.status in _HELD]
    return told[-1].status if told else None


def _group_name(text: str, group: GroupMention) -> str:
    return " ".join(text[group.start : group.end].split())


def _group_case(doc: Document, name: str, group: GroupMention) -> Case:
    return Case(
        passage=passage(doc.id, doc.text, group.start, group.end),
        cue="group at risk",
        name=name,
        people="group",
        status=group.status or None,
        count=group.number,
    )
