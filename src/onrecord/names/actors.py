"""Actors in a text: governments, offices and who holds them, bodies, organisations, states.

>>> text = "Foreign Minister Exemple (France) met Chinese authorities; Paris should speak."
>>> for mention in find_actors(text):
...     print(mention.kind, mention.state, mention.name)
office FR Foreign Minister Exemple
state FR France
government CN Chinese authorities
government FR Paris
"""

import re

from onrecord.names.bodies import capital_verbs, heads_in
from onrecord.names.building import ActorMention, Surroundings, build
from onrecord.names.folding import bounded, fold
from onrecord.names.states import StateMention

__all__ = ["ActorMention", "find_actors"]

_SPEAKS_OF = re.compile(
    r"'s? (?:refusal|response|position|silence|policy|policies|record|failure|reply|stance|"
    r"ambassador|commitment|obligations?|claims?|decision|attitude|leaders|treatment|support)\b"
)
_AFTER_ADDRESSEE = re.compile(
    r" (?:to|not|over|on|about|for|and|into|that|if|whether|with|de|à|sur)(?!\w)|[,.;:)]|\Z"
)
_PREPOSITION = re.compile(
    r"(?<!\w)(?:in|at|from|to|near|of|for|outside|around|through|via|towards?|between|à|de|depuis|"
    r"vers|pour|dans) \Z|[在从從到于於]\Z",
    re.IGNORECASE,
)


def find_actors(text: str, start: int = 0, end: int | None = None) -> list[ActorMention]:
    """Find the actors of ``text[start:end]`` in text order, none overlapping.

    A capital is its government only where the sentence makes it one ("Paris
    should", "urge Beijing to"). Linear in the text.
    """
    end = len(text) if end is None else min(end, len(text))
    folded = fold(text[start:end])
    around = Surroundings(folded.text)
    built = _built(around)
    found: list[ActorMention] = []
    for mention in sorted(built + _states_alone(around, built)):
        first, last = folded.span(mention.start, mention.end)
        if bounded(text, start + first, start + last):
            found.append(mention._replace(start=start + first, end=start + last))
    return found


def _built(around: Surroundings) -> list[ActorMention]:
    found: list[ActorMention] = []
    states = iter(around.states)
    near: StateMention | None = None
    upcoming = next(states, None)
    for head in heads_in(around.shadow):
        while upcoming and upcoming.end <= head.start:
            near, upcoming = upcoming, next(states, None)
        if found and head.start < found[-1].end:
            continue
        mention = build(around, head, near, found[-1] if found else None)
        if not mention:
            continue
        while found and mention.start <= found[-1].start:
            found.pop()
        if not found or found[-1].end <= mention.start:
            found.append(mention)
    return found


def _states_alone(around: Surroundings, found: list[ActorMention]) -> list[ActorMention]:
    """Return the states named outside other actors, and capitals that mean a government."""
    alone: list[ActorMention] = []
    spans = iter(found)
    span = next(spans, None)
    for mention in around.states:
        start, end, code, form = mention
        while span and span.end <= start:
            span = next(spans, None)
        if span and span.start < end:
            continue
        if form in ("name", "official"):
            alone.append(ActorMention(start, end, around.shadow[start:end], code, "state"))
        elif form == "capital" and _means_government(around.shadow, mention):
            alone.append(ActorMention(start, end, around.shadow[start:end], code, "government"))
    return alone


def _means_government(shadow: str, capital: StateMention) -> bool:
    before, after = capital_verbs()
    start, end = capital.start, capital.end
    opens = max(0, start - 24)
    if before.search(shadow, opens, start):
        return bool(_AFTER_ADDRESSEE.match(shadow, end))
    if _PREPOSITION.search(shadow, opens, start):
        return False
    return bool(after.match(shadow, end) or _SPEAKS_OF.match(shadow, end))
