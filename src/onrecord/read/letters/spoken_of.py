"""States that a document speaks of: whose human rights, and whose government it speaks to.

>>> spoken = spoken_of("The court in Quito must free him. Ecuador's courts are slow.")
>>> spoken.about()
'EC'
"""

import re
from collections import Counter
from typing import NamedTuple

from onrecord.names.actors import find_actors
from onrecord.names.states import find_states

_IN = re.compile(r"\b(?:in|throughout|across|inside)\s+(?:the\s+)?\Z")
_POSSESSIVE = re.compile(r"[’']s?\s")
_RULERS = re.compile(
    r"\s+(?:authorit|government|police|court|officials?\b|judiciary|regime|military|security|state\b"
    r"|constitution|prison)",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?:[’']s\s+(?:overall\s+)?(?:efforts|voice|support|government|foreign\s+(?:minister|policy)))?\s+"
    r"(?:has|have|had|is|was|did|does|do|should|must|will|can|could|supports?|joined|raised|voted"
    r"|remains?|continues?)\b"
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

    def spoken_to(self) -> str | None:
        """Return the state whose conduct "you" stands for, by how it is spoken of."""
        about = self.about()
        others = [code for code, n in self.subjects.most_common() if code != about and n >= 2]
        return others[0] if others else None


def spoken_of(text: str, stretches: list[tuple[int, int]] | None = None) -> Spoken:
    """Count the states that a text, or its stretches, mention by name, people or office."""
    spoken = Spoken(Counter(), Counter(), Counter())
    for start, end in stretches if stretches is not None else [(0, len(text))]:
        taken: list[tuple[int, int]] = []
        for mention in find_states(text, start, end):
            taken.append((mention.start, mention.end))
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
        for actor in find_actors(text, start, end):
            if actor.state and not any(a < actor.end and actor.start < b for a, b in taken):
                spoken.mentions[actor.state] += 1
                spoken.places[actor.state] += 1
    return spoken
