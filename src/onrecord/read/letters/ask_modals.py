"""Modal verbs that demand: "the authorities must", "they should be released".

>>> text = "The two must be released."
>>> from onrecord.read.letters.ask_words import ask_cues
>>> found = modal(text, Span(0, len(text)), ask_cues(text)[0], addressed=True, spoken=None)
>>> text[found.start : found.end]
'The two must be released.'
"""

import re
from typing import NamedTuple

from onrecord.read.letters.ask_complements import is_authority, leading_authority
from onrecord.read.letters.ask_words import word_class
from onrecord.read.letters.clause import Clause, tight_span, word_start
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

_MODAL_VERB = re.compile(
    r"\s+(?P<not>not\s+|never\s+)?(?:also\s+|at\s+least\s+|[\w-]+ly\s+|and\s+|at\s+once\s+){0,5}"
    r"(?:(?P<be>be)\s+(?:also\s+|[\w-]+ly\s+|and\s+){0,4})?(?P<verb>[a-z]+)"
)
_CLAUSE_OPENS = re.compile(
    r"(?:[;:—]|\s[–-](?=\s)|,|\b[Ii]n\s+(?:our|my)\s+(?:view|opinion)\b|\bthen\b|\bthat\b|[“\"]"
    r"|\band\b(?=\s+(?:the|he|she|they|it|all|his|her|their|our)\b))\s*"
    r"(?:(?:and|but|so|then|as\s+such|hence|therefore|thus|also|moreover|that)\b[\s,]*)*"
)
#: How near its verb an authority stands, in characters.
_NEAR = 160
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|where|as|like|including|together\s+with|along\s+with|for\s+(?:its"
    r"|their)\s+part|too|in\s+turn"
    r"|having|being|also|a|an|the)\b"
)
_ASIDE_LENGTH = 160
_READY = ("ready", "prepared", "willing")
_CONDITION = re.compile(r"(?:if|when|while|unless|had)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"they|it", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|which)\s+(?:\w+\s+){1,5}(?:the\s+)?\w+\Z")
_NOBODY = re.compile(
    r"\b(?:we|i|one|nobody|no\s+one|nothing|who|which|that|there|people|what|why|how|muslims)\s*\Z",
    re.IGNORECASE,
)
_PRIVATE_SPEECH = re.compile(
    r"\b(?:said|says|told|thought|suggested|indicated|argued|informed|whether|why|how|asked"
    r"|believed|shouted|answered|felt|warned|speculated)\b",
    re.IGNORECASE,
)
_LAW_SPEAKS = re.compile(
    r"\b(?:according\s+to|pursuant\s+to|under\s+(?:article|section|the\s+law)|article\s+\d"
    r"|due\s+to\s+this|under\s+international|no\s+later\s+than|by\s+law\b)",
    re.IGNORECASE,
)
_STATES_OF_MIND = re.compile(
    r"(?:have|be|know|see|consider|remember|understand|look|happen|depend|seem|bear|become|note"
    r"|serve|recognise|recognize|think|ask|wonder|go|mean|feel|like|only|never)\Z",
)


class _Subject(NamedTuple):
    """Hold the subject of a modal verb: where its clause begins, and whether it has power."""

    opens: int
    words: str
    authority: bool
    asked: Span | None


def modal(
    text: str, sentence: Span, cue: CueHit, *, addressed: bool, spoken: Span | None
) -> Clause | None:
    """Test "the authorities must", "they should be released".

    ``spoken`` opens with whom a "they" stands for. What a law says must be,
    and what somebody in a story was told to do, is no demand of the document.
    """
    verb = _MODAL_VERB.match(text, cue.end, sentence.end)
    if verb is None or text[sentence.start : sentence.end].rstrip("\"'”’ ").endswith("?"):
        return None
    if _PRIVATE_SPEECH.search(text, sentence.start, cue.start):
        return None
    if _LAW_SPEAKS.search(text, sentence.start, sentence.end):
        return None
    subject = _subject(text, sentence, _before_aside(text, sentence, cue.start), spoken)
    if subject is None or not _fits(text, verb, subject):
        return None
    if not (addressed or _strong(verb, authority=subject.authority)):
        return None
    acts = subject.authority and (not verb["be"] or verb["verb"] in _READY)
    content = cue.end if acts else subject.opens
    asked = subject.asked if acts else None
    return Clause(subject.opens, content, sentence.end, f"modal:{cue.rows[0]['cue']}", asked)


