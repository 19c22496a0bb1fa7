"""Statements of governments in Chinese: what a spokesperson or a reply says for its sender.

Words are statements; what a government says that it did remains a claim.

>>> from onrecord.model import Document
>>> from onrecord.read.chinese.page import page_of
>>> from onrecord.read.zones import blocks
>>> text = "我國對律師林樣本被捕深表關切。"
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> page = page_of(doc, blocks(text))
>>> mentions = Mentions(page, [], [], [])
>>> [(s.actor, s.tone) for s in own_words(page, ("樣本國外交部",), None, [], mentions)]
[('樣本國外交部', 'concern')]
"""

import bisect
import re
from collections.abc import Iterator, Sequence

from onrecord.model import Claim, Statement, passage
from onrecord.model.records import Tone
from onrecord.names.states import find_states
from onrecord.read.chinese.mentions import Mentions
from onrecord.read.chinese.page import Page
from onrecord.read.chinese.people import Actor
from onrecord.read.chinese.script import one_script
from onrecord.read.sentences import Span

_WORDS = frozenset({"statement", "raised", "pledge"})
_CRITICAL: frozenset[Tone] = frozenset({"condemns", "concern", "calls"})
#: Tones of words, the strongest first.
_TONES: tuple[tuple[Tone, re.Pattern[str]], ...] = (
    (
        "condemns",
        re.compile(r"谴责|痛斥|愤慨|不可接受|不能接受|无法接受|令人发指|危害人类罪|反人类罪"),
    ),
    (
        "concern",
        re.compile(
            r"关切|担忧|忧虑|忧心|不安|遗憾|震惊|失望|(?:高度|密切|持续|深切|十分)关注|表[示达]关注|反对|提出交涉|提出了?[^，。]{0,16}(?:案|问题|关切|人权)|谈及"
        ),
    ),
    ("calls", re.compile(r"呼吁|敦促|促请|要求|督促|吁请")),
    ("asks", re.compile(r"希望|请求|询问|邀请")),
    ("welcomes", re.compile(r"欢迎|赞赏|赞扬|称赞|祝贺|声援|支持")),
)
_DEFENDS = re.compile(
    r"干涉|错误言论|发表言论|指手画脚|内政|主权|抹黑|污蔑|诬蔑|捏造|歪曲|毫无根据|子虚乌有|无权|说三道四|坚决反对|强烈不满|驳斥|拒绝接受|依法办|法治国家"
)
_COMMITS = re.compile(
    r"重视|致力于|承诺|将继续|会继续|将会|坚定支持|决心|保证|将(?!军)(?:在|向|与|就|以|派|提|推|跟|密)|一贯支持|跟进|不遗余力|优先"
)
_OPENING = re.compile(r"[\s“*#>]*(?:答[：:])?[\s“*]*")
_FUTURE = re.compile(r"将|会继续|承诺|保证")
#: What a letter says of itself is about nobody's rights.
_COURTESY = re.compile(
    r"来信收悉|来函收悉|感谢(?:您|你|阁下|贵)|顺颂|此致|敬启|收到(?:您|你|阁下|贵)"
)
_OURS = re.compile(r"(?:我们|我方|我国|本部|本馆|我馆|我部|本人|本国|我)")
#: The name of a state at the head of its office's name.
_LAND = re.compile(r"[\u4e00-\u9fff]{1,9}?国")
#: What a government calls its own without saying whose it is.
_BODIES = frozenset("部长 外长 大使 政府 外交部 使馆 大使馆 总理 总统 首相 发言人".split())
_ABOUT_ALL = re.compile(r"公民社会|民间社会|人权捍卫者|人权(?:是|工作)|言论自由(?:是)|死刑(?!犯)")


