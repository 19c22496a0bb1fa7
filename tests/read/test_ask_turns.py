"""Asks in turns of phrase, whom they ask, and what is no ask."""

import pytest

from onrecord.model import Document
from onrecord.read import read_document

LETTER = "Dear Minister Example,\n\nAna Sample, a writer, was arrested in Norway on 3 May 2030. "


def read(text):
    doc = Document(id="doc-1", digest="0", name="a.txt", media_type="text/plain", text=text)
    return read_document(doc)


def asks(text):
    return [record for record in read(text).records if record.kind == "ask"]


@pytest.mark.parametrize(
    ("sentence", "quote", "act"),
    [
        ("Release her now!", "Release her now", "release"),
        (
            "Do not let her be tried without a lawyer.",
            "Do not let her be tried without a lawyer",
            "protect",
        ),
        ("Will you please tell us where she is?", "tell us where she is", "investigate"),
        ("Could you ensure that she sees a doctor?", "ensure that she sees a doctor", "protect"),
        ("Can you imagine what she feels?", None, None),
        (
            "The Norwegian authorities are requested to free her.",
            "The Norwegian authorities are requested to free her",
            "release",
        ),
        (
            "The time has come for Norway to free her.",
            "The time has come for Norway to free her",
            "release",
        ),
        ("It is up to you to free her.", "It is up to you to free her", "release"),
        ("Thank you for reading this.", None, None),
        ("Release dates are announced on our website.", None, None),
    ],
)
def test_a_turn_of_phrase(sentence, quote, act):
    found = [(ask.passage.quote, ask.act) for ask in asks(LETTER + sentence)]
    assert found == ([(quote, act)] if quote else [])


def test_an_order_to_readers_is_none():
    text = "Dear friends,\n\nAna Sample was arrested. Raise your hands! Tell your neighbours!"
    assert asks(text) == []


def test_an_order_after_to_whom_it_goes():
    text = LETTER + "To the Norwegian authorities: stop the trial."
    assert asks(text)[-1].addressees == ("NO", "Norwegian authorities")


ABROAD = (
    "Dear Foreign Minister Example,\n\nWe write before your visit to China in June 2031. "
    "France did not join the statement of March. "
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Your embassy in Beijing should attend the trials of lawyers.",
        "We ask you to raise the case of Bo Example.",
        "We ask your government to speak out.",
    ],
)
def test_you_are_whose_conduct_is_told_and_not_whom_you_visit(sentence):
    ask = asks(ABROAD + sentence)[0]
    assert ask.addressees[0] == "FR"
    assert ask.about == "CN"


def test_no_state_is_better_than_a_wrong_one():
    text = (
        "Dear Mayor,\n\nNext month you will travel to our partner city. Tenzin Example of Tibet "
        "has been missing since May. We hope that you will ask where Tenzin Example is."
    )
    assert read(text).profile.addressees == ("Mayor",)


def test_a_foreign_minister_is_not_of_the_state_that_is_spoken_of():
    text = (
        "We are the friends of Ana Sample, who is in prison in Norway. Norway must free her. "
        "We call on the Foreign Minister to demand her release in public."
    )
    last = asks(text)[-1]
    assert "NO" not in last.addressees
    assert last.act == "speak_publicly"


def test_paragraphs_of_a_resolution_ask():
    text = (
        "MOTION FOR A RESOLUTION\n\nThe Example Assembly,\n\n"
        "A. whereas Ana Sample was arrested in Norway on 3 May 2030;\n\n"
        "1. Strongly condemns the arrest of Ana Sample and calls on Norway to release her;\n\n"
        "2. Urges the Government of Norway to repeal the Lamp Law;\n"
    )
    reading = read(text)
    assert reading.profile.genre == "statement"
    assert [r.act for r in reading.records if r.kind == "ask"] == ["release", "legislate"]


def test_a_list_goes_on_from_we_ask_you():
    text = ABROAD + (
        "We ask you:\n\n1. to call for the release of all those who are held for what they said "
        "or wrote;\n2. to support the groups that help them.\n"
    )
    first, second = asks(text)
    assert first.passage.quote.endswith("what they said or wrote")
    assert second.cases == ()
