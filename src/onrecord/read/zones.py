r"""Zones of a document: which blocks of its text are worth reading, and what the others are.

>>> text = "Skip to main content\n\nDear Minister Example,\n\nWe ask that you:\n\n- free her."
>>> [(b.kind, text[b.start : b.end]) for b in blocks(text)][-2:]
[('paragraph', 'We ask that you:'), ('bullet', '- free her.')]
"""

import functools
import re
from typing import NamedTuple

from onrecord import facts
from onrecord.read.languages import language_of
from onrecord.read.sentences import BULLET, Span


class Block(NamedTuple):
    """Point at one block, ``text[start:end]``, and say what it is.

    ``kind`` is ``paragraph``, ``bullet``, ``heading`` or ``table`` (worth
    reading), ``front_matter``, ``code``, ``rule``, ``furniture``, ``footnote``,
    ``signature`` or ``other_language``.
    """

    start: int
    end: int
    kind: str


#: Kinds of blocks that carry what the document says.
READABLE = frozenset({"paragraph", "bullet", "heading", "table"})

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_FRONT_KEY = re.compile(r"[A-Za-z_][\w .-]{0,40}:")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:\* ){2,}\*|(?:- ){2,}-)\s*\Z")
_HEADING = re.compile(r"\s*(?:#{1,6}\s|<h[1-6]\b|\*\*[^*]{1,120}\*\*\s*\Z)", re.IGNORECASE)
_CODE = re.compile(r"\s*(?:\{%|\{:|\{\{|<!--|import\s+\w|<\?|<!DOCTYPE|\[//\]:)", re.IGNORECASE)
_FENCE = re.compile(r"\s*(?:```|~~~)")
_ELEMENT = re.compile(r"\s*<(script|style|iframe|svg)\b", re.IGNORECASE)
_MARKUP = re.compile(
    r"!\[[^\]]{0,300}\]\([^)]{0,500}\)|<[^>]{1,1000}>|\[/?caption[^\]]{0,600}\]|https?://\S+"
    r"|\{[:%][^}]{0,200}\}",
)
_FOOTNOTE = re.compile(r"\s*(?:<sup>\s*\[?\d{1,3}\]?\s*</sup>|\[\^\w{1,8}\]:|\[\d{1,3}\]\s)")
_HASHTAGS = re.compile(r"\s*(?:[#＃][\w·-]+\s*){1,20}\Z")
_ENDS = re.compile(r"[.!?:;,。！？：；，…][\"'”’»」）)*_]{0,3}\s*\Z")
_TRIM = " \t\n\r*_#:：,，.()（）"


def blocks(text: str) -> list[Block]:
    """Divide a text into blocks, in text order, without overlap.

    Every character that is not white space lies in exactly one block. Blocks in
    a language other than the document's main one are ``other_language``. Linear
    in the length of the text.
    """
    found = _by_lines(text)
    found = _by_neighbours(text, found)
    return _by_language(text, found)


def readable(text: str) -> list[Block]:
    """Return the blocks of a text that carry what the document says."""
    return [block for block in blocks(text) if block.kind in READABLE]


