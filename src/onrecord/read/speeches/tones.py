"""Rules of tone: whom a word of condemning, asking, thanking or defending is meant for.

>>> from onrecord.read.speeches.cues import find_cues
>>> from onrecord.read.speeches.mentions import Group
>>> text = "We call on Freedonia to join."
>>> groups = [Group(11, 20, ("Freedonia",), "name")]
>>> sentence, verdicts = Sentence(text, 0, len(text), find_cues(text), groups), {}
>>> call(sentence, sentence.hits[0], verdicts)
>>> verdicts["Freedonia"].tone
'calls'
"""

import re

from onrecord.read.speeches.clauses import Sentence
from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.mentions import SELF
from onrecord.read.speeches.raising import mark, raise_rights
from onrecord.read.speeches.targets import Target, done_to
from onrecord.read.speeches.verdicts import Verdict

#: What may stand between "urge" or "support" and the state that it is about.
_DIRECT = re.compile(
    r",? ?(?:again |also |once more |strongly )?(?:on |upon |to )?(?:(?:all|both|the|our|its|of|in"
    r"|and|Governments?|authorities|leaders?|leadership|people|parties|sides?|military|administration"
    r"|President|regime|Republic|State|Islamic|new|friendly|sister|brothers|friends|sovereignty"
    r"|territorial integrity|integrity|independence|unity|stability|security|aspirations|cause"
    r"|membership|struggle|rights?|,) ?)*\Z"
)
#: "Call on all members of the Council — in particular", and on whom is named then.
_AMONG = re.compile(
    r"[^,;:.]{0,70}(?:,| [—–-])"
    r" (?:in particular|particularly|especially|notably|above all) (?:the )?"
)
_DIRECTLY = 120
_LOOSE = ("support", "supports", "commitment", "initiative", "efforts", "leadership")
_NEAR = re.compile(r"[^,;:]{0,50}")
_ASIDE = re.compile(r"\b(?:in|inside|against|on|over) (?:the )?\Z")
_FOR_DOING = re.compile(r" for (?:its |their |also )?\w+ing\b")
_SUBJECT = re.compile(
    r"(?:'s?)?,? ?(?:(?:authorities|Governments?|government|regime|leaders|leadership|sides?"
    r"|military|too|also|now|therefore|itself|and|its|allies|in|turn) ?){0,4}"
)
#: What somebody must be given is no call on them.
_MUST_GET = re.compile(
    r" (?:also |now |therefore |not |\w+ly )?be (?:\w+ly )?(?!held)(?:\w+ed|given|able|part)\b"
)
#: "It is absurd that Freedonia should say so" asks nothing of it.
_ABSURD = re.compile(
    r"\b(?:preposterous|absurd|ironic|strange|odd|surprising|surprised|outrageous|ridiculous|shameful"
    r"|unthinkable|paradoxical|curious|unfortunate|regrettable) that\b[^,;]*\Z"
)
_AND_IT = re.compile(r"\b(?:and|but) (?:it|they) \Z")
_RULERS_MUST = re.compile(r"\b[Tt](?:he|hat|hose|hese) (?:authorities|regime|Government|junta) \Z")
_NO_SUBJECT = re.compile(
    r"(?:\b(?:in|for|on|from|to|with|against|between)|(?<!Government)(?<!Governments)"
    r"(?<!authorities)(?<!leaders)(?<!leadership)(?<!people)(?<!Republic)(?<!Kingdom)"
    r"(?<!State) of) (?:the )?\Z"
)
_DONE_TO = re.compile(
    r"\b(?:against|on|upon) (?:the |its |people of |State of |civilians in ){0,4}\Z"
)
#: What is violated or annexed here is a state's, which suffers it.
_LAND = re.compile(
    r"[^,;]{0,40}\b(?:sovereignty|territor\w+|integrity|independence|borders?|frontiers?|airspace)\b"
)
#: To wish a state a place among others is a welcome.
_JOINS = re.compile(r" to (?:join|become|be (?:admitted|represented|recogni[sz]ed)|take its)\b")
_TAKES = re.compile(
    r"\b(?:impos(?:es|ing)|has imposed|maintain\w*|implement\w*|appl(?:y|ies|ied)|announc\w+"
    r"|had imposed|imposition of|(?:illegally|unilaterally) imposed"
    r"|enforc\w+|tighten\w*|intensif\w+|wag(?:es?|ed|ing)|us(?:es|ing)|used)\b"
)
_BY = re.compile(r"\bby (?:the )?(?:Governments? of )?(?:the )?\Z")
#: Sanctions are not opposed by who only names them.
_SANCTIONS = re.compile("^(?:economic )?sanctions|imposition of sanctions|^such measures")
_OPPOSED = re.compile(
    r"lift|unjust|illegal|unilateral|unfair|unwarranted|suffer|oppos|reject|condemn|deplor|remov"
    r"|\bend(?:ing|ed)?\b|punish|harm|hardship|regret|denounc|inhuman|immoral|arbitrary|cruel|evil"
)
#: The speaker imposes it.
_IMPOSES = re.compile(
    r"(?:\b[Ww]e)?(?: (?:has|have|also|already)){0,3} (?:imposed|strengthened|tightened)\b"
    r"[^,;]{0,40}\Z"
)
#: Where a blockade is a siege of people in a war, and not an embargo.
_BESIEGED = frozenset({"PS", "IL", "UA", "YE", "SY"})


