"""The timetable as a picture: ground, blocks, and the frame of the current session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

from organiser.desktop.timetable.brush import ROUND, Brush, Signs
from organiser.desktop.timetable.colours import hue, paint
from organiser.desktop.timetable.strips import tracks_of
from organiser.desktop.timetable.tiles import Tiles
from organiser.desktop.timetable.words import block_text
from organiser.model import Session, SessionKind

if TYPE_CHECKING:
    from organiser.desktop.timetable.board import Block
    from organiser.desktop.timetable.grid import Grid

FOCUSED, UNFOCUSED = 2.5, 1.5
"""How wide the frame of the current session is, in pixels."""


class Picture:
    """Paints what a grid shows, each part once, in the colours of its palette."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._tiles = Tiles(self._draw)
        self._hues: dict[tuple[str, int], str] = {}
        self._tracks: tuple[str, ...] = ()
        self._brush: Brush | None = None

    def clear(self) -> None:
        """Forget what was painted: sessions, marks or sizes are others."""
        self._tiles.clear()
        self._hues.clear()
        self._tracks = tuple(tracks_of(self._grid.space.workshop))

    def wear_again(self) -> None:
        """Take the colours and the direction anew: the theme or the language is another."""
        self._brush = None

    @property
    def brush(self) -> Brush:
        """What paints, for the palette that is worn now."""
        if self._brush is None:
            grid = self._grid
            self._brush = Brush(grid.palette(), mirrored=grid.isRightToLeft())
        return self._brush

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the part of the picture in `area`, whose corner is at the painter's origin."""
        self._tiles.paint(painter, area, self._grid.devicePixelRatioF())

    def _draw(self, painter: QPainter, area: QRectF) -> None:
        """Paint a part of the timetable, in its own places."""
        grid = self._grid
        whole = QRectF(0, 0, grid.scale.width, grid.scale.height + 1)
        painter.fillRect(area, grid.palette().base())
        painter.setClipRect(area.intersected(whole))
        self.brush.ground(painter, area.intersected(whole), grid.board, grid.scale)
        for place, block in grid.places:
            if place.intersects(area):
                self.block(painter, place, block)

    def block(
        self, painter: QPainter, place: QRectF, block: Block, times: str | None = None
    ) -> None:
        """Paint a block; a ghost says other `times` than its session."""
        grid, row = self._grid, block.row
        session = row if isinstance(row, Session) else None
        text = block_text(grid.space.workshop, grid.board, row, grid.desk)
        if times is not None:
            text = replace(text, times=times)
        blocked = session is not None and session.kind is SessionKind.BLOCKER
        signs = Signs(
            clash=session is not None and row.key in grid.clashes,
            warning=session is not None and row.key in grid.warnings,
            locked=session is not None and session.locked,
            hatched=blocked,
            faint=blocked,
        )
        kind = (row.stored_class.__name__, row.key)
        if kind not in self._hues:
            self._hues[kind] = hue(grid.space.workshop, row, grid.colour_by, self._tracks)
        self.brush.block(painter, place, text, paint(self._hues[kind], grid.palette()), signs)

    def outline(self, painter: QPainter) -> None:
        """Paint the frame of the current session."""
        grid = self._grid
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = FOCUSED if grid.hasFocus() else UNFOCUSED
        painter.setPen(QPen(grid.palette().color(QPalette.ColorRole.Accent), width))
        for place in grid.places_of(grid.current or 0):
            painter.drawRoundedRect(place.adjusted(-0.5, -0.5, 0.5, 0.5), ROUND, ROUND)
