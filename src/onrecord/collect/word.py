"""Extract the text of a Word file: paragraphs, lists, tables and notes in document order.

A paragraph is a line, parted from the next by an empty line; items of a list
stand line by line behind ``• `` or their number, cells are parted by `` | ``,
footnotes follow at the end. Insertions are read, deletions are not: the text is
what Word shows once all changes are accepted.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from onrecord.collect.extracts import Extract, own_title
from onrecord.collect.limits import (
    UNPACKED_BYTES,
    XML_BYTES,
    ZIP_MEMBERS,
    ZIP_RATIO,
    check_size,
    megabytes,
)
from onrecord.collect.numbering import Numbering
from onrecord.errors import Damaged, TooLarge

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: Elements whose content is not part of the text: deletions, codes of fields, older renderings.
_SKIPPED = frozenset(
    (*(_W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tblPr",
                              "trPr", "tcPr", "sectPr")), _MC + "Fallback")
)  # fmt: skip
_TOKENS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "\u2011"}
_STEP = "open it in Word or LibreOffice and save it anew"


def extract_word(data: bytes) -> Extract:
    """Extract text and core properties of a DOCX.

    What is packed is measured before anything is unpacked. The dates of the
    file are those of its saving, so they stay in ``meta`` and are not the
    document's date. Raises TooLarge for a bomb, Damaged for a broken archive or
    one that is no Word file.
    """
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    _check_archive(data)
    try:
        file = docx.Document(BytesIO(data))
        body = file.element.body
        numbering = Numbering(file)
        text = _written(body, numbering)
        notes = _notes(file, numbering)
        meta = _properties(file)
    except (OpcError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, AttributeError):
        message = "the Word file is broken or lacks a part"
        raise Damaged(message, step=_STEP) from None
    whole = f"{text}\n{notes}" if notes else text
    return Extract(
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        text=whole,
        title=own_title(meta.get("title", ""), whole),
        lang=meta.get("language"),
        meta=meta,
    )


def _check_archive(data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        message = "the archive is truncated or broken"
        raise Damaged(message, step="fetch it again") from None
    names = {member.filename for member in members}
    if len(members) > ZIP_MEMBERS:
        message = f"{len(members):,} members are more than the {ZIP_MEMBERS:,} of any Word file"
        raise TooLarge(message, step=_STEP)
    if any(member.flag_bits & 1 for member in members):
        message = "the archive is encrypted"
        raise Damaged(message, step="open it with its password and save it without")
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        message = "this is an archive and no Word file"
        raise Damaged(message, step="unpack it, or save it as PDF, DOCX, HTML or plain text")
    total = sum(member.file_size for member in members)
    check_size(total, UNPACKED_BYTES)
    for member in members:
        if member.filename.endswith((".xml", ".rels")):
            check_size(member.file_size, XML_BYTES)
        if member.file_size > ZIP_RATIO * max(member.compress_size, 1000):
            unpacked = megabytes(member.file_size)
            message = f"a part unpacks to {unpacked}, over {ZIP_RATIO} times its size"
            raise TooLarge(message, step=_STEP)


def _written(top: Any, numbering: Numbering) -> str:
    """Write the paragraphs and tables below an element."""
    out: list[str] = []
    before = ""
    for kind, line in _blocks(top, numbering):
        together = kind == before != "paragraph"
        out.append(("" if not out else "\n" if together else "\n\n") + line)
        before = kind
    return "".join(out) + "\n" if out else ""


def _blocks(top: Any, numbering: Numbering) -> Iterator[tuple[str, str]]:
    """Yield kind and text of what stands below an element, without recursing."""
    stack = list(reversed(top))
    while stack:
        node = stack.pop()
        if node.tag == _W + "p":
            words, boxes = _words(node)
            if words.strip():
                mark = numbering.mark(node)
                yield ("item", f"{mark} {words}") if mark else ("paragraph", words)
            stack.extend(reversed(boxes))
        elif node.tag == _W + "tr":
            cells = [_cell(cell, numbering) for cell in node.iterchildren(_W + "tc")]
            if any(cells):
                yield "row", " | ".join(cells)
        elif node.tag not in _SKIPPED:
            stack.extend(reversed(node))


def _cell(cell: Any, numbering: Numbering) -> str:
    lines = []
    for paragraph in cell.iter(_W + "p"):
        words, _ = _words(paragraph)
        if words.strip():
            mark = numbering.mark(paragraph)
            lines.append(f"{mark} {words}" if mark else words)
    return "\n".join(lines)


def _words(paragraph: Any) -> tuple[str, list[Any]]:
    """Return a paragraph's text, and the text boxes that are anchored in it."""
    parts: list[str] = []
    boxes: list[Any] = []
    stack = list(reversed(paragraph))
    while stack:
        node = stack.pop()
        if node.tag == _W + "t":
            parts.append(node.text or "")
        elif node.tag in _TOKENS:
            parts.append(_TOKENS[node.tag])
        elif node.tag == _W + "txbxContent":
            boxes.append(node)
        elif node.tag in (_W + "footnoteReference", _W + "endnoteReference"):
            parts.append(f"[{node.get(_W + 'id', '')}]")
        elif node.tag not in _SKIPPED:
            stack.extend(reversed(node))
    return "".join(parts).strip("\n"), boxes


def _notes(file: Any, numbering: Numbering) -> str:
    """Return the foot- and endnotes, each a line behind its number in brackets."""
    from lxml import etree

    lines: list[str] = []
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for relation in file.part.rels.values():
        if relation.is_external or not relation.reltype.endswith(("/footnotes", "/endnotes")):
            continue
        # Notes with a type are the lines that part notes from text.
        lines += (
            f"[{note.get(_W + 'id', '')}] {words}\n"
            for note in etree.fromstring(relation.target_part.blob, parser)
            if note.get(_W + "type") is None and (words := _written(note, numbering).strip())
        )
    return "".join(lines)


def _properties(file: Any) -> dict[str, str]:
    # The library makes up properties, of today, for a file that has none.
    if not any(r.reltype.endswith("/core-properties") for r in file.part.package.rels.values()):
        return {}
    core = file.core_properties
    meta = {
        key: re.sub(r"\s+", " ", value).strip()
        for key in ("title", "author", "subject", "keywords", "language", "comments")
        if (value := getattr(core, key, ""))
    }
    for key in ("created", "modified"):
        if when := getattr(core, key, None):
            meta[key] = when.date().isoformat()
    return meta
