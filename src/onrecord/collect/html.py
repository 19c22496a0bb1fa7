r"""Extract the main text of a web page: bullets, headings, quotations and tables as lines.

The page's own landmarks choose the main text (see landmarks.py), and this
module's lines are kept whole. trafilatura only says where the text begins and
ends: by itself it drops headings, lists full of links, attributions and the
line breaks of letters, so it never decides about what stands in between.

>>> page = b"<nav><a href=/>Home</a></nav><p>We ask you to:</p><ul><li>free X;</ul>"
>>> extract_html(page).text
'We ask you to:\n\n• free X;\n'
"""

import logging
import re
from itertools import takewhile
from typing import Any

from onrecord.collect.charset import decode
from onrecord.collect.extracts import Extract
from onrecord.collect.head import head_of
from onrecord.collect.landmarks import body_of, main_part
from onrecord.collect.limits import HTML_BYTES, check_size
from onrecord.collect.markup import write
from onrecord.errors import Damaged, Empty, NotReadable

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_ENCODING = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
#: What stands at the head of a briefing: it must not become evidence for the next one.
_OURS = re.compile(r"<meta name=\"generator\" content=\"OnRecord\">")
#: Characters that no tree can hold; markup has no use for them.
_UNPARSED = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_TOO_DEEP = "xcessive depth"
_ITEM = re.compile(r"(?:•|\d+\.) \S")
#: Lines kept before and after what trafilatura took: a title and a date; a signature.
_HEADINGS = 3
_SIGNATURE = 4
_SHORT = 80
#: Characters of markup up to which trafilatura is asked: it is not linear in everything.
_SECOND_OPINION = 2_000_000
#: It warns of pages without text on its own; what we find of that, we raise.
_QUIET = logging.NullHandler()


def extract_html(data: bytes, declared: str | None = None) -> Extract:
    """Extract main text and metadata of a page; some 40 pages of 100 KB a second.

    ``declared`` is the charset that a mail's header gives. Entities are those of
    HTML only; nothing is fetched. Raises TooLarge for more than the limit of
    markup, Damaged for tags nested deeper than 2,000, Empty for a page without text.
    """
    check_size(len(data), HTML_BYTES)
    said = _DECLARED.search(data[:4096])
    decoded = decode(data, declared or (said[1].decode() if said else None))
    source = _UNPARSED.sub(" ", _ENCODING.sub("", decoded.text))
    if not source.strip():
        message = "there is no text in the page"
        raise Empty(message, step="check that it is the right file")
    if _OURS.search(source, 0, 4096):
        raise NotReadable(
            "is a briefing that OnRecord wrote, and no source", step="add the documents it cites"
        )
    tree, deep = _parsed(source)
    about = head_of(tree)
    # A page that is nothing but menus is an index: then those are its text.
    own = write(*main_part(tree)) or write(body_of(tree))
    # trafilatura recurses, so a deep tree is not for it.
    chosen = "" if deep or len(source) > _SECOND_OPINION else _chosen(tree)
    meta = about.meta
    if decoded.errors:
        meta["encoding_errors"] = str(decoded.errors)
    if decoded.charset != "utf-8":
        meta["charset"] = decoded.charset
    return Extract(
        media_type="text/html",
        text=_trimmed(own, chosen) if chosen else own,
        title=about.title,
        date=about.date,
        lang=about.lang,
        publisher=about.publisher,
        meta=meta,
    )


def _parsed(source: str) -> tuple[Any, bool]:
    """Parse a page; say whether it is nested more deeply than pages are."""
    from lxml import etree, html

    for deep in (False, True):
        parser = html.HTMLParser(huge_tree=deep, remove_pis=True)
        try:
            tree = html.document_fromstring(source, parser=parser)
        except (etree.LxmlError, ValueError):
            message = "the page holds no element that can be read"
            raise Damaged(message, step="save it anew, or as plain text") from None
        if not any(_TOO_DEEP in entry.message for entry in parser.error_log):
            return tree, deep
    message = "the page's tags are nested more than 2,000 deep"
    raise Damaged(message, step="save it as PDF or plain text")


def _chosen(tree: Any) -> str:
    """Return what trafilatura takes for the main text, or nothing."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(_QUIET)
    try:
        found = trafilatura.bare_extraction(
            tree, fast=True, include_comments=False, include_tables=True, with_metadata=False
        )
    except Exception:  # noqa: BLE001 - a second opinion: whatever it throws, the landmarks stand
        return ""
    body = getattr(found, "body", None)
    return write(body) if body is not None else ""


def _trimmed(own: str, chosen: str) -> str:
    """Cut off the lines before and after what trafilatura took, but for headings and signatures.

    Nothing between its first and its last line is cut, nor a list that follows.
    """
    lines = own.split("\n")
    kept = set(chosen.split("\n")) - {""}
    found = [at for at, line in enumerate(lines) if line in kept]
    if 2 * sum(len(lines[at]) for at in found) < len(own):
        return own
    first, last = found[0], found[-1]
    written = [at for at, line in enumerate(lines) if line]
    above = written.index(first)
    first = written[max(0, above - _HEADINGS)]
    after = written[written.index(last) + 1 :]
    listed = list(takewhile(lambda at: _ITEM.match(lines[at]), after))
    after = after[len(listed) :]
    signed = takewhile(lambda at: len(lines[at]) <= _SHORT, after[:_SIGNATURE])
    return "\n".join(lines[first : max([last, *listed, *signed]) + 1]) + "\n"
