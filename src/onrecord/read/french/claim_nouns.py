"""Claims that a French noun makes: "le silence de la France", "le refus du gouvernement de".

>>> from onrecord.model import Document
>>> from onrecord.read.sentences import Span
>>> from onrecord.read.zones import Block
>>> text = "Nous déplorons le silence de la France."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = Page(doc, [Block(0, len(text), "paragraph")])
>>> [(noun[2], noun[3], noun[4]) for noun in noun_claims(page, Span(0, len(text)))]
[('France', False, 'silence')]
"""

import re

from onrecord.read.french.grammar import DE_INFINITIVE, POUR_INFINITIVE, tight_end
from onrecord.read.french.page import Page
from onrecord.read.sentences import Span

_OF = re.compile(
    r"(?:\s+(?:\w+\s+)?)(?:du|de\s+la|de\s+l'|des|de|d')\s*(?:nos\s+|tou\w+\s+les\s+|"
    r"nombreu\w+\s+)?(?:\w+\s+){0,1}?"
)
_HYPOTHETICAL = re.compile(r"\b(?:un|si|tout|votre\s+éventuel)\s+\Z")
_DECISION = re.compile(rf"[^.;:]{{0,120}}?\s(?={DE_INFINITIVE})")
_WHAT = re.compile(
    rf"\s+(?:{DE_INFINITIVE}|{POUR_INFINITIVE}|face\s+à|sur|devant|quant|concernant|à\s+propos|à\s+ce|suite\s+à)"
)
_NONE = re.compile(
    r"\baucune?\s+(?:déclaration|réaction|réponse|condamnation|protestation|démarche|mesure|"
    r"sanction)s?\b(?P<more>[^.;]{0,20}?\bn'(?:a|ont|est|avait)\b[^.;,]{0,140})"
)
_DECIDED = re.compile(r"\bdécision\s+(?:du|de\s+la|de\s+l'|des)\s*")

_PROPER = re.compile(r"\s*((?!Les?\b|La\b)[A-ZÉÀ][\w-]{2,})(?!\s+[A-ZÉÀ])")

_THE = re.compile(r"\b(?:l[ea]s?\s|l')\Z")

NounClaim = tuple[int, int, str, bool, str, str]


def noun_claims(page: Page, sentence: Span) -> list[NounClaim]:
    """Return (start, end, actor, did, type, cue) of what nouns claim in one sentence."""
    found: list[NounClaim] = []
    for hit in page.hits("fr_claim_nouns.csv", *sentence):
        of = _OF.match(page.shadow, hit.end, sentence.end)
        if of is None or _HYPOTHETICAL.search(
            page.shadow, max(sentence.start, hit.start - 20), hit.start
        ):
            continue
        actor = _actor(page, of.end() - 1, min(sentence.end, of.end() + 60))
        if actor:
            row = hit.rows[0]
            end = _end(page, actor[1], sentence.end)
            found.append(
                (
                    _article(page, hit.start),
                    end,
                    actor[2],
                    row["did"] == "yes",
                    row["type"],
                    row["lemma"],
                )
            )
    for none in _NONE.finditer(page.shadow, *sentence):
        name = _doer(page, sentence, none)
        if name:
            found.append(
                (none.start(), tight_end(page.text, *none.span()), name, False, "silence", "aucun")
            )
    for decided in _DECIDED.finditer(page.shadow, *sentence):
        actor = _actor(page, decided.end(), min(sentence.end, decided.end() + 60))
        what = _DECISION.match(page.shadow, decided.end(), sentence.end)
        if actor and what and actor[0] - decided.end() < 4:
            end = _clause_end(page, what.end(), sentence.end)
            found.append((decided.start(), end, actor[2], True, "action", "décision"))
    return found


def _article(page: Page, noun: int) -> int:
    """Return where "le silence" begins, with its article."""
    article = _THE.search(page.shadow, max(0, noun - 4), noun)
    return article.start() if article else noun


def _doer(page: Page, sentence: Span, none: re.Match[str]) -> str:
    """Return who took no step: named behind it or before, else whom the letter addresses."""
    after = page.actors_in(*none.span())
    before = page.actors_in(sentence.start, none.start())
    known = [actor.name for actor in (*after[:1], *reversed(before))]
    return next(iter(known), page.addressee or "")


def _actor(page: Page, start: int, end: int) -> tuple[int, int, str] | None:
    actors = [a for a in page.actors_in(start, end) if a.kind != "organisation" or a.name.isupper()]
    places = [(a.start, a.end) for a in actors]
    places += [
        (h.start, h.end)
        for h in page.hits("fr_claim_actors.csv", start, end)
        if h.rows[0]["kind"] not in ("short", "text") or page.text[h.start].isupper()
    ]
    if not places:
        proper = _PROPER.match(page.text, start, end)
        return (proper.start(1), proper.end(1), proper[1]) if proper else None
    first, stop = min(places, key=lambda place: (place[0], -place[1]))
    if first - start > 24 or re.search(r"[,;:(]", page.shadow[start:first]):
        return None
    return first, stop, " ".join(page.text[first:stop].split())


def _end(page: Page, at: int, end: int) -> int:
    what = _WHAT.match(page.shadow, at, end) or re.compile(
        rf"\s+[\w’'-]+\s+(?={DE_INFINITIVE})"
    ).match(page.shadow, at, end)
    return _clause_end(page, what.end(), end) if what else tight_end(page.text, at, at)


def _clause_end(page: Page, at: int, end: int) -> int:
    cut = re.compile(r"[,;:]|\b(?:qui|est|sont|constitue\w*|doit|demeure|reste)\s").search(
        page.shadow, at, end
    )
    return tight_end(page.text, at, cut.start() if cut else end)
