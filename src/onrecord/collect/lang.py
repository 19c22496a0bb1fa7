"""Tell the language of a text by its script, and by its small words where the script is Latin.

Of a document in two languages it is that of the larger part.

>>> language("Le ministre a dit que les défenseurs sont libres."), language("我们要求释放他")
('fr', 'zh')
>>> language("12 / 2016") is None
True
"""

import re
from collections import Counter

#: Characters looked at, spread over the text.
_SAMPLE = 40_000
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_BEYOND_LATIN = re.compile("[\u0370-\u1dff\u3040-\ud7af]")
#: Markup and addresses are in no language.
_NOISE = re.compile(r"https?://[^\s)>\]]+|<[^<>]{0,1000}>")
#: Fewer words of a script, or different small words, decide nothing.
_ENOUGH = 2

_SMALL_WORDS = {
    lang: frozenset(words.split())
    for lang, words in {
        "en": "the of and to in is that for by are with was be has have not on from its their this"
        " we you our they it he she an or who will would",
        "fr": "le la les de des du et en est que qui dans pour par sur une un au aux sont avec ont"
        " nous vous il elle je à ne pas se ou leur son",
        "es": "el la los las de del y en es que para por con una un se su sus al ha son lo",
        "pt": "o a os as de do da dos das e em é que para por com uma um se não ao na no são foi",
        "de": "der die das und in ist den von zu mit dem des für auf ein nicht sich auch",
        "it": "il la le di del della e in è che per con una un si non i gli dei sono nel alla da",
        "nl": "de het een van en in is dat op te voor met zijn niet aan door ook hebben werd",
        "id": "yang dan di untuk dengan dari ini pada tidak dalam adalah oleh kepada itu",
        "tr": "ve bir bu için ile da de olarak olan çok daha ne kadar değil gibi",
        "vi": "và của là các cho không trong được những với một người này có đã",
        "pl": "i w na z do się nie że jest o od dla przez są jak oraz",
        "sv": "och att det som en på är av för med den till inte ett om",
    }.items()
}
_SCRIPTS = (
    ("zh", "\u4e00", "\u9fff"),
    ("zh", "\u3400", "\u4dbf"),
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("ru", "\u0400", "\u04ff"),
    ("ar", "\u0600", "\u077f"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("th", "\u0e00", "\u0e7f"),
    ("bo", "\u0f00", "\u0fff"),
    ("my", "\u1000", "\u109f"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
    ("am", "\u1200", "\u137f"),
    ("km", "\u1780", "\u17ff"),
    ("hi", "\u0900", "\u097f"),
    ("bn", "\u0980", "\u09ff"),
    ("ta", "\u0b80", "\u0bff"),
)
#: A character of these is about this much of a word.
_OF_A_WORD = {"zh": 0.6, "ja": 0.4, "ko": 0.3, "th": 0.2, "km": 0.2, "my": 0.2, "bo": 0.2}
#: Letters that tell one language of a shared script from the usual one.
_TELLING = {
    "ru": (("uk", "іїєґІЇЄҐ"), ("sr", "ђћљњџЂЋЉЊЏ"), ("kk", "әғқңөұүһ")),
    "ar": (("ug", "ېۇۆۈ"), ("ur", "ٹڈڑے"), ("fa", "پچژگ")),
}


def language(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None where nothing decides.

    Latin-script languages beyond the twelve known here give None rather than a guess.
    """
    sample = _NOISE.sub(" ", _spread(text))
    latin = Counter(word.casefold() for word in _LATIN_WORD.findall(sample))
    weights = {"zh": 0.0, "ja": 0.0}
    for char, count in Counter(_BEYOND_LATIN.findall(sample)).items():
        if (script := _script(char)) is not None:
            weights[script] = weights.get(script, 0.0) + count * _OF_A_WORD.get(script, 0.18)
    if weights["ja"] * 10 > weights["zh"]:
        weights["ja"] += weights.pop("zh")
    script, weight = max(weights.items(), key=lambda pair: pair[1])
    if weight > latin.total():
        return _told(script, sample) if weight > _ENOUGH else None
    return _by_small_words(latin)


def _script(char: str) -> str | None:
    return next((lang for lang, first, last in _SCRIPTS if first <= char <= last), None)


def _spread(text: str) -> str:
    """Return the whole of a short text, and pieces from all parts of a long one."""
    if len(text) <= _SAMPLE:
        return text
    step = len(text) // 20
    return " ".join(text[at : at + _SAMPLE // 20] for at in range(0, step * 20, step))


def _told(script: str, sample: str) -> str:
    for lang, letters in _TELLING.get(script, ()):
        if sum(sample.count(letter) for letter in letters) * 200 > len(sample):
            return lang
    return script


def _by_small_words(words: Counter[str]) -> str | None:
    counts = {lang: sum(words[word] for word in small) for lang, small in _SMALL_WORDS.items()}
    lang, best = max(counts.items(), key=lambda pair: pair[1])
    different = sum(word in words for word in _SMALL_WORDS[lang])
    return lang if different >= _ENOUGH and best * 12 >= words.total() else None
