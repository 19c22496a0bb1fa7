"""Where a French asking clause ends, and whether it only speaks to the reader."""

import re

from onrecord.read.french.complements import Complement
from onrecord.read.french.grammar import QUE, tight_end
from onrecord.read.french.page import Page

_TAIL = re.compile(
    r",?\s(?:car|parce\s+que|puisque|faute\s+de\s+quoi|alors\s+que|tandis\s+que|"
    r"afin\s+d[e']|comme\s+(?:l|nous|le\s)"
    r"|en\s+accord\s+avec|conformément)|\s?[»”\"]\s*,?\s+(?:a|ont|ajout\w+|affirm\w+|déclar\w+|"
    r"conclu\w+)\b|,?\s+et\s+(?:nous\s+)?\w+ons\s+(?:à|que|de|qu'|d'|l[ae]s?)\b"
    r"|,\s+(?:a|ont)\s+(?:\w+ment\s+)?(?:rapporté|déclaré|ajouté|affirmé|indiqué)"
)
_JOINED = re.compile(r"(?:,|\s+et)\s+(?:(?:l[ae]s?|leur|lui)\s+|l')?\Z")
#: Behind "que" another verb can still be demanded.
_THAT = re.compile(rf"[\s*_,]*(?:[\w ]+\s)?{QUE}")
#: No demand is quoted at greater length.
_LONGEST = 1500


def clause_limit(page: Page, start: int, end: int) -> int:
    """Return where a clause ends: the next semicolon, a reason, or another finite verb."""
    end = min(end, start + _LONGEST)
    semicolon = page.shadow.find(";", start, end)
    end = semicolon if semicolon >= 0 else end
    tail = _TAIL.search(page.shadow, min(end, start + 25), end)
    end = tail.start() if tail else end
    if not _THAT.match(page.shadow, start, min(end, start + 60)):
        for hit in page.hits("fr_claim_cues.csv", start, end):
            joined = _JOINED.search(page.shadow, max(start, hit.start - 12), hit.start)
            if hit.rows[0]["mood"] in ("third", "future") and joined:
                end = joined.start()
                break
    return tight_end(page.text, start, end)


def asks_the_public(page: Page, told: Complement, limit: int) -> bool:
    """Tell whether the reader is asked: to sign, to come, to share."""
    if told.asked is not None:
        hits = page.hits("fr_clause_words.csv", told.asked.start, told.asked.end)
        kinds = {row["kind"] for hit in hits[:1] for row in hit.rows}
        return "public" in kinds and "world" not in kinds
    deeds = page.hits("fr_clause_words.csv", told.content, min(limit, told.content + 45))
    return any(row["kind"] == "public_deed" for hit in deeds[:2] for row in hit.rows)
