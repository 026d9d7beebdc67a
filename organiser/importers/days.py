"""Dates of a column: 03/04/2026 is asked, not guessed, unless something settles it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from organiser.i18n import Message, message
from organiser.importers.sheet import Cell
from organiser.importers.table import Table
from organiser.importers.values.dates import Ambiguous, moment
from organiser.importers.values.text import tidy
from organiser.model import Event

_AROUND = timedelta(days=45)
"""Who comes to an event arrives and departs within this of its days."""

_MONTHS, _LONGEST_MONTH = 12, 31
_TRAVEL = frozenset({"arrival_date", "departure_date"})


class Days:
    """What the dates of a table's columns mean.

    Settles day and month by the column, where another date of it has only one reading
    (13/04/2026), or by the event, where one reading is near its days and the other is not.
    """

    def __init__(self, event: Event, table: Table, columns: dict[str, list[int]]) -> None:
        self._from, self._to = event.first_day - _AROUND, event.last_day + _AROUND
        self._day_first: dict[str, bool | None] = {}
        for key, (column, *_) in columns.items():
            if key.endswith(("_date", "_until")):
                self._day_first[key] = _order(row[column] for row in table.rows)

    def understood(
        self, key: str, cell: Cell, text: str
    ) -> tuple[datetime | date | time | None, Message | None, tuple[str, ...]]:
        """Return what a cell says, or `None`, why not, and what it may have meant."""
        found = moment(text if isinstance(cell, str) else cell)
        if found is None:
            return None, message("“{text}” is not a date that can be read.", text=text), ()
        if not isinstance(found, Ambiguous):
            return found, None, ()
        day = self._settled(key, found)
        if day is None:
            why = message(
                "“{text}” may be {first} or {second}.",
                text=text,
                first=found.day_first,
                second=found.month_first,
            )
            return None, why, tuple(_written(one, found.at) for one in readings(found))
        return (datetime.combine(day, found.at) if found.at else day), None, ()

    def _settled(self, key: str, found: Ambiguous) -> date | None:
        day_first = self._day_first.get(key)
        if day_first is not None:
            return found.day_first if day_first else found.month_first
        if key in _TRAVEL:
            near = [
                day for day in (found.day_first, found.month_first) if self._from <= day <= self._to
            ]
            if len(near) == 1:
                return near[0]
        return None


def readings(found: Ambiguous) -> tuple[date, date]:
    return found.day_first, found.month_first


def _written(day: date, at: time | None) -> str:
    return f"{day.isoformat()} {at.isoformat('minutes')}" if at else day.isoformat()


def _order(cells: Iterable[Cell]) -> bool | None:
    """Return whether days come first in a column, `None` where nothing or both is shown."""
    shown: set[bool] = set()
    for cell in cells:
        parts = _leading_numbers(tidy(cell)) if isinstance(cell, str) else None
        if parts:
            first, second = parts
            if (first > _MONTHS) != (second > _MONTHS):
                shown.add(first > _MONTHS)
    return shown.pop() if len(shown) == 1 else None


def _leading_numbers(text: str) -> tuple[int, int] | None:
    parts = text.replace(".", "/").replace("-", "/").split("/")
    if len(parts) < 3 or not (parts[0].isdecimal() and parts[1].isdecimal()):  # noqa: PLR2004 -- day, month, year
        return None
    first, second = int(parts[0]), int(parts[1])
    return (first, second) if first <= _LONGEST_MONTH else None  # a year begins ISO 8601
