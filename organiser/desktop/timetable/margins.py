"""What stays in sight while the timetable is scrolled: the hours, and the names of the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from organiser.desktop.fonts import SEMIBOLD, SMALL_PT, font
from organiser.desktop.icons import icon
from organiser.desktop.theme import HAIR, TIGHT
from organiser.desktop.timetable.clock import Gap
from organiser.desktop.timetable.strips import DAY_MIN, Mode
from organiser.desktop.timetable.words import strip_more, strip_name
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.desktop.timetable.grid import Grid

GUTTER = 52
ROW = 24
MORE_ROW = 16
HOUR = 60


class Hours(QWidget):
    """The hours beside the grid."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, grid = QPainter(self), self._grid
        painter.fillRect(self.rect(), self.palette().base())
        painter.setFont(font(SMALL_PT))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        height = QFontMetricsF(painter.font()).height()
        every = HOUR if grid.scale.minute * HOUR > height * 1.2 else 2 * HOUR
        mirrored = grid.isRightToLeft()
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        for minute in range(grid.board.first_minute, grid.board.last_minute + 1, every):
            y = grid.scale.y(minute) - grid.offset.y()
            if minute == grid.board.first_minute:
                y += height / 2
            area = QRectF(TIGHT, y - height / 2, self.width() - 2 * TIGHT, height)
            painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), hour_name(minute))
        painter.end()


def hour_name(minute: int) -> str:
    """Return "09:00"; the hours after midnight count on from 00:00."""
    hour, rest = divmod(minute % DAY_MIN, HOUR)
    return f"{hour:02}:{rest:02}"


class Head(QWidget):
    """The names of the columns above the grid; days stand over their rooms."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._grid = grid
        self.setMouseTracking(True)

    @property
    def needed(self) -> int:
        """The height that the head needs, in pixels."""
        board, rows = self._grid.board, ROW + TIGHT
        if self._over_days:
            rows += ROW
        if any(strip_more(strip, board.view.mode, self._grid.desk) for strip in board.strips):
            rows += MORE_ROW
        return rows

    @property
    def _over_days(self) -> bool:
        return self._grid.board.view.mode is Mode.DAYS

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, grid = QPainter(self), self._grid
        palette, roles = self.palette(), QPalette.ColorRole
        painter.fillRect(self.rect(), palette.base())
        painter.setPen(QPen(palette.color(roles.Mid), 1))
        painter.drawLine(QLineF(0, self.height() - 0.5, self.width(), self.height() - 0.5))
        painter.translate(-grid.offset.x(), 0)
        top = ROW if self._over_days else 0
        for number in range(len(grid.board.strips)):
            if self._over_days and grid.board.begins_day(number):
                self._day(painter, number)
            self._name(painter, number, top)
        painter.end()

    def _day(self, painter: QPainter, number: int) -> None:
        """Paint the name of a day over its columns; it stays in sight as long as they do."""
        grid = self._grid
        day = grid.board.strips[number].day
        last = max(n for n, strip in enumerate(grid.board.strips) if strip.day == day)
        area = QRectF(
            min(grid.scale.left(number), grid.scale.left(last)),
            0,
            (last - number + 1) * grid.scale.column,
            ROW + HAIR,
        )
        shown = area.intersected(QRectF(grid.offset.x(), 0, self.width(), self.height()))
        if shown.width() < TIGHT:
            return
        painter.setFont(font(SMALL_PT + 1, weight=SEMIBOLD))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        self._text(painter, shown, grid.desk.language.short_day(day), day_sign=number)
        if number:
            edge = area.right() if grid.isRightToLeft() else area.left()
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
            painter.drawLine(QLineF(round(edge) + 0.5, HAIR, round(edge) + 0.5, self.height()))

    def _name(self, painter: QPainter, number: int, top: int) -> None:
        grid = self._grid
        strip, mode = grid.board.strips[number], grid.board.view.mode
        left = grid.scale.left(number)
        if left + grid.scale.column < grid.offset.x() or left > grid.offset.x() + self.width():
            return
        area = QRectF(left, top + HAIR, grid.scale.column, ROW)
        painter.setFont(font(SMALL_PT, weight=SEMIBOLD))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        by_day = mode in {Mode.WEEK, Mode.ROOM, Mode.PERSON}
        self._text(painter, area, strip_name(strip, mode, grid.desk), number if by_day else None)
        if more := strip_more(strip, mode, grid.desk):
            painter.setFont(font(SMALL_PT - 1))
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            self._text(painter, area.translated(0, MORE_ROW + 2), more)

    def _text(
        self, painter: QPainter, area: QRectF, text: str, day_sign: int | None = None
    ) -> None:
        area = area.adjusted(TIGHT, 0, -HAIR, 0)
        if self._grid.isRightToLeft():
            area = area.translated(HAIR - TIGHT, 0)
        side = (
            Qt.AlignmentFlag.AlignRight
            if self._grid.isRightToLeft()
            else Qt.AlignmentFlag.AlignLeft
        )
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        gaps = () if day_sign is None else self._changes(day_sign)
        if gaps:
            used = metrics.horizontalAdvance(shown) + HAIR
            left = area.right() - used - 14 if self._grid.isRightToLeft() else area.left() + used
            place = QRectF(left, area.center().y() - 7, 14, 14).toRect()
            icon("clock-clockwise", QPalette.ColorRole.Accent).paint(painter, place)

    def _changes(self, number: int) -> tuple[Gap, ...]:
        return self._grid.board.clock.get(self._grid.board.strips[number].day, ())

    def tip_at(self, x: float) -> str:
        """Return what is to be said of the column at `x`, in full."""
        grid = self._grid
        strip = grid.board.strips[grid.scale.column_at(x + grid.offset.x())]
        mode, say = grid.board.view.mode, grid.desk
        lines = [strip_name(strip, mode, say), strip_more(strip, mode, say)]
        lines += [say(told(gap)) for gap in grid.board.clock.get(strip.day, ())]
        return "\n".join(line for line in lines if line)


def told(gap: Gap) -> Message:
    """Return in words what the clock does."""
    if gap.twice:
        return message(
            "The clock goes back from {last} to {first}: this hour comes twice.",
            first=hour_name(gap.first),
            last=hour_name(gap.last),
        )
    return message(
        "The clock goes forward from {first} to {last}: this hour is missing.",
        first=hour_name(gap.first),
        last=hour_name(gap.last),
    )
