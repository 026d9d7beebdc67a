"""The same workshop again on other days, as a new file."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from organiser.actions.without import without_people
from organiser.model import (
    KINDS,
    Acceptance,
    Assignment,
    Availability,
    Event,
    Participant,
    Placement,
    Preference,
    PrintJob,
    Row,
    Session,
    Status,
    Stop,
    Version,
    Visa,
    Visit,
    Window,
    Workshop,
)
from organiser.planning import statistics
from organiser.store.columns import columns_of
from organiser.store.rewriting import write_anew

LEFT_BEHIND: tuple[type[Row], ...] = (Acceptance, Placement, Preference, PrintJob, Version)
"""What belongs to the event as it was: wishes and places, papers, accepted findings."""

SHIFTED: dict[type[Row], tuple[str, ...]] = {
    Event: ("first_day", "last_day"),
    Session: ("starts", "ends"),
    Availability: ("starts", "ends"),
    Visit: ("day", "meets", "departs", "returns"),
    Stop: ("arrives", "leaves"),
    Window: ("day",),
}
"""The fields that move to the new days; local times stay what they are on the clock."""

ANEW: dict[type[Row], dict[str, Any]] = {
    Event: {"version": "", "sample": False},
    Assignment: {"confirmed": False},
    Participant: {
        "status": Status.NOMINATED,
        "arrives": None,
        "arrival_by": "",
        "departs": None,
        "departure_by": "",
        "visa": Visa.UNKNOWN,
        "lodging_room": "",
        "call_code": "",
        "keep_until": None,
    },
}
"""What has to be asked anew of an event, and of the people who come again."""


def clone_workshop(
    workshop: Workshop, target: Path, first_day: date, *, with_people: bool = False
) -> Workshop:
    """Write `workshop`, beginning on `first_day`, to a new file, and return it as it is there.

    Rooms, hosts, visits and programme come along, all moved by as many days; people only where
    that is asked for. Raises `WriteRefused` where a file stands already, or none can stand.
    """
    made = cloned(workshop, first_day, with_people=with_people)
    write_anew(target, made)
    return made


def cloned(workshop: Workshop, first_day: date, *, with_people: bool = False) -> Workshop:
    """Return `workshop` as it would begin on `first_day`.

    Every row is a new one to the world: calendars must not take its sessions for the old ones.
    """
    by = first_day - workshop.event.first_day
    if not with_people:
        workshop = without_people(workshop, set(workshop.participants)).workshop
    rows: dict[type[Row], dict[int, Row]] = {}
    for kind in KINDS:
        rows[kind] = {}
        if kind in LEFT_BEHIND:
            continue
        columns = columns_of(kind)
        there = workshop.of(kind).values()
        images = [
            {name: getattr(row, name) for name in columns.names} | _anew(row, by) for row in there
        ]
        rows[kind] = {row.key: row for row in columns.pictures(images)}
    return Workshop(rows)


def _anew(row: Row, by: timedelta) -> dict[str, Any]:
    """Return the fields of `row` that are others in the clone."""
    kind = row.stored_class
    values: dict[str, Any] = {"uuid": str(uuid4()), **ANEW.get(kind, {})}
    for name in SHIFTED.get(kind, ()):
        value: date | datetime | None = getattr(row, name)
        values[name] = None if value is None else value + by
    if isinstance(row, Event):
        values["choices"] = {
            name: value for name, value in row.choices.items() if name != statistics.KEPT
        }
    return values
