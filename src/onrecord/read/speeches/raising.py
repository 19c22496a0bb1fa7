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
_EVERYWHERE = re.compile(
    r"(?: of)?(?: (?!elsewhere)\w+){0,3}"
    r" (?:(?:around|throughout|across|all over|in) the (?:globe|world)|everywhere)\b"
    r"|(?: \w+){0,4},? wherever\b| elsewhere\b(?! in\b)"
)
#: What is negated, denied, or to be prevented, and not to be prevented again.
_NOT_SO = re.compile(
    r"\b(?:(?:without|not|never|no longer) be(?:ing|en)? (?:\w+ or )?"
    r"|(?:is|are|was|has been|have been|been) no (?:\w+ )?"
    r"|elsewhere (?:\w+ ){0,4}"
    r"|den(?:y|ies|ying) (?:this|the|that|these|those) (?:\w+ )?"
    r"|(?:before|after|until) (?:he|she) (?:was|had been) "
    r"|(?:prevent\w*|avert\w*|deter\w*)(?: (?:and|or) \w+)?(?: (?:such|future|any|mass))* )\Z"
)
_AT_ARMS = re.compile(
    r"(?: attacks?)? (?:on|against) (?:the |our )?(?:\w+ ){0,3}?"
    r"(?:forces|peace-?keep\w+|troops|contingents?|soldiers|Blue Helmets)\b"
)
#: Everybody's violence is to end; only a government is asked to end its own.
_GOVERNS = re.compile(r"\b(?:authorities|[Gg]overnment|[Rr]egime|military|army)\b")
_TO_END = re.compile(
    r"\b(?:end(?:ing)?(?: to)?|stop(?:ping)?|halt(?:ing)?|renounc\w+|reject\w*|cessation of)"
    r"(?: (?:all|the|this|any|further|forms of))* \Z"
)
_WE_FOUGHT = re.compile(r"\b[Ww]e (?:stood|fought|opposed|resisted|defeated|overcame)\b[^;:]*\Z")
#: What people flee from may be anywhere.
_FLEES = re.compile(r"\b(?:flee|fleeing|escape|escaping)\b[^;:]*\Z")
_OUR_TROOPS = re.compile(
    r"\b(?:[Oo]ur|[Mm]y) (?:\w+ )?(?:servicemen|soldiers|troops|peacekeepers|personnel)\b"
)
_CONDOLES = re.compile(
    r"\b(?:prayers?|condolences?|sympath(?:y|ies)|host country)\b", re.IGNORECASE
)
#: What the speaker's own state is accused of is no deed of another.
_ALLEGED = re.compile(r"\b(?:alleged|allegedly|allegations?|accusations?|accused)\b[^,;:]*\Z")
#: Who goes on to be told of does it, and does not suffer it.
_IT_DOES = re.compile(
    r"\W*It (?:is (?:the|a|an)|has(?! been| suffered)|does|continues to|maintains|uses"
    r"|practi[sc]es)\b"
)
#: Human rights "in Freedonia" that are supported are not granted there.
_SUPPORTED = re.compile(
    r"\b(?:support|stand(?:ing)? up|speak(?:ing)? (?:out|up)|fight(?:ing)?|struggl\w+|message)\b"
    r"[^,;.]{0,20} for (?:\w+,? ){0,4}\Z"
)
_REGIME = re.compile(
    r"\b(?:[Rr]egime|[Jj]unta|[Gg]enerals|[Mm]ilitary (?:leaders|rulers|government))\b"
)
_CALLS = re.compile(
    r"(?:\A\W*|\b(?:the|those|these|many|all|any|such|their|its|repeated|growing) )\Z",
    re.IGNORECASE,
)
_NEXT, _DEEDS, _BEFORE = 12, 60, 60
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
    if _not_told(sentence, hit):
        return
    found = sentence.about(hit)
    if "defend" in sentence.kinds and not {OCCUPIED, OCCUPIER} & verdicts.keys():
        if _IT_DOES.match(sentence.text, sentence.start):
            found = [t._replace(role="agent") if t.group.form == "topic" else t for t in found]
        found = [t for t in found if t.role == "agent" and not _of_sanctions(sentence, hit)]
    if any(m["year"] for m in _LONG_AGO.finditer(sentence.text, sentence.start, sentence.end)):
        found = [t for t in found if OCCUPIED in t.group.codes or OCCUPIER in t.group.codes]
    if _RULE.search(hit.cue):
        found = [t for t in found if t.role != "victim"]
    if _HELD.search(hit.cue):
        if "after terror" in sentence.kinds:
            return
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


def _not_told(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether a cue names what is not there, long ago, done to soldiers, or everywhere."""
    text = sentence.text
    everywhere = _EVERYWHERE.match(text, hit.end, sentence.end)
    return bool(
        (
            everywhere
            and not any(hit.end <= g.start < everywhere.end() for g in sentence.groups)
            and not _IT_DOES.match(text, sentence.start, sentence.end)
        )
        or _AT_ARMS.match(text, hit.end, sentence.end)
        or _NOT_SO.search(text, max(sentence.start, hit.start - _BEFORE), hit.start)
        or _WE_FOUGHT.search(text, sentence.start, hit.start)
        or (
            _FLEES.search(text, sentence.start, hit.start)
            and all(g.start < hit.start and g.form != "demonym" for g in sentence.groups)
        )
        or (
            not sentence.kinds & {"concern", "condemn", "call"}
            and any(SELF in group.codes for group in sentence.groups)
            and _ALLEGED.search(text, sentence.start, hit.start)
        )
    )


def _of_sanctions(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether it is sanctions that are called inhuman, and no deed against people."""
    return any(h.kind == "defend" and abs(h.start - hit.end) < _DEEDS for h in sentence.hits)


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
    if "human rights" in hit.cue and not demanded:
        if _SUPPORTED.search(sentence.text, sentence.start, hit.start):
            there = [g for g in sentence.groups if 0 < g.start - hit.end < _NEXT]
            there = [g for g in there if _IN.search(sentence.text, hit.end, g.start)]
            mark(verdicts, [Target(g, "place") for g in there], hit, raises=True)
        demanded = bool(_REGIME.search(sentence.text, sentence.start, sentence.end))
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
    if (
        hit.cue == "violence"
        and "victim" not in sentence.kinds
        and _TO_END.search(sentence.text, max(sentence.start, hit.start - _BEFORE), hit.start)
        and not _GOVERNS.search(sentence.text, sentence.start, hit.start)
    ):
        return
    if hit.kind == "bloodshed" and "ended" in sentence.kinds and not sentence.kinds & _BLAME:
        return
    if _OUR_TROOPS.search(sentence.text, sentence.start, hit.start):
        return
    condoles = _CONDOLES.search(sentence.text, sentence.start, sentence.end)
    if condoles and not sentence.kinds & {"condemn", "outcry", "abuse"}:
        return
    if sentence.kinds & {"victim", "condemn", "outcry"} or (
        hit.kind == "bloodshed"
        and (
            (hit.cue != "violence" and sentence.kinds & {"concern", "grim", "distress"})
            or ("call" in sentence.kinds and any(v.called for v in verdicts.values()))
        )
    ):
        raise_rights(sentence, hit, verdicts, severe=False)
