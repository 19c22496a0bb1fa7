"""Asks of Chinese texts: verbs of asking, "should" after a power, imperatives, lists of demands."""

import bisect
import itertools
import re
from collections.abc import Sequence

from onrecord.read.chinese.ask_imperatives import POLITE, imperatives, placard
from onrecord.read.chinese.ask_lists import Listed, listed_demands
from onrecord.read.chinese.askers import PRONOUNS, STORY, Askers
from onrecord.read.chinese.claim_subjects import VISITED
from onrecord.read.chinese.cues import Hit
from onrecord.read.chinese.demands import Demand, demands
from onrecord.read.chinese.page import Page
from onrecord.read.chinese.people import Actor
from onrecord.read.sentences import Span

_NOUN_BEFORE = re.compile(
    r"(?:的|之|此|该|这|这个|项|这项|个|[这此本每一]次|紧急|联合|有关|合理|发出|发出过|作出|提出|响应"
    r"|回应|满足|符合|按|按照|依|拒绝|不理|根据|新|再三|当面一再|寻求|声明和|条件|公开信"
    r"|无|达到|应|任何|等|最大的?)\Z"
)
_NOUN_AFTER = re.compile(
    r"(?:下|后|时|的|之|，(?!在)|。|、|；|”|绝|程序|信|书|与|和(?!平)|或|不果|均|遭|被|是否|包括"
    r"|人权观察|表示|告知|提请|回顾|参考|感谢|重申|看到|知道|通过|表达|你们?期待)"
)
_WHICH_IS = re.compile(r"(?:就|便|只)?是[，：,]?")
_WISHES_OWN = re.compile(
    r"(?:[^，。]{0,10}(?:参考|注意|留意|了解)|表示|表达|提请|告知|回顾|参考|感谢|重申|看到"
    r"|所有|大家|雪|通过|寻求)"
)
#: The text of a law or treaty begins here.
_LAW = re.compile(r"(?:公约|条约|宪法|法律|法例|条例|规约|议定书|该法|法》)")
_PROVIDES = re.compile(
    r"[》”]?(?:[（(][^）)]{1,20}[)）])?(?:第[0-9一二三四五六七八九十百]+条)?[^，。》]{0,6}"
    r"(?:规定|订明|列明|载明|写明|订立|条文|指明)"
)
#: "... the application of a child or parent to leave (的申请)": a request is only spoken of.
_SPOKEN_OF = re.compile(
    r"[^，。；]{0,40}的(?:申请|请求|诉求|人士|人(?!权)|权利|案件|行为|做法)(?:，|。|、|应|须|必|都|均|也|，)"
)
_EXPOUNDS = re.compile(r"(?:根据|依据|按照|依照)《?|规定|列明|订明|条文|原则上")
#: Bodies that are no government: what they suggest, they ask for.
_INDEPENDENT = re.compile(r"专家|报告员|工作组|委员会|联合国|高级专员|理事会|监察|申诉专员")
#: What an article of a law provides is no demand.
_ARTICLE = re.compile(r"的第[0-9一二三四五六七八九十百]+条")
_SHOULD_GAP = re.compile(
    r"(?:也|亦|都|均|更|还|就|今后|首先|仍|仍然|同样|必要时|因此|此时|现在|同时|，)*\Z"
)
_WITHIN = re.compile(r"在[^，。；]{0,12}\Z")
_OUTSIDE = re.compile(r"[^，。；]{0,14}(?:外|之下|期间)，")
_BENEFITS = re.compile(r"(?:在|除|给|让|与|跟|为|对|向|把|将|被|使)\Z")
_HOPED = re.compile(r"(?:给|能|可|让|尽|立|早日|提供|释放|公开|你)")
_OPEN_QUOTE = re.compile(r"[\s*_“#>]*\Z")
_WORTH = re.compile(r"请|[！!]|标语|口号|高呼|高喊|横幅|牌子")
_ATTRIBUTE = re.compile(r"[^，。]{1,5}的")
_OURS = re.compile(r"我们|本会|本组织|我等|吾等|联署人|签署人|本人")
#: "... they said in their statement, urging ...".
_DECLARES = re.compile(r"[^，。]{0,8}(?:声明|公开信|联署信|请愿书|信)(?:中|内|里|上)")
_PAUSE = re.compile(r"[，；：、,;]")


#: A demand, its cue, who asks and who is asked.
Told = tuple[Demand, str, Actor | None, Actor | None]


