import collect_samples as samples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_bytes
from onrecord.collect.limits import HTML_BYTES
from onrecord.errors import Damaged, Empty, InputError, TooLarge
from onrecord.model import Document

PROSE = (
    "The ministry said on Tuesday that it had taken note of the letter, and that officials "
    "would meet the association before the summit in May. "
)


def collect(page: str) -> Document:
    (doc,) = collect_bytes(page.encode(), "page.html")
    return doc


def test_main_text_with_its_bullets_numbers_quotes_and_rows() -> None:
    assert collect(samples.PAGE).text == (
        "Free Ana Berg\n\nDear Minister,\n\n"
        "Before your visit to Norland we write about a writer who has been in prison since 2014."
        "\n\n"
        "We ask you to:\n\n"
        "• call in public for the release of Ana Berg;\n• question officials:\n"
        "• about the booksellers.\n\n"
        "We attach great importance to the rule of law.\n\n"
        "1. The ministry was silent in March.\n2. It signed nothing in June.\n\n"
        "Name | Held since\nAna Berg | 2014\n\n"
        "Yours sincerely,\nMara Olt\n"
    )


def test_what_the_page_says_of_itself() -> None:
    doc = collect(samples.PAGE)
    assert (doc.title, doc.date, doc.publisher) == (
        "Free Ana Berg",
        "2016-03-10",
        "Open Door League",
    )
    assert doc.lang == "en"
    assert doc.meta["description"] == "A letter."
    assert doc.meta["title"] == "Free Ana Berg | Open Door League"


@pytest.mark.parametrize(
    ("head", "title", "date"),
    [
        ("<title> On\n X </title>", "On X", None),
        ('<meta name="DC.title" content="On Y"><title>no</title>', "On Y", None),
        ('<meta name=date content="2016-02-30"><title>X</title>', "X", None),
        ('<meta name=date content="March 2016"><title>X</title>', "X", "2016-03"),
        (
            (
                '<script type="application/ld+json">{"@graph":[{"headline":"On Z",'
                '"datePublished":"2017-05-01T08:00:00Z"}]}</script>'
            ),
            "On Z",
            "2017-05-01",
        ),
        ('<script type="application/ld+json">[[[{</script><title>X</title>', "X", None),
    ],
)
def test_title_and_date_from_wherever_they_stand(head: str, title: str, date: str | None) -> None:
    doc = collect(f"<html><head>{head}</head><body><p>{PROSE}</p></body></html>")
    assert (doc.title, doc.date) == (title, date)


def test_a_time_element_gives_the_date() -> None:
    page = f"<html><body><time datetime='2016-03-10'>today</time><p>{PROSE}</p></body></html>"
    assert collect(page).date == "2016-03-10"


@pytest.mark.parametrize(
    "page",
    [
        (
            "<article><p>{0}</p><ul><li><a href=/a>{1}</a></li><li><a href=/b>Raise the law</a>"
            "</li><li><a href=/c>Join the statement</a></li></ul><p>{0}</p></article>"
        ),
        "<div><b>LETTER</b><br><br>{0}<br><br>We ask you to<br>- {1}<br><br>Yours</div>",
        "<table><tr><td><a href=/>Home</a></td><td><p>{0}</p><ul><li>{1}</ul></td></tr></table>",
        "<form id=form1><div class=content-with-sidebar><p>{0}</p><ul><li>{1}</ul></div></form>",
        "<div class=menu-page><p>{1}</p></div>",
        "<section class='sidebar'><p>{0}{0}</p><p>{1}</p></section><p>Short.</p>",
        "<p>{0}</p><pre>Dear Minister,\n\n{1}\nYours\n</pre>",
        "<ol start=4><li><p>{1}</p></li></ol>",
        "<dl><dt>Ask</dt><dd>{1}</dd></dl>",
    ],
)
def test_an_ask_is_never_lost(page: str) -> None:
    ask = "Free Ana Berg and drop the charges"
    text = collect(f"<html><body>{page.format(PROSE, ask)}</body></html>").text
    line = next(line for line in text.split("\n") if ask in line)
    assert line.removesuffix(ask) in ("", "• ", "- ", "4. ")


