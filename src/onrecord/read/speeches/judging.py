"""What one sentence says of each state in it: whether it raises rights there, in what tone.

A sentence is judged by its cues, each at the states that it is about. What is
welcomed, or defended, is not raised; terror, disasters and history are not
what a state does to people.

>>> from onrecord.read.speeches.cues import find_cues
>>> from onrecord.read.speeches.mentions import Group
>>> text = "We condemn the massacres in Freedonia and the embargo against Sylvania."
>>> groups = [Group(28, 37, ("Freedonia",), "name"), Group(62, 70, ("Sylvania",), "name")]
>>> told = judge(Sentence(text, 0, len(text), find_cues(text), groups))
>>> [(code, verdict.raises, verdict.tone) for code, verdict in told.items()]
[('Freedonia', True, 'condemns'), ('Sylvania', False, 'defends')]
"""

import re
from collections.abc import Callable, Mapping, Sequence

from onrecord.read.speeches.clauses import Sentence
from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.targets import Target, done_to
from onrecord.read.speeches.verdicts import Verdict

#: What may stand between "urge" or "support" and the state that it is about.
_DIRECT = re.compile(
    r",? ?(?:again |also |once more |strongly )?(?:on |upon |to )?(?:(?:all|both|the|our|its|of|in"
    r"|and|Governments?|authorities|leaders?|leadership|people|parties|sides?|military|administration"
    r"|President|regime|Republic|State|Islamic|new|friendly|sister|brothers|friends) ?)*\Z"
)
_DIRECTLY = 120
_LOOSE = ("support", "supports", "commitment", "initiative", "efforts", "leadership")
_NEAR = re.compile(r"[^,;:]{0,50}")
_ASIDE = re.compile(r"\b(?:in|inside|against|on|over) (?:the )?\Z")
_RULERS = re.compile(
    r"\b(?:regime|[Gg]overnment forces|by the (?:State|Government|authorities|army))\b"
)
_SUBJECT = re.compile(
    r"(?:'s?)?,? ?(?:(?:authorities|Governments?|government|regime|leaders|leadership|sides?"
    r"|military|too|also|now|therefore|itself|and|its|allies|in|turn) ?){0,4}"
)
_NO_SUBJECT = re.compile(
    r"(?:\b(?:in|for|on|from|to|with|against|between)|(?<!Government)(?<!Governments)"
    r"(?<!authorities)(?<!leaders)(?<!leadership)(?<!people)(?<!Republic)(?<!Kingdom)"
    r"(?<!State) of) (?:the )?\Z"
)
_DONE_TO = re.compile(
    r"\b(?:against|on|upon) (?:the |its |people of |State of |civilians in ){0,4}\Z"
)
_LONG_AGO = re.compile(r"\b1[89]\d\d\b")
_OCCUPIED = "PS"
_OCCUPIER = "IL"
#: Where a blockade is a siege of people in a war, and not an embargo.
_BESIEGED = frozenset({"PS", "IL", "UA", "YE", "SY"})


def judge(sentence: Sentence, *, occupier: bool = False) -> dict[str, Verdict]:
    """Return a verdict for each state that the cues of a sentence are about.

    ``occupier`` says that the speech speaks of Israel, which then is meant where
    Palestinians are said to suffer and nobody else is blamed.
    """
    verdicts = {code: Verdict() for g in (*sentence.groups, *sentence.topic) for code in g.codes}
    for hit in sentence.hits:
        rule = _RULES.get(hit.kind)
        if rule is not None:
            rule(sentence, hit, verdicts)
    for code, verdict in verdicts.items():
        if verdict.defended and code not in sentence.agents:
            verdict.raises = verdict.condemned = verdict.concerned = False
    if occupier and _OCCUPIED in verdicts:
        _blame_occupier(sentence, verdicts)
    return verdicts


def _blame_occupier(sentence: Sentence, verdicts: dict[str, Verdict]) -> None:
    told = verdicts[_OCCUPIED]
    if _OCCUPIED not in sentence.agents:
        told.condemned = told.concerned = False
    if told.raises and _OCCUPIER not in sentence.victims and "terror" not in sentence.kinds:
        blamed = verdicts.setdefault(_OCCUPIER, Verdict())
        blamed.raises, blamed.severe = True, blamed.severe or told.severe
        blamed.cues += told.cues
        told.blamed_other = True


def _mark(verdicts: dict[str, Verdict], found: Sequence[Target], hit: Hit, **flags: bool) -> None:
    for target in found:
        for code in target.group.codes:
            verdict = verdicts.setdefault(code, Verdict())
            for name in flags:
                setattr(verdict, name, True)
            verdict.cues.append(hit.cue)


def _raise(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict], *, severe: bool) -> None:
    if "past" in sentence.kinds or sentence.welcomed(hit):
        return
    if "defend" in sentence.kinds and not {_OCCUPIED, _OCCUPIER} & verdicts.keys():
        return
    found = sentence.about(hit)
    if _LONG_AGO.search(sentence.text, sentence.start, sentence.end):
        found = [t for t in found if _OCCUPIED in t.group.codes or _OCCUPIER in t.group.codes]
    if sentence.terror(hit) and not _RULERS.search(sentence.text, sentence.start, sentence.end):
        found = [t for t in found if t.role == "agent"]
    agents = {c for t in found if t.role == "agent" for c in t.group.codes}
    for target in found:
        if target.role == "agent":
            sentence.agents.update(target.group.codes)
        if target.role == "victim":
            sentence.victims.update(target.group.codes)
        _mark(verdicts, [target], hit, raises=True, **({"severe": True} if severe else {}))
        if agents and target.role != "agent":
            for code in target.group.codes:
                if code not in agents:
                    verdicts[code].blamed_other = True


