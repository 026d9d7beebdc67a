"""Paints blocks and the lines behind them, in the colours of the palette."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QTextLayout,
    QTextOption,
)

from organiser.desktop.fonts import SEMIBOLD, SMALL_PT, font
from organiser.desktop.icons import icon
from organiser.desktop.timetable.board import Board
from organiser.desktop.timetable.colours import Paint
from organiser.desktop.timetable.scale import Scale
from organiser.desktop.timetable.words import BlockText

ROUND = 4.0
BAR = 4.0
PAD = 5.0
SIGN = 13
ROOM_FOR_SIGNS = 76.0
"""In a narrower block signs stand below the words, not beside them."""
AGAIN = 560.0
"""So often a block says its words, if it is that wide, in pixels."""
SMALLEST_TEXT = 26.0
"""A narrower block has no room for words."""
HOUR, HALF_HOUR = 60, 30
ROOM_FOR_HALVES = 0.7  # pixels a minute from which half hours have lines


@dataclass(frozen=True)
class Signs:
    """What a block shows besides its words."""

    clash: bool = False
    warning: bool = False
    locked: bool = False
    hatched: bool = False
    faint: bool = False


class Brush:
    """Fonts and measures for one palette; breaks texts into lines once."""

    def __init__(self, palette: QPalette, *, mirrored: bool) -> None:
        self.palette, self.mirrored = palette, mirrored
        self.bold, self.plain = font(SMALL_PT, weight=SEMIBOLD), font(SMALL_PT)
        self._metrics = {True: QFontMetricsF(self.bold), False: QFontMetricsF(self.plain)}
        self.line = max(metrics.height() for metrics in self._metrics.values())
        self.lines = lru_cache(maxsize=20_000)(self._lines)

    def role(self, role: QPalette.ColorRole) -> QBrush:
        return self.palette.brush(role)

    # The ground --------------------------------------------------------------------------

    def ground(self, painter: QPainter, area: QRectF, board: Board, scale: Scale) -> None:
        """Paint the lines of hours and columns within `area`."""
        roles = QPalette.ColorRole
        painter.fillRect(area, self.role(roles.Base))
        self._unlived(painter, area, board, scale)
        thin = QPen(self.palette.color(roles.Midlight), 1)
        soft = QPen(self.palette.color(roles.AlternateBase), 1)
        step = HALF_HOUR if scale.minute >= ROOM_FOR_HALVES else HOUR
        hours: list[QLineF] = []
        halves: list[QLineF] = []
        for minute in range(board.first_minute, board.last_minute + 1, step):
            y = round(scale.y(minute)) + 0.5
            if area.top() - 1 <= y <= area.bottom() + 1:
                line = QLineF(area.left(), y, area.right(), y)
                (halves if minute % HOUR else hours).append(line)
        painter.setPen(soft)
        painter.drawLines(halves)
        painter.setPen(thin)
        painter.drawLines(hours)
        for number in range(scale.columns):
            edge = scale.left(number) + (scale.column if self.mirrored else 0)
            x = round(edge) + 0.5
            if number and area.left() - 2 <= x <= area.right() + 2:
                heavy = board.begins_day(number) and not all(
                    board.begins_day(n) for n in (number, max(number - 1, 1))
                )
                painter.setPen(QPen(self.palette.color(roles.Mid), 1) if heavy else thin)
                painter.drawLine(QLineF(x, area.top(), x, area.bottom()))

    def _unlived(self, painter: QPainter, area: QRectF, board: Board, scale: Scale) -> None:
        """Shade the hours that a day of another length does not have, or has twice."""
        hatch = QBrush(self.palette.color(QPalette.ColorRole.Mid), Qt.BrushStyle.BDiagPattern)
        for number, strip in enumerate(board.strips):
            for gap in board.clock.get(strip.day, ()):
                place = scale.span(number, number, gap.first, gap.last)
                if place.intersects(area):
                    painter.fillRect(place, hatch)

    # A block -----------------------------------------------------------------------------

    def block(
        self, painter: QPainter, place: QRectF, text: BlockText, paint: Paint, signs: Signs
    ) -> None:
        """Paint one block."""
        self._frame(painter, place, paint, signs)
        inner = place.adjusted(PAD, 2, -PAD, -2)
        if self.mirrored:
            inner.setRight(place.right() - BAR - PAD)
        else:
            inner.setLeft(place.left() + BAR + PAD)
        inner = self._signs(painter, inner, signs)
        if inner.width() < SMALLEST_TEXT or place.height() < self.line * 0.75:
            return
        times = max(1, int(inner.width() // AGAIN))
        every = inner.width() / times
        for number in range(times):  # what is very wide says it again, so that it is in sight
            left = (
                inner.right() - (number + 1) * every
                if self.mirrored
                else (inner.left() + number * every)
            )
            room = QRectF(left, inner.top(), every - PAD, inner.height())
            self._words(painter, room, text, paint)

    def _frame(self, painter: QPainter, place: QRectF, paint: Paint, signs: Signs) -> None:
        frame = place.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(paint.edge, 1))
        painter.setBrush(
            self.role(QPalette.ColorRole.AlternateBase) if signs.faint else paint.ground
        )
        painter.drawRoundedRect(frame, ROUND, ROUND)
        if signs.hatched:
            hatch = QBrush(paint.edge, Qt.BrushStyle.BDiagPattern)
            painter.setBrush(hatch)
            painter.drawRoundedRect(frame, ROUND, ROUND)
        bar = QRectF(frame.left(), frame.top(), BAR, frame.height())
        if self.mirrored:
            bar.moveRight(frame.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paint.bar)
        painter.drawRoundedRect(bar, 2, 2)
        if signs.clash:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette.color(QPalette.ColorRole.BrightText), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), ROUND, ROUND)

    def _signs(self, painter: QPainter, inner: QRectF, signs: Signs) -> QRectF:
        """Paint the signs at the end of the first line; return what they leave of `inner`."""
        shown = []
        if signs.clash:
            shown.append(("warning-octagon", QPalette.ColorRole.BrightText))
        elif signs.warning:
            shown.append(("warning", QPalette.ColorRole.PlaceholderText))
        if signs.locked:
            shown.append(("lock-simple", QPalette.ColorRole.PlaceholderText))
        if not shown or inner.height() < SIGN * 0.7:
            return inner
        room = QRectF(inner)
        if inner.width() < ROOM_FOR_SIGNS and inner.height() > 2 * self.line:
            room.setTop(inner.bottom() - SIGN - 2)  # below the words, where there is room for them
        aside = room.top() == inner.top()
        for name, role in shown:
            if room.width() < SIGN:
                break
            left = room.left() if self.mirrored else room.right() - SIGN
            side = min(SIGN, int(inner.height()) + 2)
            area = QRect(round(left), round(room.top() + (1 if side == SIGN else -1)), side, side)
            icon(name, role).paint(painter, area)
            if self.mirrored:
                room.setLeft(room.left() + SIGN + 2)
            else:
                room.setRight(room.right() - SIGN - 2)
        return room if aside else inner.adjusted(0, 0, 0, -SIGN)

    def _words(self, painter: QPainter, inner: QRectF, text: BlockText, paint: Paint) -> None:
        fits = max(1, int((inner.height() + 2) / self.line))
        top = min(inner.top(), inner.center().y() - self.line / 2)
        width = int(inner.width())
        if fits == 1:
            painter.setPen(paint.text)
            title = self.lines(text.title, width, 1, True)
            self._line(painter, inner, top, title[0], bold=True)
            used = self._metrics[True].horizontalAdvance(title[0]) + 8
            rest = inner.width() - used
            if rest > self._metrics[False].horizontalAdvance(text.times):
                painter.setPen(paint.muted)
                beside = QRectF(inner)
                if self.mirrored:
                    beside.setRight(inner.right() - used)
                else:
                    beside.setLeft(inner.left() + used)
                self._line(painter, beside, top, text.times, bold=False)
            return
        painter.setPen(paint.text)
        most = fits - 1
        for line in self.lines(text.title, width, most, True):
            self._line(painter, inner, top, line, bold=True)
            top, fits = top + self.line, fits - 1
        painter.setPen(paint.muted)
        for words, most in ((text.times, 1), *((more, 2) for more in text.more)):
            if fits <= 0:
                return
            for line in self.lines(words, width, min(fits, most), False):
                self._line(painter, inner, top, line, bold=False)
                top, fits = top + self.line, fits - 1

    def _line(self, painter: QPainter, inner: QRectF, top: float, text: str, *, bold: bool) -> None:
        painter.setFont(self.bold if bold else self.plain)
        metrics = self._metrics[bold]
        left = inner.left()
        if self.mirrored:
            left = inner.right() - metrics.horizontalAdvance(text)
        painter.drawText(QPointF(left, top + metrics.ascent()), text)

    def _lines(self, text: str, width: int, most: int, bold: bool) -> list[str]:  # noqa: FBT001 -- a key of the cache
        """Return `text` in at most `most` lines of `width` pixels, the last one shortened."""
        metrics = self._metrics[bold]
        if metrics.horizontalAdvance(text) <= width:
            return [text]
        found: list[str] = []
        if most > 1:
            found = _broken(text, self.bold if bold else self.plain, width, most)
        rest = text[sum(map(len, found)) :] if len(found) < most else ""
        if rest:
            found.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
        return [line.strip() for line in found if line.strip()] or [""]


def _broken(text: str, face: QFont, width: int, most: int) -> list[str]:
    """Return the first lines of `text`, up to the one before the last, or all if they fit."""
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    ends: list[int] = []
    while len(ends) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    if len(ends) > most:
        ends = ends[: most - 1]
    starts = [0, *ends[:-1]]
    return [text[start:end] for start, end in zip(starts, ends, strict=False)]
