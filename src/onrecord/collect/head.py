"""Read what a page says of itself: title, date, publisher, language, description.

Its sources in this order: meta elements (Open Graph, Dublin Core, plain), JSON-LD,
``<time>``, ``<title>``.
"""

import json
from typing import Any, NamedTuple

from onrecord.collect.extracts import known_date

_TITLE = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_DATE = (
    "article:published_time", "citation_publication_date", "dc.date.issued", "dcterms.issued",
    "dcterms.date", "dc.date", "datepublished", "pubdate", "date",
)  # fmt: skip
_PUBLISHER = (
    "og:site_name",
    "citation_publisher",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
)
_KEPT = ("description", "author", "keywords")
#: JSON-LD deeper or longer than this is not looked into.
_JSON_NODES = 500
_JSON_BYTES = 200_000


class Head(NamedTuple):
    """Hold a page's words about itself."""

    title: str | None
    date: str | None
    lang: str | None
    publisher: str | None
    meta: dict[str, str]


def head_of(tree: Any) -> Head:
    """Read the head of a parsed page; a date that no calendar has is left out."""
    metas = _metas(tree)
    linked = _json_ld(tree)
    title = next((metas[key] for key in _TITLE if key in metas), None) or linked.get("headline")
    shown = _joined(tree.findtext(".//head/title") or tree.findtext(".//title"))
    publisher = next((metas[key] for key in _PUBLISHER if key in metas), None)
    dates = [metas[key] for key in _DATE if key in metas]
    dates += [linked["datePublished"]] if "datePublished" in linked else []
    dates += [time.get("datetime") for time in tree.iter("time") if time.get("datetime")][:1]
    meta = {key: metas[key] for key in _KEPT if key in metas}
    if shown:
        meta["title"] = shown
    return Head(
        title=title or shown or None,
        date=next((date for value in dates if (date := known_date(value))), None),
        lang=tree.get("lang") or metas.get("content-language"),
        publisher=publisher or linked.get("publisher"),
        meta=meta,
    )


def _joined(value: str | None) -> str:
    return " ".join((value or "").split())


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        key = (
            node.get("property")
            or node.get("name")
            or node.get("itemprop")
            or node.get("http-equiv")
        )
        value = _joined(node.get("content"))
        if key and value:
            found.setdefault(key.strip().lower(), value)
    return found


def _json_ld(tree: Any) -> dict[str, str]:
    """Return headline, date and publisher of the first JSON-LD object that has a headline."""
    for node in tree.iter("script"):
        source = node.text or ""
        if node.get("type") != "application/ld+json" or len(source) > _JSON_BYTES:
            continue
        try:
            queue = [json.loads(source)]
        except (ValueError, RecursionError):
            continue
        for item in queue:
            if len(queue) > _JSON_NODES:
                break
            if isinstance(item, list):
                queue.extend(item)
            elif isinstance(item, dict) and isinstance(item.get("headline"), str):
                return _said(item)
            elif isinstance(item, dict):
                queue.extend(part for part in item.values() if isinstance(part, list | dict))
    return {}


def _said(item: dict[str, Any]) -> dict[str, str]:
    publisher = item.get("publisher")
    if isinstance(publisher, dict):
        publisher = publisher.get("name")
    given = {
        "headline": item["headline"],
        "datePublished": item.get("datePublished"),
        "publisher": publisher,
    }
    return {key: _joined(value) for key, value in given.items() if isinstance(value, str) and value}
