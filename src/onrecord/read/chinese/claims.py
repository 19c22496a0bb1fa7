"""Claims of Chinese texts: what a power said, refused, promised, raised, or kept silent about."""

import itertools
import re
from typing import cast

from onrecord.model import Claim, passage
from onrecord.model.records import ClaimType
from onrecord.read.chinese.claim_nouns import noun_claim
from onrecord.read.chinese.claim_subjects import Found, Subjects
from onrecord.read.chinese.cues import Hit
from onrecord.read.chinese.dates import chinese_dates
from onrecord.read.chinese.page import Page
from onrecord.read.chinese.people import Actor
from onrecord.read.sentences import Span

_CONTRAST = re.compile(
    r"(?:然而|但|惟|可是|然则|却|不过|因此|实则|事实上|令|希望|要求|呼吁|促请|敦促|可见"
    r"|豈料|岂料|种种)"
)
_REFUSABLE = re.compile(
    r"[^，。]{0,16}(?:告知|披露|透露|会见|律师|回应|答复|提供|通知|承认|评论|置评|签证"
    r"|公开|批准|申请|访问|探视|探访|要求|呼吁|释放|解释|保释|受理|会面|交代|签署|加入"
    r"|合作|对话|会晤|会谈|道歉|撤回|讨论|接受|调查|见面)"
)
#: A refusal to speak is silence.
_MUTE = re.compile(r"[^，。]{0,8}(?:置评|评论|回应|表态|回答|答复|作答)")
#: What somebody is blamed for not doing about a matter of rights; ordinary omissions are none.
_UNDONE = re.compile(
    r"(?:认真|积极|切实|真正|有效|及时|主动|任何|再|能|能够|有|地)*(?:做好|理解|处理|正视|理会|约束|采取|作出|做出"
    r"|履行|兑现|安排|咨询|谘询|调查|执行|跟进|改善|解决|落实|阻止|制止|交代|解释|澄清|公布|公开|回应|回复"
    r"|答复|谴责|批评|关注|支持|加入|签署|联署|提及|提到|提出|表态|发声|介入|过问|行动|举行|举办|召见|接见|道歉|派员|旁听|出席|参加|进入|会见|会面|协助|援助)"
)
_PASSIVE_OBJECT = re.compile(r"申请|要求|请求|会见|探视|投诉|诉求|信件|上诉|签证|保释")
_NOT_SAID = re.compile(
    r"(?:说三道四|说明书|说法|称号|称呼|简称|俗称|下称|以下简称|指定|指引|指标|指责任"
    r"|说一不二|表达自由|表示自由|据称|自称|所谓|称为|名称|号称|被指|指控内容|发言权|报称"
    r"|指派|指使|指挥|指令|指认|指向|指数|指监|说服|指居|据说|说出|表明身份|认为是|讲话|宣称的|表达权|声明全文|应)"
)
#: "... passed off as (为) criticising the state": that is what somebody is accused of.
_CALLED_SO = re.compile("[为成]")
_BARE_SAY = frozenset(
    "说 称 谓 指 表达 回应 答复 回复 评论 讲话 说明 表明 发声 形容 警告 指控".split()
)
#: So many deeds after a verb are looked at for the end of what it claims.
_LOOKS = 12
_HYPOTHESIS = re.compile(
    r"(?:如果|假如|若|倘若|一旦|即使|当.{1,8}时|可能会?|或会|可|将会)\Z|(?:希望|要求|呼吁"
    r"|促请|敦促|恳请|(?<!申)请)[^，。]{0,14}\Z"
)
_SPOKEN = re.compile(
    r"[^，。]{0,16}?(?:发表|作出|提出|回应|答复|表态|评论|解释|发声|谴责|批评|关注|表示|公开)"
)
_PUBLISHED = re.compile(
    r"[^，。]{0,40}?(?:声明|谈话|公报|的信|答记者问|文章|评论|信函|函件|公开信)"
)


