import pytest

from onrecord.model import Document, Genre
from onrecord.read.letters.profile import profile_of
from onrecord.read.letters.spoken_of import spoken_of
from onrecord.read.zones import blocks


def document(text: str, **fields: object) -> Document:
    values = {"id": "doc-1", "digest": "0", "name": "a.txt", "media_type": "text/plain"}
    return Document(**values | fields, text=text)  # type: ignore[arg-type]


LETTER = """14 March 2019

H.E. Ms. Ida Example
Minister for Lighthouses
Reykjavik, Iceland

Re: lamps

Dear Minister,

On behalf of Lantern Rights Watch, I write about the lamp law.

Yours sincerely,

Otto Placeholder
Lamp Director
"""


def test_letterhead() -> None:
    found = profile_of(document(LETTER), blocks(LETTER), "letter")
    assert found.date == "2019-03-14"
    assert found.lang == "en"
    assert found.senders == ("Lantern Rights Watch", "Otto Placeholder")
    assert found.addressees == ("IS", "H.E. Ms. Ida Example, Minister for Lighthouses")


@pytest.mark.parametrize(
    ("genre", "text", "expected"),
    [
        ("letter", "To the Honourable Ambassador of Iceland\n\nDear Sir,\n\nBody.", "IS"),
        ("letter", "Dear Ms. Sample,\n\nThank you for coming to Iceland.", None),
        ("open_letter", "Dear President of the European Commission,\n\nIceland should act.", None),
    ],
)
def test_state_of_the_addressee(genre: Genre, text: str, expected: str | None) -> None:
    found = profile_of(document(text), blocks(text), genre, spoken_of(text))
    state = found.addressees[0] if len(found.addressees) == 2 else None
    assert state == expected


def test_you_are_the_state_that_is_asked_where_another_is_spoken_of() -> None:
    text = (
        "Dear Prime Minister,\n\nWe write about Iceland. In Iceland lamps are dark. Iceland's "
        "lighthouses and Iceland's lamps are old. Norway should speak of the lamps in Iceland. "
        "We ask you to do so."
    )
    spoken = spoken_of(text)
    found = profile_of(document(text), blocks(text), "letter", spoken)
    assert found.addressees == ("NO", "Prime Minister")
    assert spoken.about("NO") == "IS"


def test_no_state_stands_out_where_each_is_named_once() -> None:
    assert spoken_of("Lamps in Iceland, in Norway, in Peru and in Fiji.").about() is None


def test_what_the_original_declares_comes_first() -> None:
    doc = document(LETTER, title="On lamps", date="2020", lang="fr")
    found = profile_of(doc, blocks(LETTER), "letter")
    assert (found.title, found.date, found.lang) == ("On lamps", "2020", "fr")


def test_signatories_are_the_senders_of_a_statement() -> None:
    text = (
        "We demand light.\n\n### Signatories\n\nLantern Rights Watch  \nOpen Window Institute  \n"
    )
    found = profile_of(document(text), blocks(text), "statement")
    assert found.senders == ("Lantern Rights Watch", "Open Window Institute")


def test_a_reply_names_both_sides() -> None:
    doc = document("Text.", title="Lamp Ministry’s response to Lantern Rights Watch’s report")
    found = profile_of(doc, blocks(doc.text), "reply")
    assert (found.senders, found.addressees) == (("Lamp Ministry",), ("Lantern Rights Watch",))
