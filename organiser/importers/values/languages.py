"""Languages that people speak, by whatever name, as ISO 639-1 codes."""

from __future__ import annotations

import re
from functools import cache

from organiser.model.folding import folded

_NAMED_IN = ("en", "fr", "es", "it", "pt", "ar", "de")
_EXTRA = {
    "engl": "en", "ang": "en", "ing": "en", "franc": "fr", "esp": "es", "castellano": "es",
    "castilian": "es", "spa": "es", "span": "es", "port": "pt", "ita": "it", "mandarin": "zh",
    "chinois mandarin": "zh", "cantonese": "zh", "farsi": "fa", "dari": "fa", "arab": "ar",
    "العربيه": "ar", "عربي": "ar", "انجليزي": "en", "إنجليزي": "en", "انكليزي": "en",
    "انجليزية": "en", "فرنسي": "fr", "اسباني": "es", "ايطالي": "it", "brazilian": "pt",
    "bahasa": "id", "bahasa indonesia": "id", "kiswahili": "sw", "flemish": "nl", "moldovan": "ro",
}  # fmt: skip
_OWN = {
    "deutsch": "de", "nederlands": "nl", "svenska": "sv", "norsk": "no", "dansk": "da",
    "suomi": "fi", "polski": "pl", "čeština": "cs", "slovenčina": "sk", "magyar": "hu",
    "română": "ro", "български": "bg", "русский": "ru", "українська": "uk", "српски": "sr",
    "hrvatski": "hr", "slovenščina": "sl", "shqip": "sq", "ελληνικά": "el", "türkçe": "tr",
    "עברית": "he", "فارسی": "fa", "دری": "fa", "اردو": "ur", "हिन्दी": "hi", "বাংলা": "bn",
    "नेपाली": "ne", "සිංහල": "si", "தமிழ்": "ta", "ไทย": "th", "ລາວ": "lo", "ខ្មែរ": "km",
    "မြန်မာ": "my", "tiếng việt": "vi", "한국어": "ko", "日本語": "ja", "中文": "zh", "汉语": "zh",
    "melayu": "ms", "tagalog": "tl", "filipino": "tl", "አማርኛ": "am", "қазақ": "kk",
    "монгол": "mn", "ქართული": "ka", "հայերեն": "hy", "català": "ca", "euskara": "eu",
    "galego": "gl", "lietuvių": "lt", "latviešu": "lv", "eesti": "et", "íslenska": "is",
}  # fmt: skip
_THREE = {
    "eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "ara": "ar", "por": "pt",
    "zho": "zh", "chi": "zh", "rus": "ru", "deu": "de", "ger": "de", "jpn": "ja", "kor": "ko",
    "vie": "vi", "tur": "tr", "nld": "nl", "dut": "nl", "sin": "si", "tam": "ta",
}  # fmt: skip
_APART = re.compile(r"[,;/|+&\n·•-]| (?:and|et|y|e|o|or|ou|und|و|أو)(?= )|،|؛| و(?=ال)")
_LEVEL = re.compile(r"\([^)]*\)")


def language(text: str) -> str | None:
    """Return the code of one language, or `None`."""
    plain = folded(_LEVEL.sub(" ", text))
    names = _names()
    found = names.get(plain)
    if found is None and plain.startswith("ال"):
        return names.get(plain.removeprefix("ال"))
    return found


def languages(text: str) -> list[str] | None:
    """Return the codes of all languages in a text such as "EN, français et árabe"."""
    found = []
    for part in _APART.split(_LEVEL.sub(" ", text)):
        if not folded(part):
            continue
        code = language(part)
        if code is None:
            return _by_words(text)
        found.append(code)
    return list(dict.fromkeys(found)) or None


def _by_words(text: str) -> list[str] | None:
    """Understand "EN FR ES", where only spaces stand between the names."""
    found = [language(word) for word in text.split()]
    return [code for code in dict.fromkeys(found) if code] if found and all(found) else None


@cache
def language_names() -> tuple[str, ...]:
    """Return the usual names of languages in those of which lists are written."""
    from babel import Locale  # noqa: PLC0415 -- as below

    codes = set(_EXTRA.values()) | set(_OWN.values())
    names = (Locale.parse(place).languages for place in _NAMED_IN)
    return tuple(dict.fromkeys(str(known[code]) for known in names for code in sorted(codes)))


@cache
def _names() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 -- slow to import, only for a list with languages

    known: dict[str, str] = {}
    codes = {str(code) for code in Locale.parse("en").languages if len(str(code)) == 2}  # noqa: PLR2004 -- ISO 639-1
    for place in _NAMED_IN:
        for code, name in Locale.parse(place).languages.items():
            if code in codes:
                known.setdefault(folded(str(name)), str(code))
    known.update({code: code for code in codes})
    return known | {folded(name): code for name, code in (_EXTRA | _OWN | _THREE).items()}
