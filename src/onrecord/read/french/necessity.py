"""Clauses that ask in French without asking: what is necessary, and what somebody must do.

Each test takes the clause, its cue and the mood of the cue, and returns a clause or nothing.
"""

import re
from collections.abc import Sequence

from onrecord.read.french.ask_acts import act_nouns, act_of
from onrecord.read.french.clause_ends import asks_the_public, clause_limit
from onrecord.read.french.complements import Complement, complement
from onrecord.read.french.grammar import (
    BARE_INFINITIVE,
    CLITICS_BEFORE,
    DE_INFINITIVE,
    DETERMINER,
    NEGATION,
    QUE,
    tight_end,
    tight_start,
)
from onrecord.read.french.page import Page
from onrecord.read.letters.clause import Clause
from onrecord.read.letters.cues import CueHit
from onrecord.read.sentences import Span

_STATED = re.compile(
    rf"(?:[\s,*_]*(?:donc|aussi|également|désormais|\w+ment|absolument|"
    rf"plus\s+que\s+jamais)\b)*\s*(?:{QUE}|{DE_INFINITIVE}|{BARE_INFINITIVE}|{DETERMINER})"
)
_OWNER = re.compile(
    rf"(?!\s*{DE_INFINITIVE})\s*(?:à|aux?|de|du|des|d')\s*(?:la\s+|l'|l[ea]s?\s+)?[^,;.]{{2,80}}?\s(?={DE_INFINITIVE})"
)
_PASSIVE = re.compile(r"[\s\w]{0,30}?\bêtre\s")
#: What is only to be noted is not asked for.
_REMARK = re.compile(
    r"\s*(?:\w+ment\s+)?(?:de\s+|d\\?')(?:noter|relever|mentionner|rappeler|préciser|souligner|"
    r"ajouter|signaler|remarquer|"
    r"citer|observer|constater|reconnaître|saluer|rester|se\s+féliciter|savoir|comprendre|"
    r"se\s+demander)\b"
)
_RELATIVE_WHERE = re.compile(r"(?:(?<!parce )(?<!puis)\bqu\\?'|\b(?:où|dont|ce\s+que)\s+)\Z")
_COMPLAINT = re.compile(
    r"\s+(?:[^,;.]{0,80}?\s)?(?:aujourd'hui\s+)?(?P<what>d'une?\s+(?:\w+\s+)?[«\"\s]*(?:plainte|"
    r"communication|requête|recours)\b)"
)
_SEIZED = re.compile(r"\b(?:a|ont|avons|ai|avait)\s+(?:été\s+)?(?:\w+ment\s+)?\Z")
_CONNECTIVE = re.compile(
    r"(?:c'est\s+(?:pourquoi|pour\s+cela\s+que)|voilà\s+pourquoi|aujourd'hui|désormais|enfin|"
    r"ainsi|aussi|donc|or|plus\s+que\s+jamais)[\s,]+"
)
#: A proper name with an article is a state or a body, known to the facts or not.
_PROPER = re.compile(r"(?:[Ll][ae]s?\s|[Ll]['’])\s*[A-ZÉÀ]\w+")
#: "la France se doit de réagir".
_OWES = re.compile(r"\s+d(?:e\s+|')")
_HE = re.compile(r"\s*(?:ils?|elles?)\s*\Z")
_NO_SUBJECT = re.compile(r"\b(?:qui|dont|si|quand|lorsque|nous|que\s+nous|je|on)\s*\Z")
#: "la libération de X doit être obtenue": the act is the subject, near its beginning.
_OPENS = 40
#: How far behind its modal the act can be named, in characters.
_NEAR = 300


def impersonal(page: Page, span: Span, hit: CueHit, _mood: str, _: str) -> Clause | None:
    """Read "il faut que", "il est temps de", "c'est le devoir de X de"."""
    limit = clause_limit(page, hit.end, span.end)
    asked, at = None, hit.end
    owner = _OWNER.match(page.shadow, hit.end, limit)
    if owner:
        at = owner.end()
        asked = Span(tight_start(page.text, hit.end, at), tight_end(page.text, hit.end, at))
    stated = _STATED.match(page.shadow, at, limit)
    if _RELATIVE_WHERE.search(page.shadow, max(span.start, hit.start - 12), hit.start):
        return None
    if (
        stated is None
        or _REMARK.match(page.shadow, at, limit)
        or act_of(page.shadow, at, min(limit, at + _NEAR)) is None
    ):
        return None
    content = tight_start(page.text, at, limit)
    if re.match(r"(?:qu'on|que\s+nous|nous)\b", page.shadow[content : content + 10]):
        return None
    if owner is None and "rôle" in page.shadow[hit.start : hit.end]:
        return None
    asked = asked or _subject_of_que(page, content, limit)
    return Clause(hit.start, content, limit, "impersonal", asked=asked)


def courtesy(page: Page, span: Span, hit: CueHit, _mood: str, _: str) -> Clause | None:
    """Read "nous vous serions reconnaissants de bien vouloir intervenir"."""
    limit = clause_limit(page, hit.end, span.end)
    told = complement(page.shadow, hit.end, limit, "to", you=True)
    if told is None and page.shadow.endswith("pour", hit.start, hit.end):
        told = Complement(tight_start(page.text, hit.end, limit), None)
    if told is None or told.nominal or asks_the_public(page, told, limit):
        return None
    return Clause(hit.start, told.content, limit, "courtesy")


