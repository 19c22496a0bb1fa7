r"""Genre of a document: letter, petition, statement, reply, news, or none of our genres.

>>> from onrecord.read.zones import blocks
>>> text = "Dear Minister Example,\n\nWe urge you to release Ola Example."
>>> genre_of(text, blocks(text), title=None)
'letter'
"""

import bisect
import re
from collections.abc import Sequence

from onrecord.model import Genre
from onrecord.read.letters.ask_clauses import clauses
from onrecord.read.letters.ask_words import ask_cues, word_class
from onrecord.read.letters.askers import speaks_itself
from onrecord.read.letters.cues import pieces
from onrecord.read.letters.governments import speaking_government
from onrecord.read.letters.profile import PARLIAMENTARY, SALUTATION
from onrecord.read.sentences import Span
from onrecord.read.zones import READABLE, Block

_OPEN_LETTER = re.compile(r"\b(?:open|joint|public)\s+letter\b", re.IGNORECASE)
_REPLY = re.compile(
    r"\b(?:response|reply|replies|rebuttal)\s+(?:to|from|of|by)\b"
    r"|\bstatement\s+by\b.{0,60}\bon\b.{0,60}\bstatement\b",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"\b(?:we|i)\s+refer\s+to\b|\bthank(?:s|\s+you)\s+(?:very\s+much\s+)?for\s+your\s+(?:letter|e-?mail|message|enquiry|inquiry|correspondence)\b"
    r"|\bthank\s+you\s+for\s+(?:writing|contacting)\b"
    r"|\bin\s+reply\s+to\s+your\b"
    r"|\bin\s+response\s+to\s+your\b",
    re.IGNORECASE,
)
_PETITION = re.compile(
    r"\b(?:please|to)\s+sign\s+(?:this|the|our|as|on|here|below|up)\b|\bsign\s+(?:this|our)\b"
    r"|\bsign\s+and\s+share\b|\bsign\s+(?:the|this|our)\s+petition\b"
    r"|\bsign\s+as\s+an?\s+individual\b|\bsignatories\s+of\s+this\s+petition\b"
    r"|\badd\s+your\s+name\b",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\b(?:statement|communiqu[eé]|declaration|appeal|urgent\s+action|case\s+updates?)\b",
    re.IGNORECASE,
)
_RESOLUTION = re.compile(
    r"\b(?:motion\s+for\s+an?\s+(?:\w+\s+){0,2}resolution|having\s+regard\s+to|whereas"
    r"|early\s+day\s+motion|that\s+this\s+house)\b",
    re.IGNORECASE,
)
_SELF_STATEMENT = re.compile(
    r"\b(?:the\s+)?undersign\w+|\bthis\s+statement\b|\bwe,\s+the\b", re.IGNORECASE
)
_BYLINE = re.compile(r"^(?:<[^>]{1,200}>|\W)*By\s+[A-Z]\w+\s+[A-Z]", re.MULTILINE)
_SAID = re.compile(r"\b(?:said|says|told|reported|according\s+to)\b", re.IGNORECASE)
_RELEASE = re.compile(
    r"\b[A-Z]\w+\s+(?:Rights|Watch|Defenders|International|Union|Federation|Committee|Centre|Center"
    r"|Foundation|Network|Alliance)\b[^\n]{0,80}"
    r"(?:\bsaid\s*(?:today|:)|\bsaid\s+in\s+a\s+statement|\btoday\s+(?:called|urged|demanded))"
)
_DATELINE = re.compile(
    r"^\s*[A-Z][A-Za-z .,/]{2,40}\s(?:\([A-Za-z ]{2,30}\)\s|[–—-]\s)", re.MULTILINE
)
#: A government's speech before an assembly is not an organisation's statement.
_SPEECH = re.compile(
    r"\b(?:my|our)\s+(?:own\s+)?(?:delegation|country|government|people|nation|region|continent"
    r"|foreign\s+policy)\b|\b(?:Mr|Madam|Mister)\.?\s+President\b|\bcongratulat\w+"
    r"|\b(?:(?:sixty|seventy)-\w+|(?:sixt|sevent|eight)ieth)\s+session\b"
    r"|\bthis\s+(?:great\s+|august\s+)?(?:Assembly|Organization|Hall|rostrum|podium)\b"
    r"|\bmember\s+states\b|\bhere\s+in\s+New\s+York\b",
    re.IGNORECASE,
)
_ASSEMBLY = re.compile(
    r"\b(?:General\s+Assembly|United\s+Nations|Security\s+Council|this\s+(?:Assembly"
    r"|Organization))\b"
)
_SELF = re.compile(r"\b(?:we|our|us|i|my)\b", re.IGNORECASE)
#: How often a speech names the assembly and its ways, and itself a hundred words.
_SPEECH_CUES, _SELF_SHARE = 5, 0.006
_LEAST_SPEECH = 2500
#: "I ask you to bear in mind" asks for no act.
_PATIENCE = re.compile(
    r"\s+(?:you\s+to\s+(?:bear|understand|note|be\s+patient)|for\s+your\s+(?:understanding|patience))"
)
_SIGNED = re.compile(r"\bundersign\w+|\bsignatories\s*:", re.IGNORECASE)
_STORY_WORDS = 1500


