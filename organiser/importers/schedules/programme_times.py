"""Days and hours as they stand in the cells of a programme."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from organiser.importers.schedules import clock
from organiser.importers.schedules.plain_text import line
from organiser.importers.sheet import Cell, cell_text
from organiser.importers.values.dates import Ambiguous, moment

_RANGE = re.compile(
    r"\s*(?:[-–—−‐]|(?<=[\d\s])(?:to|until|till|à|a|al|alle|bis|até|إلى|حتى)(?=[\d\s]))\s*",
    re.IGNORECASE,
)
_FROM = re.compile(r"^(?:from|de|von|dalle|desde|das|من)\s+(?=\d)", re.IGNORECASE)


def span_in(start: Cell, end: Cell) -> tuple[datetime | time | None, datetime | time | None]:
    """Return from when to when: the first cell may hold both ("09:00–10:30")."""
    if isinstance(start, str):
        parts = [part for part in _RANGE.split(_FROM.sub("", line(start, html=False))) if part]
        hours = [found for part in parts if isinstance(found := hour_in(part), time)]
        if len(parts) == len(hours) == 2:  # noqa: PLR2004 -- from and to
            return hours[0], hours[1]
    return hour_in(start), hour_in(end)


def date_in(cell: Cell) -> date | None:
    found = moment(cell)
    if isinstance(found, Ambiguous):
        found = found.day_first
    if isinstance(found, datetime):
        found = found.date()
    return found if isinstance(found, date) and clock.plausible(found) else None


def hour_in(cell: Cell) -> datetime | time | None:
    """Return the time of day in a cell, or the day and time."""
    if isinstance(cell, str):
        text = line(cell, html=False)
        if text.isdecimal() and int(text) < 24:  # noqa: PLR2004 -- "9" of "9–10.30"
            return time(int(text))
        found = moment(text)
    else:
        found = moment(cell)
    if isinstance(found, datetime):
        return found if clock.plausible(found) else None
    return found if isinstance(found, time) else None


def lasting(cell: Cell) -> str:
    """Return a length as text that `clock.length` reads; a time of day is hours and minutes."""
    if isinstance(cell, timedelta):
        return str(int(cell.total_seconds() // 60))
    if isinstance(cell, float) and 0 < cell < 1:
        return str(round(cell * 24 * 60))
    return line(cell_text(cell), html=False)
