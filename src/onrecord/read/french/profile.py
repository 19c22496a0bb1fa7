"""Letterhead of a French document: who sends it, to whom, when."""

import re

from onrecord.model import Document, Genre, Profile
from onrecord.names.actors import find_actors
from onrecord.names.dates import find_dates, parse_date
from onrecord.names.states import find_states
from onrecord.read.french.genre import SALUTATION
from onrecord.read.french.page import Page
from onrecord.read.zones import Block

_TO = re.compile(
    r"(?:\b(?:lettre\s+ouverte|lettre|appel|adresse|pétition)\s+(?:adressée\s+)?(?:à|au|aux)|"
    r"\bà\s+l['’]attention\s+(?:du|de|des))\s+(?P<to>(?:l['’]|la\s+|"
    r"le\s+)?[^\n:.!?–|]{4,140}?)"
    # Why or when the letter is written is no part of the addressee.
    r"(?=\s[-–|]\s|[\n:.!?(]|\Z|\s(?:avant|après|pour|sur|lors|à\s+propos|au\s+sujet|concernant|contre|en\s+vue)\s)",
    re.IGNORECASE,
)
_NAMED_SENDER = re.compile(
    r"\b(?:communiqué(?:\s+de\s+presse)?|appel|déclaration|motion|résolution|"
    r"réponse)\s+(?:commun\s+)?(?:du|de\s+la|de\s+l['’]|des)\s*(?P<who>[^\n.:,;]{4,90})",
    re.IGNORECASE,
)
_WE = re.compile(
    r"\b[Nn]ous,\s+(?P<we>[^;.:]{4,160}?),\s+(?:nous\s+)?\w+ons\b|"
    r"\b[Ee]n\s+tant\s+que\s+(?P<as>[^.;:]{6,160}?),\s+nous\b|\b[Aa]u\s+nom\s+(?:des|du|"
    r"de)\s*(?P<for>(?:la\s+|l['’])?[^,;.:\n]{3,80}?)(?=\s+[a-zé]+er\b|[,;.:\n])"
)
_PARLIAMENT = re.compile(
    r"\b(?:[Ll]e\s+|[Ll]['’]|[Ll]a\s+)(?P<who>(?:Sénat|Parlement(?:\s+européen)?|"
    r"Assemblée\s+nationale|Conseil\s+municipal|Métropole|Chambre\s+des\s+(?:[Rr]eprésentants|"
    r"[Dd]éputés)))\b"
)
_ACTING = re.compile(
    _PARLIAMENT.pattern + r"(?=(?:\s+de\s+[A-Z]\w+)?\s*(?::|—|,\s+réunie?\b|,\s*\n"
    r"|\s(?:suisse\s|français\s)?(?:a\s+(?:adopté|voté)|vote|demande|condamne|exige)\b))"
)
_MINISTRY = re.compile(
    r"^\W*(?P<who>(?:Ministère|Ambassade|Cabinet|Présidence|Direction)\b[^\n]{3,100})$",
    re.MULTILINE,
)
_CLOSING = re.compile(
    r"\W*(?:je|nous|merci|veuillez|respectueusement|cordialement|dans\s+l['’]attente|signataires|"
    r"premi\w+\s+signataires|avec\s+nos|fait\s+à)\b",
    re.IGNORECASE,
)
#: Notes and the headings of lists stand among signatures and name nobody.
_NOTE = re.compile(
    r"(?:[*(]|les?\s+|la\s+)*(?:liste|signataires|organisations?(?:\s+signataires|\Z)|affiliations?|contacts?|"
    r"notes?|voir|lire|cliquez|pour\s+signer|personnalités|individus?\Z|associations?\Z|collectifs?\Z|"
    r"syndicats?\Z|ils\s+soutiennent|premi\w+\s)\b|"
    r".*\b(?:est|sont|are|is|figur\w+|mentionnée?s?|indiquée?s?|listed|purposes?|titre\s+indicatif)\b",
    re.IGNORECASE,
)
_PRESS = re.compile(r"communiqué(?:\s+de\s+presse)?|pour\s+diffusion\s+immédiate", re.IGNORECASE)
_OPENS_DATED = re.compile(
    r"\W*[A-ZÀ-Þ][\w-]+(?:\s\([^)]{2,30}\))?,\s+(?:le\s+)?(?P<day>\d{1,2}(?:er)?\s+\w+\s+\d{4})\s*[–—-]"
)
_CONDEMNS = re.compile(
    r"\b(?P<who>(?:L['’]|La\s|Le\s)[A-ZÀ-Þ][^,.;:]{3,60}?)\s+(?:condamne|dénonce|appelle|exhorte|exprime|"
    r"demande|déplore|exige|est\s+préoccupé)\w*\b"
)
_PLACE_AND_DAY = re.compile(r"[A-ZÀ-Þ][\w\s-]{2,40},\s+le\s+\d{1,2}")
_GREETED = re.compile(r"[\s,]+(?=(?:Monsieur|Madame|Messieurs|Mesdames)\s)")
_TRIM = " \t\r\n,;:.*_#\\–—-"
_OFFICE = re.compile(
    r"\b(?:ministre|présidente?|gouvernement|ambassadeur|ambassadrice|préfet|maire|député|"
    r"sénateur|garde\s+des\s+sceaux|roi|"
    r"premier|commissaire|gouverneure?|chancelier|chancelière|procureure?|secrétaire|"
    r"haut\w*\s+représentant)\b",
    re.IGNORECASE,
)


