"""Asks in the turns of phrase of letters: orders, polite questions, "X is requested to".

>>> text = "Release her now!"
>>> found = imperative(text, Span(0, len(text)))
>>> text[found.start : found.end]
'Release her now!'
"""

import re

from onrecord.read.letters.ask_complements import infinitive_at, leading_authority
from onrecord.read.letters.ask_words import word_class
from onrecord.read.letters.clause import Clause, tight_span
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

_OPENS = re.compile(
    r"\W*(?:(?:So|And|Now|Then|Therefore|Please|Finally|Instead),?\s+)?(?P<not>[Dd]o\s+not\s+)?"
    r"(?P<verb>[A-Za-z]+)\s+(?:also\s+)?(?P<next>[\w’'-]+)"
)
#: "To the Example authorities: stop the execution."
_TO_WHOM = re.compile(r"\W*To\s+(?P<who>(?:the\s+)?[A-Z][^:.;\n]{2,80}):\s+(?=[a-z])")
#: What can follow an order's verb: its object, no noun that the word would qualify.
_OBJECT = re.compile(
    r"(?:sure|him|her|them|us|me|it|all|the|this|these|those|his|their|its|your|an?|any|every"
    r"|each|both"
    r"|to|that|for|with|on|up|out|political|human|forced|torture|with)\Z|[A-Z]"
)
_ASIDE = re.compile(r"\s+(?:please|kindly|also|at\s+least|perhaps|therefore)\b")
_BE = re.compile(
    r"\b(?:is|are|be)\s+(?:hereby\s+|kindly\s+|respectfully\s+|therefore\s+|strongly\s+"
    r"|once\s+more\s+"
    r"|again\s+|now\s+|further\s+|also\s+|earnestly\s+){0,3}\Z"
)
_AND = re.compile(r"\W*(?:(?:and|but|so|therefore|thus|also)\s+)*")
_TO = re.compile(r"(?:\s+(?:on|upon))?(?:\s+[a-z]+ly)?\s+to\s+")


def imperative(text: str, sentence: Span) -> Clause | None:
    """Read a sentence that is an order ("Release her now!"); no question, no order to readers."""
    head = _TO_WHOM.match(text, sentence.start, sentence.end)
    asked = Span(head.start("who"), head.end("who")) if head else None
    opens = _OPENS.match(text, head.end() if head else sentence.start, sentence.end)
    if opens is None or not word_class("order").fullmatch(opens["verb"]):
        return None
    if opens["verb"][0].islower() and opens.start("verb") == sentence.start:
        return None
    if not _OBJECT.match(opens["next"]) or text[sentence.end - 1] in "?:":
        return None
    start = opens.start("verb")
    act = word_class("public_act").match(text, start, min(sentence.end, start + 60))
    if act:
        return None
    begin = opens.start("not") if opens["not"] else start
    return Clause(begin, start, sentence.end, "imperative", asked)


_PUT_TO = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:[Aa]nd\s+)?(?:[Ww]ill|[Ii]s|[Aa]re|[Dd]oes|[Dd]o|[Ww]ould"
    r"|[Ww]hat\s+(?:further\s+|concrete\s+)?(?:steps|action|measures)"
    r"\s+(?:will|is|are|does))\s+(?P<who>(?:the\s+)?[A-Z][^,.;:?]{1,80}?)\s+"
    r"(?:(?:prepared|willing|ready|planning|intend|plan|take|taking|going|consider"
    r"|considering)\s+to\s+|also\s+)?"
    r"(?P<what>(?:[a-z]+ly\s+)?[a-z]{3,})\s"
)
_ASK_MINISTER = re.compile(
    r"\W*To\s+ask\s+(?P<who>the\s+[A-Z][^?]{3,120}?),?\s+(?:if|whether)\s+(?:he|she|they"
    r"|it)\s+will\s+(?P<what>\w+)"
)
_VERBLESS = re.compile(r"(?:aware|satisfied|been|taken|that|not)\b")


def put_to_office(text: str, sentence: Span) -> Clause | None:
    """Read a question to an office that asks it to act ("Will the Minister raise the case?")."""
    put = _ASK_MINISTER.match(text, sentence.start, sentence.end)
    if put is None and text[sentence.start : sentence.end].rstrip('"”’ ').endswith("?"):
        put = _PUT_TO.match(text, sentence.start, sentence.end)
    if put is None or _VERBLESS.match(put["what"]):
        return None
    who = Span(put.start("who"), put.end("who"))
    if leading_authority(text, who.start, who.end) is None:
        return None
    what = put.start("what")
    return Clause(what, what, sentence.end, "question", who)


def question(text: str, sentence: Span, cue: CueHit) -> Clause | None:
    """Read a polite question ("Will you please tell us where she is?")."""
    if not text[sentence.start : sentence.end].rstrip('"”’ ').endswith("?"):
        return None
    before = text[sentence.start : cue.start].strip(' \t\n*_>-•.,0123456789()“"').lower()
    if before not in ("", "and", "or", "so", "finally", "lastly", "then", "also", "but"):
        return None
    at = cue.end
    while aside := _ASIDE.match(text, at, sentence.end):
        at = aside.end()
    content = at + len(text[at : sentence.end]) - len(text[at : sentence.end].lstrip(" \n,"))
    what = text[content : content + 40].split()
    if not what or not what[0].isalpha() or word_class("wondering").match(text, content):
        return None
    if word_class("public_act").match(text, content, min(sentence.end, content + 60)):
        return None
    return Clause(content, content, sentence.end, "question")


def requested(text: str, sentence: Span, cue: CueHit) -> Clause | None:
    """Read a performative in the passive ("The Government is requested to free her")."""
    to = _TO.match(text, cue.end, sentence.end)
    be = _BE.search(text, max(sentence.start, cue.start - 60), cue.start)
    if to is None or be is None or not infinitive_at(text, to.end() - 4):
        return None
    opens = max(text.rfind(mark, sentence.start, be.start()) for mark in (",", ";", ":"))
    lead = _AND.match(text, max(opens + 1, sentence.start))
    subject = tight_span(text, lead.end() if lead else sentence.start, be.start())
    asked = leading_authority(text, subject.start, subject.end)
    if asked is None:
        return None
    return Clause(subject.start, to.end(), sentence.end, f"requested:{cue.rows[0]['cue']}", asked)
