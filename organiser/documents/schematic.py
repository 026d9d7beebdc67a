"""The schematic map of a visit: stops by number, the campus, a scale bar, north. No network."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from organiser.documents.ground_drawing import draw_ground
from organiser.documents.look import HAIRLINE, INK, QUIET
from organiser.documents.map import Position, projection, scale_bar, spread
from organiser.documents.pieces import Piece
from organiser.i18n import message
from organiser.model import Mode
from organiser.model.words import MODES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organiser.documents.map_ground import Ground
    from organiser.documents.publication import Publication
    from organiser.documents.sheet import Sheet

MARKER_PT = 7.5
MARGIN_PT = 18.0
STRIP_PT = 22.0
SQUARE_PT = 9.0
GRID = "#E4E7EA"
KILOMETRE_M = 1000
KEY_PT = 18.0
DASHES: dict[Mode, tuple[list[float], float]] = {
    Mode.WALK: ([1, 2.5], 0),
    Mode.COACH: ([], 0),
    Mode.TRAM: ([5, 2.5], 0),
    Mode.METRO: ([5, 2.5, 1, 2.5], 0),
    Mode.TRAIN: ([9, 3], 0),
}
"""How the way of a mode is dashed: told without colour."""


@dataclass(frozen=True)
class Marker:
    """A numbered place on the map."""

    number: str
    place: Position


@dataclass(frozen=True)
class Way:
    """How the group gets from one place to the next."""

    start: Position
    end: Position
    mode: Mode


class Schematic(Piece):
    """A map of a width and a height that shows markers and, where known, the campus."""

    def __init__(  # noqa: PLR0913 -- what a map shows
        self,
        pages: Publication,
        markers: Sequence[Marker],
        campus: Position | None,
        width_pt: float,
        height_pt: float,
        *,
        ways: Sequence[Way] = (),
        ground: Ground | None = None,
    ) -> None:
        """Take what is shown; without `ways` the places are joined in their order."""
        super().__init__(height_pt)
        self._ways, self._ground = ways, ground
        self._pages, self._markers, self._campus = pages, markers, campus
        self._width_pt = width_pt
        places = [marker.place for marker in markers] + ([campus] if campus else [])
        self._projection = projection(places, width_pt, height_pt - STRIP_PT, MARGIN_PT)

    @property
    def scale(self) -> int:
        """The number after "1 :"."""
        return round(self._projection.scale)

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        flat, left_pt = sheet.unmirrored(x_pt, self._width_pt)
        flat.box(left_pt, top_pt, self._width_pt, self.height_pt, edge=HAIRLINE)
        if self._ground is None:
            self._draw_grid(flat, left_pt, top_pt)
        else:
            draw_ground(flat, self._ground, self._projection, left_pt, top_pt)
            flat.box(left_pt, top_pt, self._width_pt, self.height_pt, edge=HAIRLINE)
        if self._ways:
            self._draw_ways(flat, left_pt, top_pt)
        else:
            self._draw_route(flat, left_pt, top_pt)
        taken = self._draw_campus(flat, left_pt, top_pt)
        self._draw_markers(flat, left_pt, top_pt, taken)
        self._draw_scale(flat, left_pt, top_pt)
        self._draw_north(flat, left_pt + self._width_pt - 16, top_pt + self.height_pt - 6)

    def _bar(self) -> tuple[int, float]:
        return scale_bar(self._projection.metres_per_pt, self._width_pt * 0.4)

    def _draw_grid(self, flat: Sheet, left_pt: float, top_pt: float) -> None:
        """Draw squares as wide as the scale bar, from the middle: distances at a glance."""
        step_pt = self._bar()[1]
        map_pt = self.height_pt - STRIP_PT
        for length_pt, level in ((self._width_pt, False), (map_pt, True)):
            count = int(length_pt / 2 / step_pt)
            for step in range(-count, count + 1):
                at_pt = length_pt / 2 + step * step_pt
                if level:
                    ends = (left_pt, top_pt + at_pt), (left_pt + self._width_pt, top_pt + at_pt)
                else:
                    ends = (left_pt + at_pt, top_pt), (left_pt + at_pt, top_pt + map_pt)
                flat.stroke(*ends, GRID, 0.4)
        foot = (left_pt, top_pt + map_pt), (left_pt + self._width_pt, top_pt + map_pt)
        flat.stroke(*foot, GRID, 0.4)

    def _draw_route(self, flat: Sheet, left_pt: float, top_pt: float) -> None:
        """Join the places in the order of the visit: a sketch of the order, not of the roads."""
        places = [marker.place for marker in self._markers]
        if self._campus:
            places = [self._campus, *places, self._campus]
        points = [self._projection.point(place) for place in places]
        flat.canvas.setDash(2, 3)
        for (x1, y1), (x2, y2) in pairwise(points):
            ends = (left_pt + x1, top_pt + y1), (left_pt + x2, top_pt + y2)
            flat.stroke(*ends, QUIET, 0.75)
        flat.canvas.setDash()

    def _draw_ways(self, flat: Sheet, left_pt: float, top_pt: float) -> None:
        """Draw each way as straight as the crow flies, dashed by its mode, and the key to that."""
        for way in self._ways:
            (x1, y1), (x2, y2) = map(self._projection.point, (way.start, way.end))
            flat.canvas.setDash(*DASHES[way.mode])
            ends = (left_pt + x1, top_pt + y1), (left_pt + x2, top_pt + y2)
            flat.stroke(*ends, QUIET, 1.1)
        x_pt, y_pt = left_pt + self._width_pt - 40, top_pt + self.height_pt - 8
        for mode in reversed(list(dict.fromkeys(way.mode for way in self._ways))):
            line = self._pages.setter.line(self._pages.said(MODES[mode]), self._pages.look.note)
            if x_pt - line.width_pt - KEY_PT < left_pt + self._width_pt / 2:
                break
            flat.canvas.setDash()
            flat.line(line, x_pt, y_pt + 1.5, "end")
            x_pt -= line.width_pt + 3
            flat.canvas.setDash(*DASHES[mode])
            flat.stroke((x_pt - KEY_PT, y_pt - 1), (x_pt, y_pt - 1), QUIET, 1.1)
            x_pt -= KEY_PT + 8
        flat.canvas.setDash()

    def _draw_campus(self, flat: Sheet, left_pt: float, top_pt: float) -> list[tuple[float, float]]:
        """Draw the campus as a square with its name; return the places that this takes."""
        if self._campus is None:
            return []
        pages = self._pages
        x_pt, y_pt = self._projection.point(self._campus)
        half_pt = SQUARE_PT / 2
        flat.box(left_pt + x_pt - half_pt, top_pt + y_pt - half_pt, SQUARE_PT, SQUARE_PT, fill=INK)
        line = pages.setter.line(pages.said(message("Campus")), pages.look.note_strong)
        half_width_pt = line.width_pt / 2
        middle_pt = min(max(x_pt, half_width_pt + 2), self._width_pt - half_width_pt - 2)
        below = y_pt + half_pt + 11 < self.height_pt - STRIP_PT
        baseline_pt = y_pt + half_pt + 9 if below else y_pt - half_pt - 4
        flat.line(line, left_pt + middle_pt, top_pt + baseline_pt, "centre")
        steps = (-1, 0, 1)
        words = [(middle_pt + step * half_width_pt, baseline_pt - 3) for step in steps]
        return [(x_pt, y_pt), *words]

    def _draw_markers(
        self, flat: Sheet, left_pt: float, top_pt: float, taken: list[tuple[float, float]]
    ) -> None:
        pages = self._pages
        points = [self._projection.point(marker.place) for marker in self._markers]
        spots = spread(points, MARKER_PT, self._width_pt, self.height_pt - STRIP_PT, taken)
        for (x_pt, y_pt), spot in zip(points, spots, strict=True):
            if spot != (x_pt, y_pt):
                ends = (left_pt + x_pt, top_pt + y_pt), (left_pt + spot[0], top_pt + spot[1])
                flat.stroke(*ends, pages.look.accent, 0.75)
                flat.dot(*ends[0], 2.0, fill=pages.look.accent)
        for marker, (x_pt, y_pt) in zip(self._markers, spots, strict=True):
            flat.dot(
                left_pt + x_pt, top_pt + y_pt, MARKER_PT, fill=pages.look.accent, edge="#FFFFFF"
            )
            line = pages.setter.line(marker.number, pages.look.number)
            flat.line(line, left_pt + x_pt, top_pt + y_pt + 3.1, "centre")

    def _draw_scale(self, flat: Sheet, left_pt: float, top_pt: float) -> None:
        pages = self._pages
        metres, length_pt = self._bar()
        start_pt, y_pt = left_pt + 8, top_pt + self.height_pt - 8
        flat.stroke((start_pt, y_pt), (start_pt + length_pt, y_pt), INK, 1.2)
        for x_pt in (start_pt, start_pt + length_pt):
            flat.stroke((x_pt, y_pt - 3), (x_pt, y_pt + 0.6), INK, 0.8)
        if metres >= KILOMETRE_M:
            words = message("{count} km", count=metres // KILOMETRE_M)
        else:
            words = message("{count} m", count=metres)
        line = pages.setter.line(pages.said(words), pages.look.note)
        flat.line(line, start_pt + length_pt + 5, y_pt + 1.5)

    def _draw_north(self, flat: Sheet, x_pt: float, foot_pt: float) -> None:
        canvas, pages = flat.canvas, self._pages
        arrow = canvas.beginPath()
        foot = flat.paper_y_pt(foot_pt)
        arrow.moveTo(x_pt, foot + 12)
        arrow.lineTo(x_pt - 4, foot)
        arrow.lineTo(x_pt, foot + 3)
        arrow.lineTo(x_pt + 4, foot)
        arrow.close()
        canvas.setFillColor(INK)
        canvas.drawPath(arrow, fill=1, stroke=0)
        letter = pages.setter.line(pages.said(message("N")), pages.look.note_strong)
        flat.line(letter, x_pt - 7, foot_pt - 2, "end")
