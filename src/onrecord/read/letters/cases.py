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

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.model import Case, Document, first_day, last_day, passage
from onrecord.names.dates import find_dates
from onrecord.read.letters.cues import pieces, within
from onrecord.read.letters.groups import GroupMention, find_groups
from onrecord.read.letters.person_names import PersonMention, common_words, find_persons
from onrecord.read.letters.risk import Risk, risk_cues, risks
from onrecord.read.letters.roll import Known, Roll
from onrecord.read.sentences import Span
from onrecord.read.zones import READABLE, Block

_JOINT = re.compile(
    r"(?:['’]s)?(?:\*\*)?(?:\s*\([^()]{0,80}\))?(?:,\s[a-z][^,;.]{0,60}(?=,|\sand\s))?"
    r"(?:\s+in\s+(?:the\s+)?[A-Z]\w+)?\s*,?\s*(?:and|or|as well as|along with|together with|&)?"
    r"\s*(?:the\s+)?(?:(?:[\w’'-]+|(?:Mr|Mrs|Ms|Dr|Prof)\.)\s+){0,7}(?:\*\*)?\Z"
)
#: "the release of X and of Y" goes on; so does what stands in brackets.
_AND_OF = re.compile(r"\([^()]*\)|(?<=\band)\s+of\b")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|who|which|that|where|said|says|told|did|by|to|with"
    r"|from|after|before|when|while|for|against|of|on|at)\b"
)
#: A date after these words is of something else than what was just told.
_UNTIL = re.compile(r"\b(?:until|till|released|before|after|to|between|since then)\b|[;:]")
#: "detained on", "arrested in Quito on", "held since": the date is the deed's.
_ON = re.compile(
    r"\b(?:on|since|in|from|as\s+of|early|late)\s+(?:the\s+)?(?:\w+day,?\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ON_DAY = re.compile(r"\W*(?:On|In|Since|Early\s+on|Late\s+on)\b[^,;:.]{2,40},?")
_OTHER_CLAUSE = re.compile(r"\b(?:that|when|after|before|while)\b|;")
_JOINER = re.compile(r",|;|\b(?:and|or|&|as well as|along with|together with)\b")
#: Statuses that say somebody is or was held: their date is the date of the case.
_HELD = frozenset({"arrested", "detained", "imprisoned", "disappeared"})


#: How far a prosecution has gone; who was sentenced stays so when the trial is told again.
_STAGES = {
    "arrested": 0, "detained": 0, "disappeared": 0,
    "charged": 1, "on trial": 2, "sentenced": 3, "imprisoned": 3,
}  # fmt: skip


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
    roll = Roll(text, [p for s, _ in spans for p in find_persons(text, s.start, s.end, common)])
    evidence: dict[str, list[_Evidence]] = {}
    taken_up: dict[str, list[_Evidence]] = {}
    groups: dict[str, GroupMention] = {}
    for span, heading in spans:
        hits = within(cues, span.start, span.end)
        if not hits:
            continue
        mentions = roll.mentions(span)
        pronoun = roll.pronoun(span, mentions)
        told = [
            (chain, risks(text, *span, [(m.start, m.end) for m, _ in chain], hits))
            for chain in _chains(text, mentions)
        ]
        if pronoun:
            her = risks(text, *span, [(pronoun[0].start, pronoun[0].end)], hits)
            for known in pronoun[1]:
                taken_up.setdefault(known.name, []).extend(_dated(doc, span, her))
        # A weak cue ("the case of X") counts in a heading, or beside others at risk.
        strong = heading or any(risk.sure for _, found in told for risk in found)
        for chain, found in told:
            for _, known in chain if strong or not found else ():
                evidence.setdefault(known.name, []).extend(_dated(doc, span, found))
        for group in () if heading else find_groups(text, span, hits):
            if not _again(text, group, groups.values()):
                groups.setdefault(_group_name(text, group), group)
    # A "she" is somebody else's too easily: it counts where no name has a risk of its own.
    if not any(_suffices(known, evidence.get(known.name, [])) for known in roll.known):
        evidence = taken_up
    persons = [
        _person_case(doc, known, evidence[known.name])
        for known in roll.known
        if _suffices(known, evidence.get(known.name, []))
    ]
    # "The two defenders" are two whom the text names.
    described = [
        _group_case(doc, name, group)
        for name, group in groups.items()
        if not (_definite(text, group) and (group.number or 0) <= len(persons))
    ]
    return sorted([*persons, *described], key=lambda case: case.passage.start)


def _again(text: str, group: GroupMention, known: Iterable[GroupMention]) -> bool:
    """Tell whether a group with "the" is one that was counted before ("the five farmers")."""
    return _definite(text, group) and any(group.number == g.number for g in known)


def _definite(text: str, group: GroupMention) -> bool:
    before = text[max(0, group.start - 6) : group.start].lower()
    return group.number is not None and before.endswith(("the ", "these "))


def _suffices(known: Known, evidence: list[_Evidence]) -> bool:
    """Ask for two mentions at risk of who is only "Mr. Example"; one does for a full name."""
    return len(evidence) >= (1 if len(known.parts) > 1 else 2)


def _chains(
    text: str, mentions: list[tuple[PersonMention, Known]]
) -> Iterator[list[tuple[PersonMention, Known]]]:
    chain: list[tuple[PersonMention, Known]] = []
    for mention in mentions:
        if chain:
            between = text[chain[-1][0].end : mention[0].start]
            if not (
                len(between) < 160 and _JOINER.search(between) and _JOINT.match(between)
                and not _VERB.search(_AND_OF.sub("", between))
            ):  # fmt: skip
                yield chain
                chain = []
        chain.append(mention)
    if chain:
        yield chain


def _dated(doc: Document, span: Span, found: Sequence[Risk]) -> Iterator[_Evidence]:
    for risk in found:
        date = _date_of(doc, span, risk) if risk.status else None
        yield _Evidence(risk.start, risk.status, date, risk.event)


def _date_of(doc: Document, span: Span, risk: Risk) -> str | None:
    """Return the date that a sentence gives a deed: right behind it, or at its own beginning.

    "Arrested in 2012" in a text of years later is history, unless it says "since".
    """
    text = doc.text
    near = find_dates(text, risk.end, min(span.end, risk.end + 80))
    if near:
        between = text[risk.end : near[0].start]
        on = None if _UNTIL.search(between) else _ON.search(between)
        lasting = on is not None and on[0].lower().startswith("since")
        return near[0].iso if on and (lasting or _recent(near[0].iso, doc.date)) else None
    opened = _ON_DAY.match(text, span.start, risk.start)
    lead = find_dates(text, span.start, opened.end()) if opened else []
    if not lead or opened is None or _OTHER_CLAUSE.search(text, lead[0].end, risk.start):
        return None
    return lead[0].iso if _recent(lead[0].iso, doc.date) else None


def _recent(date: str, today: str | None) -> bool:
    """Tell whether a date is of the year before a document, or the document has none."""
    return today is None or last_day(date).year + 1 >= first_day(today).year


def _person_case(doc: Document, known: Known, evidence: list[_Evidence]) -> Case:
    told = _current(sorted(e for e in evidence if e.status))
    held = {e.date for e in told if e.date and e.status in _HELD}
    return Case(
        passage=passage(doc.id, doc.text, known.start, known.end),
        cue="person at risk",
        name=known.name,
        people="person",
        status=_status(told),
        since=_since(held, doc.date),
    )


def _since(held: set[str], today: str | None) -> str | None:
    """Return the one date of a detention, to the precision known; none where dates differ.

    Dates that differ are of several events, and a date after the document's own
    is of none that happened.
    """
    finest = max(held, key=len, default=None)
    if finest is None or any(not finest.startswith(date) for date in held):
        return None
    return finest if today is None or finest[: len(today)] <= today else None


def _current(told: list[_Evidence]) -> list[_Evidence]:
    """Leave out what is dated where the first event told is not: then dates are of earlier ones.

    News opens with "went missing on Sunday" and recalls an arrest of years ago.
    """
    first = next((e for e in told if e.status in _HELD), None)
    if first is None or first.date:
        return told
    return [e for e in told if not e.date]


def _status(told: list[_Evidence]) -> str | None:
    """Return the last status, or one that a case reaches later and that has no date."""
    last = _last_status(told)
    if last not in _STAGES:
        return last
    reached = {e.status for e in told if not e.date or e.status == last}
    return max((s for s in (*reached, last) if s in _STAGES), key=lambda s: (_STAGES[s], s == last))


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
