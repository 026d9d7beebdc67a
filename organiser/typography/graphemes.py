"""What a reader sees as one letter: never taken apart.

Source: extended grapheme clusters of UAX #29, from the categories that `unicodedata` knows,
and wider where a name would be spoilt: Indic conjuncts stay whole (GB9c), a closing consonant
of Burmese stays with its syllable, and the vowels of Thai and Lao that are written first stay
with their consonant.
"""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import category, combining

_JOINER = "\u200d"
_VIRAMA = 9
"""The combining class of signs that join consonants."""
_ASAT = "\u103a"
"""The Burmese sign that makes a consonant close the syllable before it."""
_SEPARATE_AFTER = "\u0e3a\u103a\u1a60"
_SPACING = frozenset("\u0e33\u0eb3\uff9e\uff9f")
_BEFORE = frozenset("เแโใไເແໂໃໄ")


def boundaries(text: str) -> list[int]:
    """Return where clusters begin, with the length of the text at the end."""
    if not text:
        return [0]
    if all(map(_stands_alone, text)):
        return list(range(len(text) + 1))
    found = [0]
    flags = 0
    for place in range(1, len(text)):
        previous, character = text[place - 1], text[place]
        flags = flags + 1 if _is_flag(previous) else 0
        closes_syllable = text[place + 1 : place + 2] == _ASAT
        if not closes_syllable and not _joined(previous, character, odd_flag=bool(flags % 2)):
            found.append(place)
    return [*found, len(text)]


@cache
def _stands_alone(character: str) -> bool:
    """Return whether `character` never joins what is beside it."""
    return not (
        _joined("\u4e00", character, odd_flag=False)
        or _joined(character, "\u4e00", odd_flag=False)
        or character == "\r"
        or _is_flag(character)
        or _hangul(character) in {"L", "V", "T"}
        or combining(character)
        or "\u1000" <= character <= "\u109f"
    )


@lru_cache(20_000)
def _joined(  # noqa: PLR0911 -- rules in their order, the first that applies decides
    previous: str, character: str, *, odd_flag: bool
) -> bool:
    if character < "\u0300" and previous < "\u0300":
        return previous == "\r" and character == "\n"
    kind = category(character)
    if category(previous) in {"Cc", "Zl", "Zp"} or kind in {"Cc", "Zl", "Zp"}:
        return False
    if kind in {"Mn", "Mc", "Me"} or character in _SPACING or character in "\u200c\u200d":
        return True
    if previous == _JOINER or previous in _BEFORE:
        return True
    if combining(previous) == _VIRAMA and previous not in _SEPARATE_AFTER:
        return kind[0] == "L"
    if _is_flag(character):
        return odd_flag
    return _is_modifier(character) or _jamo_joined(previous, character)


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_modifier(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff" or "\U000e0020" <= character <= "\U000e007f"


def _jamo_joined(previous: str, character: str) -> bool:
    """Apply GB6 to GB8: syllables of Hangul written as single letters."""
    first, second = _hangul(previous), _hangul(character)
    return (first, second) in {
        ("L", "L"), ("L", "V"), ("L", "LV"), ("L", "LVT"),
        ("V", "V"), ("LV", "V"), ("V", "T"), ("LV", "T"), ("LVT", "T"), ("T", "T"),
    }  # fmt: skip


def _hangul(character: str) -> str:
    if "\uac00" <= character <= "\ud7a3":
        return "LVT" if (ord(character) - 0xAC00) % 28 else "LV"
    if "\u1100" <= character <= "\u115f" or "\ua960" <= character <= "\ua97c":
        return "L"
    if "\u1160" <= character <= "\u11a7" or "\ud7b0" <= character <= "\ud7c6":
        return "V"
    if "\u11a8" <= character <= "\u11ff" or "\ud7cb" <= character <= "\ud7fb":
        return "T"
    return ""
