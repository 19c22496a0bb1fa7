"""Why a claim was read so: the words that tell the deed, and those that deny it.

>>> from onrecord.model import Claim, Document, passage
>>> text = "Norway did not join the joint statement."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> claim = Claim(passage=passage("doc-1", text, 0, 39), actor="NO", did=False, type="joined",
...               cue="join")
>>> for reason in reasons_of_claim(doc, claim):
...     print(reason.what, "|", reason.why)
read as claim | it tells what somebody else did or left undone: “join” (joined)
did not | “not”
"""

import re
from collections.abc import Iterable, Iterator

from onrecord import facts
from onrecord.model import Claim, Document
from onrecord.read.chinese.script import one_script
from onrecord.read.explaining.reasons import Reason, language, quoted, rules, sentence_of
from onrecord.read.french.conjugation import conjugate
from onrecord.read.french.cues import even

#: Words that deny a deed, or tell that it was left undone.
_DENIES = {
    "en": re.compile(
        r"\b(?:not|never|no|none|nor|neither|nobody|without|cannot|fail(?:s|ed|ing|ure)?|refus\w+"
        r"|declin\w+|reject\w+|unwilling|unable|silen(?:t|ce)|omit\w*|yet\sto|lack\w*|stopped"
        r"|dropped)\b|n['’]t\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:ne|aucune?|jamais|sans|refus\w*|silen\w+|inaction|absten\w+|abstention|pas)\b|\bn'"
    ),
    "zh": re.compile(r"没有|从未|并未|未|不|拒绝|沉默|无|弃权|否认|缺席"),
}
_FORMS = ("base", "third", "past", "participle", "gerund")


def reasons_of_claim(doc: Document, claim: Claim) -> Iterator[Reason]:
    """Yield the words of a claim's deed, and of its denial where it tells that none was done."""
    lang = language(doc, claim)
    told = words_of(claim.passage.quote, claim.cue, lang)
    what = rules()["claim", "deed"]
    if claim.cue == "roll call":
        yield Reason("read as claim", "it is a line of a roll call in the document")
    else:
        yield Reason("read as claim", f"it {what}: {quoted([told or claim.cue])} ({claim.type})")
    if not claim.did:
        denied = _denial(claim.passage.quote, lang)
        elsewhere = _denial(sentence_of(doc, claim), lang)
        if denied:
            yield Reason("did not", quoted([denied]))
        elif elsewhere:
            yield Reason("did not", f"{quoted([elsewhere])} in its sentence")
        else:
            yield Reason("did not", f"{quoted([told or claim.cue])} tells what was left undone")


def _denial(text: str, lang: str) -> str:
    searched = even(text) if lang == "fr" else one_script(text) if lang == "zh" else text
    found = _DENIES[lang].search(searched)
    return text[found.start() : found.end()] if found else ""


def words_of(text: str, cue: str, lang: str) -> str:
    """Return the words of a text that have the form of a cue, or nothing where none have."""
    searched = one_script(text) if lang == "zh" else even(text) if lang == "fr" else text
    if lang == "zh":
        at = searched.find(one_script(cue))
        return text[at : at + len(cue)] if cue and at >= 0 else ""
    forms = sorted(_forms(cue, lang), key=len, reverse=True)
    if not forms:
        return ""
    pattern = rf"\b(?:{'|'.join(map(re.escape, forms))})\b"
    found = re.search(pattern, searched, re.IGNORECASE)
    return text[found.start() : found.end()] if found else ""


def _forms(cue: str, lang: str) -> Iterable[str]:
    if not cue:
        return ()
    if lang == "fr":
        return {cue, *(even(form) for form in conjugate(cue))}
    rows = [row for row in facts.rows("claim_cues.csv") if row["base"] == cue]
    return {cue, *(row[form] for row in rows for form in _FORMS if row[form])}
