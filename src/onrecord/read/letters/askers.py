"""Askers: whether the sender asks, or somebody whose asking the document reports.

>>> text = "We, members of the Example Union, are calling on them to act."
>>> first_person(text, Span(0, len(text)), text.index("calling"), "")
True
"""

import re

from onrecord.names.states import find_states
from onrecord.read.letters.ask_words import word_class
from onrecord.read.sentences import Span

_ADVERB = (
    r"(?:[\w-]+ly|also|again|hereby|therefore|thus|further|both|all|once|more|now|still|and|then"
    r"|too|first|respectfully|in\s+the\s+strongest\s+terms|in\s+addition)"
)
_AUXILIARY = (
    r"(?:would(?:\s+also)?(?:\s+like\s+to)?|wish\s+to|want\s+to|must|have\s+to|need\s+to|will"
    r"|continue\s+to"
    r"|are|am|have\s+been|feel\s+compelled\s+to|can\s+only|do|write\s+to|are\s+writing\s+to"
    r"|am\s+writing\s+to|may|can)"
)
_FIRST = re.compile(
    r"\b(?:we|i|our(?:\s+\w+){0,2}\s+(?:organi[sz]ations|groups|coalition|members|union))"
    rf"(?:/(?:we|i))?(?:[’']re|[’']m)?(?:\s*,[^,]{{1,200}},)?(?:\s+{_ADVERB}\b|,){{0,4}}"
    rf"(?:\s+{_AUXILIARY}\b){{0,2}}(?:\s+{_ADVERB}\b|,){{0,4}}\s*\Z",
    re.IGNORECASE,
)
_RENEWED = re.compile(
    r"\b(?:we|i)\b[^.;:]{0,40}\b(?:reiterate|repeat|renew|echo|join)\s+(?:our|my|the|their|his|her)"
    r"\s+(?:[\w-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
#: "The organisations renew their call for": the noun asks as the verb would.
_RENEWS = re.compile(
    r"\s(?:renew|reiterate|repeat|echo|join)(?:s|ed)?\s+(?:their|its|his"
    r"|her)\s+(?:[\w-]+\s+){0,3}\Z"
)
_MAY_I = re.compile(r"\b(?:may|let|allow)\s+(?:i|we|me|us)(?:\s+to)?\s*\Z", re.IGNORECASE)
_COORDINATED = re.compile(
    rf"\b(?:we|i)\b(?P<mid>[^.;:]{{1,220}}?)(?:,\s*|\s)(?:and|or|but)(?:\s+{_ADVERB}\b"
    rf"|,){{0,4}}\s*\Z",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:that|who|which|he|she|they|it|you|authorities|government|whether|to)\b", re.IGNORECASE
)
#: Subjects of a finite verb: a plural noun or name, perhaps with an adverb.
_PLURAL_SUBJECT = re.compile(
    r"(?:\b[A-Za-z]+s\b|\b[A-Z][\w’'\-]+\)?)(?:\s+(?:[\w-]+ly|also|again|therefore|now"
    r"|further))*\s*\Z"
)
_NAMED_SUBJECT = re.compile(
    r"(?:[,;]|[A-Z][\w’'.\-]*\)?,?|\b(?:experts|organi[sz]ations?|groups?|coalition|union|letter"
    r"|petition))(?:\s+(?:[\w-]+ly|also|again|therefore|now|further|today|and)\b)*\s*\Z"
)
_HUMAN_RIGHTS_ROLE = re.compile(
    r"\b(?:activists?|rapporteurs?|experts?|defenders?|campaigners?|spokes\w+|journalists)\b",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(
    r"(?:[A-Z][\w’'.&-]*\s+(?:(?:of|for|and|on|the|against)\s+){0,2}){1,8}[A-Z][\w’'.&-]+"
)
_INITIALS = re.compile(r"\W*(?:The\s+)?(?P<who>[A-Z]{3,6})\b(?!\s+[A-Z]|\s*\()")
_SPEAKER = re.compile(
    r"[\"”’]\s+(?:said|says|added)\s+(?P<after>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*)"
    r"|[\"”’]\s+(?P<before>[^\"“”\n]{3,80}?)\s+(?:said|says|added)\b"
)
_PLACE_AND_DAY = re.compile(
    r"\W*(?:[A-Z][A-Za-z .,/]{2,40})?\([^)]{2,40}\)\s*[–—-]+\s|[A-Z][A-Z .,/]{3,40}\s[–—-]\s"
)
#: A name that opens a sentence, for a sender who speaks of itself by name.
_OWN_NAME = re.compile(
    r"\W*(?P<who>(?:The\s+)?[A-Z][\w’'.&-]*(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w’'.&-]*)*)"
)


#: "Norway calls on", "The German government urged": a name, its office, adverbs.
_STATE_ASKS = re.compile(
    r"\W*(?:(?:[A-Z]\w+ly|Moreover|Furthermore|In\s+addition|Therefore),?\s+)?(?:[Tt]he\s+)?(?P<who>[A-Z])"
)
_OFFICE = re.compile(
    r"(?:[’']s)?\s+(?:[Gg]overnment|[Ff]oreign\s+(?:[Mm]inist(?:er|ry)|[Ss]ecretary)|[Ee]mbassy"
    r"|[Pp]arliament|[Aa]mbassador"
    r"|[Dd]elegation)(?:\s+[A-Z][\w’'-]+){0,3}"
)
_ADVERBS_ONLY = re.compile(
    r"\s*(?:(?:\w+ly|also|again|therefore|further|once\s+more|today|and|has|have|had|is|are)\s+)*"
)
#: "Norway welcomes the progress of Nepal, and encourages": both verbs are Norway's.
_AND_FURTHER = re.compile(
    r"\s+(?:\w+ly\s+|also\s+)*(?:welcomes|notes|condemns|deplores|regrets|commends|recognises|recognizes|supports"
    r"|remains|expresses|reiterates|acknowledges|thanks|is)\b[^.;:]*?,?\s+and\s+(?:also\s+|\w+ly\s+)?"
)
_LONGEST_BEFORE = 300
#: So near the beginning of its sentence a subject stands, in characters.
_NEAR_SUBJECT = 30
_PROGRESSIVE = re.compile(
    r"\b(?:is|are|has\s+been|have\s+been)(?:\s+(?:[\w-]+ly|also|again|now))*\s*\Z"
)
_SUBORDINATE = re.compile(
    r"\W*(?:when|while|after|before|as|if|since|although|though|in|on|at|during|following)\b"
    r"[^,]{1,200},",
    re.IGNORECASE,
)
#: Those close to a case, asking in a statement of their own.
_KIN = re.compile(
    r"\W*(?:The\s+)?(?P<who>(?:famil(?:y|ies)|relatives|friends|parents"
    r"|colleagues)\b[^.;:,]{0,100}?)"
    r"(?=(?:\s+[\w-]+ly)?\s+(?:demand|urge|call|ask|appeal|request)s?\b)",
    re.IGNORECASE,
)


def first_person(text: str, sentence: Span, at: int, lead: str, *, fragment: bool = False) -> bool:
    """Tell whether the verb at this place is what "we" or "I" of the document do.

    ``fragment`` tells that it may open a sentence without a subject ("Calling
    on the authorities to ...").
    """
    before = text[max(sentence.start, at - 300) : at]
    if _FIRST.search(before) or _MAY_I.search(before):
        return True
    if _RENEWED.search(before):
        return True
    if (lead or fragment) and not before.strip(" \t\n*_>-•.,0123456789()"):
        return True
    coordinated = _COORDINATED.search(before)
    return coordinated is not None and not _OTHER_SUBJECT.search(coordinated["mid"][4:])


#: "3. Strongly condemns the sentence and calls on ...", the paragraphs of a resolution.
_LONE_ADVERB = re.compile(
    r"(?:(?:\w+ly|further|also|therefore|once\s+again|again|and)[,\s]+){0,3}", re.IGNORECASE
)
_AND_VERB = re.compile(r"(?:[,;]|\band)\s+(?:(?:also|further|therefore|and|\w+ly)\s+){0,2}\Z")
_RESOLVING = re.compile(
    r"(?:\w+ly\s+|Further\s+|Also\s+|Once\s+again\s+|Again\s+)?(?:also\s+|further\s+|and\s+)*"
    r"(?:condemns|deplores|regrets|welcomes|expresses|stresses|reiterates|insists|notes|recalls"
    r"|considers|believes|calls|urges|demands|denounces|deems|takes|asks|invites|encourages"
    r"|requests|recommends|supports|affirms|reaffirms|emphasises|emphasizes|points|warns"
    r"|reminds|underlines|commends|acknowledges|recognises|recognizes|applauds|praises|strongly)\b",
    re.IGNORECASE,
)
_ITEM_MARK = re.compile(r"\W*(?:\(?(?:\d{1,3}|[a-z]{1,4})[.)](?=\W))?\W*")


def speaks_itself(text: str, sentence: Span, at: int, form: str) -> bool:
    """Tell whether "we", or the body whose resolution this is, asks with the verb at this place."""
    if form == "s":
        return _resolves(text, sentence, at)
    return first_person(text, sentence, at, "")


def _resolves(text: str, sentence: Span, at: int) -> bool:
    """Tell whether a verb stands first in a paragraph of a resolution, or is joined to such a verb.

    The paragraph has no subject of its own: it is the body's that resolves.
    """
    mark = _ITEM_MARK.match(text, sentence.start, at)
    start = mark.end() if mark else sentence.start
    before = text[start:at]
    if _LONE_ADVERB.fullmatch(before):
        return True
    opened = _RESOLVING.match(text, start, at)
    return opened is not None and _AND_VERB.search(before) is not None


def reporting_asker(text: str, sentence: Span, at: int, form: str, *, speaks: bool) -> Span | None:
    """Return whom the document reports to be asking, where that is no private person.

    What relatives, lawyers or the police ask inside a story is not an ask of
    the document; where the document ``speaks`` for them, what they ask now is.
    """
    if renewed := _RENEWS.search(text, max(sentence.start, at - 60), at):
        at, form = renewed.start(), "base" if form == "base" else form
    before = text[sentence.start : at]
    tail = before[-60:]
    if form == "ing":
        tail = _PROGRESSIVE.sub("", tail)
    if re.search(r"(?:\b(?:to|not|be|been|being|was|were|is|are|of|the|an?|it)|[’']s)\s*\Z", tail):
        return None
    if form == "base" and not _PLURAL_SUBJECT.search(tail):
        return None
    if form == "s" and not _NAMED_SUBJECT.search(tail):
        return None
    pronoun = re.match(r"\W*(?:he|she|they)\b", before, re.IGNORECASE)
    if pronoun:
        return _pronoun_asker(text, sentence) if form == "ed" else None
    start = sentence.start
    if dateline := _PLACE_AND_DAY.match(before):
        start += dateline.end()
    elif subordinate := _SUBORDINATE.match(before):
        start += subordinate.end()
    head = Span(start, min(at, start + 200))
    if speaks and form in ("base", "s") and (kin := _KIN.match(text, head.start, at + 12)):
        return Span(kin.start("who"), kin.end("who"))
    found = _organisation(text, head) or _state(text, Span(start, at)) or _society(text, head)
    if found is None and speaks and form == "s" and (own := _OWN_NAME.match(text, start, at)):
        name = Span(own.start("who"), own.end("who"))
        foreign = word_class("authority").search(own["who"]) or find_states(own["who"])
        found = None if foreign or word_class("private").search(own["who"]) else name
    return found


#: "Reporters for Truth, which organised the vigil,"
_SOCIETY = re.compile(
    r"\W*(?P<who>[A-Z][\w’'-]+(?:\s+(?:for|of|without|against|and|the"
    r"|in))*(?:\s+[A-Z][\w’'-]+){1,5}),\s+which\s"
)


def _society(text: str, head: Span) -> Span | None:
    """Return the name that opens a sentence and that "which" takes up: no person's, no state's."""
    society = _SOCIETY.match(text, head.start, head.end)
    if society is None or find_states(text, *society.span("who")):
        return None
    return Span(*society.span("who"))


def _state(text: str, head: Span) -> Span | None:
    """Return the state or its government that is named directly before a verb, and nothing else."""
    named = _STATE_ASKS.match(text, head.start, head.end)
    if named is None or head.end - head.start > _LONGEST_BEFORE:
        return None
    states = find_states(text, head.start, head.end)
    if not states or states[0].start != named.start("who"):
        return None
    rest = text[states[0].end : head.end]
    alone = states[0].form in ("name", "official")
    office = _OFFICE.match(rest)
    if office is None and not alone:
        return None
    end = states[0].end + (office.end() if office else 0)
    before = text[end : head.end]
    directly = _ADVERBS_ONLY.fullmatch(before) or _AND_FURTHER.fullmatch(before)
    return Span(named.start("who"), end) if directly else None


def speaker(text: str, sentence: Span) -> Span | None:
    """Return who is quoted as saying the sentence, in a report."""
    said = _SPEAKER.search(text, sentence.start, min(sentence.end + 1, len(text)))
    if said is None:
        return None
    name = "after" if said["after"] else "before"
    return Span(said.start(name), said.end(name))


def _organisation(text: str, head: Span) -> Span | None:
    """Return the organisation or group that opens a stretch."""
    if initials := _INITIALS.match(text, head.start, head.end):
        return Span(initials.start("who"), initials.end("who"))
    private = word_class("private").search(text, head.start, head.end)
    organisation = word_class("organisation").search(text, head.start, head.end)
    if organisation is None or (private and private.start() < organisation.start()):
        return None
    start = max(head.start, organisation.start() - 60)
    for name in _CAPITALISED.finditer(text, head.start, head.end):
        if name.start() <= organisation.start() < name.end():
            return _undated(text, Span(name.start(), name.end()))
    opened = re.compile(r"(?:[\w’'-]+\s+){0,3}\Z").search(text, start, organisation.start())
    end = organisation.end()
    while more := re.compile(r"\s+").match(text, end):
        word = word_class("organisation").match(text, more.end(), head.end)
        if word is None:
            break
        end = word.end()
    return Span(opened.start() if opened else organisation.start(), end)


def _undated(text: str, name: Span) -> Span:
    day = re.compile(r"\s+on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z").search(
        text, name.start, name.end
    )
    return Span(name.start, day.start()) if day else name


def _last_start(text: str, at: int) -> int:
    """Return where the sentence before a place begins, roughly."""
    before = text[max(0, at - 600) : at].rstrip()
    ends = max((before.rfind(mark) for mark in (". ", ".\n", "\n\n", "? ", "! ")), default=-1)
    return max(0, at - 600) + ends + 1


def _pronoun_asker(text: str, sentence: Span) -> Span | None:
    """Return the last person with a public human-rights role before a "he" or "they"."""
    window = max(0, sentence.start - 2000)
    roles = list(_HUMAN_RIGHTS_ROLE.finditer(text, window, sentence.start))
    if not roles:
        return None
    role = roles[-1]
    # The subject of the sentence before is whom "they" takes up, whoever else it names.
    they = text[sentence.start : sentence.end].lstrip(' "“\n')[:5].lower() == "they "
    if they and role.start() - _last_start(text, sentence.start) < _NEAR_SUBJECT:
        return Span(role.start(), role.end())
    for private in word_class("private").finditer(text, role.end(), sentence.start):
        if private[0].lower() not in ("police", "officer", "officers"):
            return None
    return Span(role.start(), role.end())
