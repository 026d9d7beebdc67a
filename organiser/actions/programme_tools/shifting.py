"""Later or earlier: a session and all that comes after it on its day."""

from __future__ import annotations

from organiser.actions.programme import shift_sessions
from organiser.model import Session, Workshop
from organiser.planning.days import day_of, sessions_on
from organiser.store import Action


def shift_from(
    workshop: Workshop, session: Session, minutes: int, *, same_room: bool = False
) -> Action:
    """Move `session` and every later one of its day by `minutes`; negative is earlier.

    With `same_room` only those that share a room with it. What is locked stays.
    """
    rooms = {room.key for room in workshop.rooms_of(session)}
    moved = [
        row
        for row in sessions_on(workshop, day_of(session.starts))
        if row.starts >= session.starts
        and not row.locked
        and (not same_room or rooms & {room.key for room in workshop.rooms_of(row)})
    ]
    return shift_sessions(moved, minutes)
