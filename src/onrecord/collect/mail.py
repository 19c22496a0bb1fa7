r"""Collect a mail: its own text first, then its attachments as documents of their own.

>>> mail = b"From: Ana <ana@example.org>\nSubject: On X\nMIME-Version: 1.0\n\nFree X."
>>> ((first, _),) = collect_mail(mail, "m.eml")
>>> first.title, first.publisher, first.text
('On X', 'Ana <ana@example.org>', 'Free X.')
"""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import PurePath
from typing import NamedTuple

from onrecord.collect import sniff
from onrecord.collect.charset import decode
from onrecord.collect.documents import Original, document, extract, has_text
from onrecord.collect.extracts import Extract
from onrecord.collect.html import extract_html
from onrecord.collect.limits import HEADER_CHARACTERS, MAIL_DEPTH, MAIL_PARTS
from onrecord.errors import Damaged, Empty, InputError, TooLarge
from onrecord.model import Document

_HEADERS = ("from", "to", "cc", "reply-to", "subject", "date", "message-id", "in-reply-to")
_SIGNATURES = frozenset(
    ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
)


class _Part(NamedTuple):
    message: Message
    alternative: bool


def collect_mail(
    data: bytes, name: str, parent: str | None = None, depth: int = 0
) -> list[Original]:
    """Collect a mail and what is attached to it; a mail attached to it likewise.

    The plain text is preferred to the HTML; a mail of attachments only has its
    subject for a text. An attachment that cannot be read is named in
    ``meta["unread_attachments"]`` with the reason, and costs no other. Raises
    TooLarge for mails within mails beyond the limits, Empty where there is
    neither a text nor an attachment that can be read.
    """
    if depth > MAIL_DEPTH:
        message = f"mails within mails more than {MAIL_DEPTH} deep"
        raise TooLarge(message, step="save the inner mail by itself")
    # The newer policy parses each address of a header, in quadratic time.
    mail = message_from_bytes(data, policy=policy.compat32)
    meta = _headers(mail)
    parts = list(_leaves(mail))
    body, chosen = _body(parts)
    others = [part.message for part in parts if part.message not in chosen]
    others = [part for part in others if _is_attachment(part)]
    if not has_text(body.text) and not others:
        message = "there is no text in the mail"
        raise Empty(message, step="check that it was saved whole")
    itself = _itself(data, name, body, meta, parent)
    attached: list[Original] = []
    unread: list[str] = []
    for number, part in enumerate(others, 1):
        part_name = _name(part, number)
        try:
            attached += _attachment(_content(part), part_name, itself.id, depth)
        except InputError as error:
            unread.append(f"{part_name}: {error.what}")
    if unread:
        if not attached and not has_text(body.text):
            message = "; ".join(["there is no text in the mail", *unread])
            raise Empty(message, step="check that it was saved whole")
        noted = meta | {"unread_attachments": "; ".join(unread)}
        itself = _itself(data, name, body, noted, parent)
    return [Original(itself, data), *attached]


def _itself(
    data: bytes, name: str, body: Extract, meta: dict[str, str], parent: str | None
) -> Document:
    subject = meta.get("subject")
    found = Extract(
        media_type=sniff.MAIL,
        text=body.text if has_text(body.text) else subject or "(a mail without text or subject)",
        title=subject,
        date=_date(meta.get("date", "")),
        lang=body.lang,
        publisher=meta.get("from"),
        meta=body.meta | meta,
    )
    return document(data, name, found, parent)


def _headers(mail: Message) -> dict[str, str]:
    given: dict[str, str] = {}
    for name, value in mail.raw_items():
        given.setdefault(name.lower(), str(value))
    decoded = {key: _decoded(given[key]) for key in _HEADERS if key in given}
    return {key: value for key, value in decoded.items() if value}


