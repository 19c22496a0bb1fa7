import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.read.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Example came. She spoke.", ["Dr. Example came.", "She spoke."]),
        ("See No. 7 and Art. 5. It holds.", ["See No. 7 and Art. 5.", "It holds."]),
        ("J. K. Sample left!  Why?", ["J. K. Sample left!", "Why?"]),
        ("He is in the U.S. The visit ends.", ["He is in the U.S.", "The visit ends."]),
        ("He is in the U.S. Senate now.", ["He is in the U.S. Senate now."]),
        ('"Stop now." She left.', ['"Stop now."', "She left."]),
        ("It ended.Nobody spoke.", ["It ended.", "Nobody spoke."]),
        ("See www.Example.org now.", ["See www.Example.org now."]),
        ("It holds.<sup>2</sup> More came.", ["It holds.<sup>2</sup>", "More came."]),
        ("We ask:\n- one\n- two", ["We ask:", "- one", "- two"]),
        ("We ask:\n-one\n-two", ["We ask:", "-one", "-two"]),
        ("broken\n\nover pages", ["broken\n\nover pages"]),
        ("First line\n\nSecond line", ["First line", "Second line"]),
        ("wrapped\nline goes on.", ["wrapped\nline goes on."]),
        ("第一句。第二句！第三句", ["第一句。", "第二句！", "第三句"]),
        ("1. We refer to it. 2. Second.", ["1. We refer to it.", "2. Second."]),
    ],
)
def test_golden(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@settings(deadline=None, max_examples=120)
@given(st.text(alphabet=st.sampled_from('aA.!? \n\t-*•1。”")(<>İẞé’…:;#|'), max_size=200))
def test_spans_cover_all_words_without_overlap(text: str) -> None:
    last = 0
    for span in sentences(text):
        assert last <= span.start < span.end <= len(text)
        assert not text[last : span.start].strip()
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        last = span.end
    assert not text[last:].strip()


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=120), st.integers(0, 60), st.integers(0, 120))
def test_a_stretch_is_divided_inside_its_bounds(text: str, start: int, end: int) -> None:
    spans = sentences(text, start, end)
    assert all(start <= span.start < span.end <= min(end, len(text)) for span in spans)
