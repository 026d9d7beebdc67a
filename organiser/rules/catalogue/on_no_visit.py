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
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip
from organiser.rules.wording import people_named

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
        left = ledger.expected - aboard
        left = left and left - _cannot_go(ledger, trips)
        everybody = [workshop.participants[key] for key in sorted(left)]
        people = [person for person in everybody if person.role not in STAY]
        if people:
            text = counted(
                "{day}: {count} person is on no visit: {people}.",
                "{day}: {count} people are on no visit: {people}.",
                len(people),
                day=day,
                people=people_named(people),
            )
            remedy = partial(placed_by_wish, trips=trips, people=people)
            slot = trips[0].row.session_id or 0
            yield Finding(text, tuple(people), aspect=f"{day} {slot}", remedy=remedy)


def _cannot_go(ledger: Ledger, trips: list[Trip]) -> set[int]:
    """Return the keys of those who must be elsewhere, or are not here, at the time of each."""
    if not all(trip.span for trip in trips):
        return set()
    found: list[set[int]] = []
    times = {(trip.span.starts, trip.span.ends): trip.span for trip in trips if trip.span}
    for span in times.values():
        kept = ledger.everybody.absent(span)
        for day in span.days():
            for other in ledger.on_day[day]:
                if other.works and other.meets(span):
                    kept |= other.bound
        found.append(kept)
    return set.intersection(*found)


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
