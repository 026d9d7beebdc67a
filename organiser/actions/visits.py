"""Changes to study visits: the way they take, and who goes along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import select

from organiser.i18n import counted, message
from organiser.model import Event, Host, Participant, Placement, Stop, Visit
from organiser.planning.placing.options import NAME
from organiser.store import Action, Transaction

Choices = Mapping[str, Any]
"""What the coordinator chose, as plain values by name."""

STAY_MIN = 45
"""How long a new stop is, until somebody says otherwise."""


def add_stop(visit: Visit, host: Host) -> Action:
    """Call at `host` at the end of `visit`."""

    def change(transaction: Transaction) -> None:
        stops = stops_of(transaction, visit.key)
        position = stops[-1].position + 1 if stops else 0
        stop = Stop(visit_id=visit.key, host_id=host.key, position=position)
        if stops and stops[-1].leaves:
            stop.arrives = stops[-1].leaves
            stop.leaves = stop.arrives + timedelta(minutes=STAY_MIN)
        transaction.add(stop)

    return Action(message("Add {host} to “{visit}”", host=host.name, visit=visit.theme), change)


def move_visit(visit: Visit, departs: datetime) -> Action:
    """Let `visit` depart at `departs`, local time; everything else of it moves along."""

    def change(transaction: Transaction) -> None:
        moved = transaction.get_one(Visit, visit.key)
        start = moved.departs or datetime.combine(moved.day, departs.time())
        by = departs - start
        moved.day, moved.departs = departs.date(), departs
        for field in ("meets", "returns"):
            if getattr(moved, field):
                setattr(moved, field, getattr(moved, field) + by)
        for stop in stops_of(transaction, visit.key):
            stop.arrives = stop.arrives + by if stop.arrives else None
            stop.leaves = stop.leaves + by if stop.leaves else None

    return Action(message("Move “{visit}”", visit=visit.theme), change)


def place(people: Sequence[Participant], visit: Visit, *, fixed: bool = True) -> Action:
    """Let `people` go on `visit`, and on no other visit of that day.

    `fixed` people stay when the allocation runs again.
    """
    keys = [person.key for person in people]

    def change(transaction: Transaction) -> None:
        for key in keys:
            _place(transaction, key, visit.key, fixed=fixed, reason="")

    name = counted(
        "Place participant on “{visit}”",
        "Place {count} participants on “{visit}”",
        len(keys),
        visit=visit.theme,
    )
    return Action(name, change)


def unplace(people: Sequence[Participant], visit: Visit) -> Action:
    """Take `people` off `visit`."""
    keys = {person.key for person in people}

    def change(transaction: Transaction) -> None:
        placed = select(Placement).where(Placement.visit_id == visit.key)
        for row in transaction.exec(placed).all():
            if row.participant_id in keys:
                transaction.remove(row)

    name = counted(
        "Take participant off “{visit}”",
        "Take {count} participants off “{visit}”",
        len(keys),
        visit=visit.theme,
    )
    return Action(name, change)


def place_everybody(
    placements: Mapping[int, tuple[int, str]], visits: Collection[int], choices: Choices
) -> Action:
    """Keep the result of an allocation of `visits`: visit and reason by participant, all by key.

    Whoever has a fixed place keeps it; everybody else's place of before on one of `visits` is
    given up. What the coordinator chose is kept too, to be proposed the next time.
    """

    def change(transaction: Transaction) -> None:
        there: dict[int, list[Placement]] = defaultdict(list)
        for row in transaction.exec(select(Placement)).all():
            if row.visit_id in visits:
                there[row.participant_id].append(row)
        new = []
        for person in {**there, **placements}:
            rows = there.get(person, [])
            if any(row.fixed for row in rows):
                continue
            place = placements.get(person)
            for row in rows[1 if place else 0 :]:
                transaction.remove(row)
            if place and rows:
                rows[0].visit_id, rows[0].reason = place
            elif place:
                visit, reason = place
                new.append({"participant_id": person, "visit_id": visit, "reason": reason})
        transaction.insert_many(Placement, new)
        event = transaction.exec(select(Event)).one()
        event.choices = {**event.choices, NAME: dict(choices)}

    return Action(message("Place everybody on visits"), change)


def _place(transaction: Transaction, person: int, visit: int, *, fixed: bool, reason: str) -> None:
    """Move the place of `person` on that day to `visit`, or make one."""
    day = transaction.get_one(Visit, visit).day
    mine = select(Placement).where(Placement.participant_id == person)
    there = [
        row
        for row in transaction.exec(mine).all()
        if transaction.get_one(Visit, row.visit_id).day == day
    ]
    if not there:
        row = Placement(participant_id=person, visit_id=visit, fixed=fixed, reason=reason)
        transaction.add(row)
        return
    there[0].visit_id, there[0].fixed, there[0].reason = visit, fixed, reason
    for row in there[1:]:
        transaction.remove(row)


def stops_of(transaction: Transaction, visit: int) -> list[Stop]:
    """Return the stops of the visit with that key, in their order."""
    rows = transaction.exec(select(Stop).where(Stop.visit_id == visit)).all()
    return sorted(rows, key=lambda stop: (stop.position, stop.key))
