"""States that a speech names, those of one list together.

>>> [g.codes for g in find_groups("In Mali, Chad and the Niger, unlike in Peru, it rains.")]
[('ML', 'TD', 'NE'), ('PE',)]
"""

import re
from typing import NamedTuple

from onrecord.names.states import StateMention, states_in
from onrecord.read.letters.cues import cue_table

#: Stands for the speaker's own state.
SELF = "SELF"


class Group(NamedTuple):
    """Point at one state or one list of states, ``text[start:end]``."""

    start: int
    end: int
    codes: tuple[str, ...]
    form: str


#: Speeches about a region of China are about China (and so the guide of the tones says).
_PART_OF = {"HK": "CN", "MO": "CN"}
_LISTED = re.compile(
    r"\s*(?:,|;|/|-|–|and|or|as well as|,\s*(?:and|or|as well as))\s*"
    r"(?:(?:the|in|from|for|of|both|also|now|with|(?:more |most )?recently|again|peoples?"
    r"|Governments?|Republic|State|Kingdom|Islamic|Bolivarian|Plurinational|Arab|Federal|Federation|Democratic)\s+)*"
)
#: "From Freedonia to Sylvania" names both alike.
_RANGE = re.compile(r",? to (?:the )?")
_FROM = ("from ", "From ", "from the ", "From the ")
_RULERS = re.compile(
    r"\b(?:regimes?|governments?|authorities|leadership|leaders|junta|rulers|dictatorship)"
    r" (?:in|of|from) (?:\w+(?: \w+)?(?:,|,? and|,? to) ){0,3}\Z",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|from|near|outside|to|of|through|and|or|,) (?:the )?(?:city of )?\Z"
)
_VENUE = re.compile(
    r"(?:(?:Ministerial|Development|Political) )?\b(?:Declaration|Agreement|Conference|Summit|Round"
    r"|Consensus|Protocol|Plan|Programme|Process|Accords?|Framework|Convention|Group|[Aa]mendments"
    r"|Principles|Agenda|Memorandum|Mandate|talks|negotiations|peace talks"
    r"|terms of reference|[Pp]eace [Cc]onference|peace process)\b"
)
#: Names of which a state is only a part: the group of states, the other China.
_BODY = re.compile(
    r"\b(?:77(?: countries)? (?:and|plus) |Taiwan,? [Pp]rovince of "
    r"|[Ll]ib[eé]ration (?:of|d[ue]) )\Z"
)
#: "Ethnic Freedonians" and "a Freedonian poet" are people, wherever they live.
_ETHNIC = re.compile(r"\b[Ee]thnic \Z")
_PERSON = re.compile(
    r" (?:\w+ )?(?:economist|philosopher|poet|writer|author|scientist|historian|novelist|playwright"
    r"|thinker|scholar|artist|singer|painter|composer|proverb|saying)s?\b"
)
_ORGANISATION = re.compile(
    r" (?:(?:[A-Z][\w-]+|of|for|and) ){0,4}"
    r"(?:Team|Helsinki Commission|Foundation|Institute|University|Association|Academy|Church"
    r"|Society|Red (?:Cross|Crescent))\b"
)
_AMERICA = re.compile(r"America\b")
_CONTINENT = re.compile(r",? (?:and )?(?:Asia|Africa|Europe|Oceania)\b")
_AFTER_CONTINENT = tuple(
    f"{land}{mark}" for land in ("Asia", "Africa", "Europe") for mark in (", ", " and ", ", and ")
)
_AIRLINES = (" Airlines", " Airways")
_NAMES_CHINA = re.compile(r"(?<!People's )\bRepublic of China\b")
_OTHER_CHINA = re.compile(r"(?<!People's )Republic of \Z")
_HELD = re.compile(
    r"\b(?:held|hosted|adopted|adoption|recently|summit|meeting|conference|gathering|met|signed|place)\b"
    r"[^.;]{0,30}\bin (?:the )?\Z",
    re.IGNORECASE,
)
#: States whose people go by the name of another's.
#: "Congolese" are those of the Congo that was named last.
_CONGOS = ("CD", "CG")
_NAMESAKES = {"CD": ("CG",), "KP": ("KR",), "DM": ("DO",), "GW": ("GN",), "GQ": ("GN",)}
#: Where the organisations of the United Nations meet.
_SEATS = frozenset(
    {"New York", "New York City", "Geneva", "Vienna", "Nairobi", "Hague", "The Hague"}
)


