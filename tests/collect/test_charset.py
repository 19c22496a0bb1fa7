import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect.charset import decode
from onrecord.errors import Damaged
from paths import SHARED

FRENCH = (
    "M. Naïm Jazaïry, délégué, a dit : « L’État n’a pas répondu » – c’est l’année où la Sûreté "
    "arrêta Zoë à Genève. "
)
SPANISH = "La Defensoría pidió “justicia” en septiembre; el señor Núñez calló — ¿por qué? "
ENGLISH = "The State’s answer – “no comment” – came late… Côte d’Ivoire paid £5 to Mr. Núñez. "
SIMPLIFIED = "我们要求部长在访问中公开呼吁释放安娜，并且说明这个法律的问题。Ana Berg 在狱中。"
TRADITIONAL = "我們要求部長在訪問中公開呼籲釋放安娜，並且說明這個法律的問題。Ana Berg 在獄中。"
RUSSIAN = (
    "Мы просим министра публично призвать к освобождению Анны и поднять вопрос о новом законе. "
)


@pytest.mark.parametrize(
    ("text", "charset"),
    [(t, c) for t in (FRENCH, SPANISH, ENGLISH) for c in ("utf-8", "cp1252", "mac_roman")]
    + [(FRENCH, c) for c in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")]
    + [(SIMPLIFIED, c) for c in ("utf-8", "gb18030", "utf-16")]
    + [(TRADITIONAL, c) for c in ("utf-8", "big5", "gb18030")]
    + [("Un café à Genève, dit-il.", "latin-1"), (RUSSIAN * 5, "cp1251"), (RUSSIAN * 5, "koi8-r")],
)
def test_text_comes_out_as_it_was_written(text: str, charset: str) -> None:
    decoded = decode(text.encode(charset))
    assert decoded.text == text
    assert decoded.errors == 0


@pytest.mark.parametrize("word", ["café", "l’année", "“non”", "5 – 7", "Núñez", "São", "Zoë"])
@pytest.mark.parametrize("charset", ["cp1252", "mac_roman"])
def test_one_word_is_evidence_enough(word: str, charset: str) -> None:
    text = f"The report says {word} and no more."
    assert decode(text.encode(charset)).text == text


def test_few_bad_bytes_leave_a_text_utf8_and_are_counted() -> None:
    data = (FRENCH * 3).encode()
    broken = data[:3] + b"\xff" + data[3:] + "é".encode()[:1]
    decoded = decode(broken)
    assert decoded.charset == "utf-8"
    assert decoded.errors == 2
    assert decoded.text.replace("\ufffd", "") == FRENCH * 3


def test_a_replacement_character_of_the_original_is_no_error() -> None:
    assert decode("a\ufffdé".encode() + FRENCH.encode()).errors == 0


def test_what_a_header_declares_is_believed_only_where_it_fits() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), "koi8-r").text == RUSSIAN
    assert decode(FRENCH.encode(), "iso-8859-1").text == FRENCH
    assert decode(FRENCH.encode("cp1252"), "iso-8859-1").text == FRENCH
    assert decode(FRENCH.encode("cp1252"), "no-such-charset").text == FRENCH
    assert decode("日本".encode("iso-2022-jp"), "iso-2022-jp").text == "日本"


def test_binary_is_no_text() -> None:
    with pytest.raises(Damaged, match="no text"):
        decode(b"abc\0\0\1\2def\0gh")
    with pytest.raises(Damaged, match="no text"):
        decode(bytes(range(1, 256)) * 20)


@given(st.binary(max_size=400))
@settings(deadline=None, max_examples=150)
def test_any_bytes_are_a_text_or_damaged(data: bytes) -> None:
    try:
        decoded = decode(data)
    except Damaged:
        return
    assert "\0" not in decoded.text
    decoded.text.encode("utf-8")


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufeff\ufffd"),
        max_size=200,
    )
)
@settings(deadline=None, max_examples=150)
def test_valid_utf8_always_wins(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8", 0)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared data is not here")
def test_reports_in_mac_roman_come_out_right() -> None:
    files = sorted((SHARED / "data/upr/reports").glob("*.txt"))
    wrong = []
    for file in files:
        data = file.read_bytes()
        if not data.isascii() and decode(data).text != data.decode("mac_roman"):
            wrong.append(file.name)
    assert files
    assert not wrong
