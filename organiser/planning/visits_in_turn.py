"""Visits of one day to the same hosts that take them in turn: from rows to `rotation` and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from organiser.model import Visit, Workshop
from organiser.planning.rotation import Rotation, rotate
from organiser.planning.stations import USUAL_MODE, point, travel
from organiser.planning.visit_order import STAY_MIN


@dataclass(frozen=True)
class InTurn:
    """The rotation of several visits: its hosts by key, its minutes counted from `starts`."""

    hosts: tuple[int, ...]
    rotation: Rotation
    starts: datetime


def same_hosts(workshop: Workshop, visit: Visit) -> list[Visit]:
    """Return the visits of that day with the very hosts of `visit`, each once, in order."""
    hosts = _hosts(workshop, visit)
    if len(set(hosts)) < len(hosts):
        return []
    return [
        other
        for other in workshop.visits_in_order()
        if hosts and other.day == visit.day and sorted(_hosts(workshop, other)) == sorted(hosts)
    ]


def rotation_of(workshop: Workshop, visits: list[Visit]) -> InTurn:
    """Return how `visits` take their hosts in turn, all departing with the first one.

    A host keeps a group as long as the longest of their stops there.
    """
    hosts = tuple(dict.fromkeys(_hosts(workshop, visits[0])))
    points = [point(workshop.event), *(point(workshop.hosts[key]) for key in hosts)]
    minutes = [
        [
            found.minutes if one != two and (found := travel(start, end, USUAL_MODE)) else 0
            for two, end in enumerate(points)
        ]
        for one, start in enumerate(points)
    ]
    stays = [max(_stay(workshop, visit, host) for visit in visits) for host in hosts]
    starts = visits[0].departs or datetime.combine(visits[0].day, datetime.min.time())
    return InTurn(hosts, rotate(minutes, stays, len(visits)), starts)


def _hosts(workshop: Workshop, visit: Visit) -> list[int]:
    return [stop.host_id for stop in workshop.stops_of(visit)]


def _stay(workshop: Workshop, visit: Visit, host: int) -> int:
    stop = next(one for one in workshop.stops_of(visit) if one.host_id == host)
    if stop.arrives and stop.leaves:
        return int((stop.leaves - stop.arrives).total_seconds() // 60)
    return STAY_MIN
