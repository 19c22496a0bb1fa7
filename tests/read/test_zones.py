import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.read.languages import language_of
from onrecord.read.zones import READABLE, blocks, readable

PAGE = """---
title: A letter
tags:
  - post
---
Skip to main content

![banner](img.png)

{:start="2"}

# About the lamp law

Dear Minister Example,

We ask that you:

* free the two;
  they are ill, and it is late for them.
* repeal the lamp law.

The two have been in prison since the law was passed, and they may not see us.
We have asked for this in the past, and we are still waiting for an answer to our letters.

La loi sur les lampes est une honte pour nous et elle est contraire aux droits que
la constitution garantit dans son texte.

---
<sup>1</sup> Lantern Rights Watch, report 7.

#FreeTheLamps

Yours sincerely,

Ada Lantern
Director

Donate today to help us.
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [
        (block.kind, text[block.start : block.end].split("\n", maxsplit=1)[0])
        for block in blocks(text)
    ]


def test_golden_page() -> None:
    assert kinds(PAGE) == [
        ("front_matter", "---"),
        ("furniture", "Skip to main content"),
        ("code", "![banner](img.png)"),
        ("code", '{:start="2"}'),
        ("heading", "# About the lamp law"),
        ("paragraph", "Dear Minister Example,"),
        ("paragraph", "We ask that you:"),
        ("bullet", "* free the two;"),
        ("bullet", "* repeal the lamp law."),
        (
            "paragraph",
            "The two have been in prison since the law was passed, and they may not see us.",
        ),
        (
            "other_language",
            "La loi sur les lampes est une honte pour nous et elle est contraire aux droits que",
        ),
        ("rule", "---"),
        ("footnote", "<sup>1</sup> Lantern Rights Watch, report 7."),
        ("furniture", "#FreeTheLamps"),
        ("signature", "Yours sincerely,"),
        ("signature", "Ada Lantern"),
        ("furniture", "Donate today to help us."),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```\nWe urge\n\nnothing\n```\nText here.", ["code", "paragraph"]),
        ("<script>\nlet a = 1;\n\nlet b;\n</script>\nText here.", ["code", "paragraph"]),
        ("<!-- a\n\nb -->\n\nText here.", ["code", "paragraph"]),
        ("Our title\n---\nText here.", ["heading", "paragraph"]),
        ("Text here.\n\n### Signatories\n\nOne\nTwo", ["paragraph", "signature", "signature"]),
        (
            "Text.\n\nAdditional Tags:\n- a\n- b",
            ["paragraph", "furniture", "furniture", "furniture"],
        ),
        ("| a | b |\n| c | d |", ["table"]),
        ("---\nno keys here\n", ["rule", "paragraph"]),
    ],
)
def test_golden_zones(text: str, expected: list[str]) -> None:
    assert [block.kind for block in blocks(text)] == expected


def test_a_translated_half_is_left_out_whichever_comes_first() -> None:
    ours = "We ask the ministry to free the two of them, and to let the families visit. " * 4
    other = "我们要求释放这两个人，并允许家属探视。"
    text = f"{other}\n\n{ours}\n\n{other}"
    found = [block.kind for block in blocks(text)]
    assert found == ["other_language", "paragraph", "other_language"]
    assert len(readable(text)) == 1


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            ["---", "```", "# T", "- x y", "Text of a line.", "", "<script>", "</script>", "<!--",
             "-->", "| a |", "Signatories", "#Tag", "<sup>1</sup> n", "  ", "İẞ 文字。", "key: v"]
        ),
        max_size=14,
    )
)  # fmt: skip
def test_blocks_cover_all_words_without_overlap(lines: list[str]) -> None:
    text = "\n".join(lines)
    last = 0
    for block in blocks(text):
        assert last <= block.start < block.end <= len(text)
        assert not text[last : block.start].strip()
        last = block.end
    assert not text[last:].strip()


def test_languages() -> None:
    assert language_of("Nous demandons que les deux soient libres et que la loi change.") == "fr"
    assert language_of("我們要求釋放他們") == "zh"
    assert language_of("Ada Lantern") is None
    assert "front_matter" not in READABLE
