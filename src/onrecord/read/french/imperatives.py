"""Imperatives in a French letter: "Monsieur le Ministre, intervenez", "Libérez Ana Exemple !"."""

import re

from onrecord.read.french.ask_acts import act_of
from onrecord.read.french.cues import cues
from onrecord.read.french.grammar import tight_end, tight_start
from onrecord.read.french.page import Page
from onrecord.read.letters.clause import Clause
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

_OPENS = re.compile(
    r"[\s*_>«\"–—-]*(?:(?:et|puis|alors|enfin|aussi|s'il\s+vous\s+plaît),?\s+)?"
    r"(?:(?:monsieur|madame|mesdames|messieurs|excellence)\b[^.;:!?]{0,120},\s*)?(?:ne\s+|n'|"
    r"surtout\s+)?\Z"
)
#: Courtesies and appeals to the reader open like imperatives.
_NOT_ASKED = re.compile(
    r"\s*(?:notre|nos|cet|cette|la|l')\s*(?:pétition|appel|page|lettre|campagne|lutte|action)\b"
)


def imperatives(page: Page, sentence: Span, *, addressed: bool) -> list[Clause]:
    """Return the clause of a sentence that opens with an imperative of "vous".

    Outside a letter only freeing somebody is asked of those who can.
    """
    found: list[Clause] = []
    at = sentence.start
    for part in page.shadow[sentence.start : sentence.end].split(";"):
        clause = _imperative(page, Span(at, at + len(part)), addressed=addressed)
        found += [clause] if clause else []
        at += len(part) + 1
    return found


def _imperative(page: Page, span: Span, *, addressed: bool) -> Clause | None:
    near = min(span.end, span.start + 200)
    for hit in cues("fr_act_cues.csv").find(page.shadow, span.start, near):
        if not _commands(page, span, hit):
            continue
        end = tight_end(page.text, hit.end, span.end)
        act = act_of(page.shadow, hit.start, end)
        if end <= hit.end or (not addressed and act != "release"):
            return None
        start = tight_start(page.text, hit.start, end)
        return Clause(start, start, end, "imperative")
    return None


def _commands(page: Page, sentence: Span, hit: CueHit) -> bool:
    row = hit.rows[0]
    lone = (
        row["mood"] == "you"
        or page.shadow.startswith("-vous", hit.end)
        or row["lemma"] == "rendez-vous"
    )
    if not lone or row["rank"] != "1":
        return False
    opens = _OPENS.fullmatch(page.shadow, sentence.start, hit.start)
    return bool(opens) and not _NOT_ASKED.match(page.shadow, hit.end)
