"""Find the main part of a page by its own landmarks, and the furniture to leave out.

Menus, footers, cookie notices and donation lines are told by their elements,
roles, class names and by being lists of short links; whatever holds a large
part of the page's text is none of these, whatever it is called.
"""

import re
from typing import Any

_ELEMENTS = frozenset(("nav", "footer", "aside", "form", "dialog"))
_NEVER = frozenset(("html", "body", "main", "article"))
_ROLES = frozenset("navigation banner contentinfo complementary search dialog alert menu".split())
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|cookies?|consent|gdpr"
    r"|newsletter|subscribe|share|sharing|social|related|donate|donation|popup|modal|banner"
    r"|skip-link|pagination|comments?|advert|ads?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LINK_LISTS = frozenset(("ul", "ol", "div", "p", "table", "section"))
#: The share of a page's text from which on an element is no furniture.
_LARGE = 0.4
#: A list is a menu where links of no more characters than this are nearly all of it.
_SHORT_LINK = 20
_TEXTS = frozenset(("article", "main"))
_UNREAD = frozenset(("script", "style", "noscript", "template"))


def body_of(tree: Any) -> Any:
    """Return a page's body, and of a fragment all of it."""
    body = tree.find("body")
    return tree if body is None else body


def main_part(tree: Any) -> tuple[Any, frozenset[Any]]:
    """Return the element that holds the main text, and the elements in it to leave out."""
    body = body_of(tree)
    nodes = [node for node in body.iter() if isinstance(node.tag, str)]
    size, linked, links = _sizes(nodes)
    total = size[body]
    without: set[Any] = set()
    within_text: set[Any] = set()
    left_out = 0
    for node in nodes:
        parent = node.getparent()
        if node.tag in _TEXTS or parent in within_text:
            within_text.add(node)
        if parent in without:
            without.add(node)
        elif size[node] <= _LARGE * total and (
            _is_furniture(node)
            or (node not in within_text and _is_menu(node, size[node], linked[node], links[node]))
        ):
            without.add(node)
            left_out += size[node]
    marked = [
        node
        for node in nodes
        if (node.tag in ("main", "article") or node.get("role") == "main") and node not in without
    ]
    best = max(marked, key=lambda node: size[node], default=body)
    return (best if size[best] * 2 >= total - left_out else body), frozenset(without)


def _sizes(nodes: list[Any]) -> tuple[dict[Any, int], dict[Any, int], dict[Any, int]]:
    """Return for each element the characters in it, those within links, and its links."""
    size = dict.fromkeys(nodes, 0)
    linked = dict.fromkeys(nodes, 0)
    links = dict.fromkeys(nodes, 0)
    for node in reversed(nodes):
        if node.tag not in _UNREAD:
            size[node] += len((node.text or "").strip())
        if node.tag == "a":
            linked[node], links[node] = size[node], 1
        parent = node.getparent()
        if parent in size:
            size[parent] += size[node] + len((node.tail or "").strip())
            linked[parent] += linked[node]
            links[parent] += links[node]
    return size, linked, links


def _is_furniture(node: Any) -> bool:
    if node.tag in _NEVER:
        return False
    if node.tag in _ELEMENTS:
        parent = node.getparent()
        return parent is None or parent.tag != "blockquote"
    given = node.attrib
    if not given:
        return False
    if given.get("role") in _ROLES or "hidden" in given or given.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(given.get("style", "")):
        return True
    return bool(_NAMES.search(given.get("class", "")) or _NAMES.search(given.get("id", "")))


def _is_menu(node: Any, size: int, linked: int, links: int) -> bool:
    return (
        links >= 3
        and node.tag in _LINK_LISTS
        and linked >= 0.8 * size
        and linked <= links * _SHORT_LINK
    )
