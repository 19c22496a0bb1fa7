"""Whom a cue of a sentence is about: the state that did it, the one that it is done to.

>>> from onrecord.read.speeches.cues import find_cues
>>> text = "Freedonia's aggression against Sylvania is a shame."
>>> groups = [Group(0, 9, ("Freedonia",), "name"), Group(31, 39, ("Sylvania",), "name")]
>>> [(t.group.codes, t.role) for t in targets(text, find_cues(text)[0], groups, reach=70)]
[(('Sylvania',), 'victim'), (('Freedonia',), 'agent')]
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.mentions import Group

Role = Literal["agent", "victim", "place"]


class Target(NamedTuple):
    """Say which states a cue is about and in which role."""

    group: Group
    role: Role


_REACH = 110
_OWNER = 60
_LINK = re.compile(
    r"\b(?P<link>in|of|by|from|inside|within|across|throughout|against|on|upon|towards?|to|over|for"
    r"|with|at) (?:(?:both|all|the|its|their|our|his|and|of|hands|forces|ongoing|crisis|so-called"
    r"|neighbou?ring|brotherly|fraternal|sister|friendly|brother|brothers|sisters?|eastern|western"
    r"|northern|southern|south-eastern|occupied|present|current|peoples?|nation|country|State"
    r"|Government|Republic|territory|parts|regime|authorities|Islamic|Bolivarian|defenceless"
    r"|European|Union|innocent|civilians|citizens|population|minority|capital)\s+)*\Z"
)
_AGENT_LINKS = frozenset({"by", "from"})
_VICTIM_LINKS = frozenset({"against", "on", "upon", "toward", "towards", "to", "over"})
_BY = re.compile(r"[^,;.]{0,30}(?:, including [^,;.]{0,60})?,? by (?:the )?")
_DONE_TO = re.compile(
    r"(?:invasion|occupation|annexation|invaded|annexed|embargo|blockade|siege)", re.IGNORECASE
)
_OWNS = re.compile(
    r"'s?(?=\s)|\s(?:forces|regime|government|authorities|army|military|junta|troops)\b",
    re.IGNORECASE,
)
#: "The Freedonian crisis and the" annexation: not Freedonia's.
_AND_ANOTHER = re.compile(r"\b(?:and|or|but|as well as) (?:the|its|their)\b")
_THOSE_RULED = re.compile(
    r",| (?:peoples?|civilian|population|refugee|child|wom[ae]n|minorit|opposition|citizen|national"
    r"|men\b|famil|village|victim|activist|journalist|prisoner|worker|student|girl|protester"
    r"|demonstrator|resident|inhabitant|patriot|society|community|dissident|lawyer|writer)"
)
_DOES = re.compile(
    r"(?:'s?)?,? (?:(?:forces|authorities|Government|government|regime|army|military|also|itself) )"
    r"{0,2}(?:has|have|is|are|was|continues? to|keeps?|uses?|used|commits?|committed)"
    r"(?!(?: also| still| now| again)?(?: been| being| suffering| facing| enduring| experiencing"
    r"| subject| under| a victim| victim))"
    r"(?: \w+){0,4} "
)
#: "Is bombing cities, closing schools and": more deeds of the same subject follow.
_LIST_OF_DEEDS = re.compile(
    r"(?:'s? (?:forces|army|military|troops|authorities))? (?:is|are|has|have|has been|have been"
    r"|continues? to|keeps?)(?: (?:also|now|still|again))?"
    r"(?: \w+(?:ing|ed|en)\b(?:(?! and\b| or\b)[^,;.:]){0,50}(?:,(?: and)?| and| or))* "
)
#: "Freedonia, where": what follows is told of it, whoever else is named.
_WHERE = re.compile(r",? where\b[^;:]*")
#: "Just as it beats its own people," and who "it" is follows.
_FORWARD = re.compile(r"\b(?:[Jj]ust as|[Ww]hile|[Aa]s|[Ee]ven as|[Ww]hen) (?:it|they)\b[^,;.]*\Z")
_BORNE = re.compile(r"\b(?:suffered|endured|faced|experienced|borne)\b[^,;]{0,20}\Z")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being|suffered|suffering|face|faces|facing|endur\w+|subjected)"
    r"\b[^,;]{0,40}\Z"
)


def targets(text: str, hit: Hit, groups: Sequence[Group], *, reach: int) -> list[Target]:
    """Return the states that a cue is about; ``reach`` is how far one may follow unlinked."""
    # "Its own people" are those of whoever was named before, never of who follows.
    if " own" in hit.cue:
        owners = [g for g in groups if g.end <= hit.start]
        if not owners and _FORWARD.search(text, max(0, hit.start - _REACH), hit.start):
            owners = [g for g in groups if g.start >= hit.end][:1]
        return [Target(owners[-1], "agent")] if owners else []
    within = [Target(g, "place") for g in groups if g.start < hit.end and hit.start < g.end]
    if within:
        return within
    following = [g for g in groups if g.start >= hit.end][:2]
    before = next((g for g in reversed(groups) if g.end <= hit.start), None)
    found: list[Target] = []
    if following and (role := _following(text, hit, following[0])):
        found.append(Target(following[0], role))
        if role != "agent" and len(following) > 1 and _by(text, *following):
            found.append(Target(following[1], "agent"))
    if before is not None and (role := _preceding(text, hit, before, alone=not found)):
        found.append(Target(before, role))
    if not found and following and following[0].start - hit.end <= reach:
        found.append(Target(following[0], "place"))
    return found


def _by(text: str, victim: Group, doer: Group) -> bool:
    return _BY.fullmatch(text, victim.end, doer.start) is not None


def _preceding(text: str, hit: Hit, group: Group, *, alone: bool) -> Role | None:
    """Return the role of a state before a cue; one that does nothing counts only alone."""
    gap = hit.start - group.end
    if (gap <= _OWNER and _owns(text, group, hit)) or _does(text, group, hit):
        return "agent"
    if gap <= _REACH and text.endswith((" its ", " their "), group.end, hit.start):
        return "agent"
    if gap <= 2 * _REACH and _WHERE.fullmatch(text, group.end, hit.start):
        return "place"
    if not alone or gap > 2 * _REACH:
        return None
    return "victim" if _PASSIVE.search(text, group.end, hit.start) else "place"


def _does(text: str, group: Group, hit: Hit) -> bool:
    """Tell whether a state is the subject of what the cue says, alone or last of a list."""
    if _DOES.fullmatch(text, group.end, hit.start):
        return True
    return hit.cue.split(" ")[0].endswith(("ing", "ed")) and bool(
        _LIST_OF_DEEDS.fullmatch(text, group.end, min(hit.start, group.end + 2 * _REACH))
    )


def done_to(text: str, hit: Hit, groups: Sequence[Group]) -> list[Target]:
    """Return the states after a cue that what it names is done to, those that do it aside."""
    found = [Target(g, "place") for g in groups if g.start < hit.end and hit.start < g.end]
    for group in groups:
        # What a relative clause tells of the measure is no longer whom it is done to.
        told = found and text.find(", which ", found[-1].group.end, group.start) >= 0
        if group.start < hit.end or told:
            continue
        link = _LINK.search(text, max(hit.end, group.start - _REACH), group.start)
        if link is None or link["link"] not in _AGENT_LINKS:
            found.append(Target(group, "victim"))
    return found


def _following(text: str, hit: Hit, group: Group) -> Role | None:
    if group.start - hit.end > _REACH:
        return None
    if group.start - hit.end == 1:
        return "place"
    link = _LINK.search(text, hit.end, group.start)
    if link is None:
        return None
    word = link["link"]
    if word in _AGENT_LINKS:
        return "victim" if _BORNE.search(text, hit.end, link.start()) else "agent"
    if word in _VICTIM_LINKS or (word == "of" and _DONE_TO.search(hit.cue)):
        return "victim"
    return "place"


def _owns(text: str, group: Group, hit: Hit) -> bool:
    if group.form in ("demonym", "authorities"):
        near = hit.start - group.end <= 30 and text[group.end - 1] != "s"
        return (
            near
            and not _THOSE_RULED.match(text, group.end)
            and not _AND_ANOTHER.search(text, group.end, hit.start)
        )
    return _OWNS.match(text, group.end) is not None
