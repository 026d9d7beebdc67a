"""Where hosts come from: each kind of file as rows of fields, with what could not be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from organiser.errors import ImportRefused
from organiser.i18n import Message, message
from organiser.importers.host_columns import rows_of_table
from organiser.importers.table import read_table
from organiser.model import Certainty, Host

SQLITE = b"SQLite format 3\0"
MOST_BYTES = 50_000_000

Row = tuple[int, dict[str, Any], list[Message]]
"""Number of the row, the fields that it fills, and what is doubtful."""


def read_hosts(path: Path, sheet: str | None = None) -> tuple[list[Message], list[Row]]:
    """Return remarks on the reading and the hosts of a file. Raises `ImportRefused`."""
    start = _start(path)
    if start.startswith(SQLITE):
        return [], list(_of_workshop(path))
    bare = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if bare.startswith(b"{"):
        return [], list(_of_geojson(path))
    if b"<gpx" in start.lower():
        return [], list(_of_gpx(path))
    table = read_table(path, sheet)
    return table.notes, list(rows_of_table(table))


def _start(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportRefused(
                message("{name} is far larger than a list of hosts.", name=path.name),
                message("Choose a file of less than 50 megabytes."),
            )
        with path.open("rb") as file:
            return file.read(2000)
    except OSError as refusal:
        raise ImportRefused(
            message("{path} cannot be opened.", path=str(path)),
            message("See that the file is there and that you may read it."),
        ) from refusal


def _of_workshop(path: Path) -> Iterator[Row]:
    """Yield the hosts of another workshop, keys included: what is taken over twice is one host."""
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- only where a workshop is read

    with WorkshopFile.open(path, read_only=True) as file:
        for number, host in enumerate(file.workshop.hosts.values(), 1):
            fields = {name: getattr(host, name) for name in Host.model_fields if name != "id"}
            yield number, fields, []


def _of_geojson(path: Path) -> Iterator[Row]:
    try:
        data = json.loads(path.read_text("utf-8-sig"))
    except (ValueError, OSError) as refusal:
        raise ImportRefused(
            message("{name} is not GeoJSON.", name=path.name),
            message("Export the places as GeoJSON or GPX again."),
        ) from refusal
    features = data.get("features") if isinstance(data, dict) else None
    if features is None and isinstance(data, dict) and data.get("type") == "Feature":
        features = [data]
    for number, feature in enumerate(features if isinstance(features, list) else [], 1):
        fields, doubts = _of_feature(feature)
        yield number, fields, doubts


def _of_feature(feature: Any) -> tuple[dict[str, Any], list[Message]]:  # noqa: ANN401 -- JSON
    feature = feature if isinstance(feature, dict) else {}
    about = feature.get("properties")
    about = about if isinstance(about, dict) else {}
    geometry = feature.get("geometry")
    geometry = geometry if isinstance(geometry, dict) else {}
    fields: dict[str, Any] = {"name": str(about.get("name") or about.get("title") or "")}
    for name, key in (("address", "address"), ("website", "website"), ("phone", "phone")):
        if isinstance(about.get(key), str):
            fields[name] = about[key]
    place = geometry.get("coordinates")
    if geometry.get("type") == "Point" and isinstance(place, list) and len(place) > 1:
        return fields | _at(place[1], place[0]), []
    return fields, [message("This feature is no point, so it says no coordinates.")]


def _at(latitude: object, longitude: object) -> dict[str, Any]:
    """Return the fields of a place that was measured or set on a map."""
    try:
        north, east = float(str(latitude)), float(str(longitude))
    except ValueError:
        return {}
    if not (-90 <= north <= 90 and -180 <= east <= 180):  # noqa: PLR2004 -- of the earth
        return {}
    return {"latitude": north, "longitude": east, "certainty": Certainty.SURE}


def _of_gpx(path: Path) -> Iterator[Row]:
    from defusedxml import ElementTree  # noqa: PLC0415 -- only where XML is read
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 -- as above

    try:
        root = ElementTree.fromstring(path.read_bytes())
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as refusal:
        raise ImportRefused(
            message("{name} is not GPX.", name=path.name),
            message("Export the places as GPX or GeoJSON again."),
        ) from refusal
    waypoints = [one for one in root.iter() if one.tag.rpartition("}")[2] == "wpt"]
    for number, waypoint in enumerate(waypoints, 1):
        said = {one.tag.rpartition("}")[2]: (one.text or "").strip() for one in waypoint}
        fields: dict[str, Any] = {"name": said.get("name", "")}
        fields |= _at(waypoint.get("lat"), waypoint.get("lon"))
        if said.get("desc"):
            fields["notes"] = said["desc"]
        yield number, fields, []
