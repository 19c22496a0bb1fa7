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
    r"(?:sign(?:ing)?|subscrib(?:e|ing)|ratif(?:y|ying)|acce(?:ss|d(?:e|ing))|adher(?:e|ing)|adopt(?:ing)?|"
    r"becom(?:e|ing)|consider(?:ing)?|establish(?:ing)?|introduc(?:e|ing)|enact(?:ing)?|"
    r"abolish(?:ing)?|repeal(?:ing)?|withdraw(?:ing)?|lift(?:ing)?|remov(?:e|ing)|"
    r"review(?:ing)?|issu(?:e|ing)|extend(?:ing)?|implement(?:ing)?|continue|take|study|"
    r"evaluat(?:e|ing)|examin(?:e|ing)|explor(?:e|ing)|ensur(?:e|ing)|strengthen(?:ing)?|develop(?:ing)?|"
    r"creat(?:e|ing)|promot(?:e|ing)|accept(?:ing)?|complet(?:e|ing)|finali[sz](?:e|ing)|"
    r"expedit(?:e|ing)|accelerat(?:e|ing)|reconsider(?:ing)?|envisag(?:e|ing)|amend(?:ing)?|"
    r"incorporat(?:e|ing)|harmoni[sz](?:e|ing)|guarantee(?:ing)?|prohibit(?:ing)?|"
    r"criminali[sz](?:e|ing)|investigat(?:e|ing)|intensify|enhance|increase|improve|declare|maintain|"
    r"eliminat(?:e|ing)|combat(?:ing)?|expand(?:ing)?|appl(?:y|ying)|support(?:ing)?|reduc(?:e|ing)|"
    r"(?:sign|ratifi|adhér|adopt|envisag|cré|promulgu|abrog|retir|lev|supprim|révis|adress|appliqu|"
    r"continu|étudi|évalu|examin|veill|renforc|élabor|accept|achev|accélér|réexamin|modifi|intégr|"
    r"harmonis|enquêt|intensifi|amélior|déclar)er|souscrire|devenir|établir|abolir|garantir|"
    r"interdire|promouvoir|poursuivre|introduire|prendre|revoir|mettre\s+en\s+place)"
)
#: Words that only begin a sentence: verbs with what belongs to them, and no object yet.
_HEAD = re.compile(
    rf"(?:to\s+)?(?:{_VERB}|favourabl\w+|\b\w+ly\b|further|the\s+possibility|"
    r"(?:the\s+)?(?:ratification|accession|signature)|all|a|state|party|of|to|and|or|steps?|measures?|in\s+order|towards?|"
    r"early|as\s+soon\s+as\s+possible|"
    r"at\s+the\s+earliest(?:\s+possible)?(?:\s+(?:time|date|opportunity))?|efforts|[,/\s]|de|d['’]|à|un|une|des|et|ou|"
    r"partie|favorablement|la\s+possibilité|(?:la\s+)?(?:ratification|signature)|l['’]adhésion|"
    r"(?:les\s+)?mesures|dans\s+les\s+meilleurs\s+délais|rapidement)+",
    re.IGNORECASE,
)
_LONGEST_HEAD = 80
#: A sentence that grows by ever more pieces is hostile; it grows no further.
_LONGEST_OWN = 2_000
#: Words that no sentence ends with: "the provision of | free access", "in order to | ratify".
_DANGLING = re.compile(r"\b(?:in\s+order\s+to|of|d['’]|de)\Z")
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
    r"(?:for|of|as|with|without|in|by|or|including|particularly|especially|through|under|within|"
    r"so\s+that|on|at|aimed|aiming|taking|while|along|bearing|thereby|pour|avec|sans|dans|par|notamment|y\s+compris|afin|"
    r"conformément|selon)\b"
)
#: What belongs to something named before: "its Protocol", "the Protocol thereto".
_BELONGS = re.compile(r"its\s|the\s[^;.,]{1,60}\sthereto\Z")
#: A participle goes on with a sentence that doesn't itself begin with one.
_PARTICIPLE = re.compile(r"[A-Za-z]{2,}ing\b")
#: Verbs that want "to" before what they are about: "adhere | to the Statute".
_WANTS_TO = re.compile(r"\b(?:(?:acced|adher|access)\w*|party)\Z", re.IGNORECASE)
_EFFORTS = re.compile(r"\b(?:efforts|measures|steps)\Z")
_TO = re.compile(r"to\s", re.IGNORECASE)
_BREAK = re.compile(r"[;.]")
_REST = re.compile(r"(?:(?<=\))|\s)/\s*(?:and\s+)?(?=[a-z]{2})|;\s")