def test_menus_banners_and_hidden_things_are_left_out() -> None:
    furniture = (
        "<ul><li><a href=/a>Home</a><li><a href=/b>News</a><li><a href=/c>Donate</a></ul>",
        "<div role=banner>League of doors</div>",
        "<div id=cookie-banner>We use cookies</div>",
        "<p style='display: none'>Hidden words</p>",
        "<script>var a = '<p>code</p>'</script>",
        "<aside>Related: another story</aside>",
        "<footer>Donate now</footer>",
    )
    text = collect(
        f"<html><body>{''.join(furniture)}<h2>Asks</h2><p>{PROSE * 3}</p></body></html>"
    ).text
    assert text == f"Asks\n\n{(PROSE * 3).strip()}\n"


def test_two_line_breaks_part_paragraphs() -> None:
    assert (
        collect("<html><body>One<br>two<br> <br>three</body></html>").text == "One\ntwo\n\nthree\n"
    )


def test_charsets_of_pages() -> None:
    words = "Le délégué s’est tu – enfin.\n"
    page = "<html><head><meta charset='{}'></head><body><p>" + words + "</p></body></html>"
    for charset in ("utf-8", "windows-1252", "macintosh", "iso-8859-1"):
        data = page.format(charset).encode("cp1252" if charset == "iso-8859-1" else charset)
        assert collect_bytes(data, "p")[0].text == words
    wrong = page.format("iso-8859-1").encode()
    assert collect_bytes(wrong, "p")[0].text == words
    assert collect_bytes(page.encode("utf-16"), "p")[0].text == words


def test_what_follows_the_text_without_any_landmark_is_cut_off() -> None:
    teasers = "".join(f"<div><a href=/{n}>A story on {n}</a><br>{n} May</div>" for n in range(12))
    body = f"<h1>On X</h1><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p><p>Yours,<br>Mara Olt</p>"
    text = collect(f"<html><body><div>{body}</div><div>{teasers}</div></body></html>").text
    assert text.startswith(f"On X\n\n{PROSE.strip()}\n")
    assert "\nYours,\nMara Olt\n" in text
    assert "story on 11" not in text


def test_a_page_of_links_only_is_its_links() -> None:
    links = "".join(f"<li><a href=/{n}>Case {n}</a></li>" for n in range(5))
    pages = f"<html><body><ul>{links}</ul><ul>{links}</ul><ul>{links}</ul></body></html>"
    assert collect(pages).text.startswith("• Case 0\n")


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote", "span"])
def test_deep_nesting_ends_in_text_or_an_error(tag: str) -> None:
    deep = collect("<html><body>" + "<div>" * 1000 + "Free Ana Berg." + "</div>" * 1000)
    assert deep.text == "Free Ana Berg.\n"
    with pytest.raises(Damaged, match="nested more than 2,000 deep"):
        collect("<html><body>" + f"<{tag}>" * 100_000 + "Free Ana Berg.")


def test_entity_bombs_do_not_grow() -> None:
    bomb = "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {chr(ord('a') + n + 1)} '&{chr(ord('a') + n)};'>" for n in range(9)
    )
    doc = collect(bomb + "]><html><body><p>Free X &j;&j;</p></body></html>")
    assert len(doc.text) < 1000
    assert "Free X" in doc.text


def test_huge_and_empty_pages_are_refused() -> None:
    with pytest.raises(TooLarge, match=r"8\.0 MB"):
        collect_bytes(b"<html>" + b" " * HTML_BYTES, "p")
    with pytest.raises(Empty):
        collect("<html><head><title>Only a title</title></head><body></body></html>")


PIECES = (
    "<p> </p> <ul> <li> </li> </ul> <ol/start=x> <table> <td> <tr> <br> <pre> </pre> <svg> <!--"
    " --> <![CDATA[ <nav> </nav> <body> </html> <x:y> <a/href=/>link</a> &#0; &#xD800; 人 \x01"
)
PIECE = st.sampled_from(["\n", " ", "Free Ana Berg", *PIECES.split(" ")])


@given(st.lists(PIECE, max_size=40).map("".join))
@settings(deadline=None, max_examples=120)
def test_any_markup_is_text_or_an_input_error(markup: str) -> None:
    try:
        doc = collect(f"<html>{markup}")
    except InputError:
        return
    assert doc.text.strip()
    doc.text.encode()
    assert not any(line != line.rstrip(" ") or "  " in line for line in doc.text.split("\n"))
