r"""Make the text of plain text, Markdown and CSV files.

Line ends become ``\n``; nothing else of the text changes, and front matter
stays in it. ``meta["body_start"]`` says where the body starts.

>>> file = b"---\r\ntitle: On X\r\ndate: 2016-03\r\n---\r\nDear X,"
>>> extract = extract_plain(file, "a.md")
>>> extract.title, extract.date, extract.text[int(extract.meta["body_start"]) :]
('On X', '2016-03', 'Dear X,')
"""

import csv
import re
from html import unescape
from itertools import islice
from pathlib import PurePath

from onrecord.collect.charset import decode
from onrecord.collect.extracts import Extract, known_date
from onrecord.collect.frontmatter import front_matter

_MARKDOWN = re.compile(r"^#{1,6} \S|\]\(https?:|^\[[^\]]+\]: \S", re.MULTILINE)
_ENDINGS = {".md": "text/markdown", ".markdown": "text/markdown", ".csv": "text/csv"}
_PUBLISHER_KEYS = ("publisher", "organisation", "organization", "site_name")


def extract_plain(data: bytes, name: str) -> Extract:
    """Decode a text file and take its front matter for what it says of itself.

    The name's ending only helps to call the text plain, Markdown or CSV; the
    text never hangs on it. Raises Damaged for bytes that are no text.
    """
    decoded = decode(data)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    meta = {} if decoded.charset == "utf-8" else {"charset": decoded.charset}
    if decoded.errors:
        meta["charset"] = decoded.charset
        meta["encoding_errors"] = str(decoded.errors)
    front = front_matter(text)
    values = front.values if front else {}
    if front:
        meta = {**values, **meta, "body_start": str(front.body_start)}
    return Extract(
        media_type=_media_type(text, name, front=front is not None),
        text=text,
        title=unescape(values.get("title", "")) or None,
        date=known_date(values["date"]) if "date" in values else None,
        lang=values.get("lang") or values.get("language"),
        publisher=next((values[key] for key in _PUBLISHER_KEYS if key in values), None),
        meta=meta,
    )


def _media_type(text: str, name: str, *, front: bool) -> str:
    ending = PurePath(name).suffix.lower()
    if front:
        return "text/markdown"
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    if _is_table(text):
        return "text/csv"
    return "text/markdown" if _MARKDOWN.search(text[:20_000]) else "text/plain"


def _is_table(text: str) -> bool:
    """Tell whether the first lines are rows of one width, as prose with commas never is."""
    lines = text[:20_000].split("\n")[:-1]
    try:
        rows = list(islice(csv.reader(lines, strict=True), 20))
    except csv.Error:
        return False
    return len(rows) >= 3 and len(rows[0]) >= 3 and len({len(row) for row in rows}) == 1
