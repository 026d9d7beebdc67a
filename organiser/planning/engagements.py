"""Where people have to be: the sessions and visits that they are bound to by name.

Bound are those with a duty, those invited to a session that is not for everybody (in person,
through their constituency or their group), and those placed on a visit, its leader and its
interpreter. Not bound is the audience of a session for everybody: where several run side by
side, each person chooses. Breaks and registration bind only those who have a duty there, and a
session of the kind "visit" binds nobody else either: the visits themselves do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from organiser.model import Audience, Session, SessionKind, Visit, Workshop

BINDING_NOBODY = frozenset(
    {SessionKind.BREAK, SessionKind.REGISTRATION, SessionKind.VISIT, SessionKind.BLOCKER}
)
"""Kinds whose audience does not have to be there; those on duty do."""


@dataclass(frozen=True, slots=True)
class Engagement:
    """A session or visit with the keys of those expected people who must be there.

    `on_duty` are those of them who have something to do there.
    """

    row: Session | Visit
    title: str
    starts: datetime
    ends: datetime
    people: frozenset[int]
    on_duty: frozenset[int]


def engagements(workshop: Workshop) -> list[Engagement]:
    """Return every engagement in the order of their beginnings; none without people."""
    found = []
    for session in workshop.agenda():
        if people := bound_to(workshop, session):
            starts, ends, on_duty = session.starts, session.ends, on_duty_in(workshop, session)
            found.append(Engagement(session, session.title, starts, ends, people, on_duty))
    found += [
        _on_visit(workshop, visit, times)
        for visit in workshop.visits_in_order()
        if (times := times_of(workshop, visit))
    ]
    return sorted((one for one in found if one.people), key=attrgetter("starts"))


def bound_to(workshop: Workshop, session: Session) -> frozenset[int]:
    """Return the keys of those expected people who are bound to be at `session`."""
    if session.audience is Audience.EVERYBODY or session.kind in BINDING_NOBODY:
        return on_duty_in(workshop, session)
    return workshop.people_in(session)


def on_duty_in(workshop: Workshop, session: Session) -> frozenset[int]:
    """Return the keys of those expected people who have a duty in `session`."""
    duties = workshop.assignments_of(session)
    return frozenset(
        row.participant_id for row in duties if workshop.participants[row.participant_id].expected
    )


def times_of(workshop: Workshop, visit: Visit) -> tuple[datetime, datetime] | None:
    """Return from when to when a visit keeps its people: from meeting to return.

    What is not known is taken from the visit's place in the programme; `None` where that is
    not known either.
    """
    slot = workshop.sessions.get(visit.session_id or 0)
    if slot is not None and not slot.scheduled:
        slot = None
    starts = visit.meets or visit.departs or (slot.starts if slot else None)
    ends = visit.returns or (slot.ends if slot else None)
    return (starts, ends) if starts and ends else None


def _on_visit(workshop: Workshop, visit: Visit, times: tuple[datetime, datetime]) -> Engagement:
    crew = (workshop.participants.get(key or 0) for key in (visit.leader_id, visit.interpreter_id))
    on_duty = frozenset(person.key for person in crew if person and person.expected)
    travellers = frozenset(person.key for person in workshop.travellers_of(visit))
    return Engagement(visit, visit.theme, *times, travellers | on_duty, on_duty)
