"""Names as they sound: written in Latin letters, and likened word by word.

Latin letters come from anyascii, character by character: ليلى حداد is "lyla hdd", 김민서 is
"gimminseo". Writing without vowels is likened by its consonants, which also brings together the
many spellings of one name, such as Mohamed and Muhammad.
"""

from __future__ import annotations

import re
from functools import lru_cache

from organiser.model.folding import folded

_SILENT = re.compile("[aeiouyw0-9 ]|h$")
_ONE_SOUND = str.maketrans("cqgjzvpbfdx", "kkkksfffftk")
_DOUBLED = re.compile(r"(.)\1+")

SPELT_ALIKE = 0.9
NEARLY_ALIKE = 0.84
SOUNDS_ALIKE = 0.75
"""Jaro and Winkler's likeness from which on two words may be one; where they sound alike, less."""

LEAST_TEXT = 4
"""A shorter text is a code: the same as another, or not at all."""


@lru_cache(maxsize=100_000)
def in_latin(text: str) -> str:
    """Return the folded words of `text` in ASCII letters and digits, parted by one space."""
    bare = folded(text)
    if bare.isascii():
        return bare
    from anyascii import anyascii  # noqa: PLC0415 -- reads its tables when they are needed

    return folded(anyascii(bare))


@lru_cache(maxsize=100_000)
def consonants(word: str) -> str:
    """Return how a Latin word sounds, roughly: "mohamed" and "muhammad" are both "mht".

    Empty where the word has no consonant that counts.
    """
    return _DOUBLED.sub(r"\1", _SILENT.sub("", word).translate(_ONE_SOUND))


@lru_cache(maxsize=400_000)
def likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how far two Latin words of names are the same word.

    1 is the same spelling; an initial says little of a word that begins with it.
    """
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        return 0.15 if one[:1] == other[:1] else 0.0
    from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415 -- slow to import

    alike = JaroWinkler.similarity(one, other)
    if alike >= SPELT_ALIKE:
        return 0.8
    sound = consonants(one)
    if sound and sound == consonants(other):
        if len(sound) > 1:
            return 0.7 if alike >= SOUNDS_ALIKE else 0.3
        return 0.3 if alike >= SOUNDS_ALIKE else 0.0
    return 0.3 if alike >= NEARLY_ALIKE else 0.0


@lru_cache(maxsize=100_000)
def text_likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how far two folded texts say the same, in any order of words.

    An abbreviation is nearly its words: "ilo" is 0.9 "international labour organization".
    """
    if one == other:
        return 1.0
    from rapidfuzz.fuzz import token_sort_ratio  # noqa: PLC0415 -- as above

    for short, long in ((one, other), (other, one)):
        if len(short) > 1 and short == "".join(word[0] for word in long.split()):
            return 0.9
    if min(len(one), len(other)) < LEAST_TEXT:  # a code is the same or another
        return 0.0
    return float(token_sort_ratio(one, other)) / 100
