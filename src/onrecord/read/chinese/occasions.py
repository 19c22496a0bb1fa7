"""Occasions of Chinese texts: visits, summits, sessions, dialogues, anniversaries."""

import re
from typing import cast

from onrecord.model import Occasion, passage
from onrecord.model.records import OccasionType
from onrecord.read.chinese.dates import chinese_dates
from onrecord.read.chinese.page import Page

_NAME_BEFORE = re.compile(
    r"(?:第[0-9一二三四五六七八九十百]+次?|[“”A-Za-z0-9]|[\u4e00-\u9fff]){1,16}\Z"
)
_CUT = re.compile(
    r".*(?:[，。；：、“（(\s]|的|是|在|于|到|和|与|及|将|了|对|参加|出席|举行|值|为|期间"
    r"|赴|之|召开|即将|其|当庭|至|日(?!本)|说|称|此|还有|距|时|爆发|有|值此)"
)
_COUNCIL = re.compile(r"在(?P<name>联合国(?:人权理事会|大会|安理会))(?:中|上|会议)?(?:发言|发表)")
_COUNCIL_SITS = re.compile(
    r"(?P<name>(?:联合国)?(?:人权理事会|大会"
    r"|安理会)(?:第[0-9一二三四五六七八九十]+届(?:会议|常会)?|开会期间|会议期间))"
)
_COUNT = re.compile(
    r"(?P<event>[\u4e00-\u9fff“”]{2,8}?)[”]?(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})(?:周年)"
)


def find_occasions(page: Page) -> list[Occasion]:
    """Return the events at which somebody acts or could act, each once, in text order."""
    found: dict[str, Occasion] = {}
    for block in page.body:
        for start, end, kind in _in_stretch(page, block.start, block.end):
            at = passage(page.doc.id, page.doc.text, start, end)
            key = re.sub(r"[“”\s]", "", page.plain[at.start : at.end])
            if kind == "anniversary":
                key = key[:2] + "周年"
            if key not in found and len(at.quote) >= 3:
                found[key] = Occasion(
                    passage=at, cue=kind, name=at.quote, type=kind, date=_date(page, start, end)
                )
    return sorted(found.values(), key=lambda item: item.passage.start)


def _in_stretch(page: Page, start: int, end: int) -> list[tuple[int, int, OccasionType]]:
    plain = page.plain
    found: list[tuple[int, int, OccasionType]] = []
    for pattern in (_COUNCIL, _COUNCIL_SITS):
        found += [(*m.span("name"), "session") for m in pattern.finditer(plain, start, end)]
    for hit in page.cues("zh_occasion_cues.csv", start, end):
        kind = cast("OccasionType", hit.rows[0]["type"])
        begin = _begin(plain, max(start, hit.start - 16), hit.start)
        name = plain[begin : hit.end]
        bare = begin == hit.start
        if kind == "trial" or (
            bare and kind in ("summit", "session", "anniversary", "other") and len(name) < 5
        ):
            continue
        if kind == "anniversary" and (
            len(re.sub(r"[“”\s]", "", name)) < 6
            or not re.search(r"[0-9一二三四五六七八九十]周年", name)
        ):
            continue
        if any(a < hit.end and begin < b for a, b, _ in found):
            continue
        found.append((begin, hit.end, kind))
    return sorted(found)


def _begin(plain: str, opens: int, at: int) -> int:
    """Return where the name of an event begins that ends in a cue."""
    before = plain[opens:at]
    match = _NAME_BEFORE.search(before)
    if not match:
        return at
    cut = _CUT.match(match[0])
    return opens + match.start() + (cut.end() if cut else 0)


def _date(page: Page, start: int, end: int) -> str | None:
    sentence = page.sentence_at(start)
    dates = chinese_dates(page.doc.text, sentence.start, sentence.end)
    near = [d for d in dates if 0 <= start - d.end <= 12 or 0 <= d.start - end <= 8]
    return near[0].iso if near else None
