r"""Governments that speak: whose press statement, declaration or joint statement a text is.

>>> text = "Ministry of Foreign Affairs of Norway\nPress release\n\nWe condemn the verdict."
>>> speaking_government(text, 0, None)
('NO', 'Ministry of Foreign Affairs of Norway')
>>> speaking_government("Example Watch today called on Norway to act.", 0, None)
()
"""

import functools
import re

from onrecord import facts
from onrecord.names.actors import find_actors
from onrecord.names.states import find_states, state_name

#: How the European Union is written as an actor: it has no code of a state.
EUROPEAN_UNION = "European Union"

_HEAD = 1200
_LETTERHEAD_LINES = 6
_LONGEST_LINE = 110
#: An office line that holds at least this share of its actor's words is its letterhead.
_SHARE = 0.5
_TRIM = " \t\r\n,;:.*_#|–-"

_BY = re.compile(
    r"(?:^|[:|–—-]\s|\*)\W*(?:Joint\s+|Press\s+|Official\s+)?"
    r"(?:Statement|Declaration|Remarks|Communiqu[eé]|Comments?|Press\s+release)\s+"
    r"(?P<by>by|of|from|on\s+behalf\s+of)\s+(?:the\s+)?"
    r"(?P<who>[A-Z][^\n]{3,200}?)(?=\s+(?:on|regarding|concerning|following|about|after)\s|\s*$)",
    re.MULTILINE,
)
_DELIVERED = re.compile(
    r"\b[Dd]elivered\s+by\s+(?:the\s+)?(?P<who>[A-Z][^\n,.;]{2,60}?)(?=\s+on\s+behalf|\s*[,.;\n])"
)
_BEHALF = re.compile(
    r"\b(?:on\s+behalf\s+of|[Ww]e,|[Jj]oint\s+statement\s+(?:by|of))\s+(?:the\s+)?"
    r"(?:(?:following|\d+|[a-z]+)\s+){0,3}(?P<plural>governments|(?:[Ff]oreign\s+)?[Mm]inisters"
    r"|states|countries|members"
    r"|ambassadors|Governments|Ambassadors)?(?:\s+of)?\s*:?\s*(?P<who>[^.;\n]{3,400})"
)
_SPOKESPERSON = re.compile(
    r"\b(?:Spokes(?:person|man|woman)|High\s+Representative|Foreign\s+Minister|Foreign\s+Secretary"
    r"|Minister\s+(?:of|for)\s+Foreign\s+Affairs|Secretary\s+of\s+State|Ministry|Government)\b"
)
_EU_SPEAKS = re.compile(
    r"\b(?:The\s+)?(?:EU|European\s+Union)\s+(?:is|has|also|strongly|condemns|calls|reiterates"
    r"|expresses|deplores"
    r"|follows|regrets|notes|urges|takes|recalls|remains|stands|welcomes|opposes)\b"
)
#: "Norway condemns the verdict", as the title of a ministry's own page says it.
_TITLE_SPEAKS = re.compile(
    r"\s+(?:strongly\s+|deeply\s+|gravely\s+)?(?:condemns|deplores|calls|urges|expresses|regrets"
    r"|welcomes|is\s+(?:deeply\s+|gravely\s+|seriously\s+)?"
    r"(?:concerned|alarmed|appalled|shocked|following|troubled|dismayed|outraged|saddened)"
    r"|concerned|alarmed|demands|reiterates|reacts|raises"
    r"|statement\b)"
)
_ISSUED = re.compile(
    r"\b(?:[Ss]tatement|[Pp]ress|[Rr]elease|[Rr]emarks|[Dd]eclaration|Comments?)\b"
)
_OWN_VOICE = re.compile(
    r"\bPress\s+(?:release|statement)\b"
    r"|\bsays\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){0,3}(?:Minister|Secretary|President|Chancellor)",
    re.IGNORECASE,
)
#: Where the names of those who speak together end.
_NAMES_END = re.compile(
    r",?\s+(?:are|is|have|has|had|on|regarding|about|strongly|deeply|gravely|condemn|express"
    r"|call|urge|note"
    r"|welcome|remain|stand|reiterate|today|hereby|wish|would|met|issued|share|underline|recall)\b"
)
#: Those who speak about governments, not for one.
_PRIVATE = re.compile(
    r"\b(?:Watch|Amnesty|Foundation|Network|Coalition|Association|NGOs?|civil\s+society|experts?"
    r"|Rapporteurs?"
    r"|Federation|Institute|Union\s+of|organi[sz]ations?|groups?|Party|Parliament|MEPs?)\b",
    re.IGNORECASE,
)
_OFFICE_LINE = re.compile(
    r"\b(?:Ministry|Ministries|Minister|Department|Embassy|Permanent\s+Mission|Government|Office"
    r"|Federal|State)\b"
)


