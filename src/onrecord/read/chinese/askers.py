"""Who asks in a Chinese sentence: the subject of a verb of asking, never its object.

>>> from onrecord.model import Document
>>> from onrecord.read.chinese.page import page_of
>>> from onrecord.read.zones import blocks
>>> text = "国际样本服务社呼吁人权高专办关注此案，要求当局放人。"
>>> page = page_of(Document(id="d", digest="", name="d", media_type="", text=text), blocks(text))
>>> found = Askers(page, family=False).asker(page.sentences[0], text.index("要求"), None)
>>> found and text[found.start : found.end]
'国际样本服务社'
"""

import re

from onrecord.read.chinese.page import Page
from onrecord.read.chinese.people import CITIES, Actor
from onrecord.read.chinese.whereabouts import outsider_at
from onrecord.read.sentences import Span

_TOWARDS = re.compile(r"(?:向|对|就|由|与|给|被|对于|关于|和|在|从|经|受|因)\Z")
#: A verb that takes whoever follows it as its object.
_TAKES = re.compile(
    r"(?:违反|违背|心系|热爱|关心|得知|获知|知道|包括|例如|譬如|诸如|引用|引述|针对|面对|涉及|损害|影响"
    r"|导致|引发|离开|进入|前往|抵达|联合|联同|连同|代表|根据|通过|透过|攻击|干涉|危害|推动|促使|迫使|履行|作为"
    r"|以及|使|令|让)(?:了|着|过|其|该|各|有关|当地|相关)?\Z"
)
#: A clause that only gives examples has no subject of its own.
_LISTS = re.compile(r"(?:其中)?(?:包括|例如|譬如|诸如)")
_OBJECT_TABLES = ("zh_ask_cues.csv", "zh_act_cues.csv")
#: How far back such a verb ends.
_VERB_REACH = 8
#: "112 样本 scholars": the description begins with the number.
_NUMBER = re.compile(
    r"(?:约|近|逾|超过|至少|共有?)?[0-9一二三四五六七八九十百千万多数几][0-9,一二三四五六七八九十百千万余多]*(?:名|位|个|家)"
    r"[\u4e00-\u9fff]{0,8}\Z"
)
#: A clause whose subject is a number of people, whoever they are.
_CROWD = re.compile(
    r"(?<![^，。；\s])(?:约|近|逾|超过|至少|共)?[0-9][0-9,]*余?多?(?:名|位|家|个(?:组织|团体|机构))"
)
_REPORTS = re.compile(
    r"(?:[^，。“”]{0,24}?)(?:建议|认为|表示|指出|强调|说|称|指|重申|提出)[，：:]?“?\Z"
)
_OBJECT = re.compile(r"(?:向|对|就)[^，。；]{0,60}\Z")
#: What may stand between the head of a clause and people who ask: "there are", "a rights group".
_INTRODUCES = re.compile(
    r"有(?:一些|一群|不少|许多|数|多|几)?(?:名|位)?\Z|[\u4e00-\u9fff]{0,4}(?:组织|团体|基金会|协会|工会)\s?\[?\Z"
)


#: Who asks only inside a story, unless the document speaks for them.
STORY = frozenset(
    "家属 家人 亲友 亲属 父亲 母亲 妻子 丈夫 太太 儿子 女儿 父母 律师 辩护人 代理人 "
    "当事人 移民工 工人".split()
)
PRONOUNS = frozenset(("他", "她", "他们", "她们"))


