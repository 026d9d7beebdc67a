"""The best order of the stops of a visit: from its rows to `best_order` and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from organiser.model import Host, Stop, Visit, Workshop
from organiser.planning.best_order import BestOrder, Call, NoOrder, Opening, Round, best_order
from organiser.planning.stations import MIDNIGHT, USUAL_MODE, clock, point, stations, travel

STAY_MIN = 45
"""How long a stop is where nobody said how long."""

DEPARTS_MIN = 9 * 60
DAY_MIN = 24 * 60


@dataclass(frozen=True)
class OrderProposal:
    """Stops in the best order, or `answer` says why there is none.

    `unknown`: hosts without coordinates, to and from which no time is counted.
    """

    answer: BestOrder | NoOrder
    stops: tuple[Stop, ...]
    unknown: tuple[Host, ...]

    @property
    def better(self) -> bool:
        return isinstance(self.answer, BestOrder) and (
            self.answer.travel_saved_min > 0 or self.answer.given is None
        )


def best_stops(workshop: Workshop, visit: Visit) -> OrderProposal:
    """Return the order of the stops of `visit` that is back earliest within opening hours.

    A way that somebody measured counts as measured, in either direction; others by estimate.
    """
    stops = workshop.stops_of(visit)
    hosts = [workshop.hosts[stop.host_id] for stop in stops]
    departs = visit.departs or datetime.combine(visit.day, datetime.min.time()) + timedelta(
        minutes=DEPARTS_MIN
    )
    plan = Round(
        _matrix(workshop, visit, hosts),
        [_call(stop, host, departs) for stop, host in zip(stops, hosts, strict=True)],
        departs.hour * 60 + departs.minute,
    )
    answer = best_order(plan)
    order = answer.itinerary.order if isinstance(answer, BestOrder) else range(len(stops))
    unknown = {host.key: host for host in hosts if point(host) is None}
    return OrderProposal(answer, tuple(stops[call] for call in order), tuple(unknown.values()))


def _matrix(workshop: Workshop, visit: Visit, hosts: list[Host]) -> list[list[int]]:
    """Return the minutes between all places; the campus is place 0."""
    points = [point(workshop.event), *map(point, hosts)]
    there = stations(workshop, visit)
    mode = there[0].way.mode if there else USUAL_MODE
    minutes = [
        [
            0 if one == two else (found.minutes if (found := travel(start, end, mode)) else 0)
            for two, end in enumerate(points)
        ]
        for one, start in enumerate(points)
    ]
    for place, station in enumerate(there):
        way = station.way
        if way.minutes is None:
            continue
        start, end = place, (place + 1) % len(points)
        minutes[start][end] = way.minutes
        if not way.estimated:
            minutes[end][start] = way.minutes
    return minutes


def _call(stop: Stop, host: Host, departs: datetime) -> Call:
    stay = STAY_MIN
    if stop.arrives and stop.leaves:
        stay = max(0, int((stop.leaves - stop.arrives).total_seconds() // 60))
    last = host.last_entry.hour * 60 + host.last_entry.minute if host.last_entry else DAY_MIN
    if not host.opening_hours:
        return Call(stay, (Opening(0, last),) if host.last_entry else ())
    spans = host.opening_hours.get(str(departs.isoweekday()), [])
    return Call(
        stay,
        tuple(Opening(_minute(opens), min(last, _minute(closes) - stay)) for opens, closes in spans)
        or (Opening(DAY_MIN * 2, DAY_MIN * 2 - 1),),  # closed: no minute of the day will do
    )


def _minute(text: str) -> int:
    return DAY_MIN if text == MIDNIGHT else clock(text).hour * 60 + clock(text).minute
