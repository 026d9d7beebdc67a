"""Everyone who is really expected has a seat.

A session has the places that its `capacity` says, or else the seats of its rooms as they are set
up; where one of its rooms was never counted, nothing is said. Expected are, of a session for
some, those it is for and those with a duty. A session for everybody expects everybody where it
is a plenary or a ceremony, and else only while nothing runs beside it: of parallel sessions each
person chooses one. Meals and socials for everybody count where somebody gave them a number of
places; breaks, registration, blockers and the slot of the visits never do. Interpreters sit in
their booths.

A visit has places (`capacity`), seats in its vehicle, which its leader and interpreter need too,
and hosts that receive groups up to a size; the tightest of them is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from organiser.i18n import counted, message, verbatim
from organiser.model import (
    Audience,
    Duty,
    Host,
    Place,
    Role,
    Session,
    SessionKind,
    Visit,
    Workshop,
)
from organiser.rules.rule import Finding, Rule, Severity

TOGETHER = frozenset({SessionKind.PLENARY, SessionKind.CEREMONY})
ALONE = frozenset({SessionKind.PANEL, SessionKind.PARALLEL, SessionKind.GROUP_WORK})
SIGNED_UP = frozenset({SessionKind.MEAL, SessionKind.SOCIAL})
UNCOUNTED = frozenset(
    {SessionKind.BREAK, SessionKind.REGISTRATION, SessionKind.BLOCKER, SessionKind.VISIT}
)


def crowded(workshop: Workshop) -> Iterator[Finding]:
    yield from _sessions(workshop)
    for visit in workshop.visits_in_order():
        yield from _visit(workshop, visit)


def _sessions(workshop: Workshop) -> Iterator[Finding]:
    in_booths = frozenset(
        person.key for person in workshop.expected_people() if person.role is Role.INTERPRETER
    )
    alone = _alone(workshop)
    for session in workshop.agenda():
        places = _places(workshop, session)
        if places is None or not _is_counted(session, alone):
            continue
        people = workshop.people_in(session)
        if len(people) <= places:
            continue
        booths = in_booths.union(
            row.participant_id
            for row in workshop.assignments_of(session)
            if row.duty is Duty.INTERPRETER
        )
        people -= booths
        if len(people) > places:
            yield _finding(workshop, session, len(people), places)


def _finding(workshop: Workshop, session: Session, people: int, places: int) -> Finding:
    rooms = workshop.rooms_of(session) if session.capacity is None else []
    text = counted(
        "{day}, {starts}: “{session}” expects {people} people and {where} has {places} places: "
        "{count} too few.",
        "{day}, {starts}: “{session}” expects {people} people and {where} has {places} places: "
        "{count} too few.",
        people - places,
        day=session.starts.date(),
        starts=session.starts.time(),
        session=session.title,
        people=people,
        where=verbatim(", ".join(room.name for room in rooms)) if rooms else message("it"),
        places=places,
    )
    return Finding(text, about=(session, *rooms))


def _places(workshop: Workshop, session: Session) -> int | None:
    if session.capacity is not None or session.place is not Place.ROOMS:
        return session.capacity
    rooms = {room.key: room for room in workshop.rooms_of(session)}.values()
    seats = [room.capacity for room in rooms]
    return sum(known) if (known := [n for n in seats if n is not None]) == seats != [] else None


def _is_counted(session: Session, alone: set[int]) -> bool:
    if session.kind in UNCOUNTED:
        return False
    if session.audience is not Audience.EVERYBODY or session.kind in TOGETHER:
        return True
    if session.kind in SIGNED_UP:
        return session.capacity is not None
    return session.kind in ALONE and session.key in alone


def _alone(workshop: Workshop) -> set[int]:
    """Return the keys of the sessions beside which no other session of theirs runs."""
    programme = [
        row for row in workshop.agenda() if row.kind in TOGETHER | ALONE and row.ends > row.starts
    ]
    found: set[int] = set()
    over = list(accumulate((row.ends for row in programme), max))  # this and all before it
    for place, session in enumerate(programme):
        follows = place == 0 or over[place - 1] <= session.starts
        if follows and all(session.ends <= row.starts for row in programme[place + 1 : place + 2]):
            found.add(session.key)
    return found


def _visit(workshop: Workshop, visit: Visit) -> Iterator[Finding]:
    travellers = {person.key for person in workshop.travellers_of(visit)}
    aboard = travellers | ({visit.leader_id or 0, visit.interpreter_id or 0} - {0})
    limits: list[tuple[int, int, int, Host | None]] = []  # too many, people, places, host
    if visit.capacity is not None:
        limits.append((len(travellers) - visit.capacity, len(travellers), visit.capacity, None))
    if visit.seats is not None:
        limits.append((len(aboard) - visit.seats, len(aboard), visit.seats, None))
    for stop in workshop.stops_of(visit):
        host = workshop.hosts[stop.host_id]
        if host.group_max is not None:
            over = len(travellers) - host.group_max
            limits.append((over, len(travellers), host.group_max, host))
    over, people, places, tightest = max(limits, key=lambda one: one[0], default=(0, 0, 0, None))
    if over > 0:
        text = counted(
            "{day}: “{visit}” takes {people} people and {where} has {places} places: "
            "{count} too few.",
            "{day}: “{visit}” takes {people} people and {where} has {places} places: "
            "{count} too few.",
            over,
            day=visit.day,
            visit=visit.theme,
            people=people,
            where=verbatim(tightest.name) if tightest else message("it"),
            places=places,
        )
        yield Finding(text, about=(visit, tightest) if tightest else (visit,))


RULE = Rule("over-capacity", message("More people than places"), Severity.WARNING, crowded)
