"""Instruments of a letter: the laws, treaties, resolutions and charges that it names.

>>> text = "He was charged with “sedition” under the Example Media Act, effective May 1, 2020."
>>> doc = Document(id="d", digest="", name="d", media_type="text/plain", text=text)
>>> [(i.name, i.type, i.effective) for i in
...  find_instruments(doc, [Block(0, len(text), "paragraph")])]
[('sedition', 'charge', None), ('Example Media Act', 'law', '2020-05-01')]
"""

import re
from collections.abc import Sequence
from typing import NamedTuple, cast

from onrecord.model import Document, Instrument, passage
from onrecord.model.records import InstrumentType
from onrecord.names.dates import find_dates
from onrecord.read.letters.cues import CueHit, cue_table, pieces, within
from onrecord.read.sentences import Span
from onrecord.read.zones import READABLE, Block

_CAP = r"(?:[“\"‘]?[A-Z][\w’'&/.-]*[”\"’]?|\d{4})"
_LINK = r"(?:of|and|on|for|the|against|to|from|in|with|other|or|&)"
#: The capitalised words before "Law", "Act", "Code"; the name of a law begins with one of them.
_BEFORE = re.compile(rf"(?:{_CAP}\s+(?:{_LINK}\s+){{0,3}}){{0,9}}[“\"‘]?\Z")
_AFTER = re.compile(
    r"(?:[-\s](?:of\s+)?\d{4}\b|,?\s+\d{4}\b"
    r"|\s+(?:of|on|against|for|relating to|concerning)\s+(?:the\s+)?"
    rf"(?:(?:{_CAP}|[A-Z]\w+,(?=\s+[A-Z]\w+\s+(?:and|or)\s)|of|and|the|on|or|to|for|from|against"
    rf"|in)\s+){{0,20}}{_CAP})?"
    r"(?:[-\s]\d{4}\b)?"
)
_CONSTITUTION = re.compile(r"(?:[A-Z][\w-]*(?:['’]s)?\s+)?\Z")
_OF_STATE = re.compile(r"\s+of\s+(?:the\s+)?[A-Z][\w-]*(?:\s+of\s+[A-Z]\w+)?(?:\s+[A-Z][a-z]\w*)?")
_OWNER = re.compile(r"[A-Z][\w-]*['’]s?\s+(?:new\s+)?(?=[A-Z“\"])")
_ON = re.compile(r"\s+(?:on|of\s+(?=[A-Z][\w’'-]+\s+[A-Z]))\s*")
#: "ILO Convention No. 87"
_CONVENTION_NUMBER = re.compile(r"\s+(?:[Nn]o\.?\s*)?\d{1,3}\b(?!\s+of)")
#: "Decree 54", "Law No. 5/2019", "Law No. 10 of 1995"
_LAW_NUMBER = re.compile(r"\s+(?:[Nn](?:o|r)\.?\s*)?\d+(?:[/.-]\d+)*(?:\s+of\s+\d{4})?(?![\w%])")
_WHOLE_NAMES = frozenset({"Penal Code", "Criminal Code", "Code of Criminal Procedure", "Basic Law"})
_LEAD = re.compile(
    r"(?:The|A|An|This|That|In|On|Under|Both|According|Despite|While|And|Since|As|New|His|Her|"
    r"Their|Its|By|With|If|For|From|However|Moreover|These|Such|Any|No|Our|Your|When|Also|Article|"
    r"Articles|Section|Sections|Recently)\s+(?:\d+\s+)?(?:(?:of|the|to|a)\s+)*"
)
_NOT_NAME = re.compile(
    r"(?:Ministry|Minister|Department|School|Faculty|College|Rule|Institute|Society|Professor|"
    r"Public|Attorney|Humanitarian|Human Rights|International|Domestic|Martial|Common|Sharia|High|"
    r"Court)(?:\s+(?:of|at))?\s+\Z"
)
_NUMBER = re.compile(
    r"\s+(?:(?:no\.?\s*)?(?:S/RES/|A/RES/|A/HRC/RES/)?\d+/?\d*(?:\s*\([^)]{1,12}\))?)"
    r"(?:,\s*\d+/\d+)*(?:\s+and\s+\d+/\d+)?"
)
_QUOTED = re.compile(
    r"(?:\s+(?:with|of|for|\d+|over|on|that|the|suspicion|alleged|crimes?|charges?|being|in"
    r"|under|a|to|her|"
    r"him|them|secret|absentia|private|court|years?|months?|prison|jail|imprisonment|life|[a-z]+teen|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve"
    r"|state|his|bogus|trumped-up|case|an|same|committed|have|offence|"
    r"relating|political|[A-Z][a-z]+))*:?\s*[“\"‘'„](?P<name>[^”\"“„]{4,90}?)[,.]?[”\"’'](?![a-z])"
)
_OF_CHARGE = re.compile(
    r"(?:[Cc]harges\s+of|[Cc]harged\s+with|[Cc]onvicted\s+of|[Gg]uilty\s+of)\s+"
)
_AND_CHARGE = re.compile(r",?\s+(?:and|or)\s+(?:of\s+|with\s+)?")
#: An offence is a few lower-case words up to what the sentence says further of it.
_PLAIN = re.compile(
    r"(?P<name>[a-z][a-z’'-]+(?:\s+(?!(?:and|or|under|after|following|for|in|on|by|at|which|who"
    r"|that|when|over|before|because"
    r"|while|without|with|\w+ly|since|during|has|have|was|were|is|are|as|his|her"
    r"|their)\b)[a-z][a-z’'-]+){0,6})"
    r"(?=[\s,.;:)”\"]|\Z)"
)
_NO_CHARGE = re.compile(
    r"(?:an?|the|any|some|several|two|three|all|crimes?|offences?|offenses?|having|his|her|their"
    r"|its|no|such|being|this|these"
    r"|serious|various|other|ensuring|using|making|writing|charges?|they|he|she|it|we|sentenced"
    r"|was|is|are|has|then|later|life|murder)\b"
    r"|[a-z’'-]{1,4}\Z"
)
_MOST_CHARGES = 4
_EFFECTIVE = re.compile(
    r"\b(?:effective|in effect|in force|into force|into effect|takes? effect|"
    r"took effect)\b[^.;]{0,30}"
)
#: "Convention", "Charter" and the like are treaties only "on" something, or of a known place.
_PUBLIC_DEED = frozenset(
    {"Convention", "Covenant", "Charter", "Declaration", "Principles", "Treaty"}
)
_TREATY_PLACE = re.compile(
    r"(?:European|American|African|Arab|International|Geneva|Vienna|Hague|Istanbul|Genocide"
    r"|Torture|"
    r"Refugee|Universal|Nations|UN|Social|Basic|Paris|Banjul|Marrakesh|Guiding)\s+\Z"
)


