"""Forms of French verbs, each with the mood in which a cue can stand.

>>> sorted(form for form, mood in conjugate("exiger").items() if mood == "we")
['exigeions', 'exigeons', 'exigerions', 'exigions']
>>> conjugate("mettre fin")["mis fin"]
'participle'
"""

import functools
import re

from onrecord import facts

#: Before a silent ending the last vowel of the stem opens: libérer, libère; mener, mène.
_ACUTE = re.compile(r"é(?=(?:[bcdfglmnprstvz]|gn|gr|gu|qu)\Z)")
_MUTE = re.compile(r"e(?=[cmnprsv]\Z)")
_DOUBLED = re.compile(r"(?:appel|jet)\Z")
_AUXILIARY_PAST = ("", "e", "s", "es")


@functools.cache
def conjugate(lemma: str) -> dict[str, str]:
    """Return the forms of a verb, or of a phrase that begins with one, and the mood of each.

    Moods are infinitive, we (present, imperfect and subjunctive of "nous"),
    you, third (present and subjunctive), imperfect, simple, future,
    future you, conditional, participle and gerund. A form of two moods has the first.
    A reflexive ``se`` or ``s'`` before the lemma is left out.
    """
    lemma = re.sub(r"\A(?:se |s['’])", "", lemma)
    verb, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    return {form + tail: mood for form, mood in _forms(verb).items()}


def _forms(verb: str) -> dict[str, str]:
    if verb in _irregular():
        return _by_row(verb, _irregular()[verb])
    if verb.endswith("er"):
        return _first_group(verb)
    if verb.endswith("ir"):
        stem = verb[:-1]
        return _assemble(
            verb,
            present=(stem + "t", stem + "ssent", stem + "sse"),
            stem=stem + "ss",
            past=stem,
            future=verb,
            simple=(stem + "t", stem + "rent"),
        )
    if verb.endswith("re"):
        stem = verb[:-2]
        return _assemble(
            verb,
            present=(stem, stem + "ent", stem + "e"),
            stem=stem,
            past=stem + "u",
            future=verb[:-1],
            simple=(stem + "it", stem + "irent"),
        )
    return {verb: "infinitive"}


def _first_group(verb: str) -> dict[str, str]:
    stem = verb[:-2]
    silent = _ACUTE.sub("è", stem)
    if silent == stem:
        doubled = _DOUBLED.search(stem)
        silent = stem + stem[-1] if doubled else _MUTE.sub("è", stem)
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    if stem.endswith("y"):
        silent = stem[:-1] + "i"
    future = (silent if silent != _ACUTE.sub("è", stem) or "é" not in stem else stem) + "er"
    forms = _assemble(
        verb,
        present=(silent + "e", silent + "ent", silent + "es"),
        stem=soft,
        past=stem + "é",
        future=future,
        simple=(soft + "a", stem + "èrent"),
    )
    forms.setdefault(stem + "ions", "we")
    forms.setdefault(stem + "ez", "you")
    return forms


def _assemble(
    verb: str,
    *,
    present: tuple[str, ...],
    stem: str,
    past: str,
    future: str,
    simple: tuple[str, ...],
) -> dict[str, str]:
    forms = {verb: "infinitive"}
    groups = (
        ("third", present),
        ("we", (stem + "ons", stem + "ions", future + "ions")),
        ("you", (stem + "ez", stem + "iez")),
        ("participle", tuple(past + ending for ending in _AUXILIARY_PAST)),
        ("gerund", (stem + "ant",)),
        ("imperfect", (stem + "ait", stem + "aient")),
        ("future", (future + "a", future + "ont", future + "ons")),
        ("future you", (future + "ez",)),
        ("conditional", (future + "ait", future + "aient", future + "iez")),
        ("simple", simple),
    )
    for mood, members in groups:
        for form in members:
            forms.setdefault(form, mood)
    return forms


def _by_row(verb: str, row: dict[str, str]) -> dict[str, str]:
    forms = {verb: "infinitive"}
    stem = row["we"].removesuffix("ons")
    members = (
        ("third", (*row["third"].split("|"), *row["subjunctive"].split("|"))),
        ("we", (row["we"], stem + "ions", row["future"] + "ions")),
        ("you", (_imperative(verb, stem), *_wished(stem, row["subjunctive"]))),
        ("participle", tuple(row["participle"] + ending for ending in _AUXILIARY_PAST)),
        ("gerund", (row["ing"],)),
        ("imperfect", (stem + "ait", stem + "aient")),
        ("future", (row["future"] + "a", row["future"] + "ont", row["future"] + "ons")),
        ("future you", (row["future"] + "ez",)),
        ("conditional", tuple(row["future"] + end for end in ("ait", "aient", "iez"))),
        ("simple", tuple(row["simple"].split("|"))),
    )
    for mood, group in members:
        for form in group:
            if form:
                forms.setdefault(form, mood)
    return forms


def _imperative(verb: str, stem: str) -> str:
    return {"dire": "dites", "faire": "faites"}.get(verb, stem + "ez")


def _wished(stem: str, subjunctive: str) -> tuple[str, ...]:
    """Return "interveniez" and "fassiez": the subjunctive of "vous"."""
    first = subjunctive.split("|", 1)[0]
    return stem + "iez", first[:-1] + "iez" if first.endswith("e") else ""


@functools.cache
def _irregular() -> dict[str, dict[str, str]]:
    return {row["lemma"]: row for row in facts.rows("fr_irregular_verbs.csv")}