def _before_aside(text: str, sentence: Span, at: int) -> int:
    """Return where the subject ends when ", which funds it," stands between it and its verb."""
    if not text[sentence.start : at].rstrip().endswith(","):
        return at
    closes = text.rindex(",", sentence.start, at)
    opens = text.rfind(",", max(sentence.start, closes - _ASIDE_LENGTH), closes)
    return opens if opens > 0 and _ASIDE.match(text, opens, closes) else at


def _subject(text: str, sentence: Span, at: int, spoken: Span | None) -> _Subject | None:
    """Return the subject of the modal verb at this place, or None where nobody is asked."""
    opens = _clause_start(text, sentence, at)
    words = text[opens:at].strip(" \t\n*_,")
    if _NOBODY.search(words) or word_class("nobody").match(words) or _RELATIVE.search(words):
        return None
    if _CONDITION.match(words):
        return None
    if not words or re.search(r"\s(?:and|or)\Z", words):
        before = text[sentence.start : at]
        if _NOBODY.search(before.rstrip(" ,")):
            return None
        return _Subject(at, "", is_authority(before[-_NEAR:]), None)
    if _PRONOUN.fullmatch(words):
        asked = _stands_for(text, Span(sentence.start, opens), spoken)
        return _Subject(opens, words, asked is not None, asked)
    asked = tight_span(text, opens, at)
    if len(words.split()) > 9:
        asked = leading_authority(text, asked.start, asked.end) or asked
    return _Subject(opens, words, is_authority(words[-_NEAR:]), asked)


def _stands_for(text: str, before: Span, spoken: Span | None) -> Span | None:
    """Return the authority that "they" or "it" stands for: of this sentence, or the last one."""
    if first := word_class("authority").search(text, before.start, before.end):
        start = _clause_start(text, before, first.start())
        return leading_authority(text, start, before.end)
    return leading_authority(text, word_start(text, spoken.start), spoken.end) if spoken else None


def _fits(text: str, verb: re.Match[str], subject: _Subject) -> bool:
    """Tell whether verb and subject make a demand."""
    if verb["be"]:
        wanted = word_class("forbidden" if verb["not"] else "demanded")
        ready = subject.authority and verb["verb"] in _READY
        return bool(wanted.match(text, verb.start("verb"))) or ready
    if verb["verb"] in ("end", "stop", "cease", "prevail"):
        return len(subject.words.split()) > 1 or subject.authority
    sees_to_it = text.startswith(" to it", verb.end("verb"))
    return subject.authority and (sees_to_it or not _STATES_OF_MIND.match(verb["verb"]))


def clause_subject(text: str, sentence: Span, at: int) -> Span | None:
    """Return the authority that is the subject of the verb at this place, if one is."""
    subject = tight_span(text, _clause_start(text, sentence, at), at)
    return subject if is_authority(text[subject.start : subject.end]) else None


def _strong(verb: re.Match[str], *, authority: bool) -> bool:
    """Tell a demand that stands out even in a report of events."""
    if verb["be"]:
        return verb["verb"] in ("released", "freed", "prosecuted", "acquitted", "investigated")
    return authority and verb["verb"] in (
        "release", "free", "guarantee", "ensure", "investigate", "acquit", "drop", "stop", "allow",
        "immediately", "monitor", "protect", "refuse", "bring", "end", "lift", "repeal", "hold",
        "see", "cease", "grant", "provide", "publish", "disclose",
        "prosecute", "amend", "abolish", "halt", "quash", "respect",
    )  # fmt: skip


def _clause_start(text: str, sentence: Span, at: int) -> int:
    """Return where the clause of a verb begins: after the last joint before its subject."""
    start = sentence.start
    for joint in _CLAUSE_OPENS.finditer(text, sentence.start, at):
        rest = text[joint.end() : at]
        bare_and = joint[0].strip().lower() in ("and", "and also")
        if bare_and and len(text[start : joint.start()].split()) < 5:
            continue
        if rest.strip() or bare_and:
            start = joint.end()
    return word_start(text, start)
