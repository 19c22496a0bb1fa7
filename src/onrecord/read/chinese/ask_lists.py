"""Lists of demands in Chinese texts: a lead that ends in a colon, then numbered items."""

import re
from typing import NamedTuple

from onrecord.read.chinese.page import Page
from onrecord.read.chinese.people import Actor

_ITEM = re.compile(
    r"\s*(?:[-*•●]\s+)?(?:\*\*|#+\s*)?(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}"
    r"|[a-z])(?:[、.．)）:]\s*|(?=\s))|[①-⑳]\s*|[-*•●]\s+)"
)
_INLINE = re.compile(r"[①-⑳]|[（(](?:[一二三四五六七八九十]|\d)[)）]|(?<=[：；，。\s])\d[)、]")
_LEAD = re.compile(
    r"(?:诉求|要求|呼吁|促请|敦促|请求|建议|恳请|吁请|行动|期望"
    r"|希望|请您|请你|请阁下|请贵)[^。！？]{0,60}[：:][\s*_”]*\Z|(?:以下|下列|如下)[^。！？]{0,10}(?:诉求|要求"
    r"|行动|建议|措施)[^。！？]{0,40}[。：:]?[\s*_”]*\Z"
)
_YOU = re.compile(r"[您你]|阁下|贵[国方府部]|[敬谨恳]请")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_FOLLOWING = re.compile(r"以下|下列|如下")
_THINKING = re.compile(r"考虑|注意|回顾|问题[：:]|解释|观察[：:]|以下各点|理由|情况[：:]")


class Listed(NamedTuple):
    """Point at one item; the list is announced from ``lead`` and begins at ``opens``.

    ``asked`` tells that somebody is asked to do each of the items: where such an
    item urges a third one, that is what is to be done.
    """

    start: int
    end: int
    lead: int
    opens: int
    target: Actor | None
    asked: bool


def listed_demands(page: Page) -> list[Listed]:
    """Return the items of the lists that a demand announces, in text order."""
    found: list[Listed] = []
    lead = opens = -1
    target: Actor | None = None
    asked = False
    for block in page.body:
        for line in _LINE.finditer(page.plain, block.start, block.end):
            item = _ITEM.match(page.plain, line.start(), line.end()) if lead >= 0 else None
            if item:
                opens = item.end() if opens < 0 else opens
                found.append(Listed(item.end(), line.end(), lead, opens, target, asked))
                continue
            lead = opens = -1
            colon = line[0].rstrip("* _”").endswith(("：", ":"))
            if not colon and not _FOLLOWING.search(line[0]):
                continue
            sentence = page.sentence_at(max(line.start(), line.end() - 1))
            begins = max(sentence.start, line.start())
            words = page.plain[begins : line.end()]
            if _LEAD.search(words) and not _THINKING.search(words):
                lead, target = begins, _power(page, begins, line.end())
                asked = bool(target) or bool(_YOU.search(words))
    for sentence in page.sentences:
        marks = list(_INLINE.finditer(page.plain, *sentence))
        if len(marks) < 2:
            continue
        opening = page.plain[sentence.start : marks[0].start()]
        if _LEAD.search(opening) and not _THINKING.search(opening):
            ends = [mark.start() for mark in marks[1:]] + [sentence.end]
            owner = _power(page, sentence.start, marks[0].start())
            you = bool(owner) or bool(_YOU.search(opening))
            found += [
                Listed(mark.start(), end, sentence.start, marks[0].start(), owner, you)
                for mark, end in zip(marks, ends, strict=True)
            ]
    return sorted(found, key=lambda item: item.start)


def _power(page: Page, start: int, end: int) -> Actor | None:
    return next((a for a in page.actors_in(start, end) if a.kind in ("power", "you")), None)
