"""Somebody comes late: how the day can still be saved, and what each way costs.

Three ways are tried: the session begins later, it changes places with another, or it goes to the
end of a row in its room and those between move up. Of each the best is kept; cheap is what
clashes least, then what fewest people have to be told, then what moves by the fewest minutes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from organiser.model import Room, Session, Workshop
from organiser.planning.collisions import Collision, Surroundings
from organiser.planning.days import day_of, sessions_on
from organiser.planning.engagements import bound_to
from organiser.planning.free_time import opening_hours

MOST = 3
STEP_LATER = timedelta(minutes=5)


class Way(StrEnum):
    """How a day is repaired."""

    LATER = "later"
    SWAP = "swap"
    REORDER = "reorder"


@dataclass(frozen=True, slots=True)
class Place:
    """A session in its new place; `rooms` is `None` where it keeps its own."""

    session: Session
    starts: datetime
    rooms: tuple[Room, ...] | None = None

    @property
    def ends(self) -> datetime:
        return self.starts + (self.session.ends - self.session.starts)


@dataclass(frozen=True, slots=True)
class Repair:
    """A way to save the day.

    `clashes` are those that it makes newly, `people` how many are expected in what moves, and
    `minutes` by how much everything moves, taken together.
    """

    way: Way
    places: tuple[Place, ...]
    clashes: tuple[Collision, ...]
    people: int
    minutes: int

    @property
    def cost(self) -> tuple[int, int, int]:
        return len(self.clashes), self.people, self.minutes


def repairs(workshop: Workshop, session: Session, present_from: datetime) -> list[Repair]:
    """Return the best ways to let `session` begin at `present_from` or later on its day.

    At most three, the cheapest first. Nothing locked is moved; a locked session has none.
    """
    if session.locked or session.starts >= present_from:
        return []
    search = _Search(workshop, session, present_from)
    found: dict[tuple[tuple[int, datetime], ...], Repair] = {}
    for repair in (*search.later(), *search.swaps(), *search.reorders()):
        key = tuple(sorted((place.session.key, place.starts) for place in repair.places))
        if key not in found or repair.cost < found[key].cost:
            found[key] = repair
    ordered = sorted(found.values(), key=lambda one: (*one.cost, one.places[0].starts))
    return _varied(ordered)


def _varied(ordered: Sequence[Repair]) -> list[Repair]:
    """Return the best of each way, then what else is cheap, at most three."""
    best = [next((one for one in ordered if one.way is way), None) for way in Way]
    chosen = [one for one in best if one is not None]
    chosen += [one for one in ordered if one not in chosen][: MOST - len(chosen)]
    return sorted(chosen, key=lambda one: one.cost)


class _Search:
    def __init__(self, workshop: Workshop, session: Session, present_from: datetime) -> None:
        self._workshop, self._session, self._from = workshop, session, present_from
        self._day = day_of(session.starts)
        self._others = [
            row
            for row in sessions_on(workshop, self._day)
            if row.key != session.key and not row.locked
        ]

    def later(self) -> Iterator[Repair]:
        """Yield later beginnings in its own rooms, and in each other room that is large enough."""
        closes = max(opening_hours(self._workshop, self._day)[1], self._session.ends)
        around = Surroundings(self._workshop, self._session)
        own = self._workshop.rooms_of(self._session)
        here = _clashes(around, self._session, self._session.starts, own)
        for rooms in ((tuple(own)), *((room,) for room in self._other_rooms(own))):
            starts = _rounded(self._from)
            while starts + (self._session.ends - self._session.starts) <= closes:
                clashes = _new(_clashes(around, self._session, starts, rooms), here)
                kept = _keys(rooms) == _keys(own)
                yield self._repair(
                    Way.LATER,
                    (Place(self._session, starts, None if kept else tuple(rooms)),),
                    clashes,
                )
                if not clashes:
                    break
                starts += STEP_LATER

    def _other_rooms(self, own: Sequence[Room]) -> list[Room]:
        if len(own) != 1:
            return []
        needed = len(bound_to(self._workshop, self._session)) or own[0].capacity or 0
        return [
            room
            for room in self._workshop.rooms_in_order()
            if room.key != own[0].key and (room.capacity is None or room.capacity >= needed)
        ]

    def swaps(self) -> Iterator[Repair]:
        """Yield exchanges with a later session: each gets the other's time and rooms."""
        mine = self._workshop.rooms_of(self._session)
        for other in self._others:
            if other.starts < self._from or other.place != self._session.place:
                continue
            theirs = self._workshop.rooms_of(other)
            same = _keys(mine) == _keys(theirs)
            yield self._moved(
                Way.SWAP,
                (
                    Place(self._session, other.starts, None if same else tuple(theirs)),
                    Place(other, self._session.starts, None if same else tuple(mine)),
                ),
            )

    def reorders(self) -> Iterator[Repair]:
        """Yield new orders in its room: it goes behind some others, and those move up."""
        rooms = {room.key for room in self._workshop.rooms_of(self._session)}
        followers: list[Session] = []
        for other in self._others:
            shared = rooms & {room.key for room in self._workshop.rooms_of(other)}
            if other.starts < self._session.ends or not shared:
                continue
            followers.append(other)
            places = _moved_up(self._session, followers)
            if places[0].starts >= self._from:
                yield self._moved(Way.REORDER, places)

    def _moved(self, way: Way, places: tuple[Place, ...]) -> Repair:
        keys = {place.session.key for place in places}
        clashes: list[Collision] = []
        for place in places:
            around = Surroundings(self._workshop, place.session, without=keys)
            own = self._workshop.rooms_of(place.session)
            rooms = own if place.rooms is None else place.rooms
            before = _clashes(around, place.session, place.session.starts, own)
            clashes += _new(_clashes(around, place.session, place.starts, rooms), before)
        return self._repair(way, places, clashes)

    def _repair(self, way: Way, places: tuple[Place, ...], clashes: Sequence[Collision]) -> Repair:
        people: set[int] = set()
        moved = timedelta(0)
        for place in places:
            people |= self._workshop.people_in(place.session)
            moved += abs(place.starts - place.session.starts)
        return Repair(way, places, tuple(clashes), len(people), int(moved.total_seconds() // 60))


def _moved_up(session: Session, followers: Sequence[Session]) -> tuple[Place, ...]:
    """Return `session` behind `followers`, which begin where it did, pauses kept."""
    by = followers[0].starts - session.starts
    last = followers[-1].ends
    starts = last - (session.ends - session.starts)
    return (Place(session, starts), *(Place(other, other.starts - by) for other in followers))


def _clashes(
    around: Surroundings, session: Session, starts: datetime, rooms: Sequence[Room]
) -> list[Collision]:
    return around.at(starts, starts + (session.ends - session.starts), rooms)


def _new(found: Sequence[Collision], before: Sequence[Collision]) -> list[Collision]:
    known = {(one.kind, one.other.key, type(one.other)) for one in before}
    return [one for one in found if (one.kind, one.other.key, type(one.other)) not in known]


def _rounded(moment: datetime) -> datetime:
    """Return the next five minutes on the clock."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + -(-(moment - midnight) // STEP_LATER) * STEP_LATER


def _keys(rooms: Sequence[Room]) -> set[int]:
    return {room.key for room in rooms}
