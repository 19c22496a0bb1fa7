r"""Letterheads: who sends a letter, to whom, their state and office, when, under which title.

>>> from onrecord.model import Document
>>> text = "Dear Minister Example,\n\nWe ask you to act.\n\nYours sincerely,\n\nAda Lantern"
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> from onrecord.read.zones import blocks
>>> found = profile_of(doc, blocks(text), "letter")
>>> found.senders, found.addressees
(('Ada Lantern',), ('Minister Example',))
"""

import re
from collections.abc import Sequence

from onrecord.model import Document, Genre, Profile
from onrecord.names.actors import find_actors
from onrecord.names.dates import find_dates, parse_date
from onrecord.names.states import find_states
from onrecord.read.languages import language_of
from onrecord.read.letters.spoken_of import Spoken
from onrecord.read.zones import READABLE, Block

SALUTATION = re.compile(
    r"^\W*(?:<[^>]{1,200}>\s*)*(?:"
    r"(?:My\s+)?Dear(?:est)?\s+(?P<dear>[^,:\n!<]{2,120})|"
    r"To\s+(?:the\s+)?(?P<to>(?:Honou?rable|Government|President|Prime\s+Minister|Minister|Ambassador"
    r"|Authorit\w+|Secretary|His|Her|Your)\b[^,:\n<]{0,140})|"
    r"(?P<excellency>(?:Your\s+)?Excellenc(?:y|ies))\s*[,:\n]"
    r")",
    re.MULTILINE,
)
_BEHALF = re.compile(
    r"\b(?:[Oo]n\s+behalf\s+of|write\s+as|writing\s+as)\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w’'.&()-]*(?:\s+(?:[A-Z][\w’'.&()-]*|of|and|for|the|de)){0,9})"
)
_WE_ARE = re.compile(
    r"\b(?:We|I),\s+(?P<we>(?:the\s+)?(?:members|undersigned|friends|families)[^,]{3,100}),"
    r"|\bAs\s+(?P<as>(?:the\s+)?(?:friends|families|family|members)\s+(?:and\s+\w+\s+)?of\s+"
    r"[^,.;:]{3,80})"
    r"|^(?P<subject>(?:The\s+)?(?:friends|families|family|members)\s+(?:and\s+\w+\s+)?of\s+[A-Z]"
    r"[^,.;:]{2,60}?)"
    r"\s+(?:\w+ly\s+)?(?:demand|urge|call|ask|appeal)\b",
    re.MULTILINE | re.IGNORECASE,
)
_BYLINE = re.compile(r"^(?:<[^>]{1,200}>|\W)*By\s+(?P<by>[A-Z][^\n<,|]{2,60})", re.MULTILINE)
_RESPONSE = re.compile(
    r"(?P<from>[A-Z][\w&’' .()-]{2,80}?)[’']s\s+(?:detailed\s+)?response\s+to\s+"
    r"(?P<to>[^\n,“\"]{2,90})"
    r"|\bresponse\s+to\s+(?P<to2>[^\n,“\"]{2,90})",
    re.IGNORECASE,
)
_REFER = re.compile(
    r"\bWe\s+refer\s+to\s+(?:the\s+)?(?P<to>[A-Z][\w&’' ]{2,60}?)(?:[’']s?\b|\s*\()"
)
_TRIM = " \t\r\n,;:.*_#"
_VALEDICTION = re.compile(
    r"\W*(?:most|love|warm|cordially|yours|sincerely|respectfully|regards|best|kind|signed|in\s+solidarity|signator\w*|thank|truly"
    r"|faithfully|with)\b",
    re.IGNORECASE,
)


_NUMBER = re.compile(r"^\s*\(?\d{1,3}[.)]\s+")
_NOT_ADDRESS = re.compile(
    r"(?:re:|subject|cc\b|to:|(?:an?\s+)?(?:open|joint|public)\s+letter)", re.IGNORECASE
)


def profile_of(
    doc: Document, blocks: Sequence[Block], genre: Genre, spoken: Spoken | None = None
) -> Profile:
    """Return what the letterhead and the opening words say.

    The addressee's state comes from the address, the office, or, where the
    letter speaks of "you" and a state by turns, from that state.
    """
    return Profile(
        genre=genre,
        title=doc.title or _title(doc.text, blocks),
        date=doc.date or _declared_date(doc) or _date(doc.text, blocks),
        lang=doc.lang or _language(doc.text, blocks),
        senders=_senders(doc, blocks, genre),
        addressees=_addressees(doc, blocks, genre, spoken),
    )


def _title(text: str, blocks: Sequence[Block]) -> str | None:
    for block in blocks[:8]:
        if block.kind == "heading":
            words = " ".join(text[block.start : block.end].split())
            title = re.sub(r"<[^>]*>", "", words).strip(" #*_=-")
            if title and not parse_date(title):
                return title
    return None


def _declared_date(doc: Document) -> str | None:
    for key in ("date", "published", "sent"):
        if found := parse_date(doc.meta.get(key, "")):
            return found
    return None


def _date(text: str, blocks: Sequence[Block]) -> str | None:
    """Return a date that stands in a short line near the beginning, or under the letter."""
    edges = [*blocks[:7], *blocks[-4:]]
    for block in edges:
        if block.kind in ("code", "front_matter") or block.end - block.start > 400:
            continue
        for line in text[block.start : block.end].splitlines():
            dates = find_dates(line)
            if dates and len(line) <= 70 and not line[: dates[0].start].strip(_TRIM + "_()"):
                return dates[0].iso
    return None


