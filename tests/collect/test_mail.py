from email.message import EmailMessage

import collect_samples as samples
import pytest

from onrecord.collect import collect_bytes
from onrecord.collect.limits import MAIL_DEPTH
from onrecord.errors import Empty, TooLarge


def test_text_is_preferred_and_headers_are_kept() -> None:
    (doc,) = collect_bytes(samples.mail().as_bytes(), "m.eml")
    assert doc.text == samples.TEXT
    assert doc.title == "Before your visit – Ana Berg"
    assert doc.date == "2016-03-10"
    assert doc.publisher == doc.meta["from"] == "Mara Olt <mara@opendoor.example>"
    assert doc.meta["to"] == "minister@norland.example"
    assert doc.lang == "en"


def test_a_page_alone_goes_the_way_of_pages() -> None:
    message = EmailMessage()
    message["From"] = "a@opendoor.example"
    message["Subject"] = "Café"
    message.set_content(samples.PAGE, subtype="html", charset="utf-8")
    (doc,) = collect_bytes(message.as_bytes(), "m.eml")
    assert doc.media_type == "message/rfc822"
    assert "\n• call in public for the release of Ana Berg;\n" in doc.text
    assert doc.title == "Café"


def test_a_list_servers_footer_does_not_hide_the_page() -> None:
    message = EmailMessage()
    message["From"] = "a@opendoor.example"
    message.set_content(samples.PAGE, subtype="html")
    message.make_mixed()
    footer = EmailMessage()
    footer.set_content("You receive this mail because you subscribed.")
    message.attach(footer)
    doc = collect_bytes(message.as_bytes(), "m.eml")[0]
    assert "release of Ana Berg" in doc.text


def test_attachments_are_documents_of_their_own() -> None:
    message = samples.mail()
    message.add_attachment(
        samples.word(), maintype="application", subtype="octet-stream", filename="../é/letter.docx"
    )
    message.add_attachment(
        samples.pdf(["Free Tom Lind."]), maintype="text", subtype="plain", filename="a.txt"
    )
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    first, *attached = collect_bytes(message.as_bytes(), "m.eml")
    assert first.text == samples.TEXT
    assert [(d.name, d.parent) for d in attached] == [
        ("letter.docx", first.id),
        ("a.txt", first.id),
    ]
    assert attached[1].media_type == "application/pdf"
    assert first.meta["unread_attachments"] == "logo.png: this is a picture"
    assert attached[0].id == collect_bytes(samples.word(), "x")[0].id


def test_a_mail_of_attachments_only_has_its_subject_for_text() -> None:
    message = EmailMessage()
    message["From"] = "a@opendoor.example"
    message["Subject"] = "The letter"
    message.add_attachment(samples.TEXT, filename="letter.txt")
    first, letter = collect_bytes(message.as_bytes(), "m.eml")
    assert (first.text, letter.text) == ("The letter", samples.TEXT)


def nested(depth: int) -> EmailMessage:
    inner = samples.mail()
    for _ in range(depth):
        outer = EmailMessage()
        outer["From"] = "b@opendoor.example"
        outer["Subject"] = "Forwarded"
        outer.set_content("See below, please.")
        outer.add_attachment(inner)
        inner = outer
    return inner


def test_a_mail_within_a_mail_is_collected_with_its_parent() -> None:
    docs = collect_bytes(nested(2).as_bytes(), "m.eml")
    assert [d.title for d in docs] == ["Forwarded", "Forwarded", "Before your visit – Ana Berg"]
    assert [d.parent for d in docs] == [None, docs[0].id, docs[1].id]
    assert docs[2].text == samples.TEXT


def test_mails_within_mails_have_limits() -> None:
    docs = collect_bytes(nested(MAIL_DEPTH + 3).as_bytes(), "m.eml")
    assert len(docs) == MAIL_DEPTH + 1
    assert "mails within mails" in docs[-1].meta["unread_attachments"]
    parts = b"--b\r\n\r\nx\r\n" * 600
    many = b"From: a@x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    with pytest.raises(TooLarge, match="parts in one mail"):
        collect_bytes(many + parts + b"--b--\r\n", "m.eml")


def test_nothing_in_it_is_empty() -> None:
    with pytest.raises(Empty, match="no text in the mail"):
        collect_bytes(b"From: a@x\r\nMIME-Version: 1.0\r\nSubject: X\r\n\r\n  \r\n", "m.eml")


@pytest.mark.parametrize(
    "header",
    [
        b"Date: Thu, 99 Foo 99999 10:00:00 +9999", b"Date: never", b"From: <<<>>>@@,;:",
        b"To: =?utf-8?b?////?=", b"Subject: caf\xe9 \xff", b"Content-Type: ;;;=",
        b"Content-Type: text/plain; charset=no-such", b"Content-Transfer-Encoding: x-odd",
        b"Subject: " + b"(" * 5000, b"From: " + b"a," * 5000,
    ],
)  # fmt: skip
def test_odd_headers_do_no_harm(header: bytes) -> None:
    data = b"Message-ID: <1@x>\r\nFrom: a@x\r\n" + header + b"\r\n\r\nFree Ana Berg.\r\n"
    (doc,) = collect_bytes(data, "m.eml")
    assert doc.text.strip() == "Free Ana Berg."
    str(doc).encode()
    assert doc.date is None


def test_declared_charsets_of_parts() -> None:
    head = b"From: a@x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n"
    assert collect_bytes(head + "Свободу".encode("koi8-r"), "m")[0].text == "Свободу"
