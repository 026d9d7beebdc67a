"""What a change reaches: the sessions and visits to put together anew, and what stands beside them.

A rule may read, beside its own thing, only what is passed on here: the neighbours in a room, the
engagements of a person, the sessions during a visit, what is common to all on a day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from organiser.model import (
    Assignment,
    Availability,
    Bus,
    Channel,
    Equipment,
    ExtraRoom,
    Host,
    Invitation,
    Leg,
    Membership,
    Participant,
    Placement,
    Room,
    Row,
    Session,
    Stop,
    Visit,
    Window,
    Workshop,
)
from organiser.model.folding import folded
from organiser.rules.making import span_of, trip_of
from organiser.rules.rule import Each
from organiser.rules.spans import TOGETHER, Span, Trip, carried

if TYPE_CHECKING:
    from organiser.rules.ledger import Ledger

Changes = dict[type[Row], set[int]]
"""The keys of changed rows by kind."""


class Touched:
    """What has to be looked at again: the keys of things by what they are, or `everything`.

    `crowds` are the keys of the sessions for everybody, where somebody of everybody changed.
    """

    def __init__(self, *, everything: bool = False, kinds: Iterable[type[Row]] = ()) -> None:
        self.everything = everything
        self.kinds = frozenset(kinds)
        self.keys: dict[Each, set[Any]] = defaultdict(set)
        self.crowds: set[int] = set()


class Reach:
    """Mends a ledger after changes; `touched` says what has to be looked at again."""

    def __init__(self, ledger: Ledger, before: Workshop, changed: Changes) -> None:
        self._ledger, self._before, self._changed = ledger, before, changed
        self.touched = Touched(kinds=changed)
        self._keys = self.touched.keys
        self._sessions: set[int] = set(changed.get(Session, ()))
        self._visits: set[int] = set(changed.get(Visit, ()))
        self._days: set[date] = set()
        self._find()  # what the rows belonged to
        self._mend_joins()
        self._find()  # what they belong to now
        self._mend_sessions()
        self._mend_visits()
        self._mend_blocks()
        if not {Assignment, Participant}.isdisjoint(changed) and ledger.look_at_customs():
            self._keys[Each.SESSION].update(ledger.spans)

    def _rows(self, kind: type[Row]) -> Iterator[Any]:
        """Yield each changed row of `kind` as it was and as it is."""
        for key in self._changed.get(kind, ()):
            for workshop in (self._before, self._ledger.workshop):
                row = workshop.of(kind).get(key)
                if row is not None:
                    yield row

    # What changed rows belong to -------------------------------------------------------------

    def _find(self) -> None:
        self._find_sessions()
        self._find_visits()
        for key in self._changed.get(Participant, ()):
            self._find_those_of(key)

    def _find_sessions(self) -> None:
        ledger, keys, sessions = self._ledger, self._keys, self._sessions
        for kind in (Assignment, Invitation, ExtraRoom):
            sessions.update(part.session_id for part in self._rows(kind))
        keys[Each.PERSON].update(duty.participant_id for duty in self._rows(Assignment))
        for channel in self._rows(Channel):
            sessions.add(channel.session_id or 0)
            sessions.update(span.row.key for span in ledger.in_room[channel.room_id or 0])
        for key in self._changed.get(Room, ()):
            keys[Each.ROOM].add(key)
            sessions.update(span.row.key for span in ledger.in_room[key])
            sessions |= ledger.everywhere
        for member in self._rows(Membership):
            self._find_invited("group_id", member.group_id)
        for free in self._rows(Availability):
            keys[Each.PERSON].add(free.participant_id)
            keys[Each.ROOM].add(free.room_id)

    def _find_visits(self) -> None:
        ledger, keys, visits = self._ledger, self._keys, self._visits
        for kind in (Stop, Leg, Placement):
            visits.update(part.visit_id for part in self._rows(kind))
        keys[Each.PERSON].update(placement.participant_id for placement in self._rows(Placement))
        for key in self._changed.get(Session, ()):
            visits.update(row.key for row in ledger.joined(Visit, "session_id", key))
        for key in self._changed.get(Host, ()):
            keys[Each.HOST].add(key)
            visits.update(row.visit_id for row in ledger.joined(Stop, "host_id", key))
        for key in self._changed.get(Bus, ()):
            keys[Each.BUS].add(key)
            visits.update(row.key for row in ledger.joined(Visit, "bus_id", key))

    def _find_those_of(self, key: int) -> None:
        """Find the sessions and visits of the person with that key."""
        ledger, visits = self._ledger, self._visits
        self._keys[Each.PERSON].add(key)
        visits.update(row.visit_id for row in ledger.joined(Placement, "participant_id", key))
        visits.update(row.key for row in ledger.joined(Visit, "leader_id", key))
        visits.update(row.key for row in ledger.joined(Visit, "interpreter_id", key))
        duties = ledger.joined(Assignment, "participant_id", key)
        self._sessions.update(row.session_id for row in duties)
        self._find_invited("participant_id", key)
        for member in ledger.joined(Membership, "participant_id", key):
            self._find_invited("group_id", member.group_id)
        before = self._before.participants.get(key)
        after = ledger.workshop.participants.get(key)
        for person in (before, after):
            if person is not None and person.constituency_id:
                self._find_invited("constituency_id", person.constituency_id)
        if before is None or after is None or _abilities(before) != _abilities(after):
            ledger.everybody.forget()
        if before is None or after is None or _journey(before) != _journey(after):
            ledger.everybody.forget_journeys()
        if before is None or after is None or _place(before) != _place(after):
            self.touched.crowds |= ledger.for_everybody
        elif _seen(before) != _seen(after):
            spans = ledger.spans
            together = (key for key in ledger.for_everybody if spans[key].kind in TOGETHER)
            self.touched.crowds.update(together)
        else:
            return
        if ledger.workshop.of(Window):
            self._keys[Each.DAY].update(ledger.on_day)

    def _find_invited(self, field: str, key: int) -> None:
        rows = self._ledger.joined(Invitation, field, key)
        self._sessions.update(row.session_id for row in rows)

    # Mending ---------------------------------------------------------------------------------

    def _mend_joins(self) -> None:
        ledger = self._ledger
        for kind, keys in self._changed.items():
            ledger.joins.change(kind, keys, self._before, ledger.workshop)
        if changed := self._changed.get(Participant):
            people = ledger.workshop.participants
            there = {key for key in changed if key in people and people[key].expected}
            ledger.expected = (ledger.expected - changed) | there

    def _mend_sessions(self) -> None:
        ledger = self._ledger
        for key in self._sessions:
            if span := ledger.leave_session(key):
                self._pass_on(span)
            session = ledger.workshop.sessions.get(key)
            if session is not None and session.scheduled:
                ledger.enter_session(span := span_of(ledger, session))
                self._pass_on(span)
        self._keys[Each.SESSION] |= self._sessions

    def _pass_on(self, span: Span) -> None:
        """Touch what stands beside a session."""
        ledger, keys = self._ledger, self._keys
        keys[Each.ROOM].update(room.key for room in span.rooms)
        keys[Each.PERSON] |= span.bound
        keys[Each.PERSON].update(duty.participant_id for duty in span.duties)
        if names := carried(span):
            stock = ledger.workshop.of(Equipment).values()
            keys[Each.EQUIPMENT].update(row.key for row in stock if folded(row.name) in names)
        for day in span.days():
            self._days.add(day)
            visits = ledger.visits_on[day]
            keys[Each.VISIT].update(visit.row.key for visit in visits if visit.meets(span))
        keys[Each.DAY] |= self._days

    def _mend_visits(self) -> None:
        ledger = self._ledger
        for key in self._visits:
            if trip := ledger.leave_visit(key):
                self._pass_on_visit(trip)
            if visit := ledger.workshop.visits.get(key):
                ledger.enter_visit(trip := trip_of(ledger, visit))
                self._pass_on_visit(trip)
        self._keys[Each.VISIT] |= self._visits

    def _pass_on_visit(self, trip: Trip) -> None:
        """Touch what stands beside a visit."""
        keys = self._keys
        keys[Each.PERSON] |= trip.aboard
        keys[Each.PERSON].update(one.key for one in (trip.leader, trip.interpreter) if one)
        keys[Each.HOST].update(stop.host_id for stop in trip.stops)
        if trip.bus:
            keys[Each.BUS].add(trip.bus.key)

    def _mend_blocks(self) -> None:
        """Touch all who are busy on a day where what is common to everybody changed."""
        ledger = self._ledger
        known = {day: _alone(ledger, day) for day in self._days if ledger.days.known(day)}
        ledger.days.forget(self._days, self._keys[Each.PERSON])
        for day, before in known.items():
            after = _alone(ledger, day)
            self._keys[Each.SESSION].update(key for key, *_ in before ^ after)
            if any(common for *_, common in before ^ after):
                for span in (*ledger.on_day[day], *ledger.visits_on[day]):
                    self._keys[Each.PERSON] |= span.bound


def _alone(ledger: Ledger, day: date) -> set[tuple[int, str, object, bool]]:
    """Return the sessions beside which there is nothing, and whether all sit through them."""
    common = {span.row.key for span in ledger.days.common(day)}
    return {
        (key := block.spans[0].row.key, block.spans[0].title, block.order, key in common)
        for block in ledger.days.blocks(day)
        if len(block.spans) == 1
    }


def _abilities(person: Participant) -> tuple[object, ...]:
    return person.languages, person.step_free


def _journey(person: Participant) -> tuple[object, ...]:
    return person.arrives, person.departs


def _place(person: Participant) -> tuple[object, ...]:
    """Return what says whether somebody needs a seat."""
    return person.expected, person.role


def _seen(person: Participant) -> tuple[object, ...]:
    """Return what else matters of somebody in a session for everybody."""
    return person.languages, person.step_free, person.formal_name, person.tags
