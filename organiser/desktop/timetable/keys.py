"""The keyboard of the timetable: every drag has keys of its own.

Left and right go to the session before or after; up and down move it by one step of the snap,
with Shift they change its length, with Ctrl (and left, right) they take it to another room or
day. Enter opens its form, T puts it in the tray, L locks it, Esc abandons a drag.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent

from organiser.desktop.timetable.board import Block
from organiser.desktop.timetable.strips import Mode
from organiser.desktop.timetable.target import SHORTEST_MIN, Grip, Target, held, moved_to, stretched
from organiser.model import Session
from organiser.planning.days import days_of

if TYPE_CHECKING:
    from organiser.desktop.timetable.grid import Grid

Key = Qt.Key
SIDEWAYS = {Key.Key_Left: -1, Key.Key_Right: 1}
UPRIGHT = {Key.Key_Up: -1, Key.Key_Down: 1}


def pressed(grid: Grid, event: QKeyEvent) -> bool:
    """Do what the key says; return whether it says anything."""
    key, modifiers = Key(event.key()), event.modifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if grid.dragging.held is not None:
        if key is Key.Key_Escape:
            grid.dragging.abandon()
        return key is Key.Key_Escape
    if _magnified(grid, key, control=control):
        return True
    if not control and key in {*SIDEWAYS, Key.Key_Home, Key.Key_End}:
        return _go(grid, key)
    block, session = grid.block(), grid.session()
    if block is None or session is None:
        return key in UPRIGHT and _go(grid, Key.Key_Home)
    if key in {Key.Key_Return, Key.Key_Enter}:
        grid.opened.emit(session)
    elif key is Key.Key_Menu:
        grid.asked.emit(session, grid.viewport().mapToGlobal(_corner(grid, block)))
    else:
        return _moved(grid, block, key, control=control, shift=shift)
    return True


def _magnified(grid: Grid, key: Key, *, control: bool) -> bool:
    if control and key is Key.Key_0:
        grid.set_zoom(1.0)
    elif not control and key in {Key.Key_Plus, Key.Key_Minus, Key.Key_Equal}:
        factor = 1 / 1.25 if key is Key.Key_Minus else 1.25
        grid.set_zoom(grid.zoom * factor, grid.breadth)
    else:
        return False
    return True


def _moved(grid: Grid, block: Block, key: Key, *, control: bool, shift: bool) -> bool:
    """Move the current session, or say that it is locked."""
    session = block.row
    if key not in {*SIDEWAYS, *UPRIGHT, Key.Key_T} or grid.space.file.read_only:
        return False
    if not isinstance(session, Session):
        return False
    if session.locked:
        grid.locked.emit(session)
    elif key is Key.Key_T:
        grid.put_away.emit(session)
    elif aimed := _aimed(grid, block, key, control=control, shift=shift):
        grid.dropped.emit(session, aimed)
    return True


def _go(grid: Grid, key: Key) -> bool:
    """Make the session before or after the current one, in reading order, the current one."""
    order: list[Session] = []
    for block in grid.board.blocks:
        if isinstance(block.row, Session) and block.row not in order[-1:] and not block.part:
            order.append(block.row)
    if not order:
        return False
    if key in {Key.Key_Home, Key.Key_End} or grid.current is None:
        chosen = order[-1 if key is Key.Key_End else 0]
    else:
        here = next((n for n, row in enumerate(order) if row.key == grid.current), 0)
        step = -SIDEWAYS[key] if grid.isRightToLeft() else SIDEWAYS[key]
        chosen = order[min(max(here + step, 0), len(order) - 1)]
    grid.show_session(chosen)
    return True


def _aimed(grid: Grid, block: Block, key: Key, *, control: bool, shift: bool) -> Target | None:
    board = grid.board
    session = block.row
    assert isinstance(session, Session)  # noqa: S101 -- the current one is
    if shift and key in UPRIGHT:
        hold = held(block, Grip.BOTTOM, block.first, block.top)
        bottom = _stepped(block.top + session.minutes, UPRIGHT[key], grid.snap)
        return stretched(board, hold, block.top, max(bottom, block.top + SHORTEST_MIN))
    hold = held(block, Grip.BODY, block.first, block.top)
    workshop = grid.space.workshop
    if control and key in UPRIGHT and board.view.mode in {Mode.DAY, Mode.TRACK}:
        return _other_day(grid, block, UPRIGHT[key])
    if control:
        column = _other_column(grid, block, key)
        return None if column is None else moved_to(board, workshop, hold, column, block.top)
    if key in UPRIGHT:
        top = _stepped(block.top, UPRIGHT[key], grid.snap)
        return moved_to(board, workshop, hold, block.first, max(0, top))
    return None


def _other_column(grid: Grid, block: Block, key: Key) -> int | None:
    """Return the next column to the side, or the same one of the next day up or down."""
    board = grid.board
    if key in SIDEWAYS and block.first == block.last:
        step = -SIDEWAYS[key] if grid.isRightToLeft() else SIDEWAYS[key]
        column = block.first + step
        return column if 0 <= column < len(board.strips) else None
    step = SIDEWAYS.get(key) or UPRIGHT[key]
    if key in SIDEWAYS and grid.isRightToLeft():
        step = -step
    here = board.strips[block.first]
    wanted = [
        n
        for n, strip in enumerate(board.strips)
        if (strip.day - here.day).days == step
        and (strip.room, strip.track) == (here.room, here.track)
    ]
    return wanted[0] if wanted else None


def _other_day(grid: Grid, block: Block, step: int) -> Target | None:
    """Return the same place on the day before or after, which is not in view."""
    days = days_of(grid.space.workshop)
    day = grid.board.strips[block.first].day
    place = days.index(day) + step
    if not 0 <= place < len(days):
        return None
    by, session = days[place] - day, block.row
    assert isinstance(session, Session)  # noqa: S101 -- the current one is
    starts, ends = session.starts + by, session.ends + by
    return Target(block.first, block.last, block.top, block.bottom, starts, ends)


def _stepped(minute: int, step: int, snap: int) -> int:
    """Return the next line of the snap, up or down."""
    return (minute // snap + 1) * snap if step > 0 else (-(-minute // snap) - 1) * snap


def _corner(grid: Grid, block: Block) -> QPoint:
    return (grid.scale.place(block).center() - grid.offset).toPoint()
