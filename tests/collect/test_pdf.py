import collect_samples as samples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_bytes, collect_file, limits
from onrecord.errors import Damaged, InputError, NeedsOcr, TooLarge
from onrecord.model import Document
from paths import SHARED

FIRST = ["A/NOR/25/5", "1. Ana Berg is held in the capital of Norland,", "and so is Tom Lind."]
SECOND = ["A/NOR/25/5", "2. Free them."]
REPORT = samples.pdf(FIRST, SECOND, info=b"/Title (Report) /CreationDate (D:20150405192625Z)")


def collect(data: bytes) -> Document:
    (doc,) = collect_bytes(data, "report.pdf")
    return doc


def test_lines_stay_lines_and_pages_are_parted_by_a_form_feed() -> None:
    assert collect(REPORT).text == "\n".join(FIRST) + "\n\f\n" + "\n".join(SECOND)


def test_every_line_has_its_page_and_box() -> None:
    doc = collect(REPORT)
    lines = [doc.text[p.start : p.end] for p in doc.places]
    assert lines == FIRST + SECOND
    assert [p.page for p in doc.places] == [1, 1, 1, 2, 2]
    tops = []
    for place in doc.places:
        assert place.box is not None
        left, bottom, right, top = place.box
        assert 70 < left < right < 595
        assert 0 < bottom < top < 842
        tops.append(top)
    assert tops[:3] == sorted(tops[:3], reverse=True)
    assert doc.page_of(doc.text.index("Free")) == 2


@pytest.mark.parametrize("hyphen", ["-", "\xad"])
def test_a_hyphen_at_a_lines_end_is_a_hyphen_and_a_line_break(hyphen: str) -> None:
    doc = collect(samples.pdf([f"She spoke of civi{hyphen}", "lization at length."]))
    assert doc.text == "She spoke of civi-\nlization at length."
    assert [doc.text[p.start : p.end] for p in doc.places] == doc.text.split("\n")
    boxes = [p.box for p in doc.places]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0][1] > boxes[1][1]


def test_what_the_file_says_of_itself_stays_beside_the_text() -> None:
    doc = collect(REPORT)
    assert doc.meta["title"] == "Report"
    assert doc.meta["created"] == "2015-04-05"
    assert doc.meta["pages"] == "2"
    assert doc.title is None
    assert doc.date is None


def test_a_title_that_the_first_page_bears_is_the_title() -> None:
    data = samples.pdf(["LETTER TO", "THE MINISTER"], info=b"/Title (Letter to the Minister)")
    assert collect(data).title == "Letter to the Minister"


def test_encrypted_and_broken_files_say_what_to_do() -> None:
    with pytest.raises(Damaged, match="encrypted; open it with its password"):
        collect(samples.pdf(FIRST, trailer=samples.ENCRYPT))
    with pytest.raises(Damaged, match="truncated or broken"):
        collect(b"%PDF-1.7\nnothing")
    with pytest.raises(Damaged):
        collect(samples.pdf())


def test_pictures_need_ocr_and_are_named_beside_pages_with_text() -> None:
    with pytest.raises(NeedsOcr, match="pictures without a text layer; run it through OCR"):
        collect(samples.pdf(samples.PICTURE, samples.PICTURE))
    doc = collect(samples.pdf(samples.PICTURE, FIRST, samples.PICTURE))
    assert doc.meta["pages_without_text"] == "1, 3"
    assert doc.page_of(0) == 2


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.collect.pdf.PDF_PAGES", 1)
    with pytest.raises(TooLarge, match="2 pages are more than the 1"):
        collect(REPORT)
    monkeypatch.setattr("onrecord.collect.pdf.PDF_PAGES", limits.PDF_PAGES)
    monkeypatch.setattr("onrecord.collect.limits.TEXT_CHARACTERS", 20)
    with pytest.raises(TooLarge, match="characters of text"):
        collect(REPORT)


def test_what_a_truncated_file_still_has_is_read_and_the_damage_noted() -> None:
    doc = collect(REPORT[: REPORT.rindex(b"startxref")])
    assert "Ana Berg" in doc.text
    assert doc.meta["damage"] == "the end of the file is missing"


@given(st.integers(9, len(REPORT)))
@settings(deadline=None, max_examples=60)
def test_truncation_never_passes_unnoticed(length: int) -> None:
    try:
        doc = collect(REPORT[:length])
    except InputError:
        return
    assert doc.text == collect(REPORT).text or "damage" in doc.meta or "unread_pages" in doc.meta


@pytest.mark.skipif(not SHARED.exists(), reason="the shared data is not here")
def test_real_reports_keep_headers_and_hyphens() -> None:
    (doc,) = collect_file(SHARED / "data/upr/reports/azerbaijan2013.pdf")
    assert "\ufffe" not in doc.text
    assert "\x02" not in doc.text
    assert doc.text.count("\f") == int(doc.meta["pages"]) - 1
    assert doc.text.count("\nA/HRC/24/13\n") > 10
    assert all(place.box for place in doc.places)
