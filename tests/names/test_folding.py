"""Folding keeps the way back to the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.names.folding import fold

_TEXT = st.text(alphabet="aB é’-\u00ad\n\t \u00a0\u2011中İ\ufffe", max_size=40)


@settings(deadline=None, max_examples=300)
@given(_TEXT)
def test_every_letter_is_told_at_its_place(text):
    folded = fold(text)
    for place, letter in enumerate(folded.text):
        start, end = folded.span(place, place + 1)
        assert 0 <= start < end <= len(text)
        if letter.isalpha():
            assert text[start:end] == letter


@settings(deadline=None, max_examples=100)
@given(_TEXT)
def test_letters_stay_in_order(text):
    assert [c for c in fold(text).text if c.isalpha()] == [c for c in text if c.isalpha()]


def test_plain_text_is_not_copied_apart():
    folded = fold("One line, single spaces.")
    assert (folded.text, folded.cuts) == ("One line, single spaces.", ())
