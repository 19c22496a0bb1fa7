"""Make a Document of what an extractor found: digest, id, language, and text there must be."""

import re
from typing import NamedTuple

from onrecord.collect import sniff
from onrecord.collect.extracts import Extract
from onrecord.collect.lang import language
from onrecord.collect.limits import check_text
from onrecord.errors import Damaged, Empty
from onrecord.model import Document, digest, document_id

#: Marks of order and byte order, and replaced bytes, are no text.
_VISIBLE = re.compile(r"[^\s\x00-\x1f\u200b-\u200f\u2060\ufeff\ufffd]")
_LANG = re.compile(r"([a-zA-Z]{2,3})(?:[-_][A-Za-z0-9]+)*\Z")


class Original(NamedTuple):
    """Hold a document beside the original bytes that it was made of."""

    doc: Document
    data: bytes


def extract(data: bytes, name: str, kind: str) -> Extract:
    """Extract the text of bytes of a known kind, anything but a mail.

    A file packed with gzip gives the text of what is in it, under the name it has there.
    """
    match kind:
        case sniff.PDF:
            from onrecord.collect.pdf import extract_pdf

            return extract_pdf(data)
        case sniff.HTML:
            from onrecord.collect.html import extract_html

            return extract_html(data)
        case sniff.WORD:
            from onrecord.collect.word import extract_word

            return extract_word(data)
        case sniff.GZIP:
            from onrecord.collect.packed import inner_name, unpacked

            inner = unpacked(data)
            within = sniff.sniff(inner)
            if within in (sniff.GZIP, sniff.MAIL):
                message = "a mail or another gzip file is packed in it"
                raise Damaged(message, step="unpack it and give what is in it")
            return extract(inner, inner_name(name), within)
        case _:
            from onrecord.collect.plain import extract_plain

            return extract_plain(data, name)


def has_text(text: str) -> bool:
    """Tell whether there is anything in a text that a person could read."""
    return _VISIBLE.search(text) is not None


def document(data: bytes, name: str, found: Extract, parent: str | None = None) -> Document:
    """Make the document of an original and its extract.

    The language is what the text shows; what the original declares (often its
    template's language) counts only where the text decides nothing. Raises
    Empty where there is no text, TooLarge where there is too much.
    """
    check_text(len(found.text))
    if not has_text(found.text):
        message = "there is no text in it"
        raise Empty(message, step="check that it is the right file")
    sha = digest(data)
    declared = _LANG.match(found.lang or "")
    # The codes and figures of a table pass for small words of some language.
    prose = "" if found.media_type == "text/csv" else found.text
    body = prose[int(found.meta.get("body_start", "0")) :]
    return Document(
        id=document_id(sha),
        digest=sha,
        name=name,
        media_type=found.media_type,
        text=found.text,
        title=found.title,
        date=found.date,
        lang=language(body) or (declared[1].lower() if declared else None),
        publisher=found.publisher,
        meta=found.meta,
        places=found.places,
        parent=parent,
    )
