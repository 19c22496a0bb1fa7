r"""Letters, statements, petitions and news in Chinese, read into the records of all languages.

>>> from onrecord.model import Document
>>> from onrecord.read.zones import blocks
>>> text = "我们敦促中国政府立即释放作家林样本。\n\n当局至今未作任何回应。"
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> [(r.kind, r.passage.quote) for r in read_chinese(doc, blocks(text)).records][:1]
[('ask', '敦促中国政府立即释放作家林样本')]
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from onrecord.model import (
    AnyRecord,
    Ask,
    Claim,
    Document,
    Profile,
    Reading,
    Statement,
    passage,
)
from onrecord.names.states import find_states
from onrecord.read.chinese.askers import PRONOUNS
from onrecord.read.chinese.asks import find_asks
from onrecord.read.chinese.cases import find_cases
from onrecord.read.chinese.claims import find_claims
from onrecord.read.chinese.demands import Demand
from onrecord.read.chinese.genre import genre_of
from onrecord.read.chinese.instruments import find_instruments
from onrecord.read.chinese.mentions import Mentions
from onrecord.read.chinese.occasions import find_occasions
from onrecord.read.chinese.page import Page, page_of
from onrecord.read.chinese.people import Actor
from onrecord.read.chinese.profile import profile_of
from onrecord.read.chinese.script import is_han, one_script
from onrecord.read.chinese.speakers import speaker_in
from onrecord.read.chinese.statements import own_words
from onrecord.read.zones import READABLE, Block

__all__ = ["is_chinese", "read_chinese"]

#: The title of a text in which a family speaks.
_FAMILY = re.compile(
    r"(?:家属|父亲|母亲|父母|妻子|丈夫|太太|女儿|儿子|家人)[^，。]{0,12}?"
    r"(?:呼吁|要求|促|敦请|请求|恳|请愿|求助|公开信|的信|致|陈情|控诉|联署|申诉)"
)
_MAINLAND = re.compile(r"公安|国保|派出所|看守所|检察院|执法机关|监视居住")
_HONG_KONG = re.compile(r"特区政府|港府|特首|行政长官|律政司|保安局|警务处|立法会")
#: Whoever is written to in these offices is asked about another state than his own.
_ABROAD = re.compile(r"外长|外長|外交|大使|领事|領事")
#: The office that speaks is named at the very beginning.
_HEAD = 120
#: What a title says counts as much as this many mentions below it.
_TITLE_WEIGHT = 3


def is_chinese(text: str, found: list[Block]) -> bool:
    """Tell whether the body of a document is Chinese, so that :func:`read_chinese` reads it."""
    body = "\n".join(text[block.start : block.end] for block in found if block.kind in READABLE)
    return is_han(body) and len(body) > 0


def read_chinese(doc: Document, found: list[Block]) -> Reading:
    """Read a document whose body is Chinese, simplified or traditional, into its records.

    The genre is decided here. Quotes and names stay as the document writes
    them; acts, types and genres are the words of all languages. Pure, and
    linear in the text's length.
    """
    page = page_of(doc, found)
    genre = genre_of(page)
    about = _about(page)
    profile = profile_of(page, genre, about)
    government = _government(page, profile)
    if government:
        profile = msgspec.structs.replace(profile, senders=government)
        about = _about(page, besides=government[0]) or about
    if about in profile.addressees and any(_ABROAD.search(name) for name in profile.addressees):
        about = _about(page, besides=about) or about
    cases = find_cases(page, profile.senders)
    instruments = find_instruments(page)
    occasions = find_occasions(page)
    title = one_script(doc.title or "")
    family = bool(_FAMILY.search(title)) and not re.search(r"声明", title)
    told = find_asks(page, addressed=genre != "news", family=family)
    mentions = Mentions(page, cases, instruments, occasions)
    asks = _asks(page, told, profile, mentions, about)
    you = next((name for name in profile.addressees if len(name) != 2), None)
    taken = [ask.passage for ask in asks]
    claims = [
        claim
        for claim in find_claims(
            page, about=about, you=you, ours=next(iter(government or ()), None)
        )
        if claim.passage.end - claim.passage.start > 2
        and not any(at.start <= claim.passage.start and claim.passage.end <= at.end for at in taken)
    ]
    said: Sequence[Claim | Statement] = claims
    if government:
        said = own_words(page, government, about, claims, mentions)
    records: list[AnyRecord] = [*asks, *said, *cases, *instruments, *occasions]
    return Reading(doc=doc, profile=profile, records=_distinct(records))


def _government(page: Page, profile: Profile) -> tuple[str, ...] | None:
    """Return the state and the office that speaks in a statement or a reply of a government."""
    if profile.genre not in ("statement", "reply", "letter", "other") or not page.body:
        return None
    start = page.body[0].start
    raw = (page.doc.title or "", page.doc.text[start : start + _HEAD])
    found = speaker_in(*map(one_script, raw))
    if found is None:
        return None
    name = next(
        head[at : at + len(found[-1])]
        for head in raw
        if (at := one_script(head).find(found[-1])) >= 0
    )
    if len(found) > 1:
        return found[0], name
    sides = Counter(
        actor.state
        for actor in page.actors
        if actor.state and page.plain[actor.end - 1] == "方" and actor.end - actor.start == 2
    )
    return (sides.most_common(1)[0][0], name) if sides else (name,)


def _about(page: Page, besides: str | None = None) -> str | None:
    """Return the state whose human rights the text is about, other than ``besides``."""
    counts: Counter[str] = Counter()
    for actor in (*page.actors, *page.places):
        if actor.state:
            counts[actor.state] += 1 if actor.bare else 2
    for mention in find_states(one_script(page.doc.title or "")):
        counts[mention.code] += _TITLE_WEIGHT
    words = "".join(page.plain[block.start : block.end] for block in page.body)
    if local := len(_HONG_KONG.findall(words)):
        counts["HK"] += local * 2
    counts.pop(besides or "", None)
    if not counts:
        return "CN" if _MAINLAND.search(words) else None
    return counts.most_common(1)[0][0]


def _asks(
    page: Page,
    told: list[tuple[Demand, str, Actor | None, Actor | None]],
    profile: Profile,
    mentions: Mentions,
    about: str | None,
) -> list[Ask]:
    asks = []
    first = next(iter(profile.senders), "")
    for demand, cue, asker, target in told:
        if demand.end <= demand.start:
            continue
        # Who asks another government's spokesman is told of asks that state.
        another = bool(asker and asker.state and asker.state == about and len(first) == 2)
        spoken_of = first if another else about
        at = passage(page.doc.id, page.doc.text, demand.start, demand.end)
        asks.append(
            Ask(
                passage=at,
                cue=cue,
                text=" ".join(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", at.quote).split()).strip("*"),
                askers=_askers(page, asker, profile),
                addressees=_addressees(page, target, profile, spoken_of),
                about=spoken_of,
                act=demand.act or "other",
                themes=_themes(page, demand),
                cases=mentions.cases(demand.start, demand.end),
                instruments=mentions.instruments(demand.start, demand.end),
                occasion=mentions.occasion(demand.start, demand.end),
            )
        )
    return asks


def _themes(page: Page, demand: Demand) -> tuple[str, ...]:
    """Return the issues of a demand, by the names of the UPR Info database."""
    hits = page.cues("zh_themes.csv", demand.start, demand.end)
    return tuple(dict.fromkeys(hit.rows[0]["theme"] for hit in hits))


def _askers(page: Page, asker: Actor | None, profile: Profile) -> tuple[str, ...]:
    if asker is None or asker.kind in ("self", "you"):
        return profile.senders
    if asker.kind == "unnamed" or one_script(page.doc.text[asker.start : asker.end]) in PRONOUNS:
        return ()
    name = page.doc.text[asker.start : asker.end]
    return (asker.state, name) if asker.state else (name,)


def _addressees(
    page: Page, target: Actor | None, profile: Profile, about: str | None
) -> tuple[str, ...]:
    if target is None or target.kind == "you":
        return profile.addressees or ((about,) if about else ())
    name = page.doc.text[target.start : target.end]
    state = target.state or (
        about if re.fullmatch(r"政府|当局|有关当局|执法机关|警方", one_script(name)) else None
    )
    if state is None and _HONG_KONG.search(one_script(name)):
        state = "HK"
    if target.bare and state:
        return (state,)
    return (state, name) if state else (name,)


def _distinct(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Keep the first of records with the same id."""
    return tuple({record.id: record for record in reversed(list(records))}.values())[::-1]
