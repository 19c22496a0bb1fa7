import os
from pathlib import Path

import collect_samples as samples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_bytes, collect_file
from onrecord.collect.limits import ORIGINAL_BYTES
from onrecord.errors import (
    Damaged,
    Empty,
    InputError,
    NeedsOcr,
    NotReadable,
    OverLimit,
    TooLarge,
)
from onrecord.model import Document, digest, document_id
from paths import SHARED

ORIGINALS = {
    "letter.txt": samples.TEXT.encode(),
    "letter.md": b"---\ntitle: On X\ndate: 2016\n---\n" + samples.TEXT.encode(),
    "page.html": samples.PAGE.encode(),
    "report.pdf": samples.pdf(["Report on Norland", "1. Ana Berg is held."], ["2. Free her."]),
    "letter.docx": samples.word(),
    "mail.eml": samples.mail().as_bytes(),
}


def sound(docs: list[Document]) -> None:
    """Check what holds for every document that collecting gives."""
    assert docs
    for doc in docs:
        assert doc.text.strip()
        doc.text.encode("utf-8")
        assert doc.id == document_id(doc.digest)
        assert "/" not in doc.name
        before = 0
        for place in doc.places:
            assert before <= place.start < place.end <= len(doc.text)
            assert doc.text[place.start : place.end].strip()
            before = place.end


@pytest.mark.parametrize("name", ORIGINALS)
def test_same_bytes_are_the_same_document_whatever_the_name(name: str) -> None:
    data = ORIGINALS[name]
    docs = collect_bytes(data, name)
    sound(docs)
    assert docs[0].digest == digest(data)
    assert collect_bytes(data, name) == docs
    for other in ("a.txt", "b.md", "c.pdf", "no ending"):
        again = collect_bytes(data, other)
        assert [(d.id, d.text, d.meta) for d in again] == [(d.id, d.text, d.meta) for d in docs]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("report.pdf", "application/pdf"),
        ("page.html", "text/html"),
        ("mail.eml", "message/rfc822"),
        ("letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("letter.md", "text/markdown"),
        ("letter.txt", "text/plain"),
    ],
)
def test_the_kind_is_told_by_content(name: str, kind: str) -> None:
    assert collect_bytes(ORIGINALS[name], "wrong.ending")[0].media_type == kind


def test_tables_of_commas_are_csv() -> None:
    rows = b"name,date,about\nA,2016,CN\nB,2017,CN\n"
    assert collect_bytes(rows, "rows.txt")[0].media_type == "text/csv"
    assert collect_bytes(samples.TEXT.encode(), "a.csv")[0].media_type == "text/csv"


def test_a_memo_that_begins_with_from_is_no_mail() -> None:
    memo = b"From: the secretariat\nTo: all\nSubject: Norland\n\nFree Ana Berg."
    (doc,) = collect_bytes(memo, "memo.txt")
    assert doc.media_type == "text/plain"
    assert doc.text.startswith("From:")


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [
        (b"", Empty, "no bytes"),
        (b" \n\t\r\n ", Empty, "no text"),
        ("\ufeff".encode("utf-16"), Empty, "no text"),
        (b"<html><body> </body></html>", Empty, "no text"),
        (bytes(range(256)) * 4, Damaged, "no text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, Damaged, "old Office"),
        (b"\x1f\x8b\x08\0abc", Damaged, "gzip"),
        (b"{\\rtf1 Free X}", Damaged, "RTF"),
        (b"\x89PNG\r\n\x1a\n123", NeedsOcr, "picture"),
        (b"PK\x03\x04 and nothing more", Damaged, "archive"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(
    data: bytes, kind: type[InputError], says: str
) -> None:
    with pytest.raises(kind, match=says) as caught:
        collect_bytes(data, "folder/name.txt")
    assert caught.value.where == "name.txt"
    assert caught.value.step


def test_a_file_is_collected_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "letter.md"
    path.write_bytes(ORIGINALS["letter.md"])
    (doc,) = collect_file(path)
    assert (doc.name, doc.title, doc.date) == ("letter.md", "On X", "2016")


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, tmp_path / "missing", Path("/dev/zero"), Path("a\0b")):
        with pytest.raises(NotReadable) as caught:
            collect_file(path)
        assert caught.value.where == str(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_is_closed_to_us(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("Free X.")
    path.chmod(0)
    with pytest.raises(NotReadable, match="permission"):
        collect_file(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(TooLarge, match=r"200\.0 MB are more than the 64\.0 MB"):
        collect_file(path)
    with pytest.raises(TooLarge):
        collect_bytes(b"a" * (ORIGINAL_BYTES + 1), "a.txt")


def test_whatever_a_parser_throws_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("onrecord.collect.documents.language", broken)
    with pytest.raises(Damaged, match=r"a\.txt: reading it ended in RecursionError"):
        collect_bytes(b"Free X.", "a.txt")

    def too_much(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("onrecord.collect.documents.language", too_much)
    with pytest.raises(OverLimit, match="memory"):
        collect_bytes(b"Free X.", "a.txt")


def collected(data: bytes) -> None:
    try:
        docs = collect_bytes(data, "any")
    except InputError as error:
        docs = []
        assert error.where  # noqa: PT017 - both ends are fine
    if docs:
        sound(docs)


@given(
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"From: a\nMIME-Version: 1\n"]),
    st.binary(max_size=300),
)
@settings(deadline=None, max_examples=150)
def test_any_bytes_give_documents_or_an_input_error(start: bytes, rest: bytes) -> None:
    collected(start + rest)


@given(st.sampled_from(sorted(ORIGINALS)), st.floats(0, 1))
@settings(deadline=None, max_examples=80)
def test_truncated_originals_give_documents_or_an_input_error(name: str, share: float) -> None:
    data = ORIGINALS[name]
    collected(data[: int(len(data) * share)])


@given(st.sampled_from(sorted(ORIGINALS)), st.floats(0, 1), st.binary(min_size=1, max_size=8))
@settings(deadline=None, max_examples=80)
def test_damaged_originals_give_documents_or_an_input_error(
    name: str, share: float, noise: bytes
) -> None:
    data = bytearray(ORIGINALS[name])
    at = int((len(data) - 1) * share)
    data[at : at + len(noise)] = noise
    collected(bytes(data))


@pytest.mark.skipif(not SHARED.exists(), reason="the shared data is not here")
def test_real_letters_and_reports_come_in() -> None:
    data = SHARED / "data"
    files = [
        p for lang in ("letters", "letters_fr", "letters_zh") for p in data.glob(f"{lang}/*/*.*")
    ]
    files += sorted((data / "upr/reports").glob("*.pdf"))[:3]
    files += sorted((data / "ungd").glob("C*_70_2015.txt"))
    assert len(files) > 100
    for file in files:
        docs = collect_file(file)
        sound(docs)
        assert docs[0].meta.get("encoding_errors") is None, file.name
