"""Statements of governments in French: what a communiqué or a reply says for its sender.

Words are statements; what a government says that it did remains a claim.

>>> from onrecord.model import Document
>>> from onrecord.read.zones import Block
>>> text = "Nous condamnons ces arrestations."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = Page(doc, [Block(0, len(text), "paragraph")])
>>> mentions = Mentions(text, [], [], [])
>>> [(s.actor, s.tone) for s in own_words(page, ("ministère de Patronie",), None, [], mentions)]
[('ministère de Patronie', 'condemns')]
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.model import Claim, Statement, passage
from onrecord.model.records import Tone
from onrecord.names.states import state_code
from onrecord.read.french.authorities import state_of_name
from onrecord.read.french.claim_subjects import subject_before
from onrecord.read.french.grammar import tight_end, tight_start
from onrecord.read.french.page import Page
from onrecord.read.french.themes import french_themes
from onrecord.read.letters.mentions import Mentions
from onrecord.read.sentences import Span

#: Start, end, cue and type of some own words.
_Place = tuple[int, int, str, str]

_WORDS = frozenset({"statement", "raised", "pledge"})
_CRITICAL: frozenset[Tone] = frozenset({"condemns", "concern", "calls"})
#: What is condemned is raised, whatever is promised beside it.
_FIRM = ("condemns", "concern")
#: Tones of words, the strongest first.
_TONES: tuple[tuple[Tone, re.Pattern[str]], ...] = (
    (
        "condemns",
        re.compile(
            r"\b(?:condamn(?!ée?s?\s+à)|dénon[cç]|déplor|réprouv|indign|inacceptable|intolérable|"
            r"inadmissible|crimes?\s+contre\s+l'humanité)"
        ),
    ),
    (
        "concern",
        re.compile(
            r"\b(?:préoccup|inqui(?:et|ét|èt)|alarm|regrett|constern|choqu|attrist|désol|"
            r"s'oppos|opposée?s?\s+à|opposition\s+à|mett\w+\s+en\s+garde|avert)"
        ),
    ),
    (
        "calls",
        re.compile(r"\b(?:appel(?:le|ons|é)|exhort|exig|réclam|demand|presse\b|pressons|insist)"),
    ),
    ("asks", re.compile(r"\b(?:invit|pri(?:e|ons)\b|sollicit|interrog)")),
    (
        "welcomes",
        re.compile(r"\b(?:salu|félicit|réjoui|satisfaction|hommage|remerci|solidar|soutien\b)"),
    ),
)
_DEFENDS = re.compile(
    r"\b(?:rejet|ingérence|infond|souverain|mensong|inexact|calomni|affaires\s+intérieures|dément)"
)
#: Feelings and attachments that no verb of a claim tells.
_FEELS = re.compile(
    r"\b(?:est|sommes|suis|reste|restons|demeure|demeurons|restera|resterons|se\s+dit)\s+"
    r"(?:\w+ment\s+|très\s+|particulièrement\s+|pleinement\s+)*(?:préoccup|inqui|attach|détermin|"
    r"engag|alarm|constern|indign|choqu|mobilis|solidaire|attenti|opposé|vigilant)\w*"
)
_COMMITS = re.compile(
    r"\b(?:attach\w+\s+(?:une?\s+)?(?:\w+\s+){0,2}importance|(?:est|sommes|suis|reste\w*|demeur\w+|"
    r"resterons)\s+(?:\w+ment\s+)*(?:attach|détermin|engag|mobilis|vigilant|attenti)\w*|s'engag\w+|nous\s+"
    r"engageons|continuer(?:a|ons|ai)|poursuivr(?:a|ons|ai)|veiller(?:a|ons|ai)|ne\s+ménager\w+|"
    r"fer(?:a|ons|ai)\s+(?:tout|le\s+nécessaire)|entend(?:ons)?\s+(?!d)|soulèver\w+|évoquer(?:a|ons|ai)|suivr(?:a|ons|ai)"
    r"|rester(?:a|ons|ai)\s|priorité)"
)
_FUTURE = re.compile(r"\b[^\W\d_]+(?:era|erons|erai|ira|irons|dra|drons|vra|vrons)\b")
#: What a letter says of itself is about nobody's rights.
_COURTESY = re.compile(
    r"\b(?:agréer|salutations|votre\s+(?:courrier|lettre|message)|vous\s+remerci|je\s+vous\s+prie|"
    r"vous\s+avez\s+bien\s+voulu|comité\s+de\s+lecture)\b"
)
_OWN = re.compile(r"\b(?:nous|notre|nos|je|ministère|gouvernement)\b")
#: A judgement that needs no subject.
_JUDGES = re.compile(
    r"\bil\s+(?:est|serait)\s+(?:\w+ment\s+)?(?:inacceptable|intolérable|inadmissible|regrettable|"
    r"préoccupant|déplorable|inquiétant)\b"
)
_ACCUSED = re.compile(r"\b(?:accusation|allégation|critique|ingérence|affirmation)s?\b")
#: What a government calls its own without saying whose it is.
_OWN_BODIES = frozenset(
    "Gouvernement gouvernement Ministère ministère Ministre ministre Ambassade ambassade "
    "Ambassadeur ambassadeur Ambassadrice ambassadrice".split()
)


def own_words(
    page: Page,
    senders: Sequence[str],
    about: str | None,
    claims: Sequence[Claim],
    mentions: Mentions,
) -> list[Claim | Statement]:
    """Return the claims of a document, its sender's own words as statements among them.

    ``senders`` begins with the state whose government speaks, or its name where
    no state is known. Linear in the length of the text.
    """
    speaker = senders[0]
    known = {speaker, *senders, *_OWN_BODIES}
    said = {c for c in claims if c.actor in known and c.did and _is_word(page, c)}
    places: list[_Place] = [(c.passage.start, c.passage.end, c.cue, c.type) for c in said]
    taken = [(c.passage.start, c.passage.end) for c in claims]
    places += _further(page, known, taken)
    statements = [
        _statement(page, speaker, about, mentions, place)
        for place in sorted(places)
        if not _COURTESY.search(page.shadow, place[0], place[1])
    ]
    rest: list[Claim | Statement] = [
        claim
        for claim in claims
        if claim not in said
        and not (claim.actor in known and _COURTESY.search(claim.passage.quote.lower()))
    ]
    return sorted([*rest, *statements], key=lambda record: record.passage.start)


def _is_word(page: Page, claim: Claim) -> bool:
    """Tell words from deeds; to reject accusations is to speak."""
    if claim.type in _WORDS:
        return True
    at = claim.passage
    return claim.cue == "rejeter" and bool(_ACCUSED.search(page.shadow, at.start, at.end))


def _further(page: Page, known: set[str], taken: Sequence[tuple[int, int]]) -> Iterator[_Place]:
    """Yield own words that the rules of claims leave out: feelings, and what is said in passing."""
    at = 0
    for block, sentence in page.sentences:
        if block.kind in ("heading", "table"):
            continue
        while at < len(taken) and taken[at][1] <= sentence.start:
            at += 1
        inside = [place for place in taken[at : at + 8] if place[0] < sentence.end]
        found = _feeling(page, sentence, known) or _speaking(page, sentence, known)
        if found and not any(a < found[1] and found[0] < b for a, b in inside):
            yield found


def _feeling(page: Page, sentence: Span, known: set[str]) -> _Place | None:
    """Read "la France reste préoccupée par", "elle continuera à", "il est inacceptable"."""
    judges = _JUDGES.search(page.shadow, *sentence)
    if judges:
        return (
            judges.start(),
            tight_end(page.text, judges.end(), sentence.end),
            "judges",
            "statement",
        )
    feels = _FEELS.search(page.shadow, *sentence) or _COMMITS.search(page.shadow, *sentence)
    if feels is None:
        return None
    start = _own_start(page, sentence, feels.start(), known)
    if start is None:
        return None
    return start, tight_end(page.text, feels.end(), sentence.end), "feels", "statement"


def _speaking(page: Page, sentence: Span, known: set[str]) -> _Place | None:
    """Read "la France rappelle", "nous appelons", "elle attache une grande importance"."""
    for hit in page.hits("fr_claim_cues.csv", *sentence):
        for row in hit.rows:
            if row["type"] not in _WORDS or row["mood"] not in ("third", "we", "future"):
                continue
            start = _own_start(page, sentence, hit.start, known)
            if start is not None:
                end = tight_end(page.text, hit.end, sentence.end)
                return start, end, row["lemma"], row["type"]
    return None


def _own_start(page: Page, sentence: Span, verb: int, known: set[str]) -> int | None:
    """Return where the subject of a verb begins, where the sender is that subject."""
    subject = subject_before(page, sentence.start, verb, None)
    if subject is None:
        before = page.shadow[sentence.start : verb]
        pronoun = re.search(r"\b(?:nous|elle|il|je)\s+(?:ne\s+|n'|se\s+|s'|y\s+|en\s+)*\Z", before)
        if pronoun is None or (pronoun[0][0] in "ei" and pronoun.start() > 4):
            return None
        return tight_start(page.text, sentence.start + pronoun.start(), verb)
    name = state_code(subject.name) or state_of_name(subject.name) or subject.name
    return subject.start if name in known or _OWN.match(subject.name.lower()) else None


def _statement(
    page: Page,
    speaker: str,
    about: str | None,
    mentions: Mentions,
    place: _Place,
) -> Statement:
    start, end, cue, type_ = place
    named = [state.code for state in page.states_in(start, end) if state.code != speaker]
    commits = type_ == "pledge" or bool(_COMMITS.search(page.shadow, start, end))
    cases = mentions.cases(start, end)
    code = named[0] if named else about
    if commits and not named and not cases:
        code = None
    home = code == speaker
    tone = _tone(page.shadow[start:end], type_, home=home, commits=commits)
    problem = (tone in _CRITICAL or type_ == "raised") and not home and (code or cases)
    return Statement(
        passage=passage(page.doc.id, page.text, start, end),
        cue=cue,
        actor=speaker,
        about=code,
        raises=bool(problem)
        and not (commits and tone not in _FIRM and _FUTURE.search(page.shadow, start, end)),
        tone=tone,
        themes=french_themes(page.shadow, start, end),
        cases=cases,
        instruments=mentions.instruments(start, end),
        commits=commits,
        occasion=mentions.occasion(start, end, to_you=False),
    )


def tone_words(shadow: str) -> dict[Tone, re.Match[str]]:
    """Return the beginning of the first word of each tone in evened own words.

    They decide the tone, beside whose state the words are about.
    """
    patterns: tuple[tuple[Tone, re.Pattern[str]], ...] = (*_TONES, ("defends", _DEFENDS))
    return {tone: found for tone, pattern in patterns if (found := pattern.search(shadow))}


def promise_in(shadow: str) -> re.Match[str] | None:
    """Return the words by which evened own words commit whoever speaks, where they do."""
    return _COMMITS.search(shadow)


def _tone(words: str, type_: str, *, home: bool, commits: bool) -> Tone:
    """Return the strongest tone of some words; of its own state a government is no critic."""
    found = next((tone for tone, pattern in _TONES if pattern.search(words)), None)
    if _DEFENDS.search(words) and (home or found not in _CRITICAL):
        return "defends"
    if home:
        return "defends" if found in _CRITICAL else "notes"
    if type_ == "raised" and found not in _CRITICAL and not commits:
        return "concern"
    return found or "notes"
