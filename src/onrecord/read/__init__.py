r"""Read a document into its records: the genre decides which reader does it.

>>> from onrecord.model import Document
>>> text = "Dear Minister Example,\n\nWe urge you to release the Norwegian writer Ola Example."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> read_document(doc).profile.genre
'letter'
"""

import msgspec

from onrecord.model import Document, Reading
from onrecord.read.genre import genre_of
from onrecord.read.letters import read_letter
from onrecord.read.speeches import is_speech, read_speech
from onrecord.read.tables import read_table
from onrecord.read.upr import is_upr_report, read_upr
from onrecord.read.zones import blocks

__all__ = ["read_document"]


def read_document(doc: Document) -> Reading:
    """Return everything that this version of the reader finds in a document.

    Tables, reports of the Universal Periodic Review and governments'
    speeches have readers of their own; letters, petitions, statements, replies
    and news share one, and so does what is none of them but speaks up for
    people. French and Chinese ones are read by the grammar of their language.
    A document that says in its front matter whose ``occasion`` it is, by the key, is
    found under it. Pure: the same document gives the same reading.
    """
    reading = _read(doc)
    occasion = doc.meta.get("occasion")
    if occasion is None or reading.profile.occasion is not None:
        return reading
    profile = msgspec.structs.replace(reading.profile, occasion=occasion)
    return msgspec.structs.replace(reading, profile=profile)


def _read(doc: Document) -> Reading:
    if table := read_table(doc):
        return table
    if is_upr_report(doc.text):
        return read_upr(doc)
    if is_speech(doc):
        return read_speech(doc)
    found = blocks(doc.text)
    if doc.lang == "fr":
        from onrecord.read.french import read_french

        return read_french(doc, found)
    if doc.lang == "zh":
        from onrecord.read.chinese import read_chinese

        return read_chinese(doc, found)
    return read_letter(doc, genre_of(doc.text, found, doc.title), found)
