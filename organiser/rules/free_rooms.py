"""Another room for a session: free, large enough, and with what the session needs."""

from __future__ import annotations

from collections.abc import Sequence

from organiser.i18n import message
from organiser.model import Availability, Place, Room, SessionKind
from organiser.model.folding import folded
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Remedy
from organiser.rules.spans import Span

PAUSES = frozenset(
    {
        SessionKind.BREAK,
        SessionKind.MEAL,
        SessionKind.REGISTRATION,
        SessionKind.SOCIAL,
        SessionKind.VISIT,
    }
)
"""Kinds that, put in all rooms, mean that everybody pauses and not that the rooms are taken."""


def takes_its_rooms(span: Span) -> bool:
    """Return whether nothing else can be in the rooms of `span`."""
    return span.session.place is not Place.ALL_ROOMS or span.kind not in PAUSES


def in_another_room(
    ledger: Ledger,
    spans: Sequence[Span],
    *,
    people: int | None = None,
    booths: int = 0,
    step_free: bool = False,
) -> Remedy | None:
    """Return how to hold the first of `spans` for which there is another room, in that room.

    It seats `people`, or those who are expected where nobody says, and has so many `booths`.
    """
    for span in spans:
        if span.session.locked or len(span.rooms) > 1:
            continue
        room = free_room(ledger, span, people=people, booths=booths, step_free=step_free)
        if room:
            return Remedy(
                message("Hold “{session}” in {room}", session=span.title, room=room.name),
                changes=((span.row, {"place": Place.ROOMS, "room_id": room.key}),),
            )
    return None


def free_room(
    ledger: Ledger,
    span: Span,
    *,
    people: int | None = None,
    booths: int = 0,
    step_free: bool = False,
) -> Room | None:
    """Return the smallest room that does for `span`, in the same building where there is one.

    It seats `people`, or those who are expected where nobody says; a session for everybody needs
    as many seats as its present room has.
    """
    seats = people if people is not None else _seats(span)
    step_free = step_free or not ledger.everybody.without_steps().isdisjoint(span.bound)
    now = {room.key for room in span.rooms}
    needed = {folded(name) for name in span.session.equipment}
    found = [
        room
        for room in ledger.workshop.rooms.values()
        if room.key not in now
        and (room.step_free or not step_free)
        and room.booths >= booths
        and (not seats or (room.capacity or 0) >= seats)
        and needed <= {folded(name) for name in room.equipment}
        and _is_free(ledger, room, span)
    ]
    homes = span.buildings
    return min(
        found,
        key=lambda room: (
            room.building not in homes,
            room.capacity is None,
            room.capacity,
            room.position,
            room.key,
        ),
        default=None,
    )


def _seats(span: Span) -> int:
    if span.audience is not None:
        return len(span.audience)
    return sum(room.capacity or 0 for room in span.rooms)


def _is_free(ledger: Ledger, room: Room, span: Span) -> bool:
    taken = any(
        other.meets(span) and takes_its_rooms(other)
        for other in ledger.in_room[room.key]
        if other.row.key != span.row.key
    )
    away = any(
        not row.available and row.starts < span.ends and span.starts < row.ends
        for row in ledger.joined(Availability, "room_id", room.key)
    )
    return not taken and not away
