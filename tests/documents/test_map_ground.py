import json
import sqlite3
import struct
import zlib
from itertools import pairwise

import pytest
from pages_reading import printed

from organiser.documents.map import Position, projection
from organiser.documents.map_ground import read_ground
from organiser.errors import DocumentRefused

TURIN = [Position(45.03, 7.62), Position(45.10, 7.71)]
RIVER = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {},
            "geometry": {"type": "LineString", "coordinates": [[7.6, 45.0], [7.7, 45.1]]},
        },
        {
            "type": "Feature",
            "properties": {},
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [[[[7.65, 45.05], [7.68, 45.05], [7.68, 45.07], [7.65, 45.05]]]],
            },
        },
    ],
}


def picture():
    """A PNG of one grey dot."""

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\x80"))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def tiles(tmp_path):
    """All tiles of levels 8 to 12 around Turin."""
    path = tmp_path / "turin.mbtiles"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)")
    for level in range(8, 13):
        x, y = int((7.67 + 180) / 360 * 2**level), int(0.359 * 2**level)
        database.executemany(
            "INSERT INTO tiles VALUES (?, ?, ?, ?)",
            [
                (level, x + dx, 2**level - 1 - y - dy, picture())
                for dx in range(-9, 10)
                for dy in range(-9, 10)
            ],
        )
    database.commit()
    database.close()
    return path


@pytest.fixture
def river(tmp_path):
    path = tmp_path / "river.geojson"
    path.write_text(json.dumps(RIVER))
    return path


def test_lines_and_areas_of_geojson_lie_where_they_are(river):
    ground = read_ground(river)

    assert ground.lines == ((Position(45.0, 7.6), Position(45.1, 7.7)),)
    assert len(ground.areas[0]) == 4


def test_tiles_cover_the_map_without_gap_and_the_centre_is_in_its_tile(tiles):
    shown = projection(TURIN, 200, 160, 10)
    found = list(read_ground(tiles).tiles_of(shown))

    assert found
    xs = sorted({round(shown.point(tile.north_west)[0], 3) for tile in found})
    ends = sorted({round(shown.point(tile.south_east)[0], 3) for tile in found})
    assert xs[0] <= 0
    assert ends[-1] >= shown.width_pt
    assert all(end == begins for end, begins in zip(ends, xs[1:], strict=False))
    assert all(after > before for before, after in pairwise(xs))
    middle = [
        tile
        for tile in found
        if tile.south_east.latitude <= shown.centre.latitude <= tile.north_west.latitude
        and tile.north_west.longitude <= shown.centre.longitude <= tile.south_east.longitude
    ]
    assert len(middle) == 1


def test_a_tile_is_where_the_web_mercator_projection_has_it(tiles):
    shown = projection(TURIN, 200, 160, 10)
    for tile in read_ground(tiles).tiles_of(shown):
        side = tile.south_east.longitude - tile.north_west.longitude
        level = round(360 / side).bit_length() - 1
        column = (tile.north_west.longitude + 180) / 360 * 2**level
        assert abs(column - round(column)) < 1e-6


@pytest.mark.parametrize("kind", ["river", "tiles"])
def test_the_map_is_printed_above_it_and_the_same_bytes_again(sample, kind, request):
    path = str(request.getfixturevalue(kind))
    bare, _ = printed("visit_sheets", sample.workshop, visit="V1")
    once, _ = printed("visit_sheets", sample.workshop, visit="V1", ground=path)
    twice, _ = printed("visit_sheets", sample.workshop, visit="V1", ground=path)

    assert once == twice
    assert len(once) > len(bare)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[1, 2]", b'{"type": "Point", "coordinates": [7, 45]}', b"SQLite format 3\0x"],
)
def test_what_is_no_map_is_refused_in_a_sentence(tmp_path, content):
    (tmp_path / "odd").write_bytes(content)
    with pytest.raises(DocumentRefused):
        read_ground(tmp_path / "odd")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(DocumentRefused):
        read_ground(tmp_path / "nowhere.geojson")