#: A line that quotes, answers or tells is no letterhead.
_NO_OFFICE = re.compile(r"[“”\":?]|\b(?:[Rr]esponse|[Rr]eply|[Ss]tatement|[Rr]eport)\b")
#: "Ministry for Foreign Affairs of Finland", "Permanent Mission of Peru"
_NAMED_OFFICE = re.compile(
    r"(?:The\s+)?(?:[A-Z][\w-]+\s+){0,3}(?:Ministry|Department|Embassy|Permanent\s+(?:Mission"
    r"|Representation)|Government)\s+"
    r"(?:of|for)\s"
)


def speaking_government(
    text: str, start: int, title: str | None, publisher: str | None = None
) -> tuple[str, ...]:
    """Return the government that a statement is made by: its code, then its name as written.

    The codes of all where several speak jointly. Empty where nothing in the
    title, the first lines or the publisher says that a government speaks. Looks
    at the beginning of the text only.
    """
    head = text[start : start + _HEAD]
    top = f"{title or ''}\n{head[:400]}"
    by = _BY.search(top) or _DELIVERED.search(top)
    if by and not _PRIVATE.search(by["who"]):
        if several := _several(by["who"]):
            return several
        if one := _one(by["who"]):
            return one
    if several := _behalf(head):
        return several
    if _SPOKESPERSON.search(top) and _EU_SPEAKS.search(head):
        return (EUROPEAN_UNION,)
    lines = [line.strip(_TRIM) for line in head.splitlines() if line.strip(_TRIM)]
    for line in [*([publisher] if publisher else []), *lines[:_LETTERHEAD_LINES]]:
        if found := office_line(line):
            return found
    spoken = _SPOKESPERSON.search(top) and _ISSUED.search(top)
    if spoken and (code := _first_speaking(head)):
        return (code,)
    if _OWN_VOICE.search(head):
        for line in [*([title] if title else []), *lines[:_LETTERHEAD_LINES]]:
            if code := _headline(line):
                return (code,)
    return ()


def _one(words: str) -> tuple[str, ...]:
    if re.search(r"\b(?:EU|European\s+Union)\b", words):
        return (EUROPEAN_UNION,)
    name = words.strip(_TRIM)
    state = next((actor.state for actor in find_actors(name) if actor.state), None)
    state = state or next((mention.code for mention in find_states(name)), None)
    if state is None:
        return ()
    return (state,) if state_name(state) == name else (state, name)


def _several(words: str) -> tuple[str, ...]:
    """Return the codes of the states that a list names, where it names several."""
    codes = tuple(dict.fromkeys(mention.code for mention in find_states(words)))
    return codes if len(codes) > 1 and re.search(r",|\band\b", words) else ()


def _behalf(head: str) -> tuple[str, ...]:
    """Return the states on whose behalf a statement says that it is made."""
    for behalf in _BEHALF.finditer(head):
        codes = _several(_NAMES_END.split(behalf["who"], maxsplit=1)[0])
        if codes and (behalf["plural"] or len(codes) > 2):
            return codes
    return ()


def office_line(line: str) -> tuple[str, ...]:
    """Return the government whose office a line is nothing but the name of, its code first."""
    if len(line) > _LONGEST_LINE or not _OFFICE_LINE.search(line) or line[-1:] in ".!?":
        return ()
    if (
        _PRIVATE.search(line)
        or _NO_OFFICE.search(line)
        or re.match(r"(?:To|Dear|Re|Subject|Attn|Your)\b", line)
    ):
        return ()
    if known := next((code for office, code in _offices() if office in line), None):
        return (known, line)
    for actor in find_actors(line):
        held = actor.end - actor.start >= _SHARE * len(line)
        if actor.state and actor.kind in ("government", "office", "body") and held:
            return (actor.state, line)
    states = {mention.code for mention in find_states(line)} if _NAMED_OFFICE.match(line) else ()
    return (next(iter(states)), line) if len(states) == 1 else ()


@functools.cache
def _offices() -> tuple[tuple[str, str], ...]:
    return tuple((row["office"], row["state"]) for row in facts.rows("government_offices.csv"))


def _first_speaking(head: str) -> str | None:
    """Return the first state that some text has as the subject of a word of diplomacy."""
    for mention in find_states(head):
        named = mention.form in ("name", "official")
        if named and _TITLE_SPEAKS.match(head, mention.end):
            return mention.code
    return None


def _headline(line: str) -> str | None:
    """Return the state that a headline opens with as the one who speaks."""
    opening = next(iter(find_states(line)), None)
    if opening is None or opening.start > len("The ") or opening.form not in ("name", "official"):
        return None
    return opening.code if _TITLE_SPEAKS.match(line, opening.end) else None