def find_claims(
    page: Page, *, about: str | None, you: str | None, ours: str | None = None
) -> list[Claim]:
    """Return the claims in text order: one for each deed with its own verb.

    ``you`` is whom a letter addresses, ``ours`` the government that itself writes.
    """
    reader = _Claims(page, ours=bool(ours))
    records: list[Claim] = []
    for found in reader.find():
        at = passage(page.doc.id, page.doc.text, found.start, found.end)
        dates = chinese_dates(page.doc.text, at.start, at.end)
        records.append(
            Claim(
                passage=at,
                cue=found.cue,
                actor=_actor(page, found, you, ours),
                did=found.did,
                type=found.type,
                about=about,
                when=dates[0].iso if dates else None,
            )
        )
    return records


def _actor(page: Page, found: Found, you: str | None, ours: str | None) -> str:
    actor = found.actor
    if actor and actor.kind == "self" and ours:
        return ours
    if actor is None:
        local = next((a for a in page.actors if a.kind == "power" and a.local), None)
        if local is None:
            return you or "当局"
        return page.doc.text[local.start : local.end]
    if actor.kind == "you" and you:
        return you
    if found.start < actor.start and page.plain[actor.start - 1] in "和与及、":
        return page.doc.text[found.start : actor.end]
    if actor.state and (actor.bare or not actor.local):
        return actor.state
    return page.doc.text[actor.start : actor.end]


