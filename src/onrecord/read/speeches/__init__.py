"""Read a government's speech in the General Debate: what it says of each other state.

>>> text = "My country, Norway, thanks Iceland and Peru for their hospitality."
>>> doc = Document(id="d", digest="", name="NOR_71_2016.txt", media_type="text/plain", text=text)
>>> [(s.actor, s.about, s.raises, s.tone) for s in read_speech(doc).records]
[('NO', 'IS', False, 'welcomes'), ('NO', 'PE', False, 'welcomes')]
"""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.model import (
    Document,
    Genre,
    Instrument,
    Passage,
    Profile,
    Reading,
    Statement,
    passage,
)
from onrecord.model.records import Tone
from onrecord.names.folding import Folded, fold
from onrecord.read import genre as genres
from onrecord.read.letters.cues import pieces
from onrecord.read.letters.instruments import find_instruments
from onrecord.read.sentences import Span
from onrecord.read.speeches.cues import find_cues
from onrecord.read.speeches.mentions import find_groups
from onrecord.read.speeches.naming import FIRST_SESSION, speech_name
from onrecord.read.speeches.passages import About, passages
from onrecord.read.speeches.speaker import Speaker, behalf, debate, occasion, speaker
from onrecord.read.speeches.verdicts import strongest
from onrecord.read.themes import themes_of
from onrecord.read.zones import Block

__all__ = ["is_speech", "read_speech", "speech_name"]

_GENRE: Genre = "speech"
_FRIENDLY = ("defends", "welcomes", "notes")


def is_speech(doc: Document) -> bool:
    """Tell whether a document is a government's speech before an assembly, by name or text."""
    return speech_name(doc.name) is not None or genres.is_speech(doc.text)


def read_speech(doc: Document) -> Reading:
    """Return one statement for each state that a speech names and passage that does.

    The speaker comes from ``doc.meta["actor"]``, else from the name of the file, else
    from the text; without a speaker there is no statement. Linear in the text.
    """
    folded = fold(doc.text)
    text = folded.text
    named = speech_name(doc.name)
    actor = doc.meta.get("actor") or (named[0] if named else speaker(text))
    date = doc.date or (named[1] if named else None)
    told = debate(int(named[1]) - FIRST_SESSION) if named else occasion(text)
    profile = Profile(
        genre=_GENRE,
        title=doc.title,
        date=date or (told[1] if told else None),
        lang=doc.lang,
        senders=(actor,) if actor else (),
    )
    if actor is None:
        return Reading(doc=doc, profile=profile)
    spans = _in_shadow(folded, pieces(doc.text, 0, len(doc.text)))
    found = passages(text, spans, find_cues(text), find_groups(text), actor)
    by = Speaker(actor, behalf(text), told[0] if told else None)
    placed = [(about, _place(doc, folded, about)) for about in _telling(found)]
    raised = [Block(at.start, at.end, "paragraph") for about, at in placed if about.raises]
    laws = find_instruments(doc, raised) if raised else []
    return Reading(
        doc=doc,
        profile=profile,
        records=tuple(_statement(about, at, by, laws) for about, at in placed),
    )


def _place(doc: Document, folded: Folded, about: About) -> Passage:
    return passage(doc.id, doc.text, *folded.span(about.start, about.end))


def _telling(found: list[About]) -> list[About]:
    """Drop what only names a state that the speech says more of elsewhere.

    Of defending, welcoming and naming the first that occurs stands for the speech;
    where nothing more is said, one passage that names the state is kept.
    """
    tones: dict[str, Tone] = {}
    for about in found:
        tones[about.code] = strongest((about.tone, tones.get(about.code, about.tone)))
    kept: list[About] = []
    named: set[str] = set()
    for about in found:
        best = tones[about.code]
        weaker = about.tone in _FRIENDLY and about.tone != best and not about.raises
        if weaker and (best in _FRIENDLY or about.tone == "notes"):
            continue
        if best == "notes" and not about.raises:
            if about.code in named:
                continue
            named.add(about.code)
        kept.append(about)
    return kept


def _statement(about: About, at: Passage, by: Speaker, laws: Sequence[Instrument]) -> Statement:
    named = [law.name for law in laws if at.start <= law.passage.start < at.end]
    return Statement(
        passage=at,
        part=about.code,
        cue=", ".join(dict.fromkeys(about.cues)),
        actor=by.actor,
        behalf=by.behalf,
        about=about.code,
        raises=about.raises,
        tone=about.tone,
        themes=themes_of(at.quote) if about.raises else (),
        instruments=tuple(named) if about.raises else (),
        commits=about.commits,
        occasion=by.occasion,
    )


def _in_shadow(folded: Folded, spans: list[Span]) -> list[Span]:
    """Return the places in the folded text of stretches of the original."""
    cuts = [cut + shift for cut, shift in zip(folded.cuts, folded.shifts[1:], strict=True)]

    def moved(at: int) -> int:
        passed = bisect_right(cuts, at)
        return min(at - folded.shifts[passed], *folded.cuts[passed : passed + 1] or (at,))

    return [Span(moved(start), moved(end)) for start, end in spans] if cuts else spans
