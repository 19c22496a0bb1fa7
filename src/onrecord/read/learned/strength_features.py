"""What the strength of a recommendation shows in: its words, openings, verbs and what they govern.

>>> sorted(clause_features(("train", "judges")))[:3]
['a train', 'ab train judges', 'ab train train']
"""

import itertools
from collections.abc import Iterable, Sequence

from onrecord.read.learned.clauses import Clause

_LIGHT = frozenset(
    "the a an its their his her all any of in on to and or for with by at as that which is are be "
    "this these those other such more it from into has have been they not , ; . : ( )".split()
)
_STOPS = frozenset(", ; . : ( )".split())
_GOVERNED = frozenset("to by including through that in with for on".split())
_LEADING = frozenset(
    "in with as while following given recalling on for at taking noting if within under regarding "
    "concerning".split()
)
_SKIPPED = _LEADING | frozenset(
    "that the to and also further it recommended recommends , ; : . ( )".split()
)
_LONGEST_LEAD = 40
#: What turns a general action into a specific one, or tells that it goes on.
_MARKERS = (
    "including,including by,including through,by,through,such as,in particular,inter alia,"
    "in order to,with a view to,so that,with the aim of,notably,especially,as well as,and to,;,"
    "efforts,measures,steps,in line with,in accordance with,not,necessary,possible,further,more,"
    "that,also,particularly,all,consider,continue,until,as soon as,if,national plan,action plan,"
    "law,legislation,optional protocol,convention,rapporteur,standing invitation"
).split(",")


def clause_features(found: tuple[str, ...]) -> list[str]:
    """Return the features of one clause by itself, whatever led into it."""
    verb = found[0]
    telling = [word for word in found[1:10] if word not in _LIGHT]
    features = [
        "a " + verb,
        "hh " + " ".join(found[1:3]),
        "h " + verb + " " + " ".join(telling[:2]),
    ]
    features += ["b " + word for word in telling]
    features += [f"ab {verb} {word}" for word in (verb, *telling)]
    features += [f"n {left} {right}" for left, right in itertools.pairwise(found[:7])]
    features += ["p " + " ".join(found[:count]) for count in range(2, 6) if len(found) >= count]
    return features


def placed_features(parts: Sequence[Clause], place: int) -> list[str]:
    """Return the features of one clause where it stands: after what, and led into by what."""
    marker, found = parts[place]
    verb = found[0]
    features = clause_features(found)
    features += [f"M {marker}", f"MV {marker} {verb}", f"at {min(place, 3)} {marker}"]
    features.append(f"ln {min(len(found) // 4, 5)}")
    if not place:
        features.append(f"nc {min(len(parts), 4)}")
        return features
    earlier = parts[place - 1].words
    features += [
        f"F {parts[0].words[0]} {marker}",
        f"E {earlier[0]} {marker}",
        f"EV {earlier[0]} {marker} {verb}",
        f"EO {' '.join(earlier[1:3])}|{marker}",
        f"EL {' '.join(earlier[-2:])}",
    ]
    return features


def sense_words(found: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Return a clause's verb and first two telling words by role, and all its telling words.

    What these mean is known from running text also where no coding holds the word.
    """
    telling = [word for word in found[1:] if word not in _LIGHT]
    objects = [word for word in found[1:10] if word not in _LIGHT and not word.endswith("ly")]
    roles = [f"v {found[0]}", *(f"{role} {word}" for role, word in enumerate(objects[:2], 1))]
    return roles, [f"m {word}" for word in telling]


def text_features(found: list[str], parts: list[Clause]) -> set[str]:
    """Return the features of a whole recommendation."""
    features = {f"1 {word}" for word in found}
    features.update(f"{left} {right}" for left, right in itertools.pairwise(found))
    for place in range(min(7, len(found))):
        features.add("o " + " ".join(found[: place + 1]))
        features.add(f"p{place} {found[place]}")
    if parts:
        features.update(_headed(found))
        features.update(_verbs(parts))
        features.update(_governed(parts))
        features.update(_marked(found, parts[0].words[0]))
    return features


def _headed(found: list[str]) -> Iterable[str]:
    """Name the first words after what only leads in: "in this regard,", adverbs, "that it"."""
    start = 0
    if found[0] in _LEADING and "," in found[:_LONGEST_LEAD]:
        start = found.index(",") + 1
    last = len(found) - 1
    while start < last and (found[start] in _SKIPPED or found[start].endswith("ly")):
        start += 1
    head = found[start : start + 8]
    yield from ("H" + " ".join(head[:count]) for count in range(1, 5))
    yield from (f"Hb {head[0]} {word}" for word in [each for each in head[1:] if len(each) > 3][:3])


def _verbs(parts: list[Clause]) -> Iterable[str]:
    """Pair the first verb with each later one, and each with what led into it."""
    first = parts[0].words
    verb = first[0]
    heads = [part.words[0] for part in parts]
    yield f"len {min(len(parts), 6)}"
    yield f"S {verb} " + " ".join(part.marker for part in parts[1:4])
    yield "Sv " + " ".join(heads[:3])
    yield "Sw " + " ".join(heads[:2])
    for part in parts[1:]:
        later = part.words[0]
        yield f"M {part.marker} {later}"
        yield f"VM {verb} {part.marker} {later}"
        yield f"V {verb} {later}"
    if len(parts) > 1:
        marker, second = parts[1]
        yield f"H {' '.join(first[:4])}|{marker}|{second[0]}"
        yield f"Hh {' '.join(first[:3])}|{' '.join(second[:2])}"


def _governed(parts: list[Clause]) -> Iterable[str]:
    """Name what each verb governs: the telling words after it, up to the next mark."""
    for number, part in enumerate(parts[:6]):
        kind = "0" if number == 0 else "1"
        verb = part.words[0]
        objects: list[str] = []
        for word in part.words[1:9]:
            if word in _STOPS:
                break
            if word in _GOVERNED:
                objects.append(word)
                break
            if word not in _LIGHT and not word.endswith("ly"):
                objects.append(word)
        yield f"vO{kind} {verb} {' '.join(objects[:3])}"
        yield f"vo{kind} {verb} {objects[-2] if len(objects) > 1 else ''}"


def _marked(found: list[str], verb: str) -> Iterable[str]:
    line = f" {' '.join(found)} "
    for marker in _MARKERS:
        if f" {marker} " in line:
            yield "m " + marker
            yield f"m1 {verb} {marker}"
    size = min(len(found) // 6, 9)
    yield f"size {size}"
    yield f"size {verb} {size}"