class _Claims:
    def __init__(self, page: Page, *, ours: bool) -> None:
        self._page = page
        self._subjects = Subjects(page, ours=ours)
        self._found: list[Found] = []

    def find(self) -> list[Found]:
        for sentence in self._page.prose:
            self._sentence(sentence)
        return self._found

    def _sentence(self, sentence: Span) -> None:
        page = self._page
        hits = [
            hit
            for hit in page.cues("zh_claim_cues.csv", *sentence)
            if hit.rows[0]["frame"] != "undone" or _UNDONE.match(page.plain, hit.end, sentence.end)
        ]
        clauses = page.clauses(*sentence) if hits else []
        at = sentence.start
        self._subjects.opens(sentence)
        for hit in hits:
            if hit.start < at:
                continue
            clause = next((c for c in clauses if c.start <= hit.start < c.end), None)
            if clause is None:
                continue
            found = self._one(sentence, clauses, clause, hit)
            if found is None:
                continue
            self._found.append(found._replace(end=hit.end))
            end = self._end(sentence, clauses, hits, hit)
            self._found.pop()
            start = max(found.start, at)
            if start < end and (end - hit.end >= 2 or hit.rows[0]["type"] != "statement"):
                self._found.append(found._replace(start=start, end=end))
                at = end
            self._subjects.last = found.actor or self._subjects.last
        if at == sentence.start:
            noun = noun_claim(page, self._subjects, sentence)
            if noun:
                self._found.append(noun)

    def _one(self, sentence: Span, clauses: list[Span], clause: Span, hit: Hit) -> Found | None:
        row = hit.rows[0]
        plain = self._page.plain
        if _NOT_SAID.match(plain, hit.start) or _NOT_SAID.match(plain, max(0, hit.start - 1)):
            return None
        if _CALLED_SO.search(plain, max(sentence.start, hit.start - 1), hit.start):
            return None
        frame = row["frame"]
        before = max(sentence.start, hit.start - 18)
        if frame not in ("passive", "told") and _HYPOTHESIS.search(plain, before, hit.start):
            return None
        kind, did = cast("ClaimType", row["type"]), row["did"] == "yes"
        made = Found(clause.start, sentence.end, plain[hit.start : hit.end], kind, did, None)
        if frame == "told":
            return (
                made if self._subjects.last or self._subjects.named(sentence, hit.start) else None
            )
        if frame == "passive":
            ahead = plain[max(sentence.start, hit.start - 60) : hit.start]
            asked = _PASSIVE_OBJECT.search(ahead)
            if asked is None:
                return None
            place = max(sentence.start, hit.start - 60) + asked.start()
            start = clause.start
            if not _PASSIVE_OBJECT.search(plain, clause.start, hit.start):
                start = next((c.start for c in clauses if c.start <= place < c.end), start)
            actor = self._subjects.named(sentence, hit.start) or self._subjects.last
            return made._replace(start=start, actor=actor)
        if frame == "refuse" and not _REFUSABLE.match(plain, hit.end):
            return None
        if kind == "raised" and frame == "say" and plain[hit.start : hit.end] == "提醒":
            told = next(iter(self._page.actors_in(hit.end, hit.end + 12)), None)
            if told is None or told.kind == "private":
                return None
        if frame == "gap" and not _SPOKEN.match(plain, hit.end, clause.end):
            return None
        if frame == "publish" and not _PUBLISHED.match(plain, hit.end, clause.end):
            return None
        if frame == "refuse" and _MUTE.match(plain, hit.end, clause.end):
            made = made._replace(type="silence", did=False)
        subject = self._subjects.subject(
            sentence, clause, hit.start, self._found[-1] if self._found else None
        )
        if subject is None:
            return None
        start, actor = subject
        if actor and self._speaks_for_itself(actor, made, hit):
            return None
        short = hit.end - hit.start == 1 or plain[hit.start : hit.end] in _BARE_SAY
        if short and (
            plain[hit.end : hit.end + 1] in "的之权者人定明法出服号"
            or plain[hit.start - 1] in "据听所被传论有来宣再没未"
        ):
            return None
        return made._replace(start=start, actor=actor)

    def _speaks_for_itself(self, actor: Actor, made: Found, hit: Hit) -> bool:
        """Tell deeds that are nobody's to answer for: a company's word, a letter to oneself."""
        if actor.kind == "body" and made.did:
            return True
        if made.type != "raised" or actor.state is None:
            return False
        told = next(iter(self._page.actors_in(hit.end, hit.end + 6)), None)
        return told is not None and told.start == hit.end and told.state == actor.state

    def _end(self, sentence: Span, clauses: list[Span], hits: list[Hit], hit: Hit) -> int:
        """Return where a claim ends: before another deed of the sentence, or with it."""
        plain = self._page.plain
        turns = (
            clause.start
            for clause in clauses
            if clause.start > hit.end
            and _CONTRAST.match(plain, clause.start)
            and not self._quoted(sentence, clause.start)
        )
        stop = next(turns, sentence.end)
        if hit.rows[0]["type"] == "raised":
            own = next((c for c in clauses if c.start <= hit.start < c.end), sentence)
            return self._page.trimmed(hit.end, max(own.end, hit.end))
        later = (other for other in hits if hit.end + 2 < other.start < stop)
        for other in itertools.islice(later, _LOOKS):
            clause = next((c for c in clauses if c.start <= other.start < c.end), None)
            if clause is None or clause.start <= hit.end:
                continue
            if self._quoted(sentence, clause.start):
                continue
            if plain.startswith(("因为", "由于"), clause.start):
                continue
            bare = clause.start - hit.end < 4 and hit.rows[0]["type"] == "statement"
            if not bare and self._parts(clause, self._one(sentence, clauses, clause, other)):
                return self._page.trimmed(hit.end, clause.start)
        return self._page.trimmed(hit.end, stop)

    def _parts(self, clause: Span, other: Found | None) -> bool:
        """Tell whether another deed of the sentence is a claim of its own.

        What the same speaker goes on to say is not; nor what nobody is named for.
        """
        if other is None:
            return False
        own = any(
            a.kind in ("power", "you") and not self._subjects.governed(clause, a)
            for a in self._page.actors_in(clause.start, clause.start + 16)
        )
        same = other.actor is not None and other.actor == self._found[-1].actor
        if other.type == "statement":
            return own and not same
        refused = other.type == "action" and self._page.plain.startswith(
            ("拒", "并拒", "但"), clause.start
        )
        return (
            own
            or refused
            or other.type in ("raised", "pledge")
            or self._found[-1].type != "statement"
        )

    def _quoted(self, sentence: Span, at: int) -> bool:
        """Tell whether a place lies inside quotation marks that the sentence opened."""
        plain = self._page.plain
        return plain.count("“", sentence.start, at) > plain.count("”", sentence.start, at)
