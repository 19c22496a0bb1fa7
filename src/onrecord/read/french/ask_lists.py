r"""Lists of asks: a lead-in that ends in a colon, and the bullets under it.

>>> bool(opens_list("**Nous demandons au ministre :**")), bool(opens_list("Il est venu."))
(True, False)
"""

import re
from typing import NamedTuple

from onrecord.read.french.ask_acts import act_nouns
from onrecord.read.french.clauses import clauses
from onrecord.read.french.grammar import BARE_INFINITIVE, DE_INFINITIVE, DETERMINER, QUE, tight_end
from onrecord.read.french.page import Page
from onrecord.read.french.subjects import asker
from onrecord.read.letters.clause import Clause
from onrecord.read.sentences import BULLET, Span
from onrecord.read.zones import Block

_COLON = re.compile(r":[\s*_»\"]*\Z")
_DEMANDS = re.compile(
    r"\b(?:engagements?|revendications|demandes|recommandations|propositions|exigences)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(rf"(?:{BULLET.pattern}|\s*\\[-*+]\s)[\s*_]*(?:et\s+|enfin,?\s+)?")
_ITEM = re.compile(rf"(?:{DE_INFINITIVE}|{QUE}|{BARE_INFINITIVE})")
_NOUN_ITEM = re.compile(rf"(?:{DETERMINER})?(?:\w+\s+){{0,1}}")
_FOLLOWING = re.compile(r"\b(?:suivante?s?|ci-dessous|ce\s+qui\s+suit)\b")
_OF = re.compile(r"(?:de\s+|d\\?'|à\s+)")


class ListedAsk(NamedTuple):
    """Hold one item of a list as a clause, with the block that it is."""

    clause: Clause
    block: Block


def opens_list(words: str) -> re.Match[str] | None:
    """Return where a lead-in ends in the colon that opens its list."""
    return _COLON.search(words)


def listed_asks(page: Page) -> list[ListedAsk]:
    """Return the asks of all lists under a lead-in that asks, in text order."""
    found: list[ListedAsk] = []
    blocks = page.blocks
    for number, block in enumerate(blocks[:-1]):
        if blocks[number + 1].kind != "bullet" or block.kind == "bullet":
            continue
        items = _items(blocks, number + 1)
        lead, asks = _lead(page, block)
        if not asks and not (lead is None and _named(page, block, items)):
            continue
        for item in items:
            clause = _item(page, item, lead, strict=not asks)
            if clause:
                found.append(ListedAsk(clause, item))
    return found


def _items(blocks: tuple[Block, ...], first: int) -> list[Block]:
    items = []
    for block in blocks[first:]:
        if block.kind != "bullet":
            break
        items.append(block)
    return items


def _lead(page: Page, block: Block) -> tuple[Clause | None, bool]:
    """Return the last clause of a lead-in, and whether it asks and opens a list."""
    if not opens_list(page.text[block.start : block.end]):
        return None, False
    start = max(block.start, block.end - 600)
    sentence = Span(start, block.end)
    found = clauses(page, sentence)
    if found:
        return found[-1], True
    for hit in reversed(page.hits("fr_ask_cues.csv", start, block.end)):
        row = hit.rows[0]
        if row["kind"] == "performative" and asker(
            page, start, hit.start, row["mood"], page.shadow[hit.start : hit.end]
        ):
            asked = _asked(page, hit.end, block.end)
            return Clause(hit.start, block.end, block.end, "lead-in", asked=asked), True
    return None, False


def _asked(page: Page, start: int, end: int) -> Span | None:
    to = re.compile(r"\s*(?=(?:à|au|aux)\s|l[ea]s?\s)").match(page.shadow, start, end)
    stop = tight_end(page.text, start, end)
    stop = start + len(re.sub(r"\s+(?:de|d'|à|que)\Z", "", page.shadow[start:stop]))
    return Span(to.end(), stop) if to and to.end() < stop else None


def _named(page: Page, block: Block, items: list[Block]) -> bool:
    """Tell whether a heading calls the list demands, and its items read as such."""
    words = page.text[block.start : block.end]
    if len(words) > 160 or not _DEMANDS.search(words):
        return False
    verbs = sum(bool(_ITEM.match(page.shadow, _content(page, item), item.end)) for item in items)
    return verbs >= 2 and verbs * 2 >= len(items)


def _content(page: Page, item: Block) -> int:
    bullet = _BULLET.match(page.text, item.start, item.end)
    return bullet.end() if bullet else item.start


def _item(page: Page, item: Block, lead: Clause | None, *, strict: bool) -> Clause | None:
    start = _content(page, item)
    end = tight_end(page.text, start, item.end)
    if end <= start:
        return None
    nominal = not _ITEM.match(page.shadow, start, end)
    if nominal:
        noun = _NOUN_ITEM.match(page.shadow, start, end)
        near = act_nouns(page.shadow, start, min(end, (noun.end() if noun else start) + 40))
        if strict or not near:
            return None
    of = _OF.match(page.shadow, start, end)
    content = of.end() if of and not nominal else start
    return Clause(
        content, content, end, "list", asked=lead.asked if lead else None, nominal=nominal
    )


def only_announces(page: Page, clause: Clause) -> bool:
    """Tell whether a clause only announces the list under it ("les mesures suivantes :")."""
    return bool(_FOLLOWING.search(page.shadow, clause.content, clause.end))
