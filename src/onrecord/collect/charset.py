"""Decode bytes whose charset nobody declared, or declared wrongly.

The order of evidence: a byte-order mark; NUL bytes where UTF-16 and UTF-32 have
them; valid UTF-8; UTF-8 with a few bad bytes; then the decoding whose letters,
quotes, dashes and bullets stand where writing puts them. The last step is our
own, since general detectors take Mac Roman for Windows-1252.

>>> decode("Mr. Jazaïry’s “word”".encode("mac_roman")).text
'Mr. Jazaïry’s “word”'
>>> decode("Mr. Jazaïry’s “word”".encode("cp1252")).charset
'cp1252'
"""

import codecs
import re
from typing import NamedTuple

from onrecord.collect.letters import chinese_likeness, western_likeness
from onrecord.errors import Damaged

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Bytes looked at to tell charsets apart.
_SAMPLE = 400_000
_UTF8_PAIR = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
#: Bytes that texts seldom hold and other files do (of ISO 2022 the escape is none).
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
#: Two characters of a double-byte charset in a row; accents seldom make one.
_HIGH_RUN = re.compile(rb"(?:[\x81-\xfe][\x40-\xfe]){2}")
_HIGH = re.compile(rb"[\x80-\xff]")
#: No Western language writes more of its letters with accents than this.
_WESTERN_SHARE = 0.3
_CHINESE_ENOUGH = 0.05


class Decoded(NamedTuple):
    """Hold a text, the charset it was read in, and how many bad bytes were replaced."""

    text: str
    charset: str
    errors: int = 0


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode bytes as text; a byte-order mark is not part of the text.

    ``declared`` is what a mail header or a page's markup says; it is believed
    only where the bytes are not valid UTF-8 and do decode in it. Bytes that fit
    no sequence become U+FFFD and are counted, one for one. Raises Damaged for
    bytes that are no text.
    """
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], charset)
    if wide := _wide(data[:_SAMPLE]):
        return _replacing(data, wide)
    controls = len(_CONTROLS.findall(data[:_SAMPLE]))
    if b"\0" in data or controls > max(3, min(len(data), _SAMPLE) / 50):
        message = "the bytes are no text, and no kind of file that can be read"
        raise Damaged(message, step="save it as PDF, DOCX, HTML or plain text")
    if declared and declared.lower().startswith("iso-2022") and (known := _known(data, declared)):
        return known
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _nearly_utf8(data):
        return _replacing(data, "utf-8")
    return (declared and _known(data, declared)) or _guessed(data)


def _replacing(data: bytes, charset: str) -> Decoded:
    text = data.decode(charset, "replace")
    if (bad := text.count("\ufffd")) and charset == "utf-8":
        bad -= data.count(b"\xef\xbf\xbd")
    if "\0" in text:
        message = "the text holds NUL characters"
        raise Damaged(message, step="save it as PDF, DOCX, HTML or plain text")
    return Decoded(text, charset, bad)


def _known(data: bytes, declared: str) -> Decoded | None:
    try:
        charset = codecs.lookup(declared).name
        # Pages that say Latin-1 mean Windows-1252 (WHATWG Encoding Standard).
        if charset in ("iso8859-1", "ascii", "cp1252"):
            return _guessed(data)
        return Decoded(data.decode(charset), charset)
    except (LookupError, UnicodeError, ValueError):
        return None


def _wide(sample: bytes) -> str | None:
    """Name UTF-16 or UTF-32 without a mark by where its NUL bytes stand."""
    sample = sample[: len(sample) // 4 * 4]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    quarter = len(sample) // 4
    zeros = [sample[i::4].count(0) for i in range(4)]
    if zeros[2] == zeros[3] == quarter and zeros[0] == 0:
        return "utf-32-le"
    if zeros[0] == zeros[1] == quarter and zeros[3] == 0:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if even == 0 and odd > quarter / 10:
        return "utf-16-le"
    if odd == 0 and even > quarter / 10:
        return "utf-16-be"
    return None


def _nearly_utf8(data: bytes) -> bool:
    """Tell whether few bytes only keep a text from being UTF-8."""
    good = len(_UTF8_PAIR.findall(data))
    bad = data.decode("utf-8", "replace").count("\ufffd") if good else 1
    return good >= 4 * bad


def _guessed(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    if chinese := _chinese(sample):
        text = data.decode(chinese, "replace")
        return Decoded(text, chinese, text.count("\ufffd"))
    if len(_HIGH.findall(sample)) > _WESTERN_SHARE * len(sample) and (other := _other(sample)):
        text = data.decode(other, "replace")
        return Decoded(text, other, text.count("\ufffd"))
    best, score = "cp1252", float("-inf")
    for charset in ("cp1252", "mac_roman", "cp1250"):
        likeness = western_likeness(_single(sample, charset))
        if charset == "mac_roman" and b"\r" in sample and b"\n" not in sample:
            likeness += 0.25
        if likeness > score:
            best, score = charset, likeness
    text = _single(data, best)
    return Decoded(text, best, text.count("\ufffd"))


def _single(data: bytes, charset: str) -> str:
    return data.decode(charset, "replace")


def _chinese(sample: bytes) -> str | None:
    best, score = None, _CHINESE_ENOUGH
    if not _HIGH_RUN.search(sample):
        return None
    for charset in ("gb18030", "big5hkscs"):
        # A sample can end within a character; a charset that fails before does not fit.
        text = codecs.getincrementaldecoder(charset)("replace").decode(sample)
        if text.count("\ufffd") * 100 > len(text):
            continue
        if (likeness := chinese_likeness(text)) > score:
            best, score = charset, likeness
    return best


def _other(sample: bytes) -> str | None:
    """Ask charset-normalizer about what is neither Western nor Chinese: Cyrillic, Arabic ..."""
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    return match.encoding if match is not None else None