class Asks:
    """Find the asks of one document."""

    def __init__(self, page: Page, *, addressed: bool, family: bool) -> None:
        """Keep what decides: does the text greet somebody, does it speak for a family."""
        self._page = page
        self._askers = Askers(page, family=family)
        self._addressed = addressed
        self._family = family
        self.found: list[Told] = []

    def find(self) -> list[Told]:
        """Return (demand, cue, asker, target), in text order."""
        lists = listed_demands(self._page)
        starts = [item.start for item in lists]
        leads = sorted({(item.lead, item.opens) for item in lists})
        plain = self._page.plain
        for sentence in self._page.prose:
            listed = lists[
                bisect.bisect_left(starts, sentence.start) : bisect.bisect_left(
                    starts, sentence.end
                )
            ]
            cued = self._page.cues("zh_ask_cues.csv", *sentence)
            if not (cued or listed or _WORTH.search(plain, *sentence)):
                continue
            before = len(self.found)
            self._performatives(sentence, leads, listed)
            if len(self.found) == before:
                self._modals(sentence)
            if len(self.found) == before and self._addressed:
                asked = imperatives(self._page, sentence)
                self.found += [
                    (demand, cue, None, self._pleaded(demand) if cue == "请" else None)
                    for demand, cue in asked
                ]
            if len(self.found) == before and (shown := placard(self._page, sentence)):
                self.found.append((shown, "“”", None, None))
            for item in listed:
                self._item(sentence, item, self.found[before:])
        told = sorted(self.found, key=lambda ask: ask[0].start)
        return [
            ask
            for ask, following in itertools.zip_longest(told, told[1:])
            if not self._announces(ask, following)
        ]

    def _announces(self, ask: Told, following: Told | None) -> bool:
        """Tell whether an ask only announces those that follow it: it ends in a colon."""
        end = ask[0].end
        after = self._page.plain[end : end + 3].lstrip("*_ ”")
        return after[:1] in ("：", ":") and following is not None and following[0].start - end < 60

    def _performatives(
        self, sentence: Span, leads: Sequence[tuple[int, int]], listed: Sequence[Listed]
    ) -> None:
        """Find the verbs of asking of a sentence; an item that is itself asked for has none."""
        page = self._page
        hits = [
            hit
            for hit in page.cues("zh_ask_cues.csv", *sentence)
            if hit.rows[0]["kind"] in ("performative", "wish") and self._is_verb(hit, sentence)
        ]
        hits = [
            hit
            for number, hit in enumerate(hits)
            if number + 1 == len(hits) or hits[number + 1].start > hit.end + 1
        ]
        hits = [
            hit
            for number, hit in enumerate(hits)
            if number == 0 or _PAUSE.search(page.plain, hits[number - 1].end, hit.start)
        ]
        for number, hit in enumerate(hits):
            stop = self._stop(sentence, hit, hits[number + 1 :])
            which = _WHICH_IS.match(page.plain, hit.end)
            start = which.end() if which else hit.start
            target = self._target(hit.end, stop)
            asker = self._askers.asker(sentence, hit.start, target)
            lead = bisect.bisect_right(leads, (hit.start, len(page.plain))) - 1
            if lead >= 0 and hit.start < leads[lead][1]:
                continue
            if any(item.start <= hit.start < item.end and item.asked for item in listed):
                continue
            if self._addressed and self._is_pleaded(sentence, hit):
                continue
            parts = demands(page, start, stop, hit.end)
            if parts and self._speaks(hit, asker, target, parts[0]):
                self.found += [
                    (part, page.plain[hit.start : hit.end], asker, target) for part in parts
                ]

    def _is_verb(self, hit: Hit, sentence: Span) -> bool:
        plain = self._page.plain
        if _WHICH_IS.match(plain, hit.end):
            return True
        before = plain[max(sentence.start, hit.start - 6) : hit.start]
        if _NOUN_BEFORE.search(before) or _NOUN_AFTER.match(plain, hit.end):
            return False
        if plain[hit.start - 1 : hit.start] == "》" or self._provided(hit, sentence):
            return False
        return not (hit.rows[0]["kind"] == "wish" and _WISHES_OWN.match(plain, hit.end))

    def _stop(self, sentence: Span, hit: Hit, later: Sequence[Hit]) -> int:
        """Return where what is asked ends: before the next asking, or with the sentence."""
        plain = self._page.plain
        for other in later:
            comma = max(plain.rfind(mark, hit.end, other.start) for mark in "，；,;")
            if comma > hit.end + 3:
                return comma
            if other.start - hit.end > 25:
                return other.start
        return sentence.end

    def _provided(self, hit: Hit, sentence: Span) -> bool:
        """Tell whether the words are a law's or a treaty's, or speak of a request only."""
        plain = self._page.plain
        laws = self._page.cues("zh_laws.csv", sentence.start, hit.start)
        ends = {law.end for law in laws}
        ends |= {law.end() for law in _LAW.finditer(plain, sentence.start, hit.start)}
        for end in ends:
            provides = _PROVIDES.match(plain, end, hit.start)
            if provides and not _OURS.search(plain, provides.end(), hit.start):
                return True
        return bool(_SPOKEN_OF.match(plain, hit.end, sentence.end))

    def _target(self, start: int, stop: int) -> Actor | None:
        """Return who is asked: the first power or other actor right after the verb."""
        page = self._page
        near = [
            actor
            for actor in page.actors_in(start, min(stop, start + 45))
            if actor.kind != "self"
            and page.plain[actor.start : actor.end] not in PRONOUNS
            and not _BENEFITS.search(page.plain, start, actor.start)
            and not VISITED.search(page.plain, start, actor.start)
            and not _setting(page.plain, start, actor)
        ]
        cut = page.cues("zh_act_cues.csv", start, stop)
        limit = max(cut[0].start, start + 6) if cut else stop
        near = [actor for actor in near if actor.start < limit]
        powers = [actor for actor in near if actor.kind in ("power", "you", "body")]
        first = near[0] if near else None
        if first and first.kind == "private" and first.start <= start + 8:
            joined = powers and page.plain[first.end : first.end + 1] in "、和及与以"
            if not powers or (first.start <= start + 2 and not joined):
                return first
        return powers[0] if powers else None

    def _speaks(self, hit: Hit, asker: Actor | None, target: Actor | None, first: Demand) -> bool:
        """Tell a demand from an order, from a plea inside a story and from a word to the public."""
        plain = self._page.plain
        wish = hit.rows[0]["kind"] == "wish"
        if target and target.kind == "private":
            return False
        if first.end - hit.end < 3:
            return False
        if asker and asker.kind == "private":
            word = plain[asker.start : asker.end]
            if (
                word in _RELATIVES
                and not self._family
                and not self._stands_for_power(asker)
                and not (word in PRONOUNS and _DECLARES.match(plain, asker.end))
            ):
                return False
        if (
            asker
            and asker.kind == "power"
            and (
                asker.local
                or (
                    plain[hit.start : hit.end] in ("建议", "提议")
                    and not _INDEPENDENT.search(plain, asker.start, asker.end)
                )
            )
        ):
            return False
        if target is not None:
            return first.act is not None or not wish
        if first.act is None:
            return False
        if wish and not _HOPED.match(plain, hit.end):
            return False
        return not wish or asker is None or asker.kind == "self" or self._family

    def _is_pleaded(self, sentence: Span, hit: Hit) -> bool:
        """Tell whether "please" opens the clause: "请外长呼吁..." asks the minister to call."""
        clauses = self._page.clauses(sentence.start, hit.start)
        at = clauses[-1].start if clauses else sentence.start
        polite = POLITE.match(self._page.plain, at, hit.start)
        if polite is None or polite.end() == hit.start:
            return False
        return any(
            a.kind in ("power", "you") for a in self._page.actors_in(polite.end(), hit.start)
        )

    def _pleaded(self, demand: Demand) -> Actor | None:
        """Return who is named right behind "please"."""
        polite = POLITE.match(self._page.plain, demand.start, demand.end)
        at = polite.end() if polite else demand.start
        actor = next(iter(self._page.actors_in(at, min(demand.end, at + 3))), None)
        return actor if actor and actor.kind == "power" else None

    def _stands_for_power(self, asker: Actor) -> bool:
        """Tell whether "they" are experts or a body that the text spoke of just before."""
        page = self._page
        if page.plain[asker.start : asker.end] not in PRONOUNS:
            return False
        before = page.actors_in(max(0, asker.start - 200), asker.start)
        named = next((a for a in reversed(before) if not a.bare and a.kind != "you"), None)
        return named is not None and named.kind == "power" and not named.local

    def _modals(self, sentence: Span) -> None:
        page = self._page
        for hit in page.cues("zh_ask_cues.csv", *sentence):
            if hit.rows[0]["kind"] != "modal":
                continue
            opening = page.plain[sentence.start : hit.start]
            if (
                _EXPOUNDS.search(opening)
                or _ARTICLE.search(page.plain, hit.end, sentence.end)
                or _ATTRIBUTE.match(page.plain, hit.end)
            ):
                continue
            target = next(
                (
                    actor
                    for actor in reversed(page.actors_in(sentence.start, hit.start))
                    if _SHOULD_GAP.fullmatch(page.plain[actor.end : min(hit.start, actor.end + 24)])
                    and hit.start - actor.end <= 8
                ),
                None,
            )
            bare = bool(_OPEN_QUOTE.fullmatch(opening))
            if not bare and (target is None or target.kind not in ("power", "you")):
                continue
            parts = demands(page, hit.start, sentence.end)
            if parts and parts[0].act is not None:
                asker = self._askers.reporter(sentence, target) if target else None
                self.found += [
                    (part, page.plain[hit.start : hit.end], asker, target) for part in parts
                ]
                return

    def _item(self, sentence: Span, item: Listed, known: list[Told]) -> None:
        start = item.start
        if not sentence.start <= start < sentence.end or any(
            item.start <= told[0].start < item.end for told in known
        ):
            return
        parts = demands(self._page, start, min(item.end, sentence.end))
        if parts:
            whole = Demand(parts[0].start, parts[-1].end, parts[0].act)
            self.found.append((whole, "：", None, item.target))


_RELATIVES = STORY | frozenset("他 她 他们 她们 公司 企业 记者 居民 媒体 传媒 市民".split())


def _setting(plain: str, start: int, actor: Actor) -> bool:
    """Tell whether an actor only sets the scene: "outside (在...外) the police's own offices"."""
    return bool(_WITHIN.search(plain, start, actor.start) and _OUTSIDE.match(plain, actor.end))


def find_asks(page: Page, *, addressed: bool, family: bool) -> list[Told]:
    """Return the demands of a document with their cue, asker and addressee, in text order."""
    return Asks(page, addressed=addressed, family=family).find()
