"""Dates and times as people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from organiser.importers.sheet import Cell
from organiser.model.folding import folded

_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
_NUMBERS = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$")
_COMPACT = re.compile(r"^((?:19|20)\d{2})(\d{2})(\d{2})$")
_NAMED = re.compile(
    r"^(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|ro)?\.?[ -](?:de |of |d')?(?P<month>[^\W\d_]+)\.?"
    r"|(?P<month2>[^\W\d_]+)\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?,?)"
    r"(?:,? (?:de |del )?|-)(?P<year>\d{4}|\d{2})?$"
)
_TIME = re.compile(
    r"^(?P<hour>\d{1,2}) ?(?:[:.h] ?(?P<minute>\d{2})?)?(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r" ?(?:h|hrs?|uhr|ore|heures?)?"
    r" ?(?P<half>am|pm|a\.m\.?|p\.m\.?|ص|م)?(?: ?z|[+-]\d{2}:?\d{2})?$"
)
_MOMENT = re.compile(
    r"^(?P<day>.*?\S?)(?:[ t,]+(?:at |à |a las |alle )?)(?P<time>\d{1,2}(?:[:.h]| ?[ap]\.?m).*)$"
)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_EPOCH = datetime(1899, 12, 30)  # of Excel
_SERIALS = range(20_000, 80_000)  # 1954 to 2119
_CENTURY, _PIVOT = 100, 70
_DECEMBER, _NOON = 12, 12


@dataclass(frozen=True)
class Ambiguous:
    """A date that may be either of two: 03/04/2026 is 3 April or 4 March."""

    day_first: date
    month_first: date
    at: time | None = None


def moment(cell: Cell) -> datetime | date | time | Ambiguous | None:
    """Return what a cell says of day and hour, or `None` where it is not understood.

    Understands Excel's dates and serial numbers, ISO 8601, and text with the month in words
    in seven languages. Zones are dropped: times are local to the event.
    """
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None)
    if isinstance(cell, (date, time)):
        return cell
    if isinstance(cell, timedelta):
        return (_EPOCH + cell).time() if timedelta() <= cell < timedelta(days=1) else None
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, (int, float)):
        return _serial(cell)
    return _written(" ".join(cell.translate(_DIGITS).split()).casefold())


def _serial(number: float) -> datetime | date | time | None:
    """Return the day of an Excel serial number, or the time of a fraction of a day."""
    if 0 < number < 1:
        return (_EPOCH + timedelta(seconds=round(number * 86_400))).time()
    if int(number) not in _SERIALS:
        return None
    day = _EPOCH + timedelta(seconds=round(number * 86_400))
    return day if number % 1 else day.date()


def _written(text: str) -> datetime | date | time | Ambiguous | None:
    found: date | Ambiguous | None = day(text)
    if found is not None:
        return found
    at = hour(text)
    if at is not None:
        return at
    parts = _MOMENT.match(text)
    if parts is None:
        return None
    found, at = day(parts["day"].rstrip(", t")), hour(parts["time"])
    if found is None or at is None:
        return None
    if isinstance(found, Ambiguous):
        return Ambiguous(found.day_first, found.month_first, at)
    return datetime.combine(found, at)


def day(text: str) -> date | Ambiguous | None:
    """Return the day that a text names; without a year it names none."""
    if parts := _ISO.match(text) or _COMPACT.match(text):
        return _date(*map(int, parts.groups()))
    if parts := _NUMBERS.match(text):
        return _numbered(*map(int, parts.groups()))
    if parts := _NAMED.match(_without_weekday(text)):
        month = _months().get(folded(parts["month"] or parts["month2"]))
        if month is None or not parts["year"]:
            return None
        return _date(_full_year(int(parts["year"])), month, int(parts["day"] or parts["day2"]))
    return None


def _numbered(first: int, second: int, year: int) -> date | Ambiguous | None:
    year = _full_year(year)
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if day_first and month_first and day_first != month_first:
        return Ambiguous(day_first, month_first)
    return day_first or month_first


def hour(text: str) -> time | None:
    """Return the time of day: "14:05", "2 pm", "14h05", "14.05"; a bare number is none."""
    parts = _TIME.match(text)
    if not parts or text.isdecimal():
        return None
    hours, minutes = int(parts["hour"]), int(parts["minute"] or 0)
    half = (parts["half"] or "").replace(".", "")
    if half:
        if not 1 <= hours <= _NOON:
            return None
        hours = hours % _NOON + _NOON * (half in {"pm", "م"})
    try:
        return time(hours, minutes, int(parts["second"] or 0))
    except ValueError:
        return None


def _date(year: int, month: int, day_: int) -> date | None:
    try:
        return date(year, month, day_)
    except ValueError:
        return None


def _full_year(year: int) -> int:
    if year >= _CENTURY:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def _without_weekday(text: str) -> str:
    first, _, rest = text.partition(" ")
    bare = first.rstrip(",.")
    return rest if rest and folded(bare) in _weekdays() else text


@cache
def _months() -> dict[str, int]:
    return _calendar("months", "stand-alone") | _calendar("months", "format") | {"sept": 9}


@cache
def _weekdays() -> dict[str, int]:
    return _calendar("days", "format")


def _calendar(kind: str, use: str) -> dict[str, int]:
    from babel import Locale  # noqa: PLC0415 -- only for dates in words

    found: dict[str, int] = {}
    for language in ("en", "fr", "es", "it", "pt", "ar", "de"):
        names = getattr(Locale.parse(language), kind)[use]
        for width in ("wide", "abbreviated"):
            found |= {folded(name): number for number, name in names[width].items()}
    return found
