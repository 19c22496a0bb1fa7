"""Files that gzip packed: the text of what is in them, the bytes and digest of the packed file."""

import gzip
import random
from pathlib import Path

import pytest

from onrecord.collect import collect_bytes, collect_file
from onrecord.collect.limits import ORIGINAL_BYTES
from onrecord.collect.packed import unpacked
from onrecord.errors import Damaged, Empty, InputError, TooLarge
from onrecord.model import digest, document_id

LETTER = b"Dear Minister Example,\r\n\r\nplease free Ola Example.\r\n"
MAIL = (
    b"From: Ana <ana@example.org>\nSubject: On X\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/mixed; boundary="b"\n\n'
    b"--b\nContent-Type: text/plain\n\nSee the table.\n"
    b"--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=t.csv\n\n"
    b"date,name\n2031,Example\n--b--\n"
)


def test_the_text_is_that_of_the_file_in_it_and_the_original_is_the_packed_one() -> None:
    packed = gzip.compress(LETTER)
    (doc,) = collect_bytes(packed, "letter.txt.gz")
    assert doc.text == LETTER.decode().replace("\r\n", "\n")
    assert (doc.name, doc.media_type) == ("letter.txt.gz", "text/plain")
    assert (doc.digest, doc.id) == (digest(packed), document_id(digest(packed)))


def test_the_kind_is_that_of_what_is_in_it() -> None:
    (table,) = collect_bytes(gzip.compress(b"a,b\n1,2\n"), "t.csv.gz")
    assert table.media_type == "text/csv"
    (page,) = collect_bytes(gzip.compress(b"<!DOCTYPE html><p>Free Ola Example.</p>"), "p.gz")
    assert page.media_type == "text/html"
    (unnamed,) = collect_bytes(gzip.compress(b"date,name,x\n1,2,3\n4,5,6\n"), "download")
    assert unnamed.media_type == "text/csv"


def test_several_members_are_one_text(tmp_path: Path) -> None:
    path = tmp_path / "two.txt.gz"
    path.write_bytes(gzip.compress(b"Dear Minister,\n") + gzip.compress(b"free Ola Example."))
    (doc,) = collect_file(path)
    assert doc.text == "Dear Minister,\nfree Ola Example."


def test_a_packed_mail_gives_itself_and_its_attachments() -> None:
    packed = gzip.compress(MAIL)
    mail, table = collect_bytes(packed, "m.eml.gz")
    assert (mail.title, mail.name, mail.digest) == ("On X", "m.eml.gz", digest(packed))
    assert mail.text.strip() == "See the table."
    assert (table.name, table.parent) == ("t.csv", mail.id)


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (gzip.compress(bytes(ORIGINAL_BYTES + 1)), TooLarge, "unpacks to more than the 64.0 MB"),
        (gzip.compress(LETTER)[:-9], Damaged, "cut off or broken"),
        (gzip.compress(LETTER)[:12] + b"\xff" * 40, Damaged, "cut off or broken"),
        (gzip.compress(gzip.compress(LETTER)), Damaged, "another gzip file is packed in it"),
        (gzip.compress(b""), Empty, "no text"),
        (gzip.compress(b"\x7fELF\0\0"), Damaged, "a program"),
    ],
)
def test_what_cannot_be_read_ends_in_a_clear_error(
    data: bytes, error: type[InputError], says: str
) -> None:
    with pytest.raises(error, match=says) as raised:
        collect_bytes(data, "x.gz")
    assert raised.value.where == "x.gz"


def test_a_flipped_byte_never_gives_another_text() -> None:
    packed = bytearray(gzip.compress(LETTER))
    chance = random.Random(7)
    for _ in range(60):
        broken = packed.copy()
        # The header's time and system say nothing of the text.
        broken[chance.randrange(10, len(broken))] ^= 1 << chance.randrange(8)
        with pytest.raises(Damaged):
            unpacked(bytes(broken))
