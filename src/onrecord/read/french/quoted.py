"""Who is quoted in French: "« ... », a affirmé la ministre", "selon le ministère, ...".

>>> from onrecord.model import Document
>>> from onrecord.read.zones import Block
>>> text = "« Nous suivons ce dossier », a déclaré la ministre."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = Page(doc, [Block(0, len(text), "paragraph")])
>>> [(q.actor, text[q.start : q.end]) for q in quoted(page, Span(0, len(text)), None)]
[('ministre', '« Nous suivons ce dossier », a déclaré la ministre')]
"""

import re
from typing import NamedTuple

from onrecord.read.french.authorities import Subject, authorities
from onrecord.read.french.grammar import tight_end
from onrecord.read.french.page import Page
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

#: The end of what is quoted, with the auxiliary that follows it.
_CLOSED = re.compile(
    r"(?:[»”\"]\s*[,.]?|,)\s+(?P<group>(?:a|ont|avait|avaient)(?:\s+\w+ment)?\s+|"
    r"(?:a|ont)-t?-?(?P<who>ils?|elles?)\s+)?\Z"
)
_ARTICLE = re.compile(r"(?:\s+\w+ment|\s+aussi)?\s+(?:l[ae]s?\s+|l')?")
_ACCORDING = re.compile(r"(?<![\w'])(?:selon|d'après)\s")
#: "le maire de Modelville", "la ministre Ana Exemple".
_NAMED = re.compile(r"(?:\s+(?:de\s+la\s+|de\s+|du\s+|d['’])?[A-ZÀ-Þ][\w’'-]+){1,4}")
_MAY_QUOTE = re.compile(r"[»”\"]|,\s(?:a|ont|avait)[\s-]|\b(?:selon|d'après)\s")
_COMMA = re.compile(r"[^,;.«]{0,60}?,\s")
#: Types of claims that are words.
_SPOKEN = ("statement", "pledge")


class Quoted(NamedTuple):
    """Point at what an authority is quoted with."""

    start: int
    end: int
    actor: str
    cue: str


def quoted(page: Page, sentence: Span, last: Subject | None) -> list[Quoted]:
    """Return the words that authorities are quoted with in a sentence, in text order."""
    found: list[Quoted] = []
    if not _MAY_QUOTE.search(page.shadow, *sentence):
        return found
    for hit in page.hits("fr_claim_cues.csv", *sentence):
        told = _inverted(page, sentence, hit, last)
        if told and not (found and told.start < found[-1].end):
            found.append(told)
    for according in _ACCORDING.finditer(page.shadow, *sentence):
        told = _according(page, sentence, according.end())
        if told and not any(one.start < told.end and told.start < one.end for one in found):
            found.append(told)
    return sorted(found)


def _inverted(page: Page, sentence: Span, hit: CueHit, last: Subject | None) -> Quoted | None:
    """Read "« ... », a affirmé le ministre", and "a-t-elle affirmé" of who spoke last."""
    row = next((row for row in hit.rows if row["type"] in _SPOKEN), None)
    if row is None or row["mood"] not in ("participle", "third", "simple"):
        return None
    closed = _CLOSED.search(page.shadow, max(sentence.start, hit.start - 30), hit.start)
    if closed is None or (row["mood"] == "participle") != bool(closed["group"]):
        return None
    start = _opens(page, sentence, closed.start())
    if start is None:
        return None
    if closed["who"]:
        return Quoted(start, hit.end, last.name, row["lemma"]) if last else None
    article = _ARTICLE.match(page.shadow, hit.end, sentence.end)
    if article is None:
        return None
    places = authorities(page, article.end(), min(sentence.end, article.end() + 90))
    if not places or places[0][0] != article.end():
        return None
    more = _NAMED.match(page.text, places[0][1], sentence.end)
    end = more.end() if more else places[0][1]
    return Quoted(start, end, " ".join(page.text[places[0][0] : end].split()), row["lemma"])


def _opens(page: Page, sentence: Span, closed: int) -> int | None:
    """Return where the quotation that closes at a place opens: its mark, else the sentence."""
    mark = page.text[closed]
    if mark == ",":
        marked = re.search(r"[«“\"]", page.text[sentence.start : closed])
        return None if marked else sentence.start
    opening = {"»": "«", "”": "“", '"': '"'}[mark]
    at = page.text.rfind(opening, sentence.start, closed)
    return at if at >= 0 else sentence.start


def _according(page: Page, sentence: Span, at: int) -> Quoted | None:
    """Read "selon le ministère, ...": what follows the comma is what it says."""
    article = re.compile(r"(?:l[ae]s?\s+|l')?").match(page.shadow, at)
    first = article.end() if article else at
    places = authorities(page, first, min(sentence.end, first + 70))
    if not places or places[0][0] != first:
        return None
    comma = _COMMA.match(page.shadow, places[0][1], sentence.end)
    if comma is None:
        return None
    start = page.shadow.rfind("selon", sentence.start, at)
    start = max(start, page.shadow.rfind("d'après", sentence.start, at))
    end = tight_end(page.text, comma.end(), sentence.end)
    name = " ".join(page.text[first : places[0][1]].split())
    return (
        Quoted(start, end, name, "selon") if sentence.start <= start and comma.end() < end else None
    )
