r"""French letters, statements, petitions and resolutions, read into the same records as English.

>>> from onrecord.model import Document
>>> from onrecord.read.zones import blocks
>>> text = "Monsieur le Ministre,\n\nNous vous demandons d’obtenir la libération d’Ana Exemple."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> [record.kind for record in read_french(doc, blocks(text)).records]
['ask', 'case']
"""

from collections.abc import Iterable

import msgspec

from onrecord.model import AnyRecord, Document, Profile, Reading
from onrecord.read.french.addressees import national
from onrecord.read.french.asks import find_asks
from onrecord.read.french.cases import find_cases
from onrecord.read.french.claims import find_claims
from onrecord.read.french.genre import genre_from
from onrecord.read.french.instruments import find_instruments
from onrecord.read.french.occasions import find_occasions
from onrecord.read.french.page import Page
from onrecord.read.french.passages import french_blocks
from onrecord.read.french.profile import is_chamber, profile_of
from onrecord.read.zones import Block

__all__ = ["read_french"]


def read_french(doc: Document, found: list[Block]) -> Reading:
    """Read a French document into its records, whatever its genre, which is decided here.

    ``found`` are the blocks of the text. Records are in text order within each
    kind. Pure, and linear in the text's length.
    """
    page = Page(doc, french_blocks(doc.text, found))
    body = "\n".join(page.text[block.start : block.end] for block in page.blocks)
    asks_something = any(
        hit.rows[0]["kind"] == "performative"
        for block in page.blocks
        if block.kind != "heading"
        for hit in page.hits("fr_ask_cues.csv", block.start, block.end)
    )
    genre = genre_from(body, doc.title or "", asks=asks_something)
    profile = profile_of(doc, found, page, genre)
    about, home = _states(page, profile.addressees)
    if home and len(profile.addressees) == 1 and national(profile.addressees[0]):
        profile = msgspec.structs.replace(profile, addressees=(home, *profile.addressees))
    _introduce(page, profile)
    instruments, occasions = find_instruments(page), find_occasions(page)
    cases = find_cases(page)
    asks = find_asks(page, profile, cases, instruments, occasions, about, home)
    claims = find_claims(page, asks, about)
    return Reading(
        doc=doc,
        profile=profile,
        records=_distinct([*asks, *claims, *cases, *instruments, *occasions]),
    )


def _introduce(page: Page, profile: Profile) -> None:
    """Tell a page who "vous" and "nous" are in it, and which assembly resolves."""
    if profile.addressees and profile.genre in ("letter", "open_letter"):
        page.addressee = profile.addressees[-1]
    if profile.senders and is_chamber(profile.senders[0]):
        page.chamber = profile.senders[0]
    if profile.genre == "reply":
        page.speaker = next(iter(profile.senders), page.doc.publisher)


def _states(page: Page, addressees: tuple[str, ...]) -> tuple[str | None, str | None]:
    """Return the state that a document speaks of, and the one whose authorities it addresses."""
    counts = page.mentions()
    asked = next((name for name in addressees if len(name) == 2 and name.isupper()), None)
    ranked = [code for code, _ in counts.most_common()]
    about = next((code for code in ranked if code != asked), asked)
    if asked and about and counts[about] * 4 < counts[asked]:
        about = asked
    home = asked or ("FR" if "FR" in counts else None)
    return about, home or about


def _distinct(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Keep the first of records with the same id."""
    return tuple({record.id: record for record in reversed(list(records))}.values())[::-1]
