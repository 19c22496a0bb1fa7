"""Parts of an asking clause: one for each demanded act, cut to what is demanded.

>>> text = "call for an end to the crackdown and the release of Ola Example."
>>> [text[p.start : p.end] for p in parts(text, 0, 9, len(text), nominal=True)]
['call for an end to the crackdown', 'the release of Ola Example']
"""

import re
from typing import NamedTuple

from onrecord.read.letters.ask_acts import act_nouns, act_of, opens_with_verb


class Part(NamedTuple):
    """Point at one demanded act: the quote, and where the words of the act begin."""

    start: int
    end: int
    content: int


#: Explanations and relative clauses after a comma are not demanded themselves.
_AFTERTHOUGHT = re.compile(
    r",\s+(?:which|whom?|whose|where|effective|while|as(?!\s+well)|because|since|although|though"
    r"|given|considering"
    r"|so\s+that|rather\s+than|instead\s+of|in\s+line\s+with|following|despite|until|when|if)\b"
    r"|,?\s+and\s+please\b|\s+(?:because|since\s+(?:it|they|the|this)|so\s+that)\b|\s+[–—]\s|;\s",
    re.IGNORECASE,
)
#: "..., if detained, ..." goes on with what is demanded.
_ASIDE = re.compile(r",\s+(?:if|when|where|until)\s[^,]{1,40},", re.IGNORECASE)
_SAYS = re.compile(
    r",[\"”’]+\s+(?=[\w .’'-]{1,60}\b(?:said|says|added|told|wrote)\b)|"
    r"(?:,[\"”’]{0,2}|[\"”’]{1,2},?)\s+(?:[A-Z][\w’'.-]*\s+|(?:he|she|they|the\s+\w+)\s+){0,6}"
    r"(?:said|says|added|wrote)\b|,\s+according\s+to\b"
)
_CLOSERS = ' \t\r\n.!?;:,"”*_'
_VERB_JOINT = re.compile(
    r"(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+(?:also\s+)?)(?:to\s+)?(?=[a-z])"
)
_ADVERBS = re.compile(r"(?:(?:[\w-]+ly|also|then|further|not|and),?\s+){0,4}")
_NOUN_JOINT = re.compile(
    r"(?:,\s*(?:and\s+)?|\s+and\s+|,?\s+as\s+well\s+as\s+)"
    r"(?=(?:for\s+)?(?:the|an?|their|his|her|its)\s)"
)
_HEAD_NOUN = re.compile(r"(?:for\s+)?(?:the|an?|their|his|her|its)\s+(?:[\w-]+\s+){0,2}\Z")
#: A verb whose object comes after the joint ("pay attention to and support").
_OPEN_END = re.compile(r"\b(?:to|for|of|on|with|in|at|from|about|into|by)\Z")
#: A clause this short before the joint has no object of its own ("announce and enforce").
_LEAST_WORDS = 2


def parts(text: str, start: int, content: int, end: int, *, nominal: bool) -> list[Part]:
    """Divide a clause where its acts differ, or where nouns of acts are coordinated.

    Coordinated objects of one act stay together.
    """
    end = trimmed(text, content, end)
    verbs = [] if nominal else _verb_joints(text, content, end)
    first = verbs[0][0] if verbs else end
    speech = ("raise", "speak_publicly")
    governs = act_of(text, content, end) in speech and act_of(text, content, first) in speech
    joints = _noun_joints(text, content, end) if nominal or governs else verbs
    found: list[Part] = []
    begin = start
    inner = content
    for joint_start, joint_end in [*joints, (end, end)]:
        stop = _cut(text, inner, joint_start)
        if stop > begin:
            found.append(Part(begin, stop, inner))
        begin = inner = joint_end
    return found


def trimmed(text: str, content: int, end: int) -> int:
    """Return where the quote ends, without closing marks and "..., she said"."""
    said = _SAYS.search(text, content, end)
    if said and said.start() - content > 12:
        end = said.start()
    while end > content and text[end - 1] in _CLOSERS:
        end -= 1
    if end < len(text) and text.count("(", content, end) > text.count(")", content, end):
        end += text[end] == ")"
    return end


def _cut(text: str, content: int, end: int) -> int:
    """Return the end of a part without the afterthought that closes it."""
    for after in _AFTERTHOUGHT.finditer(text, content, end):
        if after.start() - content > 12 and not _ASIDE.match(text, after.start(), end):
            end = after.start()
            break
    while end > content and text[end - 1] in _CLOSERS:
        end -= 1
    return end


def _verb(text: str, at: int) -> int:
    """Return where the verb stands, behind its adverbs."""
    found = _ADVERBS.match(text, at)
    return found.end() if found else at


def _verb_joints(text: str, content: int, end: int) -> list[tuple[int, int]]:
    joints: list[tuple[int, int]] = []
    begin = content
    for joint in _VERB_JOINT.finditer(text, content, end):
        if joint.start() < begin or not opens_with_verb(text, _verb(text, joint.end()), end):
            continue
        if len(text[_verb(text, begin) : joint.start()].split()) < _LEAST_WORDS:
            continue
        if _OPEN_END.search(text[begin : joint.start()]):
            continue
        before = act_of(text, begin, joint.start())
        after = act_of(text, _verb(text, joint.end()), _segment_end(text, joint.end(), end))
        if before == after or not (_told(before) and _told(after)):
            # "and to respect ..." demands another act, if none that we have a word for.
            again = text[joint.start() : joint.end()].rstrip().endswith(" to")
            if before == after or not (again and (_told(before) or _told(after))):
                continue
        joints.append((joint.start(), joint.end()))
        begin = joint.end()
        if after in ("raise", "speak_publicly"):
            break  # What follows is what others are to be got to do.
    return joints


def _told(act: str | None) -> bool:
    return act not in (None, "other")


def _segment_end(text: str, start: int, end: int) -> int:
    """Return where the next joint with a verb behind it stands."""
    for joint in _VERB_JOINT.finditer(text, start, end):
        if opens_with_verb(text, _verb(text, joint.end()), end):
            return joint.start()
    return end


def _noun_joints(text: str, content: int, end: int) -> list[tuple[int, int]]:
    nouns = act_nouns(text, content, end)
    if len(nouns) < 2:
        return []
    joints = []
    for joint in _NOUN_JOINT.finditer(text, content, end):
        if not any(noun.end <= joint.start() for noun in nouns):
            continue
        if any(
            noun.start > joint.end() and _HEAD_NOUN.fullmatch(text, joint.end(), noun.start)
            for noun in nouns
        ):
            joints.append((joint.start(), joint.end()))
    return joints
