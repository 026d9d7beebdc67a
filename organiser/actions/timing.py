"""Changes to the times of a visit: how a way is made, how long a stop is, all of it anew.

What follows a change moves along, so that the pauses that were planned stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import select

from organiser.actions.visits import STAY_MIN, stops_of
from organiser.i18n import message
from organiser.model import Event, Host, Leg, Mode, Stop, Visit
from organiser.planning.rotation import Rotation
from organiser.planning.stations import point, travel
from organiser.store import Action, Transaction

MINUTE = timedelta(minutes=1)


def set_way(
    visit: Visit, position: int, *, mode: Mode | None = None, minutes: int | None = None
) -> Action:
    """Go to the stop at `position` (or back) by `mode`, in so many `minutes` as somebody knows.

    Without minutes they are estimated anew where they were an estimate; what follows moves along.
    """

    def change(transaction: Transaction) -> None:
        leg = _leg(transaction, visit.key, position)
        before = leg.minutes
        if mode is not None:
            leg.mode = mode
        if minutes is not None:
            leg.minutes, leg.estimated = minutes, False
        elif leg.estimated or leg.minutes is None:
            _estimate(transaction, visit.key, leg)
        if before is not None and leg.minutes is not None:
            _shift(transaction, visit.key, position, (leg.minutes - before) * MINUTE)

    return Action(message("Edit a way of “{visit}”", visit=visit.theme), change)


def forget_minutes(visit: Visit, position: int) -> Action:
    """Estimate the way to the stop at `position` again."""

    def change(transaction: Transaction) -> None:
        leg = _leg(transaction, visit.key, position)
        before = leg.minutes
        _estimate(transaction, visit.key, leg)
        if before is not None and leg.minutes is not None:
            _shift(transaction, visit.key, position, (leg.minutes - before) * MINUTE)

    return Action(message("Estimate a way of “{visit}”", visit=visit.theme), change)


def set_arrival(visit: Visit, stop: Stop, arrives: datetime) -> Action:
    """Arrive at `stop` then; it lasts as long as before, and what follows moves along."""

    def change(transaction: Transaction) -> None:
        row = transaction.get_one(Stop, stop.key)
        by = arrives - row.arrives if row.arrives else timedelta()
        row.arrives = arrives
        row.leaves = row.leaves + by if row.leaves else arrives + STAY_MIN * MINUTE
        _shift(transaction, visit.key, row.position + 1, by)

    return Action(message("Edit the times of “{visit}”", visit=visit.theme), change)


def set_leaving(visit: Visit, stop: Stop, leaves: datetime) -> Action:
    """Leave `stop` then; what follows moves along."""

    def change(transaction: Transaction) -> None:
        row = transaction.get_one(Stop, stop.key)
        by = leaves - row.leaves if row.leaves else timedelta()
        row.leaves = leaves
        _shift(transaction, visit.key, row.position + 1, by)

    return Action(message("Edit the times of “{visit}”", visit=visit.theme), change)


def retime(visit: Visit, *, from_return: bool = False) -> Action:
    """Set every time anew from the departure, or backwards from the return, without pauses."""

    def change(transaction: Transaction) -> None:
        row = transaction.get_one(Visit, visit.key)
        stops = stops_of(transaction, visit.key)
        last = stops[-1].position + 1 if stops else 0
        legs = [_leg(transaction, visit.key, at) for at in [*(s.position for s in stops), last]]
        for leg in legs:
            if leg.minutes is None:
                _estimate(transaction, visit.key, leg)
        ways = [(leg.minutes or 0) * MINUTE for leg in legs]
        stays = [_stay(stop) for stop in stops]
        if from_return and row.returns is not None:
            moment = row.returns - sum([*ways, *stays], timedelta())
            by = moment - row.departs if row.departs else timedelta()
            row.departs = moment
            row.meets = row.meets + by if row.meets else None
        if row.departs is None:
            return
        moment = row.departs
        for stop, way, stay in zip(stops, ways, stays, strict=False):
            stop.arrives = moment + way
            stop.leaves = moment = stop.arrives + stay
        row.returns = moment + ways[-1]

    if from_return:
        name = message("Set the times of “{visit}” from its return", visit=visit.theme)
    else:
        name = message("Set the times of “{visit}” from its departure", visit=visit.theme)
    return Action(name, change)


def apply_rotation(
    visits: Sequence[Visit], hosts: Sequence[int], rotation: Rotation, start: datetime
) -> Action:
    """Let `visits` take `hosts` (keys) as the rotation says; its minutes count from `start`."""
    plans: Mapping[int, Any] = {
        visit.key: (calls, back)
        for visit, calls, back in zip(visits, rotation.calls, rotation.returns_min, strict=True)
    }

    def change(transaction: Transaction) -> None:
        for key, (calls, back) in plans.items():
            row = transaction.get_one(Visit, key)
            there = {stop.host_id: stop for stop in stops_of(transaction, key)}
            positions = sorted(stop.position for stop in there.values())
            for position, call in zip(positions, calls, strict=True):
                stop = there[hosts[call.host]]
                stop.position = position
                stop.arrives = start + call.begins_min * MINUTE
                stop.leaves = start + call.leaves_min * MINUTE
            row.departs, row.returns = start, start + back * MINUTE
            transaction.flush()
            legs = select(Leg).where(Leg.visit_id == key)
            for leg in transaction.exec(legs).all():
                _estimate(transaction, key, leg)

    return Action(message("Let the visits rotate"), change)


def _leg(transaction: Transaction, visit: int, position: int) -> Leg:
    """Return the way to the stop at `position`, made if nobody wrote it down yet."""
    wanted = select(Leg).where(Leg.visit_id == visit, Leg.position == position)
    leg = transaction.exec(wanted).first()
    if leg is None:
        leg = Leg(visit_id=visit, position=position)
        transaction.add(leg)
        transaction.flush()
    return leg


def _estimate(transaction: Transaction, visit: int, leg: Leg) -> None:
    """Set the minutes of a way by estimate; they stay unknown where a place has no coordinates."""
    event = transaction.exec(select(Event)).one()
    stops = stops_of(transaction, visit)
    places: list[Event | Host] = [
        event,
        *(transaction.get_one(Host, stop.host_id) for stop in stops),
        event,
    ]
    at = next((n for n, stop in enumerate(stops) if stop.position == leg.position), len(stops))
    found = travel(point(places[at]), point(places[at + 1]), leg.mode)
    leg.minutes, leg.metres = (found.minutes, found.metres) if found else (None, None)
    leg.estimated = True


def _shift(transaction: Transaction, visit: int, position: int, by: timedelta) -> None:
    """Let everything from the stop at `position` on happen that much later."""
    if not by:
        return
    for stop in stops_of(transaction, visit):
        if stop.position >= position:
            stop.arrives = stop.arrives + by if stop.arrives else None
            stop.leaves = stop.leaves + by if stop.leaves else None
    row = transaction.get_one(Visit, visit)
    row.returns = row.returns + by if row.returns else None


def _stay(stop: Stop) -> timedelta:
    if stop.arrives and stop.leaves:
        return stop.leaves - stop.arrives
    return STAY_MIN * MINUTE
