"""A map of the user's own below a schematic one: a GeoJSON file or the tiles of an .mbtiles file.

Both are read from the disk and from nowhere else. Tiles are those of the web Mercator projection;
each is laid where its corners are in the projection of the page, so that over a city nothing is
out by more than a street's width.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from math import atan, ceil, cos, degrees, floor, log, log2, pi, radians, sinh, tan
from pathlib import Path
from typing import Any

from organiser.documents.map import EARTH_RADIUS_M, Position, Projection
from organiser.errors import DocumentRefused
from organiser.i18n import message

SQLITE = b"SQLite format 3\0"
MOST_BYTES = 80_000_000
MOST_POINTS = 300_000
MOST_TILES = 80
TILE_PX = 256
PX_PER_PT = 2.0
"""How fine tiles are chosen: 144 dots to the inch."""

PICTURES = (b"\x89PNG", b"\xff\xd8\xff")
"""How tiles begin that are pictures; vector tiles are not drawn."""


@dataclass(frozen=True)
class Tile:
    """A picture with the places of its north-western and south-eastern corners."""

    content: bytes
    north_west: Position
    south_east: Position


@dataclass(frozen=True)
class Ground:
    """What lies below a map: lines, areas, or a file of tiles."""

    lines: tuple[tuple[Position, ...], ...] = ()
    areas: tuple[tuple[Position, ...], ...] = ()
    tiles: Path | None = field(default=None)

    def tiles_of(self, shown: Projection) -> Iterator[Tile]:
        """Yield the tiles that cover a map, as fine as it can show them."""
        if self.tiles is not None:
            yield from _tiles(self.tiles, shown)


def read_ground(path: Path | str) -> Ground:
    """Read the map at `path`. Raises `DocumentRefused` where it is none."""
    path = Path(path).expanduser()
    try:
        with path.open("rb") as file:
            start = file.read(len(SQLITE))
        if start == SQLITE:
            _levels(path)
            return Ground(tiles=path)
        if path.stat().st_size <= MOST_BYTES:
            return _from_geojson(json.loads(path.read_text("utf-8-sig")))
    except (OSError, ValueError, RecursionError, sqlite3.Error) as refusal:
        raise DocumentRefused(
            message("{name} is no map that can lie below this one.", name=path.name),
            message("Choose a GeoJSON file or an .mbtiles file of pictures, or none."),
        ) from refusal
    raise DocumentRefused(
        message("{name} is too large for a map.", name=path.name),
        message("Choose a file with only the city on it."),
    )


# GeoJSON ---------------------------------------------------------------------------------


def _from_geojson(data: Any) -> Ground:  # noqa: ANN401 -- JSON
    lines: list[tuple[Position, ...]] = []
    areas: list[tuple[Position, ...]] = []
    points = 0
    for kind, coordinates in _geometries(data):
        found = lines if "Line" in kind else areas
        depth = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}[kind]
        for part in _flattened(coordinates, depth):
            places = tuple(_places(part))
            points += len(places)
            if len(places) > 1 and points <= MOST_POINTS:
                found.append(places)
    if not lines and not areas:
        sentence = "there is neither a line nor an area"
        raise ValueError(sentence)
    return Ground(tuple(lines), tuple(areas))


def _geometries(data: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 -- JSON
    if not isinstance(data, dict):
        return
    for key in ("features", "geometries"):
        if isinstance(data.get(key), list):
            for one in data[key]:
                yield from _geometries(one)
    if isinstance(data.get("geometry"), dict):
        yield from _geometries(data["geometry"])
    if data.get("type") in {"LineString", "MultiLineString", "Polygon", "MultiPolygon"}:
        yield str(data["type"]), data.get("coordinates")


def _flattened(value: Any, depth: int) -> Iterator[Any]:  # noqa: ANN401 -- JSON
    if not isinstance(value, list):
        return
    if not depth:
        yield value
        return
    for part in value:
        yield from _flattened(part, depth - 1)


def _places(part: Any) -> Iterator[Position]:  # noqa: ANN401 -- JSON
    for pair in part:
        if isinstance(pair, list) and len(pair) > 1:
            east, north = float(pair[0]), float(pair[1])
            if abs(north) <= 90 and abs(east) <= 180:  # noqa: PLR2004 -- of the earth
                yield Position(north, east)


# Tiles -----------------------------------------------------------------------------------


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def _levels(path: Path) -> list[int]:
    """Return the levels that a file of tiles has. Raises `sqlite3.Error` or `ValueError`."""
    with closing(_open(path)) as database:
        found = database.execute("SELECT DISTINCT zoom_level FROM tiles ORDER BY 1").fetchall()
        sample = database.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
    if not found or not bytes(sample[0]).startswith(PICTURES):
        sentence = "these tiles are no pictures"
        raise ValueError(sentence)
    return [int(level) for (level,) in found]


def _tiles(path: Path, shown: Projection) -> Iterator[Tile]:
    latitude = radians(shown.centre.latitude)
    around_m = 2 * pi * EARTH_RADIUS_M * cos(latitude)
    fitting = log2(around_m * PX_PER_PT / (shown.metres_per_pt * TILE_PX))
    levels = _levels(path)
    level = max((one for one in levels if one <= ceil(fitting)), default=levels[0])
    while True:
        columns, rows = _covered(shown, level)
        if len(columns) * len(rows) <= MOST_TILES or level not in levels or level == levels[0]:
            break
        level = max(one for one in levels if one < level)
    with closing(_open(path)) as database:
        for column in columns:
            for row in rows:
                found = database.execute(
                    "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? "
                    "AND tile_row = ?",
                    (level, column % 2**level, 2**level - 1 - row),
                ).fetchone()
                if found and bytes(found[0]).startswith(PICTURES):
                    yield Tile(
                        bytes(found[0]),
                        _corner(column, row, level),
                        _corner(column + 1, row + 1, level),
                    )


def _covered(shown: Projection, level: int) -> tuple[range, range]:
    """Return the columns and the rows, from the north, of the tiles that a map shows."""
    half_x_m = shown.width_pt / 2 * shown.metres_per_pt
    half_y_m = shown.height_pt / 2 * shown.metres_per_pt
    wide = degrees(half_x_m / (EARTH_RADIUS_M * cos(radians(shown.centre.latitude))))
    high = degrees(half_y_m / EARTH_RADIUS_M)
    west, north = _tile_of(shown.centre.latitude + high, shown.centre.longitude - wide, level)
    east, south = _tile_of(shown.centre.latitude - high, shown.centre.longitude + wide, level)
    return range(floor(west), floor(east) + 1), range(max(0, floor(north)), floor(south) + 1)


def _tile_of(latitude: float, longitude: float, level: int) -> tuple[float, float]:
    north = radians(max(-85.0, min(85.0, latitude)))
    x = (longitude + 180) / 360 * 2**level
    y = (1 - _mercator(north) / pi) / 2 * 2**level
    return x, y


def _mercator(latitude: float) -> float:
    return log(tan(latitude) + 1 / cos(latitude))


def _corner(column: int, row: int, level: int) -> Position:
    """Return the north-western corner of a tile."""
    north = atan(sinh(pi * (1 - 2 * row / 2**level)))
    return Position(degrees(north), column / 2**level * 360 - 180)
