"""Places on visits for those who have none, by their wishes."""

from __future__ import annotations

from typing import Any

from organiser.i18n import counted
from organiser.model import Participant, Placement, Row
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Remedy
from organiser.rules.spans import Trip


def placed_by_wish(ledger: Ledger, trips: list[Trip], people: list[Participant]) -> Remedy | None:
    """Return how `people` get places on `trips`: the wish that has room, or the emptiest.

    Who finds no room stays without. A plan for everybody is the allocation's.
    """
    free = {trip.row.key: _room(trip) for trip in trips}
    additions: list[tuple[type[Row], dict[str, Any]]] = []
    for person in people:
        wishes = [row.visit_id for row in ledger.workshop.wishes_of(person)]
        emptiest = sorted(free, key=lambda key: -free[key])
        chosen = next((key for key in (*wishes, *emptiest) if free.get(key, 0) > 0), None)
        if chosen is not None:
            free[chosen] -= 1
            additions.append((Placement, {"participant_id": person.key, "visit_id": chosen}))
    if not additions:
        return None
    text = counted(
        "Place {count} person by wish, where there is room",
        "Place {count} people by wish, where there is room",
        len(additions),
    )
    return Remedy(text, additions=tuple(additions))


def _room(trip: Trip) -> int:
    """Return how many more people a visit takes; a visit without limits takes many."""
    people, aboard = len(trip.travellers), len(trip.aboard)
    limits = [
        (trip.row.capacity, people),
        (trip.row.seats, aboard),
        (trip.bus.seats if trip.bus else None, aboard),
        *((host.group_max, people) for host in trip.hosts),
    ]
    return min((limit - used for limit, used in limits if limit is not None), default=1_000)
