"""Briefings as HTML: self-contained, escaped, linked both ways, and whole in a browser."""

import itertools
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from brief_fixtures import LETTER, FakeView, at, document, example_view, letter, reading
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_bytes
from onrecord.errors import NotReadable
from onrecord.model import Ask, passage
from onrecord.tell import brief_html, build_brief

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
HOSTILE = (
    "</q></style><script>alert(1)</script><img src=x onerror=alert(1)> &lt; \"' "
    "javascript:alert(1) http://a.example www.a.example {{ 7*7 }} {% raw %} \u202e\x00\x0b end"
)


class Page(HTMLParser):
    """Gather the tags of a page, with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def example(**fields: Any) -> str:
    said: dict[str, Any] = {"occasion": "a visit", "today": "2031-07-02"} | fields
    return brief_html(build_brief(example_view().view, "GL", "NU", **said))


def hostile_view(words: str) -> FakeView:
    doc = document(words, f"So: {words} .", title=words, lang=words, publisher=words)
    ask = Ask(
        passage=passage(doc.id, doc.text, 0, len(doc.text)),
        text=words,
        askers=(words,),
        addressees=("GL", words),
        about="NU",
        cases=(words,),
        instruments=(words,),
        occasion=words,
        themes=(words,),
    )
    own = Ask(passage=at(doc, "So:"), text=words, askers=("GL", words), about="NU", themes=(words,))
    return FakeView([reading(doc, "letter", ask, own)])


def hostile_page(words: str) -> str:
    return brief_html(build_brief(hostile_view(words).view, "GL", "NU", occasion=words,
                                  today="2031-07-02"))  # fmt: skip


def test_the_file_needs_nothing_from_outside() -> None:
    page = Page(example())
    assert not {"script", "img", "iframe", "link", "object", "form"} & {tag for tag, _ in page.tags}
    assert page.values("src") == []
    assert all(href.startswith("#") for href in page.values("href"))
    policy = next(a for a in page.named("meta") if a.get("http-equiv"))["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert not [attrs for _, attrs in page.tags if "style" in attrs]


def test_links_lead_to_places_that_are_there_once() -> None:
    page = Page(example())
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href")} <= set(ids)


def test_every_line_leads_to_a_footnote_and_back() -> None:
    html = example()
    lines = re.findall(r'<li class="line .*?</li>', html, re.DOTALL)
    assert len(lines) == 13 + html.count("Are these the same?")
    for line in lines:
        assert 'href="#n' in line
    notes = re.findall(r'<li id="n\d+".*?</li>', html, re.DOTALL)
    assert notes
    for note in notes:
        assert 'href="#r' in note
        assert "<mark>" in note


def test_headings_stand_in_order_and_landmarks_are_there() -> None:
    page = Page(example())
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert {"header", "nav", "main", "footer"} <= {tag for tag, _ in page.tags}
    assert page.named("html") == [{"lang": "en"}]


def test_a_quote_says_its_language_and_direction() -> None:
    quotes = Page(example()).named("q")
    assert {"en", "fr"} <= {attrs["lang"] for attrs in quotes}
    assert all(attrs["dir"] == "auto" for attrs in quotes)


def test_marks_are_words_and_the_restriction_is_said() -> None:
    html = example()
    for words in (
        "Confirmed by the record",
        "Contradicted by the record",
        "Unchecked",
        "unreviewed",
        "Contains names of people at risk: not for publication",
    ):
        assert words in html


def test_both_passages_stand_beside_a_contradiction() -> None:
    html = example()
    block = re.search(r'<div class="check contradicted">.*?</dl>', html, re.DOTALL)
    assert block
    assert "It did not join the June 2030 joint statement either" in block[0]
    assert "e2,2030-06-20,Second joint statement on Niue" in block[0]


def test_hostile_text_stays_text() -> None:
    html = hostile_page(HOSTILE)
    page = Page(html)
    assert "<script" not in html
    assert "<img" not in html
    assert "{{ 7*7 }}" in html
    assert not re.search(r"[\x00-\x08\x0b\x0e-\x1f]", html)
    assert all(href.startswith("#") for href in page.values("href"))
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    assert set(page.values("lang")) <= {"en", "und"}


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet=st.one_of(st.sampled_from("<>&\"'/={}%#-!"), st.characters()), min_size=1))
def test_no_text_of_a_document_adds_a_tag(words: str) -> None:
    plain, hostile = Page(hostile_page("words")), Page(hostile_page(f"w{words}"))
    assert [tag for tag, _ in hostile.tags] == [tag for tag, _ in plain.tags]
    hostile_page(f"w{words}").encode()


def test_an_empty_brief_says_so_and_what_to_do_next() -> None:
    html = brief_html(
        build_brief(example_view().view, "IS", "GL", occasion=None, today="2031-07-02")
    )
    assert "Nothing on record yet" in html
    assert "No ask of Iceland about Greenland was found in the 4 documents" in html
    assert "onrecord add" in html
    assert "Footnotes" not in html


def test_the_same_ledger_gives_the_same_bytes() -> None:
    assert example() == example()
    assert LETTER.splitlines()[-1] == "Tala Fonoti has been detained since 4 March 2030."
    assert letter() == letter()


def test_a_briefing_is_no_source_for_the_next() -> None:
    with pytest.raises(NotReadable, match="no source"):
        collect_bytes(example().encode(), "brief.html")


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium here")
def test_a_browser_shows_it_whole(tmp_path: Path) -> None:
    api = pytest.importorskip("playwright.sync_api")
    file = tmp_path / "brief.html"
    file.write_text(example(), encoding="utf-8")
    requests: list[str] = []
    messages: list[str] = []
    with api.sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        try:
            page = browser.new_page(viewport={"width": 360, "height": 740})
            page.on("request", lambda request: requests.append(request.url))
            page.on("console", lambda message: messages.append(message.text))
            page.on("pageerror", lambda error: messages.append(str(error)))
            page.goto(file.as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            page.click("#r6")
            box = page.locator("#n6").bounding_box()
            colour = "getComputedStyle(document.querySelector('#n{} mark')).backgroundColor"
            lit, other = (page.evaluate(colour.format(number)) for number in (6, 7))
        finally:
            browser.close()
    assert requests == [file.as_uri()]
    assert messages == []
    assert box is not None
    assert 0 <= box["y"] < 740
    assert lit != other