def find_groups(text: str) -> list[Group]:
    """Return the states of a folded text, in text order; linear.

    The seat of a government is its state only where it acts or is blamed. "Republic of
    China" is Taiwan, and names China without saying anything of it.
    """
    groups: list[Group] = []
    congo = ""
    for found in _mentions(text):
        mention = found
        if found.code in _CONGOS:
            congo = found.code if found.form != "demonym" else congo
            mention = found._replace(code=congo or found.code)
        code = _PART_OF.get(mention.code, mention.code)
        kind = mention.form if code == mention.code else "region"
        if groups and groups[-1].form != "body" and mention.start - groups[-1].end <= 40:
            last = groups[-1]
            if _LISTED.fullmatch(text, last.end, mention.start) or (
                _RANGE.fullmatch(text, last.end, mention.start)
                and text.endswith(_FROM, 0, last.start)
            ):
                codes = last.codes if code in last.codes else (*last.codes, code)
                groups[-1] = Group(last.start, mention.end, codes, kind)
                continue
            if mention.start < last.end:
                continue
        form = "body" if _not_state(text, mention, groups[-1:]) else kind
        if groups and kind == groups[-1].form == "demonym" and mention.start - groups[-1].end == 1:
            groups[-1] = groups[-1]._replace(form="body")  # "Sylvanian Freedonians"
        groups.append(Group(mention.start, mention.end, (code,), form))
    named = [
        Group(group.start, group.end, ("CN",), "body")
        for group in groups
        if "TW" in group.codes and _NAMES_CHINA.search(text, max(0, group.start - 12), group.end)
    ]
    return sorted([*groups, *named]) if named else groups


def _mentions(text: str) -> list[StateMention]:
    states = [m for m in states_in(text) if _means_state(text, m)]
    states = [
        m._replace(code="TW")
        if m.code == "CN" and _OTHER_CHINA.search(text, max(0, m.start - 21), m.start)
        else m
        for m in states
    ]
    places = [
        StateMention(hit.start, hit.end, hit.rows[0]["code"], hit.rows[0]["part"])
        for hit in cue_table("speech_places.csv", column="place").find(text)
    ]
    return sorted(states + places) if places else states


def _not_state(text: str, mention: StateMention, before: list[Group]) -> bool:
    """Tell whether a mention is part of another name, or of somebody who is no state's."""
    if mention.form == "demonym" and (
        _ETHNIC.search(text, max(0, mention.start - 8), mention.start)
        or _PERSON.match(text, mention.end)
        or any(g.form == "body" and _LISTED.fullmatch(text, g.end, mention.start) for g in before)
    ):
        return True
    return bool(
        _BODY.search(text, max(0, mention.start - 30), mention.start)
        or _ORGANISATION.match(text, mention.end)
        or text.startswith(_AIRLINES, mention.end)
    )


def _means_state(text: str, mention: StateMention) -> bool:
    if _AMERICA.match(text, mention.start) and (
        _CONTINENT.match(text, mention.end)
        or text.endswith(_AFTER_CONTINENT, max(0, mention.start - 16), mention.start)
    ):
        return False
    if mention.form not in ("capital", "region"):
        return not text.startswith("-speaking", mention.end)
    if text[mention.start : mention.end] in _SEATS:
        return False
    if mention.form == "region":
        held = _HELD.search(text, max(0, mention.start - 60), mention.start)
        return not held and not text.startswith(" Cooperation", mention.end)
    before = text[max(0, mention.start - 80) : mention.start]
    if _RULERS.search(before):
        return True
    return not _PLACE.search(before) and not _VENUE.match(text, mention.end + 1)


def as_own(group: Group, actor: str) -> Group:
    """Return a group with the speaker's own state as ``SELF``."""
    if group.form == "demonym" and group.codes == _NAMESAKES.get(actor):
        return group._replace(codes=(SELF,))
    if actor not in group.codes:
        return group
    codes = tuple(SELF if code == actor else code for code in group.codes)
    return group._replace(codes=codes, form="name" if group.form == "body" else group.form)
