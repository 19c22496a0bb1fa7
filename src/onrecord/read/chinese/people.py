"""Who acts in a Chinese sentence: powers, those spoken to, the writers, and everybody else.

>>> from onrecord.read.sentences import Span
>>> text = "广州警方拒绝家属探视"
>>> [(a.kind, text[a.start : a.end]) for a in actors_of(text, [Span(0, len(text))])]
[('power', '广州警方'), ('private', '家属')]
"""

import bisect
import functools
import re
from typing import NamedTuple

import ahocorasick_rs

from onrecord.names.actors import find_actors
from onrecord.read.chinese.cues import cues
from onrecord.read.chinese.whereabouts import LATIN_NAME, WORD, described_by, is_where
from onrecord.read.sentences import Span

_LOCAL = re.compile("警|公安|派出所|看守所|国保|监狱|检察|执法|法院|国安")
#: What stands between an office and the words after its holder's name.
_HOLDER = re.compile(
    r"(?!办公|周[一二三四五六日]|先生|女士|夫人|阁下|能|想"
    r"|[则只仅却但便才随尚的说称表指回对向就在和与及以为会府发等再拒应必须曾已没未不均将承保答宣声重强认否反谴批提敦促要呼支欢访"
    r"出签一多始仍至去今昨亲当此近可能也亦都又还从由被是有无所之其他们进作做接收到把让给请希避默沉闭躲遭涉驻投参加支至未])"
    r"(?P<name>[\u4e00-\u9fff·]{2,6}?)(?=女士|先生|博士|夫人|表示|说|称|谓|指|就|在|以|于"
    r"|发|回|对|向|强调|认为|重申|宣布"
    r"|批评|反|谴|一一|逐一|其后|随后|北京|今|昨|当|同|随|日前|周|的|亦|也|曾|则|及|和|与|或|，|。|、|：|；|（"
    r"|\(|”|“|“|\s|\Z)"
)
_PART_OF_NAME = re.compile(f"{WORD}*")
#: Cities that stand for their government, and at times only for themselves.
CITIES = {"北京": "CN", "华盛顿": "US", "伦敦": "GB"}
_BEFORE_THIS = frozenset("日样根基原版文标书资")
#: "a rights group [Example Watch](...)": the name says who it is.
_CALLED = re.compile(rf"\s?\[?(?P<name>{LATIN_NAME})")
_ORGANISATIONS = frozenset("协会 公会 工会 组织 基金会 公司 团体 人权组织 民间团体".split())


#: So many holders of offices are found again by name.
_HOLDERS = 200
_NAMED = re.compile(r"(?:长|卿|人|总理|统|相|官|首)([\u4e00-\u9fff·]{2,5})\Z")
_VERB = re.compile(r"(?:表示|指出|强调|回应|宣布|声称|说|称)\Z")
#: Offices that private organisations have too.
_ANY_OFFICE = ("秘书长", "会长", "总干事", "理事长", "执行长", "发言人")
_NAME_GOES_ON = re.compile("(?![的和与由向对给据在是及被就称前该其由])[\u4e00-\u9fff]")
_PUBLIC = re.compile(r"[部国会院署局府厅委办署联方党处司]副?\Z")
#: A law and a crime begin with whom they are about: "国安法".
_IS_LAW = ("法", "罪")
#: When somebody spoke is no part of the name.
_WHEN = re.compile(
    r"(?:周[一二三四五六日]|星期[一二三四五六日天]|[今昨当同]日|[今昨]天|日前|近日"
    r"|(?:至今|迄今|仍|尚|从|并)(?:未|没有?)?|未)\Z"
)
_PLACES = frozenset("省市县区国州镇")
_PLACE = re.compile("[\u4e00-\u9fff]+")
_BEFORE_PLACE = frozenset("在向到由被给对与和、，。“：；请求促吁自经是的\n 》）及就")


class Actor(NamedTuple):
    """Point at somebody: ``kind`` is power, you, self, private, body or place.

    A body is an institution that is no government, a place a state that does
    not act; ``state`` is given where it is known.

    ``local`` marks police, courts and prisons, who order but are not asked as
    governments are; ``state_only`` a state named as a country.
    """

    start: int
    end: int
    kind: str
    state: str | None = None
    local: bool = False
    bare: bool = False


