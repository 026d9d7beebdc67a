"""What a drag is about to do: pure reckoning with columns and minutes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from organiser.desktop.timetable.board import Block, Board
from organiser.desktop.timetable.strips import Mode, everywhere
from organiser.model import Place, Session

if TYPE_CHECKING:
    from organiser.model import Room, Workshop

SHORTEST_MIN = 5
SNAPS = (5, 15, 30)


class Grip(Enum):
    """Where a block is held: its body moves it, its edges change its length."""

    BODY = "body"
    TOP = "top"
    BOTTOM = "bottom"


@dataclass(frozen=True)
class Target:
    """Where a session would go: columns and minutes of the board, and what that means.

    `rooms` is `None` where the session keeps its rooms, and likewise `track`.
    """

    first: int
    last: int
    top: int
    bottom: int
    starts: datetime
    ends: datetime
    rooms: tuple[Room, ...] | None = None
    track: str | None = None


@dataclass(frozen=True)
class Held:
    """A session that is held: from which block, by what grip, how far from its corner."""

    session: Session
    block: Block
    grip: Grip
    from_column: int
    from_minute: float


def held(block: Block, grip: Grip, column: int, minute: float) -> Held:
    """Return how `block` is held by a press in a column at a minute."""
    if not isinstance(block.row, Session):
        raise TypeError(block.row)
    return Held(block.row, block, grip, column, minute)


def from_tray(session: Session, board: Board) -> Held:
    """Return a session of the tray, held in its middle."""
    block = Block(session, 0, 0, board.first_minute, board.first_minute + max(session.minutes, 5))
    return Held(session, block, Grip.BODY, 0, board.first_minute + min(session.minutes, 60) / 2)


def target(
    board: Board, workshop: Workshop, hold: Held, spot: tuple[int, float], snap: int
) -> Target:
    """Return where the held session would go with the cursor at `spot`: a column and a minute.

    Times are rounded to `snap` minutes on the clock.
    """
    column, minute = spot
    block = hold.block
    moved = minute - hold.from_minute
    if hold.grip is Grip.TOP:
        top = min(_snapped(block.top + moved, snap), _bottom(hold) - SHORTEST_MIN)
        return stretched(board, hold, top, _bottom(hold))
    if hold.grip is Grip.BOTTOM:
        bottom = max(_snapped(_bottom(hold) + moved, snap), block.top + SHORTEST_MIN)
        return stretched(board, hold, block.top, bottom)
    top = _snapped(block.top + moved, snap)
    top = min(max(top, 0), board.last_minute - SHORTEST_MIN)
    return moved_to(board, workshop, hold, column, top)


def stretched(board: Board, hold: Held, top: int, bottom: int) -> Target:
    """Return the same place with another beginning or end."""
    strip = board.strips[hold.block.first]
    return Target(
        hold.block.first, hold.block.last, top, bottom, strip.moment(top), strip.moment(bottom)
    )


def moved_to(board: Board, workshop: Workshop, hold: Held, under: int, top: int) -> Target:
    """Return the place in column `under`, beginning at minute `top`.

    A session in several rooms keeps as many, side by side. One that lies across all rooms, and
    one that is shown by day only, goes to another day and keeps its place.
    """
    session, block = hold.session, hold.block
    length = _bottom(hold) - block.top
    strip = board.strips[under]
    starts = strip.moment(top)
    ends = starts + (session.ends - session.starts)
    spans = everywhere(session) and session.scheduled
    if board.view.mode in {Mode.WEEK, Mode.PERSON, Mode.ROOM} or spans:
        same = [n for n, other in enumerate(board.strips) if other.day == strip.day]
        first, last = (same[0], same[-1]) if spans else (under, under)
        rooms = None
        if board.view.mode is Mode.ROOM and not spans and strip.room and not session.scheduled:
            rooms = (strip.room,)
        return Target(first, last, top, top + length, starts, ends, rooms)
    if board.view.mode is Mode.TRACK:
        return Target(under, under, top, top + length, starts, ends, track=strip.track)
    return _in_rooms(board, workshop, hold, Target(under, under, top, top + length, starts, ends))


def _in_rooms(board: Board, workshop: Workshop, hold: Held, place: Target) -> Target:
    """Return `place` with the rooms that it means: all of the session's, moved alike."""
    under = place.first
    there = _roomy(board, under)
    if under not in there:
        off_site = hold.session.place is not Place.ROOMS
        return place if off_site and hold.session.scheduled else replace(place, rooms=())
    new = there.index(under)
    here = _roomy(board, hold.from_column)
    before = workshop.rooms_of(hold.session)
    if not hold.session.scheduled or hold.from_column not in here or not before:
        room = board.strips[under].room
        kept = not hold.session.scheduled and len(before) > 1 and room in before
        return place if kept else replace(place, rooms=(room,) if room else ())
    order = [room.key for n in there if (room := board.strips[n].room)]
    taken = [order.index(room.key) for room in before]
    shift = new - here.index(hold.from_column)
    shift = min(max(shift, -min(taken)), len(there) - 1 - max(taken))
    first, last = (there[here.index(n) + shift] for n in (hold.block.first, hold.block.last))
    rooms = tuple(room for n in taken if (room := board.strips[there[n + shift]].room))
    return replace(place, first=first, last=last, rooms=rooms if shift else None)


def _roomy(board: Board, column: int) -> list[int]:
    """Return the columns of the same day that are rooms."""
    day = board.strips[column].day
    return [n for n, strip in enumerate(board.strips) if strip.day == day and strip.room]


def _bottom(hold: Held) -> int:
    """Return the true end: a very short block is drawn longer than it is."""
    return hold.block.top + max(hold.session.minutes, 0)


def _snapped(minute: float, snap: int) -> int:
    return round(minute / snap) * snap
