"""Tell what kind of file some bytes are, by what stands in them and not by the name.

>>> sniff(b"%PDF-1.7 ..."), sniff(b"<!DOCTYPE html><p>Free X"), sniff(b"Dear Minister, <b>free X")
('application/pdf', 'text/html', 'text/plain')
"""

import re

from onrecord.errors import Damaged, NeedsOcr

PDF, HTML, MAIL, WORD, GZIP, TEXT = (
    "application/pdf",
    "text/html",
    "message/rfc822",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/gzip",
    "text/plain",
)
_ASK_FOR = "save it as PDF, DOCX, HTML or plain text"
#: Kinds that cannot be read: how they begin, what they are, what to do.
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office or Outlook file", _ASK_FOR),
    (b"{\\rtf", "an RTF file", _ASK_FOR),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it and give the files in it"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it and give the files in it"),
    (b"BZh", "a bzip2 archive", "unpack it and give the files in it"),
    (b"%!PS", "a PostScript file", "convert it to PDF"),
    (b"SQLite format 3\0", "a database", "export what matters as CSV"),
    (b"\x7fELF", "a program", _ASK_FOR),
)
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_FRAGMENT = re.compile(
    rb"<(?:p|div|article|section|main|table|ul|ol|h[1-6]|title|meta|style|script)[\s>]",
    re.IGNORECASE,
)
_MARKED_DOWN = re.compile(rb"^#{1,6} \S|\]\(|^[*-] \S", re.MULTILINE)
_PREFACE = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s+|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>){0,20}", re.DOTALL
)
_HEADERS = re.compile(
    rb"(?:From [^\r\n]*\r?\n)?"
    rb"((?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\Z))+)"
)
_MAIL_FIELD = re.compile(
    rb"^(?:message-id|mime-version|received|return-path|delivered-to|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_FROM = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
#: What is looked at of a file's beginning.
_HEAD = 65_536


def sniff(data: bytes) -> str:
    """Return the media type that an extractor knows; what is nothing else is text.

    Raises NeedsOcr for a picture and Damaged for a kind that cannot be read,
    each with what to do next.
    """
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return WORD
    if head.startswith(b"\x1f\x8b"):
        return GZIP
    for mark, what, step in _FOREIGN:
        if head.startswith(mark):
            message = f"this is {what}"
            raise Damaged(message, step=step)
    if head.startswith(_PICTURES):
        message = "this is a picture"
        raise NeedsOcr(message, step="run it through OCR and add the result")
    if _is_page(_narrow(head)):
        return HTML
    return MAIL if _is_mail(head) else TEXT


def _narrow(head: bytes) -> bytes:
    """Return what UTF-16 or UTF-32 markup looks like in one byte a character."""
    return head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head


def _is_page(head: bytes) -> bool:
    head = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    preface = _PREFACE.match(head)
    start = preface.end() if preface else 0
    if _PAGE.match(head, start):
        return True
    return bool(_FRAGMENT.match(head, start)) and not _MARKED_DOWN.search(head)


def _is_mail(head: bytes) -> bool:
    """Tell a mail from a memo that begins "From:": machines add fields that people do not."""
    headers = _HEADERS.match(head)
    return bool(headers and _FROM.search(headers[1]) and _MAIL_FIELD.search(headers[1]))
