"""How surely a speech raises human rights, by the words in which it was read to.

An account of a human-rights situation has a word of rights or of a wrong, and either two
things that say so or one that can hardly mean anything else. "Two were killed" may tell of
an accident, a war or an enemy: a person has to read it.

>>> surely_raises("Political prisoners are tortured.", "tortured")
True
>>> surely_raises("Two were killed there.", "killed"), surely_raises("We condemn that.", "condemn")
(False, False)
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


#: Cues that hardly mean anything but a human-rights situation, each by itself.
_PLAIN = re.compile(
    r"human rights|fundamental|cleans|chemical weapons|tortur|oppress|repress|persecut|massacre"
    r"|genocid|atrocit|indiscriminate|occupation|rohingya|ui?ghur|uyghur|detain|imprison"
    r"|prisoner|jail|abduct|crimes against|war crimes|tyran|dictator|apartheid|rape|sexual"
    r"|brutal|violations? of|den(?:y|ied)|restrict|freedom|democra|own people|crackdown"
    r"|discriminat|hostage|collective punishment|settlement|death penalty|executions|slave"
    r"|minorit|junta|plight|civilians|demolition|expel|deport|demonstrators",
    re.IGNORECASE,
)


def names_a_wrong(words: str) -> bool:
    """Tell whether English words hold at least one that speaks of rights or of a wrong."""
    return _WRONG.search(words) is not None


def surely_raises(words: str, cues: str) -> bool:
    """Tell whether English words surely raise a human-rights situation.

    ``cues`` are the words that made the reader say so, with commas between, if it told them.
    """
    if not names_a_wrong(words):
        return False
    several = len({cue for cue in cues.split(", ") if cue}) > 1
    return several or _PLAIN.search(cues or words) is not None