class _Pile:
    """Gather lines into blocks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.start = -1
        self.end = -1
        self.kind = ""

    def add(self, line: Span, kind: str, *, new: bool) -> None:
        """Add a line to the open block, or close that and open another."""
        if new or kind != self.kind or self.start < 0:
            self.close()
            self.start, self.kind = line.start, kind
        self.end = line.end

    def close(self) -> None:
        """Close the open block, cut to what is not white space."""
        if self.start >= 0:
            stretch = self.text[self.start : self.end]
            start = self.start + len(stretch) - len(stretch.lstrip())
            end = self.start + len(stretch.rstrip())
            if start < end:
                self.blocks.append(Block(start, end, self.kind))
        self.start = -1


def _by_lines(text: str) -> list[Block]:
    pile = _Pile(text)
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(text)]
    front = _front_matter(text, lines)
    closing = ""
    for number, line in enumerate(lines):
        words = text[line.start : line.end]
        if number < front:
            pile.add(line, "front_matter", new=number == 0)
        elif closing:
            pile.add(line, "code", new=False)
            if re.search(closing, words, re.IGNORECASE):
                closing = ""
                pile.close()
        elif opened := _opens_code(words):
            pile.add(line, "code", new=True)
            closing = "" if re.search(opened[1], words[opened[0] :], re.IGNORECASE) else opened[1]
        elif not words.strip():
            pile.close()
        else:
            _add_line(pile, line, words)
    pile.close()
    return pile.blocks


def _front_matter(text: str, lines: list[Span]) -> int:
    """Return how many lines the front matter takes."""
    if not lines or text[lines[0].start : lines[0].end].strip("\ufeff \r\n") not in ("---", "+++"):
        return 0
    fence = text[lines[0].start : lines[0].end].strip("\ufeff \r\n")
    keys = 0
    for number, line in enumerate(lines[1:200], 1):
        words = text[line.start : line.end]
        keys += bool(_FRONT_KEY.match(words))
        if words.strip() == fence:
            return number + 1 if keys else 0
    return 0


def _opens_code(words: str) -> tuple[int, str] | None:
    """Return where the opening mark ends, and the pattern of what closes it."""
    if fence := _FENCE.match(words):
        return fence.end(), r"```|~~~"
    if element := _ELEMENT.match(words):
        return element.end(), rf"</{element[1]}"
    if words.lstrip().startswith("<!--"):
        return 0, "-->"
    return None


def _add_line(pile: _Pile, line: Span, words: str) -> None:
    """Add a line that is neither blank nor inside code."""
    if _RULE.match(words):
        under = (
            pile.start >= 0 and pile.kind == "paragraph" and len(pile.text[pile.start : pile.end])
        )
        if under and under < 200:
            pile.kind = "heading"
            pile.end = line.end
            pile.close()
        else:
            pile.add(line, "rule", new=True)
    elif _HASHTAGS.match(words) and not words.lstrip().startswith("# "):
        pile.add(line, "furniture", new=True)
    elif _FOOTNOTE.match(words):
        pile.add(line, "footnote", new=True)
    elif _CODE.match(words) or not re.search(r"\w", _MARKUP.sub("", words)):
        pile.add(line, "code", new=False)
    elif _HEADING.match(words):
        pile.add(line, "heading", new=True)
        pile.close()
    elif BULLET.match(words):
        pile.add(line, "bullet", new=True)
    elif words.lstrip().startswith("|"):
        pile.add(line, "table", new=False)
    elif pile.start >= 0 and pile.kind in ("bullet", "footnote"):
        pile.add(line, pile.kind, new=False)
    else:
        pile.add(line, "paragraph", new=False)


def _by_neighbours(text: str, found: list[Block]) -> list[Block]:
    """Tell furniture, notes and signatures by their words and by where they stand."""
    out: list[Block] = []
    zone = ""
    for block in found:
        kind = block.kind
        if kind in READABLE:
            cued = _cued(text, block)
            if cued in ("furniture", "signature", "furniture_list", "footnotes"):
                zone = "" if cued == "furniture" else cued
                kind = {"footnotes": "footnote", "furniture_list": "furniture"}.get(cued, cued)
            elif zone and _leaves(text, block, zone):
                zone = ""
            elif zone:
                kind = {"furniture_list": "furniture", "footnotes": "footnote"}.get(zone, zone)
            if kind == "paragraph" and _like_heading(text, block):
                kind = "heading"
        out.append(block._replace(kind=kind))
    return _closing_names(text, out)


def _leaves(text: str, block: Block, zone: str) -> bool:
    """Tell whether a block ends the zone that an earlier one opened."""
    if block.kind == "heading":
        return True
    length = block.end - block.start
    if zone == "furniture_list":
        return block.kind != "bullet" or length > 120
    if zone == "signature":
        return length > 240 and _sentences_like(text, block)
    return False


def _sentences_like(text: str, block: Block) -> bool:
    """Tell prose from a list of names: most lines end as sentences do."""
    lines = text[block.start : block.end].splitlines()
    return sum(bool(_ENDS.search(line)) for line in lines) * 2 >= len(lines)


def _like_heading(text: str, block: Block) -> bool:
    words = text[block.start : block.end]
    return (
        "\n" not in words
        and len(words) <= 110
        and len(words.split()) <= 14
        and not _ENDS.search(words)
        and (words[0].isupper() or words[0].isdigit())
    )


def _closing_names(text: str, found: list[Block]) -> list[Block]:
    """Turn the short lines without a full stop that close a document into its signature."""
    at = len(found)
    while at and (
        found[at - 1].kind not in READABLE
        or (found[at - 1].kind in ("paragraph", "heading") and _names_only(text, found[at - 1]))
    ):
        at -= 1
    if at == 0:
        return found
    closing = (
        block._replace(kind="signature") if block.kind in ("paragraph", "heading") else block
        for block in found[at:]
    )
    return [*found[:at], *closing]


def _names_only(text: str, block: Block) -> bool:
    lines = text[block.start : block.end].splitlines()
    return all(len(line) <= 90 and not re.search(r"[.!?:。！？：]\s*\Z", line) for line in lines)


def _by_language(text: str, found: list[Block]) -> list[Block]:
    languages = [
        language_of(text, block.start, block.end) if block.kind in READABLE else None
        for block in found
    ]
    weights: dict[str, int] = {}
    for block, code in zip(found, languages, strict=True):
        if code:
            weight = (block.end - block.start) * (3 if code in ("zh", "ja") else 1)
            weights[code] = weights.get(code, 0) + weight
    main = max(weights, key=lambda code: weights[code], default=None)
    return [
        block._replace(kind="other_language") if code not in (None, main) else block
        for block, code in zip(found, languages, strict=True)
    ]


def _cued(text: str, block: Block) -> str | None:
    """Return the zone that the block's words belong to or open."""
    if block.end - block.start > 2000:
        return None
    starts, whole = _cues()
    first = text[block.start : block.end].split("\n", 1)[0]
    words = " ".join(first.strip(_TRIM).lower().split())
    if words in whole:
        return whole[words]
    if block.end - block.start <= 160:
        return next((zone for cue, zone in starts.items() if words.startswith(cue)), None)
    return None


@functools.cache
def _cues() -> tuple[dict[str, str], dict[str, str]]:
    starts: dict[str, str] = {}
    whole: dict[str, str] = {}
    for row in facts.rows("zone_cues.csv"):
        if row["where"] == "starts":
            starts[row["cue"]] = row["zone"]
        elif row["where"] == "whole":
            whole[row["cue"]] = row["zone"]
    return starts, whole
