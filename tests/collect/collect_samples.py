"""Originals of every kind, made here: plainly fictional people and places."""

import io
import zipfile
from email.message import EmailMessage

TEXT = "Dear Minister,\n\nwe ask you to free Ana Berg, and to raise the law of Norland.\n"
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Free Ana Berg | Open Door League</title>
<meta property="og:title" content="Free Ana Berg">
<meta property="og:site_name" content="Open Door League">
<meta name="description" content="A letter.">
<meta property="article:published_time" content="2016-03-10T12:00:00+01:00"></head><body>
<div class="cookie-consent"><p>We use cookies. Accept all of them?</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>Free Ana Berg</h1><p>Dear Minister,</p>
<p>Before your visit to Norland we write about a writer who has been in prison since 2014.</p>
<p>We ask you to:</p><ul><li>call in public for the <b>release</b> of Ana Berg;</li>
<li>question officials:<ul><li>about the booksellers.</li></ul></li></ul>
<blockquote><p>We attach great importance to the rule of law.</p></blockquote>
<ol><li>The ministry was silent in March.</li><li>It signed nothing in June.</li></ol>
<table><tr><th>Name</th><th>Held since</th></tr><tr><td>Ana Berg</td><td>2014</td></tr></table>
<p>Yours sincerely,<br>Mara Olt</p></article></main>
<footer><p>Donate now and help us.</p></footer></body></html>"""


def pdf(*pages: list[str] | bytes, trailer: bytes = b"", info: bytes = b"") -> bytes:
    """Write a PDF: a page is a list of lines, or the bytes of a content stream."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    objects.append(b"<< " + info + b" >>")
    kids = []
    for page in pages:
        content = page if isinstance(page, bytes) else _lines(page)
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (len(objects) + 2)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R %s >>\n" % (len(objects) + 1, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _lines(lines: list[str]) -> bytes:
    shown = b"".join(b"(%s) Tj 0 -14 Td\n" % line.encode("cp1252") for line in lines)
    return b"BT /F1 12 Tf 72 770 Td\n" + shown + b"ET"


PICTURE = b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
ENCRYPT = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"ab" * 32 + b"> /U <" + b"cd" * 32
    + b"> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
)  # fmt: skip


def word() -> bytes:
    """Write a DOCX with a list, numbers, a table, a change and a title."""
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    file = docx.Document()
    file.core_properties.title = "Letter to the Minister"
    file.add_heading("Letter to the Minister", 1)
    file.add_paragraph("We ask you to:")
    for line in ("free Ana Berg;", "raise the law."):
        file.add_paragraph(line, style="List Bullet")
    for line in ("silence in March", "silence in June"):
        file.add_paragraph(line, style="List Number")
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ana Berg", "2014"
    last = file.add_paragraph("Yours")._p
    names = nsdecls("w")
    last.append(parse_xml(f"<w:ins {names} w:id='1'><w:r><w:t> truly</w:t></w:r></w:ins>"))
    last.append(parse_xml(f"<w:del {names} w:id='2'><w:r><w:t> gone</w:t></w:r></w:del>"))
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def repacked(archive: bytes, changes: dict[str, bytes | None]) -> bytes:
    """Write a ZIP again with some members changed, or left out where None."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in dict.fromkeys([*source.namelist(), *changes]):
            content = changes[name] if name in changes else source.read(name)
            if content is not None:
                target.writestr(name, content)
    return out.getvalue()


def member(archive: bytes, name: str) -> bytes:
    """Read one member of a ZIP."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return source.read(name)


def mail() -> EmailMessage:
    """Make a mail with a text and a page as alternatives."""
    message = EmailMessage()
    message["From"] = "Mara Olt <mara@opendoor.example>"
    message["To"] = "minister@norland.example"
    message["Subject"] = "Before your visit – Ana Berg"
    message["Date"] = "Thu, 10 Mar 2016 23:30:00 +0100"
    message["Message-ID"] = "<1@opendoor.example>"
    message.set_content(TEXT)
    message.add_alternative(PAGE, subtype="html")
    return message
