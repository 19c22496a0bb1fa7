"""Why a case was read so: the words of its status, the date and the number in its sentence.

>>> from onrecord.model import Case, Document, passage
>>> text = "Ana Example was detained on 3 May 2031."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> case = Case(passage=passage("doc-1", text, 0, 11), name="Ana Example", status="detained",
...             since="2031-05-03")
>>> [(reason.what, reason.why) for reason in reasons_of_case(doc, case)]
[('status detained', '“detained”'), ('since 2031-05-03', '“3 May 2031”')]
"""

from collections.abc import Iterator

from onrecord.model import Case, Document
from onrecord.names.dates import find_dates
from onrecord.read.chinese.cues import cues as chinese_cues
from onrecord.read.chinese.script import one_script
from onrecord.read.explaining.reasons import Reason, language, quoted, sentence_of
from onrecord.read.french.cues import cues as french_cues
from onrecord.read.french.cues import even
from onrecord.read.letters.risk import risk_cues


def reasons_of_case(doc: Document, case: Case) -> Iterator[Reason]:
    """Yield the words in a case's sentence that tell its status, and since when."""
    sentence = sentence_of(doc, case)
    words = _status_words(sentence, case.status, language(doc, case))
    if case.status:
        told = quoted(words) or "told elsewhere in the document"
        yield Reason(f"status {case.status}", told)
    elif words:
        yield Reason("no status", f"only {quoted(words)}")
    if case.since:
        dates = [sentence[d.start : d.end] for d in find_dates(sentence) if d.iso == case.since]
        yield Reason(f"since {case.since}", quoted(dates) or "told elsewhere in the document")


def _status_words(text: str, status: str | None, lang: str) -> list[str]:
    """Return the words of a text that tell a status, or any danger where none is given."""
    hits = (
        chinese_cues("zh_risk_cues.csv", one_script(text))
        if lang == "zh"
        else french_cues("fr_case_cues.csv").find(even(text))
        if lang == "fr"
        else risk_cues(text)
    )
    return [
        text[hit.start : hit.end]
        for hit in hits
        if status is None or any(row["status"] == status for row in hit.rows)
    ]
