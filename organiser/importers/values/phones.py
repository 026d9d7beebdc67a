"""Telephone numbers as they are dialled from any country: E.164, with the spaces of E.123."""

from __future__ import annotations

import re

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_INTERNATIONAL = re.compile(r"^(?:\+|00(?=\s*[1-9]))\s*\(?[1-9]")
_PLAIN = re.compile(r"\+[1-9](?: ?\d){6,14}", re.ASCII)
_APART = re.compile(r"\s*(?:[/;|\n]|,(?=\s)|\s(?:or|ou|o|e|y|et|and)\s)\s*", re.IGNORECASE)
_TRUNK = re.compile(r"\(0\)")
_SPACES = re.compile(r"[\s.\-()/]+")
_LEAST, _MOST = 7, 15  # digits


def is_plain(text: str) -> bool:
    """Whether a text is one number, written as E.123 has it: "+221 77 123 45 67"."""
    return _PLAIN.fullmatch(text) is not None


def phones(text: str) -> list[str]:
    """Return the numbers in a cell: "+221 77 123 45 67 / 33 800 00 00" holds two."""
    parts = [part.strip() for part in _APART.split(text.translate(_DIGITS)) if part.strip()]
    if all(sum(letter.isdecimal() for letter in part) >= _LEAST for part in parts):
        return parts
    return [text.translate(_DIGITS)]


def international(number: str, country: str) -> str | None:
    """Return a number as it is dialled from abroad, `None` where it cannot be one.

    A number that begins with "+" or "00" needs no `country` (alpha-2); another one does, and
    is `None` without it. What is written after the number, such as an extension, is kept.
    """
    if _INTERNATIONAL.match(number):
        return _plus(_TRUNK.sub(" ", number))
    if not country:
        return None
    import phonenumbers  # noqa: PLC0415 -- slow to import, only for numbers without their country

    try:
        found = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(found):
        return None
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _plus(number: str) -> str | None:
    bare = number.removeprefix("+") if number.startswith("+") else number[2:]
    digits = sum(letter.isdecimal() for letter in bare)
    if not _LEAST <= digits <= _MOST or any(letter.isalpha() for letter in bare[:_LEAST]):
        return None
    return "+" + " ".join(_SPACES.sub(" ", bare).split())
