"""Clauses that ask: who asks, whom, and from where to where the demand stands.

Each cue starts one grammatical test inside its sentence: a performative verb
with its asker and complement, a modal verb with its subject, "it is crucial
that", "we trust that you will", "your visit is an opportunity to".

>>> text = "We urge the Example Government to free her."
>>> [text[c.start : c.end] for c in clauses(text, Span(0, len(text)), addressed=True)]
['urge the Example Government to free her.']
"""

import re

from onrecord.names.states import find_states
from onrecord.read.letters.ask_complements import (
    complement,
    infinitive_at,
    leading_authority,
    that_clause,
)
from onrecord.read.letters.ask_modals import modal
from onrecord.read.letters.ask_turns import question, requested
from onrecord.read.letters.ask_words import ask_cues, word_class
from onrecord.read.letters.askers import first_person, reporting_asker, speaker, speaks_itself
from onrecord.read.letters.clause import Clause
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

_ADVERBS = (
    r"(?:\s+(?:\w+ly|also|again|hereby|therefore|further|both|all|once\s+(?:more|again)|now|then))"
)
_PARTICLE = re.compile(rf"{_ADVERBS}{{0,3}}\s+(on|upon|for|to|with|that)\b", re.IGNORECASE)


#: No sentence of prose asks with more words than these; a heap of them is not read on.
_MOST_CUES = 60
#: How much of a sentence is looked at before and behind a cue, in characters.
_BEFORE = 600
_BEHIND = 1500


def clauses(
    text: str, sentence: Span, *, addressed: bool, lead: str = "", spoken: Span | None = None
) -> list[Clause]:
    """Return the asking clauses of a sentence, in text order, none inside another.

    ``spoken`` opens with whom "they" stands for: what the sentence before it
    asked, or that sentence.
    ``addressed`` tells that the document speaks to or for somebody (a letter,
    petition or statement) rather than about events. ``lead`` is what an opener
    before the sentence lets it go on from ("we").
    """
    found: list[Clause] = []
    for cue in ask_cues(text, sentence.start, sentence.end)[:_MOST_CUES]:
        if found and cue.start < found[-1].content:
            continue
        near = Span(
            max(sentence.start, cue.start - _BEFORE), min(sentence.end, cue.start + _BEHIND)
        )
        joined = lead or ("we" if found and _goes_on(text, found[-1], cue) else "")
        if joined and not lead:
            near = Span(cue.start, near.end)
        clause = _test(text, near, cue, addressed=addressed, lead=joined, spoken=spoken)
        if clause and joined and not lead:
            clause = clause._replace(asker=found[-1].asker)
        if clause is None:
            continue
        if found and clause.start < found[-1].end:
            found[-1] = found[-1]._replace(end=_before(text, clause.start, found[-1].content))
            if found[-1].end <= found[-1].content:
                found.pop()
        found.append(clause)
    return found


def _goes_on(text: str, last: Clause, cue: CueHit) -> bool:
    """Tell whether a verb is joined to one of "we": "We call on A to ..., and urge B to ..."."""
    row = cue.rows[0]
    return (
        row["kind"] == "performative"
        and row["form"] in ("base", "s")
        and last.rule.startswith("performative:")
        and last.form == row["form"]
        and _COMMA_AND.search(text, max(last.content, cue.start - 24), cue.start) is not None
    )


_COMMA_AND = re.compile(r"[,;]\s+and\s+(?:also\s+|further\s+|\w+ly\s+)?\Z")
_JOINT = re.compile(r"[,;]?\s+(?:and|but)\b")


def _before(text: str, at: int, floor: int) -> int:
    """Return where the clause before another one ends: in front of its ", and we also"."""
    joints = list(_JOINT.finditer(text, max(floor, at - 60), at))
    return joints[-1].start() if joints else at


def _test(
    text: str, sentence: Span, cue: CueHit, *, addressed: bool, lead: str, spoken: Span | None
) -> Clause | None:
    kind = cue.rows[0]["kind"]
    if kind == "performative":
        return _performative(text, sentence, cue, lead, addressed=addressed)
    if kind == "modal":
        return modal(text, sentence, cue, addressed=addressed, spoken=spoken)
    if not addressed:
        return None
    if kind == "question":
        return question(text, sentence, cue)
    if kind == "evaluative":
        return _evaluative(text, sentence, cue)
    if kind == "hope":
        return _hope(text, sentence, cue)
    if kind == "opportunity":
        return _opportunity(text, sentence, cue)
    return _please(text, sentence, cue)


def _performative(
    text: str, sentence: Span, cue: CueHit, lead: str, *, addressed: bool
) -> Clause | None:
    """Test "we urge X to", "calling on X to", "the experts demanded that"."""
    row = cue.rows[0]
    if row["form"] == "ed" and (passive := requested(text, sentence, cue)):
        return passive
    first = first_person(text, sentence, cue.start, lead, fragment=row["form"] == "ing") or (
        addressed and row["form"] == "s" and speaks_itself(text, sentence, cue.start, "s")
    )
    asker: Span | None = None
    if not first:
        asker = reporting_asker(text, sentence, cue.start, row["form"], speaks=addressed)
        if asker is None:
            return None
    elif row["form"] == "ed":
        return None
    elif not addressed:
        asker = speaker(text, sentence)
    if asker and row["form"] == "ed" and row["cue"] != "urged" and infinitive_at(text, cue.end):
        return None
    takes = row["particle"]
    at = cue.end
    if takes not in ("person", "both"):
        particle = _PARTICLE.match(text, at, sentence.end)
        if particle is None or particle[1].lower() not in takes.split("|"):
            return None
        at = particle.start(1) if particle[1].lower() == "that" else particle.end()
        takes = "thing" if particle[1].lower() == "for" else "person"
    elif particle := re.compile(r"\s+for\s").match(text, at, sentence.end):
        at, takes = particle.end() - 1, "thing"
    parsed = complement(text, at, sentence.end, takes)
    if parsed is None:
        return None
    asked, content, nominal = parsed
    if _appeals_to_public(text, asked, content, sentence.end):
        return None
    rule = f"performative:{row['cue']}"
    return Clause(cue.start, content, sentence.end, rule, asked, asker, nominal, row["form"])


