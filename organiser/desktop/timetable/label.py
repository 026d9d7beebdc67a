"""The label beside a dragged session: its new time and room, and what it would meet there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette, QPen

from organiser.desktop.fonts import SEMIBOLD, SMALL_PT, font
from organiser.desktop.timetable.words import NOT_SAID, place_of, title_of
from organiser.i18n import Message, counted, message, verbatim
from organiser.planning.collisions import Collision, Meets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organiser.desktop.timetable.grid import Grid
    from organiser.desktop.timetable.target import Target
    from organiser.model import Session, Workshop

MOST = 3
"""So many collisions are named; of more, their number."""
PAD = 8.0
WIDEST = 340.0


class Label:
    """Two or more lines of text in a small box that stays in sight."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._said: tuple[object, ...] = ()
        self.lines: list[str] = []
        self._size = QSizeF()
        self._fonts = font(SMALL_PT, weight=SEMIBOLD), font(SMALL_PT)
        self._measures = tuple(QFontMetricsF(face) for face in self._fonts)

    def say(self, session: Session, aimed: Target, collisions: Sequence[Collision]) -> None:
        """Say where `session` would go, and what it would meet."""
        said = (aimed.starts, aimed.ends, aimed.rooms, aimed.track, tuple(collisions))
        if said == self._said:
            return
        self._said = said
        grid = self._grid
        self.lines = [grid.desk(where(grid.space.workshop, session, aimed))]
        self.lines += [
            f"⚠ {grid.desk(collision_text(grid.space.workshop, found, grid.desk))}"
            for found in collisions[:MOST]
        ]
        if len(collisions) > MOST:
            more = len(collisions) - MOST
            self.lines.append(grid.desk(counted("and {count} more", "and {count} more", more)))
        metrics = (self._metrics(0), self._metrics(1))
        self.lines = [
            metrics[n > 0].elidedText(line, Qt.TextElideMode.ElideRight, WIDEST)
            for n, line in enumerate(self.lines)
        ]
        widths = [metrics[n > 0].horizontalAdvance(line) for n, line in enumerate(self.lines)]
        height = sum(metrics[n > 0].height() for n in range(len(self.lines)))
        self._size = QSizeF(max(widths) + 2 * PAD, height + PAD)

    def _metrics(self, line: int) -> QFontMetricsF:
        """Return the measures of a line: the first one is bold."""
        return self._measures[line > 0]

    def place(self, ghost: QRectF) -> QRectF:
        """Return where the label is: above the ghost, or where it is in sight."""
        grid = self._grid
        seen = QRectF(grid.offset, grid.viewport().size()).adjusted(2, 2, -2, -2)
        left = ghost.right() - self._size.width() if grid.isRightToLeft() else ghost.left()
        top = ghost.top() - self._size.height() - 4
        if top < seen.top():
            top = min(ghost.bottom() + 4, seen.bottom() - self._size.height())
        left = max(seen.left(), min(left, seen.right() - self._size.width()))
        return QRectF(QPointF(left, top), self._size)

    def paint(self, painter: QPainter, ghost: QRectF) -> None:
        palette, roles = self._grid.palette(), QPalette.ColorRole
        area = self.place(ghost)
        painter.setPen(QPen(palette.color(roles.Mid), 1))
        painter.setBrush(palette.color(roles.ToolTipBase))
        painter.drawRoundedRect(area, 5, 5)
        inner = area.adjusted(PAD, PAD / 2, -PAD, -PAD / 2)
        top = inner.top()
        side = Qt.AlignmentFlag.AlignLeft
        if self._grid.isRightToLeft():
            side = Qt.AlignmentFlag.AlignRight
        for number, line in enumerate(self.lines):
            painter.setFont(self._fonts[number > 0])
            role = roles.BrightText if number else roles.ToolTipText
            painter.setPen(palette.color(role))
            height = self._metrics(number).height()
            painter.drawText(
                QRectF(inner.left(), top, inner.width(), height),
                int(side | Qt.AlignmentFlag.AlignVCenter),
                line,
            )
            top += height


def where(workshop: Workshop, session: Session, aimed: Target) -> Message:
    """Return "10:45–11:45 Europa"."""
    if aimed.rooms:
        room = verbatim(", ".join(room.name for room in aimed.rooms))
    elif aimed.rooms is None:
        room = place_of(workshop, session)
    else:
        room = NOT_SAID
    return message(
        "{starts}–{ends} {room}", starts=aimed.starts.time(), ends=aimed.ends.time(), room=room
    )


def collision_text(workshop: Workshop, found: Collision, desk: object) -> Message:
    """Return in a few words what stands in the way."""
    title = title_of(found.other, desk)  # type: ignore[arg-type]
    if found.kind is Meets.ROOM:
        if found.room is None:
            return message("“{other}” takes the rooms", other=title)
        return message("“{other}” is in {room}", other=title, room=found.room.name)
    person = workshop.participants[min(found.people)].full_name
    others = len(found.people) - 1
    if found.kind is Meets.WALK:
        if not others:
            return counted(
                "{person} needs {count} minute to walk to or from “{other}”",
                "{person} needs {count} minutes to walk to or from “{other}”",
                found.minutes,
                person=person,
                other=title,
            )
        return message(
            "{person} and {others} more need {minutes} minutes to walk to or from “{other}”",
            person=person,
            others=others,
            minutes=found.minutes,
            other=title,
        )
    if not others:
        return message("{person} is at “{other}”", person=person, other=title)
    return counted(
        "{person} and {count} more are at “{other}”",
        "{person} and {count} more are at “{other}”",
        others,
        person=person,
        other=title,
    )
