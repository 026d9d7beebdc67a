"""Texts as they should be kept: tidy, and otherwise exactly as they were typed."""

from __future__ import annotations

import re
from unicodedata import normalize

_REFUSED = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"[\s\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_LINE_SPACES = re.compile(r"[^\S\n]+")
_STRAY = re.compile("[\ufeff\u200b\u2060\u00ad]")
_JOINER_AT_AN_EDGE = re.compile(r"(?:^|(?<=[\s]))[\u200c\u200d]+|[\u200c\u200d]+(?=[\s]|$)")

NULL_WORDS = frozenset({"null", "none", "nan", "nil"})
"""What programs write where there is nothing, in small letters; now and then a word."""

_EMPTY_WORDS = frozenset({"", "na", "n/a", "n.a.", "#n/a", "n.d."}) | NULL_WORDS

_DASHES = frozenset("-–—_./?*")


def refused_character(text: str) -> str | None:
    """Return the first character that no text may hold, such as U+0007, as "U+0007"."""
    found = _REFUSED.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def tidy(text: str) -> str:
    """Return `text` in one line without stray spaces, in the composed form (NFC).

    Spaces that take no room are removed, but not the joiners between letters: Persian and
    many emoji need them. Nothing else changes.
    """
    if text.isprintable():  # no space but the plain one, and none that takes no room
        text = text if text.isascii() else normalize("NFC", text)
        return " ".join(text.split()) if " " in text else text
    return _tidied(normalize("NFC", _STRAY.sub("", text)), _SPACES)


def tidy_lines(text: str) -> str:
    """Return `text` as `tidy` does, but keep its lines."""
    lines = re.split(r"\r\n|[\n\r\x85\u2028\u2029]", normalize("NFC", _STRAY.sub("", text)))
    return "\n".join(_tidied(line, _LINE_SPACES) for line in lines).strip()


def _tidied(text: str, spaces: re.Pattern[str]) -> str:
    return _JOINER_AT_AN_EDGE.sub("", spaces.sub(" ", text)).strip()


def says_nothing(text: str) -> bool:
    """Whether a tidy text stands for an empty cell: "NA", "n/a", "-", "…"."""
    return text.casefold() in _EMPTY_WORDS or all(letter in _DASHES for letter in text)
