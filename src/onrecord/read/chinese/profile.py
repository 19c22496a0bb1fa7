"""Letterhead of a Chinese document: title, date, who sends it and to whom."""

import re

from onrecord.model import Genre, Profile
from onrecord.names.actors import find_actors
from onrecord.names.states import find_states
from onrecord.read.chinese.dates import chinese_dates
from onrecord.read.chinese.genre import salutation
from onrecord.read.chinese.page import Page
from onrecord.read.chinese.script import one_script

_TO = re.compile(
    r"(?:致|给|向)(?P<to>[^，。：\s]{2,24}?)的?(?:公开信|一封信|联署信|请愿书|联名信|陈情书)"
)
_FROM = re.compile(r"(?:\A|】)(?P<who>[^，。：【】\s]{2,26}?)(?:就|致|给|对|针对|关于|逐点|发表)")
_SAYS = re.compile(
    r"(?:－|—|\)|）|\A|\n)\s*(?P<who>[\u4e00-\u9fff]{3,14}?)(?:今天|今日|昨日|周.)(?:表示"
    r"|指出|发表|说)"
)
_PUT = re.compile(
    r"尊敬的|亲爱的|^致|[：:，,]|女士|先生|您好|你好|[钧台勋大道]鉴|三位|各位|阁下(?!政府)"
)
_SIGNED = re.compile(r"[\u4e00-\u9fffA-Za-z（）()·・•、，, ]{2,60}\Z")
_FURNITURE = re.compile(
    r"http|@|：|订|加入|抄送|分享|网站|专栏|下载|参考|博客|请|。|！|全文|转载|摄$|图片|联署$|已有"
)
_ITEM = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)）]")
_ORGAN = re.compile(
    r"协会|公会|工会|组织|联盟|中心|朋友|小组|委员会|观察|学会|基金|联席|家属|报告员"
    r"|工作组|运动|行动|论坛|网络|团"
)


#: "部长": an office so short says not whose it is; the title may.
_BARE_OFFICE = 3
#: A date that closes a line may have a bracket behind it; one inside a sentence dates no line.
_AFTER_DATE = 3


def profile_of(page: Page, genre: Genre, about: str | None) -> Profile:
    """Return what title, salutation and signature say."""
    doc = page.doc
    return Profile(
        genre=genre,
        title=doc.title or _title(page),
        date=_date(page, genre) or doc.date,
        lang=doc.lang or "zh",
        senders=_senders(page, genre),
        addressees=_addressees(page, genre, about),
    )


def _title(page: Page) -> str | None:
    for block in page.body[:4]:
        words = " ".join(page.doc.text[block.start : block.end].split()).strip(" #*")
        if block.kind == "heading" or (len(words) <= 40 and not re.search(r"[。，！]", words)):
            return words
    return None


def _date(page: Page, genre: Genre) -> str | None:
    """Return the date that a letter or statement itself bears, by its signature or first line."""
    if genre == "news":
        return None
    lines = _edge_lines(page)
    for start, end in lines:
        dates = chinese_dates(page.doc.text, start, end)
        if dates and end - start <= 30 and len(dates[-1].iso) >= 7:
            return dates[-1].iso
    first = page.sentences[0] if page.sentences else None
    for sentence in page.sentences[:2]:
        if first and page.plain.startswith(("（", "("), sentence.start):
            dates = chinese_dates(
                page.doc.text, sentence.start, min(sentence.end, sentence.start + 30)
            )
            if dates:
                return dates[0].iso
    return None


def _edge_lines(page: Page) -> list[tuple[int, int]]:
    """Return the lines under the letter, last first, then those above it."""
    text = page.doc.text
    tail = page.body[-1].end if page.body else 0
    at = page.body[0].start if page.body else 0
    lines = re.compile(r"[^\n]+").finditer(text, at, min(len(text), tail + 600))
    spans = [match.span() for match in lines]
    return [*reversed(spans[-14:]), *spans[:8]]


