"""Occasions of a letter: the visits, summits, sessions, dialogues, trials it speaks of.

>>> text = "Before your visit to France in May 2021 the bail hearing of Ana Example was held."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> [(o.name, o.type, o.date) for o in
...  find_occasions(doc, [Block(0, len(text), "paragraph")])]
[('visit to France', 'visit', '2021-05'), ('bail hearing of Ana Example', 'trial', None)]
"""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple, cast

from onrecord.model import Document, Occasion, passage
from onrecord.model.records import OccasionType
from onrecord.names.dates import find_dates
from onrecord.read.letters.cues import CueHit, cue_table, pieces, within
from onrecord.read.letters.full_names import FullerNames
from onrecord.read.sentences import Span
from onrecord.read.zones import READABLE, Block

_CAP = r"[A-Z][\w’'&-]*"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_WORD = rf"(?!{_MONTH}){_CAP}"
_NAME = rf"(?:{_WORD})(?:\s+(?:of\s+(?:the\s+)?|and\s+)?{_WORD}){{0,5}}"
_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"[a-z]+teenth|[a-z]+tieth|[a-z]+ty-[a-z]+)"
)
_COMING = (
    r"(?:forthcoming|upcoming|coming|planned|next|official|state|recent|working|current|last|"
    r"special|regular|main)"
)
_COURT = (
    r"(?:preparatory|pre-?trial|closed|secret|appeal|remand|bail|court|evaluation|first|second)"
)

_THE = r"(?:the|his|her|their|its|your)\s+"
_OF_WHOM = rf"\s+(?:of|against|in\s+the\s+case\s+of)\s+(?:the\s+)?(?:[a-z]+\s+){{0,4}}?{_NAME}"
_OF_WHAT = r"\s+of\s+the\s+[a-z]+\s+(?:petition|case|appeal)"

_GUEST = (
    r"(?:[Pp]resident|[Pp]rime\s+[Mm]inister|[Mm]inister|[Kk]ing|[Qq]ueen|[Ss]ecretary|[Cc]hancellor"
    r"|[Pp]remier|[Cc]ommissioner|[Rr]apporteur)"
)

#: By type: what stands before the cue, what after, and which of the two an occasion needs.
_FRAMES = {
    "visit": (
        rf"(?:{_COMING}\s+)*",
        (
            rf"(?:(?:\s+(?:last|this|next)\s+\w+)?(?:\s+(?:of|by)\s+[^,;:()]{{3,80}}?)?\s+(?:to|in)\s+(?:the\s+)?{_NAME}"
            rf"|\s+(?:of|by)\s+(?:the\s+)?(?:{_CAP}\s+){{0,3}}{_GUEST}(?:\s+{_CAP})*)?"
        ), "after",
    ),
    "summit": (
        rf"(?:(?:{_CAP}|{_ORDINAL})\s+)*",
        rf"(?:\s+(?:held\s+)?(?:in|with)\s+{_NAME})?", "either",
    ),
    "session": (
        rf"(?:(?:{_MONTH}|\d{{4}}|{_ORDINAL}|{_COMING}|{_CAP})\s+)*",
        rf"(?:\s+(?:of|at|in)\s+(?:the\s+)?(?:{_NAME}|council\b))?", "before",
    ),
    "dialogue": (
        rf"(?:[A-Z][\w.’'&]*(?:[-–]{_CAP})*\s+(?:bilateral\s+)?)*",
        rf"(?:\s+(?:with|between)\s+(?:the\s+)?{_NAME})?", "either",
    ),
    "review": (rf"(?:{_ORDINAL}\s+|{_COMING}\s+)*", rf"(?:\s+of\s+{_NAME})?", "none"),
    #: "the 2031 review": laws and cases are reviewed without a year before the word.
    "year": (r"\d{4}\s+(?:periodic\s+)?", rf"(?:\s+of\s+{_NAME})?", "before"),
    "trial": (
        rf"(?:{_CAP}(?:['’]s)?\s+|{_COURT}\s+)*", rf"(?:{_OF_WHOM}|{_OF_WHAT})?", "either",
    ),
    "anniversary": (
        rf"(?:(?:{_ORDINAL}|[\w]+[- ]year)\s+)?",
        rf"(?:\s+of\s+(?:{_THE})?[\w’'-]+(?:\s+(?:of\s+(?:{_THE})?|and\s+)?{_WORD})*)?", "before",
    ),
    "day": (
        rf"(?:(?:{_CAP})\s+)*",
        rf"(?:\s+(?:of|for|against|in)\s+(?:{_THE})?{_NAME})?", "either",
    ),
    "other": (rf"(?:{_CAP}\s+|\d{{4}}\s+)*", "", "before"),
}  # fmt: skip
#: Words of the sentence that stand before the name of an occasion and are no part of it.
_LEAD = re.compile(
    r"(?:The|A|An|On|At|In|This|His|Her|Their|During|After|Before|While|When|As|"
    r"Since|Upon|For|By|All)\s+"
)
_A_HEARING = re.compile(r"\b(?:the|a|another|this)\s+\Z", re.IGNORECASE)
_YOUR = re.compile(r"\b(?:your|his|her|their|the|a|[A-Z]\w*['’]s)\s+\Z")


