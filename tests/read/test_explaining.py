"""Explaining names the rule, the words and where a state was taken from."""

import pytest

from onrecord import facts
from onrecord.model import Ask, Case, Claim, Document, passage
from onrecord.read import read_document
from onrecord.read.explaining import explain, sentence_of

LETTER = """\
EXAMPLE DOCUMENT. Everybody named here is invented.

Dear Minister,

We urge the Norwegian government to release Ana Example, detained since 2031. Norway did not join \
the joint statement. Thank you.
"""


def document(text):
    return Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)


def said(reasons):
    return {reason.what: reason.why for reason in reasons}


def test_what_a_letter_was_read_as_is_explained():
    reading = read_document(document(LETTER))
    (ask,) = [record for record in reading.records if isinstance(record, Ask)]
    reasons = said(explain(reading.doc, ask))
    assert "(urge)" in reasons["read as ask"]
    assert "“release”" in reasons[f"act {ask.act}"]
    assert reasons["about NO"] == "“Norwegian” in the sentence"
    assert sentence_of(reading.doc, ask).startswith("We urge the Norwegian")
    (claim,) = [record for record in reading.records if isinstance(record, Claim)]
    assert said(explain(reading.doc, claim))["actor NO"] == "“Norway” in the sentence"
    (case,) = [record for record in reading.records if isinstance(record, Case)]
    assert "danger" in said(explain(reading.doc, case))["read as case"]


def test_a_learned_reading_says_how_sure_it_is():
    text = "Ratify the Convention against Torture (Norway)"
    ask = Ask(
        passage=passage("doc-1", text, 0, 37), cue="list", text=text[:37], act="ratify",
        strength=5, themes=("International instruments",), about="GL", addressees=("GL",),
    )  # fmt: skip
    reasons = said(explain(document(text), ask))
    assert reasons["strength 5"].startswith("verb: ratify")
    assert "confidence" in reasons["theme International instruments"]
    assert reasons["about GL"] == "not in the sentence: the state under review"


def test_an_act_taken_from_the_sentence_says_so():
    text = "Call publicly for an end to it and the release of Ana Example."
    ask = Ask(passage=passage("doc-1", text, 35, 61), text=text[35:61], act="speak_publicly")
    assert said(explain(document(text), ask))["act speak_publicly"] == (
        "“Call publicly” in its sentence"
    )


@pytest.mark.parametrize(
    "row", facts.rows("rules.csv"), ids=lambda row: f"{row['kind']}-{row['cue']}"
)
def test_every_rule_is_told_in_words(row):
    assert row["words"]
    assert row["source"]