def _appeals_to_public(text: str, asked: Span | None, content: int, end: int) -> bool:
    """Tell an appeal to readers and supporters from an ask."""
    if asked is not None and asked.end > asked.start:
        who = text[asked.start : asked.end]
        if word_class("authority").search(who) or find_states(who):
            return False
        if word_class("public").search(who):
            return True
    return public_act(text, content, end)


def public_act(text: str, content: int, end: int) -> bool:
    """Tell whether the demanded act is one that readers are asked for: share, sign, send."""
    head = text[content : min(end, content + 60)].lstrip()
    act = word_class("public_act").search(head)
    return act is not None and len(head[: act.start()].split()) <= 2


def _evaluative(text: str, sentence: Span, cue: CueHit) -> Clause | None:
    """Test "it is crucial that", "it is high time for X to"."""
    if cue.rows[0]["form"] == "adjective":
        it_is = _IT_IS.search(text, max(sentence.start, cue.start - 40), cue.start)
        if it_is is None:
            return None
        cue = cue._replace(start=it_is.start())
    that = re.compile(r"\s+(?:now\s+)?(?:that|for)\s+").match(text, cue.end, sentence.end)
    if that is None and cue.rows[0]["form"] == "to":
        to = re.compile(r"\s+to\s+").match(text, cue.end, sentence.end)
        return to and Clause(cue.start, to.end(), sentence.end, "evaluative")
    if that is None or re.compile(r"(?:we|us|everyone)\b").match(text, that.end()):
        return None
    asked, content, _ = that_clause(text, that.end(), sentence.end)
    return Clause(cue.start, content, sentence.end, "evaluative", asked)


_IT_IS = re.compile(
    r"\b[Ii]t\s+(?:is|remains|would\s+be|is\s+now)\s+(?:\w+ly\s+|also\s+|thus\s+|therefore\s+"
    r"|all\s+the\s+more\s+|of\s+)*\Z"
)
_HOPED = re.compile(
    r"\s+(?:that\s+)?(?P<who>[^.;:]{1,120}?)\s+(?:will|would|can|could|shall|to)\s+(?P<what>\w+)"
)


def _hope(text: str, sentence: Span, cue: CueHit) -> Clause | None:
    """Test "we trust that you will", "we expect the authorities to"."""
    hoped = _HOPED.match(text, cue.end, sentence.end)
    if hoped is None or not first_person(text, sentence, cue.start, ""):
        return None
    who = hoped["who"]
    if re.match(r"(?:we|i|this|it|that\s+we|everyone)\b", who, re.IGNORECASE):
        return None
    able = re.compile(r"be\s+(?:able|allowed|permitted|released|freed)\b")
    to_others = able.match(text, hoped.start("what")) is not None
    asked = leading_authority(text, hoped.start("who"), hoped.end("who"))
    if not to_others and (asked is None or asked.end != hoped.end("who")):
        return None
    content = hoped.start("what")
    if _appeals_to_public(text, asked, content, sentence.end):
        return None
    return Clause(cue.start, content, sentence.end, f"hope:{cue.rows[0]['cue']}", asked)


_OPPORTUNITY = re.compile(
    r"\b(?:your|this|these|the)\s+(?:[\w’-]+\s+){0,4}(?:visit|trip|meeting|summit|session|review"
    r"|dialogue|talks|presidency|mandate|mission|conference|negotiations|appointment|moment)\b"
    r"[^.;,]{0,60}?\b(?:provides?|offers?|is|are|presents?|gives?|represents?|will\s+be)\b"
    r"[^.;,]{0,40}\Z",
    re.IGNORECASE,
)


def _opportunity(text: str, sentence: Span, cue: CueHit) -> Clause | None:
    """Test "your visit provides an important opportunity to"."""
    occasion = _OPPORTUNITY.search(text, max(sentence.start, cue.start - 200), cue.start)
    if occasion is None:
        return None
    return Clause(occasion.start(), cue.end, sentence.end, "opportunity")


def _please(text: str, sentence: Span, cue: CueHit) -> Clause | None:
    """Test "please provide", at the beginning of a sentence or after "and"."""
    lead = text[max(sentence.start, cue.start - 60) : cue.start]
    joined = re.search(r"[:;–—]\s*(?:and\s+)?\Z", lead)
    before = lead.strip(' \t\n*_>-•.,0123456789()“"').lower()
    if not joined and before not in (
        "", "also", "furthermore", "lastly", "finally", "in addition", "moreover", "so",
        "therefore",
    ):  # fmt: skip
        return None
    skipped = re.compile(r"\W*(?:also\s+|further\s+|kindly\s+)?").match(text, cue.end)
    content = skipped.end() if skipped else cue.end
    if public_act(text, content, sentence.end):
        return None
    return Clause(content, content, sentence.end, "please")
