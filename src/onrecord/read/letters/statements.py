r"""Statements of governments: what a press statement, letter or reply says for its sender.

Words are statements; what a government says that it did (joined, sent, stayed
away) remains a claim, to be checked like anybody's.

>>> from onrecord.model import Document, Profile
>>> from onrecord.read.letters.claims import find_claims
>>> text = "Norway is deeply concerned about the arrests in Peru. We attended the trial."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> profile = Profile(genre="statement", senders=("NO",))
>>> blocks = [Block(0, len(text), "paragraph")]
>>> claims = find_claims(doc, blocks, profile, "PE")
>>> mentions = Mentions(text, [], [], [])
>>> for record in own_words(doc, blocks, profile, "PE", claims, mentions):
...     print(record.kind, "|", record.passage.quote)
statement | Norway is deeply concerned about the arrests in Peru
claim | We attended the trial
"""

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.model import Claim, Document, Passage, Profile, Statement, passage
from onrecord.model.records import Tone
from onrecord.names.states import state_name
from onrecord.read.letters.claim_subjects import Subjects
from onrecord.read.letters.claim_types import group_before
from onrecord.read.letters.claims import clause_end
from onrecord.read.letters.cues import CueHit, cue_table, pieces, states_within, within
from onrecord.read.letters.governments import EUROPEAN_UNION
from onrecord.read.letters.home_words import answers_for_home, is_denial
from onrecord.read.letters.mentions import Mentions
from onrecord.read.letters.occasions import occasion_in
from onrecord.read.letters.spoken_of import state_of_paragraph
from onrecord.read.sentences import Span
from onrecord.read.themes import themes_of
from onrecord.read.zones import READABLE, Block

_GENRES = frozenset({"statement", "reply", "letter", "open_letter"})
_WORDS = frozenset({"statement", "raised", "pledge"})
#: What a government says for its own state, whomever it names beside.
_FOR_HOME = frozenset({"rejection", "denial"})
_CRITICAL: frozenset[Tone] = frozenset({"condemns", "concern", "calls"})
#: Tones of words, the strongest first.
_TONES: tuple[tuple[Tone, re.Pattern[str]], ...] = (
    (
        "condemns",
        re.compile(
            r"\b(?:condemn(?!ed\s+to)|denounc|deplor|outrag|appall|abhor|unacceptable"
            r"|crimes\s+against\s+humanity)",
            re.IGNORECASE,
        ),
    ),
    (
        "concern",
        re.compile(
            r"\b(?:concern(?!ing\b)|alarm|worr(?:y|ied|ies)|dismay|regret|shock|sadden|troubled"
            r"|disappoint|disturb"
            r"|oppos(?:e|es|ition)\b|warn)",
            re.IGNORECASE,
        ),
    ),
    (
        "calls",
        re.compile(r"\b(?:call(?:s|ed)?\s+(?:on|upon|for)|urg|demand|insist)", re.IGNORECASE),
    ),
    ("asks", re.compile(r"\b(?:ask(?:s|ed)?|request(?:s|ed)?|enquir|inquir)\b", re.IGNORECASE)),
    ("welcomes", re.compile(r"\b(?:welcom|commend|congratulat|prais|applaud)", re.IGNORECASE)),
)
_DEFENDS = re.compile(
    r"\b(?:reject|interfer|groundless|unfounded|baseless|sovereign|inaccura|false|rebut|dismiss)",
    re.IGNORECASE,
)
#: What a letter says of itself and of the one it goes to, not of anybody's rights.
_COURTESY = re.compile(
    r"\b(?:welcome|welcomes|appreciate)\s+(?:the\s+opportunity|your|an\s+opportunity)\b"
    r"|\b(?:able|ready|unable)\s+to\s+(?:provide|share|comment|meet)\b|\bthis\s+reply\b"
    r"|\b(?:say|state|write|add|explain|tell|confirm|inform|advise)\s+(?:you|it|this)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:will|shall|intend|intends|stand\s+ready|stands\s+ready)\b")
#: A promise about these is about the state that the document is about.
_THERE = re.compile(
    r"\b(?:there|case|cases|situation|developments?|them|him|her|trial|matter|country|(?:the|its"
    r"|their|these|those)\s+authorities"
    r"|the\s+[Gg]overnment|detainees|prisoners)\b"
)
_GROUP = re.compile(
    r"\b(?:[Ss]peak(?:ing)?|[Dd]eliver\w*|[Mm]ade|[Ss]tatement|honou?r"
    r"|[Pp]leasure)\b[^.\n]{0,60}?\bon\s+behalf\s+of\s+"
    r"(?:the\s+)?(?P<who>(?:group\s+of\s+\w+|\d+|[A-Z])[^.;:\n]{2,120}?)(?=[,.;:\n]|\s+(?:on|at"
    r"|and\s+I|to)\s)"
)
_OWN = re.compile(r"\b(?:we|I|our|my)\b", re.IGNORECASE)
#: How far into a text its speaker says for whom it speaks, in characters.
_HEAD = 1500
_CLOSED = re.compile(r"[.!?:;…][\"”’'*)\]]*\s*\Z")


