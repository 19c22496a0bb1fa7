"""What stands at the head of a briefing: what it holds, what was read, who has confirmed it.

>>> brief = Brief(
...     actor="GL", about="NU", title="", occasion=None, today="2031-07-02", read=3, undated=0,
...     first="2030", last="2031-05", sections=(), notes=(), sources=(),
... )
>>> read_words(brief).split(";")[0]
'3 documents in the ledger, 2030 to May 2031'
"""

from onrecord.tell.values import Brief, Section
from onrecord.tell.wording import count_words, date_words

#: Said on every briefing: cases are restricted until somebody marks them public (law 8).
RESTRICTED = "Contains names of people at risk: not for publication"
NEXT_STEPS = (
    (
        "Add documents that speak of the two: letters, replies, statements, review reports, "
        "lists of signatories (onrecord add FILE...)."
    ),
    "See what the ledger holds: onrecord search WORDS, onrecord asks.",
    "Check the codes: states go by ISO 3166-1, so FR is France and CN is China.",
)
_NOUNS = {
    "asked": ("ask made of it", "asks made of it"),
    "claims": ("claim about what it did", "claims about what it did"),
    "occasions": ("occasion searched", "occasions searched"),
    "commitments": ("commitment", "commitments"),
    "lists": ("list of signatories", "lists of signatories"),
    "own": ("ask of its own", "asks of its own"),
    "cases": ("case", "cases"),
    "laws": ("law or other instrument", "laws and other instruments"),
}


def is_empty(brief: Brief) -> bool:
    """Tell whether the ledger holds nothing on this pair."""
    return not brief.lines


def contents(brief: Brief) -> list[tuple[Section, str]]:
    """Return each section with the count of its lines in words."""
    return [(section, _counted(section)) for section in brief.sections]


def read_words(brief: Brief) -> str:
    """Write what was read for it: how many documents, of which dates, and how many it cites."""
    if not brief.read:
        return "The ledger holds no document yet."
    words = f"{count_words(brief.read, 'document')} in the ledger"
    if brief.undated:
        words += f", {brief.undated:,} without a date"
    if brief.first and brief.last:
        dated = f"the others of {_span(brief.first, brief.last)}" if brief.undated else ""
        words += f", {dated or _span(brief.first, brief.last)}"
    return f"{words}; {len(brief.sources):,} cited here. Nothing is known here of the time since."


def _span(first: str, last: str) -> str:
    return date_words(first) if first == last else f"{date_words(first)} to {date_words(last)}"


def review_words(brief: Brief) -> str:
    """Write how many lines a person has confirmed."""
    lines = brief.lines
    confirmed = sum(line.confirmed for line in lines)
    if not lines:
        return "No line to review."
    if not confirmed:
        if len(lines) == 1:
            return "Nobody yet. The one line was read by rules only."
        return f"Nobody yet. All {len(lines):,} lines were read by rules only."
    if confirmed == len(lines):
        return "A person has confirmed the readings behind every line."
    return (
        f"A person has confirmed the readings behind {confirmed:,} of "
        f"{count_words(len(lines), 'line')}. The others were read by rules only and are marked "
        "“unreviewed”."
    )


def _counted(section: Section) -> str:
    words = count_words(len(section.lines), *_NOUNS[section.key])
    if section.key != "claims" or not section.lines:
        return words
    marks = [line.mark for line in section.lines]
    return (
        f"{words}: {marks.count('confirmed')} confirmed by the record, "
        f"{marks.count('contradicted')} contradicted, {marks.count('unchecked')} unchecked"
    )
