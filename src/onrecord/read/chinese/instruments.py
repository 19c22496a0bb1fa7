"""Laws, treaties, resolutions and charges that a Chinese text names."""

import re

from onrecord.model import Instrument, passage
from onrecord.model.records import InstrumentType
from onrecord.read.chinese.page import Page

_ALSO = re.compile(r"[（(](?:另作|又称|又名|即|亦称|简称|下称)\Z")
_ALIAS = re.compile(r"[（(](?:另作|又称|又名|即|亦称|简称|下称)(?P<name>《[^》]{4,40}》)[)）]")
_ARTICLE = r"(?:[（(]第\d+章[)）])?(?:第[0-9一二三四五六七八九十百、，,和及至 ]{1,24}[条條])?"
_TITLE = re.compile(rf"《(?P<title>[^《》\n]{{2,80}})》(?P<more>{_ARTICLE})")
_LAW = re.compile(
    r"(?:法|法典|法令|法案|条例|规例|规则|规定|细则|宪法|宪章|通例|守则|草案|法律|办法"
    r"|决定|议案)(?:[（(][^（）()]{1,12}[)）])?\Z"
)
_TREATY = re.compile(r"(?:公约|盟约|议定书|条约|规约|联合声明|宪章|协议|协定)\Z")
_RESOLUTION = re.compile(r"(?:宣言|原则|准则|决议|议决|规则|行动纲领|最低限度标准)\Z")
_RESOLVED = re.compile(
    r"(?:(?:联合国)?(?:人权理事会|大会|安理会|安全理事会|联合国大会)(?:于|通过的)?)?"
    r"第(?P<numbers>\d+(?:/\d+)?(?:[ ,、，]{1,3}\d+/\d+)*(?:[ ]?[及和与][ ]?\d+/\d+)?)"
    r"[ ]?[号项](?:决议|议决|意见)"
)
_SINGLE = re.compile(r"\d+(?:/\d+)?")
_CHARGED = re.compile(
    r"(?:涉嫌|被控|控以|罪名|以|控告|指控|触犯|所谓的?|之|定|判"
    r"|涉)[“‘\"”]{0,2}(?P<name>[\u4e00-\u9fff、]{2,18}?)[”’\"]{0,2}罪(?!名|行|犯|责|疑|恶"
    r"|案|人|魁|证)"
)
_NO_CHARGE = re.compile(r"[的被将了说加此该这]|无$|有$|犯$|认$|重$|死$|定$|何$")
_EFFECTIVE = re.compile(r"(?:自|于|将于)?(?P<when>[^，。]{4,14}?)(?:起|日)?(?:生效|施行|实施)")


def find_instruments(page: Page) -> list[Instrument]:
    """Return the laws, treaties, resolutions and charges, each once, in text order."""
    found: dict[str, Instrument] = {}
    taken: list[tuple[int, int]] = []
    for block in page.body:
        for start, end, kind in _in_stretch(page, block.start, block.end):
            if any(a < end and start < b for a, b in taken[-8:]):
                continue
            taken.append((start, end))
            _keep(found, page, start, end, kind)
    return sorted(found.values(), key=lambda item: item.passage.start)


