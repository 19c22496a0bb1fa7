"""Authorities in French prose: governments, offices, assemblies, and who holds a political office.

>>> from onrecord.model import Document
>>> from onrecord.read.zones import Block
>>> text = "Le Sénat a protesté, mais la ministre a gardé le silence."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = Page(doc, [Block(0, len(text), "paragraph")])
>>> [text[start:end] for start, end in authorities(page, 0, len(text))]
['Sénat', 'ministre']
"""

import bisect
import functools
import re
from typing import NamedTuple

from onrecord.names.actors import find_actors
from onrecord.names.states import find_states
from onrecord.read.french.page import Page

__all__ = ["Subject", "authorities", "state_of_name"]

_INTERGOVERNMENTAL = re.compile(
    r"(?:onu|nations unies|union européenne|ue|osce|otan|union africaine|conseil de l'europe|"
    r"cedeao|commission européenne|g7|g20|ligue arabe)\Z"
)
#: Kinds of actors whose word is their state's.
_OF_STATE = ("state", "government", "office")


class Subject(NamedTuple):
    """Point at the words for an actor and give its name on one line."""

    start: int
    end: int
    name: str


def authorities(page: Page, start: int, end: int, *, texts: bool = False) -> list[tuple[int, int]]:
    """Return the places of all authorities in a stretch, in text order.

    ``texts`` takes in the words for what an assembly resolves: "la motion dénonce".
    """
    places = [
        (actor.start, actor.end)
        for actor in page.actors_in(start, end)
        if actor.kind != "organisation"
        or _INTERGOVERNMENTAL.match(page.shadow[actor.start : actor.end])
    ]
    places += [
        (state.start, state.end)
        for state in page.states_in(start, end)
        if state.form == "capital" and not page.shadow[state.end : end].strip(" ,")
    ]
    places += [(person.start, person.end) for person in page.politicians_in(start, end)]
    places = sorted(set(places))
    starts = [place[0] for place in places]
    for hit in page.hits("fr_claim_actors.csv", start, end):
        kind = hit.rows[0]["kind"]
        if (kind == "short" and not page.text[hit.start].isupper()) or (
            kind == "text" and not texts
        ):
            continue
        at = bisect.bisect_right(starts, hit.start) - 1
        if at < 0 or places[at][1] <= hit.start:
            places.append((hit.start, hit.end))
    return sorted(set(places))


@functools.cache
def state_of_name(name: str) -> str | None:
    """Return the code of the one state whose government or office a name is of, or None."""
    actors = find_actors(name)
    codes = {actor.state for actor in actors if actor.kind in _OF_STATE}
    if not actors:
        codes = {state.code for state in find_states(name) if state.form == "capital"}
    return codes.pop() if len(codes) == 1 else None
