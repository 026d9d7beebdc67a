"""Where a line may end.

Source: the pair rules of UAX #14 as far as names, titles and paragraphs need them. Thai, Lao,
Khmer and Burmese are written without spaces and would need a dictionary: they break between
syllables as they are written, and only where a line cannot be filled otherwise.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple
from unicodedata import category, east_asian_width

from organiser.typography.graphemes import boundaries


class Quality(IntEnum):
    """How good a place to break is; smaller is better."""

    MANDATORY = 0
    SPACE = 1
    FAIR = 2
    LAST_RESORT = 3


class Chance(NamedTuple):
    """The line may end before the character at `place`."""

    place: int
    quality: Quality


_NEWLINES = frozenset("\n\r\v\f\x85\u2028\u2029")
_GLUE = frozenset("\u00a0\u202f\u2007\u2060\ufeff\u0f0c\u0f08\u2011")
_NOT_FIRST = frozenset(
    "!?;:,.)]}»›”’…。、，．・：；！？）〕］｝〉》」』】〙〗〟ー々〻ゝゞヽヾ゛゜％‰°℃%/ \u200b"
)
_SMALL_KANA = frozenset(
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)
_NOT_LAST = frozenset("([{«‹“‘„‚¿¡（〔［｛〈《「『【〘〖〝#$£€¥")
_AFTER = frozenset("-‐–—/|\u00ad\u1361\u0f0b\u0964\u0965\u058a\u05be·\u1680")
_SEPARATORS = re.compile(
    "[" + re.escape("".join(sorted(_NEWLINES | _AFTER | {" ", "\u200b"}))) + "]"
)
_SPACELESS = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))


def chances(
    text: str, worst: Quality = Quality.LAST_RESORT, best: Quality = Quality.MANDATORY
) -> list[Chance]:
    """Return the places where a line of `text` may end, in order; never inside a cluster.

    None of them is worse than `worst` or better than `best`.
    """
    found = []
    for place in _candidates(text, worst):
        quality = _quality(text, place)
        if quality is not None and best <= quality <= worst:
            found.append(Chance(place, quality))
    return found


def _candidates(text: str, worst: Quality) -> list[int]:
    """Return the places that need to be looked at: few of them where letters stay together."""
    if worst is Quality.LAST_RESORT or (worst is Quality.FAIR and max(text, default="") > "\u10ff"):
        return boundaries(text)[1:-1]
    places = [match.end() for match in _SEPARATORS.finditer(text)]
    return [at for at in places if at < len(text) and category(text[at])[0] != "M"]


def is_spaceless(text: str) -> bool:
    """Return whether `text` has letters of a script that is written without spaces."""
    return any(first <= character <= last for character in text for first, last in _SPACELESS)


def _quality(  # noqa: PLR0911 -- rules in their order, the first that applies decides
    text: str, place: int
) -> Quality | None:
    before, after = text[place - 1], text[place]
    if before in _NEWLINES:
        return Quality.MANDATORY
    if after in _NEWLINES or after == " ":
        return None
    if before == "\u200b":
        return Quality.SPACE
    if before in _GLUE or after in _GLUE:
        return None
    if before == " ":
        return None if _keeps_to_last(text, place) else Quality.SPACE
    if after in _NOT_FIRST or after in _SMALL_KANA or before in _NOT_LAST:
        return None
    if before in _AFTER:
        return Quality.FAIR if _is_hyphenation(text, place) else Quality.LAST_RESORT
    if _is_ideographic(before) or _is_ideographic(after):
        return Quality.FAIR
    return Quality.LAST_RESORT


def _keeps_to_last(text: str, place: int) -> bool:
    """Return whether the word after a space belongs to the one before: French "« oui » !"."""
    after = text[place]
    if after in "!?;:»›" and (place + 1 == len(text) or text[place + 1] in " \n!?;:.,"):
        return True
    opened = text[:place].rstrip(" ")[-1:]
    return opened in {"«", "‹"}


def _is_hyphenation(text: str, place: int) -> bool:
    """Return whether the dash before `place` joins two words: not "-5", "10–12" or "T-1"."""
    if text[place - 1] in "\u00ad\u1361\u0f0b\u0964\u0965":
        return True
    return place > 1 and text[place - 2].isalpha() and text[place].isalpha()


def _is_ideographic(character: str) -> bool:
    """Return whether lines break beside it: Han, kana, wide signs; Hangul keeps words whole."""
    if "\uac00" <= character <= "\ud7a3" or "\u1100" <= character <= "\u11ff":
        return False
    return east_asian_width(character) in {"W", "F"} and category(character)[0] in "LSNP"
