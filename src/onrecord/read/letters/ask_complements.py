"""Complements of verbs of asking: whom they ask, and where what is demanded begins.

>>> text = "urge the Example Government to free her"
>>> asked, content, _ = complement(text, 4, len(text), "person")
>>> text[asked.start : asked.end], text[content:]
('the Example Government', 'free her')
"""

import re

from onrecord.names.actors import find_actors
from onrecord.names.states import find_states
from onrecord.read.letters.ask_words import word_class
from onrecord.read.letters.clause import tight_span, word_start
from onrecord.read.sentences import Span

_THAT = re.compile(r"\s*,?\s*that(?:\s+|,\s+[^,]{1,80},\s+)", re.IGNORECASE)
#: "to" before a verb: no article, possessive or name follows.
_TO_VERB = re.compile(
    r",?(?:\s+\w+ly)?\s+(?:not\s+)?to\s+(?!(?:the|an?|their|his|her|its|our|all|any|this|that|these"
    r"|those|such|some|(?!bring\b|sing\b|ring\b)\w+ing)\b)(?=(?:[\w-]+ly\s+)?[a-z]{2})"
)
#: What opens a list: "the Government to:".
_TO_LIST = re.compile(r"(?P<who>\s+[^.;:]{2,200}?),?(?:\s+\w+ly)?\s+to\s*[:：]\W*\Z")
#: Nouns that take "to" themselves: the one asked does not end here.
_NOUN_TO = re.compile(
    r"\b(?:end|access|(?<!Human\s)(?<!human\s)rights?|respect|halt|stop|commitment|attention"
    r"|support|returns?|response"
    r"|answers?|adherence|visits?|according|due|in\s+order|need|able|steps|measures|action|ability"
    r"|opportunity|freedom|threats?|attempts?|duty|obligations?|subject|similar|related)\s*\Z",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\s*be\s+(?:[\w-]+ly\s+){0,3}(\w+)", re.IGNORECASE)
_YOU = re.compile(r"(?:you|your\s+(?:excellency|government|ministry|office))\b", re.IGNORECASE)
_SUBJUNCTIVE_BE = re.compile(r"\s+(?:should\s+|must\s+)?be\s", re.IGNORECASE)


_NOUN = re.compile(r"\s+(?:an?|the|for|immediate|restraint)\b")


def complement(text: str, at: int, end: int, takes: str) -> tuple[Span | None, int, bool] | None:
    """Return whom a verb of asking asks, where the demand begins, and whether it is a noun.

    None where the verb has no complement that demands something.
    """
    if that := _THAT.match(text, at, end):
        return that_clause(text, that.end(), end)
    if to := _TO_VERB.match(text, at, end):
        return None, to.end(), False
    for to in _TO_VERB.finditer(text, at, min(end, at + 320)):
        who = text[at : to.start()]
        if not who.strip() or _NOUN_TO.search(who) or ";" in who:
            continue
        passive = _PASSIVE.match(text, to.end(), end)
        if passive:
            return None, word_start(text, at), False
        if takes == "thing" and not is_authority(who):
            break
        return tight_span(text, at, to.start()), to.end(), False
    if listed := _TO_LIST.match(text, at, end):
        return tight_span(text, at, listed.end("who")), end, False
    if takes in ("thing", "both"):
        if authority := leading_authority(text, word_start(text, at), end):
            return authority, authority.end, False
        return None, word_start(text, at), True
    return (None, word_start(text, at), True) if _NOUN.match(text, at, end) else None


def infinitive_at(text: str, at: int) -> bool:
    """Tell whether "to" and a verb follow at this place."""
    return _TO_VERB.match(text, at) is not None


def that_clause(text: str, at: int, end: int) -> tuple[Span | None, int, bool]:
    """Return what :func:`complement` does, of the words behind "that"."""
    asked = leading_authority(text, at, end)
    if asked is None:
        return None, at, False
    if _SUBJUNCTIVE_BE.match(text, asked.end, end):
        return None, at, False
    return asked, asked.end, False


_ARTICLES = re.compile(r"\b(?:the|all|both|relevant|his|her|its)\b", re.IGNORECASE)
_NOT_IN_NAME = re.compile(
    r"[.;:]|\b(?:to|that|be|is|are|was|were|who|which|by|in|not|on|with|at|against|about|over)\b"
    r"|(?<!Office\s)\b(?:of|for)\b"
)


def leading_authority(text: str, at: int, end: int) -> Span | None:
    """Return the authority that the words at this place name, with those it is joined to."""
    if you := _YOU.match(text, at, end):
        return Span(at, you.end())
    stop = min(end, at + 160)
    found: Span | None = None
    actor = next(iter(find_actors(text, at, stop)), None)
    if actor and not _ARTICLES.sub("", text[at : actor.start]).strip():
        found = Span(at, actor.end)
    for match in word_class("authority").finditer(text, at, stop):
        if found and match.end() <= found.end:
            continue
        between = text[found.end if found else at : match.start()]
        if found and not re.fullmatch(
            r"(?:[\s,]+(?:and|or|of|the|for|as\s+well\s+as)\b)?[\s,]*(?:[\w’'\-]+\s+){0,5}", between
        ):
            break
        if found is None and len(between) > 90:
            break
        if _NOT_IN_NAME.search(between) or text.startswith(("’s", "'s"), match.end()):
            break
        if found and not re.search(r"\b(?:and|or|of|for)\b|^\s*$", between):
            break
        found = Span(at, match.end())
    return found


def is_authority(words: str) -> bool:
    """Tell whether words name a state, a body, an official, or "you"."""
    return bool(_YOU.search(words) or word_class("authority").search(words) or find_states(words))
