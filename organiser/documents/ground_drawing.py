"""The user's own map, drawn below a schematic one on paper."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organiser.documents.map import Position, Projection
    from organiser.documents.map_ground import Ground
    from organiser.documents.sheet import Sheet

LINE, AREA, EDGE = "#C9CED4", "#EFF1F3", "#DADEE2"
PALE = 0.55
"""How much of its colour a tile keeps: what is planned stands out."""


def draw_ground(
    flat: Sheet, ground: Ground, shown: Projection, left_pt: float, top_pt: float
) -> None:
    """Draw `ground` into the box of a map; nothing of it stands outside."""
    canvas = flat.canvas
    canvas.saveState()
    box = canvas.beginPath()
    bottom_pt = flat.paper_y_pt(top_pt + shown.height_pt)
    box.rect(left_pt, bottom_pt, shown.width_pt, shown.height_pt)
    canvas.clipPath(box, stroke=0, fill=0)
    _draw_tiles(flat, ground, shown, (left_pt, top_pt))
    for area in ground.areas:
        _draw_path(flat, area, shown, (left_pt, top_pt), fill=AREA)
    for line in ground.lines:
        _draw_path(flat, line, shown, (left_pt, top_pt))
    canvas.restoreState()


def _draw_tiles(
    flat: Sheet, ground: Ground, shown: Projection, corner: tuple[float, float]
) -> None:
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 -- only where there are tiles

    left_pt, top_pt = corner
    for tile in ground.tiles_of(shown):
        west_pt, north_pt = shown.point(tile.north_west)
        east_pt, south_pt = shown.point(tile.south_east)
        flat.canvas.drawImage(
            ImageReader(BytesIO(tile.content)),
            left_pt + west_pt,
            flat.paper_y_pt(top_pt + south_pt),
            east_pt - west_pt + 0.2,
            south_pt - north_pt + 0.2,
        )
    flat.canvas.setFillColorRGB(1, 1, 1, alpha=1 - PALE)
    if ground.tiles is not None:
        bottom_pt = flat.paper_y_pt(top_pt + shown.height_pt)
        flat.canvas.rect(left_pt, bottom_pt, shown.width_pt, shown.height_pt, stroke=0, fill=1)
    flat.canvas.setFillColorRGB(1, 1, 1, alpha=1)


def _draw_path(
    flat: Sheet,
    places: tuple[Position, ...],
    shown: Projection,
    corner: tuple[float, float],
    fill: str = "",
) -> None:
    from reportlab.lib.colors import HexColor  # noqa: PLC0415 -- the window starts without it

    left_pt, top_pt = corner
    points = [shown.point(place) for place in places]
    if not _is_near(points, shown):
        return
    path = flat.canvas.beginPath()
    for number, (x_pt, y_pt) in enumerate(points):
        to = path.lineTo if number else path.moveTo
        to(left_pt + x_pt, flat.paper_y_pt(top_pt + y_pt))
    flat.canvas.setLineWidth(0.5)
    flat.canvas.setStrokeColor(HexColor(EDGE if fill else LINE))
    if fill:
        path.close()
        flat.canvas.setFillColor(HexColor(fill))
    flat.canvas.drawPath(path, stroke=1, fill=int(bool(fill)))


def _is_near(points: list[tuple[float, float]], shown: Projection) -> bool:
    """Whether any of a path can be seen."""
    xs, ys = zip(*points, strict=True)
    beside = max(xs) < 0 or min(xs) > shown.width_pt or max(ys) < 0 or min(ys) > shown.height_pt
    return not beside
