"""Write a briefing as one HTML file.

>>> brief = Brief(
...     actor="GL", about="NU", title="Q & A", occasion=None, today="2031-07-02", read=0,
...     undated=0, first=None, last=None, sections=(), notes=(), sources=(),
... )
>>> "<title>Q &amp; A</title>" in brief_html(brief)
True
"""

from onrecord.tell.page import References, render
from onrecord.tell.summary import (
    NEXT_STEPS,
    RESTRICTED,
    contents,
    is_empty,
    read_words,
    review_words,
)
from onrecord.tell.values import Brief


def brief_html(brief: Brief) -> str:
    """Return a briefing as the text of one self-contained HTML file, to be saved as UTF-8."""
    return render(
        "brief.html.j2",
        ("brief.css",),
        title=brief.title,
        brief=brief,
        contents=contents(brief),
        empty=is_empty(brief),
        read=read_words(brief),
        review=review_words(brief),
        refs=References(brief.notes),
        restricted=RESTRICTED,
        next_steps=NEXT_STEPS,
    )
