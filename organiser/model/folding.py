"""Texts as people compare them: without accents, case, punctuation or spacing."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, normalize

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ħ": "h",
        "ə": "e",
        # Arabic letters that are written one for the other
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ٱ": "ا",
        "ـ": None,  # the stroke that only lengthens
        # marks that some write and some leave out
        "'": None,
        "’": None,
        "‘": None,
        "ʼ": None,
        "ʻ": None,
        "`": None,
        "´": None,
        ".": None,
    }
)
_APART = re.compile(r"[\W_]+")


@lru_cache(maxsize=100_000)
def folded(text: str) -> str:
    """Return the bare letters and digits of `text`, words parted by one space.

    ŁĘCKA and Lecka are both "lecka", Straße is "strasse", "N'Diaye" is "ndiaye",
    "Guinea-Bissau" is "guinea bissau", "U.S.A." is "usa". Empty where `text` has neither
    letters nor digits.
    """
    bare = text.casefold()
    if not bare.isascii():
        apart = normalize("NFKD", bare)
        bare = "".join(letter for letter in apart if category(letter) not in {"Mn", "Cf"})
    return _APART.sub(" ", bare.translate(_LETTERS)).strip()
