"""What every rule needs to know of a workshop, put in order once and kept up to date.

`look` compares the workshop with the one seen last, row by row (rows never change, so that the
same row is the same object), and `reach` mends what those changes reach.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from organiser.model import (
    KINDS,
    Acceptance,
    Assignment,
    Duty,
    Equipment,
    Event,
    Participant,
    Place,
    Preference,
    PrintJob,
    Row,
    Status,
    Walk,
    Window,
    Workshop,
)
from organiser.rules.days import Days
from organiser.rules.everybody import Everybody
from organiser.rules.joins import Joins
from organiser.rules.making import calls_of, span_of, trip_of
from organiser.rules.reach import Changes, Reach, Touched
from organiser.rules.spans import Call, Span, Trip, carried
from organiser.rules.timelines import Timelines

REACH_ALL = frozenset({Event, Walk, Window, Equipment})
"""Kinds that are few, change seldom, and matter to everything."""

REACH_NOTHING = frozenset({Acceptance, Preference, PrintJob})
"""Kinds that no rule reads."""

MANY = 400
"""From so many changed rows on everything is put in order anew: an import, a programme shifted."""

R = TypeVar("R", bound=Row)


class Ledger:
    """The workshop as the rules see it. They read it only."""

    def __init__(self) -> None:
        self.workshop = Workshop({})
        self.event: Event
        self._people: dict[int, Participant] = {}
        self.joins = Joins()
        self._clear()

    def _clear(self) -> None:
        self.expected: frozenset[int] = frozenset()
        self.spans: dict[int, Span] = {}
        self.trips: dict[int, Trip] = {}
        self.in_room: Timelines[int, Span] = Timelines()
        self.of_person: Timelines[int, Span] = Timelines()
        self.using: Timelines[str, Span] = Timelines()
        self.on_day: Timelines[date, Span] = Timelines()
        self.visits_on: Timelines[date, Span] = Timelines()
        self.at_host: Timelines[int, Call] = Timelines()
        self.on_bus: Timelines[int, Span] = Timelines()
        self.everywhere: set[int] = set()
        self.for_everybody: set[int] = set()
        self.days = Days(self.on_day, self.of_person)
        self.everybody = Everybody(self)
        self.names_chairs = self.names_duties = self.confirms = self.has_confirmed = False
        self._walks: dict[frozenset[str], int] = {}

    # What rules read -------------------------------------------------------------------------

    def joined(self, kind: type[R], field: str, key: int | None) -> list[R]:
        """Return the rows of `kind` whose `field` refers to `key`, in the order of their keys."""
        return self.joins.of(kind, field, key)

    def person(self, key: int) -> Participant:
        return self._people[key]

    def walk_minutes(self, start: str, end: str) -> int:
        """Return the minutes from one building of the venue to another."""
        if start == end:
            return 0
        return self._walks.get(frozenset((start, end)), self.event.walk_minutes)

    # Keeping up to date ----------------------------------------------------------------------

    def look(self, workshop: Workshop) -> Touched:
        """Take `workshop` in place of the one seen last; say what has to be looked at again."""
        changed = _changed(self.workshop, workshop)
        before, self.workshop = self.workshop, workshop
        self._people = workshop.participants
        if changed and Event in changed:
            self.event = workshop.event
        if not changed:
            return Touched()
        if sum(map(len, changed.values())) > MANY or not REACH_ALL.isdisjoint(changed):
            self._begin()
            return Touched(everything=True)
        return Reach(self, before, changed).touched

    def _begin(self) -> None:
        """Put everything in order."""
        workshop = self.workshop
        self._clear()
        self.joins.fill(workshop)
        self._walks = {
            frozenset((row.from_building, row.to_building)): row.minutes
            for row in workshop.of(Walk).values()
        }
        self.expected = frozenset(
            [key for key, row in workshop.participants.items() if row.expected]
        )
        self.look_at_customs()
        spans = [span_of(self, row) for row in workshop.sessions.values() if row.scheduled]
        for span in sorted(spans, key=lambda one: one.order):
            self.enter_session(span, append=True)
        for visit in workshop.visits.values():
            self.enter_visit(trip_of(self, visit))

    def look_at_customs(self) -> bool:
        """Look what this workshop keeps at all; return whether that is new.

        `names_chairs`: anybody chairs a session; elsewhere nobody misses one. `names_duties`:
        anybody but interpreters has a duty. `confirms`: a duty is confirmed. `has_confirmed`:
        somebody with a duty is down as confirmed.
        """
        before = self.names_chairs, self.names_duties, self.confirms, self.has_confirmed
        chairs = duties = confirms = people = False
        for row in self.workshop.of(Assignment).values():
            duty = row.duty
            chairs = chairs or duty is Duty.CHAIR or duty is Duty.MODERATOR
            duties = duties or duty is not Duty.INTERPRETER
            confirms = confirms or row.confirmed
            people = people or self._people[row.participant_id].status is Status.CONFIRMED
            if chairs and duties and confirms and people:
                break
        self.names_chairs, self.names_duties = chairs, duties
        self.confirms, self.has_confirmed = confirms, people
        return before != (chairs, duties, confirms, people)

    def enter_session(self, span: Span, *, append: bool = False) -> None:
        """Write down a session; `append` where it begins after all that are there."""
        key = span.row.key
        self.spans[key] = span
        for line, keys in self._lines_of(span):
            (line.append if append else line.add)(keys, span)
        if span.session.place is Place.ALL_ROOMS:
            self.everywhere.add(key)
        if span.audience is None:
            self.for_everybody.add(key)

    def leave_session(self, key: int) -> Span | None:
        """Strike out a session and return it, if it is there."""
        span = self.spans.pop(key, None)
        if span is not None:
            for line, keys in self._lines_of(span):
                line.remove(keys, span)
            self.everywhere.discard(key)
            self.for_everybody.discard(key)
        return span

    def _lines_of(self, span: Span) -> list[tuple[Timelines[Any, Span], Iterable[Any]]]:
        return [
            (self.in_room, {room.key for room in span.rooms}),
            (self.of_person, span.bound),
            (self.using, carried(span)),
            (self.on_day, span.days()),
        ]

    def enter_visit(self, trip: Trip) -> None:
        """Write down a visit."""
        self.trips[trip.row.key] = trip
        for call in calls_of(trip):
            self.at_host.add((call.stop.host_id,), call)
        if span := trip.span:
            self.of_person.add(span.bound, span)
            self.visits_on.add(span.days(), span)
            if trip.bus:
                self.on_bus.add((trip.bus.key,), span)

    def leave_visit(self, key: int) -> Trip | None:
        """Strike out a visit and return it, if it is there."""
        trip = self.trips.pop(key, None)
        if trip is not None:
            for call in calls_of(trip):
                self.at_host.remove((call.stop.host_id,), call)
            if span := trip.span:
                self.of_person.remove(span.bound, span)
                self.visits_on.remove(span.days(), span)
                if trip.bus:
                    self.on_bus.remove((trip.bus.key,), span)
        return trip


def _changed(before: Workshop, after: Workshop) -> Changes:
    """Return the keys of the rows that differ, by kind."""
    found: Changes = {}
    for kind in KINDS:
        old, new = before.of(kind), after.of(kind)
        if old is new or kind in REACH_NOTHING:
            continue
        keys = {key for key, row in new.items() if old.get(key) is not row}
        keys.update(old.keys() - new.keys())
        if keys:
            found[kind] = keys
    return found
