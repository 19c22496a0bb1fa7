import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect.lang import language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("We ask the Minister to raise the case of the two writers.", "en"),
        ("Nous demandons au ministre de parler des deux écrivains.", "fr"),
        ("Pedimos al ministro que hable de los dos escritores y de la ley.", "es"),
        ("Wir bitten den Minister, sich für die beiden einzusetzen, und zwar mit Nachdruck.", "de"),
        ("我们要求部长公开提出此案。", "zh"),
        ("我們要求部長公開提出此案。", "zh"),
        ("大臣に釈放を求めるよう要請します。", "ja"),
        ("장관에게 석방을 요구합니다", "ko"),
        ("Мы просим министра о помощи.", "ru"),
        ("Ми просимо міністра про допомогу її братові.", "uk"),
        ("نطلب من الوزير إطلاق سراحه", "ar"),
        ("ئۇيغۇر ئاپتونوم رايونى ھۆكۈمىتى", "ug"),
        ("བོད་ཀྱི་མི་རིགས་ཀྱི་སྐད་ཡིག", "bo"),
        ("", None),
        ("12 / 2016 — 5 %", None),
        ("xqz vrtk plmn", None),
    ],
)
def test_languages(text: str, lang: str | None) -> None:
    assert language(text) == lang


def test_the_larger_part_decides() -> None:
    english = "We ask the Minister to raise the case of the two writers. "
    chinese = "我们要求部长公开提出此案，并且说明这个法律的问题。"
    assert language(english * 5 + chinese) == "en"
    assert language(english + chinese * 5) == "zh"
    assert language("https://example.org/and/the/of/that " * 9 + chinese) == "zh"


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=100)
def test_any_text_has_a_language_or_none(text: str) -> None:
    lang = language(text)
    assert lang is None or 2 <= len(lang) <= 3
