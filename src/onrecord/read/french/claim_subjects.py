"""Who did it: the authority that is the subject, or the agent, of a verb in a French claim."""

import re

from onrecord.read.french.authorities import Subject, authorities
from onrecord.read.french.grammar import A_INFINITIVE, DE_INFINITIVE, POUR_INFINITIVE
from onrecord.read.french.page import Page
from onrecord.read.french.persons import find_persons
from onrecord.read.french.referents import latter

_NEAR_OBLIQUE = re.compile(
    r"(?:\b(?:par|de|à|au|aux|du|des|contre|avec|pour|dans|en|sur|entre|selon|chez|vers|auprès|"
    r"envers|sous|devant|depuis|comme|dont)\s+|\bd')(?:(?:plusieurs|certains|quelques|tous|"
    r"toutes|nos|vos)\s+)?(?:(?:l[ae]s?|un|une|son|sa|notre|votre|ce|cette|ces|ses|leurs?)\s+|"
    r"l')?\Z"
)
_BRACKETS = re.compile(r"\s*\([^()]{0,400}\)")
_ASIDE = re.compile(r",[^,;]{1,140},|\s[–—][^–—]{1,140}[–—]|,\s+(?:[A-ZÀ-Þ][\w’'-]+\s*){1,4},?")
_VERBAL = re.compile(
    r"\b(?:a|ont|est|sont|qui|que|dont|où|était|avait|doit|peut|n'a|n'ont|par|fut)\b"
)
_PRONOUN = re.compile(
    r"\A\W*(?:(?:mais|or|puis|pourtant|cependant|depuis|ensuite|enfin)[,\s]+|"
    r"(?:[^\W\d_]+\s+){1,5}[^\W\d_]+,\s+)?(?P<who>ils?|"
    r"elles?)\s*\Z"
)
#: "quand la ministre s'est rendue à Modelville, elle".
_AFTER_WHEN = re.compile(
    r"\A\W*(?:quand|lorsqu|après|bien\s+qu|alors\s+qu|malgré|si\s)[^;.]*,\s+(?P<who>ils?|elles?)\s*\Z"
)
#: A verb right behind a semicolon has the subject before it, as resolutions and minutes do.
_COORDINATED = re.compile(
    r"\A(?:[^.;:]{0,260}(?:\bet|,|\bmais|\bpuis)|[^.:]{0,1500};(?:\s+et)?)\s*\Z"
)
#: What an authority does or says stands for itself: "les efforts du gouvernement".
_EFFORT = re.compile(
    r"\b(?P<what>(?:efforts|action|réaction|réponse|position|politique|diplomatie|engagement|attitude|intervention)s?)\s+"
    r"(?:du\s+|de\s+la\s+|de\s+l'|des\s+|d')\Z"
)
_AND_THAT_HE = re.compile(r"\bet\s+qu\\?'(?:ils?|elles?)\s*\Z")
_RELATIVE = re.compile(r",?\s+qui\s*\Z")
_WE = re.compile(r"\b(?:nous|je|j'|notre\s+(?:gouvernement|ministère|délégation))\s*\Z")
_PAR = re.compile(r"\s*(?:\w+ment\s+)?(?:à\s+l'unanimité\s+)?par\s+")
_YOU = re.compile(r"\b(?:vous|votre\s+gouvernement|votre\s+ministère)\s*\Z")
#: A verb between the two has another subject or object.
_GOVERNS = re.compile(rf"{DE_INFINITIVE}|{A_INFINITIVE}|{POUR_INFINITIVE}")
_SPEAKER = re.compile(r"\b(?:nous|vous|je|on|tu|j\\?')\s*\Z")
_REACH = 420
#: No list of an assembly's resolves is longer between its subject and a verb, in characters.
_LONGEST_LIST = 1500


def subject_before(page: Page, start: int, verb: int, last: Subject | None) -> Subject | None:
    """Return the authority that stands as the subject before a verb, or None.

    A pronoun or a coordinated verb stands for ``last``, the subject before it.
    """
    low = max(start, verb - _REACH)
    before = page.shadow[low:verb]
    if last and last.start >= start and _AND_THAT_HE.search(before):
        return Subject(verb, verb, last.name)
    if last and last.start >= start and (taken := _AFTER_WHEN.search(before)):
        return Subject(low + taken.start("who"), verb, last.name)
    if last and (
        _PRONOUN.search(before.rstrip())
        or (
            last.start >= start
            and last.end <= verb <= last.end + _LONGEST_LIST
            and _COORDINATED.match(page.shadow[last.end : verb])
        )
    ):
        who = _PRONOUN.search(before.rstrip())
        return Subject(low + who.start("who") if who else verb, verb, last.name)
    if meant := latter(page, low, verb):
        return meant
    if page.addressee and (you := _YOU.search(before)):
        return Subject(low + you.start(), verb, page.addressee)
    if page.speaker and (us := _WE.search(before)):
        return Subject(low + us.start(), verb, page.speaker)
    if _SPEAKER.search(before):
        return None
    for first, end in reversed(authorities(page, low, verb, texts=True)):
        gap = page.shadow[end:verb]
        plain = _ASIDE.sub(" ", _BRACKETS.sub("", gap))
        if gap.startswith(")") or gap.find(")") >= 0 > gap.find("("):
            continue
        if (
            plain.startswith(" :")
            or len(plain) > 45
            or _GOVERNS.search(plain)
            or _VERBAL.search(_RELATIVE.sub("", plain.rstrip() + " "))
            or ";" in plain
            or ":" in plain
        ):
            return None
        subject = _subject(page, low, first, end, verb)
        if subject:
            return _with_others(page, low, subject)
    return None


