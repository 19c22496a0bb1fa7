r"""Letters and their kin: asks, claims, cases, laws and occasions of one document.

>>> from onrecord.model import Document
>>> text = "Dear Minister Example,\n\nWe urge you to release the Norwegian writer Ola Example."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> [record.kind for record in read_letter(doc, "letter").records if record.kind == "ask"]
['ask']
"""

from collections.abc import Iterable

import msgspec

from onrecord.model import AnyRecord, Claim, Document, Genre, Reading, Statement
from onrecord.names.states import find_states
from onrecord.read.letters.asks import find_asks
from onrecord.read.letters.cases import find_cases
from onrecord.read.letters.claims import find_claims
from onrecord.read.letters.instruments import find_instruments
from onrecord.read.letters.mentions import Mentions
from onrecord.read.letters.occasions import find_occasions
from onrecord.read.letters.profile import profile_of, title_of
from onrecord.read.letters.spoken_of import Spoken, set_against_you, spoken_of
from onrecord.read.letters.statements import own_words, speaking
from onrecord.read.zones import READABLE, Block, blocks

#: What a title says counts as much as this many mentions below it.
_TITLE_WEIGHT = 3


def read_letter(doc: Document, genre: Genre, found: list[Block] | None = None) -> Reading:
    """Read a letter, petition, statement, reply or news text into its records.

    Records are in text order within each kind. ``found`` saves dividing the
    text again where that was done. Pure, and linear in the text's length.
    """
    found = blocks(doc.text) if found is None else found
    body = [block for block in found if block.kind in READABLE]
    spoken = spoken_of(doc.text, [(block.start, block.end) for block in body])
    if title := doc.title or title_of(doc.text, found):
        titled = find_states(title)
        # Who is told to act ("France should") is in the title as the one spoken to.
        for code in {mention.code for mention in titled}:
            spoken.mentions[code] += 0 if spoken.subjects[code] else _TITLE_WEIGHT
    profile = profile_of(doc, found, genre, spoken)
    # A government speaks of another's human rights, to whom it speaks or not.
    if profile.genre == "statement" and (home := _state(profile.senders)):
        spoken = spoken.abroad(home)
    about = _about(doc.text, spoken, _state(profile.addressees) or _state(profile.senders))
    # Who only answers speaks up for nobody.
    cases = find_cases(doc, body) if genre != "reply" else []
    instruments = find_instruments(doc, body)
    occasions = find_occasions(doc, body)
    asks = find_asks(doc, body, profile, cases, instruments, occasions, about)
    if genre == "petition" and not profile.addressees:
        own = (ask.addressees for ask in asks if ask.askers == profile.senders)
        profile = msgspec.structs.replace(profile, addressees=next(own, ()))
    claimed = find_claims(doc, body, profile, about)
    claims: list[Claim | Statement] = [*claimed]
    if speaking(profile):
        # Who answers speaks up for nobody, and yet of somebody.
        known = cases if genre != "reply" else find_cases(doc, body)
        mentions = Mentions(doc.text, known, instruments, occasions)
        claims = own_words(doc, body, profile, about, claimed, mentions)
    records: list[AnyRecord] = [
        *asks,
        *claims,
        *cases,
        *instruments,
        *occasions,
    ]
    return Reading(doc=doc, profile=profile, records=_distinct(records))


def _about(text: str, spoken: Spoken, addressee: str | None) -> str | None:
    """Return whose human rights a document is about; "your visit to X" settles it for X."""
    about = spoken.about(addressee)
    guests = set_against_you(text) - {addressee}
    if len(guests) == 1 and about not in guests:
        return next(iter(guests))
    if addressee is not None and about is None and not guests:
        return addressee
    return about


def _state(addressees: tuple[str, ...]) -> str | None:
    return next((name for name in addressees if len(name) == 2 and name.isupper()), None)


def _distinct(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Keep the first of records with the same id."""
    return tuple({record.id: record for record in reversed(list(records))}.values())[::-1]