def actors_of(plain: str, stretches: list[Span]) -> list[Actor]:
    """Return the actors of the stretches in text order, none overlapping. Linear."""
    if not stretches:
        return []
    opens = [start for start, _ in stretches]
    named = [
        Actor(m.start, m.end, _kind(m.kind), m.state, _local(m.name), m.kind == "state")
        for m in find_actors(plain, stretches[0].start, stretches[-1].end)
    ]
    words = [
        Actor(hit.start, hit.end, hit.rows[0]["kind"], None, _local(plain[hit.start : hit.end]))
        for hit in cues("zh_actors.csv", plain)
        if not plain.startswith(_IS_LAW, hit.end) and not _cut_short(plain, hit.start)
    ]
    found: list[Actor] = []
    for actor in _merged(plain, named, words):
        number = bisect.bisect_right(opens, actor.start) - 1
        if actor.kind != "none" and number >= 0 and actor.end <= stretches[number].end:
            whose = "private" if _hidden_office(plain, actor) else actor.kind
            found.append(_with_place(plain, actor._replace(kind=whose), opens[number]))
    return _placed(plain, _with_holders(plain, _posted(plain, found)))


def _placed(plain: str, found: list[Actor]) -> list[Actor]:
    """Tell states that act from those that only say where somebody is, or whose a body is."""
    out: list[Actor] = []
    covered = 0
    for number, actor in enumerate(found):
        place = actor.bare or plain[actor.start : actor.end] in CITIES
        if actor.start < covered:
            if place:
                out.append(actor._replace(kind="place"))
            continue
        who = described_by(plain, actor.start, actor.end) if place else None
        if who and not _holds_power(plain, found, number + 1, who.covers):
            out += [actor._replace(kind="place"), Actor(who.start, who.end, who.kind)]
            covered = who.covers
        elif place and is_where(plain, actor.start, actor.end):
            out.append(actor._replace(kind="place"))
        else:
            out.append(_called(plain, actor))
    return sorted(out)


def _cut_short(plain: str, start: int) -> bool:
    """Tell whether "this" (本) is the end of another word: "日本|人" is not "本人"."""
    return plain[start] == "本" and plain[start - 1 : start] in _BEFORE_THIS


def _holds_power(plain: str, found: list[Actor], number: int, end: int) -> bool:
    """Tell whether an office stands before ``end``: then a list of places is none."""
    for actor in found[number:]:
        if actor.start >= end:
            return False
        if (
            actor.kind == "power"
            and not actor.bare
            and plain[actor.start : actor.end] not in CITIES
        ):
            return True
    return False


def _called(plain: str, actor: Actor) -> Actor:
    """Name an organisation by the Latin name right behind its kind: "人权组织 Example Watch"."""
    if actor.kind != "private" or plain[actor.start : actor.end] not in _ORGANISATIONS:
        return actor
    name = _CALLED.match(plain, actor.end)
    return actor._replace(start=name.start("name"), end=name.end("name")) if name else actor


def _hidden_office(plain: str, actor: Actor) -> bool:
    """Tell whether an office is of an organisation that no table knows: "样本学会秘书长"."""
    return (
        actor.kind == "power"
        and actor.state is None
        and plain.startswith(_ANY_OFFICE, actor.start)
        and bool(_NAME_GOES_ON.match(plain[actor.start - 1 : actor.start]))
        and not _PUBLIC.search(plain, max(0, actor.start - 8), actor.start)
    )


def _posted(plain: str, found: list[Actor]) -> list[Actor]:
    """Join "挪威驻祕鲁大使馆": a mission is of the state that sends it."""
    out: list[Actor] = []
    for actor in found:
        last = out[-1] if out else None
        sent = last and last.bare and plain.startswith("驻", last.end)
        if last and sent and actor.start == last.end + 1 and actor.kind == "power":
            out[-1] = last._replace(end=actor.end, bare=False)
            continue
        out.append(actor)
    return out


def _with_place(plain: str, actor: Actor, opens: int) -> Actor:
    """Add the place that a body is named with ("样本市公安局"), cut a verb taken for a name."""
    verb = _VERB.search(plain, actor.start, actor.end)
    if verb and verb.start() > actor.start + 1:
        actor = actor._replace(end=verb.start())
    when = _WHEN.search(plain, actor.start, actor.end)
    if when and when.start() > actor.start + 1:
        actor = actor._replace(end=when.start())
    if plain[actor.end - 1] in "部局厅署处院" and plain[actor.end : actor.end + 1] == "长":
        actor = actor._replace(end=actor.end + 1)
    if actor.kind != "power" or actor.state:
        return actor
    for length in (2, 3, 4, 5):
        start = actor.start - length
        place = plain[max(opens, start) : actor.start]
        if (
            start >= opens
            and place[-1:] in _PLACES
            and _PLACE.fullmatch(place)
            and (start == opens or plain[start - 1] in _BEFORE_PLACE)
        ):
            return actor._replace(start=start)
    return actor


