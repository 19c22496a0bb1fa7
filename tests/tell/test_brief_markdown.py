"""Briefings as Markdown: footnotes that resolve, and text of documents that stays text."""

import re

from brief_fixtures import FakeView, document, example_view, reading
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from onrecord.model import Ask, passage
from onrecord.tell import brief_markdown, build_brief
from onrecord.tell.markdown import escaped

GOLDEN = """\
## What documents say Greenland did and did not do

The words of others, each checked against the lists of signatories and the reports of reviews in \
this ledger.

### Said not to have done

- “In May 2030 your government did not join the joint statement at the Human Rights Council”[^4] \
*(unreviewed)*
  - Said by: Example Watch, 12 February 2031 · When: May 2030
  - ✓ **Confirmed by the record**[^5]: Greenland is not among the 3 signatories listed for: \
Example joint statement on Niue (10 May 2030).
- “It did not join the June 2030 joint statement either”[^6] *(unreviewed)*
  - Said by: Example Watch, 12 February 2031 · When: June 2030
  - ✕ **CONTRADICTED BY THE RECORD**[^7]: Greenland is among the 3 signatories listed for: \
Second joint statement on Niue (20 June 2030).
    - The claim: “It did not join the June 2030 joint statement either”[^6]
    - The record: “e2,2030-06-20,Second joint statement on Niue,"Human Rights Council, example \
session",NU,critical,,DK GL IS,own”[^7]
- “Last year it said nothing at the summit”[^8] *(unreviewed)*
  - Said by: Example Watch, 12 February 2031 · Occasion: the summit · When: 2030
  - ? **Unchecked**: No list of signatories and no review report can show it.
"""


def example() -> str:
    view = example_view().view
    return brief_markdown(build_brief(view, "GL", "NU", occasion=None, today="2031-07-02"))


def test_the_claims_read_as_they_should() -> None:
    assert GOLDEN in example()


def test_every_footnote_is_cited_and_every_citation_resolves() -> None:
    text = example()
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    assert defined == sorted(defined, key=int)
    assert set(re.findall(r"\[\^(\d+)\](?!: \S.* — \*)", text)) == set(defined)


def test_every_line_has_a_footnote() -> None:
    body = example().split("## Sources")[0]
    lines = [line for line in body.splitlines() if line.startswith("- “") or ":* “" in line]
    assert len(lines) >= 13
    assert all("[^" in line for line in lines)


HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from("<>[]()!*_`#~|\\&:/\n -+.=wht"), st.characters())
)


@settings(deadline=None, max_examples=150)
@given(HOSTILE)
def test_markdown_shows_escaped_text_as_it_is(words: str) -> None:
    parser = MarkdownIt("commonmark")
    tokens = parser.parse(f"x “{escaped(words)}” x")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    kinds = {child.type for child in tokens[1].children or ()}
    assert kinds <= {"text", "text_special"}


def test_a_hostile_document_adds_no_link_and_no_html() -> None:
    words = (
        "[x](http://a.example) <script>1</script> ![y](z) http://b.example # h\n\n- li\n[^1]: no"
    )
    doc = document(words, words, title=words)
    ask = Ask(
        passage=passage(doc.id, doc.text, 0, len(words)),
        text=words,
        askers=(words,),
        addressees=("GL",),
        about="NU",
        cases=(words,),
    )
    view = FakeView([reading(doc, "letter", ask)]).view
    text = brief_markdown(build_brief(view, "GL", "NU", occasion=words, today="2031-07-02"))
    tokens = MarkdownIt("commonmark").parse(text)
    children = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in [*tokens, *children]}
    assert not {"html_block", "html_inline", "image", "link_open"} & kinds
    assert len(re.findall(r"^\[\^1\]: ", text, re.MULTILINE)) == 1


def test_an_empty_brief_says_so_and_what_to_do_next() -> None:
    view = example_view().view
    text = brief_markdown(build_brief(view, "IS", "GL", occasion=None, today="2031-07-02"))
    assert "## Nothing on record yet" in text
    assert "onrecord add" in text
