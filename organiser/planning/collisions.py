"""What a session would meet, were it at another time or in another room.

Made for asking often: all that does not depend on the time is looked up once, so that an answer
takes a fraction of a millisecond while a block is dragged. What is found here the rules find too,
once the session is there; they find more besides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from organiser.model import Place, Room, Session, SessionKind, Visit, Workshop
from organiser.planning.engagements import (
    bound_to,
    engagements,
)
from organiser.planning.room_use import may_share, takes_every_room
from organiser.planning.walking import Walks


class Meets(StrEnum):
    """What two sessions cannot both have."""

    ROOM = "room"
    PEOPLE = "people"
    WALK = "walk"


@dataclass(frozen=True, slots=True)
class Collision:
    """One thing that stands in the way: `other` has a room or people that are needed here too.

    `people` are the keys of those who would be in two places, or who cannot walk over in time:
    then `minutes` is what they need.
    """

    kind: Meets
    other: Session | Visit
    people: frozenset[int] = frozenset()
    room: Room | None = None
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class _Busy:
    row: Session | Visit
    starts: datetime
    ends: datetime
    people: frozenset[int]
    buildings: frozenset[str]


class Surroundings:
    """Everything that one session can collide with, looked up once."""

    def __init__(self, workshop: Workshop, session: Session, without: Collection[int] = ()) -> None:
        """Look around `session`; the sessions with the keys `without` move too and do not count."""
        self._workshop, self.session = workshop, session
        self._walks = Walks(workshop)
        self._longest = timedelta(minutes=self._walks.longest)
        self._everywhere: list[Session] = []
        self._in_room: dict[int, list[tuple[datetime, datetime, Session]]] = defaultdict(list)
        for row in workshop.agenda():
            if row.key == session.key or row.key in without or row.ends <= row.starts:
                continue
            if may_share(row, session):
                continue
            if takes_every_room(row):
                self._everywhere.append(row)
            elif row.place is Place.ROOMS:
                for key in {room.key for room in workshop.rooms_of(row)}:
                    self._in_room[key].append((row.starts, row.ends, row))
        people = bound_to(workshop, session)
        self._busy = [
            _Busy(one.row, one.starts, one.ends, shared, self._walks.buildings(one.row))
            for one in engagements(workshop)
            if not _is_same(one.row, session)
            and not (isinstance(one.row, Session) and one.row.key in without)
            and (shared := one.people & people)
        ]

    def at(
        self, starts: datetime, ends: datetime, rooms: Collection[Room], *, everywhere: bool = False
    ) -> list[Collision]:
        """Return what the session meets from `starts` to `ends` in `rooms`, rooms first.

        `everywhere`: it takes every room, as it says itself.
        """
        if ends <= starts:
            return []
        found = self._in_rooms(starts, ends, rooms, everywhere=everywhere)
        buildings = frozenset(room.building for room in rooms if room.building)
        for busy in self._busy:
            if busy.starts < ends + self._longest and starts < busy.ends + self._longest:
                found += self._of_people(starts, ends, buildings, busy)
        return found

    def _in_rooms(
        self, starts: datetime, ends: datetime, rooms: Collection[Room], *, everywhere: bool
    ) -> list[Collision]:
        takes_all = everywhere and takes_every_room(self.session)
        wanted = {} if everywhere else {room.key: room for room in rooms}
        found = [
            Collision(Meets.ROOM, row)
            for row in self._everywhere
            if (wanted or takes_all) and row.starts < ends and starts < row.ends
        ]
        seen: set[int] = set()
        for key in self._in_room if takes_all else wanted:
            for begins, stops, row in self._in_room.get(key, ()):
                if begins < ends and starts < stops and row.key not in seen:
                    seen.add(row.key)
                    found.append(Collision(Meets.ROOM, row, room=wanted.get(key)))
        return found

    def _of_people(
        self, starts: datetime, ends: datetime, buildings: frozenset[str], busy: _Busy
    ) -> list[Collision]:
        if busy.starts < ends and starts < busy.ends:
            return [Collision(Meets.PEOPLE, busy.row, busy.people)]
        if isinstance(busy.row, Visit):
            return []
        needed = self._walks.between(buildings, busy.buildings)
        pause = busy.starts - ends if busy.starts >= ends else starts - busy.ends
        if needed and pause < timedelta(minutes=needed):
            return [Collision(Meets.WALK, busy.row, busy.people, minutes=needed)]
        return []


def _is_same(row: Session | Visit, session: Session) -> bool:
    """Return whether `row` is the session itself, or a visit that has its place in it."""
    if isinstance(row, Visit):
        return row.session_id == session.key or session.kind is SessionKind.VISIT
    return row.key == session.key
