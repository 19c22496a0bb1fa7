"""What one clause of a turn says of the state under review: its tone, and whether it raises rights.

Tones are those of the design; ``raises`` is true where the clause holds a problem of
human rights up to the state: a concern, a critical question, a call to change something.
What is welcomed, asked out of interest, or asked only to go on, is not raised.

>>> from onrecord.read.upr.turn_cues import turn_cues
>>> text = "Chile asked Norway to share its experience and was concerned about prisons."
>>> cues = turn_cues(text, "en")
>>> [judge(text, cues, clause, "NO")[:2] for clause in (
...     Clause(0, 42, "asks", "asked"), Clause(47, 75, "concern", "concerned"))]
[('asks', False), ('concern', True)]
"""

import re
from collections.abc import Callable, Mapping

from onrecord.read.upr.turn_calls import judge_call
from onrecord.read.upr.turn_clauses import Clause
from onrecord.read.upr.turn_cues import Cue, TurnCues
from onrecord.read.upr.turn_said import Judged, Said

#: Where the speaker turns from praise to criticism inside one clause.
_CONTRAST = re.compile(
    r"[,;]\s(?:but|although|though|yet|however)\b|\b(?:however|nevertheless|nonetheless)\b"
    r"|[,;]\s(?:mais|toutefois|cependant)\b"
)
_CONCEDES = re.compile(
    r"\b(?:while|although|though|whereas|even\sif|but|bien\sque)\b", re.IGNORECASE
)
#: "noted that the law did not forbid it" names what is missing.
_DENIES = re.compile(r"(?:\w+\s(?:not|no)\b|not\s|fail|lack|yet\sto)", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|que)\b")
_MUST = re.compile(
    r"\b(?:should|must|need(?:s|ed)\sto|(?:was|were|is|are)\s(?:needed|required|necessary|essential)"
    r"|would\sneed|the\s(?:need|necessity)\s(?:to|for|of)"
    r"|could\s(?:\w+ly\s)?(?:take|be\s(?:taken|improved|strengthened))"
    r"|devrait|devraient|doit|doivent|il\s(?:faut|fallait))\b"
)
#: Who shares a conviction demands nothing.
_AGREES = re.compile(r"(?:shar|agree|recall|understood|concurr)", re.IGNORECASE)
_HELP = re.compile(r"\b(?:support|assistance|cooperation|help|aid)\s\Z", re.IGNORECASE)
_CRITICISM = re.compile(r"critici|interfer|accus|allegation|politic|ingérence", re.IGNORECASE)
_SUPPORTS = re.compile(r"(?:support|solidarity|expressed.*(?:support|solidarity))", re.IGNORECASE)
_LIFTS = re.compile(r"\b(?:lift\w*|end(?:ing)?|cessation|remov\w+|reject\w*)\s(?:[\w-]+\s){0,4}\Z")
#: These say that something is wrong, but not what.
_WEAK = frozenset({"concern", "concerns", "concerned", "severe", "despite"})
#: States whose own deeds blockades and occupations are: there nobody else is blamed.
_DOERS = frozenset({"IL", "US"})


def judge(text: str, cues: TurnCues, clause: Clause, reviewed: str | None) -> Judged:
    """Judge a clause by its verb and the words after it; linear in its length."""
    said = Said(text, clause, cues)
    blamed = None if reviewed in _DOERS else _others_blamed(said)
    return blamed or _RULES.get(clause.kind, _notes)(said)


def _others_blamed(said: Said) -> Judged | None:
    """Judge blame of others, or of fate: it is none of the state under review."""
    why = said.first("blame", "fate")
    if why is None:
        return None
    if said.clause.kind in ("concern", "condemns"):
        wrongs = [w for w in said.words if w.kind in ("problem", "abuse") and w.cue not in _WEAK]
        if any(wrong.cue.lower() not in said.clause.verb.lower() for wrong in wrongs):
            return None
        return said.judged("defends" if why.kind == "blame" else "notes", raises=False, why=why)
    if said.clause.kind == "calls" and why.kind == "blame":
        before = said.text[max(said.clause.start, why.start - 40) : why.start]
        return said.judged("defends", raises=False, why=why) if _LIFTS.search(before) else None
    return None