def genre_of(text: str, blocks: Sequence[Block], title: str | None) -> Genre:
    """Return the genre, by salutation, title, self-description and voice.

    A text is a letter only where it greets somebody; ``other`` where nothing
    speaks for a genre.
    """
    body = [block for block in blocks if block.kind in READABLE]
    if not body:
        return "other"
    start = body[0].start
    head = text[start : start + 2500]
    named = f"{title or ''}\n{text[start : start + 300]}"
    greeted = _greeting(text, start)
    if _REPLY.search(named) and (_REFERS.search(head) or not greeted):
        return "reply"
    if greeted is not None:
        public = word_class("public").search(greeted)
        refers = _REFERS.search(head[:1500]) and not public
        if refers and (_REPLY.search(head) or not _performs(text, body)):
            return "reply"
        if re.search(r"\bpetition\b", named, re.IGNORECASE) and _PETITION.search(text):
            return "petition"
        return "open_letter" if public or _OPEN_LETTER.search(named) else "letter"
    if PARLIAMENTARY.search(head[:600]):
        return "letter"
    if _REFERS.search(head[:800]):
        return "reply"
    return _unaddressed(text, body, title or "", named)


def is_speech(text: str) -> bool:
    """Tell whether a text is a speech of a government before an assembly; linear, and cheap."""
    if len(text) < _LEAST_SPEECH or _SIGNED.search(text):
        return False
    assembly = len(_ASSEMBLY.findall(text))
    ways = len(_SPEECH.findall(text)) if assembly else 0
    if assembly + ways < _SPEECH_CUES or not (
        ways >= 2 or (ways and assembly >= 4) or assembly > 6
    ):
        return False
    return len(_SELF.findall(text)) >= _SELF_SHARE * text.count(" ")


def _greeting(text: str, start: int) -> str | None:
    """Return whom a salutation near the beginning greets."""
    salutation = SALUTATION.search(text, start, start + 2000)
    if salutation is None:
        return None
    return salutation["dear"] or salutation["to"] or salutation["excellency"]


def _unaddressed(text: str, body: Sequence[Block], title: str, named: str) -> Genre:
    whole = "\n".join(text[block.start : block.end] for block in body)
    words = len(whole.split())
    if is_speech(whole):
        return "other"
    if speaking_government(text, body[0].start, title or None):
        return "statement"
    performs = _performs(text, body)
    said = len(_SAID.findall(whole))
    if _BYLINE.search(whole[:1500]) and words > 200:
        return "news" if said else "other"
    if _OPEN_LETTER.search(named) and performs:
        return "open_letter"
    if performs and (re.search(r"\bpetition\b", title, re.IGNORECASE) or _PETITION.search(whole)):
        return "petition"
    if _RESOLUTION.search(whole[:3000]) and (performs or _resolves(text, body)):
        return "statement"
    if said <= 8 and words < _STORY_WORDS and _RELEASE.search(whole):
        return "statement"
    if _DATELINE.search(whole[:200]) and said >= 2:
        return "news"
    if said * 120 > words and said >= 2 and not performs:
        return "news"
    if (performs and words < 6000) or _SELF_STATEMENT.search(whole[:3000]):
        return "statement"
    if _STATEMENT.search(f"{title} {whole[:120]}") and words < _STORY_WORDS:
        return "statement"
    if said >= 2 and words < _STORY_WORDS:
        return "news"
    return "news" if words < 2 * _STORY_WORDS and _demands(text, body) else "other"


def _demands(text: str, body: Sequence[Block]) -> bool:
    """Tell whether a report demands something of an authority, or tells who does."""
    return any(
        clauses(text, sentence, addressed=False)
        for block in body
        if block.kind != "heading"
        for sentence in pieces(text, block.start, block.end)
    )


def _resolves(text: str, body: Sequence[Block]) -> bool:
    """Tell whether the body whose motion or resolution this is asks for something."""
    return _performs(text, body, ("s",)) or _demands(text, body)


def _performs(text: str, body: Sequence[Block], forms: tuple[str, ...] = ("base", "ing")) -> bool:
    """Tell whether "we" or "I" of the document ask for something, in one of these verb forms."""
    return any(
        speaks_itself(text, sentence, hit.start, hit.rows[0]["form"])
        for block in body
        for hit in ask_cues(text, block.start, block.end)
        if hit.rows[0]["kind"] == "performative"
        and not _PATIENCE.match(text, hit.end)
        and hit.rows[0]["form"] in forms
        and (sentence := _around(text, block, hit.start)).end > hit.start
        and '"' not in text[max(sentence.start, hit.start - 300) : hit.start]
    )


def _around(text: str, block: Block, at: int) -> Span:
    """Return the sentence of a block that a place stands in."""
    divided = pieces(text, block.start, block.end)
    return divided[max(0, bisect.bisect_right(divided, at, key=lambda span: span.start) - 1)]
