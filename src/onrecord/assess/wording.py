"""What the words of a claim or of a list's title say: kind of text, forum, topic, stance.

>>> kind_of("did not join the joint statement at the council")
'statement'
>>> forum_of("the March session of the UN Human Rights Council")
'human rights council'
>>> names_topic("the joint statement on whaling", "Joint statement on Niue", "NU")
False
"""

import re
from typing import Literal

from onrecord.names.states import find_states

_KINDS = (
    (
        "letter",
        re.compile(r"\bletters?\b|\blettres?\b|联署信|聯署信|公开信|公開信|致函", re.IGNORECASE),
    ),
    (
        "statement",
        re.compile(
            r"\b(?:joint|cross-regional|common)\s+(?:\w+\s+){0,2}(?:statement|declaration)s?\b"
            r"|\bd[ée]clarations?\s+(?:conjointes?|communes?)\b|[联聯]合[声聲]明|共同[声聲]明",
            re.IGNORECASE,
        ),
    ),
)
# Order matters: a council that names itself fully is never "the council".
_FORUMS = (
    ("security council", r"security council|conseil de s[ée]curit[ée]|安全理事[会會]|安理[会會]"),
    (
        "human rights council",
        (
            r"human rights council|\bHRC\b|conseil des droits (?:de l.homme|humains)"
            r"|人[权權]理事[会會]"
        ),
    ),
    (
        "general assembly",
        (
            r"general assembly|third committee|assembl[ée]e g[ée]n[ée]rale|troisi[èe]me commission"
            r"|[联聯]合[国國]大[会會]|[联聯]大|第三委[员員][会會]"
        ),
    ),
    ("other council", r"council of europe|european council|conseil (?:de l.europe|europ[ée]en)"),
    ("human rights council", r"\bat the council\b|\bau conseil\b"),
)
_FORUM_PATTERNS = tuple((name, re.compile(form, re.IGNORECASE)) for name, form in _FORUMS)
_SUPPORTIVE = re.compile(
    r"\bsupport(?:ing|ive)\b|\bin support\b|\bbacking\b|\bdefen[dc]|\bprais|\bsolidarity\b"
    r"|\bsoutenant\b|\ben soutien\b|\bd[ée]fen[ds]|支持|[赞讚]|捍[卫衛]",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\b(?:on|about|concerning|regarding|over|against|condemning|criticizing|criticising"
    r"|denouncing|sur|contre|condamnant|d[ée]non[çc]ant)\s+([^.;:!?]*)|([就关關][^。；！？]*)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
#: Words of a topic that any statement on a state's human-rights situation may have.
_ANY_TOPIC = frozenset(
    _WORD.findall(
        "the a an of in at and or its their his her by with to for from human rights right "
        "situation record abuses abuse violations violation crackdown council united nations "
        "assembly general third committee session last this year month "
        "january february march april may june july august september october november december "
        "le la les l de des du d en et au aux dans par situation droits droit homme humains "
        "violations conseil nations unies "
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    )
)
#: Nothing may follow but the review itself: "recommendations to end torture" are of a topic.
_ANY_RECOMMENDATION = re.compile(
    r"\b(?:made|make|makes)\s+(?:(?:no|any|several|a|many|\d+)\s+)?recommendations?"
    r"(?:\s+(?:in|at|during)(?:\s+(?:the|its|that|\w+['’]s|\d{4}|UPR|universal|periodic|review)){1,6})?"
    r"\s*(?:[.,;]\s*)?\Z",
    re.IGNORECASE,
)
#: Who led a text, or joined it late, is another question than who stands in its list.
_ANOTHER_QUESTION = re.compile(
    r"\b(?:initially|at first|until|belated(?:ly)?|later|lead|(?<!-)led|deliver(?:ed)?"
    r"|initiate[ds]?|draft(?:ed)?|organi[sz]ed?|proposed?|spearhead(?:ed)?|would|could|might"
    r"|may have|d['’]abord|tardivement|initi[ée]e?|aurait)\b"
    r"|最初|起初|发起|發起|牵头|牽頭|后来|後來",
    re.IGNORECASE,
)
_REVIEW = re.compile(
    r"\breview\b|\bUPR\b|\brecommend|\bexamen\b|\bEPU\b|\brecommand|[审審][议議]|建[议議]",
    re.IGNORECASE,
)


def kind_of(words: str) -> str | None:
    """Return the kind of joint text that some words name: letter, statement, or None."""
    kinds = [kind for kind, pattern in _KINDS if pattern.search(words)]
    return kinds[0] if len(kinds) == 1 else None


def forum_of(words: str) -> str | None:
    """Return the forum that some words name, or None; "the council" alone is the rights one."""
    return next((name for name, pattern in _FORUM_PATTERNS if pattern.search(words)), None)


def says_supportive(words: str) -> bool:
    """Tell whether some words may speak of taking a government's side."""
    return _SUPPORTIVE.search(words) is not None


def names_topic(words: str, title: str, about: str) -> bool:
    """Tell whether a list's title has every topic that some words give the joint text.

    Words that give none fit every title about the state. The state's own name
    says no more than ``about``; the name of a region of it, or of another
    state, has to stand in the title.
    """
    known = {word.casefold() for word in _WORD.findall(title)} | _ANY_TOPIC
    for match in _TOPIC.finditer(words):
        start, end = match.span(match.lastindex or 0)
        if not _WORD.search(words, start, end):
            continue
        states = find_states(words, start, end)
        rest = list(words[start:end])
        for state in states:
            whole = state.code == about and state.form not in ("region", "capital")
            if whole or words[state.start : state.end].casefold() in title.casefold():
                rest[state.start - start : state.end - start] = " " * (state.end - state.start)
        if any(word.casefold() not in known for word in _WORD.findall("".join(rest))):
            return False
    return True


def speaks_of_review(words: str) -> Literal["any", "topic"] | None:
    """Tell whether words speak of a review, and if of any recommendation there or of a topic."""
    if not _REVIEW.search(words):
        return None
    is_any = _ANY_RECOMMENDATION.search(words) and not _TOPIC.search(words)
    return "any" if is_any else "topic"


def asks_another_question(words: str) -> bool:
    """Tell whether words may speak of leading a text, of joining it late, or of what might be."""
    return _ANOTHER_QUESTION.search(words) is not None
