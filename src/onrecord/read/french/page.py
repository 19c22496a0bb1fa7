"""One French document as its readers see it: text, evened shadow, blocks, states and actors.

>>> from onrecord.model import Document
>>> text = "La France n’a rien dit."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = Page(doc, [Block(0, len(text), "paragraph")])
>>> [actor.state for actor in page.actors_in(0, len(text))]
['FR']
"""

import bisect
import functools
import re
from collections import Counter
from collections.abc import Sequence

from onrecord.model import Document
from onrecord.names.actors import ActorMention, find_actors
from onrecord.names.states import StateMention, find_states
from onrecord.read.french.cues import cues, even
from onrecord.read.french.passages import lines_of
from onrecord.read.french.persons import PersonMention, find_persons
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span
from onrecord.read.zones import Block

#: What a title says counts as much as this many mentions below it.
_TITLE_WEIGHT = 3


_POLITICAL = (
    r"(?:(?:premi\w+\s+|vice-)?ministre|eurodéputée?|députée?|sénateur|sénatrice|maire|ambassadeur"
    r"|ambassadrice|préfète?|chancelière?|garde des sceaux|commissaire|secrétaire d'[ée]tat"
    r"|conseill\w+ fédérale?|haute? représentante?|présidente? (?:de la république|du sénat"
    r"|de l'assemblée|de la commission|de la métropole|de la région|du conseil|de la chambre"
    r"|du parlement))"
)
_OFFICE_BEFORE = re.compile(rf"\b{_POLITICAL}\b(?:\s+(?:de|des|du|d'|à)[^.;:,()]{{0,40}})?,?\s+\Z")
_OFFICE_BEHIND = re.compile(rf",\s+(?:l[ae]\s+|l'|ancien\w*\s+)?{_POLITICAL}\b")


class Page:
    """Hold what all readers of one document share, each thing found once."""

    def __init__(self, doc: Document, blocks: Sequence[Block]) -> None:
        """Take the document and its French blocks."""
        self.doc = doc
        self.text = doc.text
        self.blocks = tuple(blocks)
        self.shadow = even(doc.text)
        #: Whom "vous" means in a letter, and who "nous" is in the reply of an authority.
        self.addressee: str | None = None
        self.speaker: str | None = None
        #: The assembly whose resolution the document is.
        self.chamber: str | None = None
        self._hits: dict[str, list[CueHit]] = {}
        self._starts: dict[str, list[int]] = {}

    @functools.cached_property
    def sentences(self) -> list[tuple[Block, Span]]:
        """Return every sentence with its block, in text order."""
        return [
            (block, span)
            for block in self.blocks
            for span in lines_of(self.text, block.start, block.end)
        ]

    @functools.cached_property
    def actors(self) -> list[ActorMention]:
        """Return all actors of the readable blocks."""
        return [a for b in self.blocks for a in find_actors(self.text, b.start, b.end)]

    @functools.cached_property
    def states(self) -> list[StateMention]:
        """Return all states of the readable blocks."""
        return [s for b in self.blocks for s in find_states(self.text, b.start, b.end)]

    def actors_in(self, start: int, end: int) -> list[ActorMention]:
        """Return the actors that lie in a stretch."""
        low, high = _between(self._starts_of("actors", self.actors), start, end)
        return [actor for actor in self.actors[low:high] if actor.end <= end]

    def states_in(self, start: int, end: int) -> list[StateMention]:
        """Return the states that lie in a stretch."""
        low, high = _between(self._starts_of("states", self.states), start, end)
        return [state for state in self.states[low:high] if state.end <= end]

    def hits(self, table: str, start: int, end: int) -> list[CueHit]:
        """Return the cues of a table in a stretch; the whole text is searched once."""
        if table not in self._hits:
            self._hits[table] = cues(table).find(self.shadow)
        found = self._hits[table]
        low, high = _between(self._starts_of(table, found), start, end)
        return [hit for hit in found[low:high] if hit.end <= end]

    def _starts_of(
        self, name: str, found: Sequence[ActorMention | StateMention | CueHit | PersonMention]
    ) -> list[int]:
        if name not in self._starts:
            self._starts[name] = [one.start for one in found]
        return self._starts[name]

    @functools.cached_property
    def politicians(self) -> list[PersonMention]:
        """Return every mention of a person whom the text gives a political office somewhere."""
        persons = [p for b in self.blocks for p in find_persons(self.text, b.start, b.end)]
        named = {p.name for p in persons if self._political(p)}
        return [person for person in persons if person.name in named]

    def _political(self, person: PersonMention) -> bool:
        around = self.shadow[max(0, person.start - 70) : person.start]
        behind = self.shadow[person.end : person.end + 70]
        return bool(_OFFICE_BEFORE.search(around) or _OFFICE_BEHIND.match(behind))

    def politicians_in(self, start: int, end: int) -> list[PersonMention]:
        """Return the mentions of politicians that lie in a stretch."""
        low, high = _between(self._starts_of("politicians", self.politicians), start, end)
        return [person for person in self.politicians[low:high] if person.end <= end]

    def kinds(self, start: int, end: int) -> frozenset[str]:
        """Return the kinds of clause words in a stretch."""
        hits = self.hits("fr_clause_words.csv", start, end)
        return frozenset(row["kind"] for hit in hits for row in hit.rows)

    def mentions(self) -> Counter[str]:
        """Return how often each state is spoken of, the title counting more."""
        counts = Counter(state.code for state in self.states)
        counts.update(
            actor.state for actor in self.actors if actor.kind == "government" and actor.state
        )
        for state in find_states(self.doc.title or ""):
            counts[state.code] += _TITLE_WEIGHT
        return counts


def _between(starts: list[int], start: int, end: int) -> tuple[int, int]:
    return bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)
