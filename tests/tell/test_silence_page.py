"""The silence matrix as a page: one file, linked, escaped, whole in a narrow browser."""

import re
import shutil
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.assess.findings import Finding, Ground, Searched
from onrecord.assess.occasions import KnownOccasion
from onrecord.ledger import View
from onrecord.tell.silence import Cell, Row, Silence, build_silence
from onrecord.tell.silence_page import MARKED, because_words, period_words, silence_html
from onrecord.tell.values import Source
from silence_dossier import (
    CONCERN,
    LETTER,
    SIGNED,
    SUMMIT,
    TRADE,
    WATCH,
    add,
    create,
    play,
    speech,
)

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
HOSTILE = (
    "</q></style></title><script>alert(1)</script><img src=x onerror=alert(1)> &lt; \"' "
    "javascript:alert(1) http://a.example {{ 7*7 }} {% raw %} \u202e\x00\x0b end"
)
LONG = "Example-summit-with-a-name-that-no-line-of-a-telephone-can-hold-" * 3


class Page(HTMLParser):
    """Gather the tags of a page with their attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def values(self, name):
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


@pytest.fixture(autouse=True)
def _players(monkeypatch):
    play(monkeypatch)


@pytest.fixture
def dossier(tmp_path):
    folder = create(tmp_path / "d")
    add(
        folder, GRL_86_2031__txt=speech(CONCERN), COK_86_2031__txt=speech(TRADE),
        letter__txt=LETTER, watch__csv=WATCH, signed__csv=SIGNED,
        occasions__csv=SUMMIT + f"{LONG},summit,2031-08-01,,,GL\n",
    )  # fmt: skip
    return folder


def page(folder, **more):
    with View(folder) as view:
        fields = {"today": "2032-02-01", "peers": "CK,GL"} | more
        return silence_html(build_silence(view, "GL", "NU", **fields))


def made(words, key="unga-86", value="silent"):
    """Return a matrix of one row in which every text is the same words."""
    occasion = KnownOccasion(
        key=key, type="session", name=words, start="2031-09-20", end="2031-09-28", host=None,
        about=None, participants=("GL",), source=words,
    )  # fmt: skip
    searched = (Searched("doc-1", words),) if value == "silent" else ()
    finding = Finding(
        actor="GL", about="NU", occasion=key, value=value, why=words, theme=None, case=words,
        because=(Ground("question"),), searched=searched, through=words,
    )  # fmt: skip
    source = Source(
        doc="doc-1", title=words, name=words, genre=words, date=None, publisher=words, lang=words,
        digest="0", notes=0,
    )  # fmt: skip
    return Silence(
        actor="GL", about="NU", title=words, since=None, until=None, today="2032-02-01",
        case=words, peers=words, columns=(words,), rows=(Row(occasion, (Cell(finding),)),),
        notes=(), sources=(), searched={"doc-1": source} if searched else {},
    )  # fmt: skip


def resolves(html):
    of = Page(html)
    ids = of.values("id")
    assert len(ids) == len(set(ids))
    assert all(href.startswith("#") for href in of.values("href"))
    assert {href[1:] for href in of.values("href")} <= set(ids)


def test_links_lead_to_places_that_are_there_once(dossier):
    html = page(dossier)
    resolves(html)
    assert 'href="#n1"' in html
    assert 'href="#c-unga-86-1"' in html


def test_the_file_needs_nothing_from_outside(dossier):
    of = Page(page(dossier))
    assert not {"script", "img", "iframe", "link", "object", "form"} & {tag for tag, _ in of.tags}
    assert of.values("src") == of.values("style") == []
    policies = [attrs.get("content") for tag, attrs in of.tags if tag == "meta"]
    assert any((policy or "").startswith("default-src 'none'") for policy in policies)


def test_every_silence_leads_to_what_was_searched(dossier):
    html = page(dossier)
    row = re.search(r'<div class="group" id="o-act-.*?</div>', html, re.DOTALL)
    assert row
    assert "Silent" in row[0]
    assert re.search(r'<a href="#d-doc-[0-9a-f]+"><bdi>signed.csv</bdi></a>', row[0])


def test_every_footnote_is_of_a_line_and_leads_back_to_it(dossier):
    add(dossier, letter__md=LETTER.replace("Greenland", "the Cook Islands"))
    notes = re.findall(r'<li id="n\d+".*?</li>', page(dossier), re.DOTALL)
    assert len(notes) == 5
    assert all('href="#r' in note for note in notes)


def test_a_row_where_nothing_was_searched_has_no_footnotes(tmp_path):
    folder = create(tmp_path / "letters")
    add(folder, letter__txt=LETTER, watch__csv=WATCH)
    assert 'id="n1"' not in page(folder)


def test_the_legend_names_every_mark(dossier):
    html = page(dossier)
    legend = re.search(r'<ul class="legend">.*?</ul>', html, re.DOTALL)
    assert legend
    assert all(words in legend[0] for words in MARKED.values())


def test_counts_stand_with_their_denominators(dossier):
    html = page(dossier)
    assert "Raised at 1 of 2 occasions searched, silent at 1" in html
    assert re.search(r"<td[^>]*>\s*1 of 2\s*</td>", html)


def test_it_works_without_notes(tmp_path):
    folder = create(tmp_path / "empty")
    html = page(folder, peers=None)
    resolves(html)
    assert "Not searched" in html
    assert 'href="#n' not in html


def test_occasions_with_likely_keys_have_places_of_their_own():
    one, other = (made("words", key=key).rows[0] for key in ("vote-1", "vote-1-1"))
    silence = made("words")
    html = silence_html(
        Silence(**{
            name: getattr(silence, name) for name in silence.__struct_fields__ if name != "rows"
        }, rows=(one, other))
    )  # fmt: skip
    resolves(html)


def test_hostile_text_stays_text():
    html = silence_html(made(HOSTILE))
    of = Page(html)
    assert "<script" not in html
    assert "<img" not in html
    assert "{{ 7*7 }}" in html
    assert not re.search(r"[\x00-\x08\x0b\x0e-\x1f]", html)
    assert not [name for _, attrs in of.tags for name in attrs if name.startswith("on")]
    assert set(of.values("lang")) <= {"en", "und"}


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(alphabet=st.one_of(st.sampled_from("<>&\"'/={}%#-!"), st.characters()), min_size=1),
    st.sampled_from(["silent", "not_searched", "no_opportunity"]),
)
def test_no_text_of_a_document_adds_a_tag(words, value):
    plain = Page(silence_html(made("words", value=value)))
    html = silence_html(made(f"w{words}", value=value))
    assert [tag for tag, _ in Page(html).tags] == [tag for tag, _ in plain.tags]
    html.encode()


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (["question"], "the question that was put"),
        (["ask", "question"], "1 ask put to it"),
        (["ask", "ask", "watch"], "2 asks put to it, 1 watch set by a user"),
        (["earlier", "commitment"], "1 commitment of its own, 1 time that it raised it before"),
    ],
)
def test_grounds_are_told_in_numbers(kinds, words):
    finding = Finding(
        actor="GL", about="NU", occasion="unga-86", value="not_searched", why="none",
        because=tuple(map(Ground, kinds)),
    )  # fmt: skip
    assert because_words(finding) == words


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (None, None, "every occasion on record"),
        ("2007", None, "since 2007"),
        (None, "2016-03", "until March 2016"),
        ("2007", "2016-03-10", "2007 to 10 March 2016"),
    ],
)
def test_the_period_is_told(dossier, since, until, words):
    with View(dossier) as view:
        silence = build_silence(view, "GL", "NU", since=since, until=until, today="2032-02-01")
    assert period_words(silence) == words


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium here")
@pytest.mark.parametrize("width", [400, 1200])
def test_a_browser_shows_it_whole(dossier, tmp_path, width):
    api = pytest.importorskip("playwright.sync_api")
    file = tmp_path / "silence.html"
    file.write_text(page(dossier), encoding="utf-8")
    requests, messages = [], []
    with api.sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        try:
            shown = browser.new_page(viewport={"width": width, "height": 740})
            shown.on("request", lambda request: requests.append(request.url))
            shown.on("console", lambda message: messages.append(message.text))
            shown.on("pageerror", lambda error: messages.append(str(error)))
            shown.goto(file.as_uri())
            assert shown.evaluate("document.documentElement.scrollWidth") <= width
            shown.click("a[href='#c-unga-86-1']")
            box = shown.locator("[id='c-unga-86-1']").bounding_box()
            wide = shown.evaluate(
                "[...document.querySelectorAll('body *')].filter(each => !each.closest('.wide')"
                " && !each.closest('.sr, .skip') && each.getBoundingClientRect().right >"
                " document.documentElement.clientWidth + 1).map(each => each.outerHTML)"
            )
        finally:
            browser.close()
    assert requests == [file.as_uri()]
    assert messages == []
    assert wide == []
    assert box is not None
    assert 0 <= box["y"] < 740
