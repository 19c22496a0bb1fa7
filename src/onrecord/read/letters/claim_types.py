"""What a verb group says was done: its polarity, its tense, and the type of claim it makes.

>>> text = "France did not condemn the arrests"
>>> hit = deeds(text, 0, len(text))[0]
>>> deed = read_deed(text, 0, len(text), hit)
>>> deed.did, deed.type, text[deed.start : deed.end]
(False, 'silence', 'did not condemn')
"""

import functools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from onrecord import facts
from onrecord.model import ClaimType
from onrecord.read.letters.claim_refusals import TO_VERB, leaves_undone, left_undone, type_of
from onrecord.read.letters.cues import CueHit, CueTable

_GROUP = frozenset(
    "has have had is was were are been be being did do does will not never also long always "
    "repeatedly yet already still consistently often noticeably remarkably largely so far ever "
    "hardly just now then again since both all since once actually only even therefore thus "
    "remains remained remain stays stayed stay kept keep keeps fell gone hasn’t haven’t didn’t "
    "doesn’t don’t isn’t wasn’t hasn't haven't didn't doesn't don't isn't wasn't won't won’t "
    "neither previously later subsequently further too very today yesterday".split()
)
_NO_ADVERBS = frozenset("family reply ally assembly supply anomaly monopoly".split())
_MODALS = frozenset(
    "should must would could can may might shall ought cannot can't couldn't".split()
)
_DO = frozenset("did do does didn’t doesn’t don’t didn't doesn't don't will won't won’t".split())
_HAVE = frozenset("has have had hasn’t haven’t hasn't haven't".split())
_BE = frozenset("is was were are been be being isn’t wasn’t isn't wasn't".split())
_COPULA = _BE | frozenset("remain remains remained stay stays stayed keep keeps kept fell".split())
_NOT = re.compile(r"n[’']t\Z|\A(?:not|never|hardly|neither)\Z")
_WORD = re.compile(r"[\w’'-]+")
_LAST_WORD = re.compile(r"[\w’'-]+(?=[\s,“\"‘'*]*\Z)")
_NOTHING = re.compile(
    r"\s+(?:[a-z]+ly\s+)?(?:very\s+|too\s+|only\s+|so\s+)?"
    r"(?:no|nothing|little|few|hardly any|insufficient|neither)\b"
    r"(?!\s+(?:longer|doubt|less))"
)
_OBJECT = re.compile(
    r"(?:\s+[\w’'“”\"-]+){0,5}?\s+(?:actions?|steps?|measures?|statements?|efforts?|moves?|mention|"
    r"references?|responses?|reply|replies|answers?|explanations?|comments?|orders?|decisions?|"
    r"commitments?|promises?|pledges?|remarks|calls?|appeals?|stand|position|support|assurances?|"
    r"progress|nothing|little|observers?|diplomats?|delegations?|envoys?|"
    r"announcements?|concerns?|opinions?|resolutions?|reports?|letters?|communications?|"
    r"clear|known|public|representations?)\b"
)
_TO_SPEAK = re.compile(
    r"\bto\s+(?:publicly\s+)?(?:condemn|criticis|criticiz|denounce|speak|address|protest|"
    r"raise|call)"
)
_TO = re.compile(r"\bto\s+\Z")
#: "has on several occasions raised"
_OCCASIONS = re.compile(
    r"\b(?P<have>has|have|had)[\s,]+(?:on\s+(?:\w+\s+){1,3}occasions?|in\s+the\s+past"
    r"|for\s+(?:\w+\s+)?years|in\s+private"
    r"|time\s+and\s+again|to\s+date|more\s+than\s+once)[\s,]+\Z"
)
_ASIDES = frozenset("occasions occasion past years private again date once".split())
_YET_TO = re.compile(r"\b(?:has|have|had)\s+(?:yet|still)\s+to\s+\Z")
_BY = re.compile(r"(?:\s+[\w’'-]+){0,3}?\s+by\s+")
_LIGHT = frozenset({"make", "take", "give", "issue", "publish", "send"})
_NEEDS_TO = frozenset({"agree", "intend"})
#: Verbs that are words or deeds for rights only with this behind them.
_NEEDS = {
    "find": re.compile(
        r"(?:\s+(?:in|on)\s+(?:\w+\s+){1,3}?\d{4},?)?\s+(?:that\b|(?:his|her"
        r"|their)\s+\w+\s+to\s+be\b)"
    ),
    "observe": re.compile(
        r"(?:\s+[\w’'-]+){0,4}?\s+(?:trials?|hearings?|proceedings|elections?)\b"
    ),
    "pass": re.compile(r"\s+an?\s+(?:[\w-]+\s+){0,3}(?:resolution|motion)\b"),
    "table": re.compile(
        r"\s+(?:[\w’'-]+\s+){0,4}?(?:resolution|motion|text|draft|amendments?|statement)\b"
    ),
    "ask": re.compile(r"\s+to\s+(?:observe|attend|visit|see|meet|monitor|be\s+allowed)\b"),
    "note": re.compile(r"\s+with\s+(?:\w+\s+)?(?:concern|regret|dismay|alarm)\b"),
    "follow": re.compile(
        r"(?:\s+[\w’'-]+){0,9}?\s+(?:with\s+(?:\w+\s+)?(?:concern|alarm)"
        r"|closely|attentively)\b"
    ),
    "share": re.compile(
        r"\s+(?:your|the|these|those|this|their)\s+(?:\w+\s+)?(?:concerns?|view"
        r"|dismay|alarm)\b"
    ),
    "host": re.compile(
        r"(?:\s+[\w’'-]+){1,4}?\s+(?:events?|dialogues?|conferences?|meetings?|hearings?|sessions?"
        r"|refugees|exiles|defenders|activists|forum|panel)\b"
    ),
}
#: To ignore or to abstain is to leave undone.
_NEGATIVE = frozenset({"ignore", "abstain"})
#: Who was not silent spoke; who was not reluctant need not have.
_SILENT = frozenset({"silent", "quiet", "mute", "muted", "silence"})
#: What is raised in a review or a debate by making it.
_RAISED = re.compile(
    r"(?:\s+[\w’'-]+){0,4}?\s+(?:recommendations?|(?:advance\s+)?questions)\b", re.IGNORECASE
)
_RAISES = frozenset({"make", "give", "issue", "submit", "put forward", "ask", "offer"})
#: After these words "support", "states" or "call" is a noun.
_NOUNISH = re.compile(
    r"\b(?:\d+|its|their|his|our|your|my|the|an?|these|those|all|some|many|other|several|such|of"
    r"|for"
    r"|any|no|public|joint|few|most|both\s+the|member|with|full|further|more|much|strong|political"
    r"|financial|international|continued|in|from|on)\s+\Z",
    re.IGNORECASE,
)
#: What a light verb ("made no comment") has for its object where it tells of words.
_WORDS_SAID = re.compile(
    r"(?:\s+[\w’'-]+){0,4}?\s+(?:comments?|statements?|mention|references?|responses?|reply|replies"
    r"|answers?|criticism|protests?|condemnation|remarks)\b"
)


