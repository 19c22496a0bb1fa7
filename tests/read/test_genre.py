import pytest

from onrecord.read.genre import genre_of
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
    assert genre_of(speech * 3, blocks(speech * 3), None) == "other"
