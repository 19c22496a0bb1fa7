r"""Lists of asks and the sentences that open them, and asks in prose between the lists.

>>> from onrecord.read.zones import blocks
>>> text = "We ask that you:\n\n- free her;\n- let her travel."
>>> [text[c.start : c.end] for c, _ in asking_clauses(text, blocks(text), addressed=True)]
['free her;', 'let her travel.']
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.read.letters.ask_acts import act_of
from onrecord.read.letters.ask_clauses import clauses, public_act
from onrecord.read.letters.ask_modals import clause_subject
from onrecord.read.letters.ask_turns import imperative, put_to_office
from onrecord.read.letters.ask_words import word_class
from onrecord.read.letters.clause import Clause
from onrecord.read.letters.cues import pieces
from onrecord.read.sentences import BULLET, Span
from onrecord.read.zones import Block

_MARKUP = re.compile(r"(?:\*\*|__|[*_>“\"]|\s)*")
_WE = re.compile(r"\b(?:we|i)\b[^.;:]{0,60}:\W*\Z", re.IGNORECASE)
_BARE_OPENER = re.compile(
    r"\b(?:we|i)\b.{0,80}\b(?:ask|urge|call|demand|request|recommend)\w*\b", re.IGNORECASE
)
#: "To the Government of X:", over its part of the recommendations.
_TO_WHOM = re.compile(r"\W*To\s+(?P<who>(?:the\s+)?[A-Z][^:.;\n]{1,120}):\W*\Z")
_MODAL_OPENER = re.compile(r"\b(?:should|must|needs?\s+to|ought\s+to)\W*\Z", re.IGNORECASE)


class _Opener(NamedTuple):
    """Say what a list goes on from: whom it asks, and how its items begin."""

    clause: Clause
    lead: str
    speech: bool


def asking_clauses(
    text: str, blocks: Sequence[Block], *, addressed: bool
) -> Iterator[tuple[Clause, bool]]:
    """Yield the asking clauses, and whether an opener makes a third party act.

    ``addressed`` tells that the document speaks to somebody rather than about
    events.
    """
    opener: _Opener | None = None
    inside = ""
    for number, block in enumerate(blocks):
        if block.kind == "heading":
            opener, inside = None, ""
            if addressed and _opens_by_heading(text, block):
                opener = _Opener(Clause(block.end, block.end, block.end, "item"), "", speech=False)
            continue
        style = _style(text, block)
        if block.kind == "bullet" and opener is not None and inside in ("", style):
            inside = style
            for clause in _item(text, block, opener, addressed=addressed):
                yield clause, opener.speech
            continue
        if block.kind not in ("paragraph", "bullet", "table"):
            continue
        if inside or opener is None or block.kind == "bullet":
            opener, inside = None, ""
        listed = number + 1 < len(blocks) and blocks[number + 1].kind == "bullet"
        spoken: Span | None = None
        for sentence in pieces(text, block.start, block.end):
            ends_list = listed and sentence.end == block.end
            opened = _opener(text, sentence, addressed=addressed) if ends_list else None
            if opened is not None:
                opener, inside = opened, ""
                continue
            asking = clauses(text, sentence, addressed=addressed, spoken=spoken)
            if addressed and not asking and (order := _ordered(text, sentence)):
                asking = [order]
            for clause in asking:
                yield clause, False
            spoken = next((clause.asked for clause in asking if clause.asked), sentence)


def _ordered(text: str, sentence: Span) -> Clause | None:
    return imperative(text, sentence) or put_to_office(text, sentence)


def _style(text: str, block: Block) -> str:
    """Return the kind of mark that an item opens with: sign, figure, letter, bracket."""
    marker = BULLET.match(text, block.start)
    if marker is None:
        return "none"
    mark = marker[0].strip(" *_>\t")
    return re.sub(r"\w", "a", re.sub(r"[a-z]+", "b", re.sub(r"\d+", "1", mark))) or "sign"


def _opens_by_heading(text: str, block: Block) -> bool:
    words = text[block.start : block.end].strip(" \t\n*_#:=-")
    return bool(word_class("opener").fullmatch(words))


def _opener(text: str, sentence: Span, *, addressed: bool) -> _Opener | None:
    """Read the sentence before a list as its opener, where it asks."""
    words = text[sentence.start : sentence.end].rstrip(" \t\n*_")
    if not words.endswith((":", "：")):
        return None
    if addressed and (headed := _TO_WHOM.match(text, sentence.start, sentence.end)):
        asked = Span(headed.start("who"), headed.end("who"))
        head = Clause(sentence.start, sentence.end, sentence.end, "item", asked)
        return _Opener(head, "", speech=False)
    asking = clauses(text, sentence, addressed=addressed)
    if asking:
        clause = asking[-1]
        rest = text[clause.content : sentence.end]
        if len(rest.split()) <= 14 or re.search(r"(?:\bto|\bthat|\bfollowing\b[^:]*)\W*\Z", rest):
            to_others = act_of(text, clause.content, sentence.end) in ("raise", "speak_publicly")
            return _Opener(clause._replace(rule="item"), "", speech=to_others)
        return None
    if modal := _MODAL_OPENER.search(words):
        subject = clause_subject(text, sentence, sentence.start + modal.start())
        if subject is not None:
            return _Opener(
                Clause(subject.start, subject.end, sentence.end, "item", subject), "", speech=False
            )
    bare = _BARE_OPENER.search(words)
    if bare and len(words) - bare.start() < 160:
        head = Clause(sentence.start, sentence.end, sentence.end, "item")
        return None if word_class("public").search(words) else _Opener(head, "", speech=False)
    if addressed and re.search(r"\bfollowing\s+(?:matters|questions|points|requests)\W*\Z", words):
        return _Opener(Clause(sentence.start, sentence.end, sentence.end, "item"), "", speech=False)
    if addressed and _WE.search(words):
        return _Opener(
            Clause(sentence.start, sentence.end, sentence.end, "item"), "we", speech=False
        )
    return None


def _item(text: str, block: Block, opener: _Opener, *, addressed: bool) -> list[Clause]:
    """Read one item of an asking list: its first sentence, and what later ones ask."""
    marker = BULLET.match(text, block.start)
    begin = marker.end() if marker else block.start
    found: list[Clause] = []
    for sentence in pieces(text, begin, block.end):
        start = sentence.start
        if skip := _MARKUP.match(text, start):
            start = skip.end()
        inner = Span(start, sentence.end)
        asking = clauses(text, inner, addressed=addressed, lead=opener.lead)
        if found and not asking and (order := imperative(text, inner)):
            asking = [opener.clause._replace(start=order.start, content=order.start, end=order.end)]
        if asking or found or opener.lead:
            found += asking
            continue
        if public_act(text, start, sentence.end):
            continue
        found.append(opener.clause._replace(start=start, content=start, end=sentence.end))
    return found
