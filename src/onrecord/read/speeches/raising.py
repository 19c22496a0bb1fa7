"""Rules of what raises human rights in a state: which cues do, beside what, and of whom.

>>> from onrecord.read.speeches.cues import find_cues
>>> from onrecord.read.speeches.mentions import Group
>>> text = "Freedonia's massacres in Sylvania go on."
>>> groups = [Group(0, 9, ("Freedonia",), "name"), Group(25, 33, ("Sylvania",), "name")]
>>> sentence, verdicts = Sentence(text, 0, len(text), find_cues(text), groups), {}
>>> abuse(sentence, sentence.hits[0], verdicts)
>>> [(code, verdict.tone) for code, verdict in verdicts.items()]
[('Sylvania', 'notes'), ('Freedonia', 'condemns')]
"""

import re
from collections.abc import Sequence

from onrecord.read.speeches.clauses import Sentence
from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.mentions import SELF
from onrecord.read.speeches.targets import Target
from onrecord.read.speeches.verdicts import Verdict

OCCUPIED, OCCUPIER = "PS", "IL"
#: A way to rule is of whoever rules so, never of whom it is turned against.
_RULE = re.compile("dictat|tyran|totalitar|despot|junta|authoritarian")
_CITIZENS = re.compile(
    r" (?:brother|sister|citizen|national|patriot|hero|compatriot|anti-terrorist|militar|soldier)"
)
_IN = re.compile(r"\b(?:in|by) (?:the )?\Z")
_WHOM_IT = re.compile(r"(?: \w+){0,2},? (?:whom|that|who) (?:it|they|its)\b")
_HELD = re.compile("release|imprison|detain|abduct|held|hostage")
_RULERS = re.compile(
    r"\b(?:regime|[Gg]overnment forces|occupation forces|occupying (?:forces|Power)"
    r"|by the (?:State|Government|authorities|army))\b"
)
#: Years before ours; numbers of resolutions look like them.
_LONG_AGO = re.compile(
    r"\b[Rr]esolutions? 1[4-9]\d\d(?: \(\d{4}\))?(?:(?:,| and|, and) 1[4-9]\d\d(?: \(\d{4}\))?)*"
    r"|(?P<year>\b1[4-9]\d\ds?\b(?! \((?:19|20)))"
)
_CALLS = re.compile(
    r"(?:\A\W*|\b(?:the|those|these|many|all|any|such|their|its|repeated|growing) )\Z",
    re.IGNORECASE,
)
_BAD = frozenset({"concern", "condemn", "outcry", "grim", "abuse", "harm", "bloodshed"})
#: What keeps a wish for the end of bloodshed from being only a wish.
_BLAME = frozenset({"concern", "condemn", "outcry", "call", "abuse"})


def mark(verdicts: dict[str, Verdict], found: Sequence[Target], hit: Hit, **flags: bool) -> None:
    """Set flags on the states of some targets, and keep the cue."""
    for target in found:
        for code in target.group.codes:
            verdict = verdicts.setdefault(code, Verdict())
            for name in flags:
                setattr(verdict, name, True)
            verdict.cues.append(hit.cue)


def raise_rights(
    sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict], *, severe: bool
) -> None:
    """Mark whose people a cue is told of, and who is told to do it to them."""
    if "past" in sentence.kinds or sentence.welcomed(hit) or sentence.over(hit):
        return
    if "defend" in sentence.kinds and not {OCCUPIED, OCCUPIER} & verdicts.keys():
        return
    found = sentence.about(hit)
    if any(m["year"] for m in _LONG_AGO.finditer(sentence.text, sentence.start, sentence.end)):
        found = [t for t in found if OCCUPIED in t.group.codes or OCCUPIER in t.group.codes]
    if _RULE.search(hit.cue):
        found = [t for t in found if t.role != "victim"]
    if _HELD.search(hit.cue):
        found = _elsewhere(sentence, found)
    terror = sentence.terror(hit) and "coup" not in hit.cue
    if terror and not _RULERS.search(sentence.text, sentence.start, sentence.end):
        owned = sentence.text.endswith(" their ", sentence.start, hit.start)
        found = [
            t for t in found if (t.role == "agent" and not owned) or t.group.form == "authorities"
        ]
    agents = {c for t in found if t.role == "agent" for c in t.group.codes}
    if sentence.agents and all(t.group.codes == (SELF,) for t in found):
        found = [
            *found,
            *(Target(g, "agent") for g in sentence.groups if g.codes[0] in sentence.agents),
        ]
    for target in found:
        if target.role == "agent":
            sentence.agents.update(target.group.codes)
        if target.role == "victim":
            sentence.victims.update(target.group.codes)
        mark(verdicts, [target], hit, raises=True, **({"severe": True} if severe else {}))
        if agents and target.role != "agent":
            for code in target.group.codes:
                if code not in agents:
                    verdicts[code].blamed_other = True