class _Said(NamedTuple):
    """Hold the place of some own words, their kind of claim, and the occasion they name."""

    at: Passage
    type: str
    cue: str
    occasion: str | None


def own_words(
    doc: Document,
    blocks: Sequence[Block],
    profile: Profile,
    about: str | None,
    claims: Sequence[Claim],
    mentions: Mentions,
) -> list[Claim | Statement]:
    """Return the claims of a document, with a government's own words as statements.

    Nothing changes where no government is the sender. A statement is about the
    state that it names, else about the document's; a promise that names no state
    and no case is about none. Several senders speak by their first, on behalf of
    all; the strongest of their statements is one for each of them. Linear in the
    length of the text.
    """
    speakers = speaking(profile)
    if not speakers:
        return list(claims)
    said = {
        claim: _Said(claim.passage, claim.type, claim.cue, claim.occasion)
        for claim in claims
        if claim.actor in speakers and claim.did and claim.type in _WORDS
    }
    said |= {
        claim: _Said(claim.passage, "denial", claim.cue, claim.occasion)
        for claim in claims
        if is_denial(claim, speakers, about)
    }
    further = _further(doc, blocks, profile, about, sorted(claim.passage for claim in claims))
    tours = profile.genre == "statement"
    places = [(block.start, block.end) for block in blocks] if tours else []
    told = [*said.values(), *further]
    statements = [
        statement
        for one in sorted(told, key=lambda one: one.at.start)
        if not _COURTESY.search(one.at.quote)
        for statement in _statements(
            doc,
            one,
            speakers,
            # A statement on several states takes them one by one.
            state_of_paragraph(doc.text, places, one.at.start, profile.senders) or about,
            mentions,
        )
    ]
    rest: list[Claim | Statement] = [claim for claim in claims if claim not in said]
    records = [*rest, *_jointly(_without_headline(doc.text, statements), speakers)]
    return sorted(records, key=lambda record: record.passage.start)


def speaking(profile: Profile) -> tuple[str, ...]:
    """Return the governments whose own words a document holds: codes, or the Union's name."""
    if profile.genre not in _GENRES:
        return ()
    if profile.senders[:1] == (EUROPEAN_UNION,):
        return (EUROPEAN_UNION,)
    return tuple(name for name in profile.senders if len(name) == 2 and name.isupper())


def _further(
    doc: Document,
    blocks: Sequence[Block],
    profile: Profile,
    about: str | None,
    known: Sequence[Passage],
) -> Iterator[_Said]:
    """Yield own words that no verb of a claim tells: "it is a priority of our foreign policy"."""
    text = doc.text
    starts = [at.start for at in known]
    hits = cue_table("statement_cues.csv").find(text)
    subjects = Subjects(profile, about)
    for block in blocks:
        if block.kind not in READABLE or block.kind == "heading":
            continue
        if not within(hits, block.start, block.end):
            continue
        for span in pieces(text, block.start, block.end):
            for hit in within(hits, *span):
                after = bisect.bisect_right(starts, hit.start)
                if after and hit.start < known[after - 1].end:
                    continue
                start = _own_start(text, span, hit, subjects, home=about in profile.senders)
                if start is None or text[span.end - 1] == "?":
                    continue
                end = clause_end(text, span, start, hit.end)
                following = bisect.bisect_right(starts, hit.end)
                end = min([end, *starts[following : following + 1]])
                end = start + len(re.sub(r"[\s,;]+(?:and|but)?\s*\Z", "", text[start:end]))
                at = passage(doc.id, text, start, end)
                row = hit.rows[0]
                yield _Said(at, row["type"], row["cue"], occasion_in(text, at.start, at.end))
                break


