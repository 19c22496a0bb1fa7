"""Occasions: visits, summits, sessions, trials and their dates. All texts are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Document, Occasion
from onrecord.read.letters.occasions import find_occasions, occasion_in
from onrecord.read.zones import Block
from paths import SHARED


def occasions(text: str) -> list[Occasion]:
    doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
    found = find_occasions(doc, [Block(0, len(text), "paragraph")])
    for occasion in found:
        assert occasion.passage.holds_in(text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Before your forthcoming visit to Norway we write.",
         ("forthcoming visit to Norway", "visit", None)),
        ("At the Example Summit in May 2020 he spoke.", ("Example Summit", "summit", "2020-05")),
        ("The 9th session of the Council ended.", ("9th session of the Council", "session", None)),
        ("The EU-Norway human rights dialogue goes on.",
         ("EU-Norway human rights dialogue", "dialogue", None)),
        ("The Universal Periodic Review is near.", ("Universal Periodic Review", "review", None)),
        ("The trial of Ana Ejemplo opened on 3 May 2021.",
         ("trial of Ana Ejemplo", "trial", "2021-05-03")),
        ("It is the tenth anniversary of the raid.",
         ("tenth anniversary of the raid", "anniversary", None)),
    ],
)  # fmt: skip
def test_an_occasion_is_read_with_its_date(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert [(o.name, o.type, o.date) for o in occasions(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Please visit our website.",
        "She has the right to a fair trial.",
        "We look forward to hearing from you.",
        "The question session was long.",
    ],
)
def test_common_words_are_no_occasion(text: str) -> None:
    assert occasions(text) == []


def test_a_shorter_mention_is_the_same_occasion() -> None:
    text = "The G20 meeting held in Exampleton was short. At the G20 meeting nobody spoke."
    assert [o.name for o in occasions(text)] == ["G20 meeting held in Exampleton"]


def test_the_occasion_of_a_stretch() -> None:
    text = "She was silent at the Example Summit."
    assert occasion_in(text, 0, len(text)) == "Example Summit"
    assert occasion_in(text, 0, 10) is None


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "your visit to Norway the 3rd session of trial İ Ana in May 2020 , .".split()
        ),
        max_size=40,
    )
)
def test_any_text_gives_exact_passages_and_the_same_occasions_twice(words: list[str]) -> None:
    text = " ".join(words)
    assert occasions(text) == occasions(text)


@pytest.mark.skipif(not SHARED.exists(), reason="shared data is not here")
def test_occasions_of_the_annotated_letters_keep_their_floor() -> None:
    from letters_score import score

    assert score("occasion")["occasions"]["f1"] >= 0.65
