"""The section of words and deeds: what the actor committed itself to, and what followed.

>>> follow_words(0, 3, 2)
'raised in none of 3 speeches in the General Debate that were searched, and in 2 recommendations'
"""

from collections.abc import Iterable

from onrecord.ledger import View
from onrecord.tell.deeds import Words, build_words
from onrecord.tell.notes import Notes
from onrecord.tell.values import Detail, Group, Line, Section
from onrecord.tell.wording import actors_words, count_words, date_words, named_words

#: Later words cited of each commitment.
_CITED = 3


def commitments_section(view: View, notes: Notes, actor: str, about: str, searched: str) -> Section:
    """Write each commitment on a theme, the latest first, beside what followed."""
    name = named_words(actor)
    lines = tuple(
        _line(words, notes)
        for words in reversed(build_words(view, actor, about))
        if words.themes and words.when
    )
    return Section(
        key="commitments",
        heading=f"What {name} committed itself to, and what followed",
        lead=(
            "Its own words, or words that others report of it. What followed is counted about "
            "every state, in speeches that were searched and in reports of reviews."
        ),
        groups=(Group(heading="", lines=lines),) if lines else (),
        nothing=f"No commitment of {name} on a theme of human rights was found in {searched}.",
    )


def theme_words(themes: Iterable[str]) -> str:
    """Write the themes of a commitment; one without a right of its own is to all of them."""
    named = [theme for theme in themes if theme not in ("General", "Other")]
    return "; ".join(named) or "human rights as such"


def follow_words(raised: int, debates: int, recommended: int) -> str:
    """Write what followed a commitment, with the denominator."""
    words = []
    if debates:
        speeches = count_words(debates, "speech", "speeches")
        words.append(
            f"raised in {raised or 'none'} of {speeches} in the General Debate that were searched"
        )
    if recommended:
        words.append(f"in {count_words(recommended, 'recommendation')}")
    return ", and ".join(words) or "no later speech or review is in the ledger"


def _line(words: Words, notes: Notes) -> Line:
    record = words.entry.record
    number = (notes.cite(words.entry),)
    said = [entry for each in words.debates for entry in each.said[:1]]
    cited = [notes.cite(entry) for entry in (*said[:_CITED], *words.recommended[:_CITED])]
    unsaid = [each for each in words.debates if not each.said]
    cited += [notes.cite_searched(each.searched.id, _READ) for each in unsaid[-_CITED:]]
    by = ""
    if record.kind == "claim":
        by = actors_words(notes.profile(record.passage.doc).senders)
    after = follow_words(len(said), len(words.debates), len(words.recommended))
    details = (
        Detail("Reported by", by),
        Detail("On", theme_words(words.themes)),
        Detail("After it", after, notes=tuple(cited)),
    )
    return Line(
        words=date_words(words.when),
        quote=record.passage.quote,
        lang=notes.lang(record.passage.doc),
        notes=number,
        details=tuple(detail for detail in details if detail.text),
        confirmed=notes.confirmed(number),
    )


_READ = "speech, read whole"
