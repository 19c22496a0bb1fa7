"""Sentences that ask in French without a verb of asking: "Liberté pour X !", "Pourriez-vous".

>>> from onrecord.model import Document
>>> from onrecord.read.zones import Block
>>> text = "Que la Patronie libère Ana Exemple !"
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = Page(doc, [Block(0, len(text), "paragraph")])
>>> [text[c.start : c.end] for c in appeals(page, Span(0, len(text)), addressed=False)]
['Que la Patronie libère Ana Exemple']
"""

import re

from onrecord.read.french.ask_acts import act_of
from onrecord.read.french.clause_ends import asks_the_public
from onrecord.read.french.complements import Complement
from onrecord.read.french.grammar import (
    BARE_INFINITIVE,
    DE_INFINITIVE,
    QUE,
    tight_end,
    tight_start,
)
from onrecord.read.french.page import Page
from onrecord.read.letters.clause import Clause
from onrecord.read.sentences import Span

_OPEN = r"[\s*_>«\"•–—-]*"
_EXCLAIMS = re.compile(r"!\W*\Z")
_THAT = re.compile(rf"{_OPEN}(?={QUE}(?!est-ce))")
_CRY = re.compile(
    rf"{_OPEN}(?:(?:la|l')\s*)?(?=(?:liberté|libération|justice|vérité|asile|amnistie|abrogation|"
    r"retrait|abolition)\b(?:\s+[^\W\d_]+){0,6}?\s+(?:pour|de|du|des|d'|à|aux)\b)"
)
_COURTESY = re.compile(
    rf"{_OPEN}(?:[^.;:?!]{{0,120}}[,\s])?(?:(?:pourriez|pouvez|voudriez|voulez|accepteriez|"
    r"consentiriez|puissiez)-vous|auriez-vous\s+l'(?:obligeance|amabilité)\s+de|merci)\s+"
)
_BARE = re.compile(BARE_INFINITIVE)
_DE = re.compile(DE_INFINITIVE)
#: What comes before the thing is said only to be polite.
_FIRST = re.compile(
    r"(?:de\s+|d')?(?:bien\s+vouloir\s+)?(?:[nm](?:ous|e)\s+|m')?(?:faire\s+savoir|indiquer|dire|"
    r"préciser|informer|communiquer|expliquer|confirmer|répondre)\b"
)
#: A slogan is short.
_SLOGAN = 120
#: Courtesies are about the page, the letter and the reader.
_PAGE = re.compile(
    r"(?:de\s+|d')?(?:votre|vos|l'attention|l'intérêt|nous\s+contacter|m'avoir|nous\s+avoir|avoir)\b"
)
_QUE = re.compile(QUE)
_MARK = re.compile(r"d(?:e\s+|')")


def appeals(page: Page, sentence: Span, *, addressed: bool) -> list[Clause]:
    """Return the clause of a sentence that cries out for an act, or politely asks for one.

    Politeness counts only in a letter, where somebody is spoken to.
    """
    found = _cry(page, sentence)
    if found is None and addressed:
        found = _polite(page, sentence)
    return [found] if found else []


def _cry(page: Page, sentence: Span) -> Clause | None:
    words = page.shadow[sentence.start : sentence.end]
    if not _EXCLAIMS.search(words[-12:]):
        return None
    that = _THAT.match(page.shadow, *sentence)
    cry = _CRY.match(page.shadow, *sentence) if len(words) <= _SLOGAN else None
    opening = that or cry
    if opening is None:
        return None
    start, end = opening.end(), tight_end(page.text, opening.end(), sentence.end)
    if act_of(page.shadow, start, end, weak=False) is None:
        return None
    asked = _asked(page, start, end) if that else None
    return Clause(start, start, end, "appeal", asked=asked, nominal=that is None)


def _asked(page: Page, start: int, end: int) -> Span | None:
    """Return the actor that stands behind "que", as the subject of the wish."""
    que = _QUE.match(page.shadow, start, end)
    actors = page.actors_in(que.end(), min(end, que.end() + 60)) if que else []
    if not actors or actors[0].start - start > 8:
        return None
    return Span(actors[0].start, actors[0].end)


def _polite(page: Page, sentence: Span) -> Clause | None:
    polite = _COURTESY.match(page.shadow, *sentence)
    if polite is None:
        return None
    at = polite.end()
    if _PAGE.match(page.shadow, at, sentence.end):
        return None
    verb = _DE.match(page.shadow, at, sentence.end) or _BARE.match(page.shadow, at, sentence.end)
    end = tight_end(page.text, at, sentence.end)
    if verb is None or asks_the_public(page, Complement(at, None), end):
        return None
    told = _FIRST.match(page.shadow, at, end)
    if act_of(page.shadow, at, end, weak=False) is None and told is None:
        return None
    mark = _MARK.match(page.shadow, at, end)
    start = tight_start(page.text, mark.end() if mark else at, end)
    return Clause(start, start, end, "courtesy")