class Deed(NamedTuple):
    """Point at a verb group and say what it claims; ``who`` limits whose deed it can be."""

    start: int
    end: int
    base: str
    did: bool
    type: ClaimType
    who: str
    plural: bool


def deeds(text: str, start: int = 0, end: int | None = None) -> list[CueHit]:
    """Return the verbs and adjectives in a text that can make a claim, in text order."""
    return _deed_table().find(text, start, end)


def read_deed(text: str, start: int, end: int, hit: CueHit) -> Deed | None:
    """Return what the verb group around a hit claims, in the sentence ``text[start:end]``.

    None for infinitives, participles, passives, wishes and what only may be.
    """
    if hit.rows[0]["form"] == "yet":
        return _not_yet(text, end, hit)
    if _noun_here(text, start, hit):
        return None
    group = group_before(text, start, hit.start)
    begin = group[0][0] if group else hit.start
    asides = text[max(start, begin - 12) : begin].split()[-1:]
    if (
        asides
        and asides[0].strip(",") in _ASIDES
        and (aside := _OCCASIONS.search(text, max(start, begin - 60), begin))
    ):
        group.insert(0, aside.span("have"))
        begin = group[0][0]
    words = [text[a:b].lower() for a, b in group]
    yet = _YET_TO.search(text, max(start, begin - 24), begin)
    if yet:
        begin, words = yet.start(), ["did", "not"]
    elif any(word in _MODALS for word in words) or _TO.search(text, max(start, begin - 5), begin):
        return None
    for row in hit.rows:
        deed = _deed(text, begin, end, hit, row, words)
        if deed:
            return deed
    return None


def _not_yet(text: str, end: int, hit: CueHit) -> Deed:
    """Read "has yet to", whatever the verb behind it."""
    verb = TO_VERB.match(text, hit.end - len(" to"), end)
    type_ = type_of(verb["verb"]) if verb else "action"
    return Deed(hit.start, hit.end, "yet to", did=False, type=type_, who="high", plural=False)


def _noun_here(text: str, start: int, hit: CueHit) -> bool:
    """Tell whether a verb form is a noun here: "its support", "39 states", "Member States"."""
    if hit.start == start:
        return False
    if text[hit.start - 1] in "-‘’":
        return True
    word = text[hit.start : hit.end]
    if word[0].isupper() and not word.isupper() and text[start : hit.start].strip(' \n\t*_“"‘('):
        return True
    return _NOUNISH.search(text, max(start, hit.start - 24), hit.start) is not None


