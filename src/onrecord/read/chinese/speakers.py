"""Which government speaks in a Chinese statement or reply: "法国外交部发言人就...发表谈话".

>>> speaker_in("挪威外交部发言人就范例案发表声明")
('NO', '挪威外交部发言人')
>>> speaker_in("样本律师协会就外交部回应发表声明") is None
True
"""

import re

from onrecord.names.actors import find_actors
from onrecord.names.states import find_states

_OFFICE = (
    r"(?:外交部|外交及联邦事务部|国务院|国务院新闻办公室|司法部|内政部|政府|总统府|总理府|大使馆|总领事馆|领事馆"
    r"|使馆|公署|常驻[\u4e00-\u9fff]{2,8}代表团|代表团|保安局|律政司|行政长官办公室)"
)
_HOLDER = r"(?:部长|发言人|大使|人权大使|总领事|新闻司|办公室)?"
#: What comes before an office may say whose it is, and nothing else.
_WHOSE = r"(?:(?![就对致给向促协会])[\u4e00-\u9fff]){0,10}?"
_SPEAKS = r"(?:声明|谈话|讲话|答记者问|答问|回应|答复|复函|回信|回覆|表态|评论)"
_SPOKEN = re.compile(
    rf"\A[\s#*【“]*(?P<who>{_WHOSE}{_OFFICE}{_HOLDER})(?:(?!就|对|答)[\u4e00-\u9fff·]){{0,8}}?"
    rf"(?:[:：]|(?:就|对|关于|针对|发表|在)[^\n]{{0,60}}?{_SPEAKS}|的?{_SPEAKS})"
)
_LETTERHEAD = re.compile(rf"\A[\s#*]*(?P<who>{_WHOSE}{_OFFICE}{_HOLDER})[ \t*]*(?=\n)")


def speaker_in(*heads: str) -> tuple[str, ...] | None:
    """Return the code of the state and the name of the office that speaks, or None.

    ``heads`` are the title and the beginning of the text, in one script. Only
    the name is returned where no state is known.
    """
    for head in heads:
        line = head.lstrip().split("\n", 1)[0]
        match = None if "。" in line else _SPOKEN.match(head) or _LETTERHEAD.match(head)
        if match:
            state = _state(match["who"])
            return (state, match["who"]) if state else (match["who"],)
    return None


def _state(name: str) -> str | None:
    found = next((actor.state for actor in find_actors(name) if actor.state), None)
    return found or next((state.code for state in find_states(name)), None)
