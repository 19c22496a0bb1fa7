"""Read reports of the Working Group on the Universal Periodic Review: dialogue, recommendations.

>>> from onrecord.model import Document
>>> text = '''Report of the Working Group on the Universal Periodic Review
... Norway
... II. Conclusions and/or recommendations
... 9. The recommendations listed below enjoy the support of Norway:
... 9.1. Continue the example programme (Chile, Peru);
... 10. All conclusions and/or recommendations contained in the present report ...'''
>>> doc = Document(id="doc-1", digest="", name="r.txt", media_type="text/plain", text=text)
>>> [ask] = read_upr(doc).records
>>> ask.number, ask.text, ask.askers, ask.addressees, ask.response
('9.1', 'Continue the example programme', ('CL', 'PE'), ('NO',), 'accepted')
"""

from onrecord.model import Ask, Document, Profile, Reading, passage
from onrecord.read.strength import strength_of
from onrecord.read.themes import themes_of, themes_scored
from onrecord.read.upr.acts import act_of, instruments_in
from onrecord.read.upr.conclusions import Entry, entries
from onrecord.read.upr.profile import Review, is_report, review_of
from onrecord.read.upr.turns import statements

__all__ = ["is_upr_report", "read_upr"]

_SENDER = "Human Rights Council, Working Group on the Universal Periodic Review"


def is_upr_report(text: str) -> bool:
    """Tell whether a text is a report of the Working Group, by its front."""
    return is_report(text)


def read_upr(doc: Document) -> Reading:
    """Read a report: what was said in the dialogue, then one ask for each recommendation.

    Statements are as :func:`onrecord.read.upr.turns.statements` tells.

    States that recommend the same in one place are askers of one ask; a
    paragraph with several recommendations gives several asks. Each ask is
    addressed to the state under review. ``response`` is what the report itself
    says, None where the answer is left to a later document. Pure; linear in the
    text's length.
    """
    review = review_of(doc.text)
    addressees = (review.state,) if review.state else ()
    profile = Profile(
        genre="upr_report",
        title=doc.title or _title(review),
        date=review.date or doc.date,
        lang=doc.lang or review.lang,
        senders=(_SENDER,),
        addressees=addressees,
        occasion=f"upr-{review.state}-{review.year}" if review.state and review.year else None,
    )
    asks = (_ask(doc, review, entry) for entry in entries(doc.text, review))
    return Reading(doc=doc, profile=profile, records=(*statements(doc, review), *asks))


def _title(review: Review) -> str:
    return "Report of the Working Group on the " + (review.occasion or "Universal Periodic Review")


def _ask(doc: Document, review: Review, entry: Entry) -> Ask:
    made, about = entry.made, entry.about or review.state
    strength, themes, unsure = _learned(made.text, review.lang)
    return Ask(
        passage=passage(doc.id, doc.text, made.start, made.end),
        cue=entry.cue,
        part=made.part,
        text=made.text,
        askers=made.askers,
        addressees=(about,) if about else (),
        about=about,
        act=act_of(made.text),
        strength=strength,
        themes=themes,
        unsure=unsure,
        instruments=instruments_in(made.text),
        occasion=review.occasion,
        response=entry.response,
        number=entry.number,
    )


def _learned(text: str, lang: str | None) -> tuple[int | None, tuple[str, ...], tuple[str, ...]]:
    """Return strength, themes and the names of those of the two that a person should review.

    Both were learned from English codings only.
    """
    if lang != "en":
        return None, themes_of(text), ()
    strength, themes = strength_of(text), themes_scored(text)
    unsure = ("strength",) * (not strength.sure)
    unsure += ("themes",) * any(not theme.sure for theme in themes)
    return strength.value, tuple(theme.value for theme in themes), unsure
