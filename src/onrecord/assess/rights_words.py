"""Words that any account of a human-rights situation has at least one of.

A speech in which a wrong was read without one of them ("we condemn that attack") may be
about an accident, an enemy or the weather: a person has to read it.

>>> names_a_wrong("Political prisoners are tortured."), names_a_wrong("Our unfortunate neighbour")
(True, False)
"""

import re

_WORDS = (
    r"human[- ]rights?|rights? (?:of|to|violat)\w*|civil rights|fundamental (?:rights|freedoms)|"
    r"tortur\w*|repress\w*|oppress\w*|persecut\w*|abus\w+|violat\w+|detain\w*|detention|"
    r"imprison\w*|prisoners?|prisons?|jail\w*|execut(?:ed|ions?)|death penalty|genocid\w*|"
    r"cleans(?:ing|ed)|(?:war )?crimes?|criminal court|atrocit\w*|massacr\w*|slaughter\w*|"
    r"civilians?|kill\w*|murder\w*|brutal\w*|barbari\w+|inhumane?|inhuman|freedoms?|democra\w*|"
    r"dictator\w*|tyran\w*|regime|apartheid|occup(?:ation|ied|ying|ier)\w*|settlements?|"
    r"discriminat\w*|minorit\w*|women|girls|children|child soldiers|rape[ds]?|sexual violence|"
    r"chemical weapons|humanitarian|refugees?|displaced|deport\w*|famine|starv\w*|hostages?|"
    r"abduct\w*|disappear\w*|impunity|accountab\w*|rule of law|coup|junta|crackdown|protest\w*|"
    r"demonstrat\w*|opposition|journalists?|rohingya|ui?ghurs?|uyghurs?|tibet\w*|bloodshed|"
    r"violence|suffering|victims?|liberty|self-determination|bombard\w*|siege|collective "
    r"punishment|elections?|their own people|its own people|his own people"
)
_WRONG = re.compile(rf"\b(?:{_WORDS})\b", re.IGNORECASE)


def names_a_wrong(words: str) -> bool:
    """Tell whether English words hold at least one that speaks of rights or of a wrong."""
    return _WRONG.search(words) is not None
