"""Words that claim private diplomacy: that something was raised, but not in public.

>>> claims_private("The minister raised the case in private."), claims_private("He spoke out.")
(True, False)
>>> claims_private("la question a été évoquée à huis clos"), claims_private("已私下提出关切")
(True, True)
"""

import re

_PRIVATE = re.compile(
    r"\b(?:in private|privately|private (?:talks|meetings?|conversations?|diplomacy)"
    r"|(?:quiet|silent|discreet|backroom) diplomacy|behind (?:the scenes|closed doors)"
    r"|confidential(?:ly)?|bilaterally|bilateral (?:talks|meetings?|contacts|consultations)"
    r"|en privé|à huis[ -]clos|en coulisses?|discrètement|de manière confidentielle"
    r"|entretiens? (?:bilatéra(?:l|ux)|privés?))\b"
    r"|私下|非公[开開]|[闭閉][门門]|[双雙][边邊][会會][谈談晤]",
    re.IGNORECASE,
)


def claims_private(words: str) -> bool:
    """Tell whether words speak of raising something otherwise than in public; en, fr, zh."""
    return _PRIVATE.search(words) is not None
