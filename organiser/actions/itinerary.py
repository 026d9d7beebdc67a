"""Changes to the order of a visit's stops, with the ways and times that follow from it.

A way that stays (the same two places one after the other) keeps its minutes and whatever time
was left around it. A new way is estimated from the coordinates, by the mode that its place in the
itinerary had; where a place has no coordinates, its minutes are not known and nothing is added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from sqlmodel import select

from organiser.actions.visits import STAY_MIN, stops_of
from organiser.i18n import message
from organiser.model import Event, Host, Leg, Mode, Stop, Visit
from organiser.planning.travel import estimate
from organiser.store import Action, Transaction

CAMPUS = 0
"""Stands for the venue where a host's key is expected: where a visit begins and ends."""


@dataclass(frozen=True)
class Way:
    """How a group got from one host to the next; `gap_min` is what the timetable left for it."""

    mode: Mode
    minutes: int | None
    metres: int | None
    estimated: bool
    gap_min: int | None


def reorder_stops(visit: Visit, stops: Sequence[Stop]) -> Action:
    """Take the stops of `visit` in this order.

    Each stay keeps its length; arrivals, the ways and the return follow.
    """
    order = [stop.key for stop in stops]

    def change(transaction: Transaction) -> None:
        row = transaction.get_one(Visit, visit.key)
        before = stops_of(transaction, visit.key)
        legs = _legs(transaction, visit.key)
        known = _ways(row, before, legs)
        after = [transaction.get_one(Stop, key) for key in order]
        for place, position in zip(after, [stop.position for stop in before], strict=True):
            place.position = position
        ways = _new_ways(transaction, after, legs, known)
        for leg, way in zip(legs, ways, strict=False):
            leg.mode, leg.minutes, leg.metres = way.mode, way.minutes, way.metres
            leg.estimated = way.estimated
        _retime(row, before[0] if before else None, after, ways)

    return Action(message("Reorder the stops of “{visit}”", visit=visit.theme), change)


def _pairs(stops: Sequence[Stop]) -> list[tuple[int, int]]:
    """Return from where to where each way leads, by keys of hosts."""
    places = [CAMPUS, *(stop.host_id for stop in stops), CAMPUS]
    return list(pairwise(places))


def _ways(visit: Visit, stops: Sequence[Stop], legs: Sequence[Leg]) -> dict[tuple[int, int], Way]:
    leaves = [visit.departs, *(stop.leaves for stop in stops)]
    arrives = [*(stop.arrives for stop in stops), visit.returns]
    known = {}
    for pair, leg, start, end in zip(_pairs(stops), legs, leaves, arrives, strict=False):
        gap = int((end - start).total_seconds() // 60) if start and end else None
        known[pair] = Way(leg.mode, leg.minutes, leg.metres, leg.estimated, gap)
    return known


def _new_ways(
    transaction: Transaction,
    stops: Sequence[Stop],
    legs: Sequence[Leg],
    known: dict[tuple[int, int], Way],
) -> list[Way]:
    event = transaction.exec(select(Event)).one()
    where = {CAMPUS: (event.latitude, event.longitude)}
    for stop in stops:
        host = transaction.get_one(Host, stop.host_id)
        where[host.key] = (host.latitude, host.longitude)
    ways = []
    for place, (start, end) in enumerate(_pairs(stops)):
        mode = legs[place].mode if place < len(legs) else Mode.COACH
        back = known.get((end, start))
        if (start, end) in known:
            way = known[start, end]
        elif back is not None and not back.estimated:
            way = Way(back.mode, back.minutes, back.metres, estimated=False, gap_min=None)
        else:
            way = _estimated(where[start], where[end], mode)
        ways.append(way)
    return ways


def _estimated(
    start: tuple[float | None, float | None], end: tuple[float | None, float | None], mode: Mode
) -> Way:
    if start[0] is None or start[1] is None or end[0] is None or end[1] is None:
        return Way(mode, None, None, estimated=True, gap_min=None)
    travel = estimate((start[0], start[1]), (end[0], end[1]), mode)
    return Way(mode, travel.minutes, travel.metres, estimated=True, gap_min=None)


def _retime(visit: Visit, first: Stop | None, stops: Sequence[Stop], ways: Sequence[Way]) -> None:
    """Set arrivals and departures from the start of the visit, and its return."""
    stays = [_stay(stop) for stop in stops]
    moment = visit.departs
    if moment is None and first is not None and first.arrives is not None:
        moment = first.arrives - _duration(ways[0])
    if moment is None:
        return
    for stop, way, stay in zip(stops, ways, stays, strict=False):
        stop.arrives = moment + _duration(way)
        stop.leaves = moment = stop.arrives + stay
    if visit.returns is not None:
        visit.returns = moment + _duration(ways[len(stops)])


def _duration(way: Way) -> timedelta:
    minutes = way.gap_min if way.gap_min is not None else way.minutes
    return timedelta(minutes=minutes or 0)


def _legs(transaction: Transaction, visit: int) -> list[Leg]:
    rows = transaction.exec(select(Leg).where(Leg.visit_id == visit)).all()
    return sorted(rows, key=lambda leg: (leg.position, leg.key))


def _stay(stop: Stop) -> timedelta:
    if stop.arrives and stop.leaves:
        return stop.leaves - stop.arrives
    return timedelta(minutes=STAY_MIN)