def completed(pieces: list[Piece], joint: str = "and") -> Iterator[Whole]:
    """Yield each recommendation that a list of pieces makes, in the order of their ends.

    ``joint`` is the word that joins what stood apart: "and", "et".
    """
    at = 0
    said = _Said()
    while at < len(pieces):
        heads = at
        while at < len(pieces) - 1 and _leads_to(pieces[at], pieces[at + 1]):
            at += 1
        if at > heads:
            objects = at + 1
            while objects < len(pieces) and _is_object(pieces[objects]):
                objects += 1
            before = None if _BREAK.search(pieces[heads].gap) else said.last
            wholes = list(_shared(pieces[heads:at], pieces[at:objects], joint, before))
            for whole in reversed(wholes):
                said.add(whole)
            yield from wholes
            at = objects
            continue
        yield from said.going_on(pieces[at])
        at += 1


def is_head(text: str) -> bool:
    """Tell whether words only begin a sentence, so that their object is still to come."""
    if len(text) > _LONGEST_HEAD or _CONTINUES.match(text):
        return False
    return bool(_HEAD.fullmatch(text) or _DANGLING.search(text))


def continues(text: str) -> bool:
    """Tell whether words go on with a sentence as they stand: "as soon as possible"."""
    return _CONTINUES.match(text) is not None


def _leads_to(piece: Piece, following: Piece) -> bool:
    return is_head(piece.text) and "." not in following.gap.rpartition(")")[2]


def _is_object(piece: Piece) -> bool:
    return bool(_OBJECT.match(piece.text)) and not _BREAK.search(piece.gap)


class _Said:
    """Remember what was said so far: the last sentence, and each state's own."""

    def __init__(self) -> None:
        self.last: Whole | None = None
        self._own: dict[str, Whole] = {}

    def add(self, whole: Whole) -> None:
        """Take in a sentence that others may go on with."""
        self.last = whole
        self._own.update(dict.fromkeys(whole.askers, whole))

    def going_on(self, piece: Piece) -> Iterator[Whole]:
        """Yield a piece with what it continues before it, if it does.

        It continues the state's own sentence where the state has one, else the last.
        """
        if _BREAK.search(piece.gap):
            self._own.clear()
        joint = self._joint(piece)
        if joint is None:
            whole = Whole(piece.start, piece.end, piece.text, piece.askers, single=True)
            self.add(whole)
            yield whole
            return
        of: dict[Whole, list[str]] = {}
        for code in piece.askers:
            if before := self._own.get(code, self.last):
                of.setdefault(before, []).append(code)
        if self.last and not of:
            of[self.last] = []
        for index, (before, codes) in enumerate(of.items(), 1):
            words = f"{before.text}{joint} {piece.text}"
            part = f"on {index}" if len(of) > 1 else ""
            whole = Whole(before.start, piece.end, words, tuple(codes), single=False, part=part)
            if len(words) < _LONGEST_OWN:
                self._own.update(dict.fromkeys(codes, whole))
            yield whole

    def _joint(self, piece: Piece) -> str | None:
        """Return what joins a piece to the sentence it continues, None where it doesn't."""
        separate = _BREAK.search(piece.gap)
        if self.last and not separate and _BELONGS.match(piece.text) and "and" in piece.gap:
            return " and"
        if self.last and not separate and _goes_on(piece, self.last):
            return "," if "," in piece.gap else ""
        if self.last and piece.text.startswith("including"):
            return ","
        return None


