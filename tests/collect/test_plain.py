import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_bytes
from onrecord.collect.frontmatter import front_matter

POST = """---
title: "On \\"X\\": part 1"
date: '2016-03-10 08:00:00 +0100'
lang: en
tags:
  - one
  - 'two'
categories: [law, "press, free"]
summary: >
  Folded over
  two lines.
note: kept #MeToo # not this
empty:
publisher: Open Door League
---
Dear Minister,
"""


def test_front_matter_is_metadata_and_stays_in_the_text() -> None:
    (doc,) = collect_bytes(POST.encode(), "post.md")
    assert doc.text == POST
    assert doc.text[int(doc.meta["body_start"]) :] == "Dear Minister,\n"
    assert (doc.title, doc.date, doc.publisher) == (
        'On "X": part 1',
        "2016-03-10",
        "Open Door League",
    )
    assert doc.meta["tags"] == "one, two"
    assert doc.meta["summary"] == "Folded over two lines."
    assert doc.meta["note"] == "kept #MeToo"
    assert "empty" not in doc.meta


@pytest.mark.parametrize(
    "text",
    ["---\nno end\n", "--- \n---\n", "Dear\n---\nX: y\n---\n", "---\nprose only\n---\nX", ""],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert front_matter(text) is None


def test_line_ends_become_one_kind_and_nothing_else_changes() -> None:
    (doc,) = collect_bytes(b"a \r\n\r\nb\t\rc\n\n\n d\x0c\r\n", "a.txt")
    assert doc.text == "a \n\nb\t\nc\n\n\n d\x0c\n"


def test_entities_in_a_title_are_unpacked() -> None:
    (doc,) = collect_bytes(b"---\ntitle: X &amp; Y\n---\nDear\n", "a.md")
    assert doc.title == "X & Y"


def test_bad_bytes_are_noted() -> None:
    (doc,) = collect_bytes("Le délégué s’est tu à Genève".encode() + b"\xff", "a.txt")
    assert doc.meta["encoding_errors"] == "1"
    assert doc.text.endswith("Genève\ufffd")


def test_a_text_without_metadata_has_no_title() -> None:
    (doc,) = collect_bytes(b"Letter\n\nDear Minister, we ask you to free her.", "a.txt")
    assert (doc.title, doc.date, doc.publisher, doc.lang) == (None, None, None, "en")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=200))
@settings(deadline=None, max_examples=100)
def test_the_body_starts_within_the_text(rest: str) -> None:
    found = front_matter(f"---\n{rest}")
    if found is not None:
        assert 0 < found.body_start <= len(rest) + 4
        assert all(key == key.lower() and value for key, value in found.values.items())
