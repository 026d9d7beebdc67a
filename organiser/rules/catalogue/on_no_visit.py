"""Everybody who comes for it goes on a visit.

Said once for each place of visits in the programme, as soon as somebody is placed there. Left out
are interpreters, staff and organisers, those who lead or interpret on a visit, those who must be
elsewhere at that time, and those who are not here yet or no longer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import partial

from organiser.i18n import counted, message
from organiser.model import (
    Assignment,
    Event,
    Invitation,
    Membership,
    Participant,
    Placement,
    Role,
    Session,
    Visit,
    Workshop,
)
from organiser.rules.ledger import Ledger
from organiser.rules.places_on_visits import placed_by_wish
from organiser.rules.presence import here_from, here_until
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip
from organiser.rules.wording import in_order, people_named

STAY = frozenset({Role.INTERPRETER, Role.STAFF, Role.ORGANISER})


def left_behind(ledger: Ledger, workshop: Workshop) -> Iterator[Finding]:
    slots: dict[tuple[date, int], list[Trip]] = defaultdict(list)
    for key in sorted(ledger.trips):
        trip = ledger.trips[key]
        slots[trip.row.day, trip.row.session_id or 0].append(trip)
    for (day, _), trips in sorted(slots.items()):
        aboard = frozenset[int]().union(*(trip.aboard for trip in trips))
        if not any(trip.travellers for trip in trips):
            continue
        people = [
            workshop.participants[key]
            for key in sorted(ledger.expected - aboard)
            if _could_go(ledger, workshop.participants[key], trips)
        ]
        if people:
            text = counted(
                "{day}: {count} person is on no visit: {people}.",
                "{day}: {count} people are on no visit: {people}.",
                len(people),
                day=day,
                people=people_named(in_order(people)),
            )
            remedy = partial(placed_by_wish, trips=trips, people=people)
            slot = trips[0].row.session_id or 0
            yield Finding(text, tuple(people), aspect=f"{day} {slot}", remedy=remedy)


def _could_go(ledger: Ledger, person: Participant, trips: list[Trip]) -> bool:
    if person.role in STAY:
        return False
    spans = [trip.span for trip in trips if trip.span]
    if not spans:
        return True
    there, gone = here_from(person, ledger.event), here_until(person, ledger.event)
    busy = [one for one in ledger.of_person[person.key] if one.works]
    return any(
        not (there and span.starts < there)
        and not (gone and span.ends > gone)
        and not any(one.meets(span) for one in busy)
        for span in spans
    )


RULE = Rule(
    "on-no-visit",
    message("Somebody on no visit"),
    Severity.HINT,
    Each.WORKSHOP,
    left_behind,
    reads=frozenset(
        {Assignment, Event, Invitation, Membership, Participant, Placement, Session, Visit}
    ),
)
