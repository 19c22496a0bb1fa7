"""Names of persons in Chinese texts: by surname, by a middle dot, by a romanised name beside.

>>> plain = "作家林样本（Lin Example）与伊尔凡·范例已被拘留。"
>>> [m.name for m in find_names(plain, 0, len(plain))]
['林样本', '伊尔凡·范例']
"""

import functools
import re
from typing import NamedTuple

from onrecord import facts
from onrecord.read.chinese.cues import cues
from onrecord.read.chinese.script import one_script


class Name(NamedTuple):
    """Point at one mention of a person; ``sure`` where the words around show that it is a name."""

    start: int
    end: int
    name: str
    sure: bool


#: What a name is not: coercive measures and campaigns, charges, laws.
_NOT_NAMES = ("zh_not_names.csv", "zh_offences.csv", "zh_laws.csv")
#: Such a term of three characters or more is in nobody's name.
_SHORTEST = 3
_HAN = "[\u4e00-\u9fff]"
_AFTER = frozenset(
    "被在于因和与、及等是的遭，。（(！“”；：先女已曾自将为案从也又仍现至获表说称则即由随向没不未有就对以均都皆并后前亦据认一两三进拒承提涉参出而当/"
) | frozenset(" \n—*[])")
_NOT_GIVEN = frozenset(
    "被在于因和与及等是的遭案已将说称先女也仍均向对为从以就有不没这那其了着表并至则或由后前年月日时们国府局部院会员处长方家人法电话要该此各全我你他她它个些上下中内外个权者案可能使让把给而游"
)
_BEFORE_CHARS = frozenset(
    "将对和与及、，。“”‘（(就在：；*#[的是由为把按叫向于等让给跟同代因但待者/ 《》」\n\t!！?？>—－"
)
_BEFORE_WORDS = re.compile(
    r"(?:记者|律师|作家|学者|人士|活动家|行动者|倡导者|捍卫者|维护者|诗人|博主|牧师|僧人"
    r"|艺术家|导演|出版人|编辑|学生|公民|歌手|村民|工人|教师|医生|商人|居民|研究员|良心犯"
    r"|政治犯|画家|摄影师|教授|访民|信徒|主教|神父|被告|议员|总编|社长|代表|当事人|港人|释放|声援|营救|关押"
    r"|逮捕|拘留|抓捕|带走|拘捕|判处|关于|对于|针对|以及|告诉|朋友|主席|父亲?|母亲?|妻子?"
    r"|丈?夫|太太|长|员|官|夫人)\Z"
)
_ROLE = re.compile(
    r"(?:记者|律师|作家|学者|人士|活动家|行动者|倡导者|捍卫者|维护者|诗人|博主|牧师|僧人"
    r"|艺术家|导演|出版人|编辑|学生|公民|歌手|村民|工人|教师|医生|商人|居民|研究员|良心犯"
    r"|政治犯|画家|摄影师|教授|访民|信徒|主教|神父|当事人|港人|释放|声援|营救|关押|逮捕"
    r"|抓捕|拘捕|判处)\Z"
)
_FOLLOWS = re.compile(
    r"(?:失踪|失联|获刑|律师|被捕|代理|家属|父亲|母亲|妻子|涉嫌|刑|判处|遇害|实际|身|教授"
    r"|提出|接受|此前|目前|参与|出|真正|究竟|住处|本人|辩护|签|今年|回答|先生|女士|父|妻"
    r"|母|疑|怀疑|报称|太太|面对|持有|进行|事发|一直)"
)
_TITLE = re.compile(r"(?:先生|女士|夫人|博士|小姐)")
_DOTTED = re.compile(rf"{_HAN}{{1,12}}(?:·{_HAN}{{1,6}})+")
_DOTTED_END = re.compile(
    r"(?:先生|女士|夫人|的|说|表示|和|与|被|在|是|自|等|已|于|因|夫妇|也|仍|遭|失|曾|获|家中|称|指)"
)
_CUT = re.compile(
    r".*(?:讲师|教师|医生|歌手|演员|商人|工人|农民|学生|摄影师|人士|族人|尔人|藏人|克人|斯人|记者|作家|律师|学者|教授|主任|夫妇|母亲|父亲|妻子"
    r"|的|和|与|在|由|来自|捍卫者|活动家|名叫|叫|诗人|大使|专员|部长|外长|人|员|者|家|以"
    r"|对|为|释放|逮捕|拘留)"
)
_ROMAN = r"[A-Z][A-Za-zÀ-ž’'.-]{1,20}"
_LATIN = re.compile(
    rf"(?P<name>{_HAN}{{2,12}})(?: ?[（(]{_ROMAN}(?: {_ROMAN}){{0,3}}[)）]"
    rf"| / [A-Z][a-z]+ [A-Z][a-z]+)"
)
_HAS_LATIN = re.compile(r"[（(/] ?[A-Z]")
_NOT_PEOPLE = re.compile(
    r"委员会|大学|组织|学院|公司|政府|协会|运动|工会|公约|小组|数据库|理事会|联盟|方式"
    r"|[处署部会局院社台党军网]\Z|国家|行为|公开|奖学金|学者\Z|记者\Z|宣言|原则|法\Z|章\Z"
    r"|案\Z|组\Z|器\Z|权\Z"
)
#: Words of the language that begin like a name.
_WORDS = re.compile(
    r"(?:于|陆续|关[注系闭押于心键乎切]|于是|文[化件章字明革]|严[重厉密肃格]"
    r"|何[时况以处种人]|任[何意务命职期]|高[度层级等压法院调]|方[式面案便法向]"
    r"|安[全排置静]|常[务常年]|时[间候期任]|万[人名]|白[色宫]|马[上来]|温[和暖]|包[括庇含]"
    r"|成[员为立功果]|应[对当]|解[释决除放]|管[理治辖]|江[西苏]|石油|武[力器装警汉]"
    r"|金[额融钱]|向[来前]|易[于受]|全[部国面体球]|平等|和平|尤其|经[济过常]|沈阳"
    r"|单[位独方]|施[压行加暴]|严肃|顾[问及]|季[度节]|范[围畴]|章[程节]|祝[福贺]|左[右派]"
    r"|房[间屋产]|纪[录念律者]|车[辆上]|费[用]|储|楚|万分|连[续同]|古[代]|党[的]"
    r"|史[无上料]|和[平谐]|甘[肃]|郑重|黎明|雷同|童年|方[才]|田[野地]|甄选|包[商]"
    r"|华[人盛])"
)
#: Surnames that are more often something else: only beside a role or a title.
_RARE = frozenset("于易钟江段安温武常石施向连花毛谷龙汤牛时")


