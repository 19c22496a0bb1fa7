"""Pieces of French grammar that several readers share, as patterns over an evened text.

>>> bool(re.match(DE_INFINITIVE, "d'y mettre fin")), bool(re.match(DE_INFINITIVE, "de guerre"))
(True, False)
"""

import re

#: An apostrophe; converters to markdown put a backslash before it.
APOSTROPHE = r"\\?'"
_NOUNS = (
    "premier|dernier|hiver|janvier|février|quartier|papier|métier|courrier|dossier|calendrier|"
    "chantier|"
    "policier|officier|ouvrier|étranger|danger|particulier|régulier|financier|mer|fer|cancer|"
    "leader|avenir|"
    "souvenir|loisir|désir|plaisir|atelier|escalier|prisonnier|millier|entier|loyer|foyer|"
    "conseiller|héritier|"
    "soir|espoir|pouvoir|couloir|territoir|bouclier|passager|messager|verger|fichier|premiers|"
    "singulier|courtier"
)
_RE_VERBS = (
    r"[a-zéèà]*(?:prendre|rendre|tendre|pendre|fendre|vendre|pondre|perdre|mettre|battre|faire|"
    r"dire|lire|crire|"
    r"duire|vivre|suivre|clure|aître|joindre|craindre|plaindre|teindre|traindre|taire|vaincre|"
    r"rompre|croire|"
    r"soudre|nuire|être|treindre|courre)"
)
INFINITIVE = (
    rf"(?:(?!(?:{_NOUNS})\b)[^\W\d_]{{2,}}(?:er|ir)|{_RE_VERBS}|(?!pouvoir|"
    rf"espoir)[a-zé]*(?:cevoir|voir))\b"
)
_CLITICS = (
    r"(?:(?:ne|pas|plus|jamais|se|le|la|les|lui|leur|nous|vous|y|en|tout|bien|mieux|enfin|tous|"
    r"\w+ment)\s+"
    rf"|(?<!\w)[nlsym]{APOSTROPHE})*"
)
_OPEN = r"[\s*_«\"“]*"
DE_INFINITIVE = rf"\bd(?:e\s+|{APOSTROPHE}){_OPEN}{_CLITICS}{_OPEN}{INFINITIVE}"
A_INFINITIVE = rf"(?<!\w)à\s+{_OPEN}{_CLITICS}{_OPEN}{INFINITIVE}"
POUR_INFINITIVE = rf"\b(?:pour|afin\s+d(?:e\s+|{APOSTROPHE}))\s*{_CLITICS}{INFINITIVE}"
BARE_INFINITIVE = rf"{_OPEN}{_CLITICS}{INFINITIVE}"
QUE = rf"\bqu(?:e\s|{APOSTROPHE})"
POUR_QUE = rf"\b(?:pour|afin|à\s+ce|de\s+sorte|en\s+sorte)[\s*_]+qu(?:e\s|{APOSTROPHE})"
DETERMINER = (
    rf"(?:(?:le|la|les|un|une|des|leurs?|sa|son|ses|cette|cet|ce|ces|votre|vos|toute|tout|toutes|"
    rf"tous|davantage\s+de|"
    rf"plus\s+de)\s+|[ld]{APOSTROPHE})"
)
TO = rf"(?:(?<!\w)(?:à|aux|au|auprès\s+(?:des?|du))\s|à\s+l{APOSTROPHE})"
ADVERBS = (
    rf"(?:[\s,*_]*(?:donc|aussi|également|encore|ainsi|alors|ici|enfin|plutôt|par\s+ailleurs|"
    rf"en\s+outre|de\s+nouveau|"
    rf"à\s+nouveau|une\s+nouvelle\s+fois|avec\s+\w+(?:\s+et\s+\w+)?|de\s+toute\s+urgence|"
    rf"en\s+conséquence|"
    rf"en\s+particulier|notamment|à\s+cet\s+égard|sans\s+délai|au\s+plus\s+vite|"
    rf"aujourd{APOSTROPHE}hui|"
    rf"par\s+conséquent|en\s+premier\s+lieu|monsieur\s+l[ea]\s+\w+|madame\s+la\s+\w+|"
    rf"respectueusement|"
    rf"(?!l[ea]s?\b)\w+ment)\b[\s,]*(?=[\s,*_«\"]|\b|\Z)){{0,4}}"
)
AUXILIARY = re.compile(
    r"\b(?:a|ont|avait|avaient|ai|avons|avez|aviez|avions|ayant|aura|auront|ait|aient)"
    r"(?:\s+(?:\w+ment|toujours|déjà|également|aussi|encore|donc|pourtant|cependant|néanmoins|depuis|alors|enfin|en\s+outre|même|bien|"
    r"une\s+nouvelle\s+fois|une\s+fois\s+(?:encore|de\s+plus)|jamais|pas|rien|point|guère|"
    r"plus|fait|d'abord|à\s+nouveau|de\s+nouveau|à\s+plusieurs\s+reprises|elle|il|on|longuement)|"
    r",\s*(?:elle|lui|eux|elles|quant\s+à\s+\w+|pour\s+sa\s+part|de\s+son\s+côté),)*\s*\Z"
)
CLITICS_BEFORE = re.compile(
    rf"(?P<clitics>(?:\b(?:ne|nous|vous|le|la|les|lui|leur|se|en|y|me|te)\s+|"
    rf"\b[nlsmy]{APOSTROPHE}\s*)*)\Z"
)
NEGATION = re.compile(rf"\b(?:ne\s|n{APOSTROPHE})")


_CLOSING_MARK = re.compile(r"[.!?]?\s?»")


def tight_end(text: str, start: int, end: int) -> int:
    """Return where a stretch ends without the marks and joining words at its end."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in '.,;:!?*_»«”“"–—-\\'):
        end -= 1
    opened = text.rfind("«", start, end)
    closing = _CLOSING_MARK.match(text, end) if opened >= 0 > text.find("»", opened, end) else None
    if closing:
        return closing.end()
    joined = re.search(
        r"[\s,*_]+(?:et|ou|mais|ainsi que|puis|et (?:l['’]|l[ae]s?|a|ont))\Z", text[start:end]
    )
    return tight_end(text, start, start + joined.start()) if joined else end


def tight_start(text: str, start: int, end: int) -> int:
    """Return where a stretch begins without the marks at its beginning."""
    while start < end and (text[start].isspace() or text[start] in ',;:*_«“"–—-\\'):
        start += 1
    return start