def _goes_on(piece: Piece, last: Whole) -> bool:
    """Tell whether a piece goes on with the sentence of the last one."""
    if _CONTINUES.match(piece.text):
        return True
    begins = piece.text[0].isupper() or piece.gap.rpartition(")")[2].strip()
    participle = _PARTICIPLE.match(piece.text) and not _PARTICIPLE.match(last.text)
    return not begins and bool(participle)


def _shared(
    heads: list[Piece], objects: list[Piece], joint: str, before: Whole | None
) -> Iterator[Whole]:
    """Give each state the heads and the objects that it stands behind."""
    first, *more = objects
    cut = _REST.search(first.text)
    common, rest = (first.text[: cut.start()], first.text[cut.end() :]) if cut else (first.text, "")
    own_verb = _LEADING_VERBS.match(common)
    is_object = _OBJECT.match(common) is not None
    bare = _thing(common) or (_thing(before.text) if before else None) or common
    infinitive = next((head.text for head in heads if _TO.match(head.text)), "")
    by_text: dict[str, list[str]] = {}
    for code in dict.fromkeys(code for piece in [*objects, *heads] for code in piece.askers):
        mine = [head.text for head in heads if code in head.askers]
        extra = [piece.text for piece in more if code in piece.askers]
        if mine:
            thing = common if _wants_verb(mine[-1], common) else bare
            verbs = _enumerate(mine, joint)
            if _EFFORTS.search(verbs) and infinitive not in mine and not own_verb:
                verbs = f"{verbs} {infinitive}".rstrip()
            words = _with_object(verbs, thing)
            if rest and code in first.askers and _CONTINUES.match(rest):
                words = f"{words}, {rest}"
            elif rest and code in first.askers:
                by_text.setdefault(rest, []).append(code)
        elif own_verb or not (is_object or common.startswith("of ")):
            alternative = cut and "/" in cut.group() and not _CONTINUES.match(rest)
            words = f"{common} {joint} {rest}" if alternative else first.text
        else:
            words = rest or f"{heads[-1].text} {common}"
        for more_words in extra:
            words += f" {more_words}" if _CONTINUES.match(more_words) else f" {joint} {more_words}"
        by_text.setdefault(words, []).append(code)
    start, end = heads[0].start, objects[-1].end
    for index, (words, codes) in enumerate(by_text.items(), 1):
        yield Whole(start, end, words, tuple(codes), single=False, part=str(index))


def _thing(words: str) -> str | None:
    """Return what a sentence is about, without its verbs; None where that isn't seen."""
    if _OBJECT.match(words):
        return words
    verb = _LEADING_VERBS.match(words)
    rest = words[verb.end() :] if verb else ""
    if rest and not _CONTINUES.match(rest):
        return rest
    named = _TREATY.search(words)
    return words[named.start() :] if named else None


def _wants_verb(head: str, words: str) -> bool:
    """Tell whether words with a verb of their own go on with a head: "steps | to sign it"."""
    participle = _PARTICIPLE.match(words) is not None
    if head.endswith(("of", "de")) and not participle:
        return False
    has_verb = participle or _LEADING_VERBS.match(words)
    return bool(has_verb and _OPEN_ENDED.search(head))


def _with_object(verbs: str, thing: str) -> str:
    lower = (
        thing[0].lower() + thing[1:]
        if thing[1:2].islower() and _LEADING_VERBS.match(thing)
        else thing
    )
    to_verb = _EFFORTS.search(verbs) and _LEADING_VERBS.match(thing) and not _TO.match(thing)
    return f"{verbs}{' to' if to_verb or _WANTS_TO.search(verbs) else ''} {lower}"


def _enumerate(words: Iterable[str], joint: str) -> str:
    first, *others = words
    return f" {joint} ".join([first, *(word[0].lower() + word[1:] for word in others)])
