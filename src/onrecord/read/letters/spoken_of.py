"""States that a document speaks of: whose human rights, and whose government it speaks to.

>>> spoken = spoken_of("The court in Quito must free him. Ecuador's courts are slow.")
>>> spoken.about()
'EC'
"""

import bisect
import functools
import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from onrecord.names.actors import find_actors
from onrecord.names.states import find_states
from onrecord.read.letters.cues import states_within

_IN = re.compile(r"\b(?:in|throughout|across|inside)\s+(?:the\s+)?\Z")
_POSSESSIVE = re.compile(r"[’']s?\s")
_RULERS = re.compile(
    r"\s+(?:authorit|government|police|court|officials?\b|judiciary|regime|military|security"
    r"|state\b"
    r"|constitution|prison)",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?:[’']s\s+(?:overall\s+)?(?:efforts|voice|support|government|foreign\s+(?:minister"
    r"|policy)))?\s+"
    r"(?:also\s+|[a-z]+ly\s+)?(?:declined|refused|abstained|signed|promised|failed|voted|has"
    r"|have|had|is|was|did|does|do|should|must|will|can|could|supports?|joined|raised|voted"
    r"|remains?|continues?)\b"
)


#: A pattern that opens with plain letters is looked for fast.
_OVER_AGAINST = tuple(
    re.compile(
        rf"{your}\s+(?:(?:[\w-]+\s+){{0,3}}?(?:visit|trip|travel|journey|mission|delegation|embassy"
        r"|ambassador|consulate|talks|meetings?|dialogue|relations?)(?:\s+[\w-]+){0,2}?"
        r"\s+(?:to|in|with)\s+(?:the\s+)?"
        r"|(?=[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?\s+(?:counterparts?|hosts?|interlocutors?"
        r"|partners?|guests?|colleagues?)\b))"
    )
    for your in ("your", "Your")
)
#: "(Beirut, 3 May 2031) –" says where a text was written.
_DATELINE = re.compile(
    r",?\s+\(?(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\.?\s+)?\d{1,2}?,?\s*\d{4}\)?|\s+\([^)]{4,30}\)\s+[–—-]"
)
_DEMANDS = re.compile(r"\b(?:should|must|can|could)\Z")


class Spoken(NamedTuple):
    """Count mentions of states by ISO code: all, as the place of events, as one who acts."""

    mentions: Counter[str]
    places: Counter[str]
    subjects: Counter[str]

    def about(self, addressee: str | None = None) -> str | None:
        """Return the state whose human rights the text is about, where one stands out.

        The addressee's own state is meant only where no other is spoken of
        much.
        """
        weights = Counter({code: n + self.places[code] for code, n in self.mentions.items()})
        if addressee is not None:
            own = weights.pop(addressee, 0)
            if not any(n >= 3 and 3 * n >= own for n in weights.values()):
                weights[addressee] = own
        ranked = [(code, n) for code, n in weights.most_common(2) if n]
        if not ranked:
            return None
        if len(ranked) == 1:
            return ranked[0][0]
        (best, first), (_, second) = ranked
        return best if first >= 3 and first >= 1.5 * second else None

    def abroad(self, home: str) -> "Spoken":
        """Return the counts without a state that speaks of others, if it does."""
        if set(self.mentions) <= {home}:
            return self
        return Spoken(*(Counter({c: n for c, n in counts.items() if c != home}) for counts in self))

    def spoken_to(self, guests: frozenset[str] = frozenset()) -> str | None:
        """Return the state whose conduct "you" stands for, by how it is spoken of.

        None where several are, or none; never one of ``guests``, which the
        letter sets over against "you". One mention is enough where there are guests.
        """
        about = self.about()
        others = Counter(
            {c: n for c, n in self.subjects.items() if c != about and c not in guests}
        ).most_common(2)
        if not others:
            return None
        (best, first), second = others[0], others[1][1] if len(others) > 1 else 0
        return best if first > second and (first >= 2 or guests) else None

    def others_act(self, home: str | None) -> bool:
        """Tell whether a state other than this one is spoken of as acting: "you" may be it."""
        return any(n >= 2 for code, n in self.subjects.items() if code != home)


#: So far back in a paragraph, in characters, its state is looked for.
_PARAGRAPH = 1500


def state_of_paragraph(
    text: str, blocks: Sequence[tuple[int, int]], at: int, but: Sequence[str]
) -> str | None:
    """Return the one state that the paragraph around a place names up to it, besides ``but``."""
    number = bisect.bisect_right(blocks, at, key=lambda block: block[0]) - 1
    if number < 0:
        return None
    begin = max(blocks[number][0], at - _PARAGRAPH)
    codes = {state.code for state in states_within(text, begin, at)} - set(but)
    return next(iter(codes)) if len(codes) == 1 else None


#: "when you receive President Example of X", "you will travel to X"
_YOU_MEET = re.compile(
    r"you\s+(?:(?:will|are\s+going\s+to|are\s+about\s+to|plan\s+to|intend\s+to"
    r"|are)\s+)?(?:shortly\s+|soon\s+)?"
    r"(?:travel|travelling|go|fly|visit|visiting|receive|receiving|welcome|host|hosting|meet"
    r"|meeting)\s+(?=(?P<whom>[^.;:?!]{2,60}))"
)


@functools.lru_cache(maxsize=1)
def set_against_you(text: str) -> frozenset[str]:
    """Return the states that a letter tells apart from the one it is written to.

    "Your visit to X", "your X counterpart", "your embassy in X": you are not X.
    """
    found = set()
    for match in chain.from_iterable(pattern.finditer(text) for pattern in _OVER_AGAINST):
        at = match.end()
        mention = next(iter(find_states(text, at, at + 60)), None)
        if mention and not text[at : mention.start].strip(" \n"):
            found.add(mention.code)
    for match in _YOU_MEET.finditer(text):
        found |= {mention.code for mention in find_states(text, *match.span("whom"))[:1]}
    return frozenset(found)


def spoken_of(text: str, stretches: list[tuple[int, int]] | None = None) -> Spoken:
    """Count the states that a text, or its stretches, mention by name, people or office."""
    spoken = Spoken(Counter(), Counter(), Counter())
    actors = find_actors(text)
    for start, end in stretches if stretches is not None else [(0, len(text))]:
        taken: list[tuple[int, int]] = []
        for mention in states_within(text, start, end):
            taken.append((mention.start, mention.end))
            if mention.form == "capital" and _DATELINE.match(text, mention.end):
                continue
            spoken.mentions[mention.code] += 1
            after = text[mention.end : mention.end + 60]
            if (
                _IN.search(text, max(start, mention.start - 20), mention.start)
                or _POSSESSIVE.match(after)
                or _RULERS.match(after)
            ):
                spoken.places[mention.code] += 1
            if acts := _ACTS.match(after):
                spoken.subjects[mention.code] += 2 if _DEMANDS.search(acts[0]) else 1
        first = bisect.bisect_left(actors, start, key=lambda actor: actor.start)
        last = bisect.bisect_left(actors, end, first, key=lambda actor: actor.start)
        for actor in actors[first:last]:
            before = bisect.bisect_left(taken, (actor.end, 0))
            alone = not before or taken[before - 1][1] <= actor.start
            if actor.state and alone:
                spoken.mentions[actor.state] += 1
                spoken.places[actor.state] += 1
    return spoken
