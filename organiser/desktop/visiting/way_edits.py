"""What is typed into the list of a visit's way, as an action."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from organiser.desktop import typed
from organiser.desktop.visiting.way_texts import ACTIVITY, ARRIVES, Line
from organiser.model import Stop, Visit

if TYPE_CHECKING:
    from organiser.store import Action


def typed_change(visit: Visit, line: Line, column: int, text: str) -> Action | None:
    """Return the change that `text` means in a cell. Raises `Mistyped`."""
    from organiser.actions import rows, timing  # noqa: PLC0415 -- the store, when first needed

    station = line.station
    if line.is_way and station:
        minutes = typed.number(text)
        if minutes is None:
            return timing.forget_minutes(visit, station.position)
        return timing.set_way(visit, station.position, minutes=minutes)
    if column == ACTIVITY and station and station.stop:
        return rows.set_value(station.stop, "activity", text)
    found = typed.clock(text)
    moment = datetime.combine(visit.day, found) if found is not None else None
    if station is None or station.stop is None:
        return rows.set_value(visit, "departs" if station is None else "returns", moment)
    return _at_stop(visit, station.stop, moment, arriving=column == ARRIVES)


def _at_stop(visit: Visit, stop: Stop, moment: datetime | None, *, arriving: bool) -> Action:
    from organiser.actions import rows, timing  # noqa: PLC0415 -- as above

    if moment is None:
        return rows.set_value(stop, "arrives" if arriving else "leaves", None)
    if arriving:
        return timing.set_arrival(visit, stop, moment)
    return timing.set_leaving(visit, stop, moment)
