"""Themes: the terms of the table, longest first, on whole words; and the learned reader."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import facts
from onrecord.read.themes import themes_of, themes_scored
from paths import SHARED

GOLD = SHARED / "data" / "upr" / "gold.jsonl"


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Ratify CEDAW", {"International instruments", "Women's rights"}),
        ("Improve conditions in prisons", {"Detention"}),
        ("Protect CHILD SOLDIERS", {"Rights of the Child", "International humanitarian law"}),
        ("Extend a standing invitation", {"Special procedures"}),
        ("Respect women’s rights", {"Women's rights"}),
        ("Promote human rights", {"General"}),
        ("Educate the catfish", set()),
        ("", set()),
    ],
)
def test_terms_of_the_genre(text: str, themes: set[str]) -> None:
    assert set(themes_of(text)) == themes


def test_longest_term_wins_over_the_words_in_it() -> None:
    assert themes_of("human rights education") == ("Human rights education and training",)


def test_every_theme_of_the_table_is_one_of_the_databases() -> None:
    named = {
        theme for row in facts.rows("themes.csv") for theme in row["themes"].split("|") if theme
    }
    assert len(named | {"General"}) == 54


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_any_text_has_themes_without_repetition(text: str) -> None:
    themes = themes_of(text)
    assert len(set(themes)) == len(themes)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Abolish the death penalty", ["Death penalty"]),
        (
            "Ratify the Optional Protocol to the Convention against Torture",
            ["International instruments", "Torture and other CID treatment", "Detention"],
        ),
        ("Extend a standing invitation to all special procedures", ["Special procedures"]),
        ("Provide human rights training to the police", ["Human rights education and training"]),
        ("", []),
    ],
)
def test_learned_themes_stand_in_the_order_of_their_cues(text: str, themes: list[str]) -> None:
    assert [judged.value for judged in themes_scored(text)] == themes


def test_learned_themes_carry_their_cues_as_reasons() -> None:
    [judged] = themes_scored("Abolish the death penalty")
    assert judged.sure
    assert judged.reasons == ("death penalty",)


def test_learned_themes_are_names_of_the_table() -> None:
    named = {theme for row in facts.rows("themes.csv") for theme in row["themes"].split("|")}
    text = " and ".join(row["term"].rstrip("*") for row in facts.rows("themes.csv"))
    assert {judged.value for judged in themes_scored(text)} <= named | {"General"}


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_learned_themes_repeat_nothing_and_never_change(text: str) -> None:
    judged = themes_scored(text)
    assert len({each.value for each in judged}) == len(judged)
    assert all(0 < each.confidence <= 1 for each in judged)
    assert judged == themes_scored(text)


@pytest.mark.skipif(not GOLD.exists(), reason="the codings of UPR Info are not here")
def test_learned_themes_agree_with_the_coders() -> None:
    with GOLD.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for number, line in enumerate(lines) if number % 40 == 0]
    pairs = [
        ({judged.value for judged in themes_scored(row["text"])}, set(row["issues"]))
        for row in rows
    ]
    hits = sum(len(read & coded) for read, coded in pairs)
    assert 2 * hits / sum(len(read) + len(coded) for read, coded in pairs) > 0.9
