"""Check a claim that somebody spoke, or kept silent, at an occasion against what was found there.

>>> from onrecord.assess.occasions import known_occasions
>>> from onrecord.model import passage
>>> text = "Greenland said nothing about it at the G20 in September 2016."
>>> claim = Claim(passage=passage("d", text, 0, len(text)), actor="GL", did=False,
...               type="statement", about="NU", when="2016-09")
>>> [each.key for each in occasions_meant(claim, known_occasions(), None)]
['g20-11']
"""

import re
from collections.abc import Iterable

from onrecord.assess.claims import Check
from onrecord.assess.findings import Finding
from onrecord.assess.occasions import KnownOccasion
from onrecord.model import Claim, first_day, last_day, may_coincide

#: What words call an occasion, and how the keys of such occasions begin.
_CALLED = (
    (re.compile(r"\bG-?\s?20\b|二十国集团|二十國集團", re.IGNORECASE), "g20-"),
    (re.compile(r"\bG-?\s?7\b|七国集团|七國集團", re.IGNORECASE), "g7-"),
    (re.compile(r"\bG-?\s?8\b|八国集团", re.IGNORECASE), "g8-"),
    (
        re.compile(
            r"general (?:assembly|debate)|assemblée générale|débat général|联合国大会|聯合國大會",
            re.IGNORECASE,
        ),
        "unga-",
    ),
    (
        re.compile(
            r"periodic review|\bUPR\b|examen périodique|\bEPU\b|普遍定期审议|普遍定期審議",
            re.IGNORECASE,
        ),
        "upr-",
    ),
)
_YEAR = 366
_SPOKEN = frozenset({"statement", "silence", "raised"})


def occasions_meant(
    claim: Claim, occasions: Iterable[KnownOccasion], written: str | None
) -> list[KnownOccasion]:
    """Return the occasions that a claim of speaking or silence can mean: by name and by date.

    A claim that gives no date ("at the G20 meeting") means the last such occasion in the
    year before it was ``written``. One whose words name no known occasion means none.
    """
    if claim.type not in _SPOKEN:
        return []
    words = f"{claim.passage.quote} {claim.occasion or ''}"
    begins = tuple(key for pattern, key in _CALLED if pattern.search(words))
    named = [each for each in occasions if begins and each.key.startswith(begins)]
    if claim.when is not None:
        when = claim.when
        return [e for e in named if may_coincide(when, e.start) or may_coincide(when, e.end)]
    if written is None:
        return []
    day = first_day(written)
    before = [e for e in named if 0 <= (day - last_day(e.end)).days < _YEAR]
    return sorted(before, key=lambda each: each.end)[-1:]


def check_at_occasion(claim: Claim, occasion: KnownOccasion, finding: Finding) -> Check:
    """Return what a finding on any human rights of the state says of a claim about the occasion.

    Silence on all of them confirms that one thing was not raised. That something was
    raised neither confirms nor contradicts that this one thing was: only reading tells.
    """
    if finding.value == "silent" and not claim.did and finding.spoke:
        why = f"it spoke of the state there ({occasion.name}) without raising human rights"
        return Check(claim.id, "unchecked", finding.spoke, f"{why}; only reading tells")
    if finding.value == "silent" and not claim.did:
        why = f"nothing was found in what was searched of: {occasion.name}"
        return Check(claim.id, "confirmed", finding.spoke, why)
    if finding.value == "raised":
        why = f"it raised human rights there ({occasion.name}); only reading tells whether this"
        return Check(claim.id, "unchecked", finding.evidence, why)
    if finding.value == "not_searched":
        why = f"no document of it is in the dossier that would show it: {occasion.name}"
        return Check(claim.id, "unchecked", (), why)
    return Check(claim.id, "unchecked", (), f"{occasion.name}: {finding.why}")
