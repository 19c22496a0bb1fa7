"""Whose deed a Chinese claim is: the power that stands before the verb, or goes on as subject."""

import re
from typing import NamedTuple

from onrecord.model.records import ClaimType
from onrecord.read.chinese.page import Page
from onrecord.read.chinese.people import Actor
from onrecord.read.sentences import Span

_TOWARDS = re.compile(
    r"(?:向|对|就|与|给|跟|同|针对|关于|对于|和|及|被|在|受|致|要求|促请|敦促|呼吁|使|令"
    r"|供|到|从|经|因|根据|按)\Z"
)
_GAP = re.compile(
    r"(?:[（(][^）)]{1,40}[)）])?(?:(?:就|亦|也)?在?\s?\[[^\]]{1,40}\]\([^)\s]{0,400}\)\s?[上中]?|[^，。]{1,12}期间|向[^，。]{1,8}|对[^，。]{1,24}|就[^，。]{1,20}|在[^，。]{1,24}|为[^，。]{1,16}"
    r"|以[^，。]{1,16}|于[^，。]{1,14}|因[^，。]{1,10}|透过[^，。]{1,8}|委员|成员|方面"
    r"|负责人|也|亦|又|还|均|都|一直|曾|曾经"
    r"|多番|多次|再次|再度|凌晨|上午|下午|晚上?|北京时间|就|则|已|已经|仍|仅|只|随后|其后"
    r"|接着|同时|并|便|今日?|昨日?|去年|今年|虽|上月|本月|上周|同日|当日|当天|早前|透过|随即"
    r"|公开|强烈|严厉|至今|从来|始终|一再|当时|周[一二三四五六日]|星期.|日前|近日|对此"
    r"|发言人|官员|声明|一一|逐一|[^，。]{1,10}(?:前|后|时)|\[[^\]]{1,40}\]\([^)\s]{0,400}\)|不但|不仅|先生|女士|却|竟|反而|明确|同样|进一步|正式|书面|口头|当面|从|\[|特别|深切"
    r"|[\u4e00-\u9fff]{1,2}(?:科长|处长|主任|警官|局长|参赞|秘书|专员)|工作人员|信访(?:中心|办|处|室)"
    r"|[0-9一二三四五六七八九十年月日\s])*+\Z"
)
_CLAUSE_GAP = re.compile(
    r"(?:也|亦|又|还|均|更|再次|随后|其后|同时|并|便|且|则|反|续|就|仅|已|一度)*\Z"
)
_OBJECT = re.compile(r"(?:向|对|就)[^，。]{1,10}\Z")
_SUPPOSED = re.compile(
    r"(?:如果?|若|倘|假如|一旦)[^，。]{0,10}\Z|(?:要求|促请|敦促|呼吁|希望|请求"
    r"|恳请)(?:当地|各级|有关|相关|中央|地方|\s)?\Z"
)
#: What a spokesman calls his own without saying whose it is.
_ITS_OWN = ("政府", "当局", "官方", "中央", "外交部", "警方")
#: Others spoke up about what the sentence tells: its subject says nothing.
_ROUSED = re.compile(
    r"(?:引发|引起|招致|惹来|激起|遭到?|受到)[^。；]{0,60}?(?:谴责|批评|抗议|声明|发声|不满|关注|反对)"
)
#: What a power has published speaks for it: "声明强调".
_PAPER = re.compile(r"(?:该|这份)?(?:声明|文章|公告|通告|公报|复函|回信|来函)(?:中|又|还|亦|也)?")
_LEFT = re.compile(r"没|未|从未|从没|迟迟|拒绝")
_FEELING = re.compile(r"感到|深感|深表|表示(?:遗憾|失望|不满|愤怒)|极度(?:遗憾|失望|不满)")
#: What is visited acts no more than a place does.
VISITED = re.compile(r"(?:探访|访问|视察|进入|探视|参观|前往|到访|进出)(?:了)?\Z")
_ORGANISED = frozenset("人权组织 人权团体 组织 团体 民间组织 民间团体 非政府组织".split())
_BUT = re.compile(r"\A(?:但是|但|却|然而|不过|可是|而|惟|只是)")
_PRONOUNS = frozenset(("他", "她", "他们", "她们"))
_SEVERAL = re.compile(r"专家|工作组|报告员|官员|议员|代表|负责人|警")
_ONE_PERSON = re.compile(
    r"长|人|卿|总理|总统|首相|主席|大臣|大使|特首|专员|\A[\u4e00-\u9fff]{2,4}\Z"
)


class Found(NamedTuple):
    """Point at what a power did or did not do; ``actor`` is None where none is named."""

    start: int
    end: int
    cue: str
    type: ClaimType
    did: bool
    actor: Actor | None


