"""Write facts/states.csv from Babel's CLDR and pycountry's ISO 3166-1.

Run ``python bench/make_states.py``; a test compares the file with what this makes.
"""

import csv
import io
from pathlib import Path

import babel
import pycountry
from babel import Locale

TABLE = Path(__file__).resolve().parent.parent / "src/onrecord/facts/states.csv"

#: The member states of the United Nations are ISO's list without these.
NOT_STATES = frozenset(
    "AI AQ AS AW AX BL BM BQ BV CC CW CX FK FO GF GG GI GP GS GU HM IM IO JE KY MF MP MQ MS NC"
    " NF PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT".split()
)
PARENTS = {"HK": "CN", "MO": "CN", "GL": "DK"}

#: Where UN documents use another short name than CLDR: code -> (en, fr, zh, zh_hant).
SHORT = {
    "AG": ("Antigua and Barbuda", "", "", ""),
    "BA": ("Bosnia and Herzegovina", "", "", ""),
    "BN": ("Brunei Darussalam", "Brunéi Darussalam", "", ""),
    "CD": (
        "Democratic Republic of the Congo",
        "République démocratique du Congo",
        "刚果民主共和国",
        "剛果民主共和國",
    ),
    "CG": ("Congo", "Congo", "刚果共和国", "剛果共和國"),
    "CI": ("Côte d'Ivoire", "Côte d'Ivoire", "", ""),
    "FM": ("Micronesia", "Micronésie", "", ""),
    "HK": ("Hong Kong", "Hong Kong", "香港", "香港"),
    "KN": ("Saint Kitts and Nevis", "Saint-Kitts-et-Nevis", "", ""),
    "LC": ("Saint Lucia", "", "", ""),
    "MM": ("Myanmar", "Myanmar", "", ""),
    "MO": ("Macao", "Macao", "澳门", "澳門"),
    "PS": ("Palestine", "Palestine", "巴勒斯坦", "巴勒斯坦"),
    "ST": ("Sao Tome and Principe", "", "", ""),
    "TL": ("Timor-Leste", "Timor-Leste", "", ""),
    "TT": ("Trinidad and Tobago", "", "", ""),
    "VA": ("Holy See", "Saint-Siège", "教廷", "教廷"),
    "VC": ("Saint Vincent and the Grenadines", "Saint-Vincent-et-les-Grenadines", "", ""),
    "VN": ("Viet Nam", "Viet Nam", "", ""),
}


def make() -> str:
    """Return the table as CSV text."""
    tongues = [
        Locale.parse(tag).territories for tag in ("en", "fr", "zh_Hans", "zh_Hant", "zh_Hant_HK")
    ]
    source = f"CLDR in Babel {babel.__version__}; ISO 3166-1 in pycountry"
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow("code alpha3 parent en fr zh zh_hant official variants source".split())
    countries = {c.alpha_2: c for c in pycountry.countries if c.alpha_2 not in NOT_STATES}
    for code in sorted([*countries, "XK"]):
        iso = countries.get(code)
        cldr = [names[code].replace("’", "'") for names in tongues]
        ours = SHORT.get(code, ("",) * 4)
        short = [own or theirs for own, theirs in zip(ours, cldr[:4], strict=True)]
        official = (getattr(iso, "official_name", "") if iso else "").removeprefix("the ")
        spare = {*cldr, iso.name if iso else "", getattr(iso, "common_name", "")}
        variants = sorted(spare - {*short, official, ""})
        alpha3 = iso.alpha_3 if iso else ""
        parent = PARENTS.get(code, "")
        table.writerow([code, alpha3, parent, *short, official, "|".join(variants), source])
    return out.getvalue()


if __name__ == "__main__":
    TABLE.write_text(make(), encoding="utf-8")