def _elsewhere(sentence: Sentence, found: Sequence[Target]) -> list[Target]:
    """Return who holds the people that a cue names: citizens of one state may sit in another."""
    text = sentence.text
    people = [
        t
        for t in found
        if t.group.form == "demonym"
        and (text[t.group.end - 1] == "s" or _CITIZENS.match(text, t.group.end))
        and (SELF in t.group.codes or not text.startswith("ese", t.group.end - 3))
    ]
    others = [t for t in found if t not in people]
    if people and not others:
        start, end = people[0].group.start, people[-1].group.end
        others = [
            Target(g, "place")
            for g in sentence.groups
            if g.start > end and g.form != "demonym" and _IN.search(text, end, g.start)
        ]
        # Whoever is asked to return those "whom it holds" stands before them.
        if not others and _WHOM_IT.match(text, end, sentence.end):
            others = [Target(g, "agent") for g in sentence.groups if g.end <= start][-1:]
    return others


def abuse(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Raise what is wrong in itself: massacres, repression, a coup."""
    raise_rights(sentence, hit, verdicts, severe=True)


def raised(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Raise what names the matter as one of rights, without judging it."""
    raise_rights(sentence, hit, verdicts, severe=False)


def rights(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Raise a right that is named beside blame or concern, in a demand, or beside rulers."""
    if sentence.kinds & _BAD or any(g.form == "authorities" for g in sentence.groups):
        raise_rights(sentence, hit, verdicts, severe=False)
    else:
        general(sentence, hit, verdicts)


def general(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Human rights as such are named in every speech; a demand makes them a matter with a state."""
    called = hit.cue != "democracy" and any(verdict.called for verdict in verdicts.values())
    demanded = called or any(h.kind == "call" and not _is_noun(sentence, h) for h in sentence.hits)
    if demanded and "welcome" not in sentence.kinds:
        raise_rights(sentence, hit, verdicts, severe=False)


def _is_noun(sentence: Sentence, call: Hit) -> bool:
    """Tell whether "calls for democracy" are somebody's, and not what the speaker does."""
    before = sentence.text[sentence.start : call.start]
    return call.cue.startswith("calls") and _CALLS.search(before) is not None


def liberty(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """The freedoms of a region are a matter with the state that holds it, where they are owed."""
    owed = sentence.kinds & {"call", "wish", "must", "concern", "condemn", "outcry", "grim"}
    if owed and any(group.form == "region" for group in sentence.groups):
        raise_rights(sentence, hit, verdicts, severe=False)


def harm(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Raise killing of people who are no fighters, and bloodshed that is regretted."""
    if sentence.terror(hit) or sentence.kinds & {"nuclear", "after terror"}:
        return
    if hit.kind == "bloodshed" and "ended" in sentence.kinds and not sentence.kinds & _BLAME:
        return
    if sentence.kinds & {"victim", "condemn", "outcry"} or (
        hit.kind == "bloodshed"
        and (
            sentence.kinds & {"concern", "grim", "distress"}
            or ("call" in sentence.kinds and any(v.called for v in verdicts.values()))
        )
    ):
        raise_rights(sentence, hit, verdicts, severe=False)
