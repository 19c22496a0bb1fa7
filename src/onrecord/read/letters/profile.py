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
from collections.abc import Iterator, Sequence

from onrecord.model import Document, Genre, Profile
from onrecord.names.actors import find_actors
from onrecord.names.dates import find_dates, parse_date
from onrecord.names.states import find_states, state_name
from onrecord.read.languages import language_of
from onrecord.read.letters.ask_words import word_class
from onrecord.read.letters.datelines import date_of
from onrecord.read.letters.governments import office_line, speaking_government
from onrecord.read.letters.replies import reply_of, replying
from onrecord.read.letters.spoken_of import Spoken, set_against_you
from onrecord.read.zones import READABLE, Block

SALUTATION = re.compile(
    r"^\W*(?:<[^>]{1,200}>\s*)*(?:"
    r"(?:My\s+)?Dear(?:est)?\s+(?P<dear>[^,:\n!<]{2,120})|"
    r"To:?\s+(?:[Tt]he\s+)?(?P<to>(?:Honou?rable|Government|President|Prime\s+Minister|Minister"
    r"|Ambassador"
    r"|Authorit\w+|Secretary|His|Her|Your)\b[^,:\n<]{0,140})|"
    r"(?P<excellency>(?:Your\s+)?Excellenc(?:y|ies))\s*[,:\n]"
    r")",
    re.MULTILINE,
)
#: A member of parliament asks: "Question for written answer ... to the Commission".
PARLIAMENTARY = re.compile(
    r"^\W*(?:Question\s+for\s+(?:written|oral)\s+answer|(?:Priority\s+"
    r"|Parliamentary\s+)?(?:Written|Oral|Parliamentary)\s+question"
    r"|Interpellation)\b[^\n]*(?:\n\s*(?:addressed\s+)?to\s+(?:the\s+)?(?P<to>[^\n]{3,160}))?"
    r"|^\W*To\s+ask\s+the\s+(?P<ask>[A-Z][^,\n?]{3,80})",
    re.MULTILINE | re.IGNORECASE,
)
_BEHALF = re.compile(
    r"(?:\bOn\s+behalf\s+of|\b(?:[Ww]rit(?:e|ing)|[Ss]peak(?:ing)?|[Ss]tatement|[Ll]etter"
    r"|[Ss]ubmitted|[Ss]igned)\b[^.;:\n]{0,40}?"
    r"\bon\s+behalf\s+of|write\s+as|writing\s+as)\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w’'.&()-]*(?:\s+(?:[A-Z][\w’'.&()-]*|of|and|for|the|de)){0,9})"
)
_WE_ARE = re.compile(
    r"\b(?:We|I),\s+(?P<we>(?i:the\s+)?(?i:members|undersigned|friends|families)[^,]{3,100}),"
    r"|\b[Aa]s\s+(?P<as>(?:the\s+)?(?i:friends|families|family|members)\s+(?:and\s+\w+\s+)?of\s+"
    r"[^,.;:]{3,80})"
    r"|^(?P<subject>(?:The\s+)?(?i:friends|families|family|members)\s+(?:and\s+\w+\s+)?of\s+"
    r"(?i:[A-Z])[^,.;:]{2,60}?)\s+(?:\w+ly\s+)?(?:demand|urge|call|ask|appeal)\b",
    re.MULTILINE,
)
#: What a letter is about is no part of who writes it.
_PURPOSE = re.compile(
    r"\s+(?:about|regarding|concerning|who|to\s+(?:express|ask|urge|raise|protest|call|request))\b"
)
_BYLINE = re.compile(r"^(?:<[^>]{1,200}>|\W)*By\s+(?P<by>[A-Z][^\n<,|]{2,60})", re.MULTILINE)
#: The voice of a press release: "Example Watch said today".
_SAID_TODAY = re.compile(
    r"(?P<who>(?:[A-Z][\w’'&-]+\s+(?:(?:of|for|and|to|against)\s+)?){2,7})"
    r"(?:said\s+(?:today|in\s+a\s+statement)|today\s+(?:called|urged|demanded|condemned|warned))\b"
)
#: The title of an open letter says to whom, too.
_LETTER_TO = re.compile(r"\bletter\s+to\s+(?P<to>[^\n]{3,120})", re.IGNORECASE)
_TRIM = " \t\r\n,;:.*_#"
_VALEDICTION = re.compile(
    r"\W*(?:most|love|warm|cordially|yours|sincerely|respectfully|regards|best|kind|signed"
    r"|in\s+solidarity|signator\w*|thank|truly"
    r"|faithfully|with)\b",
    re.IGNORECASE,
)


_ORGANISATION = re.compile(
    r"[A-Z][\w’'&.-]*(?:\s+(?:(?:of|for|and|the|in|to|on|against)\s+)*[A-Z][\w’'&.-]*){1,7}"
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
        title=doc.title or title_of(doc.text, blocks),
        date=date_of(doc, blocks),
        lang=doc.lang or _language(doc.text, blocks),
        senders=_senders(doc, blocks, genre, spoken),
        addressees=_addressees(doc, blocks, genre, spoken),
    )


