"""Sessions and visits put together from their rows: with their people, rooms, stops and hosts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from organiser.model import (
    Assignment,
    Audience,
    Bus,
    ExtraRoom,
    Invitation,
    Leg,
    Membership,
    Participant,
    Place,
    Placement,
    Room,
    Session,
    SessionKind,
    Stop,
    Visit,
)
from organiser.planning.engagements import BINDING_NOBODY
from organiser.rules.spans import Call, Span, Trip

if TYPE_CHECKING:
    from organiser.rules.ledger import Ledger


def span_of(ledger: Ledger, session: Session) -> Span:
    """Return a scheduled session with all that it takes."""
    kind = session.kind
    duties = ledger.joined(Assignment, "session_id", session.key)
    if len(duties) > 1:
        duties.sort(key=lambda row: (row.position, row.key))
    on_duty = ledger.expected.intersection([row.participant_id for row in duties])
    audience: frozenset[int] | None
    if kind is SessionKind.BLOCKER:
        audience = frozenset()
    elif session.audience is Audience.EVERYBODY:
        audience = None
    else:
        audience = ledger.expected & _invited(ledger, session.key) | on_duty
    bound = on_duty if audience is None or kind in BINDING_NOBODY else audience
    return Span(
        session,
        kind,
        session.title,
        session.starts,
        session.ends,
        bound,
        on_duty,
        audience,
        _rooms_of(ledger, session),
        tuple(duties),
    )


def _invited(ledger: Ledger, session: int) -> set[int]:
    found: set[int] = set()
    for row in ledger.joined(Invitation, "session_id", session):
        if row.participant_id:
            found.add(row.participant_id)
        elif row.constituency_id:
            people = ledger.joined(Participant, "constituency_id", row.constituency_id)
            found.update([person.key for person in people])
        elif row.group_id:
            members = ledger.joined(Membership, "group_id", row.group_id)
            found.update([member.participant_id for member in members])
    return found


def _rooms_of(ledger: Ledger, session: Session) -> tuple[Room, ...]:
    rooms = ledger.workshop.rooms
    if session.place is Place.ALL_ROOMS:
        return tuple(rooms.values())
    if session.place is not Place.ROOMS:
        return ()
    keys = [session.room_id] if session.room_id else []
    further = ledger.joined(ExtraRoom, "session_id", session.key)
    keys += [row.room_id for row in further if row.room_id not in keys]
    return tuple([rooms[key] for key in keys])


def trip_of(ledger: Ledger, visit: Visit) -> Trip:
    """Return a visit with all that belongs to it."""
    people, key = ledger.workshop.participants, visit.key
    placed = {row.participant_id for row in ledger.joined(Placement, "visit_id", key)}
    placed &= ledger.expected
    crew = ledger.expected.intersection((visit.leader_id or 0, visit.interpreter_id or 0))
    aboard = crew | placed
    stops = ledger.joined(Stop, "visit_id", key)
    stops.sort(key=lambda row: (row.position, row.key))
    legs = ledger.joined(Leg, "visit_id", key)
    legs.sort(key=lambda row: (row.position, row.key))
    return Trip(
        visit,
        _visit_span(ledger, visit, aboard, crew),
        tuple(people[one] for one in sorted(placed)),
        aboard,
        tuple(stops),
        tuple(ledger.workshop.hosts[stop.host_id] for stop in stops),
        tuple(legs),
        people.get(visit.leader_id or 0),
        people.get(visit.interpreter_id or 0),
        ledger.workshop.of(Bus).get(visit.bus_id or 0),
    )


def _visit_span(
    ledger: Ledger, visit: Visit, aboard: frozenset[int], crew: frozenset[int]
) -> Span | None:
    """Return when a visit keeps its people; what is not known is taken from its place."""
    slot = ledger.workshop.sessions.get(visit.session_id or 0)
    if slot is not None and not slot.scheduled:
        slot = None
    starts = visit.meets or visit.departs or (slot.starts if slot else None)
    ends = visit.returns or (slot.ends if slot else None)
    if starts is None or ends is None:
        return None
    return Span(visit, SessionKind.VISIT, visit.theme, starts, ends, aboard, crew, aboard)


def calls_of(trip: Trip) -> Iterator[Call]:
    """Yield the stays at hosts whose times are known."""
    for stop in trip.stops:
        if stop.arrives and stop.leaves:
            yield Call(stop, trip, stop.arrives, stop.leaves)
