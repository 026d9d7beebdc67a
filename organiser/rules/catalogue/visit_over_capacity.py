"""A visit takes no more people than it has places, its vehicle has seats, and its hosts receive.

Leader and interpreter need a seat in the vehicle too. The tightest of the limits is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message, verbatim
from organiser.model import Row
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip


def crowded(_: Ledger, trip: Trip) -> Iterator[Finding]:
    limits = sorted(_limits(trip), key=lambda limit: limit[1] - limit[0])
    if limits and limits[0][0] > limits[0][1]:
        people, places, row, name = limits[0]
        text = counted(
            "{day}: “{visit}” takes {people} people and {where} has {places} places: "
            "{count} too few.",
            "{day}: “{visit}” takes {people} people and {where} has {places} places: "
            "{count} too few.",
            people - places,
            day=trip.row.day,
            visit=trip.row.theme,
            people=people,
            where=verbatim(name) if name else message("it"),
            places=places,
        )
        when = trip.span.starts if trip.span else None
        yield Finding(text, (trip.row,) if row is None else (trip.row, row), when)


def _limits(trip: Trip) -> Iterator[tuple[int, int, Row | None, str]]:
    """Yield people, places, and the row and name of what has them."""
    visit, people = trip.row, len(trip.travellers)
    if visit.capacity is not None:
        yield people, visit.capacity, None, ""
    if visit.seats is not None:
        yield len(trip.aboard), visit.seats, None, ""
    if trip.bus is not None and trip.bus.seats is not None:
        yield len(trip.aboard), trip.bus.seats, trip.bus, trip.bus.name
    for host in trip.hosts:
        if host.group_max is not None:
            yield people, host.group_max, host, host.name


RULE = Rule(
    "visit-over-capacity",
    message("More people on a visit than places"),
    Severity.WARNING,
    Each.VISIT,
    crowded,
)