#: "Her trial is to open on 3 March" is an occasion for its date.
_OWN_TRIAL = re.compile(r"\b(?:his|her|their)\s+\Z", re.IGNORECASE)
#: "the hearings" of a committee that the sentence names are its sessions.
_COMMITTEE = re.compile(
    rf"(?:{_CAP}\s+){{0,4}}(?:Committee|Commission|Parliament)\b(?!\s+(?:Against|on)\b)"
)
_HEARING = re.compile(r"hearings?", re.IGNORECASE)
#: "produced before the Example Magistrate's Court"
_BEFORE_COURT = re.compile(
    rf"\s+(?:[\w’'-]+\s+){{0,3}}?(?:before|in)\s+(?:the\s+|an?\s+)?(?:{_CAP}\s+(?:of\s+"
    rf"|for\s+)?){{0,6}}(?:Courts?|Tribunal|Magistrate)\b"
)


class _Event(NamedTuple):
    start: int
    end: int
    type: str


def find_occasions(doc: Document, blocks: Sequence[Block]) -> list[Occasion]:
    """Return one record for each occasion, at its first mention, dated as its sentence dates it.

    Linear in the length of the text.
    """
    text = doc.text
    hits = cue_table("occasion_cues.csv").find(text)
    found: dict[frozenset[str], Occasion] = {}
    fuller = FullerNames(text)
    for block in blocks:
        if block.kind not in READABLE or not within(hits, block.start, block.end):
            continue
        for span in pieces(text, block.start, block.end):
            for event in _events(text, span, within(hits, *span)):
                key = _key(text, event)
                if not any(key <= known for known in found):
                    found[key] = _occasion(doc, span, event, fuller)
    return list(found.values())


def occasion_in(text: str, start: int, end: int) -> str | None:
    """Return the name of the first occasion that a stretch of one sentence speaks of."""
    span = Span(start, end)
    events = _events(text, span, cue_table("occasion_cues.csv").find(text, start, end))
    return next((_name(text, event) for event in events), None)


def _events(text: str, span: Span, hits: Sequence[CueHit]) -> list[_Event]:
    events = []
    for hit in hits:
        kind = hit.rows[0]["type"]
        if hit.rows[0]["needs"] == "court":
            court = _BEFORE_COURT.match(text, hit.end, span.end)
            if court and find_dates(text, court.end(), min(span.end, court.end() + 60)):
                events.append(_Event(hit.start, court.end(), kind))
            continue
        frame = hit.rows[0]["needs"]
        before, after, needs = _FRAMES[frame if frame in ("day", "year") else kind]
        head = _pattern(before + r"\Z").search(text, max(span.start, hit.start - 80), hit.start)
        tail = _pattern(after).match(text, hit.end, span.end)
        start, end = (head.start() if head else hit.start), (tail.end() if tail else hit.end)
        lead = _LEAD.match(text, start, hit.start)
        start = lead.end() if lead else start
        has = {"before": start < hit.start, "after": end > hit.end}
        fixed = hit.rows[0]["needs"] == "nothing"
        if fixed or needs == "none" or (any(has.values()) if needs == "either" else has[needs]):
            if kind == "visit" and not _YOUR.search(text, max(span.start, start - 24), start):
                continue
            events.append(_Event(start, end, kind))
        elif kind == "trial" and (
            own := _OWN_TRIAL.search(text, max(span.start, start - 8), start)
        ):
            if find_dates(text, end, min(span.end, end + 60)):
                events.append(_Event(own.start(), end, kind))
        elif hit.rows[0]["needs"] == "article" and _A_HEARING.search(text, span.start, start):
            events.append(_Event(start, end, kind))
    return events


_pattern = functools.cache(re.compile)


def _name(text: str, event: _Event) -> str:
    return " ".join(text[event.start : event.end].split())


def _key(text: str, event: _Event) -> frozenset[str]:
    """Return what tells occasions apart: type, names, numbers; fewer of them are the same."""
    words = re.findall(r"[A-Z0-9]\w+", text[event.start : event.end])
    return frozenset({event.type, *words})


def _occasion(doc: Document, span: Span, event: _Event, fuller: FullerNames) -> Occasion:
    inside = find_dates(doc.text, event.start, event.end)
    near = inside or find_dates(doc.text, event.end, min(span.end, event.end + 60))
    name, kind = _name(doc.text, event), event.type
    if _HEARING.fullmatch(name) and (
        bodies := list(_COMMITTEE.finditer(doc.text, span.start, event.start))
    ):
        name, kind = f"{fuller(' '.join(bodies[-1][0].split()))} {name}", "session"
    if name.endswith(" council"):
        name = name.removesuffix("council") + fuller("Council")
    return Occasion(
        passage=passage(doc.id, doc.text, event.start, event.end),
        cue=event.type,
        name=name,
        type=cast("OccasionType", kind),
        date=near[0].iso if near else None,
    )
