"""What a sentence does not assert: what it denies, supposes, asks, doubts or has by hearsay.

>>> text = "It is not true that Ghana signed."
>>> in_doubt(text, 0, text.index("Ghana"), len(text))
True
>>> in_doubt("It is true that Ghana signed.", 0, 16, 29)
False
"""

import re

_FALSE = (
    r"(?:false|untrue|incorrect|inaccurate|wrong|mistaken|misleading|unfounded|nonsense|unlikely"
    r"|unclear|doubtful|conceivable|possible|(?:an?\s+)?(?:lie|myth|rumou?r|fabrication|invention"
    r"|fiction|falsehood|misunderstanding|misconception))"
)
_TRUE = (
    r"(?:true|correct|accurate|right|fair|clear|certain|established|proven|proved|known|evident"
    r"|obvious|public\s+knowledge|(?:the\s+case|an?\s+fact|a\s+secret))"
)
_ALLEGED = (
    r"(?:claim|say|suggest|alleg|assert|argu|contend|believ|think|thought|rumou?r|impl|report)"
)
_CLAIM = (
    r"(?:claims?|rumou?rs?|allegations?|suggestions?|assertions?|speculations?|accusations?|charges?"
    r"|impressions?|myths?|notions?|ideas?|pretences?|fictions?|theory|lies?|possibility|likelihood"
    r"|risk|fears?|chance|danger|hypothesis|scenario|prospect|proof|evidence|indications?|signs?)"
)
_CONDITION = re.compile(
    r"\b(?:if|unless|whether|whenever|until|hope|hopes|wish|wishes|expect|imagine|suppose|assuming|"
    r"provided|lest|it is (?:high |past )?time|in the event that|in case|as though)\b[^,;:]*\Z"
    r"|(?:\A|[,;:–—]\s+(?:and\s+|but\s+)?)had\s+[\w ]{2,40}\s+\w+ed\b[^,;:]*\Z"
    r"|\b(?:urge|ask|demand|request|recommend|"
    r"propose|insist|suggest|ensure|essential|crucial|important|vital)\s+that\s+\Z",
    re.IGNORECASE,
)
#: "It is not true that", "nobody claims that", "contrary to the claim that", "it is rumoured that"
_DENIED = re.compile(
    rf"\b(?:not|n[’']t|never|hardly|far\s+from|by\s+no\s+means|neither)\s+(?:\w+\s+){{0,2}}?{_TRUE}"
    rf"\s+(?:to\s+\w+\s+)?that\b[^,;:]*\Z"
    rf"|\b(?:is|was|be|it)\s+(?:\w+\s+){{0,2}}?{_FALSE}\s+(?:to\s+\w+\s+)?that\b[^,;:]*\Z"
    r"|\b(?:nobody|no\s+one|no-one|none|nothing|no|neither)\s+"
    rf"(?:\w+\s+){{0,4}}?{_ALLEGED}\w*\s+that\b[^,;:]*\Z"
    r"|\bno\s+(?:\w+\s+){0,2}?(?:evidence|proof|indication|suggestion|sign|record|doubt\s+about"
    r"|report|reason\s+to\s+\w+|claim|trace|basis\s+to\s+\w+)s?\s+that\b[^,;:]*\Z"
    r"|\b(?:not|n[’']t|never|cannot)\s+(?:\w+\s+){0,3}?"
    rf"(?:{_ALLEGED}\w*|mean(?:s|ing)?|aware|accept|concede|know|prove|show)"
    r"\s+that\b[^,;:]*\Z"
    r"|\bcontrary\s+to\b[^,;:]*\Z"
    rf"|\b(?:the|any|these|those|this|such|your|its|their|his|her|no|false|some|of|despite|amid)\s+"
    rf"(?:\w+\s+){{0,2}}?{_CLAIM}\s+(?:is\s+)?that\b[^,;:]*\Z"
    r"|\b(?:den(?:y|ies|ied|ying)|disput(?:e[sd]?|ing)|refut(?:e[sd]?|ing)"
    r"|(?<!no )doubt(?:s|ed|ing)?"
    r"|pretend(?:s|ed|ing)?)\s+(?:\w+\s+){0,2}?that\b[^,;:]*\Z"
    rf"|\bit\s+(?:is|was|has\s+been|had\s+been)\s+(?:\w+\s+)?{_ALLEGED}\w*\s+that\b[^,;:]*\Z",
    re.IGNORECASE,
)
#: "That Ghana signed is untrue."
_THAT_IS = re.compile(
    rf"\A\W*that\b.*\b(?:is|was)\s+(?:\w+\s+)?(?:(?:not|n[’']t|never)\s+(?:\w+\s+)?{_TRUE}|{_FALSE})",
    re.IGNORECASE | re.DOTALL,
)
#: "Had Ghana signed, others would have followed."
_INVERTED = re.compile(
    r"\b(?:keep|keeps|keeping|kept|was|were|is|are|did|does|do|has|have|had|should|whose)\s+\Z",
    re.IGNORECASE,
)
_OPENS_INVERTED = re.compile(
    r"\W*(?:[Hh]ad|[Ss]hould|[Ww]ere|[Dd]id)\s+(?:(?:the|your?|it|they|he|she|we|any|its)\b|[A-Z])"
)
#: An embedded question leaves open what was done: "tells us which of these you raised".
_ASKED = re.compile(
    r"\b(?:which\s+of|(?:tell|know|say|ask|report|explain|inform)s?\s+(?:\w+\s+)?"
    r"(?:what|whom|how|why))\b[^,;:]*\Z",
    re.IGNORECASE,
)
#: So far back, in characters, the words before a claim tell whether it is asserted.
_REACH = 240


def in_doubt(text: str, start: int, subject: int, end: int) -> bool:
    """Tell whether a sentence from ``start`` to ``end`` does not assert what a subject there did.

    Linear in the sentence: only so many characters before the subject are looked at.
    """
    before = text[max(start, subject - _REACH) : subject]
    return bool(
        _CONDITION.search(before)
        or _INVERTED.search(before)
        or _OPENS_INVERTED.match(text, subject)
        or _DENIED.search(before)
        or (subject - start < 40 and _THAT_IS.search(text[start : min(end, start + 400)]))
    )


def in_question(text: str, start: int, verb: int) -> bool:
    """Tell whether the words before a verb ask, of what it says, who, what, how or why."""
    return _ASKED.search(text, max(start, verb - _REACH), verb) is not None
