"""Whom "celui-ci", "ce dernier" and "les deux" take up: the authorities named last.

>>> from onrecord.model import Document
>>> from onrecord.read.zones import Block
>>> text = "Le Sénat a reçu le préfet. Ce dernier a tout nié."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = Page(doc, [Block(0, len(text), "paragraph")])
>>> latter(page, 27, 38).name
'préfet'
"""

import re

from onrecord.read.french.authorities import Subject, authorities
from onrecord.read.french.page import Page

_LATTER = re.compile(
    r"(?:\A|[\s,;«*_])(?P<who>ce\s+dernier|cette\s+dernière|cel(?:ui|le)-ci)[\s,]*\Z"
)
_BOTH = re.compile(
    r"(?:\A|[\s,;«*_])(?P<who>ces\s+derni(?:ers|ères)|ce(?:ux|lles)-ci|(?:tous\s+|toutes\s+)?"
    r"les\s+deux(?:\s+(?:pays|gouvernements|états|ministres|capitales))?|tous\s+deux)[\s,]*\Z"
)
#: How far before it stands who such a pronoun means.
_REACH = 320


def latter(page: Page, low: int, verb: int) -> Subject | None:
    """Return the authority meant by a demonstrative that ends where a verb begins, or None."""
    before = page.shadow[low:verb]
    one, both = _LATTER.search(before), _BOTH.search(before)
    said = one or both
    if said is None:
        return None
    at = low + said.start("who")
    places = authorities(page, max(0, at - _REACH), at)
    if one and places:
        return Subject(at, verb, _name(page, *places[-1]))
    if both and len(places) > 1:
        names = (_name(page, *place) for place in places[-2:])
        return Subject(at, verb, " et ".join(names))
    if both and places and page.shadow[places[-1][1] - 1] in "sx":
        return Subject(at, verb, _name(page, *places[-1]))
    return None


def _name(page: Page, start: int, end: int) -> str:
    return " ".join(page.text[start:end].split())
