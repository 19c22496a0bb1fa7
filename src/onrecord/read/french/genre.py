r"""Genre of a French document: letter, open letter, petition, statement, reply, news, speech.

>>> genre_from("Monsieur le Ministre,\n\nNous vous demandons d’agir.", "", asks=True)
'letter'
"""

import re

from onrecord.model import Genre

SALUTATION = re.compile(
    r"^[\s*_>]*(?P<who>(?:(?:Cher|Chère|Très\s+cher)\s+)?(?:Monsieur|Madame|Mesdames|Messieurs|"
    r"Excellence|Votre\s+Excellence)\b[^\n:;.]{0,120}?)"
    r"\s*[,\\]\**\s*\\?$",
    re.MULTILINE,
)
_OPEN = re.compile(r"\blettre\s+ouverte\b", re.IGNORECASE)
_REPLY = re.compile(
    r"\b(?:en\s+réponse\s+à\s+votre|vous\s+avez\s+(?:bien\s+voulu\s+)?(?:appelé|appeler|attiré|"
    r"attirer|saisi)|"
    r"(?:j['’]ai|nous\s+avons)\s+(?:bien\s+)?reçu\s+vo(?:tre|s)\b|accus\w+\s+réception|(?:votre\s+)?(?:courrier|"
    r"lettre)\s+du\b[^.]{0,60}\b(?:a\s+retenu|par\s+laquel|a\s+été\s+reçu)|"
    r"réponse\s+du\s+(?:ministère|gouvernement|ministre))",
    re.IGNORECASE,
)
_PETITION = re.compile(
    r"\bpétition\b|\bsignez\b|\bje\s+signe\b|\bpremi[eè]r\w*\s+signataires\b", re.IGNORECASE
)
_PUBLISHED = re.compile(r"^\s*(?:tribune|appel|communiqué|motion|résolution)\b", re.IGNORECASE)
_SPEECH = re.compile(
    r"\bMonsieur\s+le\s+Président\s+de\s+l['’]Assemblée|\bDistingués\s+délégués\b|"
    r"\bMesdames\s+et\s+Messieurs\s+les\s+(?:Chefs|Délégués)"
)
_SAID = re.compile(r"\b(?:a|ont)\s+(?:déclaré|affirmé|annoncé|indiqué|expliqué|rapporté|précisé)\b")
_WE = re.compile(r"\b(?:nous|notre|nos)\b", re.IGNORECASE)


def genre_from(body: str, title: str, *, asks: bool) -> Genre:
    """Return the genre of a French text, by its greeting, title, self-description and voice."""
    head = body[:2500]
    named = f"{title}\n{body[:300]}"
    greeting = SALUTATION.search(head)
    if _SPEECH.search(head):
        return "speech"
    if _REPLY.search(head[:1200]):
        return "reply"
    if _OPEN.search(named):
        return "open_letter"
    if greeting and not _PUBLISHED.match(title):
        tribune = re.search(r"\btribune\b", named, re.IGNORECASE)
        return "open_letter" if tribune else "letter"
    if (
        re.search(r"\bpétition\b", title, re.IGNORECASE)
        or re.match(r"\W*pétition\b", body, re.IGNORECASE)
        or (
            asks
            and re.search(
                r"\b(?:signez|je\s+signe|signer\s+(?:cette|la)\s+pétition)\b", body, re.IGNORECASE
            )
        )
    ):
        return "petition"
    if not asks and len(_SAID.findall(body)) >= 2:
        return "news"
    return "statement"