class _Named(NamedTuple):
    start: int
    end: int
    type: InstrumentType


def find_instruments(doc: Document, blocks: Sequence[Block]) -> list[Instrument]:
    """Return one record for each instrument, at its first mention; linear in the text."""
    text = doc.text
    hits = cue_table("instrument_cues.csv").find(text)
    offences = cue_table("offences.csv", column="offence").find(text)
    found: dict[str, Instrument] = {}
    for block in blocks:
        if block.kind not in READABLE:
            continue
        if not within(hits, block.start, block.end) and not within(
            offences, block.start, block.end
        ):
            continue
        for span in pieces(text, block.start, block.end):
            for named in _in_sentence(text, span, within(hits, *span), within(offences, *span)):
                key = _key(text, named)
                if not any(_same(key, known) for known in found):
                    found[key] = _instrument(doc, span, named)
    return list(found.values())


def _in_sentence(
    text: str, span: Span, hits: Sequence[CueHit], offences: Sequence[CueHit]
) -> list[_Named]:
    charges = [hit for hit in hits if hit.rows[0]["kind"] == "charge"]
    found: list[_Named] = []
    for hit in charges:
        named = _charge(text, span, hit)
        found += [named] if named else _plain_charges(text, span, hit)
    found += [
        _Named(hit.start, hit.end, "charge")
        for hit in offences
        if (charges or hit.rows[0]["plain"] == "no")
        and not any(f.start < hit.end and hit.start < f.end for f in found)
        and text[hit.start - 1 : hit.start] != "-"
    ]
    for hit in hits:
        kind = hit.rows[0]["kind"]
        named = None if kind == "charge" else _law(text, span, hit, kind)
        if named is None or any(f.start <= named.end - 1 < f.end for f in found):
            continue
        start = max([named.start, *(f.end for f in found if f.start <= named.start < f.end)])
        if start > named.start:
            named = named._replace(start=_name_start(text, Span(start, span.end), hit.start))
            if named.start == hit.start:
                continue
        found.append(named)
    return sorted(found)


def _plain_charges(text: str, span: Span, hit: CueHit) -> list[_Named]:
    """Read "charges of A and B", "charged with A": offences named without quotes."""
    opened = _OF_CHARGE.match(text, max(span.start, hit.start), span.end)
    found: list[_Named] = []
    while opened and len(found) < _MOST_CHARGES:
        named = _PLAIN.match(text, opened.end(), span.end)
        if named is None or _NO_CHARGE.match(named["name"]):
            break
        found.append(_Named(*named.span("name"), "charge"))
        opened = _AND_CHARGE.match(text, named.end("name"), span.end)
    return found


