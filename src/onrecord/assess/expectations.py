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

#: Themes that name a grievance by themselves: even "continue to reduce executions" raises it.
GRIEVANCES = frozenset(
    (
        "Death penalty",
        "Torture and other CID treatment",
        "Enforced disappearances",
        "Extrajudicial executions",
    )
)
#: Themes of development and of procedure, on which friends ask each other for more: "increase
#: resources for education" asks for a change, and raises no one's rights as a problem.
FRIENDLY = frozenset(
    (
        "Asylum-seekers - refugees",
        "Corruption",
        "Counter-terrorism",
        "Development",
        "Disabilities",
        "ESC rights - general",
        "Environment",
        "General",
        "HIV - Aids",
        "Human rights education and training",
        "International humanitarian law",
        "NHRI",
        "National plan of action",
        "Other",
        "Poverty",
        "Public security",
        "Right to education",
        "Right to food",
        "Right to health",
        "Right to housing",
        "Right to land",
        "Right to water",
        "Technical assistance and cooperation",
        "UPR process",
    )
)
#: UPR Info's scale: 1 asks for little (to share, to seek help), 2 to go on, 3 to 5 to change.
_CHANGE = 3
#: Asking a state to act against its critics, or against others' interference, takes its side.
_ITS_SIDE = re.compile(
    r"\b(?:false (?:information|accusation|allegation)s?|separatis\w*|splittis\w*|sovereignty"
    r"|interfer\w+|terroris[mt]\w*|extremis[mt]\w*|evil cults?|sabotage|subversi\w+|hostile"
    r"|incit\w+|instigat\w+|politici[sz]\w+|coercive measures|sanctions|blockade|embargo)\b",
    re.IGNORECASE,
)
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

    A recommendation does where it asks for a change that is not of development or procedure
    alone, or to go on against a grievance; not where it takes the state's own side. To
    consider a treaty and to train somebody are asked of everybody, by friends as well.
    """
    if isinstance(record, Statement):
        return record.raises
    if not isinstance(record, Ask) or _ITS_SIDE.search(record.text):
        return False
    themes = set(record.themes)
    courtesy = record.strength == _CHANGE and "International instruments" in themes
    training = "Human rights education and training" in themes
    if courtesy or training or (record.strength is not None and record.strength < _CHANGE):
        return bool(GRIEVANCES & themes)
    return not themes or not themes <= FRIENDLY


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
