"""What every rule needs to know of a workshop, put in order once and kept up to date.

`look` compares the workshop with the one seen last, row by row (rows never change, so that the
same row is the same object), and `reach` mends what those changes reach.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from operator import itemgetter
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
    SessionKind,
    Walk,
    Window,
    Workshop,
)
from organiser.rules.joins import Joins
from organiser.rules.making import calls_of, span_of, trip_of
from organiser.rules.presence import here_from, here_until
from organiser.rules.reach import Changes, Reach, Touched
from organiser.rules.spans import TOGETHER, Block, Call, Span, Trip, carried
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
        self.known_blocks: dict[date, list[Block]] = {}
        self._common: dict[date, list[Span]] = {}
        self._own_days: dict[int, list[tuple[date, list[Span]]]] = {}
        self._arriving: list[tuple[datetime, int]] | None = None
        self._departing: list[tuple[datetime, int]] | None = None
        self.names_chairs = self.confirms = self.names_duties = False
        self._walks: dict[frozenset[str], int] = {}
        self._by_languages: dict[tuple[str, ...], list[int]] | None = None
        self._no_steps: frozenset[int] | None = None

    # What rules read -------------------------------------------------------------------------

    def joined(self, kind: type[R], field: str, key: int | None) -> list[R]:
        """Return the rows of `kind` whose `field` refers to `key`, in the order of their keys."""
        return self.joins.of(kind, field, key)

    def person(self, key: int) -> Participant:
        return self._people[key]

    def blocks(self, day: date) -> list[Block]:
        """Return the times of `day` at which there is the same for everybody, in order.

        Where sessions for everybody begin and end at different times side by side, people come
        and go as they like: that is no block.
        """
        if day not in self.known_blocks:
            self.known_blocks[day] = list(_blocks(self.on_day[day], day))
        return self.known_blocks[day]

    def sittings(self, day: date) -> list[Block]:
        """Return the blocks of `day` through which everybody sits, here or there.

        A parallel session or group work to which there is nothing parallel is no such block.
        """
        return [
            block for block in self.blocks(day) if len(block.spans) > 1 or _binds(block.spans[0])
        ]

    def common(self, day: date) -> list[Span]:
        """Return the sessions of `day` at which everybody is: nothing else is to be had then."""
        if day not in self._common:
            blocks = self.sittings(day)
            self._common[day] = [one.spans[0] for one in blocks if len(one.spans) == 1]
        return self._common[day]

    def own_days(self, person: int) -> list[tuple[date, list[Span]]]:
        """Return the days on which somebody must be at work, with those sessions and visits.

        In the order of their beginnings; a night belongs to the day on which it begins.
        """
        found = self._own_days.get(person)
        if found is None:
            found = self._own_days[person] = []
            for span in self.of_person[person]:
                if span.works or span.kind is SessionKind.VISIT:
                    day = span.starts.date()
                    if not found or found[-1][0] != day:
                        found.append((day, []))
                    found[-1][1].append(span)
        return found

    def absent(self, span: Span) -> set[int]:
        """Return the keys of the expected people who cannot be here all through `span`."""
        return self.not_here_by(span.starts) | self.gone_before(span.ends)

    def not_here_by(self, moment: datetime) -> set[int]:
        """Return the keys of the expected people who arrive too late for `moment`."""
        if self._arriving is None:
            people = [row for row in self._people.values() if row.arrives]
            times = [(here_from(row, self.event), row.key) for row in people]
            self._arriving = sorted((there, key) for there, key in times if there)
        place = bisect_right(self._arriving, moment, key=itemgetter(0))
        return {key for _, key in self._arriving[place:] if key in self.expected}

    def gone_before(self, moment: datetime) -> set[int]:
        """Return the keys of the expected people who must leave before `moment`."""
        if self._departing is None:
            people = [row for row in self._people.values() if row.departs]
            times = [(here_until(row, self.event), row.key) for row in people]
            self._departing = sorted((gone, key) for gone, key in times if gone)
        place = bisect_left(self._departing, moment, key=itemgetter(0))
        return {key for _, key in self._departing[:place] if key in self.expected}

    def speaking_none_of(self, languages: set[str]) -> Iterator[int]:
        """Yield the keys of the expected people who speak other languages, as far as known."""
        if self._by_languages is None:
            self._by_languages = {}
            for key, row in self._people.items():
                if row.languages:
                    self._by_languages.setdefault(tuple(row.languages), []).append(key)
        for spoken, people in self._by_languages.items():
            if languages.isdisjoint(spoken):
                yield from (key for key in people if key in self.expected)

    def no_steps(self) -> frozenset[int]:
        """Return the keys of the expected people who cannot use steps."""
        if self._no_steps is None:
            self._no_steps = frozenset(key for key, row in self._people.items() if row.step_free)
        return self._no_steps & self.expected

    def forget_people(self) -> None:
        """Let go of what is known of all people together: somebody is other than before."""
        self._by_languages, self._no_steps = None, None

    def forget_journeys(self) -> None:
        """Let go of who arrives and departs when."""
        self._arriving, self._departing = None, None

    def forget_days(self, days: Iterable[date], people: Iterable[int]) -> None:
        """Let go of what is known of these days and of the days of these people."""
        for day in days:
            self.known_blocks.pop(day, None)
            self._common.pop(day, None)
        for person in people:
            self._own_days.pop(person, None)

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

        `names_chairs`: anybody chairs a session; elsewhere nobody misses one. `confirms`: a duty
        is confirmed. `names_duties`: anybody but interpreters has one.
        """
        before = self.names_chairs, self.confirms, self.names_duties
        chairs = confirms = duties = False
        for row in self.workshop.of(Assignment).values():
            duty = row.duty
            chairs = chairs or duty is Duty.CHAIR or duty is Duty.MODERATOR
            confirms = confirms or row.confirmed
            duties = duties or duty is not Duty.INTERPRETER
            if chairs and confirms and duties:
                break
        self.names_chairs, self.confirms, self.names_duties = chairs, confirms, duties
        return before != (chairs, confirms, duties)

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


def _binds(span: Span) -> bool:
    return span.kind in TOGETHER or span.kind is SessionKind.PANEL


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


def _blocks(spans: Iterable[Span], day: date) -> Iterable[Block]:
    """Yield the runs of sessions for everybody that begin and end together."""
    run: list[Span] = []
    for span in spans:
        if span.audience is not None or not span.works or span.ends <= span.starts:
            continue
        if span.starts.date() != day:
            continue
        if run and span.starts >= max(one.ends for one in run):
            yield from _block(run)
            run = []
        run.append(span)
    yield from _block(run)


def _block(run: list[Span]) -> Iterable[Block]:
    if run and all((one.starts, one.ends) == (run[0].starts, run[0].ends) for one in run):
        yield Block(run[0].starts, run[0].ends, tuple(run))
