r"""French letters, statements, petitions and resolutions, read into the same records as English.

>>> from onrecord.model import Document
>>> from onrecord.read.zones import blocks
>>> text = "Monsieur le Ministre,\n\nNous vous demandons d’obtenir la libération d’Ana Exemple."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> [record.kind for record in read_french(doc, blocks(text)).records]
['ask', 'case']
"""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.model import AnyRecord, Claim, Document, Profile, Reading, Statement
from onrecord.names.states import find_states
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
from onrecord.read.french.speakers import speaker_in
from onrecord.read.french.statements import own_words
from onrecord.read.letters.mentions import Mentions
from onrecord.read.zones import Block

__all__ = ["read_french"]

#: An assembly is named in the title or in the first sentences.
_HEAD = 1500


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
    government = speaker_in(doc.title or profile.title or "", doc.text[:_HEAD])
    if government and genre in ("reply", "statement", "other"):
        profile = msgspec.structs.replace(profile, senders=government)
    about, home = _states(page, profile)
    if home == "FR" and len(profile.addressees) == 1 and national(profile.addressees[0]):
        profile = msgspec.structs.replace(profile, addressees=(home, *profile.addressees))
    _introduce(page, profile, government=government is not None)
    instruments, occasions = find_instruments(page), find_occasions(page)
    cases = find_cases(page)
    asks = find_asks(page, profile, cases, instruments, occasions, about, home)
    claims = find_claims(page, asks, about)
    told: Sequence[Claim | Statement] = claims
    if page.speaker and profile.senders:
        mentions = Mentions(page.text, cases, instruments, occasions)
        told = own_words(page, profile.senders, about, claims, mentions)
    return Reading(
        doc=doc,
        profile=profile,
        records=_distinct([*asks, *told, *cases, *instruments, *occasions]),
    )


def _introduce(page: Page, profile: Profile, *, government: bool) -> None:
    """Tell a page who "vous" and "nous" are in it, and which assembly resolves."""
    if profile.addressees and profile.genre in ("letter", "open_letter"):
        page.addressee = profile.addressees[-1]
        first = profile.addressees[0]
        page.addressee_state = first if len(first) == 2 and first.isupper() else None
    if profile.senders and is_chamber(profile.senders[0]):
        page.chamber = profile.senders[0]
    if profile.genre == "reply" or (government and profile.genre in ("statement", "other")):
        page.speaker = next(iter(profile.senders), page.doc.publisher)


def _states(page: Page, profile: Profile) -> tuple[str | None, str | None]:
    """Return the state that a document speaks of, and the one whose authorities it addresses."""
    counts = page.mentions()
    asked = next((name for name in profile.addressees if len(name) == 2 and name.isupper()), None)
    own = asked or _sender_state(profile) or _own_state(page, profile)
    ranked = [code for code, _ in counts.most_common()]
    about = next((code for code in ranked if code != own), own)
    if asked and about and counts[about] * 4 < counts[asked]:
        about = asked
    home = asked or ("FR" if "FR" in counts else None)
    return about, home or about


def _sender_state(profile: Profile) -> str | None:
    return next((name for name in profile.senders if len(name) == 2 and name.isupper()), None)


def _own_state(page: Page, profile: Profile) -> str | None:
    """Return the state of the assembly that speaks: "le Parlement norvégien"."""
    if not profile.senders or not is_chamber(profile.senders[0]):
        return None
    head = f"{page.doc.title or ''}\n{page.text[:_HEAD]}"
    at = head.find(profile.senders[0])
    if at < 0:
        return None
    stop = at + len(profile.senders[0])
    states = find_states(head[stop : stop + 30])
    return states[0].code if states and states[0].start <= len(" de la ") else None


def _distinct(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Keep the first of records with the same id."""
    return tuple({record.id: record for record in reversed(list(records))}.values())[::-1]
