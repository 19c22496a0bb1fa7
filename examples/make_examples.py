# ruff: noqa: INP001 (a script beside the dossier, no package)
"""Write the two binary-like examples of the dossier, the same bytes every time.

Word and mail programs put the hour and their own version into what they save.
These files are made by hand, from the words below and the standard library::

    python examples/make_examples.py
"""

import base64
import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

DOSSIER = Path(__file__).parent / "dossier"

PAPER = """\
Statement: France should speak at the Human Rights Council (example document)
Lantern Rights Watch (a fictional organisation)
24 April 2024
EXAMPLE DOCUMENT. Lantern Rights Watch is invented. What is said about states is public; its \
sources are in examples/README.md.
France did not join the joint statement on China of 10 March 2016. Twelve states signed it; the \
United States read it out.
France joined the joint statement on China of 14 June 2022. The Netherlands read it out for 47 \
states.
We thank France for that, and ask for more. We urge France to speak about Xinjiang in its own name \
at the 56th session of the Human Rights Council. France should also raise the case of Ilham Tohti \
in Beijing, and say in public that it did.
"""

PETITION = """\
EXAMPLE DOCUMENT. The petition, its committee, the minister and Li Example are invented.

Petition to the Foreign Minister of France
3 May 2024

Dear Foreign Minister,

We, translators and interpreters, work between languages. Li Example, a translator (an invented
person), is held for a translation. We therefore ask that you:

1. Call for the immediate release of Li Example during your visit to China on 17 June 2024.
2. Urge the Chinese authorities to let Li Example see a lawyer and a doctor.
3. Ask that a diplomat of the French embassy may observe the trial.

The Committee for Li Example (a fictional committee)
"""

MAIL = """\
From: Ada Sample <ada.sample@lantern.example>
To: Office of the Foreign Minister of France <office@minister.example>
Subject: Your visit to China: a petition, and one request more (example document)
Date: Fri, 03 May 2024 09:30:00 +0200
Message-ID: <2024-05-03.example@lantern.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="example-boundary"

--example-boundary
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 7bit

EXAMPLE DOCUMENT. The sender, the minister, the visit and Li Example are invented.

To the Foreign Minister of France

Dear Foreign Minister Exemple,

Further to our letter of 26 April 2024, please find attached a petition of translators for their
colleague Li Example (an invented person).

We ask you to hand the petition to your Chinese counterpart on 17 June 2024. We also urge France
to raise the case of Li Example at the next session of the Human Rights Council.

Yours sincerely,
Ada Sample
Lantern Rights Watch (a fictional organisation)

--example-boundary
Content-Type: text/plain; charset="utf-8"; name="petition.txt"
Content-Disposition: attachment; filename="petition.txt"
Content-Transfer-Encoding: base64

{petition}
--example-boundary--
"""

CONTENT_TYPES = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Override PartName="/word/document.xml" ContentType=\
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
<Override PartName="/docProps/core.xml" ContentType=\
"application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>"""

RELATIONSHIPS = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" Type=\
"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
Target="word/document.xml"/>\
<Relationship Id="rId2" Type=\
"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
Target="docProps/core.xml"/>\
</Relationships>"""

PROPERTIES = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>Statement: France should speak (example document)</dc:title>\
<dc:creator>Lantern Rights Watch (a fictional organisation)</dc:creator>\
<dcterms:created xsi:type="dcterms:W3CDTF">2024-04-24T12:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">2024-04-24T12:00:00Z</dcterms:modified>\
</cp:coreProperties>"""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def statement_docx() -> bytes:
    """Return the statement as a Word file: a paragraph for each line, without compression."""
    body = "".join(
        f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in PAPER.splitlines()
    )
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    )
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONSHIPS,
        "docProps/core.xml": PROPERTIES,
        "word/document.xml": document,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 4, 24, 12, 0, 0)), text.encode())
    return out.getvalue()


def mail_eml() -> bytes:
    """Return the e-mail with the petition attached, lines ended as mail ends them."""
    petition = base64.encodebytes(PETITION.encode()).decode().strip()
    return MAIL.format(petition=petition).replace("\n", "\r\n").encode()


def main() -> None:
    """Write both files into the dossier beside this script."""
    (DOSSIER / "france.docx").write_bytes(statement_docx())
    (DOSSIER / "mail.eml").write_bytes(mail_eml())


if __name__ == "__main__":
    main()
