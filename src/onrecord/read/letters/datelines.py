r"""When a document was written: what it declares, its dateline, or the date under it.

>>> from onrecord.read.zones import blocks
>>> text = "Oslo/Geneva, 3 October 2032\n\nDear Minister Example,\n\nWe ask you to act."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> date_of(doc, blocks(text))
'2032-10-03'
"""

import re
from collections.abc import Sequence

from onrecord.model import Document
from onrecord.names.dates import find_dates, parse_date
from onrecord.read.zones import Block

_TRIM = " \t\r\n,;:.*_#"
#: What stands before the date of a letter: nothing, or where it was written.
_PLACE = re.compile(
    r"(?:(?:Press\s+(?:[Rr]elease|[Ss]tatement)|News|Posted|Published|Updated|Date"
    r"|Issued)(?:\s+on)?\s*[|:–—-]?\s*)?"
    r"(?:[A-Z][\w’'-]+(?:[ /-][A-Z][\w’'-]+){0,3})?"
)
#: How many characters a dateline takes at most.
_DATELINE = 80


def date_of(doc: Document, blocks: Sequence[Block]) -> str | None:
    """Return the date of a document, to the precision that it gives."""
    return doc.date or _declared_date(doc) or _date(doc.text, blocks)


def _declared_date(doc: Document) -> str | None:
    for key in ("date", "published", "sent"):
        if found := parse_date(doc.meta.get(key, "")):
            return found
    return None


def _date(text: str, blocks: Sequence[Block]) -> str | None:
    """Return a date that stands in a short line near the beginning, or under the letter."""
    edges = [*blocks[:7], *blocks[-4:]]
    for block in edges:
        if block.kind == "paragraph" and (date := _dateline(text, block.start)):
            return date
        if block.kind in ("code", "front_matter") or block.end - block.start > 400:
            continue
        for line in text[block.start : block.end].splitlines():
            dates = find_dates(line)
            if (
                dates
                and len(line) <= 70
                and _PLACE.fullmatch(line[: dates[0].start].strip(_TRIM + "_()"))
            ):
                return dates[0].iso
    return None


def _dateline(text: str, start: int) -> str | None:
    """Return the date of a "GENEVA (12 May 2031) –" that opens a report."""
    dates = find_dates(text, start, start + _DATELINE)
    if not dates or not re.match(r"\)?,?\s*[–—-]", text[dates[0].end : dates[0].end + 4]):
        return None
    return (
        dates[0].iso
        if _PLACE.fullmatch(text[start : dates[0].start].strip(_TRIM + "_()"))
        else None
    )
