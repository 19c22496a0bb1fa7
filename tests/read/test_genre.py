import pytest

from onrecord.read.genre import genre_of, is_speech
from onrecord.read.zones import blocks

BODY = "Ada Lantern has been in prison since May. She is a writer."


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (None, f"Dear Minister Example,\n\n{BODY} We urge you to release her.", "letter"),
        (None, f"To the Honourable Ambassador of Example\n\n{BODY}", "letter"),
        (None, f"Your Excellency,\n\n{BODY} I ask you to release her.", "letter"),
        ("Open letter to the Mayor", f"Dear Mayor,\n\n{BODY} We urge you to act.", "open_letter"),
        (None, f"Dear friends,\n\n{BODY} We ask you to come.", "open_letter"),
        ("Petition for Ada", f"{BODY}\n\nWe call on the ministry to release her.", "petition"),
        (None, f"{BODY}\n\nWe call for her release.\n\nPlease sign this text.", "petition"),
        ("Joint statement", f"{BODY}\n\nThe undersigned are concerned.", "statement"),
        (None, f"{BODY} We demand that she be released.", "statement"),
        ("Response to Lantern Rights Watch", "We refer to the report of 3 May.", "reply"),
        (None, "Thank you for your letter of 3 May. We note your concern.", "reply"),
        (None, f"By Otto Sample\n\n{(BODY + ' Her friend said so. ') * 20}", "news"),
        ("How to bake", "Knead the dough. Let it rest. Bake it.", "other"),
        (None, "", "other"),
    ],
)
def test_golden(title: str | None, text: str, expected: str) -> None:
    assert genre_of(text, blocks(text), title) == expected


def test_dear_in_the_middle_of_a_story_makes_no_letter() -> None:
    text = "The lamp stood by the sea.\n\n" * 120 + "Dear Minister,\n\nhe wrote, and stopped."
    assert genre_of(text, blocks(text), None) == "other"


def test_a_speech_of_a_government_is_no_statement_of_an_organisation() -> None:
    speech = (
        "Mr. President, my delegation thanks the General Assembly. Our country believes in the "
        "United Nations. My Government and our people call on the United Nations to act. "
    )
    assert genre_of(speech * 20, blocks(speech * 20), None) == "other"


def test_a_speech_is_known_by_its_assembly_and_a_signed_statement_is_none() -> None:
    speech = (
        "Mr. President, I congratulate you. We in our country trust the General Assembly and the "
        "United Nations. "
    ) * 30
    assert is_speech(speech)
    assert not is_speech(speech + "\n\nSignatories:\nLantern Rights Watch")
    assert not is_speech("We, of the lamp union, ask for light. " * 90)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MOTION\n\nThe Assembly,\n\nwhereas it is dark;\n\n1. Urges Norway to free Ada.",
            "statement",
        ),
        (
            "Reply of the Example Ministry\n\nDear Ms. Sample,\n\nThank you for your letter.",
            "reply",
        ),
        ("Dear Ms. Sample,\n\nThank you for your letter of 3 May. We note it.", "reply"),
        ("Dear Minister,\n\nThank you for your letter. We urge you to free Ada.", "letter"),
        (
            "Petition\n\nTo: The Government of Norway\n\nPlease sign and share this petition!",
            "petition",
        ),
    ],
)
def test_voices(text: str, expected: str) -> None:
    assert genre_of(text, blocks(text), None) == expected
