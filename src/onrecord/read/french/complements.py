"""What follows an asking verb in French: whom it asks, and where the demanded act begins.

>>> shadow = "demande au gouvernement de libérer la blogueuse"
>>> found = complement(shadow, 7, len(shadow), "to")
>>> shadow[found.asked.start : found.asked.end], shadow[found.content :], found.nominal
('au gouvernement', 'libérer la blogueuse', False)
"""

import re
from typing import NamedTuple

from onrecord.read.french.ask_acts import act_nouns
from onrecord.read.french.grammar import (
    A_INFINITIVE,
    ADVERBS,
    APOSTROPHE,
    BARE_INFINITIVE,
    DE_INFINITIVE,
    DETERMINER,
    POUR_INFINITIVE,
    POUR_QUE,
    QUE,
    TO,
    tight_end,
    tight_start,
)
from onrecord.read.sentences import Span

_SKIP = re.compile(rf"{ADVERBS}(?:,[^,;:.]{{1,70}},)?[\s,*_«\"“]*")
_DE = re.compile(DE_INFINITIVE)
_A = re.compile(A_INFINITIVE)
_QUE = re.compile(QUE)
_POUR_QUE = re.compile(POUR_QUE)
_POUR = re.compile(rf"{POUR_INFINITIVE}|\bpour\s+{DETERMINER}")
_ON = re.compile(rf"\bsur\s+{DETERMINER}(?:nécessité|urgence|importance)\s+")
_TO = re.compile(TO)
_A_NOUN = re.compile(rf"(?<!\w)(?:à|au|aux|à\s+l{APOSTROPHE})\s*")
_DETERMINER = re.compile(DETERMINER)
_FROM = re.compile(rf"(?<!\w)(?:de\s+la|de\s+l{APOSTROPHE}|du|des|de|d{APOSTROPHE})\s*")
_BARE = re.compile(BARE_INFINITIVE)
_MARK = re.compile(
    rf"(?:de\s+|d{APOSTROPHE}|à\s+|(?:pour|afin|à\s+ce|en\s+sorte)[\s*_]+(?=qu)|pour\s+)"
)
#: No addressee is longer.
_REACH = 260


class Complement(NamedTuple):
    """Say whom a verb asks, where what it demands begins, and whether that is a noun."""

    content: int
    asked: Span | None
    nominal: bool = False


def complement(
    shadow: str, start: int, end: int, takes: str, *, you: bool = False
) -> Complement | None:
    """Read what follows a verb that takes its complement so, or return None.

    ``takes`` is "to" (demander à), "of" (exiger de), "direct" (appeler,
    inviter), "pour" (plaider pour) or "wish" (souhaiter que). ``you`` says that
    a pronoun before the verb is the one asked.
    """
    skip = _SKIP.match(shadow, start, end)
    at = skip.end() if skip else start
    if at >= end:
        return None
    que = _QUE.match(shadow, at, end)
    if que and takes != "from":
        return Complement(que.start(), None)
    if takes in ("wish", "will", "from") and not (takes == "from" and _FROM.match(shadow, at, end)):
        return None
    if takes == "pour":
        return _for(shadow, at, end)
    if takes in ("to", "of", "from", "offer"):
        return _asking(shadow, at, end, takes, you=you)
    return _calling(shadow, at, end, you=you)


def _asking(shadow: str, at: int, end: int, takes: str, *, you: bool) -> Complement | None:
    if _DE.match(shadow, at, end):
        return Complement(_infinitive(shadow, at), None)
    to = _TO.match(shadow, at, end) if takes in ("to", "offer") else _FROM.match(shadow, at, end)
    if to and not you:
        return _after_addressee(shadow, at, end)
    if _DETERMINER.match(shadow, at, end):
        return Complement(at, None, nominal=True)
    return None


