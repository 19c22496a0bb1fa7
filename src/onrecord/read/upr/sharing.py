"""Complete the recommendations that share words across parentheses.

"Sign (Chile), and ratify (Chile, Peru) the Convention (Chile, Peru) and its Protocol
(Peru)" holds two recommendations; so do "consider (Chile) issuing an invitation (Peru)"
and "establish an institution (Chile) as soon as possible (Peru)".

>>> pieces = [Piece(0, 4, "Sign", "", ("CL",)), Piece(13, 22, "ratify it", ", and ", ("PE",))]
>>> [(whole.askers, whole.text) for whole in completed(pieces)]
[(('PE',), 'ratify it'), (('CL',), 'Sign it')]
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Piece(NamedTuple):
    """Words that end at a parenthesis of states; ``gap`` is what stood before them."""

    start: int
    end: int
    text: str
    gap: str
    askers: tuple[str, ...]


class Whole(NamedTuple):
    """A recommendation made whole; ``single`` where it is one piece as it stands."""

    start: int
    end: int
    text: str
    askers: tuple[str, ...]
    single: bool
    part: str = ""


_VERB = (
    r"(?:sign(?:ing)?|subscrib(?:e|ing)|ratif(?:y|ying)|acced(?:e|ing)|adher(?:e|ing)|adopt(?:ing)?|"
    r"becom(?:e|ing)|consider(?:ing)?|establish(?:ing)?|introduc(?:e|ing)|enact(?:ing)?|"
    r"abolish(?:ing)?|repeal(?:ing)?|withdraw(?:ing)?|lift(?:ing)?|remov(?:e|ing)|"
    r"review(?:ing)?|issu(?:e|ing)|extend(?:ing)?|implement(?:ing)?|continue|take|study|"
    r"evaluat(?:e|ing)|examin(?:e|ing)|explor(?:e|ing)|ensur(?:e|ing)|strengthen(?:ing)?|develop(?:ing)?|"
    r"creat(?:e|ing)|promot(?:e|ing)|accept(?:ing)?|complet(?:e|ing)|finali[sz](?:e|ing)|"
    r"expedit(?:e|ing)|accelerat(?:e|ing)|reconsider(?:ing)?|envisag(?:e|ing)|amend(?:ing)?|"
    r"incorporat(?:e|ing)|harmoni[sz](?:e|ing)|guarantee(?:ing)?|prohibit(?:ing)?|"
    r"criminali[sz](?:e|ing)|investigat(?:e|ing)|intensify|enhance|increase|improve|declare|"
    r"(?:sign|ratifi|adhér|adopt|envisag|cré|promulgu|abrog|retir|lev|supprim|révis|adress|appliqu|"
    r"continu|étudi|évalu|examin|veill|renforc|élabor|accept|achev|accélér|réexamin|modifi|intégr|"
    r"harmonis|enquêt|intensifi|amélior|déclar)er|souscrire|devenir|établir|abolir|garantir|"
    r"interdire|promouvoir|poursuivre|introduire|prendre|revoir|mettre\s+en\s+place)"
)
#: Words that only begin a sentence: verbs with what belongs to them, and no object yet.
_HEAD = re.compile(
    rf"(?:to\s+)?(?:{_VERB}|favourabl\w+|positively|further|possibly|the\s+possibility|"
    r"(?:the\s+)?(?:ratification|accession|signature)|all|a|state|party|of|to|and|or|steps?|measures?|in\s+order|towards?|"
    r"definitively|early|as\s+soon\s+as\s+possible|"
    r"at\s+the\s+earliest(?:\s+possible)?(?:\s+(?:time|date|opportunity))?|efforts|[,/\s]|de|d['’]|à|un|une|des|et|ou|"
    r"partie|favorablement|la\s+possibilité|(?:la\s+)?(?:ratification|signature)|l['’]adhésion|"
    r"(?:les\s+)?mesures|dans\s+les\s+meilleurs\s+délais|rapidement)+",
    re.IGNORECASE,
)
_LONGEST_HEAD = 80
_LEADING_VERBS = re.compile(
    rf"(?:to\s+)?(?:{_VERB}(?:\s+(?:a\s+)?(?:state\s+)?party)?(?:\s+to)?(?:\s+|/|,\s*)"
    r"(?:and\s+|or\s+|and/or\s+|to\s+|et\s+|ou\s+|et/ou\s+|de\s+|d['’]|à\s+)?)+",
    re.IGNORECASE,
)
#: Heads that another verb follows, as in "consider | signing it", "steps | to sign it".
_OPEN_ENDED = re.compile(
    r"(?:consider(?:ing)?|possibility|of|towards|efforts|steps?|measures?|"
    r"envisager|possibilité|mesures|\bde|"
    r"(?<!accede )(?<!acceding )(?<!party )to)\Z",
    re.IGNORECASE,
)
_TREATY = re.compile(r"\b(?:(?:the|its|la|le|les|son|sa|ses)\s+|l['’])(?=[A-ZÉÀ])")
_OBJECT = re.compile(
    r"(?:the|its|a|an|all|this|these|new|both|la|le|les|l['’]|son|sa|ses|un|une|des|au|aux)(?!\w)"
)
_CONTINUES = re.compile(
    r"(?:for|as|with|without|in|by|or|including|particularly|especially|through|under|within|"
    r"so\s+that|on|at|aimed|aiming|taking|pour|avec|sans|dans|par|notamment|y\s+compris|afin|"
    r"conformément|selon)\b"
)
#: A participle goes on with a sentence that doesn't itself begin with one.
_PARTICIPLE = re.compile(r"[A-Za-z]{2,}ing\b")
_BREAK = re.compile(r"[;.]")
_REST = re.compile(r"(?:(?<=\))|\s)/\s*(?:and\s+)?(?=[a-z]{2})|;\s")


def completed(pieces: list[Piece], joint: str = "and") -> Iterator[Whole]:
    """Yield each recommendation that a list of pieces makes, in the order of their ends.

    ``joint`` is the word that joins what stood apart: "and", "et".
    """
    at = 0
    last: Whole | None = None
    while at < len(pieces):
        heads = at
        while at < len(pieces) - 1 and _leads_to(pieces[at], pieces[at + 1]):
            at += 1
        if at > heads:
            objects = at + 1
            while objects < len(pieces) and _is_object(pieces[objects]):
                objects += 1
            for whole in _shared(pieces[heads:at], pieces[at:objects], joint):
                last = whole
                yield whole
            at = objects
            continue
        last = _continued(pieces[at], last)
        yield last
        at += 1


def is_head(text: str) -> bool:
    """Tell whether words only begin a sentence, so that their object is still to come."""
    return len(text) <= _LONGEST_HEAD and _HEAD.fullmatch(text) is not None


def _leads_to(piece: Piece, following: Piece) -> bool:
    return is_head(piece.text) and "." not in following.gap.rpartition(")")[2]


def _is_object(piece: Piece) -> bool:
    return bool(_OBJECT.match(piece.text)) and not _BREAK.search(piece.gap)


def _continued(piece: Piece, last: Whole | None) -> Whole:
    """Put before a piece what it continues, if it does."""
    separate = _BREAK.search(piece.gap)
    joint = ""
    if last and not separate and piece.text.startswith("its ") and "and" in piece.gap:
        joint = " and"
    elif last and not separate and _goes_on(piece, last):
        joint = "," if "," in piece.gap else " "
    elif last and piece.text.startswith("including"):
        joint = ","
    if last and joint:
        words = f"{last.text}{joint.rstrip()} {piece.text}"
        return Whole(last.start, piece.end, words, piece.askers, single=False)
    return Whole(piece.start, piece.end, piece.text, piece.askers, single=True)


def _goes_on(piece: Piece, last: Whole) -> bool:
    """Tell whether a piece goes on with the sentence of the last one."""
    if _CONTINUES.match(piece.text):
        return True
    begins = piece.text[0].isupper() or piece.gap.rpartition(")")[2].strip()
    participle = _PARTICIPLE.match(piece.text) and not _PARTICIPLE.match(last.text)
    return not begins and bool(participle)


def _shared(heads: list[Piece], objects: list[Piece], joint: str) -> Iterator[Whole]:
    """Give each state the heads and the objects that it stands behind."""
    first, *more = objects
    cut = _REST.search(first.text)
    common, rest = (first.text[: cut.start()], first.text[cut.end() :]) if cut else (first.text, "")
    own_verb = _LEADING_VERBS.match(common)
    named = None if own_verb or _OBJECT.match(common) else _TREATY.search(common)
    bare = common[own_verb.end() if own_verb else named.start() if named else 0 :]
    by_text: dict[str, list[str]] = {}
    for code in dict.fromkeys(code for piece in [*objects, *heads] for code in piece.askers):
        mine = [head.text for head in heads if code in head.askers]
        extra = [piece.text for piece in more if code in piece.askers]
        if mine:
            thing = common if own_verb and _OPEN_ENDED.search(mine[-1]) else bare
            words = f"{_enumerate(mine, joint)} {thing}"
            if rest and code in first.askers:
                by_text.setdefault(rest, []).append(code)
        elif own_verb or not (_OBJECT.match(common) or common.startswith("of ")):
            words = first.text
        else:
            words = rest or f"{heads[-1].text} {common}"
        by_text.setdefault(f" {joint} ".join([words, *extra]), []).append(code)
    start, end = heads[0].start, objects[-1].end
    for index, (words, codes) in enumerate(by_text.items(), 1):
        yield Whole(start, end, words, tuple(codes), single=False, part=str(index))


def _enumerate(words: Iterable[str], joint: str) -> str:
    first, *others = words
    return f" {joint} ".join([first, *(word[0].lower() + word[1:] for word in others)])
