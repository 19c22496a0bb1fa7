"""Deeds of powers that a Chinese text puts as nouns: "the ministry's reply was only ..."."""

import re

from onrecord.model.records import ClaimType
from onrecord.read.chinese.claim_subjects import Found, Subjects
from onrecord.read.chinese.page import Page
from onrecord.read.chinese.people import Actor
from onrecord.read.sentences import Span

_DEED_NOUN = re.compile(
    r"的?(?P<noun>回应|答复|回复|回覆|回信|声明|承诺|沉默|持续沉默|立场)(?P<rest>仅为|只是"
    r"|只有|是)?"
)
_SUPPOSED = re.compile(r"(?:将|会|可能|或|只会|等于)")
_RECEIVED = re.compile(r"(?:所得|获得的?|收到的?)(?:回覆|回复|答复|回应)(?:仅为|只是|均为|是|为)")
_NOUNS = re.compile(r"回[信应复]|答复|声明|承诺|沉默|立场")
_DATED = re.compile(
    r"[^，。]{0,30}?的?(?:分别于|在)[^，。]{2,40}?的(?P<noun>回应|答复|回复|沉默|持续沉默)"
)


def noun_claim(page: Page, subjects: Subjects, sentence: Span) -> Found | None:
    """Return the reply, promise or silence of a power that a sentence names as a noun."""
    if not _NOUNS.search(page.plain, *sentence):
        return None
    received = _RECEIVED.search(page.plain, *sentence)
    if received:
        start = received.start()
        clause = next(c for c in page.clauses(*sentence) if c.start <= start < c.end)
        actor = subjects.named(sentence, start) or subjects.last
        return Found(start, clause.end, "回复", "statement", did=True, actor=actor)
    for actor in page.actors_in(*sentence):
        if actor.kind in ("power", "you", "body") and (found := _of(page, sentence, actor)):
            return found if actor.kind != "body" or not found.did else None
    return None


def _of(page: Page, sentence: Span, actor: Actor) -> Found | None:
    dated = _DATED.match(page.plain, actor.end, sentence.end)
    if dated:
        return _made(actor, dated.end(), dated["noun"])
    match = _DEED_NOUN.match(page.plain, actor.end, sentence.end)
    if (
        match
        and not _SUPPOSED.match(page.plain, match.end(), sentence.end)
        and (match["rest"] or "沉默" in match["noun"])
    ):
        end = page.trimmed(match.end(), sentence.end) if match["rest"] else match.end()
        return _made(actor, end, match["noun"])
    return None


def _made(actor: Actor, end: int, noun: str) -> Found:
    silent = "沉默" in noun
    kind: ClaimType = "silence" if silent else "pledge" if noun == "承诺" else "statement"
    return Found(actor.start, end, noun, kind, did=not silent, actor=actor)
