"""Groups at risk in Chinese texts: a number of people, or people described by what befell them."""

import re

from onrecord.model import Case, passage
from onrecord.read.chinese.page import Page

_PEOPLE = (
    r"(?:人士|律师|记者|工人|学生|公民|村民|居民|朋友|成员|教徒|信徒|基督徒|穆斯林|僧人"
    r"|牧师|儿童|妇女|女性|学者|作家|活动人士|活动家|捍卫者|维护者|行动者"
    r"|异议人士|港人|藏人|维吾尔人|维吾尔族人|移民工|运动员|新闻工作者|示威者|市民|难民"
    r"|囚犯|良心犯|政治犯|人|被捕者|青年|代表|员工|职员|董事|高层|编辑|总编|负责人|教师|医生|家庭|受害者)"
)
_COUNTED = re.compile(
    r"(?<![\d/])(?P<who>(?:约|近|逾|超过|至少|大约|数以|上)?(?:(?P<n>\d[\d,]*"
    r"|[一二三四五六七八九十百千万两几数]+|多|无数|数十|数百|上百万)(?:余|多)?(?:万|千"
    r"|百)?(?:名|位|个)?)"
    rf"(?P<words>(?:《[^《》]{{1,12}}》|[^，。；：、“”（）()【】\[\]/\d\s]){{0,20}}?){_PEOPLE})(?![权员士们家])"
)
_ALSO = re.compile(rf"(?:[和及与、]|以及)[^，。；：、“”（）()\s]{{0,6}}?{_PEOPLE}(?![权员士们家])")
_SUFFERED = re.compile(
    rf"(?P<who>(?:被|遭|患上|染上|受)[^，。；：！？\n]{{2,26}}?(?:的"
    rf"|之)[^，。；：的之\s]{{0,6}}?{_PEOPLE})(?![权员])"
)
_DONE = re.compile(
    r"[^，。；！？]{0,24}?(?:被|遭|受(?!访)|失踪|失联|下落不明|在押|身陷)"
    r"|[^。；]{0,44}?(?:被|遭)[^，。；]{0,14}(?:拘|捕|押|囚|传唤|审讯|驱|射|殴|伤|判|抓|扣"
    r"|控|迫|袭|虐|推)"
)
_NUMERALS = {figure: value for value, figure in enumerate("零一二三四五六七八九十")} | {
    "两": 2,
    "一百万": 1_000_000,
    "上百万": 1_000_000,
}
#: With so many of the last groups a new one is compared.
_KNOWN = 40
_TAKEN = re.compile(r"(?:抓捕|逮捕|拘捕|拘留|关押|带走|杀害|打死|处决|释放)了?[^，。；]{0,24}\Z")
_UNLIKE = re.compile(r"律师$.{0}|两人|二人|一人|[一]名|一个|多人|几人|(?:被告|被捕)人$|[会个]议|警")


def find_groups(page: Page) -> list[Case]:
    """Return the groups to whom something was done, each once, in text order."""
    found: dict[str, Case] = {}
    for sentence in page.prose:
        risks = page.cues("zh_risk_cues.csv", *sentence)
        if not risks:
            continue
        for start, end, count in _in_sentence(page, sentence.start, sentence.end):
            at = passage(page.doc.id, page.doc.text, start, end)
            tail = re.split("[的之]", page.plain[at.start : at.end])[-1]
            known = list(found)[-_KNOWN:]
            if not any(
                at.quote in name or name in at.quote or name.endswith(tail) for name in known
            ):
                found[at.quote] = Case(
                    passage=at, cue="group", name=at.quote, people="group", count=count
                )
    return list(found.values())


def _in_sentence(page: Page, start: int, end: int) -> list[tuple[int, int, int | None]]:
    plain = page.plain
    found: list[tuple[int, int, int | None]] = []
    for match in _COUNTED.finditer(plain, start, end):
        who = match["who"]
        taken = _TAKEN.search(plain, max(start, match.start() - 30), match.start("who"))
        if (_UNLIKE.search(who) and not (taken and who.endswith("律师"))) or not (
            taken or _DONE.match(plain, match.end(), end)
        ):
            continue
        if match["words"] == "" and re.fullmatch(r"[\d,]+(?:名|位|个)?人", who):
            continue
        if re.search(r"(?:包括|其中)\Z", plain[max(start, match.start() - 4) : match.start("who")]):
            continue
        if match["words"] == "" and who.endswith("人士"):
            continue
        small = len(match["n"]) == 1 and match["n"] in "一二两三四五六七八九十几多"
        if small and not re.match(
            r"[名位个]|[\u4e00-\u9fff]?港人|藏人", plain[match.end("n") :][:3]
        ):
            continue
        also = _ALSO.match(plain, match.end(), end)
        stop = also.end() if also else match.end("who")
        found.append((match.start("who"), stop, _count(match["n"])))
    for match in _SUFFERED.finditer(plain, start, end):
        inside = page.cues("zh_risk_cues.csv", match.start(), match.end())
        described = len(match["who"]) >= 8
        if (
            inside
            and described
            and not re.search(r"[和与]警方|被告|的人$|无人$|名义", match["who"])
        ):
            found.append((match.start("who"), match.end("who"), None))
    return found


def _count(figures: str) -> int | None:
    digits = figures.replace(",", "")
    return int(digits) if digits.isdigit() else _NUMERALS.get(figures)
