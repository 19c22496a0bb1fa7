"""Names of General Debate files: the corpus calls each speech by its state, session and year.

>>> speech_name("speeches/NOR_71_2016.txt")
('NO', '2016')
>>> speech_name("letter.txt") is None
True
"""

import functools
import re

from onrecord import facts

#: Session 1 was held in 1946; sessions carry the year that they open in.
FIRST_SESSION = 1945
_NAME = re.compile(
    r"(?:.*[/\\])?(?P<state>[A-Z]{2,3})_(?P<session>\d{1,3})_(?P<year>\d{4})(?:\.\w+)?"
)


def speech_name(name: str) -> tuple[str, str] | None:
    """Return the speaking actor and the year from the name of a file of the corpus, or None.

    Source: the naming convention of the UN General Debate Corpus (Jankin, Baturo,
    Dasandi, doi:10.7910/DVN/0TJX8Y). Session and year have to agree.
    """
    match = _NAME.fullmatch(name)
    if match is None or int(match["year"]) - int(match["session"]) != FIRST_SESSION:
        return None
    actor = _actors().get(match["state"])
    return (actor, match["year"]) if actor else None


@functools.cache
def _actors() -> dict[str, str]:
    states = {row["alpha3"]: row["code"] for row in facts.rows("states.csv") if row["alpha3"]}
    return states | {"EU": "European Union"}