def title_of(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the first heading near the beginning of a text."""
    for block in blocks[:8]:
        if block.kind == "heading":
            words = " ".join(text[block.start : block.end].split())
            title = re.sub(r"<[^>]*>", "", words).strip(" #*_=-")
            if title and not parse_date(title):
                return title
    return None


def _language(text: str, blocks: Sequence[Block]) -> str | None:
    body = " ".join(text[b.start : b.end] for b in blocks if b.kind in READABLE)
    return language_of(body)


def _senders(
    doc: Document, blocks: Sequence[Block], genre: Genre, spoken: Spoken | None
) -> tuple[str, ...]:
    text = doc.text
    body = _body(text, blocks)
    body_start = min((b.start for b in blocks if b.kind in READABLE), default=0)
    found: list[str] = []
    who = reply_of(doc)[0] if genre == "reply" else None
    if who and _is_code((_with_state(who) or ("",))[0]):
        return _with_state(who)
    if genre == "reply" and (home := _state_of_letterhead(text, body_start)):
        return (home, *_signers(text, blocks))
    if genre == "reply":
        names = _with_state(who) if who else tuple(_signers(text, blocks))
        coded = bool(names) and _is_code(names[0])
        home = spoken.about() if spoken else None
        own = () if coded else speaking_government(text, body_start, doc.title, doc.publisher)
        return names if coded else own or replying(text, body_start, names, home)
    if genre == "statement" and (
        own := speaking_government(text, body_start, doc.title, doc.publisher)
    ):
        return own
    if genre in ("letter", "open_letter"):
        offices = (office_line(line.strip(_TRIM)) for line in _under_name(text, blocks))
        if office := next(filter(None, offices), ()):
            return tuple(dict.fromkeys([office[0], *_signers(text, blocks)]))
    if behalf := _BEHALF.search(body[:3000]):
        found.append(re.sub(r"\s+(?:of|and|for|the|de)\Z", "", behalf["who"]).strip(_TRIM))
    if ours := _WE_ARE.search(body):
        who = " ".join(next(filter(None, ours.groups())).split())
        found.append(_PURPOSE.split(who, maxsplit=1)[0].strip(_TRIM))
    if genre == "news":
        byline = _BYLINE.search(text[:6000])
        return (byline["by"].strip(_TRIM),) if byline else tuple(filter(None, [doc.publisher]))
    if genre in ("letter", "open_letter") and not found:
        found += _letterhead(text, blocks)
    found += _signers(text, blocks)
    if genre == "statement" and not found and (said := _SAID_TODAY.search(body)):
        found += [said["who"].strip()] if word_class("organisation").search(said["who"]) else []
    return tuple(dict.fromkeys(name for name in found if name))


def _is_code(name: str) -> bool:
    return len(name) == len("FR") and name.isupper()


def _with_state(name: str) -> tuple[str, ...]:
    """Return an actor with its state before it, where its own words tell the state."""
    state = _state_of(name)
    return (state, name) if state and state_name(state) != name else (state or name,)


def _state_of_letterhead(text: str, start: int) -> str | None:
    """Return the state of the office that a reply's first lines name."""
    salutation = SALUTATION.search(text, start, start + 4000)
    lines = text[start : salutation.start()].splitlines() if salutation else []
    return _state_of_address([line.strip() for line in lines])


def _body(text: str, blocks: Sequence[Block]) -> str:
    return "\n".join(text[b.start : b.end] for b in blocks if b.kind in READABLE)


def _letterhead(text: str, blocks: Sequence[Block]) -> list[str]:
    """Return the organisation that a letter's first lines or its signature name as its own."""
    start = min((b.start for b in blocks if b.kind in READABLE), default=0)
    salutation = SALUTATION.search(text, start, start + 4000)
    head = text[start : salutation.start()].splitlines() if salutation else []
    dated = next((number for number, line in enumerate(head) if find_dates(line)), 0)
    own = [line.rpartition(", ")[2] for line in _under_name(text, blocks) if ", " in line]
    for line in [*head[:dated], *own]:
        name = line.strip(_TRIM)
        if _ORGANISATION.fullmatch(name) and word_class("organisation").search(name):
            return [name]
    return []


def _under_name(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the lines under the name in a signature of a few lines."""
    for block in blocks:
        if block.kind == "signature":
            lines = text[block.start : block.end].splitlines()
            yield from lines[1:3] if len(lines) <= 6 else ()


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
        if lines and re.fullmatch(r"[-–*\s]*ENDS?[-–*\s]*", lines[0], re.IGNORECASE):
            continue
        if not lines or re.search(r"https?:|www\.|@|updated", lines[0]):
            continue
        others = sum(not word_class("organisation").search(line) for line in lines)
        bodies = others == 0 or (others == 1 and len(lines) > 2)
        names += lines if listed or bodies or len(lines) > 6 else lines[:1]
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
        to = reply_of(doc)[1]
        return (to,) if to else ()
    if genre not in ("letter", "open_letter", "petition"):
        return ()
    text = doc.text
    start = min((b.start for b in blocks if b.kind in READABLE), default=0)
    salutation = SALUTATION.search(text, start, start + 4000)
    if salutation is None:
        put = PARLIAMENTARY.search(text, start, start + 600)
        office = (put["to"] or put["ask"] or "").strip(_TRIM) if put else ""
        return _with_state(office) if office else ()
    name = salutation["dear"] or salutation["to"] or salutation["excellency"]
    name = " ".join(name.split()).strip(_TRIM)
    address = _address(text, start, salutation.start())
    office = _office(name) or (_formal(name) and _office("\n".join(address)))
    titled = _LETTER_TO.search(text, start, salutation.start() + 1)
    state = (_state_of(name) or _state_of_address(address)) if office else None
    if state is None and office and salutation["to"]:
        line_end = text.find("\n", salutation.end())
        state = _state_of(text[salutation.end() : line_end if line_end >= 0 else len(text)])
    if state is None and titled and _office(titled["to"]):
        state = _state_of(titled["to"])
    if _formal(name):
        name = _addressed_name(address, name)
    bodies = [actor for actor in find_actors("\n".join([name, *address])) if actor.kind == "body"]
    if state is None and spoken is not None and office and not bodies:
        guests = set_against_you(text)
        state = spoken.spoken_to(guests)
        home = spoken.about()
        rules = _RULES_HERE.search(text) or _ENFORCES.search("\n".join([name, *address]))
        if state is None and rules and home not in guests and not spoken.others_act(home):
            state = home
    return (state, name) if state else (name,)


#: What "you" have who rule the state that a letter is about.
_RULES_HERE = re.compile(
    r"\byour\s+(?:own\s+)?(?:country|nation|courts?|police|authorities|judiciary|prisons?|jails?"
    r"|officials|people"
    r"|citizens|laws?|constitution|security\s+forces|army|soldiers|administration|state|custody"
    r"|excellency[’']s\s+government)\b"
    r"|\b(?:urge|ask|call\s+on|request|implore|beg)\s+you\s+to\s+(?:\w+ly\s+(?:and\s+\w+ly\s+)?)?"
    r"(?:release|free|drop|investigate|ensure|order|stop|end|lift|repeal|pardon|commute|halt"
    r"|guarantee|grant|let)\b",
    re.IGNORECASE,
)
_ENFORCES = re.compile(
    r"\b(?:prosecutor|attorney\s+general|chief\s+justice|minister\s+(?:of|for)\s+(?:justice"
    r"|the\s+interior"
    r"|home|internal|law|human\s+rights)|interior\s+minister|justice\s+minister|home\s+minister"
    r"|prisons?)\b",
    re.IGNORECASE,
)


def _formal(name: str) -> bool:
    """Tell a salutation that gives a title only, or a name with one: the address says who it is."""
    return bool(
        re.match(
            r"(?:Mr|Mrs|Ms|Dr|Madam|Sir|Counsell?or|Minister|Ambassador|President|Honou?rable"
            r"|(?:Your\s+)?Excellenc\w+)\b",
            name,
        )
    )


def _address(text: str, start: int, end: int) -> list[str]:
    """Return the lines that say to whom a letter goes: those under its date, where it has one."""
    lines = [line.strip(_TRIM) for line in text[max(start, end - 800) : end].splitlines()]
    lines = [line for line in lines if line and len(line) <= 90 and not _NOT_ADDRESS.match(line)]
    dated = [number for number, line in enumerate(lines) if find_dates(line)]
    under = lines[dated[-1] + 1 :] if dated else lines
    return under or (lines[: dated[0]] if dated else [])


def _state_of_address(address: Sequence[str]) -> str | None:
    """Return the state of an address: of its office, else of the place in its last lines."""
    office = next((a.state for line in address for a in find_actors(line) if a.state), None)
    if office:
        return office
    for line in reversed(address):
        if mention := next(iter(find_states(line)), None):
            return mention.code
    return None


def _addressed_name(address: Sequence[str], name: str) -> str:
    """Return the name and office of the address where the salutation gives only a title."""
    if len(name.split()) > 2 or not address:
        return name
    at = next((number for number, line in enumerate(address) if _office(line)), None)
    if at is None:
        return name
    if at == 0 or not _names_person(address[at - 1]):
        line = re.sub(r"^To\s+(?:the\s+)?", "", address[at])
        return line if len(line.split()) > len(name.split()) else name
    return ", ".join(address[at - 1 : at + 1])


def _names_person(line: str) -> bool:
    return len(line.split()) <= 6 and not re.search(r"[:\d!?]", line) and not line.isupper()


def _office(words: str) -> bool:
    return bool(
        re.search(
            r"\b(?:minister|president|ambassador|secretary|chancellor|excellenc\w+|commissioner"
            r"|senator"
            r"|governor|premier|mayor|king|queen|prince|majesty|government|authorit\w+|honou?rable"
            r"|prosecutor|attorney\s+general|ministry|embassy|director\s+general|chief\s+justice"
            r"|head\s+of\s+state|members?\s+of\s+parliament)\b",
            words,
            re.IGNORECASE,
        )
    )


def _state_of(words: str) -> str | None:
    for actor in find_actors(words):
        if actor.state:
            return actor.state
    return next((mention.code for mention in find_states(words)), None)
