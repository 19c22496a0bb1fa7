"""Genre of a Chinese document, by title, salutation and voice."""

import re

from onrecord.model import Genre
from onrecord.read.chinese.page import Page
from onrecord.read.chinese.script import one_script

_OPEN_LETTER = re.compile(r"公开信")
_STATEMENT = re.compile(r"声明|通报|呼吁|宣言|自辩|告全|联合意见")
_PETITION = re.compile(r"请愿书|联署信|连署|请愿信|签名活动|联署行动|网上联署")
_SIGN = re.compile(r"(?:请|欢迎|邀请|呼吁)[^。，]{0,12}(?:联署|连署|签名)")
_REPLY = re.compile(r"(?:反驳|的回应|回应声明|答记者问|的答复|复函|回信)")
_REFERS = re.compile(
    r"(?:来函|来信|大函|收悉|贵[会方]\S{0,6}(?:函|信)|收到(?:阁下|您|你)\S{0,8}(?:函|信))"
)
SALUTATION = re.compile(
    r"(?:^|\n)[\s*#>]*(?P<who>(?:尊敬的|致|亲爱的)?[^\n。，！？]{0,60}?(?:阁下|先生|女士"
    r"|夫人|总理|部长|主席|总统|特首|长官\S{0,5}|大使|议员|专员|您好|你好|诸位|[钧台勋大道]鉴)(?:们"
    r"|/女士)?)[ \t]*[：:，,][ \t]*(?=\n|\Z)"
)
_SIMPLE = re.compile(
    r"(?:^|\n)[\s*#>]*(?P<who>(?:[\u4e00-\u9fff]{2,30}(?:长官|部|局|委员会"
    r"|政府)[\u4e00-\u9fff]{0,5}|[\u4e00-\u9fff、\[\]()]{2,60}(?:先生"
    r"|女士)))[：:][ \t]*(?=\n)"
)
#: A lead-in to a list of demands names a government before its colon too.
_LEADS = re.compile(r"敦促|呼吁|要求|促请|吁请|恳请|我们|本会|建议")
_NEWS = re.compile(r"(?:报道|记者会|表示|指出|周[一二三四五六日]|消息|据)")
_OURS = re.compile(r"我们|本会|本人|我等|吾等")


def genre_of(page: Page) -> Genre:
    """Return the genre; ``other`` where nothing speaks for one."""
    if not page.body:
        return "other"
    title = _plain_title(page)
    words = "\n".join(page.plain[b.start : b.end] for b in page.body)
    ours = len(_OURS.findall(re.sub(r"“[^”]{0,400}”", "", words)))
    told = len(re.findall(r"(?:表示|指出|称，|说，|指，|强调|报道)", words))
    greeted = salutation(page)
    if greeted is not None:
        if _REFERS.search(words[:600]):
            return "reply"
        return "open_letter" if _OPEN_LETTER.search(title + words[:200]) else "letter"
    if _PETITION.search(title):
        return "petition"
    if (
        _STATEMENT.search(title)
        and (ours or told <= 3)
        and told <= 12
        and not _OPEN_LETTER.search(title)
    ):
        return "statement"
    if _SIGN.search(words) and ours * 3 >= told and ours:
        return "petition"
    if _OPEN_LETTER.search(title) and ours >= 3:
        return "open_letter"
    if _REPLY.search(title) and ours:
        return "reply"
    if _STATEMENT.search(title) and told <= 12 and (ours or told <= 3):
        return "statement"
    if re.search(r"[今昨][天日](?:表示|指出|说)", words[:200]):
        return "statement"
    if told >= 2 and "记者" in one_script(page.doc.meta.get("author", "")):
        return "news"
    if ours >= 3 and ours * 2 >= told:
        return "statement"
    if told >= 2 or _NEWS.search(words):
        return "news"
    return "statement" if ours else "other"


def _plain_title(page: Page) -> str:
    title = page.doc.title or ""
    head = next((b for b in page.body if b.kind == "heading"), None)
    if head is None:
        head = page.body[0]
    first = page.plain[head.start : head.end].split("\n")[0]
    return one_script(title) or (first if len(first) <= 60 and "。" not in first else "")


def salutation(page: Page) -> str | None:
    """Return whom a line near the beginning greets, in the words of the text."""
    if not page.body:
        return None
    start = page.body[0].start
    if re.match(r"(?:记者|中新|本报)", page.plain[start : start + 4]):
        return None
    for pattern in (SALUTATION, _SIMPLE):
        match = pattern.search(page.plain, max(0, start - 1), min(len(page.plain), start + 1500))
        if match and not _LEADS.search(match["who"]):
            return page.doc.text[match.start("who") : match.end("who")].strip(" \n*#>　")
    return None
