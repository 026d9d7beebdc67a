"""Names that a list gives in capitals, written as their bearers write them.

Only where a whole column is in capitals (who writes DIOP beside Awa means it so), and only where
the capitals of what comes out are exactly what was typed: nothing is lost.
"""

from __future__ import annotations

import re

from organiser.importers.values.words import word_set

_SMALL = word_set(
    "van der den ten ter te von zu zum zur af av de da do dos das del du des la las los y e i bin"
    " bint ibn ben 't of and et und op in aan het"
)
_ITALIAN = word_set("de da di del della dello degli dei dal dalla d' la lo li")
_NUMERALS = word_set("ii iii iv vi vii viii ix")
_DOTTED_I = frozenset({"TR", "AZ"})
_APART = re.compile(r"([\s\-‐‑/(),.]+)")
_ELIDED = re.compile(r"^(.|dell|dall|nell|sant|all|n)(['’ʼ])(?=\w{2})", re.IGNORECASE)
_TURKISH = str.maketrans({"İ": "i", "I": "ı"})
_IN_CAPITALS = str.maketrans({"i": "İ", "ı": "I"})
_AFTER_MC = 4


def in_capitals(text: str) -> bool:
    """Whether a text is written in capitals, as a whole; an initial alone does not say."""
    return text.isupper() and sum(letter.isalpha() for letter in text) > 1


def out_of_capitals(typed: str, *, country: str = "", family: bool = True) -> str:
    """Return a name that was typed in capitals with small letters, or as typed where in doubt.

    `country` is the person's: it tells the Turkish ı from i, and De Luca from de la Cruz.
    `family`: a family name begins small with its particle, a given name does not.
    """
    turkish = country in _DOTTED_I or (not country and "İ" in typed)
    parts = _APART.split(typed)
    words = [
        part if place % 2 else _word(part, turkish=turkish, italian=country == "IT")
        for place, part in enumerate(parts)
    ]
    if words and (not family or len(words) == 1):
        words[0] = _raised(words[0], turkish=turkish)
    if words and len(words) > 1 and words[-1]:  # a particle leads a name, it never ends one
        words[-1] = _raised(words[-1], turkish=turkish)
    written = "".join(words)
    again = (written.translate(_IN_CAPITALS) if turkish else written).upper()
    return written if again == typed else typed


def _word(word: str, *, turkish: bool, italian: bool) -> str:
    small = _small(word, turkish=turkish)
    if small in _NUMERALS:
        return word
    if small in _SMALL and not (italian and small in _ITALIAN):
        return small
    if small.startswith("mc") and len(small) >= _AFTER_MC:
        return f"Mc{word[2]}{small[3:]}"
    if found := _ELIDED.match(small):
        rest = small[found.end() :]
        return _raised(found[1], turkish=turkish) + found[2] + _raised(rest, turkish=turkish)
    return _raised(small, turkish=turkish)


def _small(word: str, *, turkish: bool) -> str:
    return (word.translate(_TURKISH) if turkish else word).lower()


def _raised(word: str, *, turkish: bool) -> str:
    """Return a word with a capital first letter; an apostrophe before it stays before it."""
    for place, letter in enumerate(word):
        if letter.isalpha():
            capital = letter.translate(_IN_CAPITALS) if turkish else letter
            return word[:place] + capital.upper() + word[place + 1 :]
    return word
