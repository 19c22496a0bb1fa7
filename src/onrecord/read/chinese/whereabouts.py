"""States that are only where somebody is or comes from: "the supporters in London, Hong Kong".

>>> from onrecord.read.chinese.people import actors_of
>>> from onrecord.read.sentences import Span
>>> text = "挪威、秘鲁等地的声援者敦促当局放人，挪威样本大学没有回应"
>>> [(a.kind, a.state, text[a.start : a.end]) for a in actors_of(text, [Span(0, len(text))])]
... # doctest: +NORMALIZE_WHITESPACE
[('place', 'NO', '挪威'), ('private', None, '挪威、秘鲁等地的声援者'), ('place', 'PE', '秘鲁'),
 ('power', None, '当局'), ('place', 'NO', '挪威'), ('body', None, '挪威样本大学')]
"""

import functools
import re
from typing import NamedTuple

from onrecord import facts
from onrecord.read.chinese.script import one_script

_HAN = "[\u4e00-\u9fff]"
#: Verbs and particles: what follows them is their object, and no part of a description.
_ACTS = (
    r"[的之对向把将被让使给令与或在是而但也均曾已应须要没未不拒拘捕押抓判释停称说指吁促请批迫镇禁审查逐驱杀罚就因于从]"
    r"|要求|谴责|支持|打压|起诉|检控"
    r"|监禁|虐待|骚扰|攻击|袭击|恐吓|威胁|通缉|引渡|遣返|强制|限制|阻|剥夺|保护|保障|邀|欢迎"
    r"|会见|约谈|传唤|扣留|带走|监控|跟踪|软禁"
    r"|帮助|协助|尊重|允许|关押|关闭|封锁|提醒|通知|回应|政府|当局|警方"
)
WORD = rf"(?:(?!{_ACTS}){_HAN})"
#: More places joined to the first, that need no names known to any table.
_MORE = rf"(?:(?:[、和与及]|以及)(?:(?!{_ACTS}|[、和与及]){_HAN}){{2,7}}?){{0,9}}"
_LINK = (
    r"(?:等(?:地|国|处|城市|国家|地区|多地|多国)?(?:各地|境内)?的?"
    r"|(?:各地|境内|当地|本地|海外)的?|的)"
)
_THERE = (
    r"等?(?:地|国|多地|各地|境内|当地)?(?:均|都|也|亦|则)?"
    r"有(?:一些|一群|不少|许多|数|多|几)?(?:名|位)?"
)
_NO_PEOPLE = (
    r"(?![会协公权党法报证署招院局部节]|及政治|和政治|与政治|社会|团体?|组织|代表(?:大会|团))"
)
_OWN_PEOPLE = (
    "侨胞|华侨|华人|港人|藏人|台人|维吾尔人|青年|学人|作家|艺术家"
    "|教师|老师|教授|家长|群体|社群|义工"
    "|妇女|女性|难民|移民|旅客|游客|商人|艺人"
)
#: Pronouns and relatives describe nobody by a place.
_NOT_DESCRIBED = frozenset(
    "他 她 他们 她们 大家 外界 我国 国民 其他 公司 企业 银行 机构 组织 协会 公会 工会 "
    "基金会 商业机构".split()
)
_LATIN_WORD = r"[A-Z][A-Za-zÀ-ž0-9&.'’-]*"
_LATIN_LINK = r"(?:(?:of|for|and|the|de|des|du|la|le|et|pour|in) ){0,2}"
LATIN_NAME = rf"{_LATIN_WORD}(?: {_LATIN_LINK}{_LATIN_WORD}){{0,7}}"
_LATIN = re.compile(rf" ?{LATIN_NAME}(?:{_HAN}{{0,4}}?(?:大学|学院|公司|集团|银行|医院|报|社))?")
#: Where somebody is, comes from or goes to.
_WHERE = re.compile(
    r"(?:(?<!现|存|所)在|来自|位于|身处|身在|留在|抵达|前往|赴|旅居|定居|居住|居于|逃往|飞往|途经|离开|移居|流亡)(?:了)?\Z"
)
#: "In Peru's view", "... under pressure from Peru": there it acts.
_ACTS_THERE = re.compile("看来|主导|要求|呼吁|敦促|促请|支持|压力|面前|协助|推动|斡旋")
#: "Hong Kong people"; not "Hong Kong's human rights".
_ITS_PEOPLE = r"(?:人民|人(?![权大民士员口物类道质际工事均]))"


class Whereabouts(NamedTuple):
    """Say who is described by a place: ``kind`` is private for people, body for an institution.

    ``text[start:end]`` describes them; places up to ``covers`` are no powers.
    """

    start: int
    end: int
    covers: int
    kind: str


def described_by(plain: str, start: int, end: int) -> Whereabouts | None:
    """Return whom the state or city at ``plain[start:end]`` only describes. Linear."""
    people, there, names, groups = _patterns()
    match = there.match(plain, end)
    if match:
        return Whereabouts(match.start("who"), match.end(), match.end(), "private")
    match = people.match(plain, end)
    if match:
        opens = start - 1 if plain[max(0, start - 1) : start] == "在" else start
        return Whereabouts(opens, match.end(), match.end(), "private")
    match = groups.match(plain, end)
    if match:
        return Whereabouts(start, match.end(), match.end(), "private")
    match = names.match(plain, end) or _LATIN.match(plain, end)
    if match:
        return Whereabouts(start, match.end(), match.end(), "body")
    return None


def is_where(plain: str, start: int, end: int) -> bool:
    """Tell whether a state is where somebody is, comes from or goes to."""
    return bool(
        _WHERE.search(plain, max(0, start - 4), start) and not _ACTS_THERE.match(plain, end)
    )


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = {one_script(row["cue"]) for row in facts.rows("zh_actors.csv") if _describes(row)}
    people = "|".join([*sorted(words, key=len, reverse=True), _OWN_PEOPLE])
    who = rf"(?P<who>{people}){_NO_PEOPLE}"
    heads, names, groups = (_bodies(kind) for kind in ("head", "name", "group"))
    return (
        re.compile(rf"(?:{_MORE}{_LINK}{WORD}{{0,12}}?|{WORD}{{0,8}}?){who}|{_ITS_PEOPLE}"),
        re.compile(rf"{_MORE}{_THERE}{WORD}{{0,6}}?{who}"),
        re.compile(rf"(?:{WORD}{{0,10}}?(?:{heads})|(?:{names}))(?!生|法|条例|问题)"),
        re.compile(rf"{WORD}{{0,10}}?(?:{groups})"),
    )


def outsider_at(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the name of an organisation that no table knows, where a clause begins with it."""
    match = _outsiders().match(plain, start, end)
    return match.span("name") if match else None


@functools.cache
def _outsiders() -> re.Pattern[str]:
    kinds = "|".join((_bodies("group"), _bodies("head"), "协会|公会|工会|基金会|组织"))
    return re.compile(rf"[\s\[“]*(?P<name>{WORD}{{1,12}}?(?:{kinds})|{LATIN_NAME})")


def _bodies(kind: str) -> str:
    return "|".join(
        one_script(row["cue"]) for row in facts.rows("zh_bodies.csv") if row["kind"] == kind
    )


def _describes(row: dict[str, str]) -> bool:
    return row["kind"] == "private" and row["cue"] not in _NOT_DESCRIBED
