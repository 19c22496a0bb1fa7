r"""Roll calls of a French parliament: how each group voted, and who did not.

>>> from onrecord.model import Document
>>> text = "**Groupe Exemple (4)**\n\nPour : 3\n\nAbstention : 1 - Mme Ana Modèle"
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> lines = [Block(0, 22, "heading"), Block(24, 32, "heading"), Block(34, 65, "paragraph")]
>>> page = Page(doc, lines)
>>> [(claim.actor, claim.did, claim.passage.quote) for claim in find_votes(page, None)]
[('Groupe Exemple', True, 'Pour : 3'), ('Ana Modèle', False, 'Abstention : 1 - Mme Ana Modèle')]
"""

import re

from onrecord.model import Claim, passage
from onrecord.names.dates import find_dates
from onrecord.read.french.page import Page
from onrecord.read.french.persons import find_persons
from onrecord.read.zones import Block

__all__ = ["Block", "find_votes"]

_VOTE = re.compile(
    r"\W*(?P<how>pour|contre|abstentions?|n\\?'(?:a|ont) pas pris part au vote|"
    r"non votants?)\s*:\s*\W{0,3}(?P<count>\d+)"
)
_GROUP = re.compile(r"\W*(?P<name>[^\W\d_].{3,120}?)\s*\(\d+\)\W*\Z")
#: No heading of a group is longer.
_LONGEST = 140
_SESSION = re.compile(r"\b(?:séance|scrutin)\b")


def find_votes(page: Page, about: str | None) -> list[Claim]:
    """Return one claim for each line of a roll call that stands under a group's name."""
    found: list[Claim] = []
    group: str | None = None
    when: str | None = None
    for block in page.blocks:
        vote = _VOTE.match(page.shadow, block.start, block.end)
        if vote is None:
            group = _group(page, block, group)
            when = _sitting(page, block) or when
            continue
        if group is None or block.kind == "table":
            continue
        persons = [person.name for person in find_persons(page.text, vote.end(), block.end)]
        found.append(
            Claim(
                passage=passage(page.doc.id, page.text, block.start, block.end),
                cue="roll call",
                actor=", ".join(persons) or group,
                did=vote["how"] == "pour",
                type="joined",
                about=about,
                when=when,
            )
        )
    return found


def _group(page: Page, block: Block, before: str | None) -> str | None:
    """Return the group that the next votes are of: a name with its size, until prose begins."""
    if block.end - block.start < _LONGEST:
        named = _GROUP.match(page.text, block.start, block.end)
        if named:
            return named["name"].strip("* ")
    return None if block.kind == "paragraph" else before


def _sitting(page: Page, block: Block) -> str | None:
    """Return the date of the sitting that a heading gives."""
    if block.kind != "heading" or not _SESSION.search(page.shadow, block.start, block.end):
        return None
    dates = find_dates(page.text, block.start, block.end)
    return dates[0].iso if dates else None
