"""Where the clause of a verb opens: behind "that", "because", a comma, and words like "yet".

>>> text = "We know that in May she spoke"
>>> clause_start(text, 0, text.index("spoke"))
13
"""

import re

#: Words that open a clause, so that the subject stands after them.
_OPENERS = frozenset(
    "that because while although though whereas but so yet if when whenever unless until whether "
    "however since as after before once even which who whom where therefore thus hence and or "
    "than nor".split()
)
#: Words behind which nothing is told as a fact.
CONDITIONAL = frozenset("if unless whether whenever until lest should".split())
#: What can stand before the subject of a clause.
LEAD = re.compile(
    r"(?:(?:and|but|yet|so|or|while|although|though|whereas|as|since|because|that|which|when|even|"
    r"still|also|instead|however|moreover|furthermore|similarly|sadly|unfortunately|recently|"
    r"meanwhile|consequently|nevertheless|both|all|then|thus|therefore|first|second|third|finally|"
    r"far|now|today|later|again|similarly|indeed|in fact|apparently|clearly|"
    r"to date|\d{1,2}[.)])[\s,]+)+",
    re.IGNORECASE,
)
_THAT_TIME = re.compile(r"that\s+(?:time|day|point|moment|year|month)\b")
#: No subject begins farther before its verb, in characters.
_LONGEST_SUBJECT = 400


def clause_start(text: str, start: int, verb: int) -> int:
    """Return where the clause of a verb begins, after the words that open it."""
    begin, stop = region(text, start, verb)
    begin = skip(text, begin, stop)
    lead = LEAD.match(text, begin, stop)
    return skip(text, lead.end(), stop) if lead else begin


def region(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch back to where the clause opens; an aside before the verb is skipped."""
    start = max(start, end - _LONGEST_SUBJECT)
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if text[stop - 1 : stop] in (",", "–", "—"):
        aside = max(text.rfind(mark, start, stop - 1) for mark in (",", "–", "—"))
        if aside > start:
            stop = aside
    begin = max(
        text.rfind(mark, start, stop) for mark in (",", ";", ":", "“", '"', "—", "–", "?", "!")
    )
    begin = max(begin + 1, start)
    openers = [
        w for w in re.finditer(r"[\w’'-]+", text[begin:stop])
        if w[0].lower() in _OPENERS
        and w[0].lower() not in ("and", "or")
        and not _THAT_TIME.match(text, begin + w.start())
    ]  # fmt: skip
    if openers:
        begin += openers[-1].start()
    return begin, stop


def skip(text: str, begin: int, stop: int) -> int:
    """Return where the first letter or figure of a stretch stands."""
    while begin < stop and not text[begin].isalnum():
        begin += 1
    return begin