def _welcomes(said: Said) -> Judged:
    contrast = _CONTRAST.search(said.whole)
    if contrast:
        rest = said.clause.start + contrast.start()
        problem = said.near(rest, said.clause.end - rest, "problem")
        if problem:
            return said.judged("welcomes", raises=True, why=problem)
    blame = said.first("blame")
    if blame and _SUPPORTS.match(said.clause.verb):
        return said.judged("defends", raises=False, why=blame)
    return said.judged("welcomes", raises=False)


def _notes(said: Said) -> Judged:
    """Judge what is told: it demands, or names a wrong before or against what is done about it."""
    must = _MUST.search(said.whole)
    if must and not _excused(said, must):
        verb = said.clause.verb or must.group()
        mild = said.first("continue", "share")
        return Judged("calls", mild is None, f"{verb}, {must.group()}")
    problem = _problem(said)
    return said.judged("notes", raises=problem is not None, why=problem)


def _excused(said: Said, must: re.Match[str]) -> bool:
    """Tell whether what must be done is the state's own conviction, or asked of others."""
    return bool(
        said.first("abroad")
        or _AGREES.match(said.clause.verb)
        or _HELP.search(said.whole, 0, must.start())
    )


def _problem(said: Said) -> Cue | None:
    """Return the word by which a clause that only tells names a wrong."""
    effort = said.first("effort", "continue", "share")
    before = effort.start if effort else said.clause.end
    problem, abuse = said.first("problem"), said.first("abuse")
    if problem and problem.start < before:
        return problem
    denied = next((w for w in said.words if w.kind == "problem" and _DENIES.match(w.cue)), None)
    if denied and _THAT.search(said.text, said.clause.start, denied.start):
        return denied
    if problem and (_CONTRAST.search(said.whole) or _CONCEDES.search(said.whole)):
        return problem
    return abuse if abuse and abuse.start < before else None


def _raised(said: Said) -> Judged:
    return said.judged("notes", raises=said.first("share") is None)


def _concern(said: Said) -> Judged:
    return said.judged("concern", raises=True)


def _condemns(said: Said) -> Judged:
    return said.judged("condemns", raises=True)


def _asks(said: Said) -> Judged:
    """Judge a question: critical where it names a wrong or asks for a decision."""
    if said.to_others():
        return said.judged("notes", raises=False)
    critical = said.first("problem", "abuse", "matter", "change")
    shared = said.first("share")
    if shared and not (critical and critical.kind == "problem"):
        return said.judged("asks", raises=False, why=shared)
    if critical is None or (critical.kind != "problem" and said.first("abroad")):
        return said.judged("asks", raises=False)
    return said.judged("asks", raises=True, why=critical)


def _offers(said: Said) -> Judged:
    """Judge "made recommendations": critical where it says on what wrong."""
    wrong = said.first("problem", "abuse", "matter", "change")
    return said.judged("calls", raises=wrong is not None, why=wrong)


def _defends(said: Said) -> Judged:
    """Judge what is rejected: criticism of the state, a wrong that it does, or its claims."""
    blame = said.first("blame")
    if blame or _CRITICISM.search(said.whole):
        return said.judged("defends", raises=False, why=blame)
    wrong = said.first("problem", "abuse", "matter")
    return said.judged("concern" if wrong else "notes", raises=wrong is not None, why=wrong)


_RULES: Mapping[str, Callable[[Said], Judged]] = {
    "welcomes": _welcomes,
    "raised": _raised,
    "concern": _concern,
    "condemns": _condemns,
    "asks": _asks,
    "calls": judge_call,
    "offers": _offers,
    "defends": _defends,
}
