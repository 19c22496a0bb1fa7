"""Asks of a French document: clauses and lists, divided into acts, with whom and about what."""

import re
from collections.abc import Sequence

from onrecord.model import Ask, Case, Instrument, Occasion, Profile, passage
from onrecord.read.french.addressees import about_of, addressees_of, clean_name
from onrecord.read.french.appeals import appeals
from onrecord.read.french.ask_lists import listed_asks, only_announces, opens_list
from onrecord.read.french.ask_parts import Part, parts
from onrecord.read.french.clauses import clauses
from onrecord.read.french.imperatives import imperatives
from onrecord.read.french.page import Page
from onrecord.read.french.themes import french_themes
from onrecord.read.letters.clause import Clause
from onrecord.read.letters.mentions import Mentions

_BREAKS = re.compile(r"\s*\\?\n\s*|\*\*|\s{2,}")


def find_asks(
    page: Page,
    profile: Profile,
    cases: Sequence[Case],
    instruments: Sequence[Instrument],
    occasions: Sequence[Occasion],
    about: str | None,
    home: str | None,
) -> list[Ask]:
    """Return the asks of a document in text order; linear in its length.

    ``about`` is the state that the document speaks of, ``home`` the one whose
    authorities it means where it names none.
    """
    mentions = Mentions(page.text, cases, instruments, occasions)
    found: list[Ask] = []
    addressed = profile.genre in ("letter", "open_letter")
    for clause in _all_clauses(page, addressed=addressed):
        asked = addressees_of(page, clause, profile, about, home)
        for number, part in enumerate(
            parts(page.shadow, clause.content, clause.end, nominal=clause.nominal)
        ):
            start = clause.start if number == 0 else part.start
            found.append(
                _ask(page, profile, mentions, clause, part._replace(start=start), asked, about)
            )
    return found


def _all_clauses(page: Page, *, addressed: bool) -> list[Clause]:
    listed = listed_asks(page)
    taken = {item.block.start for item in listed}
    leads = {block.end for block in page.blocks if opens_list(page.text[block.start : block.end])}
    found = [item.clause for item in listed]
    for block, sentence in page.sentences:
        if block.start in taken or (block.kind == "heading" and block.end not in leads):
            continue
        asking = (
            clauses(page, sentence)
            or imperatives(page, sentence, addressed=addressed)
            or appeals(page, sentence, addressed=addressed)
        )
        announced = sentence.end in leads
        found += [c for c in asking if not (announced and only_announces(page, c))]
    return sorted(found)


def _ask(
    page: Page,
    profile: Profile,
    mentions: Mentions,
    clause: Clause,
    part: Part,
    asked: tuple[str, ...],
    about: str | None,
) -> Ask:
    at = passage(page.doc.id, page.text, part.start, part.end)
    spoken_of = about_of(page, at.start, at.end, asked, about)
    named = mentions.cases(at.start, at.end) or mentions.only_case(at.start, at.end)
    askers = profile.senders
    if clause.asker:
        askers = (clean_name(page.text[clause.asker.start : clause.asker.end]),)
    return Ask(
        passage=at,
        cue=clause.rule,
        text=_BREAKS.sub(" ", at.quote).strip(),
        askers=askers,
        addressees=asked,
        about=spoken_of,
        act=part.act or "other",
        themes=french_themes(page.shadow, at.start, at.end),
        cases=named,
        instruments=mentions.instruments(at.start, at.end),
        occasion=mentions.occasion(at.start, at.end, to_you=False),
    )
