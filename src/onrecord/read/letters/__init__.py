r"""Letters and their kin: asks, claims, cases, laws and occasions of one document.

>>> from onrecord.model import Document
>>> text = "Dear Minister Example,\n\nWe urge you to release the Norwegian writer Ola Example."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> [record.kind for record in read_letter(doc, "letter").records if record.kind == "ask"]
['ask']
"""

from collections.abc import Iterable

import msgspec

from onrecord.model import AnyRecord, Document, Genre, Reading
from onrecord.read.letters.asks import find_asks
from onrecord.read.letters.cases import find_cases
from onrecord.read.letters.claims import find_claims
from onrecord.read.letters.instruments import find_instruments
from onrecord.read.letters.occasions import find_occasions
from onrecord.read.letters.profile import profile_of
from onrecord.read.letters.spoken_of import spoken_of
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
    if doc.title:
        titled = spoken_of(doc.title)
        for code in titled.mentions:
            spoken.mentions[code] += _TITLE_WEIGHT
    profile = profile_of(doc, found, genre, spoken)
    about = spoken.about(_state(profile.addressees))
    cases = find_cases(doc, body)
    instruments = find_instruments(doc, body)
    occasions = find_occasions(doc, body)
    asks = find_asks(doc, body, profile, cases, instruments, occasions, about)
    if genre == "petition" and not profile.addressees:
        own = (ask.addressees for ask in asks if ask.askers == profile.senders)
        profile = msgspec.structs.replace(profile, addressees=next(own, ()))
    records: list[AnyRecord] = [
        *asks,
        *find_claims(doc, body, profile, about),
        *cases,
        *instruments,
        *occasions,
    ]
    return Reading(doc=doc, profile=profile, records=_distinct(records))


def _state(addressees: tuple[str, ...]) -> str | None:
    return next((name for name in addressees if len(name) == 2 and name.isupper()), None)


def _distinct(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Keep the first of records with the same id."""
    return tuple({record.id: record for record in reversed(list(records))}.values())[::-1]
