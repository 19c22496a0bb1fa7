"""The sentence that is judged: its clauses, and what stands where a cue can mean it.

>>> from onrecord.read.speeches.cues import find_cues
>>> text = "We thank Freedonia, but condemn the massacre in Sylvania."
>>> groups = [Group(9, 18, ("Freedonia",), "name"), Group(48, 56, ("Sylvania",), "name")]
>>> sentence = Sentence(text, 0, len(text), find_cues(text), groups)
>>> [(hit.cue, [t.group.codes for t in sentence.objects(hit)]) for hit in sentence.hits[:2]]
[('thank', [('Freedonia',)]), ('condemn', [('Sylvania',)])]
"""

import re
from collections.abc import Sequence

from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.mentions import Group
from onrecord.read.speeches.targets import Target, targets

_BREAK = re.compile(
    r";|:|, (?:but|while|whereas|although|though|and (?:we|I|it|that|to)\b)|—| while | but "
)
#: How far "condemn" and "concerned" reach; thanks reach over long lists.
_REACH = 120
_STOPS = frozenset({"condemn", "welcome", "concern", "call", "wish"})
_SPOKEN = _STOPS | {"friend"}
_NARROW = frozenset({"condemn", "concern"})
_WELCOME_REACH = 160
#: How far a state may follow that no preposition links: in one clause, across two.
_CLAUSE, _SENTENCE = 220, 70


class Sentence:
    """Hold one sentence with its cues, its states, and the states of the one before it.

    ``topic`` are the states that a sentence without a state goes on to speak of;
    ``agents`` and ``victims`` collect who was found to do and to suffer what it tells.
    """

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        hits: Sequence[Hit],
        groups: Sequence[Group],
        topic: tuple[str, ...] = (),
    ) -> None:
        """Find the clauses of ``text[start:end]``."""
        self.text, self.start, self.end = text, start, end
        self.hits, self.groups = hits, groups
        self.topic = (Group(start, start, topic, "topic"),) if topic else ()
        self.breaks = [m.start() for m in _BREAK.finditer(text, start, end)]
        self.kinds = {hit.kind for hit in hits}
        self.agents: set[str] = set()
        self.victims: set[str] = set()

    def clause(self, at: int) -> tuple[int, int]:
        """Return the two ends of the clause around a place."""
        first = max((b for b in self.breaks if b < at), default=self.start)
        last = min((b for b in self.breaks if b >= at), default=self.end)
        return first, last

    def near(self, hit: Hit) -> list[Group]:
        """Return the states of the clause that a cue stands in."""
        first, last = self.clause(hit.start)
        return [g for g in self.groups if first <= g.start < last]

    def about(self, hit: Hit) -> list[Target]:
        """Return whom a cue is about: in its clause, else in the sentence, else the topic."""
        if not self.groups:
            return [Target(g, "place") for g in self.topic]
        return targets(self.text, hit, self.near(hit), reach=_CLAUSE) or targets(
            self.text, hit, self.groups, reach=_SENTENCE
        )

    def objects(self, hit: Hit) -> list[Target]:
        """Return what a spoken tone has for its object: up to the next tone of the clause."""
        if not self.groups:
            return [Target(g, "place") for g in self.topic]
        _, stop = self.clause(hit.start)
        if hit.kind in _NARROW:
            stop = min(stop, hit.end + _REACH)
        for other in self.hits:
            if other.start > hit.start and other.kind in _STOPS and other.kind != hit.kind:
                stop = min(stop, other.start)
                break
        return [Target(g, "place") for g in self.groups if hit.end <= g.start < stop]

    def subjects(self, hit: Hit) -> list[Target]:
        """Return the states that the clause has named before a cue."""
        first, _ = self.clause(hit.start)
        return [Target(g, "place") for g in self.groups if first <= g.start and g.end <= hit.start]

    def terror(self, hit: Hit) -> bool:
        """Tell whether the clause speaks of terror, gangs or disasters, which no state does."""
        first, last = self.clause(hit.start)
        return any(h.kind == "terror" and first <= h.start < last for h in self.hits)

    def welcomed(self, hit: Hit) -> bool:
        """Tell whether a cue stands in what the speaker welcomes."""
        first, _ = self.clause(hit.start)
        before = [h for h in self.hits if h.kind in _SPOKEN and first <= h.start < hit.start]
        return (
            bool(before)
            and before[-1].kind in ("welcome", "friend")
            and not (before[-1].kind == "friend" and hit.kind == "abuse")
            and hit.start - before[-1].end < _WELCOME_REACH
        )
