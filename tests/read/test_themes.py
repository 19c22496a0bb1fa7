"""Themes: the terms of the table, longest first, on whole words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import facts
from onrecord.read.themes import themes_of


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
