"""Tell what is on record: briefings in which every line has a footnote to its passage."""

from onrecord.tell.brief import build_brief
from onrecord.tell.deeds import Deeds, build_deeds
from onrecord.tell.following import Life, build_life
from onrecord.tell.html import brief_html
from onrecord.tell.markdown import brief_markdown
from onrecord.tell.silence import Silence, build_peers, build_silence
from onrecord.tell.silence_page import silence_html
from onrecord.tell.values import Brief

__all__ = [
    "Brief",
    "Deeds",
    "Life",
    "Silence",
    "brief_html",
    "brief_markdown",
    "build_brief",
    "build_deeds",
    "build_life",
    "build_peers",
    "build_silence",
    "silence_html",
]
