"""Numbers as people write them."""

from __future__ import annotations

import re

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")
_APART = re.compile(r"(?<=\d)[\s'’\u00a0\u202f٬](?=\d{3})")
_PLAIN = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def number(text: str) -> int | float | None:
    """Return the number that `text` is: "12", "1 200", "3,5", "٣"; `None` where it is none.

    "1,200" may be a thousand or a little more than one: it is no number here.
    """
    plain = _APART.sub("", text.strip().translate(_DIGITS))
    if not _PLAIN.fullmatch(plain):
        return None
    whole, comma, rest = plain.replace(",", ".").partition(".")
    if not comma:
        return int(whole)
    if "," in text and len(rest) == len("200"):
        return None
    return float(f"{whole}.{rest}")