def _abuse(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    _raise(sentence, hit, verdicts, severe=True)


_BAD = frozenset({"concern", "condemn", "outcry", "grim", "abuse", "harm", "bloodshed", "distress"})


def _raised(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    _raise(sentence, hit, verdicts, severe=False)


def _rights(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if sentence.kinds & _BAD:
        _raise(sentence, hit, verdicts, severe=False)
    else:
        _general(sentence, hit, verdicts)


def _general(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Human rights as such are named in every speech; a demand makes them a matter with a state."""
    if "call" in sentence.kinds and "welcome" not in sentence.kinds:
        _raise(sentence, hit, verdicts, severe=False)


def _harm(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if sentence.terror(hit) or "nuclear" in sentence.kinds:
        return
    if sentence.kinds & {"victim", "condemn", "outcry"} or (
        hit.kind == "bloodshed"
        and (
            sentence.kinds & {"concern", "grim", "distress"}
            or any(verdict.called for verdict in verdicts.values())
        )
    ):
        _raise(sentence, hit, verdicts, severe=False)


def _condemn(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if _third_party(sentence, hit):
        return
    if sentence.kinds & {"defend", "terror"}:
        return
    found = sentence.objects(hit) or sentence.subjects(hit)[-1:]
    found = [t for t in found if _role(sentence, t) != "victim"]
    _mark(verdicts, found, hit, condemned=True)


def _role(sentence: Sentence, target: Target) -> str:
    before = sentence.text[max(sentence.start, target.group.start - 50) : target.group.start]
    if _DONE_TO.search(before):
        return "victim"
    return target.role


def _outcry(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if "terror" in sentence.kinds or "defend" in sentence.kinds or "past" in sentence.kinds:
        return
    found = [t for t in sentence.about(hit) if t.role != "victim"]
    for target in found:
        if target.role == "agent":
            sentence.agents.update(target.group.codes)
    _mark(verdicts, found, hit, condemned=True)


def _concern(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if _third_party(sentence, hit) or "defend" in sentence.kinds:
        return
    found = sentence.objects(hit) or sentence.subjects(hit) or sentence.about(hit)
    _mark(verdicts, found, hit, concerned=True)


def _grim(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if "defend" in sentence.kinds or sentence.terror(hit) or sentence.welcomed(hit):
        return
    found = [t for t in sentence.about(hit) if t.role != "victim"]
    _mark(verdicts, found, hit, concerned=True)


def _call(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if _third_party(sentence, hit):
        return
    found = [
        t
        for t in sentence.objects(hit)[:1]
        if t.group.start - hit.end <= _DIRECTLY
        and _DIRECT.fullmatch(sentence.text, hit.end, t.group.start)
    ]
    _mark(verdicts, found, hit, called=True)


def _must(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    before = [
        Target(g, "agent")
        for g in sentence.groups
        if g.end <= hit.start
        and _SUBJECT.fullmatch(sentence.text, g.end, hit.start)
        and (g.form != "demonym" or hit.start - g.end > 2)
        and not _NO_SUBJECT.search(sentence.text, sentence.start, g.start)
    ]
    _mark(verdicts, before[-1:], hit, called=True)


def _welcome(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if _third_party(sentence, hit):
        return
    found = sentence.objects(hit)
    later = [t for t in found[1:] if not _ASIDE.search(sentence.text, hit.end, t.group.start)]
    _mark(verdicts, found[:1] + later, hit, welcomed=True)


def _trouble(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if "grave" in sentence.kinds and not (
        sentence.kinds & {"terror", "defend", "ended", "welcome"}
    ):
        found = [t for t in sentence.about(hit) if 0 <= abs(t.group.start - hit.end) <= 60]
        _mark(verdicts, found, hit, concerned=True)


def _friend(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    if sentence.kinds & {"abuse", "outcry"}:
        return
    near = _DIRECT if hit.cue.startswith(_LOOSE) else _NEAR
    found = [
        t
        for t in sentence.objects(hit)[:1]
        if t.group.form == "topic" or near.fullmatch(sentence.text, hit.end, t.group.start)
    ]
    _mark(verdicts, found, hit, welcomed=True)


def _defend(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    found = done_to(sentence.text, hit, sentence.near(hit)) or sentence.about(hit)
    suffering = {code for t in found if t.role != "agent" for code in t.group.codes}
    if hit.kind == "blockade" and suffering & _BESIEGED:
        _raise(sentence, hit, verdicts, severe=True)
        return
    _mark(verdicts, [t for t in found if t.role != "agent"], hit, defended=True)


def _third_party(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether the word of tone has another state than the speaker's for its subject."""
    if sentence.text.endswith("which ", max(0, hit.start - 6), hit.start):
        return True
    return any(
        0 <= hit.start - g.end <= 12
        and "," not in sentence.text[g.end : hit.start]
        and "SELF" not in g.codes
        for g in sentence.groups
    )


_RULES: Mapping[str, Callable[[Sentence, Hit, dict[str, Verdict]], None]] = {
    "abuse": _abuse,
    "raised": _raised,
    "rights": _rights,
    "general": _general,
    "harm": _harm,
    "bloodshed": _harm,
    "condemn": _condemn,
    "outcry": _outcry,
    "concern": _concern,
    "grim": _grim,
    "call": _call,
    "wish": _call,
    "must": _must,
    "welcome": _welcome,
    "trouble": _trouble,
    "friend": _friend,
    "defend": _defend,
    "blockade": _defend,
}
