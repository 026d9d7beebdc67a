"""The timetable for a screen reader: one node for each session, in the order of reading.

Qt keeps what its bridge has asked for by address and may ask again at any time, so nodes are
never freed: those of a timetable that is gone say so, and are used again by the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QColor
from PySide6.QtWidgets import QAccessibleWidget

from organiser.desktop.timetable.words import spoken
from organiser.model import Session

if TYPE_CHECKING:
    from organiser.desktop.timetable.board import Block
    from organiser.desktop.timetable.grid import Grid

_grids: dict[int, GridNode] = {}
_spare: list[SessionNode] = []


class SessionNode(QAccessibleInterface):
    """One block of the timetable."""

    def __init__(self) -> None:
        super().__init__()
        self.owner: GridNode | None = None
        self.number = 0

    def block(self) -> Block | None:
        grid = self.owner.grid if self.owner else None
        if grid is None or self.number >= len(grid.board.blocks):
            return None
        return grid.board.blocks[self.number]

    def isValid(self) -> bool:
        return self.block() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def text(self, kind: QAccessible.Text) -> str:
        block, grid = self.block(), self.owner.grid if self.owner else None
        if block is None or grid is None or kind is not QAccessible.Text.Name:
            return ""
        clashes = grid.clashes.get(block.row.key, []) if isinstance(block.row, Session) else []
        return spoken(grid.space.workshop, block.row, grid.desk, clashes)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing here is typed into."""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        block, grid = self.block(), self.owner.grid if self.owner else None
        if block is None or grid is None:
            state.invalid = True
            return state
        state.focusable = state.selectable = block.movable
        current = block.movable and block.row.key == grid.current
        state.selected = current
        state.focused = current and grid.hasFocus()
        state.offscreen = not self.rect().intersects(
            QRect(grid.viewport().mapToGlobal(QPoint()), grid.viewport().size())
        )
        return state

    def rect(self) -> QRect:
        block, grid = self.block(), self.owner.grid if self.owner else None
        if block is None or grid is None:
            return QRect()
        place = grid.scale.place(block).translated(-grid.offset).toRect()
        return QRect(grid.viewport().mapToGlobal(place.topLeft()), place.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.owner

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()


class GridNode(QAccessibleWidget):
    """The timetable: a list of sessions."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid, QAccessible.Role.List, grid.accessibleName())
        self._grid = ref(grid)
        self.nodes: list[SessionNode] = []

    @property
    def grid(self) -> Grid | None:
        return self._grid()

    def childCount(self) -> int:
        grid = self.grid
        return len(grid.board.blocks) if grid else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self.nodes) <= index:
            node = _spare.pop() if _spare else SessionNode()
            node.owner, node.number = self, len(self.nodes)
            self.nodes.append(node)
        return self.nodes[index]

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        for number in range(self.childCount()):
            node = self.child(number)
            if node is not None and node.rect().contains(x, y):
                return node
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.number if isinstance(child, SessionNode) and child.owner is self else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        grid = self.grid
        block = grid.block() if grid and grid.hasFocus() else None
        if grid is None or block is None:
            return None
        return self.child(grid.board.blocks.index(block))


def follow(grid: Grid) -> None:
    """Show `grid` to screen readers for as long as it lives."""
    number = id(grid)
    grid.destroyed.connect(lambda: _forget(number))


def _forget(number: int) -> None:
    node = _grids.pop(number, None)
    if node is not None:
        for child in node.nodes:
            child.owner = None
        _spare.extend(node.nodes)


def _make(_key: str, thing: QObject) -> QAccessibleInterface | None:
    from organiser.desktop.timetable.grid import Grid  # noqa: PLC0415 -- it imports this module

    if not isinstance(thing, Grid):
        return None
    node = _grids[id(thing)] = GridNode(thing)
    return node


def install() -> None:
    """Tell Qt, once, how timetables are shown to screen readers."""
    if not _installed:
        QAccessible.installFactory(_make)
        _installed.append(True)


_installed: list[bool] = []


def tell_focus(grid: Grid) -> None:
    """Tell a screen reader which session is the current one."""
    if not QAccessible.isActive() or not grid.hasFocus():
        return
    block = grid.block()
    if block is not None:
        event = QAccessibleEvent(grid, QAccessible.Event.Focus)
        event.setChild(grid.board.blocks.index(block))
        QAccessible.updateAccessibility(event)


def tell_rows(grid: Grid) -> None:
    """Tell a screen reader that the sessions are others."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(grid, QAccessible.Event.ObjectReorder))
