import io
import re
import zipfile

import collect_samples as samples
import pytest

from onrecord.collect import collect_bytes, limits
from onrecord.errors import Damaged, InputError, TooLarge
from onrecord.model import Document

FILE = samples.word()
W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"


def collect(data: bytes) -> Document:
    (doc,) = collect_bytes(data, "letter.docx")
    return doc


def with_body(xml: str) -> bytes:
    body = f"<w:document {W}><w:body>{xml}</w:body></w:document>"
    return samples.repacked(FILE, {"word/document.xml": body.encode()})


def test_paragraphs_lists_tables_and_changes_in_order() -> None:
    assert collect(FILE).text == (
        "Letter to the Minister\n\nWe ask you to:\n\n"
        "• free Ana Berg;\n• raise the law.\n1. silence in March\n2. silence in June\n\n"
        "Ana Berg | 2014\n\nYours truly\n"
    )


def test_properties_stay_beside_the_text() -> None:
    doc = collect(FILE)
    assert doc.title == "Letter to the Minister"
    assert doc.date is None
    assert doc.meta["created"] == "2013-12-23"
    assert doc.lang == "en"


def test_a_file_without_properties_is_given_none() -> None:
    def without(part: str) -> bytes:
        lines = re.split(rb"(?=<Override |<Relationship )", samples.member(FILE, part))
        return b"".join(line for line in lines if b"core" not in line or b"<?xml" in line)

    parts = ("[Content_Types].xml", "_rels/.rels")
    changes: dict[str, bytes | None] = {part: without(part) for part in parts}
    doc = collect(samples.repacked(FILE, changes | {"docProps/core.xml": None}))
    assert not {"title", "modified", "created"} & doc.meta.keys()


def test_content_controls_text_boxes_links_and_breaks_are_read() -> None:
    doc = collect(
        with_body(
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>Dear</w:t><w:tab/><w:t>Minister</w:t><w:br/>"
            "<w:t>Olt</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            "<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink>"
            "<w:r><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></w:r>"
            "<w:r><w:instrText>PAGEREF</w:instrText></w:r></w:p>"
        )
    )
    assert doc.text == "Dear\tMinister\nOlt\n\na link\n\nin a box\n"


def test_items_are_numbered_as_word_shows_them() -> None:
    def item(words: str, number: int, level: int = 0) -> str:
        return (
            f"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>"
            f"</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        )

    shapes = ("decimal", "lowerLetter", "upperRoman", "bullet", "none")
    levels = "".join(
        f"<w:lvl w:ilvl='{at}'><w:start w:val='{4 if at == 2 else 1}'/><w:numFmt w:val='{shape}'/>"
        "</w:lvl>"
        for at, shape in enumerate(shapes)
    )
    numbering = (
        f"<w:numbering {W}><w:abstractNum w:abstractNumId='7'>{levels}</w:abstractNum>"
        "<w:num w:numId='77'><w:abstractNumId w:val='7'/></w:num></w:numbering>"
    )
    given = [("a", 0), ("b", 0), ("c", 1), ("d", 1), ("e", 0), ("f", 1), ("g", 2), ("h", 3)]
    body = "".join(item(words, 77, level) for words, level in given)
    body += item("plain", 77, 4) + item("none", 0) + item("unknown", 99)
    data = samples.repacked(with_body(body), {"word/numbering.xml": numbering.encode()})
    assert collect(data).text == (
        "1. a\n2. b\na. c\nb. d\n3. e\na. f\nIV. g\n• h\n\nplain\n\nnone\n\n• unknown\n"
    )


def test_footnotes_follow_the_text() -> None:
    notes = (
        f"<w:footnotes {W}><w:footnote w:id='0' w:type='separator'><w:p><w:r><w:t>_</w:t></w:r>"
        "</w:p></w:footnote><w:footnote w:id='2'><w:p><w:r><w:t>A source.</w:t></w:r></w:p>"
        "</w:footnote></w:footnotes>"
    )
    relations = samples.member(FILE, "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Target="footnotes.xml" Type="http://schemas.openxmlformats.org'
        b'/officeDocument/2006/relationships/footnotes"/></Relationships>',
    )
    data = samples.repacked(
        with_body("<w:p><w:r><w:t>She is held.</w:t><w:footnoteReference w:id='2'/></w:r></w:p>"),
        {"word/footnotes.xml": notes.encode(), "word/_rels/document.xml.rels": relations},
    )
    assert collect(data).text == "She is held.[2]\n\n[2] A source.\n"


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("word/document.xml", "word/media/picture.bin"):
        with pytest.raises(TooLarge, match=r"unpacks to 50\.0 MB, over 200 times its size"):
            collect(samples.repacked(FILE, {part: b"<a>" + b" " * 50_000_000}))
    monkeypatch.setattr("onrecord.collect.word.UNPACKED_BYTES", 1000)
    with pytest.raises(TooLarge, match=r"0\.0 MB that one document may have"):
        collect(FILE)
    monkeypatch.setattr("onrecord.collect.word.UNPACKED_BYTES", limits.UNPACKED_BYTES)
    monkeypatch.setattr("onrecord.collect.word.ZIP_MEMBERS", 3)
    with pytest.raises(TooLarge, match="members"):
        collect(FILE)


def test_entities_are_not_expanded() -> None:
    bomb = (
        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>"
        "<!ENTITY c '&b;&b;&b;&b;&b;'><!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
        f"<w:document {W}><w:body><w:p><w:r><w:t>Free X &c;&e;</w:t></w:r></w:p></w:body>"
        "</w:document>"
    )
    doc = collect(samples.repacked(FILE, {"word/document.xml": bomb.encode()}))
    assert doc.text.strip() == "Free X"


def test_deep_nesting_ends_in_text_or_an_error() -> None:
    def nested(depth: int) -> bytes:
        inner = "<w:p><w:r><w:t>Free X</w:t></w:r></w:p>"
        return with_body("<w:sdt>" * depth + inner + "</w:sdt>" * depth)

    assert collect(nested(100)).text == "Free X\n"
    with pytest.raises(Damaged, match="broken"):
        collect(nested(1000))
    with pytest.raises(InputError):
        collect(nested(100_000))


@pytest.mark.parametrize(
    "part", ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"]
)
def test_missing_and_broken_parts_end_in_a_clear_error_or_the_text(part: str) -> None:
    for content in (None, b"", b"<not xml", b"<a/>"):
        try:
            doc = collect(samples.repacked(FILE, {part: content}))
        except InputError as error:
            assert error.step  # noqa: PT017 - both ends are fine
        else:
            assert "Ana Berg" in doc.text


def test_other_archives_say_what_they_are() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("letter.txt", "Free X")
    with pytest.raises(Damaged, match="an archive and no Word file"):
        collect(out.getvalue())
    with pytest.raises(Damaged, match="truncated or broken"):
        collect(FILE[: len(FILE) // 2])
