"""Groups of people at risk: a number or a description, a kind of people, and what was done to them.

>>> text = "In May more than 30 village teachers were detained."
>>> [(text[g.start : g.end], g.number, g.status) for g in find_groups(text, Span(0, len(text)))]
[('more than 30 village teachers', 30, 'detained')]
"""

import functools
import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from onrecord.read.letters.cues import CueHit, CueTable, within
from onrecord.read.letters.person_names import people_words
from onrecord.read.letters.risk import risk_cues_in, risks
from onrecord.read.sentences import Span

_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = (
    {word: value for value, word in enumerate(_WORDS, start=2)}
    | {ten: 10 * value for value, ten in enumerate(_TENS, start=2)}
    | {
        f"{ten}-{one}": 10 * value + unit
        for value, ten in enumerate(_TENS, start=2)
        for unit, one in enumerate("one two three four five six seven eight nine".split(), start=1)
    }
)
_ABOUT = (
    r"(?:(?:more than|no fewer than|not less than|no less than|over|at least|as many as|nearly"
    r"|almost|some|around|about|up to|another)\s+)?"
)
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?:{'|'.join(_TENS)})(?:-[a-z]{{3,5}})?"
    rf"|{'|'.join(_WORDS)})"
)
_QUANTITY = (
    rf"(?:{_ABOUT}(?:(?P<number>{_NUMBER})(?:\s+(?:dozen|hundred|thousand|million))?"
    r"|(?:several|one|a)\s+(?:dozen|hundred|thousand|million)|(?:dozens|hundreds|thousands"
    r"|scores)\s+of))"
)
_FROM = (
    r"(?:\s+(?:(?:across|throughout)\s+(?:the\s+)?[\w’'-]+|(?:from|in)\s+(?:the\s+)?[A-Z][\w’'-]*"
    r"|from\s+(?:the\s+)?[a-z]+(?:\s+and\s+[a-z]+)?\s+(?:provinces?|regions?|villages?"
    r"|districts?|towns?|parties"
    r"|cities|states))"
    r"(?:\s+(?:and|other|[A-Z][\w’'-]*|countries|country|world|cities|provinces)\b)*"
    r"|\s+abroad|(?:,|\s[–-])\s?including\s+[\w’'-]+"
    r"(?:\s+(?!(?:who|and|which|that)\b)[\w’'-]+){0,5}"
    r"(?:\s+and\s+\w+s\b)?)"
)
_IN_PLACE = re.compile(r"\s+in\s+(?:the\s+)?[A-Z][\w’'-]*")
_OF_BODY = (
    r"\s+of\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,4}[A-Z][\w’'-]*"
    r"(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w’'-]*){0,6}"
)
_MODIFIERS = r"(?:[\w’'-]+\s+){0,4}?"
#: Words that don't belong to the description of the people before whom they stand.
_OUTSIDE = re.compile(
    r"\b(?:of|for|to|by|in|on|at|with|from|against|and|or|the|that|than|which|while|where|when|as|"
    r"their|his|her|its|our|your|all|many|some|is|are|was|were|be|been|have|has|had|said|who|this|"
    r"these|those|a|an|any|both|other|also|will|would|could|can|may|like)\s+",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"\A\s*(?:of\s+)?(?:the\s+|their\s+)?(?:other\s+)?")
_HELD = re.compile(
    r"\b(?:prisoners|detainees|hostages|inmates)\b"
    r"|\b(?:detained|imprisoned|jailed|arrested|disappeared|abducted)\s+[\w’' -]*\Z",
    re.IGNORECASE,
)
#: Those who did it, or who saw it.
_NOT_AT_RISK = re.compile(
    r"\b(?:plain[- ]?cloth\w*|armed|masked|hooded|uniformed|unidentified|unknown|police)\b"
)
_TELL = re.compile(r"\s+(?:told|said|says|reported|testified|who\s+witnessed|wrote|signed)\b")
#: Counts of the dead of an accident are no case; counts of dead activists are.
_ANYBODY = frozenset(
    {"people", "persons", "individuals", "men", "women", "children", "girls", "boys"}
)
_NAMED = re.compile(r",?\s+(?:such as|like|namely)\b")


#: How far before the people the words for a group begin, in characters.
_DESCRIPTION = 120


