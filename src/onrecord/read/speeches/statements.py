"""Statements of a speech: its passages and commitments as records, with what they name.

>>> from onrecord.model import Document
>>> from onrecord.names.folding import fold
>>> text = "We condemn the detention of the writer Ola Example in Freedonia."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> about = About("Freedonia", 0, len(text), True, "condemns", ("condemn",), False, False)
>>> [made] = statements(doc, fold(text), [about], [], Speaker("NO", None, None))
>>> made.tone, made.themes, made.cases
('condemns', ('Detention',), ('Ola Example',))
"""

import re
from collections.abc import Sequence

from onrecord.model import Document, Passage, Statement, passage
from onrecord.names.folding import Folded
from onrecord.read.letters.cases import find_cases
from onrecord.read.letters.instruments import find_instruments
from onrecord.read.speeches.commitments import Commitment
from onrecord.read.speeches.passages import About
from onrecord.read.speeches.speaker import Speaker
from onrecord.read.themes import themes_of
from onrecord.read.zones import Block

#: Only where one of these stands can a passage name somebody at risk.
_AT_RISK = re.compile(
    r"\b(?:release|free|freed|detain|detention|imprison|prison|jail|arrest|sentenced|abduct|disappear"
    r"|murder|poison|assassinat|persecut|killing of|death of|hostage)"
)
_OFFICE = re.compile(r"\b(?:Minister|President|Secretary|Chancellor)\b")
_LAW = re.compile(
    r"\b(?:Act|Law|law|laws|Code|Convention|Covenant|Charter|Statute|Protocol|Treaty|Declaration"
    r"|[Rr]esolutions?|Constitution|Decree|decree|charged?)\b"
)


def statements(
    doc: Document,
    folded: Folded,
    found: Sequence[About],
    commitments: Sequence[Commitment],
    by: Speaker,
) -> tuple[Statement, ...]:
    """Return one statement for each passage about a state and for each commitment, in text order.

    Places are those of the folded text. People at risk and laws are looked for only in
    what raises rights, and only where a word says that there can be one.
    """
    made = [_about(about, _place(doc, folded, about), by) for about in found]
    made += [_commitment(told, _place(doc, folded, told), by) for told in commitments]
    return tuple(sorted(made, key=lambda statement: statement.passage.start))


def _place(doc: Document, folded: Folded, at: About | Commitment) -> Passage:
    return passage(doc.id, doc.text, *folded.span(at.start, at.end))


def _about(about: About, at: Passage, by: Speaker) -> Statement:
    named = about.raises
    return Statement(
        passage=at,
        part=about.code,
        cue=", ".join(dict.fromkeys(about.cues)),
        actor=by.actor,
        behalf=by.speaks_for(at.quote),
        about=about.code,
        raises=about.raises,
        tone=about.tone,
        themes=themes_of(at.quote) if about.tone != "notes" or about.raises else (),
        cases=_cases(at.quote) if named and _AT_RISK.search(at.quote) else (),
        instruments=_instruments(at.quote) if named and _LAW.search(at.quote) else (),
        commits=about.commits,
        occasion=by.occasion,
    )


def _commitment(told: Commitment, at: Passage, by: Speaker) -> Statement:
    return Statement(
        passage=at,
        part="commits",
        cue=", ".join(told.cues),
        actor=by.actor,
        behalf=by.speaks_for(at.quote),
        tone="notes",
        themes=themes_of(at.quote),
        instruments=_instruments(at.quote) if _LAW.search(at.quote) else (),
        commits=True,
        occasion=by.occasion,
    )


def _cases(quote: str) -> tuple[str, ...]:
    """Return the persons at risk whom a passage names."""
    doc = _alone(quote)
    found = find_cases(doc, [Block(0, len(doc.text), "paragraph")])
    return tuple(
        case.name for case in found if case.people == "person" and not _OFFICE.search(case.name)
    )


def _instruments(quote: str) -> tuple[str, ...]:
    doc = _alone(quote)
    found = find_instruments(doc, [Block(0, len(doc.text), "paragraph")])
    return tuple(law.name for law in found)


def _alone(quote: str) -> Document:
    """Return a passage as one line of text: only the names found in it are kept."""
    text = " ".join(quote.split())
    return Document(id="", digest="", name="", media_type="text/plain", text=text)
