"""A Chinese document prepared for its readers: body, sentences, clauses, cues and actors.

>>> from onrecord.model import Document
>>> from onrecord.read.zones import blocks
>>> text = "我們促請中國政府釋放林樣本，並公布調查結果。"
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> page = page_of(doc, blocks(text))
>>> [text[a:b] for a, b in page.clauses(*page.sentences[0])]
['我們促請中國政府釋放林樣本', '並公布調查結果']
"""

import bisect
import re
from typing import NamedTuple

from onrecord.model import Document
from onrecord.read.chinese.cues import Hit, Hits, cues
from onrecord.read.chinese.people import Actor, actors_of
from onrecord.read.chinese.script import is_han, one_script
from onrecord.read.sentences import Span, sentences
from onrecord.read.zones import READABLE, Block

_MARKS = re.compile(r"[《（(》）)]|[，,；;：:。！!？?](?![0-9])")
#: No sentence of prose is longer; a list of signatories without a full stop is.
_LONGEST = 1200


class Page(NamedTuple):
    """Hold what every reader of one document asks for; offsets are places in ``doc.text``.

    ``plain`` is the text in one script, ``body`` the blocks worth reading, ``prose`` the
    sentences outside headlines, ``places`` the states that only say where somebody is.
    """

    doc: Document
    plain: str
    body: list[Block]
    sentences: list[Span]
    prose: list[Span]
    actors: list[Actor]
    actor_starts: list[int]
    places: list[Actor]
    hits: dict[str, Hits]

    def actors_in(self, start: int, end: int) -> list[Actor]:
        """Return the actors that begin in a stretch."""
        first = bisect.bisect_left(self.actor_starts, start)
        return self.actors[first : bisect.bisect_left(self.actor_starts, end, first)]

    def cues(self, name: str, start: int, end: int) -> list[Hit]:
        """Return the cues of a table that begin in a stretch."""
        return self.hits[name].within(start, end)

    def clauses(self, start: int, end: int) -> list[Span]:
        """Divide a sentence at its commas and colons; what stands in book marks stays whole."""
        found: list[Span] = []
        begin, depth = start, 0
        for mark in _MARKS.finditer(self.plain, start, end):
            letter = mark[0]
            if letter in "《（(":
                depth += 1
            elif letter in "》）)":
                depth = max(0, depth - 1)
            elif not depth:
                found.append(self._tight(begin, mark.start()))
                begin = mark.end()
        found.append(self._tight(begin, end))
        return [span for span in found if span.start < span.end]

    def block_at(self, place: int) -> Block | None:
        """Return the block that holds a place."""
        low = bisect.bisect_right(self.body, place, key=lambda block: block.start) - 1
        return self.body[low] if low >= 0 and place < self.body[low].end else None

    def _tight(self, start: int, end: int) -> Span:
        words = self.plain[start:end]
        start += len(words) - len(words.lstrip(" \n\t\r\xa0”’*_#>"))
        return Span(start, start + len(self.plain[start:end].rstrip()))

    def trimmed(self, start: int, end: int) -> int:
        """Return the end of a passage without the marks that close its sentence."""
        while end > start and self.plain[end - 1] in " \n，。；、*“":
            end -= 1
        return end

    def sentence_at(self, place: int) -> Span:
        """Return the sentence that holds a place."""
        number = bisect.bisect_right(self.sentences, (place, len(self.plain))) - 1
        if number >= 0 and place < self.sentences[number].end:
            return self.sentences[number]
        return self.sentences[min(number + 1, len(self.sentences) - 1)]


_TABLES = (
    "zh_ask_cues.csv", "zh_act_cues.csv", "zh_claim_cues.csv", "zh_risk_cues.csv", "zh_laws.csv",
    "zh_offences.csv", "zh_occasion_cues.csv", "zh_themes.csv",
)  # fmt: skip


def page_of(doc: Document, found: list[Block]) -> Page:
    """Prepare a document: one pass for each table of cues, linear in the text's length."""
    plain = one_script(doc.text)
    body = _body(plain, found)
    spans: list[Span] = []
    prose: list[Span] = []
    for block in body:
        pieces = [
            piece
            for sentence in sentences(plain, block.start, block.end)
            for piece in _cut(sentence)
        ]
        spans += pieces
        if not _is_headline(plain, block):
            prose += pieces
    known = actors_of(plain, [Span(block.start, block.end) for block in body])
    actors = [actor for actor in known if actor.kind != "place"]
    return Page(
        doc=doc,
        plain=plain,
        body=body,
        sentences=spans,
        prose=prose,
        actors=actors,
        actor_starts=[actor.start for actor in actors],
        places=[actor for actor in known if actor.kind == "place"],
        hits={name: Hits(cues(name, plain)) for name in _TABLES},
    )


def _body(plain: str, found: list[Block]) -> list[Block]:
    """Return the Chinese blocks, also those that hold more addresses of the web than words."""
    kept = []
    for block in found:
        kind = block.kind
        if kind == "other_language":
            kind = "paragraph"
        if kind in READABLE and is_han(plain[block.start : block.end]):
            kept.append(block._replace(kind=kind))
    return kept


def _is_headline(plain: str, block: Block) -> bool:
    """Tell whether a block is a heading, and ends as headings do."""
    ends = plain[block.start : block.end].rstrip("* ")[-1:]
    return block.kind == "heading" and ends not in ("。", "！", "；")


def _cut(sentence: Span) -> list[Span]:
    start, end = sentence
    return [Span(at, min(at + _LONGEST, end)) for at in range(start, end, _LONGEST)]
