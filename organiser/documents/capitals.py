"""Family names in capitals, as lists of the United Nations print them."""

from __future__ import annotations

import re
from unicodedata import normalize

_MAC = re.compile(r"\bMc(?=\w)")
_GREEK_ACCENT = re.compile("(?<=[\u0391-\u03a9])\u0301")
_UNCASED = re.compile("[\u10d0-\u10ff]")
_DOTTED = {"TR", "AZ"}


def capitals(name: str, country: str = "") -> str:
    """Return `name` in capitals, as people of `country` (ISO 3166-1 alpha-2) write them.

    The c of Mc stays small, Greek capitals carry no accent, a Turkish i keeps its dot, and
    Georgian, whose capitals are not used in names, stays as it is.
    """
    if _UNCASED.search(name):
        return name
    if country in _DOTTED:
        name = name.replace("i", "İ")
    large = "Mc".join(part.upper() for part in _MAC.split(name))
    return normalize("NFC", _GREEK_ACCENT.sub("", normalize("NFD", large)))