def _kind(kind: str) -> str:
    return "private" if kind == "organisation" else "power"


@functools.lru_cache(maxsize=4096)
def _local(name: str) -> bool:
    return bool(_LOCAL.search(name))


def _merged(plain: str, named: list[Actor], words: list[Actor]) -> list[Actor]:
    """Join what the tables of names know with the words of Chinese prose; the longer wins."""
    out: list[Actor] = []
    for actor in sorted([*named, *words], key=lambda actor: (actor.start, -actor.end)):
        last = out[-1] if out else None
        if last and actor.start < last.end:
            if actor.kind in ("power", "you") and last.kind == "private" and actor.end == last.end:
                out[-1] = last._replace(kind=actor.kind)
            elif actor.end > last.end and last.bare:
                out[-1] = actor._replace(start=last.start, state=last.state or actor.state)
            continue
        adjacent = last and last.end == actor.start and last.kind == actor.kind == "power"
        if last and adjacent and not actor.bare:
            out[-1] = actor._replace(
                start=last.start, state=last.state or actor.state, local=last.local or actor.local
            )
            continue
        if last and last.end == actor.start and _heads(plain, last, actor):
            out[-1] = actor._replace(start=last.start, kind="private")
            continue
        first = out[-2] if len(out) > 1 and last and last.kind == "private" else last
        if first and first.bare and _organised(plain, first, actor):
            del out[out.index(first, max(0, len(out) - 2)) :]
            firm = plain.startswith("公司", actor.start)
            out.append(actor._replace(start=first.start, kind="body" if firm else "private"))
            continue
        out.append(actor)
    return out


def _heads(plain: str, last: Actor, actor: Actor) -> bool:
    """Tell whether an office is that of a private organisation: "the Bar's chair"."""
    office = plain.startswith(("主席", "会长", "秘书长", "发言人"), actor.start)
    return office and last.kind == "private" and plain[last.start : last.end] in _ORGANISATIONS


def _organised(plain: str, state: Actor, actor: Actor) -> bool:
    """Tell whether a state is only the first word of an organisation's name."""
    gap = plain[state.end : actor.start]
    word = plain[actor.start : actor.end]
    return (
        actor.kind == "private"
        and word in _ORGANISATIONS
        and len(gap) <= 8
        and bool(_PART_OF_NAME.fullmatch(gap))
    )


def _with_holders(plain: str, found: list[Actor]) -> list[Actor]:
    """Lengthen offices by the names of their holders, and find the holders again by name."""
    holders: dict[str, Actor] = {}
    out: list[Actor] = []
    for actor in found:
        if actor.kind == "power" and _holds_office(plain[actor.start : actor.end]):
            holder = _HOLDER.match(plain, actor.end)
            if holder:
                out.append(actor._replace(end=holder.end("name")))
                if len(holders) < _HOLDERS:
                    holders.setdefault(holder["name"], out[-1])
                continue
            tail = _NAMED.search(plain, actor.start, actor.end)
            if tail and len(holders) < _HOLDERS:
                holders.setdefault(tail[1], actor)
        if out and actor.start < out[-1].end:
            continue
        out.append(actor)
    return sorted([*out, *_again(plain, holders, out)])


def _holds_office(name: str) -> bool:
    return bool(
        re.search(
            r"长|卿|发言人|总理|总统|首相|主席|大臣|大使|特首|专员",
            name[-5:] if len(name) > 5 else name,
        )
    ) and not name.endswith(("办公室", "公署", "办", "机构"))


def _again(plain: str, holders: dict[str, Actor], known: list[Actor]) -> list[Actor]:
    names = [name for name in holders if 2 <= len(name) <= 5]
    if not names or not known:
        return []
    automaton = ahocorasick_rs.AhoCorasick(
        names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    found = []
    spans = iter(known)
    span = next(spans, None)
    for number, start, end in automaton.find_matches_as_indexes(plain):
        while span and span.end <= start:
            span = next(spans, None)
        if span and span.start < end:
            continue
        found.append(holders[names[number]]._replace(start=start, end=end))
    return found
