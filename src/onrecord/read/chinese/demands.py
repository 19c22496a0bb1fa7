"""Where a Chinese demand begins and ends: clauses of one sentence, told apart by their verbs."""

import re
from typing import NamedTuple

from onrecord.model import AskAct
from onrecord.read.chinese.ask_acts import act_of
from onrecord.read.chinese.page import Page
from onrecord.read.sentences import Span

_PURPOSE = re.compile(
    r"(?:从而|使|令|让|避免|防止|以|包括|例如|比如|尤其|特别|并非|而非|不要|勿|别|除非|去|来"
    r"|直至|直到|就|在|对|如|即|不论|无论|不得)"
)
_LEAVES = re.compile(
    r"(?:他|她|它|这|此[举案信]|该|我们|我|本会|因为|由于|因此|但|然而|而且|以免|否则|目前"
    r"|若|如果|惟|却|至于|据|其中|只有|甚至|警方|其时|所以|虽然|虽|尽管|今|昨|当中|均|遭"
    r"|[\u4e00-\u9fff]方(?:有何|如何|对此)|有何|对此|认为|表示|指|又指|称|并表示|并指)"
)
_JOINED = re.compile(
    r"(?P<and>(?:并且|并|以及|及|同时|也|亦|还|又|且|和|再|此外|另外|进一步)[，,]?)?"
    r"(?:要|应当|应该|应|须|必须|请)?"
    r"(?:(?:(?:立即|立刻|马上|尽快|尽速|尽早|无条件|全面|彻底|切实|充分|公开|依法|正式|及早|严正"
    r"|重新|积极|公正|独立|有效|透明|迅速)[、和]?)+地?)?"
)
#: "... and for those who fled |provide visas".
_BENEFITED = re.compile("[为对向给就]")
#: Verbs that take their act from what follows them.
_LENDS = re.compile(r"(?:允许|准许|容许|确保|保证|给予|提供|安排)")
#: "… 并 (immediately) release": a second demand inside one clause.
_INNER = re.compile(
    r"(?:并且|并|以及)(?=(?:立即|立刻|尽快|无条件|彻底|公正|独立|全面)?[\u4e00-\u9fff]{2})"
)


class Demand(NamedTuple):
    """Point at one demand, ``text[start:end]``, and say what it wants done."""

    start: int
    end: int
    act: AskAct | None


def demands(page: Page, start: int, end: int, verb: int | None = None) -> list[Demand]:
    """Divide ``text[start:end]``, whose verb of asking ends at ``verb``, into its demands.

    Objects of one act stay together; another act begins another demand. The
    sentence goes on without demands where somebody else becomes its subject.
    """
    acts = page.hits["zh_act_cues.csv"]
    found: list[Demand] = []
    for number, clause in enumerate(_pieces(page, start, end)):
        words = page.plain[clause.start : clause.end]
        if number and _LEAVES.match(words):
            break
        opens = clause.start if number else max(verb or 0, clause.start)
        act = act_of(page.plain, acts, opens, clause.end)
        if not found:
            found.append(Demand(start, clause.end, act))
            continue
        last = found[-1]
        begins = act is not None and not _PURPOSE.match(words) and _begins(page, clause)
        if begins and last.act not in (None, "other") and act != last.act:
            joined = _conjunction(page.plain, clause.start)
            found.append(Demand(joined, clause.end, act))
        else:
            kept = last.act if last.act not in (None, "other") else act or last.act
            found[-1] = Demand(last.start, clause.end, kept)
    return [_trimmed(page.plain, demand) for demand in found]


def _pieces(page: Page, start: int, end: int) -> list[Span]:
    """Return the clauses, cut once more before a joined verb of another act."""
    acts = page.hits["zh_act_cues.csv"]
    pieces: list[Span] = []
    for clause in page.clauses(start, end):
        at = clause.start
        for inner in _INNER.finditer(page.plain, clause.start + 4, clause.end):
            after = Span(inner.start(), clause.end)
            head = act_of(page.plain, acts, at, inner.start())
            if (
                head
                and _begins(page, after)
                and act_of(page.plain, acts, *after) not in (None, head)
            ):
                pieces.append(Span(at, inner.start()))
                at = inner.start()
        pieces.append(Span(at, clause.end))
    return pieces


def _begins(page: Page, clause: Span) -> bool:
    """Tell whether a clause begins with a verb of some act, connectives aside."""
    joined = _JOINED.match(page.plain, clause.start)
    at = joined.end() if joined else clause.start
    if _LENDS.match(page.plain, at):
        return True
    if joined and joined["and"] and _BENEFITED.match(page.plain, at):
        return True
    return bool(page.cues("zh_act_cues.csv", clause.start, min(at + 2, clause.end)))


def _conjunction(plain: str, at: int) -> int:
    match = re.compile(r"(?:并且|并|以及|及|同时|和|或|也|亦|还|又)").match(plain, at)
    return match.end() if match else at


def _trimmed(plain: str, demand: Demand) -> Demand:
    start, end = demand.start, demand.end
    linked = plain.find("](", start, end)
    end = linked if linked > 0 else end
    while start < end and plain[start] in " \n*_“，、":
        start += 1
    while end > start and plain[end - 1] in " \n*_，。；！、,;”…":
        end -= 1
    opened = plain.count("“", start, end) - plain.count("”", start, end)
    if opened > 0 and plain[end : end + 1] == "”":
        end += 1
    return Demand(start, end, demand.act)
