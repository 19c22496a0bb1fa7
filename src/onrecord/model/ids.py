"""Content-derived identifiers: the same content gives the same id on any machine.

>>> content_id("ask", "doc-1", 3, 9) == content_id("ask", "doc-1", 3, 9)
True
>>> content_id("ask", "doc-1", 3, 9) == content_id("ask", "doc-1", 3, 10)
False
"""

import hashlib

#: Hex digits kept of a digest in an id: 64 bits, so a million ids collide with
#: a probability below one in ten million.
DIGITS = 16

#: Separates the parts that are hashed; it occurs in no text that we keep.
_SEPARATOR = "\x1f"


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def content_id(kind: str, *parts: str | int) -> str:
    """Return the id ``kind-xxxxxxxxxxxxxxxx`` of what the parts say, in this order."""
    joined = _SEPARATOR.join(str(part) for part in parts)
    return f"{kind}-{digest(joined.encode('utf-8', 'surrogatepass'))[:DIGITS]}"