class Subjects:
    """Find subjects in one document; ``last`` is the power that the sentence before spoke of."""

    def __init__(self, page: Page, *, ours: bool = False) -> None:
        """Begin with nobody spoken of; ``ours`` tells that a government itself writes."""
        self._page = page
        self._powers = ("power", "you", "body", *(("self",) if ours else ()))
        self.last: Actor | None = None

    def opens(self, sentence: Span) -> None:
        """Forget the power spoken of where a sentence begins with somebody else."""
        if self.last is None:
            return
        opening = next(iter(self._page.actors_in(sentence.start, sentence.start + 5)), None)
        if opening is None or opening.kind != "private":
            return
        if self._page.plain[opening.start : opening.end] not in _PRONOUNS:
            self.last = None

    def subject(
        self, sentence: Span, clause: Span, at: int, found: Found | None
    ) -> tuple[int, Actor | None] | None:
        """Return where the subject of a verb begins and who it is, if it is a power."""
        plain = self._page.plain
        near = [a for a in self._page.actors_in(clause.start, at) if a.end <= at]
        for actor in reversed(near):
            if self.governed(clause, actor) and not self._reproached(sentence, actor, at):
                continue
            if not _GAP.fullmatch(plain[actor.end : at]):
                continue
            if _SUPPOSED.search(plain, max(sentence.start, actor.start - 8), actor.start):
                return None
            if actor.kind == "you" and plain[at : at + 2] == "认为":
                return None
            if actor.kind in self._powers:
                return (self._group_start(clause, actor), actor)
            word = plain[actor.start : actor.end]
            if word in _PRONOUNS and self.last and actor.start <= clause.start + 2:
                stands = plain[self.last.start : self.last.end]
                if (_SEVERAL if len(word) > 1 else _ONE_PERSON).search(stands):
                    return (actor.start, self.last)
            if word in _ORGANISED:
                chief = near[0]
                if (
                    chief.kind == "power"
                    and chief.start <= clause.start + 2
                    and plain[chief.end : chief.end + 1] in "、和与以"
                ):
                    return (chief.start, chief)
            return None
        paper = _PAPER.match(plain, clause.start, at)
        if paper and self.last and _GAP.fullmatch(plain[paper.end() : at]):
            return (clause.start, self.last)
        near = [a for a in near if not self.governed(clause, a)]
        opening = _BUT.sub("", plain[clause.start : at])
        goes_on = _CLAUSE_GAP.fullmatch(_OBJECT.sub("", opening)) or _GAP.fullmatch(opening)
        if not goes_on or (near and not _GAP.fullmatch(opening)):
            return None
        if clause.start == sentence.start:
            return None
        if _ROUSED.search(plain, sentence.start, clause.start):
            return None
        if found and found.start >= sentence.start - 1 and found.end <= clause.start + 1:
            if self._of_another(found, clause):
                return None
            return (clause.start, found.actor)
        before = self._page.actors_in(sentence.start, clause.start)
        if (
            before
            and before[0].kind == "power"
            and before[0].start <= sentence.start + 6
            and not _TOWARDS.search(plain, max(0, before[0].start - 3), before[0].start)
        ):
            return (clause.start, before[0])
        return None

    def _of_another(self, found: Found, clause: Span) -> bool:
        """Tell whether what was said is about somebody else, who goes on as its subject."""
        if found.type != "statement" or found.actor is None:
            return False
        plain = self._page.plain
        if plain.startswith(("但拒", "并拒", "拒", "但不", "但未"), clause.start):
            return False
        said = plain[found.actor.start : found.actor.end]
        says = [
            hit.start
            for hit in self._page.cues("zh_claim_cues.csv", found.actor.end, clause.start)
            if hit.rows[0]["type"] == "statement"
        ]
        clauses = self._page.clauses(says[-1] if says else found.actor.end, clause.start)
        return any(
            actor.kind in ("power", "body")
            and plain[actor.start : actor.end] not in (said, *_ITS_OWN)
            and (actor.state is None or actor.state != found.actor.state)
            and actor.start <= other.start + 2
            and not self.governed(other, actor)
            for other in clauses[1:]
            for actor in self._page.actors_in(*other)
        )

    def _reproached(self, sentence: Span, actor: Actor, at: int) -> bool:
        """Tell whether "对" or "因" leads to what a power left undone: "对政府没有回应感到失望"."""
        plain = self._page.plain
        if not _LEFT.match(plain, at):
            return False
        before = plain[actor.start - 1 : actor.start]
        return before == "因" or (
            before in ("对", "就") and bool(_FEELING.search(plain, at, sentence.end))
        )

    def governed(self, clause: Span, actor: Actor) -> bool:
        """Tell whether a preposition governs an actor; "A and B" stands as A does."""
        plain = self._page.plain
        before = plain[max(clause.start, actor.start - 4) : actor.start].rstrip()
        if before.endswith(("和", "与", "及", "以及")):
            space = actor.start - len(plain[clause.start : actor.start].rstrip()) - clause.start
            joined = actor.start - space - 1 - before.endswith("以及")
            return not any(
                other.end == joined and other.kind == "power"
                for other in self._page.actors_in(clause.start, actor.start)
            )
        return bool(_TOWARDS.search(before))

    def _group_start(self, clause: Span, actor: Actor) -> int:
        """Return where the whole subject begins: "A、B and C" begin with A."""
        plain = self._page.plain
        start = actor.start
        for other in reversed(self._page.actors_in(clause.start, actor.start)):
            if other.kind == "power" and re.fullmatch(
                r"[、和与及以\s]{1,4}", plain[other.end : start]
            ):
                start = other.start
        return start

    def named(self, sentence: Span, at: int) -> Actor | None:
        """Return the last power that a sentence names before a place."""
        plain = self._page.plain
        powers = [
            a
            for a in self._page.actors_in(sentence.start, at)
            if a.kind == "power" and not VISITED.search(plain, sentence.start, a.start)
        ]
        return powers[-1] if powers else None
