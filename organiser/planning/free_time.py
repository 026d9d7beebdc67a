"""Where there is still time for a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from organiser.model import Place, Room, Session, Workshop
from organiser.planning.collisions import Surroundings

STEP = timedelta(minutes=15)
USUAL_OPENING, USUAL_CLOSING = time(9), time(18)


@dataclass(frozen=True)
class Slot:
    """A time and a room, `None` where the session needs none. `free`: it meets nothing there."""

    starts: datetime
    ends: datetime
    room: Room | None
    free: bool


def opening_hours(workshop: Workshop, day: date) -> tuple[datetime, datetime]:
    """Return from when to when sessions may usefully be put on `day`."""
    event = workshop.event
    return (
        datetime.combine(day, event.opens or USUAL_OPENING),
        datetime.combine(day, event.closes or USUAL_CLOSING),
    )


def first_free(workshop: Workshop, session: Session, day: date, room: Room | None = None) -> Slot:
    """Return the first time on `day` at which `session` meets nothing, in quarters of an hour.

    Its own room is tried first, then `room`, then the others in their order. Where nothing is
    free, the opening of the day is returned, with `free` false.
    """
    opens, closes = opening_hours(workshop, day)
    length = max(session.ends - session.starts, timedelta(0))
    around = Surroundings(workshop, session)
    rooms = _rooms(workshop, session, room)
    starts = opens
    while starts + length <= closes:
        for candidate in rooms:
            taken = [candidate] if candidate else []
            if not around.at(starts, starts + length, taken):
                return Slot(starts, starts + length, candidate, free=True)
        starts += STEP
    return Slot(opens, opens + length, rooms[0], free=False)


def _rooms(workshop: Workshop, session: Session, room: Room | None) -> list[Room | None]:
    if session.place is not Place.ROOMS or not workshop.rooms:
        return [None]
    own = workshop.rooms.get(session.room_id or 0)
    first = [one for one in (own, room) if one is not None]
    keys = {one.key for one in first}
    rest = [one for one in workshop.rooms_in_order() if one.key not in keys]
    return [*first, *rest]