class Askers:
    """Find who asks, in one document."""

    def __init__(self, page: Page, *, family: bool) -> None:
        """Keep what decides: does the document speak for a family."""
        self._page = page
        self._family = family

    def asker(self, sentence: Span, at: int, target: Actor | None) -> Actor | None:
        """Return who asks; one who is quoted in the first person is nobody known."""
        asker = self._subject(sentence, at, target)
        if asker is None:
            return self._outsider(sentence, at)
        word = self._page.plain[asker.start : asker.end]
        block = self._page.block_at(at)
        if word == "我" and block and _quotes(self._page.plain, block.start, at):
            return asker if self._family else asker._replace(kind="unnamed")
        return asker

    def _subject(self, sentence: Span, at: int, target: Actor | None) -> Actor | None:
        """Return the nearest actor before the verb that is no object, and is not itself asked."""
        plain = self._page.plain
        clauses = self._page.clauses(sentence.start, at)
        for actor in reversed(self._page.actors_in(sentence.start, at)):
            clause = next((c for c in reversed(clauses) if c.start <= actor.start), sentence)
            opening = plain[clause.start : actor.start]
            if actor.end > at or plain[actor.end : actor.end + 1] == "的":
                continue
            if self._is_object(clause, actor) or self._same(actor, target):
                continue
            if actor.end == at and actor.kind == "private":
                return self._counted(clause, actor)
            if _OBJECT.search(opening):
                continue
            if actor.kind == "private" and plain[actor.start : actor.end] in STORY:
                return actor
            near = at - actor.end <= 8 and "，" not in plain[actor.end : at]
            counted = self._counted(clause, actor)
            opens = actor.start - clause.start <= 4 or counted != actor
            brought = actor.kind == "private" and _INTRODUCES.search(opening)
            if near or opens or brought:
                return counted
        return None

    def _outsider(self, sentence: Span, at: int) -> Actor | None:
        """Return the organisation unknown to any table that a sentence begins with."""
        clauses = self._page.clauses(sentence.start, at)
        for clause in clauses[:2]:
            if any(a.kind == "self" for a in self._page.actors_in(*clause)):
                return None
            if _CROWD.search(self._page.plain, clause.start, clause.end):
                return Actor(clause.start, clause.end, "unnamed")
            found = outsider_at(self._page.plain, clause.start, at)
            if found:
                return Actor(*found, "private")
        return None

    def _is_object(self, clause: Span, actor: Actor) -> bool:
        """Tell whether a preposition or a verb right before an actor governs it."""
        plain = self._page.plain
        if _TOWARDS.search(plain, clause.start, actor.start):
            return True
        if _TAKES.search(plain, clause.start, actor.start) or _LISTS.match(plain, clause.start):
            return True
        start = max(clause.start, actor.start - _VERB_REACH)
        return any(
            hit.end == actor.start and hit.rows[0].get("kind") != "none"
            for table in _OBJECT_TABLES
            for hit in self._page.cues(table, start, actor.start)
        )

    def _same(self, actor: Actor, target: Actor | None) -> bool:
        """Tell whether an actor is itself asked: nobody urges himself."""
        if target is None or actor.kind == "self":
            return False
        plain = self._page.plain
        if plain[actor.start : actor.end] == plain[target.start : target.end]:
            return True
        city = CITIES.get(plain[actor.start : actor.end])
        both = target.state is not None and target.state in (actor.state, city)
        return both and (actor.bare or target.bare or city is not None)

    def _counted(self, clause: Span, actor: Actor) -> Actor:
        """Begin the description of people with their number: "112 scholars"."""
        number = _NUMBER.search(self._page.plain, clause.start, actor.start)
        if actor.kind != "private" or number is None:
            return actor
        return actor._replace(start=number.start())

    def reporter(self, sentence: Span, target: Actor) -> Actor | None:
        """Return who is told to have said that a power should: "the experts hold that ..."."""
        page = self._page
        first = next(iter(page.actors_in(sentence.start, target.start)), None)
        if first is None or first.kind in ("you", "self") or first.start > sentence.start + 12:
            return None
        if self._is_object(sentence, first) or self._same(first, target):
            return None
        return first if _REPORTS.fullmatch(page.plain[first.end : target.start]) else None


def _quotes(plain: str, start: int, at: int) -> bool:
    return plain.count("“", start, at) > plain.count("”", start, at)
