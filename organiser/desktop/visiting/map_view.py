"""A schematic map of a visit on the screen: to scale, north up, also where pages run from right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from organiser.desktop.fonts import SEMIBOLD, SMALL_PT, font
from organiser.desktop.icons import icon
from organiser.desktop.visiting.ground_layer import GroundLayer
from organiser.documents.map import Position, Projection, projection, scale_bar, spread
from organiser.i18n import message
from organiser.model import Event, Host, Mode, Visit
from organiser.model.words import MODES
from organiser.planning.stations import point, stations

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

MARGIN, STRIP, RADIUS, SQUARE = 34.0, 26.0, 11.0, 12.0
KILOMETRE_M = 1000
LEAST = QSize(120, 160)
DASHES = {
    Mode.WALK: [1.0, 3.0],
    Mode.COACH: [],
    Mode.TRAM: [6.0, 3.0],
    Mode.METRO: [6.0, 3.0, 1.0, 3.0],
    Mode.TRAIN: [10.0, 4.0],
}
"""How ways are dashed, so that the mode is told without colour."""


class MapView(QWidget):
    """Draws the campus, the stops by number and the ways by mode."""

    def __init__(self, space: Workspace, visit: Callable[[], Visit | None]) -> None:
        super().__init__()
        self.space, self._visit = space, visit
        self.setMinimumSize(LEAST)
        self.setAccessibleName(space.desk(message("Map of the visit")))
        self.ground = GroundLayer(space)
        self.ground.changed.connect(self.update)
        self.below = QToolButton(self)
        self.below.setIcon(icon("map-trifold"))
        self.below.setAccessibleName(space.desk(message("Map of your own below it")))
        self.below.setToolTip(self.below.accessibleName())
        self.below.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.below)
        menu.addAction(space.desk(message("Choose a map file…")), lambda: self.ground.ask(self))
        menu.addAction(space.desk(message("Only the sketch")), self.ground.forget)
        self.below.setMenu(menu)
        self.below.move(8, 8)

    def look_again(self) -> None:
        self.setAccessibleDescription(", ".join(name for name, _ in self._places()))
        self.update()

    def _places(self) -> list[tuple[str, Position]]:
        """Return the stops that have coordinates, with their numbers."""
        visit, found = self._visit(), []
        for number, station in enumerate(stations(self.space.workshop, visit) if visit else [], 1):
            place = _position(station.host) if station.host else None
            if place:
                found.append((self.space.desk.language.number(number), place))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.palette().color(QPalette.ColorRole.Window)
        painter.fillRect(self.rect(), ground)
        places, campus = self._places(), _position(self.space.workshop.event)
        known = [place for _, place in places] + ([campus] if campus else [])
        if not places:
            painter.setPen(self._ink(QPalette.ColorRole.Dark))
            words = self.space.desk(message("No map: where the hosts are is not known yet."))
            painter.drawText(
                self.rect().adjusted(20, 20, -20, -20),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                words,
            )
        else:
            height = max(1.0, self.height() - STRIP)
            shown = projection(known, float(self.width()), height, MARGIN)
            self.ground.paint(painter, shown, self.palette())
            self._draw_ways(painter, shown, campus)
            taken = self._draw_campus(painter, shown, campus)
            self._draw_stops(painter, shown, places, taken)
            self._draw_scale(painter, shown)
            self._draw_north(painter)
        painter.end()

    def _ink(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)

    def _draw_ways(self, painter: QPainter, shown: Projection, campus: Position | None) -> None:
        visit = self._visit()
        if visit is None:
            return
        here = campus
        modes: dict[Mode, None] = {}
        for station in stations(self.space.workshop, visit):
            there = _position(station.host) if station.host else campus
            if here and there:
                pen = QPen(self._ink(QPalette.ColorRole.Dark), 1.6)
                if dashes := DASHES[station.way.mode]:
                    pen.setDashPattern(dashes)
                painter.setPen(pen)
                painter.drawLine(QPointF(*shown.point(here)), QPointF(*shown.point(there)))
                modes[station.way.mode] = None
            here = there or here
        self._draw_key(painter, list(modes))

    def _draw_key(self, painter: QPainter, modes: list[Mode]) -> None:
        """Say in the strip below which line is which mode."""
        painter.setFont(font(SMALL_PT))
        x, y = self.width() - 12.0, self.height() - STRIP / 2
        for mode in reversed(modes):
            words = self.space.desk(MODES[mode])
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(self._ink(QPalette.ColorRole.Dark))
            painter.drawText(QPointF(x - width, y + 4), words)
            pen = QPen(self._ink(QPalette.ColorRole.Dark), 1.6)
            if dashes := DASHES[mode]:
                pen.setDashPattern(dashes)
            painter.setPen(pen)
            painter.drawLine(QPointF(x - width - 30, y), QPointF(x - width - 6, y))
            x -= width + 44

    def _draw_campus(
        self, painter: QPainter, shown: Projection, campus: Position | None
    ) -> list[tuple[float, float]]:
        if campus is None:
            return []
        x, y = shown.point(campus)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink(QPalette.ColorRole.Text))
        painter.drawRect(QRectF(x - SQUARE / 2, y - SQUARE / 2, SQUARE, SQUARE))
        painter.setFont(font(SMALL_PT))
        painter.setPen(self._ink(QPalette.ColorRole.Text))
        words = self.space.desk(message("Campus"))
        width = painter.fontMetrics().horizontalAdvance(words)
        left = min(max(x - width / 2, 4.0), self.width() - width - 4.0)
        painter.drawText(QPointF(left, y + SQUARE / 2 + 14), words)
        return [(x, y), (left + width / 2, y + SQUARE / 2 + 9)]

    def _draw_stops(
        self,
        painter: QPainter,
        shown: Projection,
        places: list[tuple[str, Position]],
        taken: list[tuple[float, float]],
    ) -> None:
        points = [shown.point(place) for _, place in places]
        spots = spread(points, RADIUS, shown.width_pt, shown.height_pt, taken)
        accent = self._ink(QPalette.ColorRole.Accent)
        for (x, y), spot in zip(points, spots, strict=True):
            if (x, y) != spot:
                painter.setPen(QPen(accent, 1))
                painter.drawLine(QPointF(x, y), QPointF(*spot))
                painter.setBrush(accent)
                painter.drawEllipse(QPointF(x, y), 2.5, 2.5)
        heavy: QFont = font(SMALL_PT, weight=SEMIBOLD)
        painter.setFont(heavy)
        for (number, _), (x, y) in zip(places, spots, strict=True):
            painter.setPen(QPen(self._ink(QPalette.ColorRole.Base), 1.5))
            painter.setBrush(accent)
            painter.drawEllipse(QPointF(x, y), RADIUS, RADIUS)
            box = QRectF(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
            painter.setPen(self._ink(QPalette.ColorRole.Base))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)

    def _draw_scale(self, painter: QPainter, shown: Projection) -> None:
        metres, length = scale_bar(shown.metres_per_pt, self.width() * 0.25)
        left, y = 12.0, self.height() - STRIP / 2
        ink = self._ink(QPalette.ColorRole.Text)
        painter.setPen(QPen(ink, 1.4))
        painter.drawLine(QPointF(left, y), QPointF(left + length, y))
        for x in (left, left + length):
            painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 1))
        words = message("{count} m", count=metres)
        if metres >= KILOMETRE_M:
            words = message("{count} km", count=metres // KILOMETRE_M)
        painter.setFont(font(SMALL_PT))
        painter.drawText(QPointF(left + length + 6, y + 4), self.space.desk(words))

    def _draw_north(self, painter: QPainter) -> None:
        x, foot = self.width() - 18.0, 34.0
        arrow = QPolygonF(
            [
                QPointF(x, foot - 22),
                QPointF(x - 6, foot),
                QPointF(x, foot - 5),
                QPointF(x + 6, foot),
            ]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink(QPalette.ColorRole.Text))
        painter.drawPolygon(arrow)
        painter.setPen(self._ink(QPalette.ColorRole.Text))
        painter.setFont(font(SMALL_PT))
        letter = self.space.desk(message("N"))
        width = painter.fontMetrics().horizontalAdvance(letter)
        painter.drawText(QPointF(x - width / 2, foot + 13), letter)


def _position(place: Host | Event) -> Position | None:
    known = point(place)
    return Position(*known) if known else None
