"""What one sentence says of each state in it: whether it raises rights there, in what tone.

A sentence is judged by its cues, each at the states that it is about. What is
welcomed, or defended, is not raised; terror, disasters and history are not
what a state does to people.

>>> from onrecord.read.speeches.cues import find_cues
>>> from onrecord.read.speeches.mentions import Group
>>> text = "We condemn the massacres in Freedonia and the embargo against Sylvania."
>>> groups = [Group(28, 37, ("Freedonia",), "name"), Group(62, 70, ("Sylvania",), "name")]
>>> told = judge(Sentence(text, 0, len(text), find_cues(text), groups))
>>> [(code, verdict.raises, verdict.tone) for code, verdict in told.items()]
[('Freedonia', True, 'condemns'), ('Sylvania', False, 'defends')]
"""

import re
from collections.abc import Callable, Mapping

from onrecord.read.speeches import raising, tones
from onrecord.read.speeches.clauses import Sentence
from onrecord.read.speeches.cues import Hit
from onrecord.read.speeches.raising import OCCUPIED, OCCUPIER
from onrecord.read.speeches.verdicts import Verdict

#: What is done in Palestine by nobody but the occupier, whether it is named or not.
_OCCUPIES = re.compile(
    r"\b(?:occup(?:ation|iers?|ying|ied)|settlement|settlers|annex|judaiz|apartheid|blockade of"
    r"|siege|Zionis)",
    re.IGNORECASE,
)


def judge(
    sentence: Sentence,
    occupied: str = OCCUPIED,
    *,
    occupier: bool = False,
) -> dict[str, Verdict]:
    """Return a verdict for each state that the cues of a sentence are about.

    ``occupied`` is the code that Palestine has in the speech; what its people suffer is
    no tone toward it, and with ``occupier``, where the speech names Israel, or where the
    sentence tells of occupation, it is Israel's where nobody else is blamed.
    """
    verdicts = {code: Verdict() for g in (*sentence.groups, *sentence.topic) for code in g.codes}
    for hit in sentence.hits:
        rule = _RULES.get(hit.kind)
        if rule is not None:
            rule(sentence, hit, verdicts)
    for code, verdict in verdicts.items():
        if verdict.defended and code not in sentence.agents:
            verdict.acquit()
    if occupied in verdicts:
        _blame_occupier(sentence, verdicts, verdicts[occupied], named=occupier)
    return verdicts


def _blame_occupier(
    sentence: Sentence, verdicts: dict[str, Verdict], told: Verdict, *, named: bool
) -> None:
    if OCCUPIED not in sentence.agents:
        told.condemned = told.concerned = False
        told.blamed_other = told.raises
    does = OCCUPIER in sentence.agents and verdicts.get(OCCUPIER, Verdict()).raises
    if does and sentence.kinds & {"victim", "distress"} and not told.raises:
        told.raises = told.blamed_other = True
        told.cues += verdicts[OCCUPIER].cues
        return
    blamed = OCCUPIER not in sentence.victims and "terror" not in sentence.kinds
    named = named or bool(_OCCUPIES.search(sentence.text, sentence.start, sentence.end))
    if named and told.raises and blamed:
        occupier = verdicts.setdefault(OCCUPIER, Verdict())
        occupier.raises, occupier.severe = True, occupier.severe or told.severe
        occupier.cues += told.cues
        told.blamed_other = True


_RULES: Mapping[str, Callable[[Sentence, Hit, dict[str, Verdict]], None]] = {
    "abuse": raising.abuse,
    "raised": raising.raised,
    "rights": raising.rights,
    "general": raising.general,
    "liberty": raising.liberty,
    "harm": raising.harm,
    "bloodshed": raising.harm,
    "condemn": tones.condemn,
    "outcry": tones.outcry,
    "aggression": tones.aggression,
    "concern": tones.concern,
    "grim": tones.grim,
    "call": tones.call,
    "wish": tones.call,
    "must": tones.must,
    "welcome": tones.welcome,
    "trouble": tones.trouble,
    "friend": tones.friend,
    "pledge": tones.friend,
    "praise": tones.praise,
    "defend": tones.defend,
    "blockade": tones.defend,
}
