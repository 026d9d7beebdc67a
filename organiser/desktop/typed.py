"""What people type for a number, a day or a time, read liberally.

What is short or starts with the day, as one types it, is read here; any other way to write a day
is read as the lists of other people are (importers).
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time

from organiser.errors import Mistyped
from organiser.i18n import message

_DAY = re.compile(r"(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{4}|\d{2}))?[.]?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.hH ]?(\d{2}))?(?::\d{2})?[hH]?")


def number(text: str) -> int | None:
    """Return the whole number in `text`, or None where it is empty. Raises `Mistyped`."""
    bare = re.sub(r"[\s'’]", "", text)
    if not bare:
        return None
    if bare.isdecimal():
        return int(bare)
    if re.fullmatch(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", bare):  # 1,200 or 1.200
        return int(re.sub(r"\D", "", bare))
    if re.fullmatch(r"\d+[.,]0+", bare):  # a spreadsheet's 40.0
        return int(re.split(r"[.,]", bare)[0])
    raise Mistyped(
        message("“{text}” is no whole number.", text=text.strip()),
        message("Type digits only, such as 40. Nothing was changed."),
    )


def day(text: str, year: int) -> date | None:
    """Return the day in `text` (day before month, or ISO); `year` where it has none.

    Raises `Mistyped`.
    """
    bare = _western(text)
    if not bare:
        return None
    with suppress(ValueError):
        if found := _ISO.fullmatch(bare):
            return date(*(int(part) for part in found.groups()))
        if found := _DAY.fullmatch(bare):
            written = int(found[3] or year)
            return date(written + (2000 if written < 100 else 0), int(found[2]), int(found[1]))  # noqa: PLR2004 -- "25"
        other = _otherwise(bare)
        if isinstance(other, datetime):
            return other.date()
        if isinstance(other, date):
            return other
    raise Mistyped(
        message("“{text}” is no day of the calendar.", text=text.strip()),
        message("Type day, month and year, such as 10.12.2025. Nothing was changed."),
    )


def clock(text: str) -> time | None:
    """Return the time of day in `text`, 24-hour clock or with am and pm. Raises `Mistyped`."""
    bare = _western(text)
    if not bare:
        return None
    with suppress(ValueError):
        if found := _CLOCK.fullmatch(bare):
            return time(int(found[1]), int(found[2] or 0))
        other = _otherwise(bare)
        if isinstance(other, time):
            return other
    raise Mistyped(
        message("“{text}” is no time of day.", text=text.strip()),
        message("Type hours and minutes, such as 14:30. Nothing was changed."),
    )


def moment(text: str, year: int) -> datetime | None:
    """Return the day and time in `text`, such as "10.12. 14:30". Raises `Mistyped`."""
    bare = _western(text).replace(",", " ")
    if not bare:
        return None
    first, _, last = bare.rpartition(" ")
    try:
        on, at = day(first or bare, year), clock(last) if first else time(0)
    except Mistyped:
        found = _otherwise(_western(text))
        if isinstance(found, datetime):
            return found
        if isinstance(found, date):
            return datetime.combine(found, time(0))
        raise
    if on is None or at is None:
        return None
    return datetime.combine(on, at)


def _otherwise(bare: str) -> date | datetime | time | None:
    """Return what lists of other people would mean by it, such as "10 décembre 2025"."""
    from organiser.importers.values.dates import Ambiguous  # noqa: PLC0415 -- when needed
    from organiser.importers.values.dates import moment as read  # noqa: PLC0415 -- as above

    found = read(bare)
    return None if isinstance(found, Ambiguous) else found


def _western(text: str) -> str:
    """Return `text` trimmed, with the digits of any script as 0-9."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in " ".join(text.split()))
