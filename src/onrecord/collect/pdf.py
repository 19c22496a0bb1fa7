"""Extract the text of a PDF, with the page and box of every line.

The text is what the pages show, in the order in which they draw it: a line is
a line, running headers and page numbers stay, and between two pages stands a
line with a form feed only. A hyphen at a line's end is ``-`` and the line
break, whatever code the PDF has for it (pdfium hands over U+FFFE or U+0002 and
drops the break); whether the word goes on is for the reader to decide.
"""

import re
from typing import TYPE_CHECKING, Any

from onrecord.collect.extracts import Extract, own_title
from onrecord.collect.limits import PDF_PAGES, check_text
from onrecord.errors import Damaged, NeedsOcr, TooLarge
from onrecord.model import Place

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: Stands between two pages, so that a page's first and last line can be told.
PAGE_BREAK = "\n\f\n"
_BREAK = re.compile("\r\n|\r|\n|[\ufffe\x02](?:\r\n|\r|\n)?|\xad?(?:\r\n|\r|\n)")
_HYPHENS = frozenset("\ufffe\x02\xad")


def extract_pdf(data: bytes) -> Extract:
    """Extract text, places and information of a PDF; some 300 pages a second with boxes.

    Pages that cannot be read are named in ``meta["unread_pages"]``, those with
    nothing but a picture in ``meta["pages_without_text"]``. The dates that the
    file gives are those of the program that made it, so they stay in ``meta``
    and are not the document's date. Raises Damaged where it is encrypted or
    broken, NeedsOcr where no page has text, TooLarge for too many pages.
    """
    pdf = _opened(data)
    try:
        return _extracted(pdf, data)
    finally:
        pdf.close()


def _opened(data: bytes) -> "PdfDocument":
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            message = "the PDF is encrypted"
            raise Damaged(message, step="open it with its password and save it without") from None
        message = "the PDF is truncated or broken"
        raise Damaged(message, step="fetch it again, or print it to a new PDF") from None


def _extracted(pdf: "PdfDocument", data: bytes) -> Extract:
    import pypdfium2

    count = len(pdf)
    if count > PDF_PAGES:
        message = f"{count:,} pages are more than the {PDF_PAGES:,} that one document may have"
        raise TooLarge(message, step="split the file, or give the pages that matter")
    texts: list[str] = []
    places: list[Place] = []
    unread, bare = [], []
    size = 0
    for index in range(count):
        try:
            text, found = _page(pdf, index, size)
        except pypdfium2.PdfiumError:
            unread.append(index + 1)
            continue
        if not found:
            bare.append(index + 1)
            continue
        texts.append(text)
        places += found
        size += len(text) + len(PAGE_BREAK)
        check_text(size)
    if not texts:
        _no_text(count, unread)
    whole = PAGE_BREAK.join(texts)
    meta = _information(pdf) | {"pages": str(count)}
    if unread:
        meta["unread_pages"] = ", ".join(map(str, unread))
    if bare:
        meta["pages_without_text"] = ", ".join(map(str, bare))
    if b"%%EOF" not in data[-2048:]:
        meta["damage"] = "the end of the file is missing"
    return Extract(
        media_type="application/pdf",
        text=whole,
        title=own_title(meta.get("title", ""), whole),
        meta=meta,
        places=tuple(places),
    )


def _no_text(count: int, unread: list[int]) -> None:
    if not count or len(unread) == count:
        message = "no page of the PDF can be read"
        raise Damaged(message, step="fetch it again, or print it to a new PDF")
    message = "the pages are pictures without a text layer"
    raise NeedsOcr(message, step="run it through OCR (for instance ocrmypdf) and add the result")


def _page(pdf: "PdfDocument", index: int, offset: int) -> tuple[str, list[Place]]:
    """Return one page's text and its lines' places, shifted by the offset."""
    page = pdf[index]
    try:
        textpage = page.get_textpage()
        try:
            return _lines(textpage, index + 1, offset)
        finally:
            textpage.close()
    finally:
        page.close()


def _lines(textpage: Any, number: int, offset: int) -> tuple[str, list[Place]]:
    raw: str = textpage.get_text_range()
    wide = not raw.isascii() and max(raw) > "\uffff"
    lines: list[str] = []
    places: list[Place] = []
    start, units = 0, 0
    breaks = [(m.start(), m.end(), m[0][0] in _HYPHENS) for m in _BREAK.finditer(raw)]
    for end, following, hyphen in [*breaks, (len(raw), len(raw), False)]:
        line = raw[start:end]
        length = len(line.encode("utf-16-le")) // 2 if wide else len(line)
        shown = line + "-" if hyphen else line
        if shown.strip():
            lead = len(shown) - len(shown.lstrip())
            box = _box(textpage, units, length + hyphen)
            places.append(
                Place(start=offset + lead, end=offset + len(shown.rstrip()), page=number, box=box)
            )
        lines.append(shown)
        offset += len(shown) + 1
        units += length + following - end
        start = following
    return "\n".join(lines), places


def _box(textpage: Any, start: int, count: int) -> tuple[float, float, float, float] | None:
    """Return the box around a stretch of the page's text, in PDF points to a tenth."""
    from pypdfium2 import raw

    first = raw.FPDFText_GetCharIndexFromTextIndex(textpage, start)
    last = raw.FPDFText_GetCharIndexFromTextIndex(textpage, start + count - 1)
    if first < 0 or last < first:
        return None
    found = textpage.count_rects(first, last - first + 1)
    boxes = [textpage.get_rect(i) for i in range(found)]
    if not boxes:
        return None
    left, bottom, right, top = zip(*boxes, strict=True)
    return (
        round(min(left), 1), round(min(bottom), 1), round(max(right), 1), round(max(top), 1)
    )  # fmt: skip


def _information(pdf: "PdfDocument") -> dict[str, str]:
    given = pdf.get_metadata_dict(skip_empty=True)
    meta = {
        key.lower(): value
        for key, value in given.items()
        if key in ("Title", "Author", "Subject", "Keywords", "Creator", "Producer")
    }
    for key, name in (("CreationDate", "created"), ("ModDate", "modified")):
        if match := re.match(r"D:(\d{4})(\d{2})(\d{2})", given.get(key, "")):
            meta[name] = "-".join(match.groups())
    return meta
