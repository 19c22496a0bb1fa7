"""Full names of bodies that a text calls by their last word alone ("the Bureau").

>>> FullerNames("The Example City Police Bureau came. The Bureau said nothing.")("Bureau")
'Example City Police Bureau'
"""

import re

_STATE_CODE = re.compile(r"[A-Z]{2}\Z")
_BEFORE = r"(?<![.!?]\s)(?:[A-Z][\w’'-]*[ \t]+(?:(?:of|on|for|and)[ \t]+)?){1,5}"
_WITHOUT_ARTICLE = re.compile(r"\A(?:The|A|An|This|That|Dear)\s+")


class FullerNames:
    """Find the full name of a body that a text calls by its last word ("the Bureau")."""

    def __init__(self, text: str) -> None:
        """Keep the text; nothing is searched before a name is asked for."""
        self._text = text
        self._known: dict[str, str] = {}

    def __call__(self, actor: str) -> str:
        """Return the one fuller name that the text has for a capitalised name, or the name."""
        if _STATE_CODE.match(actor) or not actor[:1].isupper():
            return actor
        if actor not in self._known:
            longer = re.compile(rf"{_BEFORE}{re.escape(actor)}(?![\w-])")
            names = {
                _WITHOUT_ARTICLE.sub("", " ".join(m[0].split()))
                for m in longer.finditer(self._text)
            }
            names.discard(actor)
            longest = max(names, key=len, default=actor)
            self._known[actor] = longest if all(map(longest.endswith, names)) else actor
        return self._known[actor]
