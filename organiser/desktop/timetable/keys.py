"""The keyboard of the timetable: every drag has keys, and the sheet of shortcuts lists them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from organiser.desktop.timetable.board import Block
from organiser.desktop.timetable.strips import Mode
from organiser.desktop.timetable.target import SHORTEST_MIN, Grip, Target, held, moved_to, stretched
from organiser.i18n import Message, message
from organiser.model import Session
from organiser.planning.days import days_of

if TYPE_CHECKING:
    from organiser.desktop.timetable.grid import Grid

Aim = Callable[["Grid", Block, Session], Target | None]
FARTHER = 1.25


@dataclass(frozen=True)
class Deed:
    """What a key does on the timetable. `keys` as Qt writes them."""

    name: Message
    keys: tuple[str, ...]
    act: Callable[[Grid], object]


def bind(grid: Grid) -> None:
    """Give the keys to `grid`; they count while it has the focus."""
    for deed in DEEDS:
        action = QAction(grid.desk(deed.name), grid)
        action.setShortcuts([QKeySequence(key) for key in deed.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(_done, deed, grid))
        grid.addAction(action)


def _done(deed: Deed, grid: Grid, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 -- Qt's
    if grid.dragging.held is None:
        deed.act(grid)


# Going from one session to another ------------------------------------------------------------


def _go(grid: Grid, step: int) -> None:
    """Make the session before or after the current one, in reading order, the current one."""
    order = _in_order(grid)
    if not order:
        return
    here = next((n for n, row in enumerate(order) if row.key == grid.current), None)
    place = 0 if here is None else min(max(here + step, 0), len(order) - 1)
    grid.show_session(order[place])


def _aside(grid: Grid, step: int) -> None:
    _go(grid, -step if grid.isRightToLeft() else step)


def _in_order(grid: Grid) -> list[Session]:
    return [
        block.row
        for block in grid.board.blocks
        if isinstance(block.row, Session) and not block.part
    ]


# Moving the current one -----------------------------------------------------------------------


def _drop(aim: Aim, grid: Grid) -> None:
    """Drop the current session where `aim` says; without a current one, begin with the first."""
    block, session = grid.block(), grid.session()
    if block is None or session is None:
        _go(grid, 0)
    elif session.locked:
        grid.locked.emit(session)
    elif not grid.space.file.read_only and (aimed := aim(grid, block, session)):
        grid.dropped.emit(session, aimed)


def _moved(step: int, grid: Grid, block: Block, _session: Session) -> Target | None:
    hold = held(block, Grip.BODY, block.first, block.top)
    top = max(0, _stepped(block.top, step, grid.snap))
    return moved_to(grid.board, grid.space.workshop, hold, block.first, top)


def _resized(step: int, grid: Grid, block: Block, session: Session) -> Target | None:
    hold = held(block, Grip.BOTTOM, block.first, block.top)
    bottom = _stepped(block.top + session.minutes, step, grid.snap)
    return stretched(grid.board, hold, block.top, max(bottom, block.top + SHORTEST_MIN))


def _to_column(step: int, grid: Grid, block: Block, session: Session) -> Target | None:
    """Aim at the next column to the side; a band goes to the next day."""
    step = -step if grid.isRightToLeft() else step
    if block.first != block.last:
        return _to_day(step, grid, block, session)
    column = block.first + step
    return _in_column(grid, block, column) if 0 <= column < len(grid.board.strips) else None


def _to_day(step: int, grid: Grid, block: Block, session: Session) -> Target | None:
    """Aim at the same place of the day before or after, in view or not."""
    board = grid.board
    here, days = board.strips[block.first], days_of(grid.space.workshop)
    place = days.index(here.day) + step
    if not 0 <= place < len(days):
        return None
    if board.view.mode in {Mode.DAY, Mode.TRACK}:
        by = days[place] - here.day
        starts, ends = session.starts + by, session.ends + by
        return Target(block.first, block.last, block.top, block.bottom, starts, ends)
    for number, strip in enumerate(board.strips):
        if strip.day == days[place] and (strip.room, strip.track) == (here.room, here.track):
            return _in_column(grid, block, number)
    return None


def _in_column(grid: Grid, block: Block, column: int) -> Target:
    hold = held(block, Grip.BODY, block.first, block.top)
    return moved_to(grid.board, grid.space.workshop, hold, column, block.top)


def _stepped(minute: int, step: int, snap: int) -> int:
    """Return the next line of the snap, up or down."""
    return (minute // snap + 1) * snap if step > 0 else (-(-minute // snap) - 1) * snap


# All else ----------------------------------------------------------------------------------------


def _open(grid: Grid) -> None:
    if (session := grid.session()) is not None:
        grid.opened.emit(session)


def _put_away(grid: Grid) -> None:
    session = grid.session()
    if session is None or grid.block() is None or grid.space.file.read_only:
        return
    if session.locked:
        grid.locked.emit(session)
    else:
        grid.put_away.emit(session)


def _zoom(factor: float, grid: Grid) -> None:
    grid.set_zoom(grid.zoom * factor, grid.breadth)


DEEDS = (
    Deed(message("Session before"), ("Left",), partial(_aside, step=-1)),
    Deed(message("Session after"), ("Right",), partial(_aside, step=1)),
    Deed(message("First session"), ("Home",), partial(_go, step=-100_000)),
    Deed(message("Last session"), ("End",), partial(_go, step=100_000)),
    Deed(message("Begin earlier"), ("Up",), partial(_drop, partial(_moved, -1))),
    Deed(message("Begin later"), ("Down",), partial(_drop, partial(_moved, 1))),
    Deed(message("End earlier"), ("Shift+Up",), partial(_drop, partial(_resized, -1))),
    Deed(message("End later"), ("Shift+Down",), partial(_drop, partial(_resized, 1))),
    Deed(message("One column left"), ("Ctrl+Left",), partial(_drop, partial(_to_column, -1))),
    Deed(message("One column right"), ("Ctrl+Right",), partial(_drop, partial(_to_column, 1))),
    Deed(message("One day back"), ("Ctrl+Up",), partial(_drop, partial(_to_day, -1))),
    Deed(message("One day on"), ("Ctrl+Down",), partial(_drop, partial(_to_day, 1))),
    Deed(message("Details"), ("Return", "Enter"), _open),
    Deed(message("Put in the tray"), ("T",), _put_away),
    Deed(message("Larger"), ("+", "="), partial(_zoom, FARTHER)),
    Deed(message("Smaller"), ("-",), partial(_zoom, 1 / FARTHER)),
    Deed(message("Usual size"), ("Ctrl+0",), lambda grid: grid.set_zoom(1.0)),
)