def _decoded(value: str) -> str:
    """Return a header's words: RFC 2047 unpacked, stray bytes read as text, on one line."""
    value = value[:HEADER_CHARACTERS]
    try:
        if not value.isascii():
            value = decode(value.encode("utf-8", "surrogateescape")).text
        pieces = [
            piece if isinstance(piece, str) else decode(piece, charset).text
            for piece, charset in decode_header(value)
        ]
    except (HeaderParseError, Damaged):
        pieces = [value.encode("utf-8", "replace").decode()]
    return " ".join("".join(pieces).split())


def _date(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _leaves(mail: Message) -> Iterator[_Part]:
    """Yield the parts that hold content, in order; a mail within is one part."""
    stack = [_Part(mail, alternative=False)]
    count = 0
    while stack:
        part = stack.pop()
        _shorten(part.message)
        count += 1
        if count > MAIL_PARTS:
            message = f"more than {MAIL_PARTS} parts in one mail"
            raise TooLarge(message, step="save the attachments that matter by themselves")
        kind = part.message.get_content_maintype()
        payload = part.message.get_payload()
        if kind == "multipart" and isinstance(payload, list):
            within = part.message.get_content_subtype() == "alternative"
            inner = [p for p in payload if isinstance(p, Message)]
            stack += [_Part(p, alternative=within) for p in reversed(inner)]
        else:
            yield part


def _shorten(part: Message) -> None:
    """Cut headers that no mail program writes before anything parses them."""
    for name, value in part.raw_items():
        if len(str(value)) > HEADER_CHARACTERS:
            part.replace_header(name, str(value)[:HEADER_CHARACTERS])


def _body(parts: list[_Part]) -> tuple[Extract, list[Message]]:
    """Return the mail's own text, and the parts that it was made of."""
    shown = [p for p in parts if not _is_attached(p.message)]
    plain = [p for p in shown if p.message.get_content_type() == "text/plain"]
    pages = [p for p in shown if p.message.get_content_type() == "text/html"]
    first = next((p for p in shown if p in plain or p in pages), None)
    # A list server adds its plain footer to a mail that is HTML.
    if (first in pages and not first.alternative) or not plain:
        if not pages:
            return Extract(media_type=sniff.MAIL, text=""), []
        page = pages[0].message
        return _page(page), [page, *(p.message for p in shown if p.alternative)]
    texts = [decode(_content(p.message), p.message.get_content_charset()) for p in plain]
    lines = "\n\n".join(t.text.replace("\r\n", "\n").replace("\r", "\n") for t in texts)
    bad = sum(t.errors for t in texts)
    meta = {"encoding_errors": str(bad)} if bad else {}
    used = [p.message for p in shown if p in plain or p.alternative]
    return Extract(media_type=sniff.MAIL, text=lines, meta=meta), used


def _page(part: Message) -> Extract:
    page = extract_html(_content(part), part.get_content_charset())
    return Extract(media_type=sniff.MAIL, text=page.text, lang=page.lang)


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _is_attachment(part: Message) -> bool:
    return part.get_content_type() not in _SIGNATURES and bool(part.get_payload())


def _content(part: Message) -> bytes:
    """Return the bytes of a part; a mail within is written out again."""
    payload = part.get_payload()
    if isinstance(payload, list):
        try:
            return b"".join(inner.as_bytes() for inner in payload if not isinstance(inner, str))
        except (MessageError, ValueError, LookupError, AttributeError, TypeError):
            message = "the mail within is broken"
            raise Damaged(message, step="save it by itself") from None
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _name(part: Message, number: int) -> str:
    name = PurePath(_decoded(part.get_filename() or "").replace("\\", "/")).name
    if name:
        return name
    return f"mail {number}.eml" if part.get_content_maintype() == "message" else f"part {number}"


def _attachment(content: bytes, name: str, parent: str, depth: int) -> list[Original]:
    if not content:
        message = "there are no bytes in it"
        raise Empty(message)
    kind = sniff.sniff(content)
    if kind == sniff.MAIL:
        return collect_mail(content, name, parent, depth + 1)
    return [Original(document(content, name, extract(content, name, kind), parent), content)]