def find_names(plain: str, start: int, end: int) -> list[Name]:
    """Return the mentions of persons in ``plain[start:end]``, in text order. Linear."""
    found: list[Name] = []
    dotted = _DOTTED.finditer(plain, start, end) if plain.find("·", start, end) >= 0 else ()
    for match in dotted:
        found += _dotted(plain, match.start(), match.end())
    beside = _LATIN.finditer(plain, start, end) if _HAS_LATIN.search(plain, start, end) else ()
    for match in beside:
        found += _beside_latin(plain, *match.span("name"))
    taken = {(name.start, name.end) for name in found}
    for match in _surnames().finditer(plain, start, end):
        name = _by_surname(plain, match.start(), match.end())
        if name and not any(a <= name.start < b for a, b in taken):
            found.append(name)
    return sorted({name for name in found if not _no_name(name.name)})


def _no_name(name: str) -> bool:
    """Tell whether a name holds, or is part of, a measure, a charge, a law or a campaign."""
    return any(
        hit.end - hit.start >= _SHORTEST or hit.end - hit.start == len(name)
        for table in _NOT_NAMES
        for hit in cues(table, name)
    )


def _dotted(plain: str, start: int, end: int) -> list[Name]:
    first = plain.index("·", start)
    cut = _CUT.match(plain, start, first)
    start = cut.end() if cut and cut.end() < first else start
    last = plain.rindex("·", start, end) + 1
    stop = _DOTTED_END.search(plain, last + 1, end)
    end = stop.start() if stop else end
    if end - last < 1 or start >= first:
        return []
    return [Name(start, end, plain[start:end], sure=True)]


def _beside_latin(plain: str, start: int, end: int) -> list[Name]:
    cut = _CUT.match(plain, start, end - 1)
    start = cut.end() if cut else start
    name = plain[start:end]
    if not 2 <= end - start <= 8 or _NOT_PEOPLE.search(name) or plain[end - 1] == "·":
        return []
    if plain[start - 1 : start] == "·":
        return []
    return [Name(start, end, name, sure=True)]


def _by_surname(plain: str, start: int, end: int) -> Name | None:
    """Return the name that begins with a surname: two given characters, or one."""
    before = plain[max(0, start - 4) : start]
    begins = not before or before[-1] in _BEFORE_CHARS or before.endswith(("为何", "如何"))
    if not begins and not _BEFORE_WORDS.search(before):
        return None
    if plain[start] == "何" and before[-1:] in ("为", "如", "任"):
        return None
    role = bool(_ROLE.search(before))
    for given in (2, 1):
        stop = end + given
        letters = plain[end:stop]
        if len(letters) < given or not all("\u4e00" <= c <= "\u9fff" for c in letters):
            continue
        if any(c in _NOT_GIVEN for c in letters):
            continue
        name = plain[start:stop]
        following = plain[stop : stop + 1]
        if following and following not in _AFTER and not _FOLLOWS.match(plain, stop):
            continue
        titled = bool(_TITLE.match(plain, stop))
        if titled and given == 1 and letters in _single() and _other_title(plain, name, stop):
            return None
        sure = role or titled
        if _WORDS.match(name) and not titled:
            return None
        if not sure and (name[0] in _RARE or (given == 1 and following == "的")):
            return None
        return Name(start, stop, name, sure=sure)
    return None


def _other_title(plain: str, name: str, at: int) -> bool:
    """Tell whether the title belongs to the second character: "why (何) Mr Ke (柯先生)"."""
    title = plain[at : at + 2]
    return plain.count(name[1] + title) > plain.count(name + title)


@functools.cache
def _single() -> frozenset[str]:
    return frozenset(row["surname"] for row in facts.rows("zh_surnames.csv"))


@functools.cache
def _surnames() -> re.Pattern[str]:
    names = sorted(map(one_script, _single()), key=len, reverse=True)
    double = "|".join(name for name in names if len(name) > 1)
    return re.compile(f"{double}|[{''.join(name for name in names if len(name) == 1)}]")
