"""The timetable of the small workshop, and hands that drag on it with real mouse events."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Hands:
    """Drags on a timetable as a person does: press, a few moves, release."""

    def __init__(self, page, qtbot):
        self.page, self.qtbot = page, qtbot
        self.grid, self.space = page.timetable.grid, page.space

    def session(self, title):
        return next(row for row in self.space.workshop.sessions.values() if row.title == title)

    def block(self, title):
        return self.grid.board.block_of(self.session(title).key)

    def point(self, title, *, at=0.5):
        """A point of the viewport in a block; `at` is the share of its height."""
        place = self.grid.scale.place(self.block(title)).translated(-self.grid.offset)
        return QPoint(round(place.center().x()), round(place.top() + place.height() * at))

    def spot(self, column, minute):
        """The point of the viewport at a minute, in the middle of a column."""
        scale, offset = self.grid.scale, self.grid.offset
        x = scale.left(column) + scale.column / 2 - offset.x()
        return QPoint(round(x), round(scale.y(minute) - offset.y()))

    def send(self, kind, point, button, buttons, modifiers=Qt.KeyboardModifier.NoModifier, to=None):
        widget = to or self.grid.viewport()
        there = widget.mapToGlobal(point)
        QApplication.sendEvent(
            widget,
            QMouseEvent(kind, QPointF(point), QPointF(there), button, buttons, modifiers),
        )

    def press(self, point, to=None):
        self.send(QEvent.Type.MouseButtonPress, point, LEFT, LEFT, to=to)

    def move(self, point, modifiers=Qt.KeyboardModifier.NoModifier, to=None):
        self.send(QEvent.Type.MouseMove, point, NONE, LEFT, modifiers, to=to)

    def release(self, point, modifiers=Qt.KeyboardModifier.NoModifier, to=None):
        self.send(QEvent.Type.MouseButtonRelease, point, LEFT, NONE, modifiers, to=to)

    def take(self, start, end, modifiers=Qt.KeyboardModifier.NoModifier, to=None):
        """Press and drag, and hold."""
        self.press(start, to=to)
        for step in (0.25, 0.5, 1):
            self.move(start + (end - start) * step, modifiers, to=to)

    def drag(self, start, end, modifiers=Qt.KeyboardModifier.NoModifier, to=None):
        self.take(start, end, modifiers, to=to)
        self.release(end, modifiers, to=to)

    def by_minutes(self, point, minutes):
        return point + QPoint(0, round(minutes * self.grid.scale.minute))

    def times(self, title):
        row = self.session(title)
        return f"{row.starts:%d %H:%M}–{row.ends:%H:%M}"

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.grid, key, modifiers)


@pytest.fixture
def hands(window, space, qtbot):
    page = window.show_page("programme")
    QApplication.processEvents()
    page.timetable.grid.setFocus()
    return Hands(page, qtbot)


def at(day, hour, minute=0):
    return datetime(2025, 12, day, hour, minute)


@pytest.fixture
def moment():
    return at
