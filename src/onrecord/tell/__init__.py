"""Tell what is on record: briefings in which every line has a footnote to its passage."""

from onrecord.tell.brief import build_brief
from onrecord.tell.html import brief_html
from onrecord.tell.markdown import brief_markdown
from onrecord.tell.values import Brief

__all__ = ["Brief", "brief_html", "brief_markdown", "build_brief"]