def complaint(page: Page, span: Span, hit: CueHit, mood: str, _: str) -> Clause | None:
    """Read "a été saisi d'une plainte pour X": a court is asked to look into it."""
    said = _COMPLAINT.match(page.shadow, hit.end, span.end)
    group = _SEIZED.search(page.shadow, max(span.start, hit.start - 30), hit.start)
    if said is None or (mood == "participle") != bool(group):
        return None
    passive = bool(group and "été" in group[0])
    start = group.start() if group else hit.start
    end = clause_limit(page, said.end(), span.end)
    asked = _subject(page, span.start, start) if passive else Span(hit.end, said.start("what"))
    return Clause(start, said.start("what"), end, "complaint", asked=asked, nominal=True)


def _subject_of_que(page: Page, content: int, limit: int) -> Span | None:
    que = re.compile(QUE).match(page.shadow, content, limit)
    if que is None:
        return None
    actors = page.actors_in(que.end(), min(limit, que.end() + 70))
    return Span(actors[0].start, actors[0].end) if actors else None


def modal(page: Page, span: Span, hit: CueHit, mood: str, _: str) -> Clause | None:
    """Read "X doit" and "doit être libéré": who must act, or whom an act must reach."""
    if mood not in ("third", "future", "conditional", "we"):
        return None
    before = page.shadow[span.start : hit.start]
    clitics = CLITICS_BEFORE.search(before)
    bare = before[: clitics.start()] if clitics else before
    if mood == "we" and _ourselves(page, before, hit):
        return Clause(
            hit.start,
            tight_start(page.text, hit.end, span.end),
            clause_limit(page, hit.end, span.end),
            "modal we",
        )
    if mood == "we" or _NO_SUBJECT.search(bare) or re.match(r"\s*(?:si|quand|lorsque)\b", before):
        return None
    limit = clause_limit(page, hit.end, span.end)
    owes = _OWES.match(page.shadow, hit.end, limit) if clitics else None
    content = tight_start(page.text, owes.end() if owes else hit.end, limit)
    if re.match(
        r"(?:avoir|pas\s+oublier|permettre|pouvoir)\b", page.shadow[content : content + 14]
    ):
        return None
    act = act_of(page.shadow, content, min(limit, content + _NEAR))
    subject = _subject(page, span.start, span.start + len(bare))
    passive = _PASSIVE.match(page.shadow, content, limit)
    if subject and passive:
        named = act_nouns(page.shadow, subject.start, min(subject.end, subject.start + _OPENS))
        if named and _holder(page, subject) is None:
            return Clause(subject.start, subject.start, limit, "modal", nominal=True)
    if act is None or subject is None:
        return None
    who = _holder(page, subject)
    if (
        who is None
        and _HE.match(page.shadow, *subject)
        and act_of(page.shadow, content, min(limit, content + _NEAR), weak=False)
    ):
        return Clause(subject.start, content, limit, "modal")
    if who is None and not (passive and act in ("release", "protect", "investigate", "sanction")):
        return None
    if clitics and NEGATION.search(clitics["clitics"] + " ") and act == "other":
        return None
    return Clause(subject.start, content, limit, "modal", asked=who)


def _ourselves(page: Page, before: str, hit: CueHit) -> bool:
    """Tell whether "nous devons" speaks of what only a state can do: sanctions, ratification."""
    if not before.rstrip().endswith("nous") or page.shadow[hit.start : hit.end] != "devons":
        return False
    return act_of(page.shadow, hit.end, hit.end + 70, weak=False) in ("sanction", "ratify")


def _subject(page: Page, start: int, end: int) -> Span | None:
    """Return the words before "doit" that are its subject, without what leads up to it."""
    words = page.text[start:end]
    cuts = [
        m.end()
        for m in re.finditer(
            rf"(?:,|\n|\b(?:mais|car|donc|or)\b|\b\w*(?:laquelle|lequel)\b|{QUE})\s*", words
        )
    ]
    begin = next((at for at in reversed(cuts) if len(words) - at > 6 or _HE.match(words[at:])), 0)
    if len(words) - begin > 220:
        return None
    at = tight_start(page.text, start + begin, end)
    if connective := _CONNECTIVE.match(page.shadow, at, end):
        at = connective.end()
    relative = re.search(r"\b(?:dont|où)\b", page.shadow[at:end])
    return Span(at, end) if at < end and not relative else None


def _holder(page: Page, subject: Span) -> Span | None:
    """Return the subject where it is somebody with power to act."""
    actors = page.actors_in(*subject)
    if actors and actors[0].start - subject.start <= 25:
        return Span(subject.start, tight_end(page.text, *subject))
    hits: Sequence[CueHit] = page.hits("fr_clause_words.csv", subject.start, subject.end)
    first = hits[0] if hits else None
    if _PROPER.match(page.text, *subject):
        return Span(subject.start, tight_end(page.text, *subject))
    if first and first.start - subject.start <= 12 and "world" in [r["kind"] for r in first.rows]:
        return Span(subject.start, tight_end(page.text, *subject))
    return None
