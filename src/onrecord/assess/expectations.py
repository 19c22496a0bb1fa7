"""Expectations: what somebody may ask of the record, and why a word was to be expected.

>>> from onrecord.model import Watch, passage
>>> watch = Watch(passage=passage("d", "GL;NU", 0, 5), actor="GL", about="NU", since="2030")
>>> question = Question(actor="GL", about="NU")
>>> [ground.kind for ground in grounds(question, [(watch, None)], before="2031-09")]
['watch', 'question']
>>> [ground.kind for ground in grounds(question, [(watch, None)], before="2029")]
['question']
"""

import functools
import re
from collections.abc import Collection, Iterable

import msgspec

from onrecord.assess.findings import Ground, GroundKind
from onrecord.model import AnyRecord, Ask, Statement, Watch, first_day, last_day

#: Themes of recommendations that name a grievance even where they ask to go on with something:
#: "continue to reduce executions" raises the death penalty, "continue to develop" raises nothing.
GRIEVANCES = frozenset(
    (
        "Death penalty",
        "Torture and other CID treatment",
        "Detention",
        "Enforced disappearances",
        "Extrajudicial executions",
        "Freedom of association and peaceful assembly",
        "Freedom of movement",
        "Freedom of opinion and expression",
        "Freedom of religion and belief",
        "Freedom of the press",
        "Human rights defenders",
        "Human rights violations by state agents",
        "Impunity",
        "CP rights - general",
        "Civil society",
    )
)
#: UPR Info's scale: 1 asks for little (to share, to seek help), 2 to go on, 3 to 5 to change.
_CHANGE = 3
#: Grounds that are an actor's own words.
_OWN = frozenset({"earlier", "commitment"})


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """Ask whether an actor raised human rights in a state: on a theme, for a case.

    ``names`` are all names that the case is known by.
    """

    actor: str
    about: str
    theme: str | None = None
    case: str | None = None
    names: frozenset[str] = frozenset()

    def fits(self, record: AnyRecord) -> bool:
        """Tell whether a record is on the theme and names the case that are asked for."""
        if self.theme is not None and self.theme not in getattr(record, "themes", ()):
            return False
        if self.case is None:
            return True
        quote = record.passage.quote
        return bool(self.names & set(getattr(record, "cases", ()))) or any(
            _names(quote, name) for name in self.names
        )


def raises(record: AnyRecord) -> bool:
    """Tell whether a statement or recommendation raises a state's human rights as a problem.

    A recommendation does where it asks for a change, or to go on against a grievance.
    """
    if isinstance(record, Statement):
        return record.raises
    if isinstance(record, Ask):
        if record.strength is None or record.strength >= _CHANGE:
            return True
        return bool(GRIEVANCES & set(record.themes))
    return False


def grounds(
    question: Question,
    records: Iterable[tuple[AnyRecord, str | None]],
    *,
    before: str,
    heard: Collection[str] = (),
) -> tuple[Ground, ...]:
    """Return why a word was to be expected at an occasion that ends ``before``.

    ``records`` are those of the actor with the dates of their documents: asks put to it,
    statements of its own, watches. What is not dated before the occasion's last day gives no
    ground, and what the actor said in a document ``heard`` of the occasion itself gives none.
    Whoever asks expects an answer: that ground is always there, and last.
    """
    found = []
    for record, date in records:
        kind = _kind(question, record)
        when = record.since if isinstance(record, Watch) else date
        if kind is None or (kind != "watch" and when is None):
            continue
        if kind in _OWN and record.passage.doc in heard:
            continue  # What was said there is the answer, not a reason to expect it.
        # A watch stands from its date on; what is dated "2031" may be of December.
        known = first_day if kind == "watch" else last_day
        if when is not None and known(when) >= last_day(before):
            continue
        found.append(Ground(kind, record.id, when))
    found.sort(key=lambda ground: (ground.date or "", ground.record or ""))
    return (*found, Ground("question"))


def _kind(question: Question, record: AnyRecord) -> GroundKind | None:
    """Return what kind of ground a record is for the question, if it is one."""
    actor, about = question.actor, question.about
    match record:
        case Watch():
            named = question.names & set(record.cases) if question.case else not record.cases
            on_theme = (
                question.theme is None or not record.themes or question.theme in record.themes
            )
            if (record.actor, record.about) == (actor, about) and on_theme and named:
                return "watch"
        case Ask():
            if actor in record.addressees and record.about == about and question.fits(record):
                return "ask"
            if actor in record.askers and record.about == about and question.fits(record):
                return "earlier" if raises(record) else None
        case Statement() if record.actor == actor:
            if record.about == about and record.raises and question.fits(record):
                return "earlier"
            if record.commits and record.about is None and question.case is None:
                return "commitment" if question.fits(record) else None
    return None


def _names(quote: str, name: str) -> bool:
    """Tell whether a quote has a whole name, whatever white space stands between its parts.

    "Liu Xia" is not named by "Liu Xiaobo"; scripts without letter case know no such ends.
    """
    return any(
        not _joined(quote[max(at.start() - 1, 0) : at.start() + 1])
        and not _joined(quote[at.end() - 1 : at.end() + 1])
        for at in _pattern(name).finditer(quote)
    )


def _joined(pair: str) -> bool:
    """Tell whether two characters are letters of one word."""
    return len(pair) == 2 and all(each.isupper() or each.islower() for each in pair)


@functools.lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    parts = name.split()
    return re.compile(r"\s+".join(map(re.escape, parts)) if parts else r"(?!)")
