"""Sentences of a text as places in it: nothing is cut out, cleaned or joined.

Blank lines and bullets end a sentence, so do closing marks of the scripts we
read, except after the abbreviations of ``facts/abbreviations.csv``.

>>> text = "Mr. Example left. He came back on Jan. 5."
>>> [text[s.start : s.end] for s in sentences(text)]
['Mr. Example left.', 'He came back on Jan. 5.']
"""

import functools
import re
from typing import NamedTuple

from onrecord import facts


class Span(NamedTuple):
    """Point at ``text[start:end]``."""

    start: int
    end: int


#: What opens an item of a list, at the beginning of a line.
BULLET = re.compile(
    r"[ \t\u3000]{0,12}(?:>[ \t]?)?"
    r"(?:\\?[-*+•●▪■◦‣·○–—][ \t\xa0]+|[-•●▪■‣·](?=[^\W\d_])|\*\*\d{1,2}[.)]\*?\*?[ \t]+"
    r"|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)、][ \t\xa0]+|[①-⑳])"
)

_CLOSERS = r"[\"'”’»」』）)\]*_]{0,4}"
_NOTE = r"(?:<sup>.{1,80}?</sup>|\[\^?\d{1,3}\])?"
_BOUNDARY = re.compile(
    rf"(?P<wide>[。！？；]+{_CLOSERS})"
    rf"|(?P<mark>(?<![.!?…])[.!?…]++){_CLOSERS}{_NOTE}(?=[\s{{])"
    r"|(?P<tight>(?<=[a-z]{2})[.!?](?=[A-Z][a-z]))"
    r"|(?P<line>\n\s*+)"
)
_TOKEN = re.compile(r"[^\s(\[“\"'‘,;/]{1,24}\Z")
#: Inside an address of the web the next part has its own dot.
_NAME_GOES_ON = re.compile(r"[A-Z][\w-]{0,60}[./@]\w")
_NEXT = re.compile(r"\s*[\"'“‘«(\[*_¿¡]{0,4}(.)?", re.DOTALL)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Split a stretch of text into sentences, in text order.

    Every character that is not white space lies in exactly one span; no span
    begins or ends with white space. Linear in the length of the stretch; what
    was divided last is remembered, since several readers ask for it.
    """
    end = len(text) if end is None else min(end, len(text))
    known = _divided(text)
    if (start, end) not in known:
        known[start, end] = _divide(text, start, end)
    return known[start, end]


@functools.lru_cache(maxsize=1)
def _divided(text: str) -> dict[tuple[int, int], list[Span]]:  # noqa: ARG001 -- the cache's key
    """Return what is known of the one text that is being read."""
    return {}


def _divide(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    begin = start
    for match in _BOUNDARY.finditer(text, start, end):
        if match.start() >= begin and _divides(text, match, begin, end):
            _keep(spans, text, begin, match.end())
            begin = match.end()
    _keep(spans, text, begin, end)
    return spans


def _keep(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _divides(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    if match["wide"]:
        return True
    if match["line"]:
        return _line_divides(text, match, end)
    if match["tight"]:
        token = _TOKEN.search(text, max(begin, match.start() - 24), match.start())
        if _NAME_GOES_ON.match(text, match.end()):
            return False
        return token is None or not re.search(r"[./@:]", token[0])
    following = _NEXT.match(text, match.end(), end)
    letter = following[1] if following else None
    if letter is None:
        return True
    if letter.islower():
        return False
    return match["mark"] != "." or not _abbreviates(text, match.start(), begin, letter)


def _line_divides(text: str, match: re.Match[str], end: int) -> bool:
    after = match.end()
    if BULLET.match(text, after, end) or text.startswith(("#", "|", "---", "==="), after):
        return True
    head = text[max(0, match.start() - 40) : match.start()]
    if match[0].count("\n") == 1:
        return head.endswith("  ") or head.rstrip().endswith((":", "："))
    following = _NEXT.match(text, after, end)
    letter = following[1] if following else None
    tail = head.rstrip()[-1:]
    return not (letter and letter.islower() and (tail.isalnum() or tail == ","))


def _abbreviates(text: str, dot: int, begin: int, letter: str) -> bool:
    token = _TOKEN.search(text, max(begin, dot - 24), dot)
    if token is None:
        return False
    form = token[0].strip("*_").lower()
    if len(form) == 1 and token[0].isupper():
        return letter.isupper()
    if token.start() <= begin + 1 and (form.isdigit() or len(form) == 1):
        return True
    follows = _abbreviations().get(form)
    if follows == "number":
        return letter.isdigit()
    if follows == "name":
        return letter.isupper() and not _opens_sentence(text, dot + 1)
    return follows == "any"


#: After "in the U.S." these open a new sentence; other capitals go on with a name.
_OPENERS = re.compile(
    r"\s+(?:The|This|These|Those|That|In|On|At|It|We|He|She|They|I|But|And|As|For|If|When|While"
    r"|However|There|Since|After|Before|Our|His|Her|Their|A|An)\b"
)


def _opens_sentence(text: str, at: int) -> bool:
    return _OPENERS.match(text, at) is not None


@functools.cache
def _abbreviations() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in facts.rows("abbreviations.csv"):
        known = table.get(row["form"])
        table[row["form"]] = row["follows"] if known in (None, row["follows"]) else "any"
    return table
