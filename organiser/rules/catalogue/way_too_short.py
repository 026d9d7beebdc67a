"""Between two stops there is the time that the way takes.

The minutes of a way are those written down; where nobody wrote any, they are estimated from the
coordinates (`planning.travel`), if those are known. Ways that were estimated are said to be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from organiser.i18n import Message, counted, message
from organiser.model import Event, Host, Leg
from organiser.planning.travel import estimate
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity
from organiser.rules.spans import Trip


def too_short(ledger: Ledger, trip: Trip) -> Iterator[Finding]:
    legs = {leg.position: leg for leg in trip.legs}
    places: list[Host | Event] = [ledger.event, *trip.hosts, ledger.event]
    left = [trip.row.departs, *(stop.leaves for stop in trip.stops)]
    reached = [*(stop.arrives for stop in trip.stops), trip.row.returns]
    keys = [*(stop.position for stop in trip.stops), _last(trip)]
    for number, key in enumerate(keys if trip.stops else ()):
        leg, leaves, arrives = legs.get(key), left[number], reached[number]
        if leg is None or leaves is None or arrives is None:
            continue
        minutes, estimated = _minutes(leg, places[number], places[number + 1])
        there = (arrives - leaves) // timedelta(minutes=1)
        if minutes is not None and there < minutes:
            remedy = partial(_later, trip=trip, number=number, minutes=minutes - there)
            text = _text(trip, places, number, minutes, there, estimated=estimated)
            yield Finding(text, (trip.row, leg), leaves, remedy=remedy)


def _last(trip: Trip) -> int:
    """Return the position of the way back: of the last leg."""
    return max((leg.position for leg in trip.legs), default=-1)


def _minutes(leg: Leg, start: Host | Event, end: Host | Event) -> tuple[int | None, bool]:
    """Return how long a way takes, and whether that is an estimate."""
    if leg.minutes is not None:
        return leg.minutes, leg.estimated
    points = [(place.latitude, place.longitude) for place in (start, end)]
    if any(value is None for point in points for value in point):
        return None, True
    return estimate(points[0], points[1], leg.mode).minutes, True  # type: ignore[arg-type]


def _text(  # noqa: PLR0913 -- what the sentence says
    trip: Trip,
    places: list[Host | Event],
    number: int,
    minutes: int,
    there: int,
    *,
    estimated: bool,
) -> Message:
    values = {
        "day": trip.row.day,
        "visit": trip.row.theme,
        "start": _name(places[number]),
        "end": _name(places[number + 1]),
        "there": max(0, there),
    }
    if estimated:
        return counted(
            "{day}: “{visit}” has {there} minutes for the way from {start} to {end}, which takes "
            "{count} minute by estimate.",
            "{day}: “{visit}” has {there} minutes for the way from {start} to {end}, which takes "
            "{count} minutes by estimate.",
            minutes,
            **values,
        )
    return counted(
        "{day}: “{visit}” has {there} minutes for the way from {start} to {end}, which takes "
        "{count} minute.",
        "{day}: “{visit}” has {there} minutes for the way from {start} to {end}, which takes "
        "{count} minutes.",
        minutes,
        **values,
    )


def _name(place: Host | Event) -> Message | str:
    return place.name if isinstance(place, Host) else message("the venue")


def _later(_: Ledger, trip: Trip, number: int, minutes: int) -> Remedy:
    """Return how everything after the way is that much later."""
    by = timedelta(minutes=minutes)

    def moved(moment: datetime | None) -> datetime | None:
        return moment and moment + by

    stops = tuple(
        (stop, {"arrives": moved(stop.arrives), "leaves": moved(stop.leaves)})
        for stop in trip.stops[number:]
    )
    return Remedy(
        counted(
            "Let the rest of “{visit}” be {count} minute later",
            "Let the rest of “{visit}” be {count} minutes later",
            minutes,
            visit=trip.row.theme,
        ),
        changes=(*stops, (trip.row, {"returns": moved(trip.row.returns)})),
    )


RULE = Rule(
    "way-too-short",
    message("Too little time for a way"),
    Severity.WARNING,
    Each.VISIT,
    too_short,
)
