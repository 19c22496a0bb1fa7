"""What a sentence says was done to whom: the words that make a person or group a case.

A name counts as at risk only where grammar ties it to a cue of
``facts/case_cues.csv``: "X was detained", "the release of X", "X's trial",
"arresting X". A name that merely stands in the same sentence does not.

>>> text = "The trial of Ana Example opened; Bo Sample reported on it."
>>> [(r.cue, r.status) for r in risks(text, 0, len(text), [(13, 24)])]
[('trial', 'on trial')]
>>> risks(text, 0, len(text), [(33, 42)])
[]
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from onrecord.read.letters.cues import CueHit, cue_table, within
from onrecord.read.letters.person_names import people_words

_BE = r"(?:is|are|was|were|be|been|being|gets?|got|remains?|remained|stays?|stayed)"
_AUX = (
    rf"(?:{_BE}|has|have|had|may|might|must|should|shall|will|would|could|can|to|not|never|also|"
    r"back|still|now|then|later|again|both|all|since|long|already|soon|first|once|thought|feared|"
    r"reported|believed|said|put|[a-z]+ly)"
)
_BRACKET = r"(?:\*\*)?(?:\s*\([^()]{0,90}\))?"
_WITH = r"(?:\s+and\s+(?:his|her|their)\s+\w+(?:\s\w+)?)?"
#: What stands directly before a verb said of a name: "who", auxiliaries, adverbs.
_GROUP = re.compile(
    rf"{_WITH}(?P<who>,?\s+who)?(?P<aux>(?:\s+{_AUX})*?(?:\s+(?P<put>put))?)\s+(?!{_AUX}\s)"
)
_AFTER_NAME = re.compile(_BRACKET)
_ASIDE = re.compile(r"(?:,|\s[–—-])\s[^.;:]{1,200}")
_ASIDE_ENDS = re.compile(r",(?=\s)|\s[–—-](?=\s)")
#: In "X, today called for the release of Y, who was held," the "who" is Y.
_NEW_CLAUSE = re.compile(
    r"\b(?:said|says|called?|calls|urged?|urges|told|asked|asks|demand\w*|today|was|were|has|had"
    r"|have|is|are|of\s+[A-Z])\b"
)
_APPOSITIVE = re.compile(
    r",\s+(?:(?:the|an?|his|her|their|my|our)\s+(?:[\w’'-]+\s+){1,5}|(?:(?:Mr|Mrs|Ms|Dr"
    r"|Prof)\.?\s+)?)\Z"
)
#: "Ana is a farmer from the hills who was convicted"
_IS_A = re.compile(r"\s+(?:is|was)\s+an?\s+[^,.;:]{3,80}?(?=\s+who\s)")
#: "who has spent eleven years behind bars"
_SPENT = re.compile(
    r"(?:,\s[^.;:]{1,120}?)?,?\s+(?:who\s+)?(?:has|have|had)\s+(?:\w+\s+)?(?:spent"
    r"|been)\s+(?:[\w-]+\s+){1,6}\Z"
)
_REDUCED = re.compile(r",\s+(?:who\s+)?(?:currently\s+|now\s+|still\s+|back\s+)?\Z")
_PASSIVE = re.compile(rf"\b{_BE}\b")
_NOT = re.compile(r"\b(?:not|never)\b")
_MODAL = re.compile(r"\b(?:may|might|must|should|shall|will|would|could|can|to|feared|thought)\b")
_GENITIVE = re.compile(r"(?:['’`]s?)\s+(?:[a-z“\"'‘-]+\s+){0,3}\Z")
_APPOSED = re.compile(r",\s+(?:\d{1,3},\s+)?(?:an?|the)\s+(?:[\w’'-]+\s+){1,8}\Z")
_WHOSE = re.compile(
    r"(?:,\s+(?:\d{1,3},\s+)?(?:an?|the)\s+(?:[\w’'-]+\s+){1,8}|,?\s+)whose\s+(?:[a-z-]+\s+){0,3}\Z"
)
#: "the lawyer of X was arrested" is not about X; "the case of X, who was arrested" is.
_OWNED = re.compile(
    r"\b(?:of|by|with|to|for)\s+(?:(?:the|[a-z-]+)\s+){0,3}(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?\Z"
)
_ATTRIBUTE = re.compile(r"\s+(?:criminal\s+)?\Z")
_WORDS = r"(?:(?:[\w’'“”\"#*-]+,?|(?:Mr|Mrs|Ms|Dr|Prof)\.)\s+){0,10}[“\"*\[]*\Z"
_OBJECT = re.compile(rf"\s+{_WORDS}")
_OF = re.compile(
    r"\s+(?:(?:and|or)\s+[\w-]+\s+)?"
    rf"(?P<of>of|against|for|to|on|into|concerning|involving)\s+{_WORDS}"
)
_STOPS = re.compile(
    rf"\b(?:{_BE}|has|have|had|by|that|who|which|where|when|while|after|before|"
    r"because|said|says|told|did|does|do|will|would|should|must|may|can|could|than|if)\b"
    r"|,\s+(?!and\b|or\b|such\b)"
)
#: "the arrest of friends of X", "cases of theft in the wake of X" are not about X.
_FURTHER = re.compile(r"\bof\b")
_ANY_FURTHER = re.compile(r"\b(?:of|in|against|over|about|on|into|from|between)\b")
#: What somebody at risk is denied; a visa or a prize is not it.
_DENIED = re.compile(
    r"(?:[\w’'-]+\s+){0,4}?(?:access|medical|medicine|medication|treatment|care|visits?|lawyers?"
    r"|counsel|bail"
    r"|contact|food|release|trial|hearing|parole)\b"
)
_INCLUDING = re.compile(r",\s+(?:including|among\s+them|such\s+as)(?=\s)")
_CHARGE = re.compile(
    r"(?:[\w’'“”\"-]+\s+){0,8}?(?:charges?|trial|threats?|prison|jail|sentences?|extradition|death|"
    r"torture|harassment|prosecution|years?|term|imprisonment|execution|deportation|lawsuits?)\b"
)
#: Which prepositions make a name the one at risk; all others take "of" and "against".
_PREPOSITIONS = {
    "threats": "against to", "death threats": "against to", "attack": "on against",
    "attacks": "on against", "protection": "of for to", "safety": "of for",
    "freedom": "of for", "detention": "of for", "release": "of for", "case": "of against",
    "cases": "of against concerning involving", "execution": "of", "measures": "against",
    "measures taken": "against", "investigation": "of against into",
}  # fmt: skip
#: "in Example prison"
_INSIDE = re.compile(r"\b(?P<in>in|at|inside)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,4}\Z")
_NOT_GENITIVE = frozenset({"attack", "attacks", "allegations", "accusations", "threats", "freedom"})
_NOT_ACTIVE = frozenset(
    {"denied", "accused", "questioned", "attacked", "targeted", "charged", "convicted", "summoned",
     "tried",
     "held", "beaten", "released", "freed", "threatened", "harassed", "displaced", "disappeared"}
)  # fmt: skip


#: Whom nobody has seen is gone.
_UNSEEN = frozenset({"seen since", "heard from since"})
_SINCE = re.compile(r"\s+(?:since|in|on|by|for|to|without|at|under)\b")
_WAS = re.compile(rf"\b{_BE}\s+(?:[a-z]+ly\s+)?\Z")
#: How far from a name, in characters, a cue can stand that grammar ties to it.
_LEFT, _RIGHT = 160, 330


class Risk(NamedTuple):
    """Say which cue ties a name to a risk, where it stands, and the status it gives.

    ``sure`` is false where the words ("the case of") alone don't make it a risk;
    ``event`` is true where it is told as something that happened ("was detained").
    """

    start: int
    end: int
    cue: str
    status: str
    sure: bool = True
    event: bool = False


class _Place(NamedTuple):
    text: str
    start: int
    end: int
    first: int
    last: int
    after: Mapping[int, re.Match[str]]
    owned: bool


def risk_cues(text: str) -> list[CueHit]:
    """Return all cues of risk in a text, in text order."""
    return risk_cues_in(text, 0, len(text))


def risk_cues_in(text: str, start: int, end: int) -> list[CueHit]:
    """Return the cues of risk in a stretch of a text, in text order."""
    return cue_table("case_cues.csv").find(text, start, end)


def risks(
    text: str,
    start: int,
    end: int,
    chain: Sequence[tuple[int, int]],
    hits: list[CueHit] | None = None,
) -> list[Risk]:
    """Return what a sentence says of the coordinated names at the places in ``chain``."""
    if hits is None:
        hits = risk_cues_in(text, start, end)
    first, last = chain[0][0], chain[-1][1]
    place = _Place(
        text, start, end, first, last,
        after=_verbs_after(text, first, last, end),
        owned=bool(_OWNED.search(text, max(start, first - 60), first)),
    )  # fmt: skip
    found = []
    for hit in within(hits, first - _LEFT, last + _RIGHT):
        for row in hit.rows:
            read = _right if hit.start >= last else _left
            risk = read(place, hit, row) if hit.start >= last or hit.end <= first else None
            if risk and (row["weight"] != "faint" or risk.sure):
                found.append(risk)
                break
    return found


def _verbs_after(text: str, first: int, last: int, end: int) -> dict[int, re.Match[str]]:
    """Return where a verb said of a name can stand: after it, or after an aside that closes."""
    bracket = _AFTER_NAME.match(text, last, end)
    at = bracket.end() if bracket else last
    places = [at]
    aside = _ASIDE.match(text, at, end)
    if aside:
        places += [m.end() for m in _ASIDE_ENDS.finditer(text, at + 2, aside.end())]
    is_a = _IS_A.match(text, at, end)
    if is_a:
        places.append(is_a.end())
    if bracket and _APPOSITIVE.search(text, max(0, first - 60), first):
        # "The poet's friend, the writer X, was arrested": the comma closes the apposition.
        places.append(at + 1 if text.startswith(",", at) else at)
    groups = (
        group
        for place in places
        if (group := _GROUP.match(text, place, end))
        and not (
            place > at
            and group["who"]
            and not (is_a and place == is_a.end())
            and _NEW_CLAUSE.search(text, at, place)
        )
    )
    found = {group.end(): group for group in groups}
    # "put" helps ("put under arrest") or belongs to the cue itself ("put on trial").
    put = {group.start("put"): group for group in found.values() if group["put"]}
    return found | put


#: "raise the case of X" speaks up for X, as "the case of X" alone does not.
_RAISES = re.compile(
    r"\b(?:rais(?:e|es|ed|ing)|bring(?:ing)?\s+up|tak(?:e|es|ing)\s+up|mention(?:ing)?"
    r"|discuss(?:ing)?|highlight(?:ing)?"
    r"|plead(?:ing)?|follow(?:ing)?|monitor(?:ing)?|on)\s+(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)


def _risk(hit: CueHit, row: Mapping[str, str], *, real: bool = True, sure: bool = False) -> Risk:
    status = row["status"] if real else ""
    sure = sure or row["weight"] == "strong"
    event = row["kind"] in ("done", "self")
    return Risk(hit.start, hit.end, row["cue"], status, sure, event)


def _right(at: _Place, hit: CueHit, row: Mapping[str, str]) -> Risk | None:
    """Read a cue that stands after the names: "X was detained", "X's trial"."""
    kind = row["kind"]
    between = at.text[at.last : hit.start] if hit.start - at.last < 90 else ""
    if kind == "deed":
        owns = row["cue"] not in _NOT_GENITIVE and (
            _GENITIVE.match(between) or _WHOSE.match(between)
        )
        named = row["cue"] in ("case", "trial") and _ATTRIBUTE.match(between)
        return _risk(hit, row) if owns or named else None
    if kind == "state" and (_REDUCED.match(between) or _SPENT.match(between)):
        return _risk(hit, row)
    if kind == "done" and (_REDUCED.match(between) or _APPOSED.match(between)):
        return _risk(hit, row) if _SINCE.match(at.text, hit.end) else None
    if kind == "face" and _APPOSED.match(between) and _CHARGE.match(at.text, hit.end + 1, at.end):
        return _risk(hit, row)
    where = hit.start
    if kind == "place":
        inside = _INSIDE.search(at.text, max(at.last, hit.start - 60), hit.start)
        if inside is None:
            return None
        where = inside.start("in")
    match = at.after.get(where)
    if match is None or kind in ("free", "doing"):
        return None
    aux = match["aux"] or ""
    if kind == "face":
        return _risk(hit, row) if _CHARGE.match(at.text, hit.end + 1, at.end) else None
    if at.owned and not match["who"]:
        return None
    if kind != "self" and not _PASSIVE.search(aux):
        return None
    if row["cue"] == "denied" and not _DENIED.match(at.text, hit.end + 1, at.end):
        return None
    if row["cue"] in _UNSEEN:
        return _risk(hit, row) if _NOT.search(aux) else None
    if _NOT.search(aux):
        return _risk(hit, row, real=False) if row["status"] == "released" else None
    return _risk(hit, row, real=not _MODAL.search(aux))


def _left(at: _Place, hit: CueHit, row: Mapping[str, str]) -> Risk | None:
    """Read a cue that stands before the names: "the release of X", "arresting X"."""
    kind = row["kind"]
    if kind in ("state", "face", "self", "place"):
        return None
    gap = at.text[hit.end : at.first]
    if kind == "deed":
        match = _OF.match(gap)
        allowed = _PREPOSITIONS.get(row["cue"], "of against").split()
        if match is None or match["of"] not in allowed or _STOPS.search(gap):
            return None
        rest = gap[match.end("of") :]
        further = _FURTHER if row["weight"] == "strong" else _ANY_FURTHER
        raised = row["cue"] in ("case", "cases") and _RAISES.search(
            at.text, max(at.start, hit.start - 60), hit.start
        )
        sure = bool(raised) or _names_role(gap)
        return None if further.search(rest) else _risk(hit, row, sure=sure)
    # "release all those who are held, including X"
    included = _INCLUDING.search(gap) if kind == "free" else None
    inner = gap[included.end() :] if included else gap
    if not _OBJECT.match(inner) or _STOPS.search(inner):
        return None
    if kind in ("free", "doing"):
        return None if _ANY_FURTHER.search(gap) else _risk(hit, row)
    if row["cue"] in _NOT_ACTIVE and not gap.strip():
        return None
    passive = _WAS.search(at.text, max(at.start, hit.start - 30), hit.start)
    return None if passive else _risk(hit, row)


def _names_role(gap: str) -> bool:
    """Tell whether the words before a name call its bearer a defender, journalist and the like."""
    return not people_words("role").isdisjoint(re.findall(r"[a-z]+", gap))