def _own_start(text: str, span: Span, hit: CueHit, subjects: Subjects, *, home: bool) -> int | None:
    """Return where the clause of own words begins, or None where they are another's.

    ``home`` tells that the document is about the sender's own state.
    """
    whose = hit.rows[0]["whose"]
    own = whose != "own" and bool(
        _OWN.search(text, span.start, span.end) or subjects.home_in(text, span.start, span.end)
    )
    if whose == "home":
        return answers_for_home(text, span, hit, at_home=own) if home else None
    if whose == "any":
        start = span.start
        while start < hit.start and not text[start].isalnum():
            start += 1
        return start if own else None
    group = group_before(text, span.start, hit.start)
    subject = subjects.before(text, span.start, group[0][0] if group else hit.start)
    return subject.start if subject and subjects.owns(subject.actor) else None


def _statements(
    doc: Document, said: _Said, speakers: tuple[str, ...], about: str | None, mentions: Mentions
) -> Iterator[Statement]:
    """Yield the statement that some own words make, one for each state they are about."""
    text, at = doc.text, said.at
    named = dict.fromkeys(m.code for m in states_within(text, at.start, at.end))
    others = [code for code in named if code not in speakers]
    cases = mentions.cases(at.start, at.end)
    promises = said.type == "pledge"
    meant: list[str | None] = [*others] if len(others) < 2 or about not in others else [about]
    if said.type in _FOR_HOME:
        meant = [speakers[0]]
    elif not meant:
        spoken_of = not promises or cases or _THERE.search(at.quote)
        meant = [about if spoken_of else None]
    for number, code in enumerate(meant, start=1):
        home = code in speakers
        tone = _tone(at.quote, said.type, home=home)
        problem = tone in _CRITICAL or said.type == "raised"
        promised = promises or (said.type == "raised" and bool(_FUTURE.search(at.quote)))
        yield Statement(
            passage=at,
            cue=said.cue,
            part=str(number) if len(meant) > 1 else "",
            actor=speakers[0],
            behalf=_behalf(doc, speakers),
            about=code,
            raises=problem and code is not None and not home and not _FUTURE.search(at.quote),
            tone=tone,
            themes=themes_of(at.quote),
            cases=cases,
            instruments=mentions.instruments(at.start, at.end),
            commits=promised,
            occasion=said.occasion,
        )


def tone_words(words: str) -> dict[Tone, re.Match[str]]:
    """Return the beginning of the first word of each tone in some own words, the strongest first.

    They decide the tone, beside whose state the words are about.
    """
    patterns: tuple[tuple[Tone, re.Pattern[str]], ...] = (*_TONES, ("defends", _DEFENDS))
    return {tone: found for tone, pattern in patterns if (found := pattern.search(words))}


def _tone(words: str, type_: str, *, home: bool) -> Tone:
    """Return the strongest tone of some words; of its own state a government is no critic."""
    found = next((tone for tone, pattern in _TONES if pattern.search(words)), None)
    if home:
        defends = type_ in _FOR_HOME or _DEFENDS.search(words) or found in _CRITICAL
        return "defends" if defends else "notes"
    if found in _CRITICAL and type_ == "pledge" and "oppos" not in words:
        found = None if found == "calls" else found
    if type_ == "raised" and found not in _CRITICAL:
        return "concern"
    return found or "notes"


def _behalf(doc: Document, speakers: tuple[str, ...]) -> str | None:
    """Return the group that a document says it speaks for, or the names of its senders."""
    if len(speakers) > 1:
        names = [state_name(code) for code in speakers]
        return f"{', '.join(names[:-1])} and {names[-1]}"
    group = _GROUP.search(doc.text, 0, _HEAD) if speakers[0] != EUROPEAN_UNION else None
    return " ".join(group["who"].split()) if group else None


def _without_headline(text: str, statements: list[Statement]) -> list[Statement]:
    """Leave out a headline of the same tone as what stands below it."""
    if len(statements) < 2:
        return statements
    first, after = statements[0], statements[1:]
    end = text.find("\n", first.passage.end)
    line = text[first.passage.start : end if end >= 0 else len(text)]
    headline = not _CLOSED.search(line) and first.passage.start < _HEAD
    return after if headline and any(s.tone == first.tone for s in after) else statements


def _jointly(statements: list[Statement], speakers: tuple[str, ...]) -> Iterator[Statement]:
    """Yield the strongest of joint statements once for each who makes it, the others once."""
    raising = [s for s in statements if s.raises]
    order = [tone for tone, _ in _TONES]
    first = min(raising, key=lambda s: order.index(s.tone or "notes"), default=None)
    for statement in statements:
        if statement is not first or len(speakers) == 1:
            yield statement
            continue
        for number, speaker in enumerate(speakers, start=1):
            fields = {name: getattr(statement, name) for name in statement.__struct_fields__}
            yield Statement(**fields | {"actor": speaker, "part": f"{statement.part}{number}"})
