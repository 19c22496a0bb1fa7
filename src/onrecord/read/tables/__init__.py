r"""Tables: CSV files whose header says what they list, read row by row.

Joint statements, roll calls and votes of the United Nations, the status of treaties,
and the user's own acts, occasions and watches.

>>> from onrecord.model import Document
>>> table = "date,actors,type,about,name\n2031-05-02,XB,sanction,XA,Example sanction\n"
>>> doc = Document(id="doc-1", digest="", name="t.csv", media_type="text/csv", text=table)
>>> act, = read_table(doc).records
>>> act.passage.quote
'2031-05-02,XB,sanction,XA,Example sanction'
"""

from onrecord.model import Document, Profile, Reading
from onrecord.read.tables import (
    acts,
    joint_statements,
    occasions,
    roll_call_issues,
    roll_calls,
    treaties,
    votes,
    watches,
)
from onrecord.read.tables.forms import Table
from onrecord.read.tables.headers import recognise

__all__ = ["read_table"]

_FORMS = (
    votes.FORM, roll_calls.FORM, roll_call_issues.FORM, treaties.FORM, joint_statements.FORM,
    acts.FORM, occasions.FORM, watches.FORM,
)  # fmt: skip


def read_table(doc: Document) -> Reading | None:
    """Read a table of a known form, or return None where a document is none.

    Every record's passage is its row, or the rows of one roll call that stand
    together. Linear in the length of the text. Raises Damaged naming the line and
    the column of the first thing that is wrong: a table with a hole would make a
    state that acted look like one that did not.
    """
    found = recognise(doc, _FORMS)
    if found is None:
        return None
    form, columns = found
    records = tuple(form.read(Table(doc, columns)))
    profile = Profile(
        genre=form.genre,
        title=doc.title,
        date=doc.date,
        lang=doc.lang,
        occasion=form.occasion,
    )
    return Reading(doc=doc, profile=profile, records=records)
