"""A session in the hand: the ghost with its new time, what it would meet there, and the drop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPalette, QPen

from organiser.desktop.timetable.board import Block
from organiser.desktop.timetable.brush import ROUND
from organiser.desktop.timetable.label import Label
from organiser.desktop.timetable.strips import everywhere
from organiser.desktop.timetable.target import Grip, Held, Target, from_tray, held, target
from organiser.desktop.timetable.words import between
from organiser.model import Place, Session
from organiser.planning.collisions import Collision, Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.desktop.timetable.grid import Grid

CLICK = 4
"""So many pixels the cursor may stray while it clicks."""
NEAR = 36
"""So near to the edge of the view it begins to scroll, in pixels."""
SCROLL_MS = 16
FASTEST = 14
"""The most pixels that it scrolls at a time."""


class Dragging(QObject):
    """One gesture at a time: pressed, then dragged, then dropped or abandoned."""

    over_tray_changed = Signal()

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._pressed: tuple[QPointF, Block, Grip] | None = None
        self.held: Held | None = None
        self.target: Target | None = None
        self.over_tray = False
        self.collisions: list[Collision] = []
        self._around: Surroundings | None = None
        self._asked: tuple[object, ...] = ()
        self._last = QPointF()
        self._label = Label(grid)
        self._painted = QRectF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self.is_tray: Callable[[QPoint], bool] = lambda _: False
        self._scroller = QTimer(self, interval=SCROLL_MS)
        self._scroller.timeout.connect(self._scroll)

    # The gesture ---------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Take note of what is pressed; a drag begins when the cursor has moved."""
        grid = self._grid
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = grid.content(event.position())
        found = grid.at(place)
        row = found[0].row if found else None
        grid.choose(row if isinstance(row, Session) else None)
        if found and isinstance(row, Session):
            self._pressed = (event.position(), *found)

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier, buttons: Qt.MouseButton) -> None:
        """Follow the cursor, at a point of the viewport."""
        if self.held is None:
            if self._pressed is None or not buttons & Qt.MouseButton.LeftButton:
                self._show_grip(point)
                return
            start, block, grip = self._pressed
            if (point - start).manhattanLength() < CLICK:
                return
            if not self._begin(start, block, grip):
                return
        self._last, self._modifiers = point, modifiers
        self._aim()
        self._scroller.start() if self._speed() else self._scroller.stop()

    def _show_grip(self, point: QPointF) -> None:
        found = self._grid.at(self._grid.content(point))
        viewport = self._grid.viewport()
        writable = not self._grid.space.file.read_only
        if found and writable and found[1] is not Grip.BODY:
            viewport.setCursor(Qt.CursorShape.SizeVerCursor)
        else:
            viewport.unsetCursor()

    def _begin(self, start: QPointF, block: Block, grip: Grip) -> bool:
        """Take the block into the hand, unless it is locked or nothing can be written."""
        grid = self._grid
        self._pressed = None
        session = block.row
        if not isinstance(session, Session) or grid.space.file.read_only:
            return False
        if session.locked:
            grid.locked.emit(session)
            return False
        place = grid.content(start)
        hold = held(block, grip, grid.scale.column_at(place.x()), grid.scale.minute_at(place.y()))
        self.hold(hold)
        return True

    def take_from_tray(self, session: Session) -> None:
        """Begin to drag a session of the tray; `move` tells where the cursor is."""
        self.hold(from_tray(session, self._grid.board))

    def hold(self, hold: Held) -> None:
        self.held, self.target, self.over_tray = hold, None, False
        self._around = Surroundings(self._grid.space.workshop, hold.session)
        self._asked = ()
        self._grid.viewport().setCursor(
            Qt.CursorShape.ClosedHandCursor
            if hold.grip is Grip.BODY
            else Qt.CursorShape.SizeVerCursor
        )
        self._grid.setFocus(Qt.FocusReason.MouseFocusReason)

    def release(self, event: QMouseEvent) -> None:
        """Drop what is held."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = None
            self.drop()

    def drop(self) -> None:
        """Let the session go where it is shown; where that is where it was, nothing happens."""
        hold, aimed, tray = self.held, self.target, self.over_tray
        self.abandon()
        if hold is None:
            return
        if tray:
            if hold.session.scheduled:
                self._grid.put_away.emit(hold.session)
        elif aimed is not None and not _is_there(hold, aimed):
            self._grid.dropped.emit(hold.session, aimed)

    def abandon(self) -> None:
        """Put the session back where it was."""
        self._pressed = None
        self._scroller.stop()
        if self.held is not None:
            self.held = self.target = self._around = None
            self.over_tray, self.collisions = False, []
            self.over_tray_changed.emit()
            self._grid.viewport().unsetCursor()
            self._grid.viewport().update()

    # Where it would go -----------------------------------------------------------------------

    def _aim(self) -> None:
        """Find the target under the cursor, and what the session would meet there."""
        grid, hold = self._grid, self.held
        if hold is None:
            return
        globally = grid.viewport().mapToGlobal(self._last.toPoint())
        over = hold.grip is Grip.BODY and self.is_tray(globally)
        if over != self.over_tray:
            self.over_tray = over
            self.over_tray_changed.emit()
        place = grid.content(self._last)
        outside = not hold.session.scheduled and not grid.viewport().rect().contains(
            self._last.toPoint()
        )
        if self.over_tray or outside:
            self.aim_at(None)
            return
        alt = bool(self._modifiers & Qt.KeyboardModifier.AltModifier)
        self.aim_at(
            target(
                grid.board,
                grid.space.workshop,
                hold,
                (grid.scale.column_at(place.x()), grid.scale.minute_at(place.y())),
                1 if alt else grid.snap,
            )
        )

    def aim_at(self, aimed: Target | None) -> None:
        """Show the session at `aimed`."""
        self.target = aimed
        self._check()
        self._repaint()

    def _check(self) -> None:
        hold, aimed = self.held, self.target
        if hold is None or aimed is None or self._around is None:
            self.collisions, self._asked = [], ()
            return
        rooms_asked = None if aimed.rooms is None else [room.key for room in aimed.rooms]
        asked = (aimed.starts, aimed.ends, rooms_asked)
        if asked == self._asked:
            return
        self._asked = asked
        session = hold.session
        rooms = aimed.rooms
        if rooms is None:
            workshop = self._grid.space.workshop
            rooms = tuple(workshop.rooms_of(session)) if session.place is Place.ROOMS else ()
        self.collisions = self._around.at(
            aimed.starts,
            aimed.ends,
            rooms,
            everywhere=everywhere(session) and aimed.rooms is None,
        )

    # Scrolling at the edges --------------------------------------------------------------------

    def _speed(self) -> QPoint:
        """Return how many pixels to scroll at a time: the nearer to the edge, the faster."""
        view = self._grid.viewport().rect()
        if self.held is None or self.over_tray:
            return QPoint()
        x = _push(self._last.x(), view.width()) if self.held.grip is Grip.BODY else 0
        return QPoint(x, _push(self._last.y(), view.height()))

    def _scroll(self) -> None:
        speed = self._speed()
        if not speed:
            self._scroller.stop()
            return
        before = self._grid.offset
        self._grid.scroll_by(speed.x(), speed.y())
        if self._grid.offset != before:
            self._aim()

    # Painting ------------------------------------------------------------------------------

    def _repaint(self) -> None:
        new = self._area()
        dirty = self._painted.united(new) if new.isValid() else self._painted
        self._painted = new
        self._grid.viewport().update(
            dirty.translated(-self._grid.offset).toAlignedRect().adjusted(-3, -3, 3, 3)
        )

    def _ghost(self) -> QRectF:
        grid, aimed = self._grid, self.target
        if aimed is None:
            return QRectF()
        return grid.scale.span(
            aimed.first, aimed.last, aimed.top, max(aimed.bottom, aimed.top + 8)
        ).adjusted(2, 1, -2, -1)

    def _area(self) -> QRectF:
        if self.held is None:
            return QRectF()
        origin = (
            self._grid.scale.place(self.held.block) if self.held.session.scheduled else QRectF()
        )
        if self.target is None:
            return origin
        ghost = self._ghost()
        self._label.say(self.held.session, self.target, self.collisions)
        return origin.united(ghost).united(self._label.place(ghost))

    def paint(self, painter: QPainter) -> None:
        """Paint what is in the hand; the painter's origin is that of the timetable."""
        hold, aimed, grid = self.held, self.target, self._grid
        if hold is None:
            return
        roles, palette = QPalette.ColorRole, grid.palette()
        if hold.session.scheduled:
            veil = QColor(palette.color(roles.Base))
            veil.setAlphaF(0.6)
            for place in grid.places_of(hold.session.key):
                painter.fillRect(place, veil)
        if aimed is None:
            return
        ghost = self._ghost()
        grid.picture.block(painter, ghost, hold.block, between(aimed.starts, aimed.ends, grid.desk))
        clash = bool(self.collisions)
        role = roles.BrightText if clash else roles.Accent
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(role), 2))
        painter.drawRoundedRect(ghost.adjusted(1, 1, -1, -1), ROUND, ROUND)
        self._label.paint(painter, ghost)


def _push(at: float, length: int) -> int:
    inside = min(at, length - at)
    if inside >= NEAR:
        return 0
    depth = min(1.0, (NEAR - inside) / NEAR)
    speed = max(1, round(depth * depth * FASTEST))
    return -speed if at < length / 2 else speed


def _is_there(hold: Held, aimed: Target) -> bool:
    session = hold.session
    return (
        session.scheduled
        and (session.starts, session.ends) == (aimed.starts, aimed.ends)
        and aimed.rooms is None
        and aimed.track in {None, session.track}
    )
