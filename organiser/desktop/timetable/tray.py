"""The tray: sessions that have no time yet. They are dragged out, and others dragged in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from organiser.desktop.page import heading, muted
from organiser.desktop.theme import HAIR, SNUG, TIGHT
from organiser.desktop.timetable.colours import GREY, OF_KIND
from organiser.desktop.timetable.dragging import CLICK
from organiser.i18n import counted, message
from organiser.model import collation_key

if TYPE_CHECKING:
    from organiser.desktop.timetable.grid import Grid
    from organiser.model import Session

KEY = int(Qt.ItemDataRole.UserRole)


class Waiting(QListWidget):
    """The sessions of the tray as a list; one that is dragged hands its cursor to the grid."""

    opened = Signal(int)
    placed = Signal(int)

    def __init__(self, grid: Grid) -> None:
        super().__init__()
        self._grid = grid
        self._from: QPoint | None = None
        self.setObjectName("cards")
        self.setSpacing(1)
        self.setIconSize(QSize(4, 30))
        self.setUniformItemSizes(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(KEY)))

    def key(self) -> int | None:
        """Return the key of the chosen session."""
        item = self.currentItem()
        return item.data(KEY) if item else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.itemAt(event.position().toPoint()):
            self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        grid, point = self._grid, event.position().toPoint()
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        if grid.dragging.held is None:
            if (point - self._from).manhattanLength() < CLICK:
                return
            session = grid.space.workshop.sessions.get(self.key() or 0)
            if session is None or grid.space.file.read_only:
                return
            grid.dragging.take_from_tray(session)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        at = grid.viewport().mapFromGlobal(event.globalPosition().toPoint())
        grid.dragging.move(QPointF(at), event.modifiers(), event.buttons())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        self.unsetCursor()
        if self._grid.dragging.held is not None:
            self._grid.dragging.drop()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.key()
        if event.key() == Qt.Key.Key_Escape and self._grid.dragging.held is not None:
            self._grid.dragging.abandon()
        elif key is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(key)
        elif key is not None and event.key() == Qt.Key.Key_T:
            self.placed.emit(key)
        else:
            super().keyPressEvent(event)


class Tray(QWidget):
    """The list of what waits, with a word on how to use it."""

    WIDTH = 208

    def __init__(self, grid: Grid) -> None:
        super().__init__()
        self._grid = grid
        say = grid.desk
        self.setFixedWidth(self.WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(SNUG, 0, 0, 0)
        column.setSpacing(TIGHT)
        self.title = heading(say(message("Not yet scheduled")))
        self.title.setWordWrap(True)
        self.list = Waiting(grid)
        self.list.setAccessibleName(say(message("Not yet scheduled")))
        self.hint = muted(
            say(
                message(
                    "Drag a session here to take it off the programme. "
                    "Drag it back, or press T, to give it a time."
                )
            )
        )
        self.count: QLabel = muted("")
        column.addWidget(self.title)
        column.addWidget(self.count)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.setSpacing(HAIR)
        grid.dragging.is_tray = self.is_over
        grid.dragging.over_tray_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where a session can be let go while one is dragged over the tray."""
        if self._grid.dragging.over_tray:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(self.palette().highlight())
            painter.drawRoundedRect(self.rect().adjusted(HAIR, 1, -1, -1), HAIR, HAIR)
            painter.end()

    def is_over(self, point: QPoint) -> bool:
        """Return whether a point of the screen lies over the tray."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))

    def choose(self, session: Session) -> bool:
        """Make `session` the chosen one; return whether it waits here."""
        for number in range(self.list.count()):
            item = self.list.item(number)
            if item.data(KEY) == session.key:
                self.list.setCurrentItem(item)
                self.list.setFocus()
                return True
        return False

    def follow(self) -> None:
        """List what waits now."""
        workshop, say = self._grid.space.workshop, self._grid.desk
        waiting = sorted(
            (row for row in workshop.sessions.values() if not row.scheduled),
            key=lambda row: (collation_key(row.title), row.key),
        )
        kept = self.list.key()
        self.list.clear()
        for session in waiting:
            item = QListWidgetItem(_bar(session), self._words(session))
            item.setData(KEY, session.key)
            self.list.addItem(item)
            if session.key == kept:
                self.list.setCurrentItem(item)
        self.count.setText(say(counted("{count} session", "{count} sessions", len(waiting))))
        self.count.setVisible(bool(waiting))
        self.list.setVisible(bool(waiting))

    def _words(self, session: Session) -> str:
        say = self._grid.desk
        title = session.text("title", say.language.code)
        minutes = counted("{count} minute", "{count} minutes", session.minutes)
        return f"{title}\n{say(minutes)}"


def _bar(session: Session) -> QIcon:
    picture = QPixmap(4, 30)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QColor(OF_KIND.get(session.kind, GREY)))
    painter.end()
    return QIcon(picture)
