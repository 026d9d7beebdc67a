"""The timetable itself: scrolled, zoomed, painted in tiles; what is under the cursor."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from organiser.desktop.timetable.accessible import follow, install, tell_focus, tell_rows
from organiser.desktop.timetable.board import Block, Board, board
from organiser.desktop.timetable.colours import ColourBy
from organiser.desktop.timetable.dragging import Dragging
from organiser.desktop.timetable.keys import bind
from organiser.desktop.timetable.margins import GUTTER, Head, Hours
from organiser.desktop.timetable.marks import marked
from organiser.desktop.timetable.picture import Picture
from organiser.desktop.timetable.scale import Scale
from organiser.desktop.timetable.strips import Mode, View
from organiser.desktop.timetable.target import Grip
from organiser.desktop.timetable.tips import show_tip
from organiser.i18n import message
from organiser.model import Session

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.i18n import Message
    from organiser.rules.check import Checked

USUAL_MINUTE = 1.1
"""The height of a minute, in device-independent pixels, at zoom 1."""
SMALLEST, LARGEST = 0.35, 4.0
NARROWEST, WIDEST, LANE = 112.0, 1400.0, 104.0
"""How wide a column is at least, at zoom 1, and at most; and each session beside another."""
BESIDE = frozenset({Mode.WEEK, Mode.TRACK})
"""Where it is usual, and no clash, that sessions are side by side in one column."""
EDGE = 6
"""So near to its upper or lower edge a block is held by the edge, in pixels."""
STEP = 1.15


class Grid(QAbstractScrollArea):
    """Shows the sessions of a view as blocks; one of them is the current one."""

    chosen = Signal(object)  # Session, Visit or None
    opened = Signal(object)  # Session: show its form
    dropped = Signal(object, object)  # Session, Target
    put_away = Signal(object)  # Session: into the tray
    locked = Signal(object)  # Session that cannot be moved
    wanted = Signal(object, int)  # Strip, minute: a new session there
    asked = Signal(object, QPoint)  # Session: its menu, at a point of the screen
    zoomed = Signal()

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space, self.desk = space, space.desk
        self.setAccessibleName(self.desk(message("Timetable")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.snap, self.colour_by = 15, ColourBy.KIND
        self.zoom, self.breadth = 1.0, 1.0
        self.clashes: dict[int, list[Message]] = {}
        self.warnings: dict[int, list[Message]] = {}
        self.current: int | None = None
        self.board: Board = board(space.workshop, View())
        self.scale = Scale.of(self.board, NARROWEST, USUAL_MINUTE, mirrored=False)
        self.picture = Picture(self)
        self.places: list[tuple[QRectF, Block]] = []
        self._places_of: dict[int, list[QRectF]] = {}
        self.hours, self.head = Hours(self), Head(self)
        self.dragging = Dragging(self)
        bind(self)
        install()
        follow(self)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)

    # What is shown -------------------------------------------------------------------------

    def look(self, view: View) -> None:
        """Show another view."""
        self.dragging.abandon()
        self.board = board(self.space.workshop, view)
        self._lay_out()
        if self.current is not None and self.block() is None:
            self.choose(None)
        tell_rows(self)

    def follow(self) -> None:
        """Show the workshop as it is now."""
        self.look(self.board.view)

    def mark(self, checked: list[Checked]) -> None:
        """Mark the sessions that findings are about."""
        clashes, warnings = marked(checked)
        if (clashes, warnings) != (self.clashes, self.warnings):
            self.clashes, self.warnings = clashes, warnings
            self._stale()

    @property
    def offset(self) -> QPointF:
        """The corner of the part that is in sight."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        x = across.maximum() - across.value() if self.isRightToLeft() else across.value()
        return QPointF(x, down.value())

    def _lay_out(self) -> None:
        top = self.head.needed
        mirrored = self.isRightToLeft()
        self.setViewportMargins(0 if mirrored else GUTTER, top, GUTTER if mirrored else 0, 0)
        room = max(1, self.viewport().width())
        lanes = max((block.lanes for block in self.board.blocks), default=1)
        lane = LANE if self.board.view.mode in BESIDE else 0
        least = max(NARROWEST, min(lanes * lane, WIDEST)) * self.breadth
        column = max(least, min(WIDEST * self.breadth, room / len(self.board.strips)))
        self.scale = Scale.of(self.board, column, USUAL_MINUTE * self.zoom, mirrored=mirrored)
        in_depth = sorted(self.board.blocks, key=lambda block: not block.band)
        self.places = [(self.scale.place(block), block) for block in in_depth]
        self._places_of = defaultdict(list)
        for place, block in self.places:
            if block.movable:
                self._places_of[block.row.key].append(place)
        self._bars()
        self._stale()

    def _bars(self) -> None:
        view = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, int(self.scale.width - view.width())))
        across.setPageStep(view.width())
        across.setSingleStep(int(self.scale.column))
        down.setRange(0, max(0, int(self.scale.height - view.height()) + 1))
        down.setPageStep(view.height())
        down.setSingleStep(int(30 * self.scale.minute))
        area = self.viewport().geometry()
        gutter = area.right() + 1 if self.isRightToLeft() else area.left() - GUTTER
        self.hours.setGeometry(gutter, area.top(), GUTTER, area.height())
        self.head.setGeometry(
            area.left(), area.top() - self.head.needed, area.width(), self.head.needed
        )

    def _stale(self) -> None:
        self.picture.clear()
        self.viewport().update()
        self.head.update()
        self.hours.update()

    def _scrolled(self) -> None:
        self.viewport().update()
        self.head.update()
        self.hours.update()

    # Painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        dirty = QRectF(event.rect())
        painter.fillRect(dirty, self.palette().base())
        area = QRectF(self.offset, self.viewport().size())
        seen = dirty.translated(self.offset)
        painter.setClipRect(dirty)
        painter.translate(dirty.topLeft())
        self.picture.paint(painter, seen)
        painter.translate(-dirty.topLeft() - area.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.dragging.held is None:
            self.picture.outline(painter)
        self.dragging.paint(painter)
        painter.end()

    # The current session -------------------------------------------------------------------

    def block(self) -> Block | None:
        """Return the block of the current session."""
        return None if self.current is None else self.board.block_of(self.current)

    def block_there(self, session: Session) -> Block | None:
        """Return the block of `session` in this view."""
        return self.board.block_of(session.key)

    def places_of(self, key: int) -> list[QRectF]:
        """Return where the blocks of the session with `key` are."""
        return self._places_of.get(key, [])

    def session(self) -> Session | None:
        """Return the current session as it is now."""
        return self.space.workshop.sessions.get(self.current or 0)

    def choose(self, session: Session | None) -> None:
        """Make `session` the current one."""
        key = session.key if session else None
        if key != self.current:
            self.current = key
            self.viewport().update()
            self.chosen.emit(session)
            tell_focus(self)

    def show_session(self, session: Session) -> bool:
        """Make `session` current and bring it into view; return whether this view has it."""
        found = self.board.block_of(session.key)
        self.choose(session)
        if found is not None:
            self.bring(self.scale.place(found))
        return found is not None

    def bring(self, place: QRectF) -> None:
        """Scroll until `place` is in sight, with some room around it."""
        view = self.viewport().size()
        self._scroll_to(
            self.horizontalScrollBar(), place.left(), place.right(), self.offset.x(), view.width()
        )
        self._scroll_to(
            self.verticalScrollBar(), place.top(), place.bottom(), self.offset.y(), view.height()
        )

    def _scroll_to(
        self, bar: object, first: float, last: float, offset: float, length: int
    ) -> None:
        wanted = offset
        if last + EDGE > offset + length:
            wanted = last + EDGE * 4 - length
        if first - EDGE < offset or last - first > length:
            wanted = min(wanted, first - EDGE * 4) if first - EDGE < offset else wanted
        self.scroll_by(
            *(
                (int(wanted - offset), 0)
                if bar is self.horizontalScrollBar()
                else (0, int(wanted - offset))
            )
        )

    def scroll_by(self, x: int, y: int) -> None:
        """Scroll by so many pixels to the right and down."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + (-x if self.isRightToLeft() else x))
        down.setValue(down.value() + y)

    # What is where -------------------------------------------------------------------------

    def content(self, point: QPointF) -> QPointF:
        """Return the place on the whole timetable of a point of the viewport."""
        return point + self.offset

    def at(self, point: QPointF) -> tuple[Block, Grip] | None:
        """Return the uppermost block at a place of the timetable, and what it is held by there."""
        for place, block in reversed(self.places):
            if not place.contains(point):
                continue
            edge = min(EDGE, place.height() / 4)
            if not block.movable:
                return block, Grip.BODY
            if point.y() > place.bottom() - edge:
                return block, Grip.BOTTOM
            if point.y() < place.top() + edge:
                return block, Grip.TOP
            return block, Grip.BODY
        return None

    # Events --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dragging.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragging.move(event.position(), event.modifiers(), event.buttons())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.dragging.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.content(event.position())
        found = self.at(place)
        if found is not None and isinstance(found[0].row, Session):
            self.opened.emit(found[0].row)
        elif found is None and not self.space.file.read_only:
            minute = int(self.scale.minute_at(place.y()) // self.snap) * self.snap
            self.wanted.emit(self.board.strips[self.scale.column_at(place.x())], minute)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.dragging.held is not None:
            self.dragging.abandon()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.dragging.held is not None:
            event.accept()  # Esc ends the drag, and nothing else
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_tip(self, event)
            return True
        if event.type() == QEvent.Type.Leave and self.dragging.held is None:
            self.viewport().unsetCursor()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: object) -> None:
        point = event.globalPos()  # type: ignore[attr-defined]
        found = self.at(self.content(QPointF(self.viewport().mapFromGlobal(point))))
        session = found[0].row if found and isinstance(found[0].row, Session) else None
        if event.reason() == event.Reason.Keyboard:  # type: ignore[attr-defined]
            session, block = self.session(), self.block()
            if block is not None:
                corner = self.scale.place(block).center() - self.offset
                point = self.viewport().mapToGlobal(corner.toPoint())
        if session is not None:
            self.choose(session)
            self.asked.emit(session, point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not turned:
            super().wheelEvent(event)
            return
        at = event.position()
        factor = STEP ** (turned / 120)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.set_zoom(self.zoom, self.breadth * factor, at)
        else:
            self.set_zoom(self.zoom * factor, self.breadth, at)
        event.accept()

    def set_zoom(self, zoom: float, breadth: float = 1.0, at: QPointF | None = None) -> None:
        """Make hours taller by `zoom` and columns wider by `breadth`; what is `at` stays there."""
        at = at or QPointF(self.viewport().rect().center())
        place = self.content(at)
        minute, share = self.scale.minute_at(place.y()), place.x() / max(1.0, self.scale.width)
        self.zoom = min(max(zoom, SMALLEST), LARGEST)
        self.breadth = min(max(breadth, 0.5), 3.0)
        self._lay_out()
        there = QPointF(share * self.scale.width, self.scale.y(minute)) - at
        self.scroll_by(int(there.x() - self.offset.x()), int(there.y() - self.offset.y()))
        self.zoomed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.viewport().update()
        tell_focus(self)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = QEvent.Type
        looks = {kinds.PaletteChange, kinds.StyleChange, kinds.LayoutDirectionChange}
        if event.type() in looks and hasattr(self, "dragging"):
            self.picture.wear_again()
            self._lay_out()
