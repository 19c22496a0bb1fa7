"""Asks without a verb of asking: "please ...", "Release her!", what a placard demands."""

import re

from onrecord.read.chinese.demands import Demand, demands
from onrecord.read.chinese.page import Page
from onrecord.read.sentences import Span

#: What a reader of the page is asked to do, and courtesies.
_NOT_ASKING = re.compile(
    r"[^，。]{0,8}?(?:加入(?!《|[^，。]{1,8}公约)|点击|联系|联络|参阅|转发|分享|签名|签署此"
    r"|浏览|订阅|下载|电邮|注明)|[^，。]{0,4}?(?:接受[我本]|[允容]许我)"
    r"|(?:不要|别|勿)?(?:担心|客气|误会)|问|见|看|教|愿|假|注意|参考|按(?!照)|放心|留意|原谅"
)
POLITE = re.compile(r"(?:亦|也|另|并|同时|此外|故|因此|，|\s)*(?:敬|烦)?请(?!求|愿|教|示|缨)")
_BARE = re.compile(
    r"(?:请|我们)?(?:立即|立刻|马上|无条件|尽快|全面|请)*(?:释放|停止|撤回|撤销|废除|归还|结束"
    r"|取消|成立|彻查|严惩|保障|还我|交出|恢复|追究|公布|公开|允许|确保|调查)"
)
_CONDITION = re.compile(r"\W*(?:如(?:有|无|欲|需|果你|认为|没)|若(?:有|需|欲))")
_MAY_BE = re.compile(r"请|[！!]")
_PLACARD = re.compile(r"(?:标语|口号|高呼|高喊|横幅|牌子)[^“。]{0,14}“(?P<slogan>[^”]{2,60})”")
#: A slogan is short.
_SLOGAN = 40


def imperatives(page: Page, sentence: Span) -> list[tuple[Demand, str]]:
    """Return what a sentence asks of the one it speaks to, with the cue."""
    plain = page.plain
    if not _MAY_BE.search(plain, *sentence) or _CONDITION.match(plain, sentence.start):
        return []
    begins = []
    for clause in page.clauses(*sentence):
        polite = POLITE.match(plain, clause.start, clause.end)
        if polite and not _NOT_ASKING.match(plain, polite.end(), clause.end):
            begins.append(clause.start)
    if begins:
        ends = [*begins[1:], sentence.end]
        asked = [_whole(page, *span) for span in zip(begins, ends, strict=True)]
        return [(demand, "请") for demand in asked if demand]
    words = plain[sentence.start : sentence.end]
    exclaims = words.rstrip("”* ").endswith(("！", "!"))
    if exclaims and len(words) <= _SLOGAN and _BARE.match(words.lstrip("*“ ")):
        demand = _whole(page, *sentence)
        return [(demand, "！")] if demand and demand.act else []
    return []


def placard(page: Page, sentence: Span) -> Demand | None:
    """Return what a placard demands that a picture or a report shows."""
    match = _PLACARD.search(page.plain, *sentence)
    if not match:
        return None
    for clause in page.clauses(*match.span("slogan")):
        if page.cues("zh_act_cues.csv", clause.start, min(clause.end, clause.start + 4)):
            return next(iter(demands(page, clause.start, match.end("slogan"))), None)
    return None


def _whole(page: Page, start: int, end: int) -> Demand | None:
    """Return one demand of a stretch: what follows one "please" stays together."""
    parts = demands(page, start, end)
    return Demand(parts[0].start, parts[-1].end, parts[0].act) if parts else None