def _after_addressee(shadow: str, at: int, end: int) -> Complement | None:
    """Find the act behind "à X": "de" with an infinitive, "que", or a noun with its article."""
    reach = min(end, at + _REACH)
    found = [
        m for m in (_DE.search(shadow, at + 2, reach), _QUE.search(shadow, at + 2, reach)) if m
    ]
    first = min(found, key=lambda match: match.start(), default=None)
    limit = first.start() if first else reach
    for noun in act_nouns(shadow, at, limit):
        before = re.search(rf"(?<=\s){DETERMINER}(?:\w+\s+){{0,2}}\Z", shadow[at : noun.start])
        if before and before.start() > 3:
            start = at + before.start()
            return Complement(start, Span(at, tight_end(shadow, at, start)), nominal=True)
    if first:
        asked = Span(at, tight_end(shadow, at, first.start()))
        if shadow[first.start()] == "q":
            return Complement(first.start(), asked)
        return Complement(_infinitive(shadow, first.start()), asked)
    noun_phrase = re.search(r"\s(?:la|le|les|leurs?|un|une|des|l')\s*\w", shadow[at + 4 : reach])
    if noun_phrase:
        start = at + 4 + noun_phrase.start() + 1
        return Complement(start, Span(at, tight_end(shadow, at, start)), nominal=True)
    return None


def _calling(shadow: str, at: int, end: int, *, you: bool) -> Complement | None:
    if _A.match(shadow, at, end) or _DE.match(shadow, at, end):
        return Complement(_infinitive(shadow, at), None)
    if pour := _POUR_QUE.match(shadow, at, end):
        return Complement(pour.start(), None)
    if noun := _A_NOUN.match(shadow, at, end):
        return _called_to(shadow, at, end, noun.end())
    if you:
        return None
    reach = min(end, at + _REACH)
    marks = (p.search(shadow, at, reach) for p in (_A, _DE, _POUR_QUE, _ON, _POUR))
    first = min((m for m in marks if m), key=lambda m: m.start(), default=None)
    if first is None or not tight_end(shadow, at, first.start()) > at:
        return _called_to_noun(shadow, at, reach)
    asked = Span(tight_start(shadow, at, first.start()), tight_end(shadow, at, first.start()))
    if first.re is _POUR_QUE:
        return Complement(first.start(), asked)
    if first.re is _ON:
        inner = _DE.search(shadow, first.start(), end)
        content = _infinitive(shadow, inner.start()) if inner else first.start()
        return Complement(content, asked, nominal=inner is None)
    return Complement(_infinitive(shadow, first.start()), asked)


def _called_to(shadow: str, at: int, end: int, noun: int) -> Complement:
    """Read "appelle à la libération", and "appelle aux autorités pour que"."""
    reach = min(end, at + _REACH)
    pour = _POUR_QUE.search(shadow, noun, reach) or _POUR.search(shadow, noun, reach)
    nouns = act_nouns(shadow, noun, min(end, noun + 60))
    if pour and not (nouns and nouns[0].start < pour.start()):
        asked = Span(at, tight_end(shadow, at, pour.start()))
        clause = pour[0].rstrip("' ").endswith("qu")
        return Complement(pour.start(), asked, nominal=not clause)
    return Complement(at, None, nominal=True)


def _called_to_noun(shadow: str, at: int, reach: int) -> Complement | None:
    """Read "exhorte X à la retenue": the addressee, then "à" and a noun of an act."""
    for noun in act_nouns(shadow, at, reach):
        before = re.search(
            rf"\s(?:à\s+(?:la\s+|l{APOSTROPHE})|au\s+|aux\s+)(?:\w+\s+)?\Z", shadow[at : noun.start]
        )
        if before and before.start() > 2:
            start = at + before.start() + 1
            return Complement(start, Span(at, tight_end(shadow, at, start)), nominal=True)
    return None


def _for(shadow: str, at: int, end: int) -> Complement | None:
    """Read "plaide pour que", "fait pression sur X pour que", "insiste pour"."""
    reach = min(end, at + _REACH)
    pour = _POUR_QUE.search(shadow, at, reach) or _POUR.search(shadow, at, reach)
    if pour is None:
        return None
    asked = None
    if pour.start() > at:
        on = re.match(r"(?:sur|auprès\s+d\w+)\s", shadow[at : pour.start()])
        if on is None:
            near = pour.start() - at <= 60
            return Complement(pour.start(), None, nominal=True) if near else None
        asked = Span(at + on.end(), tight_end(shadow, at, pour.start()))
    nominal = not re.match(r"(?:pour|afin)[\s*_]+qu", pour[0]) and not _BARE.match(
        shadow, pour.start() + 5
    )
    return Complement(pour.start(), asked, nominal=nominal)


def _infinitive(shadow: str, at: int) -> int:
    mark = _MARK.match(shadow, at)
    return mark.end() if mark else at
