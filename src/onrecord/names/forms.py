"""Every way a state is written, from the tables of facts.

>>> forms()["Chinese"]
Form(code='CN', form='demonym', rule='')
>>> forms()["suédoises"].code
'SE'
"""

import functools
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from onrecord import facts

#: No plural by -s: "the Chinese", "the French", "the Swiss", "Englishmen".
_NO_PLURAL = ("s", "se", "sh", "ch", "men", "man", "woman")


class Form(NamedTuple):
    """Say which state a form means, how it means it, and the rule for namesakes."""

    code: str
    form: str
    rule: str = ""


def unaccented(text: str) -> str:
    """Return Latin letters without their accents; the length may change."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _names() -> Iterator[tuple[str, str, str]]:
    """Yield (text, code, form) of names, the surest first."""
    states, words = facts.rows("states.csv"), facts.rows("state_words.csv")
    for row in states:
        for lang in ("en", "fr", "zh", "zh_hant"):
            yield row[lang], row["code"], "name"
    for row in states:
        for text in _split(row["official"]):
            yield text, row["code"], "official"
        for text in _split(row["variants"]):
            yield text, row["code"], "name"
    for row in words:
        for text in _split(row["aliases"]):
            official = "epublic" in text or "(" in text or "of " in text
            yield text, row["code"], "official" if official else "name"


def _words() -> Iterator[tuple[str, str, str]]:
    for row in facts.rows("state_words.csv"):
        code = row["code"]
        for text in _split(row["adjectives_en"]):
            yield text, code, "demonym"
            if not text.endswith(_NO_PLURAL):
                yield text + "s", code, "demonym"
        for entry in _split(row["adjectives_fr"]):
            for text in inflect_french(entry):
                yield text, code, "demonym"
                yield text[0].upper() + text[1:], code, "demonym"
        for text in _split(row["capitals"]):
            yield text, code, "capital"
    for row in facts.rows("regions.csv"):
        for text in _split(row["names"]):
            yield text, row["code"], "region"


def inflect_french(entry: str) -> list[str]:
    """Return the four forms of a French adjective; ``grec/grecque`` gives its feminine.

    >>> inflect_french("chinois")
    ['chinois', 'chinoise', 'chinoises']
    >>> inflect_french("norvégien")
    ['norvégien', 'norvégienne', 'norvégiens', 'norvégiennes']
    """
    masculine, _, feminine = entry.partition("/")
    if not feminine:
        if masculine.endswith("e"):
            feminine = masculine
        else:
            feminine = masculine + ("ne" if masculine.endswith("en") else "e")
    plurals = [word if word.endswith("s") else word + "s" for word in (masculine, feminine)]
    return list(dict.fromkeys([masculine, feminine, *plurals]))


def without_article(text: str) -> str:
    """Drop an English article that a name begins with: it is no part of the mention."""
    return text[4:] if text[:4] in ("the ", "The ") else text


@functools.cache
def named() -> dict[str, Form]:
    """Return the names of states, old and official ones too, by their exact text."""
    table: dict[str, Form] = {}
    for text, code, form in _names():
        if text:
            table.setdefault(without_article(text), Form(code, form))
    for text, known in list(table.items()):
        for variant in _misprints(text):
            table.setdefault(variant, known)
    return table


def _misprints(text: str) -> Iterator[str]:
    """Yield how a long name is often typed: ``Iran(Islamic republic of )``, ``People.s``."""
    if " (" in text:
        for spaced in (text, text.replace(" (", "(")):
            for variant in (spaced, spaced.replace("Republic", "republic")):
                yield variant
                yield variant.replace(")", " )")
    if "'" in text:
        for instead in (".", "´", "`", "?"):
            yield text.replace("'", instead)


@functools.cache
def forms() -> dict[str, Form]:
    """Return every form that can stand in a text, capitals-only and bare of accents too."""
    table = dict(named())
    for text, code, form in _words():
        table.setdefault(text, Form(code, form))
    for row in facts.rows("namesakes.csv"):
        if row["form"] in table:
            table[row["form"]] = table[row["form"]]._replace(rule=row["rule"])
    for row in facts.rows("not_states.csv"):
        table[row["phrase"]] = Form("", "other")
    for text, known in list(table.items()):
        bare = unaccented(text) if text.isascii() or text[0] < "\u2e80" else text
        if bare[0].isupper():
            table.setdefault(bare, known)
            for upper in {text.upper(), bare.upper()}:
                table.setdefault(upper, known._replace(rule=""))
    return table