def passive(text: str, start: int, end: int, hit: CueHit) -> tuple[Deed, int] | None:
    """Return the deed of "was raised by" and where the words for its doer begin."""
    row = next((row for row in hit.rows if row["form"] == "participle"), None)
    by = _BY.match(text, hit.end, end) if row is not None else None
    if row is None or by is None:
        return None
    group = group_before(text, start, hit.start)
    words = [text[a:b].lower() for a, b in group]
    if not set(words) & _BE or set(words) & _MODALS:
        return None
    if _TO.search(text, max(start, group[0][0] - 5), group[0][0]):
        return None
    negated = any(_NOT.search(word) for word in words)
    type_ = cast("ClaimType", row["type"])
    if negated and type_ == "statement":
        type_ = "silence"
    deed = Deed(group[0][0], hit.end, row["base"], not negated, type_, row["who"], plural=False)
    return deed, by.end()


def _deed(
    text: str, begin: int, end: int, hit: CueHit, row: Mapping[str, str], words: list[str]
) -> Deed | None:
    form, base = row["form"], row["base"]
    if not _finite(form, words):
        return None
    negated = any(_NOT.search(word) for word in words)
    nothing = _NOTHING.match(text, hit.end, end)
    if base in _RAISES and _RAISED.match(text, hit.end, end):
        did = negated == bool(nothing)
        return Deed(begin, hit.end, base, did, "raised", "high", _bare(form, words))
    if base in _LIGHT and not _OBJECT.match(text, hit.end, end):
        return None
    if (needed := _NEEDS.get(base)) and not needed.match(text, hit.end, end):
        return None
    if leaves_undone(base):
        undone = left_undone(text, hit.end, end, base, negated=negated)
        plural = _bare(form, words)
        return undone and Deed(begin, hit.end, base, *undone, row["who"], plural)
    if base == "put forward" or (base in _NEEDS_TO and not TO_VERB.match(text, hit.end, end)):
        return None
    if (base == "continue" and "will" not in words) or (base == "deny" and negated):
        return None
    type_ = cast("ClaimType", row["type"])
    did = negated if base in _NEGATIVE else negated == bool(nothing)
    if row["who"] == "adjective" and type_ == "silence":
        return _silent(begin, hit, base, words, negated=negated)
    if not did and (type_ == "statement" or (nothing and _TO_SPEAK.search(text, hit.end, end))):
        type_ = "silence"
    if not did and base in _LIGHT and _WORDS_SAID.match(text, hit.end, end):
        type_ = "silence"
    if "will" in words and did:
        type_ = "pledge"
    who = "high" if row["who"] == "adjective" else row["who"]
    return Deed(begin, hit.end, base, did, type_, who, _bare(form, words))


def _bare(form: str, words: list[str]) -> bool:
    """Tell whether a verb stands alone in a form that only the plural has."""
    return form == "base" and not words


def _silent(begin: int, hit: CueHit, base: str, words: list[str], *, negated: bool) -> Deed | None:
    """Read "remained silent" as silence, and "has not been silent" as having spoken."""
    if negated and base not in _SILENT:
        return None
    spoke: ClaimType = "pledge" if "will" in words else "statement"
    return Deed(
        begin, hit.end, base, negated, spoke if negated else "silence", "high", plural=False
    )


def _finite(form: str, words: list[str]) -> bool:
    said = set(words)
    if form == "adjective":
        return bool(said & _COPULA)
    if form == "gerund":
        return bool(said & (_BE | {"kept", "keeps", "keep"}))
    if said & _BE:
        return False
    if form == "base":
        return bool(said & _DO) or not said & _HAVE
    if form == "third":
        return not said & (_DO | _HAVE)
    if form == "past":
        return not said & (_DO | _HAVE)
    return bool(said & _HAVE)


def group_before(text: str, start: int, at: int) -> list[tuple[int, int]]:
    """Return the auxiliaries and adverbs that stand directly before a verb."""
    last = _LAST_WORD.search(text, max(start, at - 24), at)
    if last is None or not _may_be_in_group(last[0]):
        return []
    words = [(m.start(), m.end()) for m in _WORD.finditer(text, max(start, at - 90), at)]
    group: list[tuple[int, int]] = []
    follows = at
    for a, b in reversed(words):
        word = text[a:b].lower()
        joined = text[b:follows].strip(" \n\t,“\"'‘*") == ""
        if not joined or not (word in _GROUP or word in _MODALS or _is_adverb(text[a:b])):
            break
        if "," in text[b:follows] and not (_is_adverb(text[a:b]) or group):
            break
        group.insert(0, (a, b))
        follows = a
    return group


def _may_be_in_group(word: str) -> bool:
    lower = word.lower()
    return lower in _GROUP or lower in _MODALS or _is_adverb(word)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word.islower() and word not in _NO_ADVERBS


def _forms() -> Iterator[dict[str, str]]:
    for row in facts.rows("claim_cues.csv"):
        if row["who"] in ("adjective", "yet"):
            yield {**row, "cue": row["base"], "form": row["who"]}
            continue
        for form in ("participle", "past", "third", "gerund", "base"):
            yield {**row, "cue": row[form], "form": form}


@functools.cache
def _deed_table() -> CueTable:
    return CueTable(row for row in _forms() if row["lang"] == "en")
