r"""Collect: bytes to documents, their text made once with a map back to the original.

>>> doc, = collect_bytes("Dear Minister,\r\nfree X now.".encode("utf-16"), "letter.txt")
>>> doc.text, doc.media_type
('Dear Minister,\nfree X now.', 'text/plain')
"""

import stat
from pathlib import Path, PurePath

from onrecord.collect import sniff
from onrecord.collect.documents import Original, document, extract
from onrecord.collect.limits import ORIGINAL_BYTES, check_size
from onrecord.errors import Damaged, Empty, InputError, NotReadable, OverLimit, TooLarge
from onrecord.model import Document

__all__ = ["Original", "collect_bytes", "collect_file", "collect_originals"]


def collect_file(path: Path) -> list[Document]:
    """Collect one file; a mail gives itself first, then its attachments.

    Raises what :func:`collect_originals` raises.
    """
    return [original.doc for original in collect_originals(path)]


def collect_originals(path: Path) -> list[Original]:
    """Collect one file as :func:`collect_file` does, each document with its original bytes.

    Its size is looked at before a byte is read. Raises NotReadable for what is
    no regular file or is closed to us, and what :func:`collect_bytes` raises.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotReadable("not a regular file", where=str(path), step="name the files in it")
        check_size(status.st_size)
        with path.open("rb") as file:
            # A file that grows meanwhile is cut off by one byte too many.
            data = file.read(ORIGINAL_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        step = "check the path and who may read it"
        raise NotReadable(reason, where=str(path), step=step) from None
    except TooLarge as error:
        raise _placed(error, str(path)) from None
    try:
        return _named(data, path.name)
    except InputError as error:
        where = str(path) if error.where == path.name else error.where
        raise type(error)(error.what, where=where, step=error.step) from None


def collect_bytes(data: bytes, name: str) -> list[Document]:
    """Collect one original; a mail gives itself first, then its attachments.

    The same bytes give the same text and id whatever the name is. Raises the
    InputError family, always with the name: Empty, TooLarge, Damaged, NeedsOcr.
    """
    return [original.doc for original in _named(data, name)]


def _named(data: bytes, name: str) -> list[Original]:
    name = PurePath(name).name
    try:
        return _collected(data, name)
    except InputError as error:
        raise _placed(error, name) from None
    except MemoryError:
        message = "reading it took more memory than there is"
        raise OverLimit(message, where=name, step="split the file, or allow more memory") from None
    except Exception as error:
        message = f"reading it ended in {type(error).__name__}"
        raise Damaged(
            message, where=name, step="save it anew as PDF, DOCX or plain text"
        ) from error


def _collected(data: bytes, name: str) -> list[Original]:
    check_size(len(data))
    if not data:
        raise Empty("there are no bytes in it", step="check where it was saved from")
    kind = sniff.sniff(data)
    if kind == sniff.MAIL:
        from onrecord.collect.mail import collect_mail

        return collect_mail(data, name)
    if kind == sniff.GZIP:
        from onrecord.collect.packed import collect_packed_mail, unpacked

        inner = unpacked(data)
        if inner and sniff.sniff(inner) == sniff.MAIL:
            return collect_packed_mail(data, inner, name)
    return [Original(document(data, name, extract(data, name, kind)), data)]


def _placed(error: InputError, where: str) -> InputError:
    return type(error)(error.what, where=error.where or where, step=error.step)
