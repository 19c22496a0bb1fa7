r"""Stretches of a French document that are worth reading, and their sentences.

>>> [text[s.start:s.end] for text in ["Un pas.\\\nUn autre ; suite."]
...  for s in lines_of(text, 0, len(text))]
['Un pas.', 'Un autre ; suite.']
"""

import re
from collections.abc import Sequence

from onrecord.read.languages import language_of
from onrecord.read.letters.cues import pieces
from onrecord.read.sentences import BULLET, Span
from onrecord.read.zones import READABLE, Block

#: A bullet whose mark is escaped, as converters to markdown write it.
_ESCAPED_BULLET = re.compile(r"\s*\\[-*+]\s")
_HARD_BREAK = re.compile(r"\\[ \t]*\n")
_HEADING_MARK = re.compile(r"\s*#{1,6}\s")
#: A heading that ends like this is a sentence set large.
_SENTENCE_END = re.compile(r"[a-zà-ÿ»\d)][.;][\s*_]*\Z")
_LONG_HEADING = 120


def french_blocks(text: str, found: Sequence[Block]) -> list[Block]:
    """Return the readable blocks that are in French, each with its kind.

    Takes back what was set aside as another language where a longer half in
    that language outweighed the French one; drops that half.
    """
    out: list[Block] = []
    for block in found:
        if block.kind not in READABLE and block.kind != "other_language":
            continue
        language = language_of(text, block.start, block.end)
        if language != "fr" and (language or _foreign_script(text, block)):
            continue
        out.append(block._replace(kind=_kind(text, block)))
    return out


def _foreign_script(text: str, block: Block) -> bool:
    letters = [letter for letter in text[block.start : block.end][:600] if letter.isalpha()]
    return sum(letter > "\u024f" for letter in letters) * 2 > len(letters)


def _kind(text: str, block: Block) -> str:
    words = text[block.start : block.end]
    if _ESCAPED_BULLET.match(words) or BULLET.match(words):
        return "bullet"
    if block.kind == "heading" and len(words) > _LONG_HEADING and _SENTENCE_END.search(words):
        return "paragraph"
    if block.kind == "other_language":
        return (
            "heading" if _HEADING_MARK.match(words) and len(words) < _LONG_HEADING else "paragraph"
        )
    return block.kind


def lines_of(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of a stretch; a backslash at a line's end ends one too."""
    found: list[Span] = []
    at = start
    for cut in _HARD_BREAK.finditer(text, start, end):
        found += pieces(text, at, cut.start())
        at = cut.end()
    return found + pieces(text, at, end)
