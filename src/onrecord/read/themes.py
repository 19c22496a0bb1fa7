"""The human-rights issues that a text speaks of, by the 54 names of the UPR Info database.

>>> themes_of("Ratify the Convention on the Rights of the Child and release all detainees")
('International instruments', 'Rights of the Child', 'Detention')
"""

import functools

import ahocorasick_rs

from onrecord import facts

#: Where human rights are named and nothing particular, the whole is meant.
_GENERAL = "General"
#: The database tags with "Other" only what has no issue of its own.
_OTHER = "Other"


def themes_of(text: str) -> tuple[str, ...]:
    """Return the issues that a recommendation or a sentence names, each once, in text order.

    The longest term of ``facts/themes.csv`` wins, on whole words; a term that ends
    in ``*`` matches its inflections. "General" stands where human rights are named and
    no issue is. One pass, linear in the text's length.
    """
    folded = text.lower().replace("’", "'")
    automaton, terms = _automaton()
    found: dict[str, None] = {}
    for index, start, end in automaton.find_matches_as_indexes(folded):
        open_ended, themes = terms[index]
        if start and folded[start - 1].isalnum():
            continue
        if not open_ended and end < len(folded) and folded[end].isalnum():
            continue
        found.update(dict.fromkeys(themes))
    if len(found) > 1:
        found.pop(_OTHER, None)
    if not found and "human rights" in folded:
        return (_GENERAL,)
    return tuple(found)


@functools.cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[bool, tuple[str, ...]]]]:
    rows = facts.rows("themes.csv")
    terms = [
        (row["term"].endswith("*"), tuple(filter(None, row["themes"].split("|")))) for row in rows
    ]
    automaton = ahocorasick_rs.AhoCorasick(
        [row["term"].rstrip("*") for row in rows],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
    )
    return automaton, terms
