"""Claims made by nouns and passives: "its silence", "no statement was issued", "no answer came".

>>> from onrecord.model import Profile
>>> subjects = Subjects(Profile(genre="letter"), "SE")
>>> text = "No steps have been taken by the government to find her."
>>> [(c.actor, c.did, c.type, text[c.start : c.end]) for c in
...  noun_claims(text, Span(0, len(text)), noun_cues(text), subjects)]
[('SE', False, 'action', 'No steps have been taken by the government to find her')]
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from onrecord.model import ClaimType
from onrecord.read.letters.claim_subjects import Subjects
from onrecord.read.letters.claim_types import group_before
from onrecord.read.letters.clause_openings import clause_start
from onrecord.read.letters.cues import CueHit, cue_table
from onrecord.read.sentences import Span

_DONE = re.compile(
    r"(?:\s+(?!not\b)[\w’'-]+){0,5}?\s+(?:was|were|has been|have been|had been|"
    r"came(?=\s+from)|(?:is|are)(?=\s+(?:being\s+)?\w+(?:en|ed)\b))"
    r"(?:\s+(?:ever|yet|publicly|so far))*"
    r"(?:\s+(?:taken|made|issued|put\s+in\s+place|given|received|provided|conducted|opened"
    r"|launched|done|"
    r"said|offered|forthcoming|heard|sent|carried out|initiated|published))?"
)
_RECEIVED = re.compile(
    r"\b(?:(?:has|have|had|did|yet|still|so far|ever)\s+)*(?:got|gotten|received|receive|had|heard|"
    r"given|there (?:was|is|has been|were|have been))\s+no\s+(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:no(?!\s+matter)|not\s+an?\s+single|not\s+one|not any|neither)\s+(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"\bnothing\Z", re.IGNORECASE)
_AGENT = re.compile(r"\s+(?:by|from|of|on the part of)\s+(?P<actor>(?:[\w’'“”\"-]+\s*){1,9})")
_WHOM = re.compile(
    r"(?:(?:we|they|he|she|I|it|who|the family|families|friends)\s+)\Z", re.IGNORECASE
)
_GENITIVE = re.compile(r"['’]s?\s+(?:(?!to\b|and\b|for\b|of\b)[\w-]+\s+){0,3}\Z")
_MADE_BY = re.compile(
    r"\s+(?:made|issued|given|delivered|adopted)\s+by\s+(?P<actor>(?:[\w’'-]+\s*){1,9})"
)
_FROM = re.compile(r"\s+(?:from|by|of|on the part of)\s+(?P<actor>(?:[\w’'-]+\s*){1,9})")
_ASKING = re.compile(
    r"\b(?:urge|urging|ask|asking|call(?:s|ing)? (?:on|upon|for)|requests?|demand|should|must|"
    r"recommend|raise|express|press|question|hope|would|could|need to|look forward|await)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r",?\s+(?:so|which|who|while|but|because|since|although)\s|,|;|\s[–—]\s|\[|\(")


#: Failing to do this is the violation itself.
_DUTY = re.compile(
    r"\s+to\s+(?:\w+ly\s+)?(?:protect|respect|uphold|ensure|guarantee|provide|prevent)\b"
)
_UNANSWERED = re.compile(
    r"\b(?:letters?|requests?|appeals?|communications?|enquir\w+|inquir\w+|petitions?)"
    r"\b(?:\s+[\w’'-]+){0,8}?\s+(?:remains?|remained|went|gone|been|was|were|is"
    r"|are)\s+(?:so\s+far\s+|still\s+)?(?:left\s+)?\Z"
)
_NEGATED = frozenset({"answered", "replied to", "acknowledged"})
_NONE_ANSWERED = re.compile(
    r"\b(?:(?:neither|none|not\s+one)\s+of\s+(?:which|them|these|those|our\s+\w+)\s+(?:was|were"
    r"|is|has\s+been|have\s+been)"
    r"|(?:letters?|requests?|appeals?|communications?"
    r"|petitions?)\b(?:\s+[\w’'-]+){0,6}?\s+(?:was|were|has|have)\s+(?:never|not)"
    r"(?:\s+been)?)\s+(?:ever\s+)?\Z"
)
_CLOSED = re.compile(r"[.!?][\"”’')*]*\Z")
_TO = re.compile(r"\s+to\s")
_COMMA = re.compile(r"[,;]|\s+and\s+(?:we|the|it|they|this|use|request|ask|urge|would|will)\b")
_IS_A = re.compile(r"\b(?:been|is|was|are|were)\s+(?:a|an|the|one of the)\s+(?:[\w-]+\s+){0,3}\Z")


_NOT_DONE = re.compile(
    r"\s+(?:has|have|had|was|were)\s+(?:still\s+)?(?:not|never)\s+(?:yet\s+)?(?:been\s+)?"
    r"(?:received|provided|given|issued|made|taken|forthcoming|conducted|opened)\b"
)


class NounClaim(NamedTuple):
    """Point at a claim and say whose it is."""

    start: int
    end: int
    actor: str
    did: bool
    type: ClaimType
    cue: str


def noun_cues(text: str) -> list[CueHit]:
    """Return the nouns of claims in a text, in text order."""
    return cue_table("claim_nouns.csv").find(text)


def noun_claims(
    text: str, span: Span, hits: Sequence[CueHit], subjects: Subjects
) -> Iterator[NounClaim]:
    """Yield the claims that the nouns of one sentence make; linear in its length."""
    for hit in hits:
        for row in hit.rows:
            read = _FRAMES[row["frame"]]
            claim = read(text, span, hit, row, subjects)
            if claim:
                yield claim
                break


def _lacking(
    text: str, span: Span, hit: CueHit, row: Mapping[str, str], subjects: Subjects
) -> NounClaim | None:
    type_ = cast("ClaimType", row["type"])
    before = text[max(span.start, hit.start - 80) : hit.start]
    received = _RECEIVED.search(before)
    if received:
        start = hit.start - len(before) + received.start()
        whom = _WHOM.search(text, max(span.start, start - 24), start)
        agent = _AGENT.match(text, hit.end, span.end)
        actor = _agent(text, agent, subjects)
        if actor is None:
            return None
        end = agent.end("actor") if agent else _close(text, hit.end, span.end)
        return NounClaim(
            whom.start() if whom else start,
            _trim(text, hit.end, end),
            actor,
            did=False,
            type=type_,
            cue=row["cue"],
        )
    if kept := _NOT_DONE.match(text, hit.end, span.end):
        start = clause_start(text, span.start, hit.end)
        if start > hit.start or subjects.unnamed is None:
            return None
        end = _trim(text, kept.end(), _close(text, kept.end(), span.end))
        return NounClaim(start, end, subjects.unnamed, did=False, type=type_, cue=row["cue"])
    nothing = row["cue"] == "nothing"
    no = _NO.search(before)
    done = _DONE.match(text, hit.end, span.end)
    if not done or not (no or nothing):
        return None
    start = hit.start if nothing or no is None else hit.start - len(before) + no.start()
    agent = _AGENT.match(text, done.end(), span.end)
    actor = _agent(text, agent, subjects)
    if actor is None:
        return None
    end = _trim(text, done.end(), _close(text, done.end(), span.end))
    return NounClaim(start, end, actor, did=False, type=type_, cue=row["cue"])


def _close(text: str, after: int, end: int) -> int:
    comma = _COMMA.search(text, after, end)
    return comma.start() if comma else end


def _agent(text: str, agent: re.Match[str] | None, subjects: Subjects) -> str | None:
    """Return who it was that gave no answer: the one named, else the authorities there."""
    if agent is None:
        return subjects.unnamed
    named = subjects.first_named(text, *agent.span("actor"))
    return named.actor if named else None


def _owned(
    text: str, span: Span, hit: CueHit, row: Mapping[str, str], subjects: Subjects
) -> NounClaim | None:
    if _ASKING.search(text, span.start, hit.start):
        return None
    type_, did = cast("ClaimType", row["type"]), row["did"] == "yes"
    before = text[max(span.start, hit.start - 100) : hit.start]
    genitive = _GENITIVE.search(before)
    if genitive:
        stop = hit.start - len(before) + genitive.start()
        subject = subjects.owner(text, span.start, stop)
        if subject:
            failing = hit.rows[0]["cue"] in ("failure", "refusal")
            if failing and (subject.who != "high" or _DUTY.match(text, hit.end, span.end)):
                return None
            stops = _STOP.search(text, hit.end, span.end)
            close = stops.start() if stops else span.end
            end = _trim(text, hit.end, close)
            # A line that is nothing but "the ministry's reply to ..." is a heading or a link.
            bare = subject.start - span.start < 3 and not _CLOSED.search(text, span.start, span.end)
            if bare:
                return None
            return NounClaim(subject.start, end, subject.actor, did, type_, row["cue"])
    source = (_MADE_BY if did else _FROM).match(text, hit.end, span.end)
    named = subjects.first_named(text, *source.span("actor")) if source else None
    if named and source and row["cue"] in ("failure", "refusal"):
        duty = _DUTY.search(text, hit.end, min(span.end, hit.end + 140))
        named = None if named.who != "high" or duty else named
    if named and source:
        end = source.end("actor") if did else named.end
        if _TO.match(text, end):
            end = _close(text, end, span.end)
        end = _trim(text, hit.end, end)
        return NounClaim(hit.start, end, named.actor, did, type_, row["cue"])
    return None


def _trim(text: str, least: int, end: int) -> int:
    while end > least and text[end - 1] in " \n\t.,;:!]":
        end -= 1
    return end


def _predicate(
    text: str, span: Span, hit: CueHit, row: Mapping[str, str], subjects: Subjects
) -> NounClaim | None:
    """Read "France has long been a voice for"."""
    is_a = _IS_A.search(text, max(span.start, hit.start - 60), hit.start)
    if is_a is None:
        return None
    group = group_before(text, span.start, is_a.start())
    subject = subjects.before(text, span.start, group[0][0] if group else is_a.start())
    if subject is None or subject.who != "high":
        return None
    end = _trim(text, hit.end, _close(text, hit.end, span.end))
    type_ = cast("ClaimType", row["type"])
    return NounClaim(subject.start, end, subject.actor, did=True, type=type_, cue=row["cue"])


def _unanswered(
    text: str, span: Span, hit: CueHit, row: Mapping[str, str], subjects: Subjects
) -> NounClaim | None:
    """Read "our letter has remained unanswered": those written to were silent."""
    before = _UNANSWERED.search(text, max(span.start, hit.start - 140), hit.start)
    if hit.rows[0]["cue"] in _NEGATED:
        before = _NONE_ANSWERED.search(text, max(span.start, hit.start - 140), hit.start)
    if before is None or subjects.unnamed is None:
        return None
    start = clause_start(text, span.start, before.start() + 1)
    return NounClaim(
        min(start, before.start()),
        hit.end,
        subjects.unnamed,
        did=False,
        type="silence",
        cue=row["cue"],
    )


_FRAMES = {"unanswered": _unanswered, "none": _lacking, "genitive": _owned, "predicate": _predicate}
