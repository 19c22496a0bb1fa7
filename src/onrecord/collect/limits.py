"""Limits on what one original may cost, in one place (law 9: hostile input ends in a clear error).

>>> check_size(3)
>>> check_size(200_000_000)
Traceback (most recent call last):
...
onrecord.errors.TooLarge: 200.0 MB are more than the 64.0 MB that one document may have; split ...
"""

from onrecord.errors import TooLarge

#: Bytes of one original, before anything is read of it.
ORIGINAL_BYTES = 64_000_000
#: Characters of text that one original may give.
TEXT_CHARACTERS = 64_000_000
#: Bytes of a page's markup: parsing takes some twenty times as much memory.
HTML_BYTES = 8_000_000
PDF_PAGES = 5_000
#: Of a Word file: unpacked bytes, of all its members and of each part that is parsed.
UNPACKED_BYTES = 256_000_000
XML_BYTES = 64_000_000
ZIP_MEMBERS = 10_000
#: XML shrinks some ten to thirty times; a bomb a thousand times.
ZIP_RATIO = 200
#: Of a mail: mails within mails, and everything attached.
MAIL_DEPTH = 8
MAIL_PARTS = 500
#: Of one header, an address list among them.
HEADER_CHARACTERS = 10_000


def megabytes(count: int) -> str:
    """Write a count of bytes as a person reads it."""
    return f"{count / 1_000_000:.1f} MB"


def check_size(count: int, limit: int = ORIGINAL_BYTES) -> None:
    """Raise TooLarge where an original has more bytes than the limit."""
    if count > limit:
        message = (
            f"{megabytes(count)} are more than the {megabytes(limit)} that one document may have"
        )
        raise TooLarge(message, step="split the file, or give the pages that matter")


def check_text(count: int) -> None:
    """Raise TooLarge where an original gives more characters of text than the limit."""
    if count > TEXT_CHARACTERS:
        message = f"more than {TEXT_CHARACTERS:,} characters of text"
        raise TooLarge(message, step="split the file, or give the pages that matter")