def _senders(page: Page, genre: Genre) -> tuple[str, ...]:
    if genre == "news":
        return ()
    found: list[str] = []
    title = one_script(page.doc.title or "")
    signed = _signers(page)
    says = (
        _SAYS.search(page.plain[page.body[0].start : page.body[0].start + 400])
        if page.body
        else None
    )
    if signed:
        return tuple(dict.fromkeys(signed))
    if says and page.body:
        start = page.plain.index(says["who"], page.body[0].start)
        return (page.doc.text[start : start + len(says["who"])],)
    match = _FROM.search(title)
    named = match and re.search(r"公开信|致函|去信", title) and len(match["who"]) <= 12
    if match and (named or _ORGAN.search(match["who"])):
        found.append((page.doc.title or "")[match.start("who") : match.end("who")])
    return tuple(found)


def _signers(page: Page) -> list[str]:
    """Return the short lines that close the text: names of persons or organisations."""
    text = page.doc.text
    names: list[str] = []
    end = len(text)
    for rule in re.finditer(r"\n-{3,}\s*\n", text):
        if page.body and rule.start() > page.body[0].end and rule.start() > len(text) // 3:
            end = rule.start()
            break
    for line in reversed(text[:end].splitlines()[-60:]):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)|<[^>]*>", r"\1", line).strip(" \t*_#>　")
        if not words or line.lstrip().startswith(("!", "<", "|")):
            continue
        dates = chinese_dates(words)
        if dates and len(words) - dates[-1].end <= _AFTER_DATE:
            words = words[: dates[0].start].strip(" 　，,")
            if not words:
                continue
        plain = one_script(words)
        if _ITEM.match(words) or words.endswith(("；", ";")):
            break
        if len(words) > 60 or _FURNITURE.search(plain) or not re.search(r"[\u4e00-\u9fff]", plain):
            if names or len(words) > 60:
                break
            continue
        if re.fullmatch(
            r"(?:此致|敬礼|敬[祝颂].*|顺颂.*|深致谢忱和敬意|顺祝|平安|谨此|释放.*)", plain
        ) or plain.startswith(("连署", "联署")):
            break
        if re.match(r"[（(]?[^）)]{0,20}(?:副主席|主席)[）)]?\Z", plain) and len(plain) < 4:
            continue
        chair = re.match(r"(?:主席|会长|主任|代表|秘书长)(?P<name>[\u4e00-\u9fff]{2,4})\Z", plain)
        words = words[chair.start("name") :] if chair else words
        names.append(re.sub(r"[\s　]*(?:敬上|謹上|谨上|上)\Z", "", words))
    return list(reversed(names))[:80]


def _addressees(page: Page, genre: Genre, about: str | None) -> tuple[str, ...]:
    if genre == "news":
        return ()
    raw = page.doc.title or _title(page) or ""
    title = one_script(raw)
    greeted = salutation(page)
    name = ""
    if greeted:
        name = _bare(greeted)
    if len(name) <= _BARE_OFFICE and not find_actors(name):
        match = _TO.search(title)
        name = raw[match.start("to") : match.end("to")] if match else name
    if len(name) < 2 and greeted and "阁下政府" in page.plain and about:
        return (about, _government(page, about))
    if len(name) < 2:
        return ()
    state = next((a.state for a in find_actors(name) if a.state), None)
    state = state or next((m.code for m in find_states(name)), None)
    if state is None and (titled := _TO.search(title)):
        state = next((m.code for m in find_states(titled["to"])), None)
    if state is None and re.search(r"特首|行政长官|警务处", one_script(name)):
        state = "HK"
    return (state, name) if state else (name,)


def _bare(greeted: str) -> str:
    plain = one_script(greeted)
    keep = [True] * len(plain)
    for match in _PUT.finditer(plain):
        keep[match.start() : match.end()] = [False] * (match.end() - match.start())
    return "".join(c for c, good in zip(greeted, keep, strict=True) if good).strip(" 　*")


def _government(page: Page, state: str) -> str:
    for actor in page.actors:
        if actor.state == state and page.plain[actor.start : actor.end].endswith("政府"):
            return page.doc.text[actor.start : actor.end]
    return "阁下政府"
