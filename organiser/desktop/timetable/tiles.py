"""The drawn timetable, kept in square pieces: scrolling and dragging paint nothing again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

SIDE = 320
"""The side of a tile, in device-independent pixels."""

MOST = 96
"""So many are kept, 400 kB each: several screens full."""


class Tiles:
    """Pieces of one large picture; `draw` paints the area it is given, in the picture's places."""

    def __init__(self, draw: Callable[[QPainter, QRectF], None]) -> None:
        self._draw = draw
        self._kept: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()

    def clear(self) -> None:
        """Forget everything: the picture is another one."""
        self._kept.clear()

    def outdate(self, area: QRectF) -> None:
        """Forget the pieces that `area` touches."""
        for place in [place for place in self._kept if _area(place).intersects(area)]:
            del self._kept[place]

    def paint(self, painter: QPainter, area: QRectF, ratio: float) -> None:
        """Paint the part of the picture in `area`, whose corner is at the painter's origin."""
        across = range(int(area.left() // SIDE), ceil(area.right() / SIDE))
        for y in range(int(area.top() // SIDE), ceil(area.bottom() / SIDE)):
            for x in across:
                corner = QPoint(x * SIDE - int(area.left()), y * SIDE - int(area.top()))
                painter.drawPixmap(corner, self._tile((x, y), ratio))

    def _tile(self, place: tuple[int, int], ratio: float) -> QPixmap:
        if place in self._kept:
            self._kept.move_to_end(place)
            return self._kept[place]
        made = QPixmap(ceil(SIDE * ratio), ceil(SIDE * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        area = _area(place)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-area.topLeft())
        painter.setClipRect(area)
        self._draw(painter, area)
        painter.end()
        self._kept[place] = made
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        return made


def _area(place: tuple[int, int]) -> QRectF:
    return QRectF(place[0] * SIDE, place[1] * SIDE, SIDE, SIDE)
