"""Persons and groups at risk in Chinese texts."""

import itertools
import re

from onrecord.model import Case, passage
from onrecord.read.chinese.groups import find_groups
from onrecord.read.chinese.page import Page
from onrecord.read.chinese.person_names import Name, find_names
from onrecord.read.chinese.script import one_script

_OFFICIAL = re.compile(
    r"(?:局长|法官|审判长|审判员|书记员|检察官|主任|处长|代理律师"
    r"|辩护律师|大律师|民警|国务卿|总理|部长|发言人|外长|所长|院长|科长|总干事|理事长|大臣"
    r"|大使|特首|长官|书记|司长|报告员|理事|访员|撰文|专员|评论员)[#：:“”\s]*\Z"
)
#: Those who hold such posts are at times themselves taken.
_CHAIR = re.compile(r"(?:主席|会长|秘书长|议员|执行长|总监|委员|领袖)[#：:“”\s]*\Z")
_PROSECUTED = re.compile(
    r"(?:检控|起诉|拘捕|逮捕|抓捕|通缉|关押|判处|拘留|带走)(?:了)?[^，。；、（(]{0,14}\Z"
)
_RELATIVE = re.compile(r"(?:父亲?|母亲?|妻子?|丈?夫|太太|家属|女儿|儿子)\Z")
_OFFICIAL_AFTER = re.compile(r"(?:资深大律师|大律师|法官|局长|部长|报道|摄|总理|主席|所言|案例)")
_SPEAKS = re.compile(
    r"(?:女士|先生|律师|则|亦|也|又|还|今日|今天|昨日)?(?:说|表示|指出|认为|强调|称|坦言"
    r"|谓|补充|质疑|批评|去信|致函)"
)
_FREED = re.compile(
    r"(?:释放|声援|营救|归还|还|抓捕|拘捕|逮捕|拘留|关押|判处)(?:了|作家|记者|律师|[和、])?\Z"
)
_WHEN = (
    r"(?:已经|已|也|亦|均|仍|就|又|再|皆|都|现|正|昨日|今日|日前|目前|至今|怀疑|疑|据称|报称|突然|曾|后"
    r"|[于在自因以][^，。；被遭]{1,16}|进行[^，。；被遭]{1,16}|[0-9年月日]{1,12}|[（(][^）)]{1,12}[)）]|\s)"
)
_SUFFERS = re.compile(
    rf"(?:先生|女士)?(?:等人|等|两人|二人|三人)?(?:[（(][^）)]{{1,40}}[)）])?{_WHEN}{{0,3}}"
    r"(?:被|遭|失踪|失联|获刑|入狱|遇害|下落不明|服刑|在押|身陷|涉嫌|冤死|判处)"
)
_AFFAIR = re.compile(r"(?:先生|女士)?(?:被[捕抓]|一?案(?![例件]))")
_ROLE = re.compile(
    r"(?:记者|作家|学者|人士|活动家|行动者|倡导者|捍卫者|维护者|诗人|博主|牧师|僧人|艺术家"
    r"|出版人|尔人|藏人|克人|斯人|教授|律师|摄影师|导演|居民|村民|工人|学生)\Z"
)
_LIST_GAP = re.compile(
    r"(?:先生|女士)?(?:[（(][^）)]{1,40}[)）])?\s?(?:[、和与及，,]|以及"
    r"|[\u4e00-\u9fff]{2,8}者)\s?[\u4e00-\u9fff]{0,8}"
)
#: How far from a name a word of danger still speaks of it.
_NEAR = 70


def find_cases(page: Page, senders: tuple[str, ...] = ()) -> list[Case]:
    """Return the persons and groups that a document speaks up for, in text order.

    A person is one to whom something is done, in the words around the name.
    Officials, lawyers at work, speakers, relatives and signers are none.
    """
    if not page.cues("zh_risk_cues.csv", 0, len(page.plain)):
        return []
    named = _mentions(page)
    signed = [one_script(name) for name in senders]
    points = {at: _points(page, at) for places in named.values() for at in places}
    _share(page, points)
    found: list[Case] = []
    for name, places in named.items():
        sure = any(at.sure for at in places) or len(places) > 1 or len(name) > 2
        best = max(points[at] for at in places)
        if sum(points[at] for at in places) < 2 or not sure or best < 1:
            continue
        if best < 3 and any(name in signer for signer in signed):
            continue
        at = passage(page.doc.id, page.doc.text, places[0].start, places[0].end)
        status = next(filter(None, (_status(page, place) for place in places)), None)
        found.append(Case(passage=at, cue="name", name=at.quote, people="person", status=status))
    groups = [case for case in find_groups(page) if not 0 < (case.count or 0) <= min(len(found), 9)]
    return sorted([*found, *groups], key=lambda case: case.passage.start)


def _mentions(page: Page) -> dict[str, list[Name]]:
    named: dict[str, list[Name]] = {}
    for block in page.body:
        for name in find_names(page.plain, block.start, block.end):
            named.setdefault(name.name, []).append(name)
    full = [name for name in named if "·" in name]
    return {
        name: places
        for name, places in named.items()
        if not any(other.endswith("·" + name) for other in full)
    }


def _points(page: Page, place: Name) -> int:
    """Weigh one mention: for what is done to the person, against an office or a speech."""
    plain = page.plain
    before = plain[max(0, place.start - 12) : place.start]
    after = plain[place.end : place.end + 80]
    if _OFFICIAL.search(before) or _OFFICIAL_AFTER.match(after):
        return -6
    if _CHAIR.search(before):
        return 3 if _SUFFERS.match(after) or _PROSECUTED.search(before) else -2
    if _SUFFERS.match(after) or _FREED.search(before) or _AFFAIR.match(after):
        return 3
    if _RELATIVE.search(before):
        return -6
    if _SPEAKS.match(after) and "·" not in place.name:
        return -2
    sentence = page.sentence_at(place.start)
    risks = [
        risk
        for risk in page.cues("zh_risk_cues.csv", sentence.start, sentence.end)
        if abs(risk.start - place.start)
        < (_NEAR if "·" in place.name or after[:1] in "（(" else 40)
    ]
    if not risks:
        return 0
    introduced = place.sure or bool(_ROLE.search(before)) or after[:1] in "、（("
    return 2 if introduced and any(risk.rows[0]["status"] for risk in risks) else 1


def _share(page: Page, points: dict[Name, int]) -> None:
    """Let what befalls one person of a list ("A, B and C were taken") count for all of it."""
    places = sorted(points)
    pairs = [
        (one, other)
        for one, other in itertools.pairwise(places)
        if other.start - one.end <= 24
        and _LIST_GAP.fullmatch(page.plain, one.end, max(one.end, other.start))
    ]
    for one, other in [*reversed(pairs), *pairs]:
        best = max(points[one], points[other])
        if best >= 2 and min(points[one], points[other]) > -3:
            points[one] = points[other] = best


def _status(page: Page, place: Name) -> str | None:
    sentence = page.sentence_at(place.start)
    risks = page.cues("zh_risk_cues.csv", place.start, min(sentence.end, place.end + 40))
    return next((risk.rows[0]["status"] for risk in risks if risk.rows[0]["status"]), None)
