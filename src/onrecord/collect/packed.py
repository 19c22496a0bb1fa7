"""Unpack files that gzip packed, within the limit that every original has.

The original is the packed file: its bytes are kept and give the digest; the text is
that of what is in it.

>>> import gzip
>>> unpacked(gzip.compress(b"Dear Minister,"))
b'Dear Minister,'
>>> inner_name("votes.csv.gz")
'votes.csv'
"""

import gzip
import io
import zlib
from pathlib import PurePath

import msgspec

from onrecord.collect.documents import Original
from onrecord.collect.limits import ORIGINAL_BYTES, megabytes
from onrecord.errors import Damaged, TooLarge
from onrecord.model import digest, document_id

#: Bytes that are unpacked at a time.
_STEP = 1_000_000


def unpacked(data: bytes) -> bytes:
    """Return what a gzip file holds; several members one after another are one.

    Never holds more than the limit and a step in memory. Raises TooLarge for more
    bytes than one original may have, Damaged for a file that is cut or broken.
    """
    found = bytearray()
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            while piece := file.read(_STEP):
                found += piece
                if len(found) > ORIGINAL_BYTES:
                    limit = megabytes(ORIGINAL_BYTES)
                    message = f"it unpacks to more than the {limit} that one document may have"
                    raise TooLarge(message, step="unpack it, and split the file in it")
    except (OSError, EOFError, zlib.error):
        message = "the gzip file is cut off or broken"
        raise Damaged(message, step="copy or download it again") from None
    return bytes(found)


def inner_name(name: str) -> str:
    """Return the name of a file that was packed: without its last ending."""
    path = PurePath(name)
    return path.stem if path.suffix.lower() == ".gz" else name


def collect_packed_mail(data: bytes, mail: bytes, name: str) -> list[Original]:
    """Collect a mail that was packed, with what is attached to it.

    Raises what :func:`onrecord.collect.mail.collect_mail` raises.
    """
    from onrecord.collect.mail import collect_mail

    first, *attached = collect_mail(mail, inner_name(name))
    sha = digest(data)
    itself = msgspec.structs.replace(first.doc, id=document_id(sha), digest=sha, name=name)
    moved = [
        Original(msgspec.structs.replace(doc, parent=itself.id), content)
        if doc.parent == first.doc.id
        else Original(doc, content)
        for doc, content in attached
    ]
    return [Original(itself, data), *moved]