def _in_stretch(page: Page, start: int, end: int) -> list[tuple[int, int, InstrumentType]]:
    plain = page.plain
    found: list[tuple[int, int, InstrumentType]] = []
    for match in _TITLE.finditer(plain, start, end):
        if _ALSO.search(plain, max(start, match.start() - 4), match.start()):
            continue
        kind = _kind(match["title"].strip()) if len(match["title"]) > 2 else None
        if kind:
            found.append((match.start(), match.end(), kind))
    for match in _RESOLVED.finditer(plain, start, end):
        numbers = [*_SINGLE.finditer(plain, *match.span("numbers"))]
        for place, number in enumerate(numbers):
            first = match.start() if place == 0 else number.start()
            last = match.end() if place == len(numbers) - 1 else number.end()
            found.append((first, last, "resolution"))
    for hit in page.cues("zh_laws.csv", start, end):
        if plain.rfind("《", start, hit.start) > plain.rfind("》", start, hit.start) and (
            plain[hit.start - 1] != "《" or plain[hit.end : hit.end + 1] != "》"
        ):
            continue
        article = re.compile(_ARTICLE).match(plain, hit.end)
        first = hit.start - 1 if plain[hit.start - 1 : hit.start] == "《" else hit.start
        last = hit.end + (plain[hit.end : hit.end + 1] == "》")
        if article and article.end() > hit.end:
            last = article.end()
        if plain[hit.start - 2 : hit.start] in ("合宪", "律师") or plain[
            hit.end : hit.end + 1
        ] in tuple("律院庭官制学规治"):
            continue
        found.append((first, last, _as_type(hit.rows[0]["kind"])))
    found += _charges(page, start, end)
    return sorted(found, key=lambda item: (item[0], -item[1]))


def _charges(page: Page, start: int, end: int) -> list[tuple[int, int, InstrumentType]]:
    plain = page.plain
    found: list[tuple[int, int, InstrumentType]] = []
    for hit in page.cues("zh_offences.csv", start, end):
        crime = re.match(r"[”’]?罪(?![行犯责案])", plain[hit.end : hit.end + 3])
        around = plain[max(0, hit.start - 12) : hit.start]
        charged = re.search(r"涉嫌|被控|控以|罪名|以[“‘]?\Z|控告|指控|怀疑|触犯", around)
        if crime or (hit.rows[0]["plain"] == "no" and charged):
            quoted = (
                plain[hit.start - 1 : hit.start] in "“‘" and plain[hit.end : hit.end + 1] in "”’"
            )
            whole = crime and crime[0] != "罪"
            first = hit.start - 1 if quoted and whole else hit.start
            found.append((first, hit.end + (crime.end() if crime else 0), "charge"))
    found += [
        (match.start("name"), match.end(), "charge")
        for match in _CHARGED.finditer(plain, start, end)
        if not _NO_CHARGE.search(match["name"])
    ]
    return found


def _resolution_name(page: Page, start: int, end: int, name: str) -> str:
    """Complete a number of a list: "第3/30, 36/6号决议" names two resolutions of one body."""
    if "/" not in name or "《" in name:
        return name
    whole = next(
        (
            m
            for m in _RESOLVED.finditer(page.plain, max(0, start - 60), end + 60)
            if m.start() <= start < m.end()
        ),
        None,
    )
    if whole is None:
        return name
    text = page.doc.text
    number = _SINGLE.search(name)
    opens, closes = whole.span("numbers")
    return text[whole.start() : opens] + (number[0] if number else "") + text[closes : whole.end()]


def _kind(title: str) -> InstrumentType | None:
    if _TREATY.search(title):
        return "treaty"
    if _RESOLUTION.search(title):
        return "resolution"
    return "law" if _LAW.search(title) else None


def _as_type(word: str) -> InstrumentType:
    return {"treaty": "treaty", "resolution": "resolution"}.get(word, "law")  # type: ignore[return-value]


def _keep(
    found: dict[str, Instrument], page: Page, start: int, end: int, kind: InstrumentType
) -> None:
    at = passage(page.doc.id, page.doc.text, start, end)
    key = re.sub(
        r"第[^条章]*[条章]|[（）()《》“”‘’ ]|中华人民共和国|中国|香港|港区|港版|\Z罪",
        "",
        page.plain[start:end],
    ).removesuffix("罪")
    if key in found:
        return
    name = " ".join(at.quote.split())
    if kind == "resolution":
        name = _resolution_name(page, start, end, name)
    if also := _ALIAS.match(page.plain, end):
        name = page.doc.text[also.start("name") : also.end("name")]
    if kind == "charge":
        name = re.sub(r"[“”「」『』‘’]", "", name)
        name = name if name.endswith("罪") else name + "罪"
    found[key] = Instrument(passage=at, cue=kind, name=name, type=kind)