def _charge(text: str, span: Span, hit: CueHit) -> _Named | None:
    quoted = _QUOTED.match(text, hit.end, span.end)
    if quoted is None or re.search(r"[.!?]\s", quoted["name"]) or quoted["name"][:1].isupper():
        return None
    return _Named(*quoted.span("name"), "charge")


def _law(text: str, span: Span, hit: CueHit, kind: str) -> _Named | None:
    cue = text[hit.start : hit.end]
    if cue.lower() in ("resolution", "resolutions"):
        number = _NUMBER.match(text, hit.end, span.end)
        start = _name_start(text, span, hit.start)
        return _Named(start, number.end(), "resolution") if number else None
    if cue.lower() == "constitution":
        return _constitution(text, span, hit)
    start = _name_start(text, span, hit.start)
    after = _AFTER.match(text, hit.end, span.end)
    end = after.end() if after else hit.end
    numbered = _LAW_NUMBER.match(text, hit.end, span.end) if kind == "law" else None
    end = max(end, numbered.end()) if numbered else end
    while not text[end - 1].isalnum():
        end -= 1
    if cue.isupper() and len(cue) > 3:
        return _Named(hit.start, hit.end, cast("InstrumentType", kind))
    if kind == "law" and re.match(r"\s+[A-Z][a-z]", text[hit.end : hit.end + 4]):
        return None
    if cue in _PUBLIC_DEED and not (
        re.match(r"\s+(?:on|against|for|relating|concerning)\s", text[hit.end : hit.end + 12])
        or _CONVENTION_NUMBER.match(text, hit.end, span.end)
        or _TREATY_PLACE.search(text, max(span.start, hit.start - 30), hit.start)
    ):
        return None
    if kind == "law" and _NOT_NAME.search(text, max(span.start, hit.start - 40), hit.start):
        return None
    # "the Law" alone is no name; "the Law on Assembly" and "the Penal Code" are.
    named = (
        start < hit.start or numbered or cue in _WHOLE_NAMES or _ON.match(text, hit.end, span.end)
    )
    if cue == "Convention" and (number := _CONVENTION_NUMBER.match(text, hit.end, span.end)):
        end = max(end, number.end())
    if not named and (kind == "law" or cue in ("Rules", "Principles") or end == hit.end):
        return None
    return _Named(start, end, cast("InstrumentType", kind))


def _constitution(text: str, span: Span, hit: CueHit) -> _Named:
    of = _OF_STATE.match(text, hit.end, span.end)
    if of:
        return _Named(hit.start, of.end(), "law")
    state = _CONSTITUTION.search(text, max(span.start, hit.start - 30), hit.start)
    start = state.start() if state else hit.start
    lead = _LEAD.match(text, start, hit.start)
    return _Named(lead.end() if lead else start, hit.end, "law")


def _name_start(text: str, span: Span, at: int) -> int:
    before = _BEFORE.search(text, max(span.start, at - 120), at)
    start = before.start() if before else at
    while start < at and (text[start].isspace() or text[start] in '“"‘'):
        start += 1
    while lead := _LEAD.match(text, start, at):
        start = lead.end()
    owner = _OWNER.match(text, start, at)
    return owner.end() if owner else start


def _key(text: str, named: _Named) -> str:
    words = re.findall(r"\w+", text[named.start : named.end])
    return " ".join(
        w.lower()
        for w in words
        if w.lower() not in ("the", "of", "s", "and", "un", "united", "nations")
    )


def _same(key: str, known: str) -> bool:
    """Tell whether two names are of one instrument: one may add a state or a year."""
    mine, theirs = key.split(), known.split()
    short, long = sorted((mine, theirs), key=len)
    return bool(short) and set(short) <= set(long) and len(long) - len(short) <= 2


def _instrument(doc: Document, span: Span, named: _Named) -> Instrument:
    effective = None
    if named.type == "law":
        said = _EFFECTIVE.search(doc.text, named.end, min(span.end, named.end + 80))
        dates = find_dates(doc.text, said.start(), min(span.end, said.end() + 10)) if said else []
        effective = dates[0].iso if dates else None
    return Instrument(
        passage=passage(doc.id, doc.text, named.start, named.end),
        cue=named.type,
        name=" ".join(doc.text[named.start : named.end].split()),
        type=named.type,
        effective=effective,
    )
