"""The timetable of the small workshop, and hands that drag on it with real mouse events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from organiser.desktop.findings import Findings
from organiser.desktop.pages.programme import ProgrammePage
from organiser.desktop.workspace import Workspace

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier


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

    def send(self, kind, point, buttons, *, modifiers=PLAIN, to=None):
        widget = to or self.grid.viewport()
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
        there = QPointF(widget.mapToGlobal(point))
        event = QMouseEvent(kind, QPointF(point), there, button, buttons, modifiers)
        QApplication.sendEvent(widget, event)

    def press(self, point, to=None):
        self.send(QEvent.Type.MouseButtonPress, point, LEFT, to=to)

    def move(self, point, modifiers=PLAIN, to=None):
        self.send(QEvent.Type.MouseMove, point, LEFT, modifiers=modifiers, to=to)

    def release(self, point, modifiers=PLAIN, to=None):
        self.send(QEvent.Type.MouseButtonRelease, point, NONE, modifiers=modifiers, to=to)

    def take(self, start, end, modifiers=PLAIN, to=None):
        """Press and drag, and hold."""
        self.press(start, to=to)
        for step in (0.25, 0.5, 1):
            self.move(start + (end - start) * step, modifiers, to=to)

    def drag(self, start, end, modifiers=PLAIN, to=None):
        self.take(start, end, modifiers, to=to)
        self.release(end, modifiers, to=to)

    def by_minutes(self, point, minutes):
        return point + QPoint(0, round(minutes * self.grid.scale.minute))

    def times(self, title):
        row = self.session(title)
        return f"{row.starts:%d %H:%M}–{row.ends:%H:%M}"

    def key(self, key, modifiers=PLAIN):
        self.qtbot.keyClick(self.grid, key, modifiers)


@pytest.fixture
def hands_in(window, qtbot):
    """Opens a file in the window and turns to its timetable."""

    def take(file):
        window.take(file)
        page = window.show_page("programme")
        QApplication.processEvents()
        page.timetable.grid.setFocus()
        return Hands(page, qtbot)

    return take


@pytest.fixture
def windowed(hands_in, turin):
    """Hands on the timetable of the small workshop, in the whole window."""
    return hands_in(turin)


@pytest.fixture
def hands(desk, turin, qtbot):
    """Hands on the timetable of the small workshop: the page alone, without its window."""
    space = Workspace(desk, turin)
    space.findings = Findings(space)
    page = ProgrammePage(space)
    page.resize(960, 680)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    page.timetable.grid.setFocus()
    yield Hands(page, qtbot)
    page.put_away()
    page.close()
    for gone in (page, space):
        gone.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or it is dressed for ever
