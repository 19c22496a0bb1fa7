"""What the themes of a recommendation show in: words and their neighbours, parts of words, cues.

>>> sorted(word_features(["free", "trade", "unions"]))
['free', 'free trade', 'trade', 'trade unions', 'unions']
>>> sorted(part_features("aid"))
['<ai', '<aid', '<aid>', 'aid', 'aid>', 'id>']
"""

import itertools
from collections.abc import Sequence

#: So many different themes tell no more by their pairs.
_PAIRED = 7


def word_features(found: Sequence[str]) -> set[str]:
    """Return words and pairs of neighbours."""
    return {*found, *(f"{left} {right}" for left, right in itertools.pairwise(found))}


def part_features(word: str) -> set[str]:
    """Return the runs of three to five letters of a word, its ends marked."""
    edged = f"<{word}>"
    return {
        edged[start : start + size] for size in (3, 4, 5) for start in range(len(edged) - size + 1)
    }


def cue_features(cues: Sequence[tuple[str, tuple[str, ...]]]) -> set[str]:
    """Return the terms found, their themes, which came first, which came twice, and pairs."""
    features = {f"t {term}" for term, _ in cues}
    themes = [theme for _, named in cues for theme in named]
    once = list(dict.fromkeys(themes))
    features.update(f"k {theme}" for theme in once)
    features.update(f"k2 {theme}" for theme in once if themes.count(theme) > 1)
    features.add(f"kn {min(len(once), _PAIRED)}")
    if once:
        features.add(f"k1 {once[0]}")
    features.update(
        f"{left}|{right}" for left, right in itertools.combinations(sorted(once)[:_PAIRED], 2)
    )
    return features
