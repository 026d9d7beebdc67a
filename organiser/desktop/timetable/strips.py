"""The columns of the timetable: which days, rooms or tracks stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from organiser.model import Place, Room, SessionKind
from organiser.planning.days import day_of, days_of

if TYPE_CHECKING:
    from organiser.model import Participant, Session, Workshop

DAY_MIN = 24 * 60
PAUSES = frozenset({SessionKind.BREAK, SessionKind.MEAL})


class Mode(StrEnum):
    """What the columns are."""

    DAY = "day"  # the rooms of one day
    DAYS = "days"  # the rooms of every day
    WEEK = "week"  # days, whatever the room
    ROOM = "room"  # the days of one room
    TRACK = "track"  # the tracks of one day
    PERSON = "person"  # the days of one person


@dataclass(frozen=True)
class View:
    """What the coordinator looks at. Days, keys and names count where the mode asks for them."""

    mode: Mode = Mode.DAY
    day: date | None = None
    room: int | None = None
    person: int | None = None


@dataclass(frozen=True)
class Strip:
    """One column: a day, and perhaps a room or a track of it.

    `takes_rooms`: its room is that of what stands in it, `None` where that has none.
    """

    day: date
    room: Room | None = None
    track: str | None = None
    takes_rooms: bool = False
    name: str = ""

    @property
    def midnight(self) -> datetime:
        return datetime.combine(self.day, time())

    def minute_of(self, moment: datetime) -> int:
        """Return the minutes on the clock from the midnight with which the day begins."""
        return int((moment - self.midnight).total_seconds() // 60)

    def moment(self, minute: int) -> datetime:
        return self.midnight + timedelta(minutes=minute)


def tracks_of(workshop: Workshop) -> list[str]:
    """Return the tracks that sessions name, in the order of their letters."""
    return sorted({session.track for session in workshop.agenda() if session.track})


def strips(workshop: Workshop, view: View) -> list[Strip]:
    """Return the columns of `view`, in reading order."""
    days = days_of(workshop)
    day = view.day if view.day in days else days[0]
    if view.mode is Mode.DAY:
        return _rooms_on(workshop, [day])
    if view.mode is Mode.DAYS:
        return _rooms_on(workshop, days)
    if view.mode is Mode.TRACK:
        there = [row for row in workshop.agenda() if day_of(row.starts) == day]
        tracks: list[str] = tracks_of(workshop)
        if not tracks or any(not row.track and not everywhere(row) for row in there):
            tracks.append("")
        return [Strip(day, track=track, name=track) for track in tracks]
    if view.mode is Mode.ROOM:
        room = workshop.rooms.get(view.room or 0)
        room = room or next(iter(workshop.rooms_in_order()), None)
        return [Strip(day, room, takes_rooms=True) for day in days]
    return [Strip(day) for day in days]


def _rooms_on(workshop: Workshop, days: Sequence[date]) -> list[Strip]:
    roomless = {
        day_of(row.starts)
        for row in workshop.agenda()
        if not everywhere(row) and not workshop.rooms_of(row)
    }
    rooms = workshop.rooms_in_order()
    found = []
    for day in days:
        found += [Strip(day, room, takes_rooms=True, name=room.name) for room in rooms]
        if day in roomless or not rooms:
            found.append(Strip(day, takes_rooms=True))
    return found


def everywhere(session: Session) -> bool:
    """Return whether a session lies across all rooms: so it was said, or it is a pause."""
    return session.place is Place.ALL_ROOMS or (
        session.kind in PAUSES and session.place is Place.ROOMS and session.room_id is None
    )


def of_person(workshop: Workshop, person: Participant) -> list[Session]:
    """Return the scheduled sessions at which somebody is expected, those for everybody too."""
    return [row for row in workshop.agenda() if person.key in workshop.people_in(row)]
