"""Read a government's speech in the General Debate: what it says of each other state.

>>> text = "My country, Norway, thanks Iceland and Peru for their hospitality."
>>> doc = Document(id="d", digest="", name="NOR_71_2016.txt", media_type="text/plain", text=text)
>>> [(s.actor, s.about, s.raises, s.tone) for s in read_speech(doc).records]
[('NO', 'IS', False, 'welcomes'), ('NO', 'PE', False, 'welcomes')]
"""

from onrecord.model import Document, Genre, Profile, Reading
from onrecord.model.records import Tone
from onrecord.names.folding import fold
from onrecord.read import genre as genres
from onrecord.read.speeches.commitments import commitments
from onrecord.read.speeches.cues import find_cues
from onrecord.read.speeches.division import divide
from onrecord.read.speeches.mentions import as_own, find_groups
from onrecord.read.speeches.naming import FIRST_SESSION, speech_name
from onrecord.read.speeches.passages import About, passages
from onrecord.read.speeches.speaker import (
    Speaker,
    behalf,
    chaired,
    debate,
    occasion,
    speaker,
)
from onrecord.read.speeches.statements import statements
from onrecord.read.speeches.verdicts import strongest

__all__ = ["is_speech", "read_speech", "speech_name"]

_GENRE: Genre = "speech"
_UNION = "European Union"
_FRIENDLY = ("defends", "welcomes", "notes")


def is_speech(doc: Document) -> bool:
    """Tell whether a document is a government's speech before an assembly, by name or text."""
    return speech_name(doc.name) is not None or genres.is_speech(doc.text)


def read_speech(doc: Document) -> Reading:
    """Return one statement for each passage about a state, and for each commitment of the speaker.

    The speaker comes from ``doc.meta["actor"]``, else from the name of the file, else
    from the text; without a speaker there is no statement. Linear in the text.
    """
    folded = fold(doc.text)
    text = folded.text
    named = speech_name(doc.name)
    actor = doc.meta.get("actor") or (named[0] if named else speaker(text))
    told = debate(int(named[1]) - FIRST_SESSION) if named else occasion(text)
    profile = Profile(
        genre=_GENRE,
        title=doc.title,
        date=doc.date or (told.year if told else None),
        lang=doc.lang,
        senders=(actor,) if actor else (),
        occasion=told.key if told else None,
    )
    if actor is None:
        return Reading(doc=doc, profile=profile)
    spans, hits = divide(folded, doc.text), find_cues(text)
    groups = [as_own(group, actor) for group in find_groups(text)]
    found = _telling(passages(text, spans, hits, groups, palestine=actor == "PS"))
    own = commitments(text, spans, hits, groups, union=actor == _UNION)
    by = Speaker(actor, behalf(text), told.name if told else None, chaired(text))
    return Reading(doc=doc, profile=profile, records=statements(doc, folded, found, own, by))


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