def own_words(
    page: Page,
    senders: Sequence[str],
    about: str | None,
    claims: Sequence[Claim],
    mentions: Mentions,
) -> list[Claim | Statement]:
    """Return the claims of a document, its sender's own words as statements among them.

    ``senders`` begins with the state whose government speaks, or its name where
    no state is known. A statement is a sentence. Linear in the length of the text.
    """
    speaker = senders[0]
    told: list[Claim | Statement] = []
    deeds: list[int] = []
    said: list[int] = []
    for claim in claims:
        if claim.did and claim.type in _WORDS and claim.actor in senders:
            said.append(claim.passage.start)
        else:
            deeds.append(claim.passage.start)
            told.append(claim)
    land = _LAND.match(one_script(senders[-1]))
    for sentence in page.prose:
        claimed = _holds(said, sentence)
        if claimed or (not _holds(deeds, sentence) and _own(page, sentence, speaker, land)):
            told += _statements(page, sentence, speaker, about, mentions, always=claimed)
    return sorted(told, key=lambda record: record.passage.start)


def _holds(places: list[int], sentence: Span) -> bool:
    """Tell whether one of the places, in text order, lies in a sentence."""
    number = bisect.bisect_left(places, sentence.start)
    return number < len(places) and places[number] < sentence.end


def _own(page: Page, sentence: Span, speaker: str, land: re.Match[str] | None) -> bool:
    """Tell whether the sender is the first whom a sentence speaks of."""
    plain = page.plain
    first = next(iter(page.clauses(*sentence)), sentence)
    defended = _OURS.search(plain, *sentence) and _DEFENDS.search(plain, *sentence)
    if (
        defended
        or _OURS.match(plain, first.start)
        or (land and plain.startswith(land[0], first.start))
    ):
        return True
    opening = page.actors_in(sentence.start, min(sentence.end, sentence.start + 12))
    actor: Actor | None = next((a for a in opening if a.kind in ("power", "self")), None)
    if actor is None:
        return False
    bare = actor.state is None and plain[actor.start : actor.end] in _BODIES
    return actor.state == speaker or actor.kind == "self" or bare


def _statements(
    page: Page,
    sentence: Span,
    speaker: str,
    about: str | None,
    mentions: Mentions,
    *,
    always: bool,
) -> Iterator[Statement]:
    """Yield the statement of a sentence; ``always`` where a verb of speaking was read in it."""
    opening = _OPENING.match(page.plain, *sentence)
    start = opening.end() if opening else sentence.start
    end = page.trimmed(start, sentence.end)
    words = page.plain[start:end]
    tone, commits = _tone(words), bool(_COMMITS.search(words))
    speaks = always or commits or tone is not None
    if not speaks or _COURTESY.search(words) or words.endswith(("？", "?")):
        return
    named = [m.code for m in find_states(page.plain, start, end) if m.code != speaker]
    named += [a.state for a in page.actors_in(start, end) if a.state and a.state != speaker]
    cases = mentions.cases(start, end)
    code = named[0] if named else about
    if tone == "defends":
        code = speaker if len(speaker) == 2 else code
    elif commits and not named and not cases and _ABOUT_ALL.search(words):
        code = None
    home = code == speaker
    future = tone == "calls" and commits and bool(_FUTURE.search(words))
    yield Statement(
        passage=passage(page.doc.id, page.doc.text, start, end),
        cue="own words",
        actor=speaker,
        about=code,
        raises=tone in _CRITICAL and (code is not None or bool(cases)) and not home and not future,
        tone=tone or "notes",
        themes=_themes(page, start, end),
        cases=cases,
        instruments=mentions.instruments(start, end),
        commits=commits and tone != "defends",
        occasion=mentions.occasion(start, end),
    )


def tone_words(plain: str) -> dict[Tone, re.Match[str]]:
    """Return the first words of each tone in own words of one script: what decides their tone."""
    patterns: tuple[tuple[Tone, re.Pattern[str]], ...] = (("defends", _DEFENDS), *_TONES)
    return {tone: found for tone, pattern in patterns if (found := pattern.search(plain))}


def promise_in(plain: str) -> re.Match[str] | None:
    """Return the words by which own words of one script commit whoever speaks, where they do."""
    return _COMMITS.search(plain)


def _tone(words: str) -> Tone | None:
    """Return the strongest tone of some words; to reject interference is to defend."""
    if _DEFENDS.search(words):
        return "defends"
    return next((tone for tone, pattern in _TONES if pattern.search(words)), None)


def _themes(page: Page, start: int, end: int) -> tuple[str, ...]:
    hits = page.cues("zh_themes.csv", start, end)
    return tuple(dict.fromkeys(hit.rows[0]["theme"] for hit in hits))
