r"""Replies: who answers, and to whom.

>>> text = "Reply of the Ministry of Example to Lantern Watch\n\nWe thank you."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> reply_of(doc)
('Ministry of Example', 'Lantern Watch')
"""

import re
from collections.abc import Sequence

from onrecord.model import Document
from onrecord.names.actors import find_actors

_TRIM = " \t\r\n,;:.*_#"
_RESPONSE = re.compile(
    r"(?P<from>[A-Z][\w&’' .()-]{2,80}?)[’']s\s+(?:detailed\s+)?response\s+to\s+"
    r"(?P<to>[^\n,“\"]{2,90})"
    r"|\b(?:response|reply)\s+(?:of|by|from)\s+(?:the\s+)?(?P<of>[A-Z][^\n,:“\"]{2,80}?)\s+to\s+(?P<to3>[^\n,“\"]{2,90})"
    r"|\b(?:response|reply)\s+to\s+(?P<to2>[^\n,“\"]{2,90})",
    re.IGNORECASE,
)
_REFER = re.compile(
    r"\bWe\s+refer\s+to\s+(?:the\s+)?(?P<to>[A-Z][\w&’' ]{2,60}?)(?:[’']s?\b|\s*\()"
)
#: Offices that answer about their own state.
_AT_HOME = re.compile(
    r"\b(?:Ministr(?:y|ies)|Minister)\s+(?:of|for)\s+(?:the\s+)?(?:Law|Justice|Home|Interior"
    r"|Internal|Public\s+Security"
    r"|Human\s+Rights|Legal)|\b(?:MinLaw|Attorney[\s-]General|Prosecutor[\s-]General"
    r"|Prison\s+Service)",
    re.IGNORECASE,
)
#: "The Ministry of Law has received": who replies speaks of itself.
_ITSELF = re.compile(r"\s+(?:has|have|refers?|notes?|thanks?|issued|wish(?:es)?|welcomes?|will)\b")


def replying(text: str, start: int, names: Sequence[str], home: str | None) -> tuple[str, ...]:
    """Return who replies: the names of the signature, with the state whose ministry it is."""
    for actor in find_actors(text, start, start + 800):
        court = "court" in actor.name.lower()
        official = not court and actor.kind in ("government", "office", "body") and actor.state
        if official and _ITSELF.match(text, actor.end):
            return (official, actor.name)
    named = "\n".join([*names, text[start : start + 400]])
    return (home, *names) if home and _AT_HOME.search(named) else tuple(names)


def reply_of(doc: Document) -> tuple[str | None, str | None]:
    """Return who replies, and to whom, by the title and the first sentences."""
    title = doc.title or doc.text[:300]
    sender = to = None
    if response := _RESPONSE.search(title):
        sender = (response["from"] or response["of"] or "").strip(_TRIM) or None
        to = (response["to"] or response["to2"] or response["to3"] or "").strip(_TRIM)
        to = re.split(r"[’']s?\s|\s+(?:report|statement|letter|on)\b", to)[0].strip(_TRIM) or None
    if refer := _REFER.search(doc.text[:4000]):
        to = to or refer["to"].strip(_TRIM)
    return sender or doc.publisher, to
