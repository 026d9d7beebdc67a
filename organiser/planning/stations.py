"""A visit as it goes: departure, ways, stops, return, with the time to spare and what is wrong.

What is said here stands beside a line on the screen; the rules say it in whole sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from organiser.i18n import Message, counted, message
from organiser.model import Event, Host, Leg, Mode, Participant, Stop, Visit, Workshop
from organiser.planning.travel import Travel, estimate

USUAL_MODE = Mode.COACH
MIDNIGHT = "24:00"


@dataclass(frozen=True)
class Way:
    """How the group gets to a stop or back: `minutes` as written down, else estimated."""

    leg: Leg | None
    mode: Mode
    minutes: int | None
    metres: int | None
    estimated: bool
    there_min: int | None

    @property
    def spare_min(self) -> int | None:
        """The minutes that the timetable leaves beyond the way; negative: too few."""
        if self.minutes is None or self.there_min is None:
            return None
        return self.there_min - self.minutes


@dataclass(frozen=True)
class Station:
    """A place of the visit with the way there; without a `stop` it is the return."""

    position: int
    stop: Stop | None
    host: Host | None
    way: Way
    arrives: datetime | None
    leaves: datetime | None
    problems: tuple[Message, ...]


def stations(workshop: Workshop, visit: Visit) -> list[Station]:
    """Return every stop of a visit in order, and the return."""
    stops = workshop.stops_of(visit)
    legs = {leg.position: leg for leg in workshop.legs_of(visit)}
    positions = {stop.position for stop in stops}
    back = next((legs[at] for at in sorted(legs, reverse=True) if at not in positions), None)
    travellers = workshop.travellers_of(visit)
    found: list[Station] = []
    left, place = visit.departs, point(workshop.event)
    for stop in stops:
        host = workshop.hosts[stop.host_id]
        way = _way(legs.get(stop.position), place, point(host), left, stop.arrives)
        wrong = (*_too_short(way), *_wrong_at(visit, stop, host, travellers))
        found.append(Station(stop.position, stop, host, way, stop.arrives, stop.leaves, wrong))
        left, place = stop.leaves, point(host)
    last = back.position if back else max(positions, default=-1) + 1
    way = _way(back, place, point(workshop.event), left, visit.returns)
    found.append(Station(last, None, None, way, visit.returns, None, tuple(_too_short(way))))
    return found


def point(place: Host | Event) -> tuple[float, float] | None:
    """Return latitude and longitude where both are known."""
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def travel(
    start: tuple[float, float] | None, end: tuple[float, float] | None, mode: Mode
) -> Travel | None:
    """Return the estimate between two places, `None` where one of them is not known."""
    return estimate(start, end, mode) if start and end else None


def _way(
    leg: Leg | None,
    start: tuple[float, float] | None,
    end: tuple[float, float] | None,
    left: datetime | None,
    arrives: datetime | None,
) -> Way:
    mode = leg.mode if leg else USUAL_MODE
    there = int((arrives - left).total_seconds() // 60) if left and arrives else None
    if leg is not None and leg.minutes is not None:
        return Way(leg, mode, leg.minutes, leg.metres, leg.estimated, there)
    guess = travel(start, end, mode)
    minutes, metres = (guess.minutes, guess.metres) if guess else (None, None)
    return Way(leg, mode, minutes, metres, estimated=True, there_min=there)


def _too_short(way: Way) -> list[Message]:
    if way.spare_min is None or way.spare_min >= 0:
        return []
    return [counted("{count} min too short", "{count} min too short", -way.spare_min)]


def _wrong_at(visit: Visit, stop: Stop, host: Host, travellers: list[Participant]) -> list[Message]:
    found = []
    if point(host) is None:
        found.append(message("no coordinates"))
    if stop.arrives and not is_open(host, stop.arrives, stop.leaves or stop.arrives):
        found.append(message("closed at that time"))
    if stop.arrives and host.last_entry and stop.arrives.time() > host.last_entry:
        found.append(message("last entry {time}", time=host.last_entry))
    if host.group_max is not None and len(travellers) > host.group_max:
        found.append(
            counted("takes {count} person", "takes {count} people at most", host.group_max)
        )
    if visit.languages and host.languages and not set(visit.languages) & set(host.languages):
        found.append(message("no language in common"))
    if host.step_free is False and any(person.step_free for person in travellers):
        found.append(message("has steps"))
    return found


def is_open(host: Host, arrives: datetime, leaves: datetime) -> bool:
    """Whether a host is open from one time to the other; also where nobody asked for the hours."""
    if not host.opening_hours:
        return True
    spans = host.opening_hours.get(str(arrives.isoweekday()), [])
    begins, ends = arrives.time(), leaves.time()
    return any(
        clock(opens) <= begins and (closes == MIDNIGHT or ends <= clock(closes))
        for opens, closes in spans
    )


def clock(text: str) -> time:
    return time.max if text == MIDNIGHT else time.fromisoformat(text)