def _with_others(page: Page, low: int, subject: Subject) -> Subject:
    """Take "le Canada et" into "la Norvège", where both are the subject."""
    for first, end in reversed(authorities(page, low, subject.start)):
        if not re.fullmatch(r"(?:,|,?\s+et|,?\s+ni)\s+", page.shadow[end : subject.start]):
            break
        article = re.search(r"(?:\bl[ae]s?\s+|\bl')\Z", page.shadow[max(low, first - 5) : first])
        begin = first - (len(article[0]) if article else 0)
        subject = Subject(begin, subject.end, _listed(page.text[first : subject.end]))
    return subject


def _listed(words: str) -> str:
    """Return "la Norvège et le Chili" for "la Norvège ni le Chili"."""
    return re.sub(r"\bni\b", "et", " ".join(words.split()))


def _subject(page: Page, low: int, first: int, end: int, verb: int) -> Subject | None:
    shadow, named = page.shadow, first
    plural = re.search(r"(?:\A|[.;:«,]\s)\s*(?:considérant\s+que\s+)?des\s+\Z", shadow[low:first])
    if not plural and _NEAR_OBLIQUE.search(shadow, max(low, first - 30), first):
        head = _outer_head(page, low, first)
        if head is None:
            return None
        effort = _EFFORT.search(shadow, max(low, first - 60), first)
        first, named = head, first if effort else head
    article = re.search(
        r"(?:\b(?:l[ae]s?|un|une|aucune?|notre|votre|son|sa|des|deux|trois|quatre|cinq|six|sept|huit|neuf|dix"
        r"|onze|douze|\d+|plusieurs|certains|nombreux)\s+|l')(?:(?:ancien(?:ne)?|nouve\w+|même|"
        r"premi\w+|vice|futur\w?)[\s-]+)?\Z",
        shadow[max(low, first - 20) : first],
    )
    begin = first - (len(article[0]) if article else 0)
    stop = _name_end(page, end, verb)
    name = " ".join(page.text[named:stop].split()).strip(" ,*_")
    return Subject(begin, stop, name)


def _outer_head(page: Page, low: int, first: int) -> int | None:
    """Return where "les présidents des groupes du Sénat" begins, for an actor named inside it."""
    if effort := _EFFORT.search(page.shadow, max(low, first - 60), first):
        return effort.start("what")
    hits = page.hits("fr_claim_actors.csv", max(low, first - 70), first)
    for hit in reversed(hits):
        between = page.shadow[hit.end : first]
        if re.fullmatch(
            r"(?:\s+[\w'-]+){0,5}\s+(?:du|de|des|de\s+la|d'|de\s+l')\s*(?:l')?", between
        ) and not _NEAR_OBLIQUE.search(page.shadow, max(low, hit.start - 30), hit.start):
            return hit.start
    return None


def _name_end(page: Page, end: int, verb: int) -> int:
    """Take the name of who holds an office into the words for it."""
    gap = page.shadow[end:verb]
    for person in find_persons(page.text, end, min(verb, end + 80)):
        if re.fullmatch(r"[\s\w',éèà-]{0,40}", page.shadow[end : person.start]) and len(gap) > 2:
            return person.end
    return end


def agent_after(page: Page, at: int, end: int) -> Subject | None:
    """Return the authority behind "par" that a passive verb names as its agent."""
    par = _PAR.match(page.shadow, at, end)
    if par is None:
        return None
    places = authorities(page, par.end(), min(end, par.end() + 110))
    if not places:
        return None
    first, stop = places[0]
    if re.search(r"[,;:(]", page.shadow[par.end() : first]):
        return None
    article = re.compile(r"(?:l[ae]s?\s+|l'|un\s+|une\s+|tous\s+les\s+|des\s+)?").match(
        page.shadow, par.end()
    )
    begin = article.end() if article else par.end()
    return Subject(begin, stop, " ".join(page.text[begin:stop].split()))
