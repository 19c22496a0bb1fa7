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
    r"(?:(?:premi\w+\s+|vice-)?ministre|eurodéputée?s?|députée?s?|sénateurs?|sénatrices?|maires?"
    r"|adjointe?s?|ambassadeur|ambassadrice"
    r"|préfète?|chancelière?|garde des sceaux|commissaire|secrétaire d'[ée]tat"
    r"|conseill\w+ fédérale?|haute? représentante?|présidente? (?:de la république|du sénat"
    r"|de l'assemblée|de la commission|de la métropole|de la région|du conseil|de la chambre"
    r"|du parlement))"
)
_OFFICE_BEFORE = re.compile(rf"\b{_POLITICAL}\b(?:\s+(?:de|des|du|d'|à)[^.;:,()]{{0,40}})?,?\s+\Z")
_OFFICE_BEHIND = re.compile(rf",\s+(?:l[ae]\s+|l'|ancien\w*\s+)?{_POLITICAL}\b")


#: A state named as the one attacked, helped or sided with is not whose conduct a text is about.
_SIDED_WITH = re.compile(
    r"(?:\b(?:contre|envers|à\s+l'encontre\s+de|soutien\s+(?:\w+\s+){0,2}à|soutenir|"
    r"aux\s+côtés\s+de|aid\w+|solidar\w+\s+(?:avec|envers)|attaqu\w+|agress\w+|envahi\w*|"
    r"relations\s+avec|territoire\s+(?:souverain\s+)?de|intégrité\s+territoriale\s+de|"
    r"peuples?|populations?|réfugiés?|civils?|militaires|soldats?|citoyens?|communauté|"
    r"prisonniers?(?:\s+de\s+guerre)?|victimes?)\s+"
    r"(?:la\s+|les?\s+|l')?(?:république\s+d(?:e\s|'))?)\Z"
)


#: "Genève, 3 juin": where a text was written says nothing about its matter.
_DATELINE = re.compile(r",\s+(?:le\s+)?\d{1,2}(?:er)?\s")


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
        self.addressee_state: str | None = None
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
    def persons(self) -> list[PersonMention]:
        """Return every mention of a person, sentence by sentence."""
        return [p for _, span in self.sentences for p in find_persons(self.text, *span)]

    def persons_in(self, start: int, end: int) -> list[PersonMention]:
        """Return the mentions of persons that lie in a stretch."""
        low, high = _between(self._starts_of("persons", self.persons), start, end)
        return [person for person in self.persons[low:high] if person.end <= end]

    @functools.cached_property
    def politicians(self) -> list[PersonMention]:
        """Return every mention of a person whom the text gives a political office somewhere."""
        named = {p.name for p in self.persons if self._political(p)}
        return [person for person in self.persons if person.name in named]

    @functools.cached_property
    def full_names(self) -> dict[str, PersonMention]:
        """Return the first full name for each family name that only one person has."""
        found: dict[str, dict[str, PersonMention]] = {}
        for person in self.persons:
            words = person.name.split()
            if len(words) > 1:
                found.setdefault(words[-1], {}).setdefault(person.name, person)
        return {
            family: next(iter(named.values())) for family, named in found.items() if len(named) == 1
        }

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
        counts = Counter(
            state.code
            for state in self.states
            if not _SIDED_WITH.search(self.shadow, max(0, state.start - 60), state.start)
            and not _DATELINE.match(self.shadow, state.end)
        )
        counts.update(
            actor.state for actor in self.actors if actor.kind == "government" and actor.state
        )
        title = even(self.doc.title or "")
        for state in find_states(self.doc.title or ""):
            if not _SIDED_WITH.search(title, max(0, state.start - 60), state.start):
                counts[state.code] += _TITLE_WEIGHT
        return counts


def _between(starts: list[int], start: int, end: int) -> tuple[int, int]:
    return bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)