class GroupMention(NamedTuple):
    """Point at the words for a group; ``number`` is the count they give, if they do."""

    start: int
    end: int
    number: int | None
    status: str


def find_groups(text: str, span: Span, hits: list[CueHit] | None = None) -> list[GroupMention]:
    """Return the groups of one sentence that a cue of risk is said of.

    A group without a number needs a description: where it is from, whom it
    includes, or a clause with "who". Linear in the length of the sentence.
    """
    if hits is None:
        hits = risk_cues_in(text, *span)
    people = within(_people_in(text), *span)
    if not people:
        return []
    counted, described = _patterns()
    near = Span(
        max(span.start, people[0].start - _DESCRIPTION),
        min(span.end, people[-1].end + 2 * _DESCRIPTION),
    )
    found: list[GroupMention] = []
    for match in counted.finditer(text, *near):
        group = _group(text, span, hits, match, match.start())
        if group:
            found.append(group)
    for match in described.finditer(text, *near):
        start = _description_start(text, match, hits)
        if any(g.start < match.end() and start < g.end for g in found):
            continue
        group = _group(text, span, hits, match, start)
        if match["who"] is not None and match["people"].lower() in _ANYBODY:
            continue
        # "The arrests of lawyers in Uganda" tells of events: a place alone describes nobody.
        if match["from"] and _IN_PLACE.fullmatch(match["from"]):
            continue
        if group and match.end() - start > len(match["people"]):
            found.append(group)
    return sorted(found)


@functools.lru_cache(maxsize=1)
def _people_in(text: str) -> list[CueHit]:
    """Return where the one text that is being read names kinds of people."""
    return _people_table().find(text)


@functools.cache
def _people_table() -> CueTable:
    return CueTable({"cue": word} for word in sorted(people_words("group")))


def _group(
    text: str, span: Span, hits: list[CueHit], match: re.Match[str], start: int
) -> GroupMention | None:
    end = match.end()
    if _NAMED.match(text, end):
        return None
    number = match.groupdict().get("number")
    told = risks(text, *span, [(start, end)], hits)
    if match["from"]:
        told += risks(text, *span, [(start, match.start("from"))], hits)
    if number and _OUTSIDE.search(
        _OF_THE.sub("", text[match.end("number") : match.start("people")])
    ):
        return None
    if _NOT_AT_RISK.search(text, start, match.end("people")) or (
        _TELL.match(text, end) and not told
    ):
        return None
    held = number and _HELD.search(text, start, match.end("people"))
    if not told and not held:
        return None
    if number and match["people"].lower() in _ANYBODY and all(r.status == "killed" for r in told):
        return None
    status = next((r.status for r in reversed(told) if r.status), "imprisoned" if held else "")
    return GroupMention(start, end, _count(text, match), status)


def _count(text: str, match: re.Match[str]) -> int | None:
    number = match.groupdict().get("number")
    if not number or re.match(
        r"\s+(?:dozen|hundred|thousand|million)", text[match.end("number") :][:10]
    ):
        return None
    return _NUMBERS.get(number.lower()) or int(number.replace(",", ""))


def _description_start(text: str, match: re.Match[str], hits: list[CueHit]) -> int:
    start = match.start()
    head = match.start("people")
    for outside in _OUTSIDE.finditer(text, start, head):
        start = outside.end()
    return max([start, *(h.end + 1 for h in hits if start <= h.start and h.end < head)])


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = people_words("group")
    anyhow = _people(words | {word.capitalize() for word in words})
    of_the = r"(?:of\s+)?(?:the\s+|their\s+)?"
    counted = rf"\b(?i:{_QUANTITY})\s+{of_the}{_MODIFIERS}{anyhow}\b(?P<from>{_FROM}|{_OF_BODY})?"
    more = rf"(?:(?P<from>{_FROM}{{1,2}})|(?P<who>(?=\s+who\b)))"
    described = rf"(?<![\w-]){_MODIFIERS}{_people(words)}\b{more}"
    return re.compile(counted), re.compile(described)


def _people(words: AbstractSet[str]) -> str:
    kind = f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"
    return rf"(?P<people>{kind}(?:\s+and\s+(?:(?!\w+ed\b)[^\W\d][\w’'-]*\s+){{0,3}}?{kind})?)"
