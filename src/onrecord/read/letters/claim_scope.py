"""What a claim is about, and when it was: by its own words first.

>>> text = "Ghana said nothing about the arrests in Chad."
>>> state_meant(text, 0, 0, len(text), "GH", "PE")
'TD'
>>> text = "In your May 2031 letter on the talks held in June 2031, you wrote that it matters."
>>> date_meant(text, 0, text.index("you"), len(text) - 1, says=True, first=True)
'2031-05'
"""

import re

from onrecord.names.dates import DateMention, find_dates
from onrecord.names.states import StateMention
from onrecord.read.letters.cues import states_within

_ON = re.compile(
    r"\b(?:on|about|against|regarding|concerning|over|to(?=\s+the\s+\w+\s+situation)"
    r"|(?:with|in)\s+(?:regard|respect|relation)\s+to|in\s+respect\s+of|as\s+regards|towards?"
    r"|vis-[àa]-vis|when\s+it\s+comes\s+to|(?:raised|took)\s+(?:it|this|them)\s+(?:up\s+)?with)"
    r"\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|inside|within|across|throughout)\s+(?:the\s+)?\Z", re.IGNORECASE)
#: What takes place somewhere says nothing of whose human rights it is about.
_EVENT = re.compile(
    r"\b(?:(?:meeting|summit|session|talk|conference|visit|embassy|dialogue|forum|congress"
    r"|consulate|ambassador|delegation|envoy|seminar|negotiation|ceremony|mission|office|citizen"
    r"|national|asylum|speech|event|workshop)s?(?:\s+(?!about\b|on\b|against\b|over\b)\w+){0,4}"
    r"|held|hosted|met|spoken?|speaking|based|signed|said|placed?|while|travell?ing)\s+"
    r"(?:in|inside|within|across|throughout)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\b(?:review|UPR|situation|situation\s+of\s+human\s+rights|record|crimes|abuses|violations"
    r"|condemnation|criticism|examination|conduct|treatment)\s+of\s+(?:the\s+)?\Z"
    r"|\brecommendations?\s+to\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:condemn|criticis|criticiz|denounc|accus|censur|rebuk|urg|sanction)(?:e|ed|es|ing|s)?\s+"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    r"[’']s?\s+(?:\w+\s+){0,2}?(?:crackdown|human\s+rights|rights|record|repression|treatment|arrests?"
    r"|detention|persecution|abuses?|violations|laws?|death\s+penalty|executions?|UPR|review"
    r"|prisoners?|prisons?)\b",
    re.IGNORECASE,
)
#: Where states meet: what is said there is about others.
_SEAT = re.compile(r"(?:Geneva|New\s+York|Vienna|The\s+Hague|Strasbourg|Brussels)\b")
_COMMA = re.compile(r"[^;:.]{0,60},\s+(?:\w+\s+)?\Z")
_FINITE = re.compile(r"\b(?:has|have|had|is|are|was|were|did|does|do|will|said|would)\b")
#: A date inside "their letter of 8 May" is the letter's.
_LETTER_OF = re.compile(
    r"\b(?:letters?|reports?|requests?|communications?|queries|query|emails?|e-mails?"
    r"|complaints?|messages?|petitions?)"
    r"(?:\s+\w+){0,3}?\s+(?:of|dated|from|on)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
#: "In your August 2031 letter", "in its reply of 3 May": the date of the words that follow.
_WORDS_OF = (
    r"(?:letter|reply|response|answer|statement|speech|report|note|submission|declaration"
    r"|communication|press\s+release|e-?mail|address|interview|message|remarks)"
)
_IN_YOUR = re.compile(
    r"\b(?:in|by|with)\s+(?:your|its|his|her|their|our|the|an?)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)
_IN_LETTER = re.compile(
    rf"\b(?:in|by|with)\s+(?:your|its|his|her|their|our|the|an?)\s+(?:\w+\s+)?{_WORDS_OF}"
    r"(?:\s+to\s+\w+)?\s+(?:of|dated|from|on)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ITS_WORDS = re.compile(rf"\s+(?:\w+\s+)?{_WORDS_OF}\b", re.IGNORECASE)
#: A relative clause about something else has its own date.
_ASIDE = re.compile(
    r"\b(?:held|which|that|who|whose|concerning|regarding|scheduled|planned|hosted|convened"
    r"|adopted|detained|arrested)\b[^,;:]*\Z",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\bthat\b|[“\"]")
#: "In October 2020, at the Council, France": so far can a date stand before its claim, in words.
_LEAD_WORDS = 4
_BEFORE = 60


def state_meant(
    text: str, sentence: int, start: int, end: int, actor: str, about: str | None
) -> str | None:
    """Return the state that a claim is about: the one its words have for object, else ``about``.

    ``sentence`` is where its sentence begins: "On Chad, Ghana was silent". Where the words
    name the document's state too, that one stands; of several others the first. None for
    the actor's own.
    """
    states = [state for state in states_within(text, sentence, end) if state.code != actor]
    inside = [state for state in states if state.start >= start]
    if about in {state.code for state in inside}:
        return about
    objects = [state.code for state in inside if _is_object(text, sentence, state)]
    if not objects and not _FINITE.search(text, sentence, start):
        objects = [
            state.code
            for state in states
            if state.start < start
            and _COMMA.match(text, state.end, start)
            and _is_object(text, sentence, state)
        ]
    if objects:
        return objects[0]
    return about if about != actor else None


def _is_object(text: str, sentence: int, state: StateMention) -> bool:
    """Tell whether a state stands where the words say whose human rights they are about."""
    if state.form in ("adjective", "demonym", "capital") or _SEAT.match(text, state.start):
        return False
    before = text[max(sentence, state.start - _BEFORE) : state.start]
    if _IN.search(before):
        return not _EVENT.search(before)
    return bool(
        _ON.search(before)
        or _OF.search(before)
        or _OBJECT.search(before)
        or _POSSESSIVE.match(text, state.end)
    )


def date_meant(
    text: str, sentence: int, start: int, end: int, *, says: bool, first: bool
) -> str | None:
    """Return when the deed of a claim was, by a date before or inside its words.

    The date of the letter in which something was said wins over every other; what stands
    in a relative clause before it, or inside the words that are only reported (``says``),
    is the date of something else. ``first`` of its sentence takes the date before it.
    """
    if first:
        lead = find_dates(text, sentence, start)
        for date in lead:
            if says and _is_of_words(text, sentence, date):
                return date.iso
        for date in lead:
            before = text[max(sentence, date.start - _BEFORE) : date.start]
            if len(text[date.end : start].split()) <= _LEAD_WORDS and not _ASIDE.search(before):
                return date.iso
    reported = _REPORTED.search(text, start, end) if says else None
    stop = reported.start() if reported else end
    return next(
        (
            date.iso
            for date in find_dates(text, start, stop)
            if not _LETTER_OF.search(text, max(start, date.start - _BEFORE), date.start)
        ),
        None,
    )


def _is_of_words(text: str, sentence: int, date: DateMention) -> bool:
    since = max(sentence, date.start - _BEFORE)
    if _IN_LETTER.search(text, since, date.start):
        return True
    return bool(_IN_YOUR.search(text, since, date.start) and _ITS_WORDS.match(text, date.end))