def condemn(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark whom the speaker says that it condemns."""
    if _third_party(sentence, hit):
        return
    if sentence.kinds & {"defend", "terror"}:
        return
    found = sentence.objects(hit) or sentence.subjects(hit)[-1:]
    land = _LAND.match(sentence.text, hit.end, sentence.end)
    found = [
        t
        for t in found
        if _role(sentence, t) != "victim" and not (land and t.group.start > hit.end)
    ]
    mark(verdicts, found, hit, condemned=True)


def _role(sentence: Sentence, target: Target) -> str:
    before = sentence.text[max(sentence.start, target.group.start - 50) : target.group.start]
    if _DONE_TO.search(before):
        return "victim"
    return target.role


def outcry(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark whose deed is called what nobody may do."""
    if "terror" in sentence.kinds or "defend" in sentence.kinds or "past" in sentence.kinds:
        return
    if hit.kind == "aggression":
        found = [t for t in sentence.about(hit) if t.role == "agent"]
    elif hit.cue.startswith("in violation"):
        found = [t for t in sentence.subjects(hit) if SELF not in t.group.codes]
        found = [t for t in found if t.group.codes[0] in sentence.agents] or found[-1:]
    elif _LAND.match(sentence.text, hit.end, sentence.end):
        found = [t for t in sentence.about(hit) if t.group.start < hit.start]
    else:
        found = [t for t in sentence.about(hit) if t.role != "victim"]
    for target in found:
        if target.role == "agent":
            sentence.agents.update(target.group.codes)
    mark(verdicts, found, hit, condemned=True)


def aggression(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Condemn who attacks; it is a matter of rights where people suffer and die of it.

    A state that is not told to attack is the one that is attacked.
    """
    outcry(sentence, hit, verdicts)
    if sentence.kinds & {"harm", "bloodshed", "distress"}:
        raise_rights(sentence, hit, verdicts, severe=False)
        for code in {c for t in sentence.about(hit) for c in t.group.codes} - sentence.agents:
            if code in verdicts:
                verdicts[code].blamed_other = True


def concern(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark whom the speaker is concerned about."""
    if _third_party(sentence, hit) or "defend" in sentence.kinds:
        return
    found = sentence.objects(hit) or sentence.subjects(hit) or sentence.about(hit)
    mark(verdicts, found, hit, concerned=True)


def grim(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark where something is told to go wrong."""
    if "defend" in sentence.kinds or sentence.terror(hit) or sentence.welcomed(hit):
        return
    found = [t for t in sentence.about(hit) if t.role != "victim"]
    sentence.agents.update(c for t in found if t.role == "agent" for c in t.group.codes)
    mark(verdicts, found, hit, concerned=True)


def call(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark whom the speaker asks directly."""
    if _third_party(sentence, hit):
        return
    found = [
        t
        for t in sentence.objects(hit)[:1]
        if t.group.start - hit.end <= _DIRECTLY
        and (
            _DIRECT.fullmatch(sentence.text, hit.end, t.group.start)
            or _AMONG.fullmatch(sentence.text, hit.end, t.group.start)
        )
    ]
    found = [t for t in found if not sentence.text.startswith("-", t.group.end)]
    joins = [t for t in found if hit.kind == "wish" and _JOINS.match(sentence.text, t.group.end)]
    mark(verdicts, joins, hit, welcomed=True)
    mark(verdicts, [t for t in found if t not in joins], hit, called=True)


def must(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark who is said to have to do something."""
    if _MUST_GET.match(sentence.text, hit.end, sentence.end):
        return
    if _ABSURD.search(sentence.text, sentence.start, hit.start):
        return
    before = [
        Target(g, "agent")
        for g in sentence.groups
        if g.end <= hit.start
        and _SUBJECT.fullmatch(sentence.text, g.end, hit.start)
        and (g.form != "demonym" or hit.start - g.end > 2)
        and not _NO_SUBJECT.search(sentence.text, sentence.start, g.start)
    ]
    if not before and _AND_IT.search(sentence.text, sentence.start, hit.start):
        before = [Target(g, "agent") for g in sentence.groups if g.end <= hit.start]
    if not sentence.groups and _RULERS_MUST.search(sentence.text, sentence.start, hit.start):
        before = sentence.objects(hit)
    mark(verdicts, before[-1:], hit, called=True)


def welcome(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark whom the speaker thanks, commends or welcomes."""
    if _third_party(sentence, hit):
        return
    found = sentence.objects(hit)
    later = [
        t
        for t in found[1:]
        if t.group.form != "people"
        and not _FOR_DOING.search(sentence.text, found[0].group.end, t.group.start)
        and not _ASIDE.search(sentence.text, hit.end, t.group.start)
    ]
    mark(verdicts, found[:1] + later, hit, welcomed=True)


def trouble(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark where a crisis is told to be grave."""
    if "grave" in sentence.kinds and not (
        sentence.kinds & {"terror", "defend", "ended", "welcome"}
    ):
        found = [t for t in sentence.about(hit) if 0 <= abs(t.group.start - hit.end) <= 60]
        mark(verdicts, found, hit, concerned=True)


def friend(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark whom the speaker supports, or has for a friend."""
    if sentence.kinds & {"abuse", "outcry"}:
        return
    if hit.kind == "pledge" and "commitment" not in hit.cue:
        return
    near = _DIRECT if hit.kind == "pledge" or hit.cue.startswith(_LOOSE) else _NEAR
    found = [
        t
        for t in sentence.objects(hit)[:1]
        if t.group.form == "topic" or near.fullmatch(sentence.text, hit.end, t.group.start)
    ]
    mark(verdicts, found, hit, welcomed=True)


def praise(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """What is said of a deed or a role praises the state that the clause has named before."""
    if not sentence.kinds & {"abuse", "outcry", "condemn", "grim", "nuclear"}:
        mark(verdicts, sentence.subjects(hit)[-1:], hit, welcomed=True)


def defend(sentence: Sentence, hit: Hit, verdicts: dict[str, Verdict]) -> None:
    """Mark whom the speaker defends: against sanctions, an embargo, interference."""
    if _SANCTIONS.search(hit.cue) and not _OPPOSED.search(
        sentence.text, sentence.start, sentence.end
    ):
        return
    found = done_to(sentence.text, hit, sentence.near(hit)) or sentence.about(hit)
    suffering = next((t.group.codes for t in found if t.role != "agent"), ())
    if hit.kind == "blockade" and _BESIEGED.intersection(suffering):
        raise_rights(sentence, hit, verdicts, severe=True)
        return
    if hit.cue.startswith("destabiliz"):
        found = [t for t in found if t.group.start >= hit.end]
    if _own_measure(sentence, hit):
        return
    doers = [t for t in found if t.role == "agent" or _applies(sentence, hit, t)]
    if any(t.role == "victim" and SELF in t.group.codes for t in found):
        doers = [t for t in found if t.role != "victim" and t.group.end <= hit.start]
        mark(verdicts, [t for t in doers if SELF not in t.group.codes], hit, condemned=True)
    defended = [t for t in found if t not in doers]
    sure = hit.kind == "blockade" or "blockade" in hit.cue
    sentence.defended.update(
        code for t in defended if sure or t.role == "victim" for code in t.group.codes
    )
    mark(verdicts, defended, hit, defended=True)


def _own_measure(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether the speaker itself imposes what a cue names."""
    match = _IMPOSES.search(sentence.text, sentence.start, hit.start)
    return match is not None and (
        match[0][:2] in ("We", "we")
        or any(SELF in g.codes and g.end == match.start() for g in sentence.groups)
    )


def _applies(sentence: Sentence, hit: Hit, target: Target) -> bool:
    """Tell whether a state before a measure is told to take it."""
    if _BY.search(sentence.text, sentence.start, target.group.start):
        return True
    return target.role == "place" and bool(
        _TAKES.search(sentence.text, target.group.end, max(target.group.end, hit.start))
    )


def _third_party(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether the word of tone has another state than the speaker's for its subject."""
    if sentence.text.endswith("which ", max(0, hit.start - 6), hit.start):
        return True
    return any(
        0 <= hit.start - g.end <= 12
        and "," not in sentence.text[g.end : hit.start]
        and SELF not in g.codes
        for g in sentence.groups
    )
