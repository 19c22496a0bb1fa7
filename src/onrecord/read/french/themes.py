"""The human-rights issues that French words name, by the 54 names of the UPR Info database.

>>> shadow = "la libération des journalistes emprisonnés"
>>> french_themes(shadow, 0, len(shadow))
('Detention', 'Freedom of the press')
"""

from onrecord.read.french.cues import cues


def french_themes(shadow: str, start: int, end: int) -> tuple[str, ...]:
    """Return the issues that a stretch of an evened text names, each once, in text order."""
    found: dict[str, None] = {}
    for hit in cues("fr_themes.csv").find(shadow, start, end):
        found.setdefault(hit.rows[0]["theme"])
    return tuple(found)
