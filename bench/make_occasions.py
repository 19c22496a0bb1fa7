"""Write facts/upr_reviews.csv: the reviews of the Universal Periodic Review to its 50th session.

Run ``python bench/make_occasions.py [folder of the shared data]``; a test compares the
file with what this makes. The states of a session are those of its calendar, here and in
the recommendations that UPR Info coded (sessions 1 to 17), which must agree. The day of a
review is read from its report ("The review of ... was held ... on 22 October 2013").
"""

import csv
import io
import json
import re
import sys
from pathlib import Path

from onrecord import facts
from onrecord.collect import collect_file
from onrecord.names.dates import find_dates
from onrecord.names.states import state_code
from onrecord.read.upr.profile import review_of

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "src/onrecord/facts/upr_reviews.csv"

#: The states reviewed at each session, in the order of the calendar of the first cycle.
_FIRST_CYCLE = {
    1: "BH EC TN MA ID FI GB IN BR PH DZ PL NL ZA CZ AR",
    2: "GA GH PE GT BJ KR CH PK ZM JP UA LK FR TO RO ML",
    3: "BW BS BI LU BB ME AE IL LI RS TM BF CV CO UZ TV",
    4: "DE DJ CA BD RU AZ CM CU SA SN CN NG MX MU JO MY",
    5: "CF MC BZ TD CG MT NZ AF CL VN UY YE VU MK KM SK",
    6: "ER CY DO KH NO AL CD CI PT BT DM KP BN CR GQ ET",
    7: "QA NI IT SV GM BO FJ SM KZ AO IR MG IQ SI EG BA",
    8: "KG KI GN LA ES LS KE AM GW SE GD TR GY KW BY",
    9: "LR MW MN PA MV AD BG HN US MH HR JM LY FM LB MR",
    10: "NR RW NP LC OM AT MM AU GE KN ST NA NE MZ EE PY",
    11: "BE DK PW SO SC SB LV SG SL SR GR WS VC SD HU PG",
    12: "TJ TZ AG SZ TT TH IE TG SY VE IS ZW LT UG TL MD HT",
}
#: From the second cycle on the order stays: session 27 has the states of session 13.
_LATER_CYCLES = {
    13: "BH EC TN MA ID FI GB IN DZ PH BR PL NL ZA",
    14: "CZ AR GA GH PE GT BJ CH KR PK ZM JP UA LK",
    15: "FR TO RO ML BW BS BI LU BB ME AE IL LI RS",
    16: "TM BF CV CO UZ TV DE DJ CA BD RU AZ CM CU",
    17: "SA SN CN NG MX MU JO MY CF MC BZ TD CG MT",
    18: "NZ AF CL KH UY YE VU MK KM SK ER CY VN DO",
    19: "NO AL CD CI PT BT DM KP BN CR GQ ET QA NI",
    20: "IT SV GM BO FJ SM KZ AO IR MG IQ SI EG BA",
    21: "KG KI GN LA ES LS KE AM GW SE GD TR GY KW",
    22: "BY US MW MN PA MV AD BG HN LR MH HR JM LY",
    23: "FM LB MR NR RW NP LC OM AT MM AU GE KN ST",
    24: "NA NE MZ EE PY BE DK SO PW SB SC LV SG SL",
    25: "SR WS GR SD HU VC PG TJ TZ AG SZ TT TH IE",
    26: "TG SY VE IS ZW LT UG TL MD HT SS",
}
_CYCLE = len(_LATER_CYCLES)
_LAST = 50
#: Where a session had other states than the one a cycle before: (came, stayed away).
#: Israel's second review was put off; the United States did not come to its fourth.
_MOVED = {
    15: ("", "IL"),
    17: ("IL", ""),
    39: ("", "SD"),
    40: ("SD", ""),
    50: ("", "US"),
}
#: Days that no report at hand tells.
_DAYS = {("CN", 31): "2018-11-06", ("CN", 45): "2024-01-23"}
_CALENDAR = "OHCHR, calendar of the Universal Periodic Review"
_GOLD = "UPR Info, Database of Recommendations"
_HELD = re.compile(r"The\s+review\s+of\s+[^.;]{3,120}?\s+(?:was|took|were)\b[^;.]{0,160}")
_FRONT = 12_000


def calendar() -> dict[int, list[str]]:
    """Return the states reviewed at each session, by code."""
    sessions = {number: codes.split() for number, codes in _FIRST_CYCLE.items()}
    for number in range(13, _LAST + 1):
        came, stayed_away = (codes.split() for codes in _MOVED.get(number, ("", "")))
        codes = _LATER_CYCLES[(number - 13) % _CYCLE + 13].split()
        sessions[number] = [code for code in codes if code not in stayed_away] + came
    return sessions


def make(shared: Path) -> str:
    """Return the table as CSV text; raises ValueError where two sources contradict each other."""
    years = {
        int(row["key"].rpartition("-")[2]): row["from"][:4]
        for row in facts.rows("occasions.csv")
        if row["key"].startswith("upr-wg-")
    }
    coded = _coded(shared / "data/upr/gold.jsonl")
    sessions = calendar()
    days = _DAYS | _days(shared / "data/upr/reports", coded)
    for (code, number), report in coded.items():
        if code not in sessions[number]:
            raise ValueError(f"{report}: {code} is not in the calendar of session {number}")
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow("key state session year from source".split())
    for number, codes in sessions.items():
        for code in sorted(codes):
            year = years[number]
            day = days.get((code, number), "")
            if day and not day.startswith(year):
                raise ValueError(f"{code}: {day} is no day of session {number}")
            source = _GOLD if (code, number) in coded else _CALENDAR
            if day and source == _GOLD:
                source = f"{_GOLD}; day: report of the Working Group"
            table.writerow([f"upr-{code}-{year}", code, number, year, day, source])
    return out.getvalue()


def _coded(gold: Path) -> dict[tuple[str, int], str]:
    """Return the report of each review whose recommendations were coded.

    South Sudan, coded with Sudan's report of 2011, was no state yet and is left out.
    """
    found: dict[tuple[str, int], str] = {}
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            code = state_code(row["state"])
            if code is None:
                raise ValueError(f"no state: {row['state']}")
            if (code, row["session"]) != ("SS", 11):
                found[code, row["session"]] = row["report"]
    return found


def _days(reports: Path, coded: dict[tuple[str, int], str]) -> dict[tuple[str, int], str]:
    days: dict[tuple[str, int], str] = {}
    for (code, number), report in coded.items():
        text = collect_file(reports / report)[0].text
        review = review_of(text)
        if review.state != code:
            raise ValueError(f"{report}: reviews {review.state}, coded as {code}")
        held = _HELD.search(text, 0, _FRONT)
        dates = {date.iso for date in find_dates(text, *held.span())} if held else set()
        if len(dates) == 1 and len(day := dates.pop()) == len("2013-10-22"):
            days[code, number] = day
            if day[:4] != review.year:
                raise ValueError(f"{report}: {day} is not in {review.year}")
    return days


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    TABLE.write_text(make(folder), encoding="utf-8")
