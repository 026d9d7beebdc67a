"""What takes time: sessions and visits, with the places and people that they take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from organiser.model import (
    Assignment,
    Bus,
    Host,
    Leg,
    Participant,
    Room,
    Session,
    SessionKind,
    Stop,
    Visit,
)
from organiser.model.folding import folded

WORK = frozenset(
    {
        SessionKind.PLENARY,
        SessionKind.PANEL,
        SessionKind.PARALLEL,
        SessionKind.GROUP_WORK,
        SessionKind.CEREMONY,
    }
)
"""Kinds at which people sit and listen, or talk: what a break is a break from."""

TOGETHER = frozenset({SessionKind.PLENARY, SessionKind.CEREMONY})
"""Kinds at which everybody is meant to be."""


SITTING = timedelta(hours=5)
"""What takes longer is no sitting: an excursion, an examination, a stand to drop in at."""


@dataclass(slots=True, eq=False)
class Span:
    """A scheduled session, or a visit whose times are known.

    `bound` are the keys of those expected people who must be there (see `planning.engagements`),
    `on_duty` those of them who have something to do. `audience` is everybody where it is `None`.
    """

    row: Session | Visit
    kind: SessionKind
    title: str
    starts: datetime
    ends: datetime
    bound: frozenset[int] = frozenset()
    on_duty: frozenset[int] = frozenset()
    audience: frozenset[int] | None = frozenset()
    rooms: tuple[Room, ...] = ()
    duties: tuple[Assignment, ...] = ()
    order: tuple[datetime, datetime, bool, int] = field(init=False)
    works: bool = field(init=False)
    """Whether people sit here from beginning to end, and not through half a day or more."""

    def __post_init__(self) -> None:
        kind = self.kind
        self.order = (self.starts, self.ends, kind is SessionKind.VISIT, self.row.key)
        self.works = kind in WORK and self.ends - self.starts <= SITTING

    @property
    def session(self) -> Session:
        """The session that this is. Raises `TypeError` for a visit."""
        if not isinstance(self.row, Session):
            raise TypeError(self.title)
        return self.row

    @property
    def minutes(self) -> int:
        """The length in whole minutes on the clock."""
        return (self.ends - self.starts) // timedelta(minutes=1)

    @property
    def buildings(self) -> frozenset[str]:
        """The buildings that it is in; none where that is not known of each of its rooms."""
        found = [room.building for room in self.rooms]
        return frozenset(found) if all(found) else frozenset()

    def days(self) -> Iterator[date]:
        """Yield the days that it touches; a moment at midnight touches none."""
        day, last = self.starts.date(), self.ends
        yield day
        while (day := day + timedelta(days=1)) < last.date() or (
            day == last.date() and last.time() > datetime.min.time()
        ):
            yield day

    def meets(self, other: Span) -> bool:
        """Return whether the two have a moment in common."""
        return (
            self.starts < other.ends
            and other.starts < self.ends
            and self.starts < self.ends
            and other.starts < other.ends
        )


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A time at which there is the same for everybody.

    One session, or several that begin and end together.
    """

    starts: datetime
    ends: datetime
    spans: tuple[Span, ...]

    @property
    def order(self) -> tuple[datetime, datetime, int]:
        return self.starts, self.ends, len(self.spans)


@dataclass(slots=True, eq=False)
class Trip:
    """A visit with all that belongs to it. `span` is `None` where nobody knows when it is.

    `stops` and `hosts` go side by side. `travellers` are those placed on it who are expected, in
    the order of their keys; `aboard` are their keys with those of leader and interpreter.
    """

    row: Visit
    span: Span | None
    travellers: tuple[Participant, ...]
    aboard: frozenset[int]
    stops: tuple[Stop, ...]
    hosts: tuple[Host, ...]
    legs: tuple[Leg, ...]
    leader: Participant | None
    interpreter: Participant | None
    bus: Bus | None

    @property
    def when(self) -> datetime | None:
        """When it begins, where that is known."""
        return self.span.starts if self.span else None

    def each_host(self) -> list[Host]:
        """Return its hosts, each once, in the order in which they come."""
        return list({host.key: host for host in self.hosts}.values())


@dataclass(slots=True, eq=False)
class Call:
    """The stay of a visit at a host. Only those whose times are known."""

    stop: Stop
    trip: Trip
    starts: datetime
    ends: datetime

    @property
    def order(self) -> tuple[datetime, datetime, int]:
        return self.starts, self.ends, self.stop.key


def carried(span: Span) -> set[str]:
    """Return the folded names of the equipment that a session needs and its rooms do not have."""
    if not isinstance(span.row, Session) or not span.row.equipment:
        return set()
    there = {folded(name) for room in span.rooms for name in room.equipment}
    return {folded(name) for name in span.row.equipment} - there