def _language(text: str, blocks: Sequence[Block]) -> str | None:
    body = " ".join(text[b.start : b.end] for b in blocks if b.kind in READABLE)
    return language_of(body)


def _senders(doc: Document, blocks: Sequence[Block], genre: Genre) -> tuple[str, ...]:
    text = doc.text
    body = _body(text, blocks)
    found: list[str] = []
    if genre == "reply" and (who := _replies(doc)[0]):
        return (who,)
    if behalf := _BEHALF.search(body[:3000]):
        found.append(re.sub(r"\s+(?:of|and|for|the|de)\Z", "", behalf["who"]).strip(_TRIM))
    if ours := _WE_ARE.search(body):
        found.append(" ".join(next(filter(None, ours.groups())).split()).strip(_TRIM))
    if genre == "news":
        byline = _BYLINE.search(text[:6000])
        return (byline["by"].strip(_TRIM),) if byline else tuple(filter(None, [doc.publisher]))
    found += _signers(text, blocks)
    return tuple(dict.fromkeys(name for name in found if name))


def _body(text: str, blocks: Sequence[Block]) -> str:
    return "\n".join(text[b.start : b.end] for b in blocks if b.kind in READABLE)


def _signers(text: str, blocks: Sequence[Block]) -> list[str]:
    """Return the names of the signature: the first line of each, or every line of a list."""
    names: list[str] = []
    listed = False
    for block in blocks:
        if block.kind != "signature":
            continue
        lines = [_NUMBER.sub("", line) for line in text[block.start : block.end].splitlines()]
        lines = [line.strip(_TRIM + "-•") for line in lines]
        lines = [line for line in lines if line and len(line) <= 90]
        if lines and _VALEDICTION.match(lines[0]):
            listed = lines[0].lower().startswith(("signator", "signed"))
            lines = lines[1:]
        if not lines or re.search(r"https?:|www\.|@|updated", lines[0]):
            continue
        names += lines if listed or len(lines) > 6 else lines[:1]
        if not listed and 2 < len(lines) <= 6 and re.search(r"[A-Z]\w+\s+[A-Z]", lines[-1]):
            names.append(lines[-1])
    return [
        re.sub(r"<[^>]*>|^On\s+behalf\s+of\s+(?:the\s+)?", "", name).strip(_TRIM + '”"')
        for name in names
        if re.match(r"\W*[^\W\d_]", name) and ":" not in name and not find_dates(name)
    ]


def _addressees(
    doc: Document, blocks: Sequence[Block], genre: Genre, spoken: Spoken | None
) -> tuple[str, ...]:
    if genre == "reply":
        to = _replies(doc)[1]
        return (to,) if to else ()
    if genre not in ("letter", "open_letter", "petition"):
        return ()
    text = doc.text
    start = min((b.start for b in blocks if b.kind in READABLE), default=0)
    salutation = SALUTATION.search(text, start, start + 4000)
    if salutation is None:
        return ()
    name = salutation["dear"] or salutation["to"] or salutation["excellency"]
    name = " ".join(name.split()).strip(_TRIM)
    address = text[start : salutation.start()] if salutation.start() - start < 800 else ""
    office = _office(name + " " + address)
    state = (_state_of(name) or _state_of(address)) if office else None
    if re.match(r"(?:Mr|Mrs|Ms|Madam|Sir|Minister|Ambassador|President|Honou?rable)\b", name):
        name = _addressed_name(address, name)
    bodies = [actor for actor in find_actors(f"{name}\n{address}") if actor.kind == "body"]
    if state is None and spoken is not None and office and not bodies:
        state = spoken.spoken_to() or spoken.about()
    return (state, name) if state else (name,)


def _addressed_name(address: str, name: str) -> str:
    """Return the name and office of the address where the salutation gives only a title."""
    lines = [line.strip(_TRIM) for line in address.splitlines() if line.strip(_TRIM)]
    lines = [line for line in lines if not _NOT_ADDRESS.match(line) and not find_dates(line)]
    if len(name.split()) > 2 or not lines or len(lines[0]) > 80:
        return name
    if _office(lines[0]) and len(lines) == 1:
        return re.sub(r"^To\s+(?:the\s+)?", "", lines[0])
    return ", ".join(lines[:2]) if _office(" ".join(lines[:2])) else name


def _office(words: str) -> bool:
    return bool(
        re.search(
            r"\b(?:minister|president|ambassador|secretary|chancellor|excellenc\w+|commissioner|senator"
            r"|governor|premier|mayor|king|queen|prince|majesty|government|authorit\w+|honou?rable)\b",
            words,
            re.IGNORECASE,
        )
    )


def _state_of(words: str) -> str | None:
    for actor in find_actors(words):
        if actor.state:
            return actor.state
    return next((mention.code for mention in find_states(words)), None)


def _replies(doc: Document) -> tuple[str | None, str | None]:
    """Return who replies, and to whom, by the title and the first sentences."""
    title = doc.title or doc.text[:300]
    sender = to = None
    if response := _RESPONSE.search(title):
        sender = (response["from"] or "").strip(_TRIM) or None
        to = (response["to"] or response["to2"] or "").strip(_TRIM)
        to = re.split(r"[’']s?\s|\s+(?:report|statement|letter|on)\b", to)[0].strip(_TRIM) or None
    if refer := _REFER.search(doc.text[:4000]):
        to = to or refer["to"].strip(_TRIM)
    return sender or doc.publisher, to