def is_chamber(name: str) -> bool:
    """Tell whether a sender is an assembly that adopts resolutions."""
    return bool(_PARLIAMENT.search(f"le {name}") or _PARLIAMENT.search(f"l’{name}"))


def profile_of(doc: Document, found: list[Block], page: Page, genre: Genre) -> Profile:
    """Return what the letterhead, the opening words and the signature say."""
    return Profile(
        genre=genre,
        title=doc.title or _title(page),
        date=doc.date or _declared(doc) or _date(page, found),
        lang="fr",
        senders=_senders(doc, found, page, genre),
        addressees=_addressees(doc, page, genre),
    )


def _title(page: Page) -> str | None:
    for block in page.blocks[:6]:
        if block.kind == "heading":
            title = " ".join(page.text[block.start : block.end].split()).strip(_TRIM)
            if (
                title
                and not _PRESS.fullmatch(title)
                and not parse_date(title)
                and not _PLACE_AND_DAY.match(title)
            ):
                return title
    return None


def _declared(doc: Document) -> str | None:
    for key in ("date", "published", "posted_on", "sent"):
        if found := parse_date(doc.meta.get(key, "")):
            return found
    return None


def _date(page: Page, found: list[Block]) -> str | None:
    """Return a date in a short line near the beginning or the end."""
    for block in (*found[:8], *found[-5:]):
        if block.kind in ("code", "front_matter") or block.end - block.start > 400:
            continue
        for line in page.text[block.start : block.end].splitlines():
            dates = find_dates(line)
            if dates and len(line) <= 80:
                return dates[0].iso
    for block in page.blocks[:3]:
        if opened := _OPENS_DATED.match(page.text, block.start, block.end):
            return parse_date(opened["day"])
    return None


def _senders(doc: Document, found: list[Block], page: Page, genre: Genre) -> tuple[str, ...]:
    body = "\n".join(page.text[b.start : b.end] for b in page.blocks[:14])
    names: list[str] = []
    if genre == "reply" and (ministry := _MINISTRY.search(doc.text[:1500])):
        return (" ".join(ministry["who"].split()).strip(_TRIM),)
    for pattern, text in ((_NAMED_SENDER, f"{doc.title or ''}\n{body[:1200]}"), (_WE, body[:6000])):
        if (match := pattern.search(text)) and not (names and pattern is _WE):
            names.append(next(filter(None, match.groups())))
    if not names and (acting := _ACTING.search(f"{doc.title or ''}\n{body[:1500]}")):
        names.append(acting["who"])
    signed = _signed(page, found)
    if not names and not signed and genre == "statement":
        head = _CONDEMNS.search(body[:1500])
        names += [re.sub(r"\AL[ea]\s|\AL['’]", "", head["who"])] if head else []
    if not names or genre in ("letter", "open_letter"):
        names += signed
    clean = (" ".join(name.split()).strip(_TRIM) for name in names)
    return tuple(dict.fromkeys(name for name in clean if name and name.lower() != "presse"))[:40]


def _signed(page: Page, found: list[Block]) -> list[str]:
    names: list[str] = []
    for block in found:
        if block.kind != "signature":
            continue
        for line in page.text[block.start : block.end].splitlines():
            bare = line.strip(_TRIM)
            plain = (
                not line.lstrip("\\").startswith("#")
                and 2 < len(bare) <= 90
                and "http" not in bare
                and "@" not in bare
                and "©" not in bare
            )
            plain = plain and not line.rstrip(" *_").endswith(":") and not _NOTE.match(bare)
            if plain and not _CLOSING.match(bare) and not find_dates(bare) and bare[0].isupper():
                name = re.split(r"\s/(?:\s|\Z)", bare.removeprefix("Pour "))[0]
                names.append(name.strip(_TRIM))
    return names


def _addressees(doc: Document, page: Page, genre: Genre) -> tuple[str, ...]:
    if not page.blocks:
        return ()
    start = page.blocks[0].start
    head = page.text[start : start + 3000]
    titled = _TO.search(f"{doc.title or ''}\n{head[:400]}")
    if titled and _OFFICE.search(titled["to"]):
        return _with_state(titled["to"].strip(_TRIM))
    if genre not in ("letter", "open_letter"):
        return ()
    greeting = SALUTATION.search(head)
    if greeting is None:
        return ()
    name = re.sub(r"\A(?:Cher|Chère)\s+", "", greeting["who"].strip(_TRIM))
    first, *others = _GREETED.split(name)
    found = _with_state(first.strip(_TRIM), address=head[: greeting.start()])
    return (*found, *(" ".join(other.split()).strip(_TRIM) for other in others))


def _with_state(name: str, address: str = "") -> tuple[str, ...]:
    name = " ".join(name.split())
    for words in (name, address[-400:]):
        actors = find_actors(words)
        named = words is name
        state = next((a.state for a in actors if a.state and (named or a.kind != "state")), None)
        if named:
            state = state or next((mention.code for mention in find_states(words)), None)
        if state:
            return state, name
    return (name,)
