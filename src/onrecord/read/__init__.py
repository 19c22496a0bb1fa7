r"""Read a document into its records: the genre decides which reader does it.

>>> from onrecord.model import Document
>>> text = "Dear Minister Example,\n\nWe urge you to release the Norwegian writer Ola Example."
>>> doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
>>> read_document(doc).profile.genre
'letter'
"""

from onrecord.model import Document, Profile, Reading
from onrecord.read.acts import is_act_table, read_acts
from onrecord.read.genre import genre_of
from onrecord.read.letters import read_letter
from onrecord.read.letters.instruments import find_instruments
from onrecord.read.letters.occasions import find_occasions
from onrecord.read.upr import is_upr_report, read_upr
from onrecord.read.zones import READABLE, blocks

__all__ = ["read_document"]


def read_document(doc: Document) -> Reading:
    """Return everything that this version of the reader finds in a document.

    Tables of acts and reports of the Universal Periodic Review have readers of
    their own; letters, petitions, statements, replies and news share one. Of
    anything else the laws and occasions are kept, under the genre ``other``.
    Pure: the same document gives the same reading.
    """
    if is_act_table(doc):
        return read_acts(doc)
    if is_upr_report(doc.text):
        return read_upr(doc)
    found = blocks(doc.text)
    genre = genre_of(doc.text, found, doc.title)
    if genre != "other":
        return read_letter(doc, genre, found)
    body = [block for block in found if block.kind in READABLE]
    return Reading(
        doc=doc,
        profile=Profile(genre=genre, title=doc.title, date=doc.date, lang=doc.lang),
        records=(*find_instruments(doc, body), *find_occasions(doc, body)),
    )
