"""The map of one visit with what must honestly be said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.map import Position
from organiser.documents.naming import joined
from organiser.documents.pieces import Piece, Stack
from organiser.documents.schematic import Marker, Schematic, Way
from organiser.i18n import message
from organiser.model import Certainty
from organiser.planning.stations import stations

if TYPE_CHECKING:
    from organiser.documents.map_ground import Ground
    from organiser.documents.publication import Publication
    from organiser.model import Host, Visit


def visit_map(
    pages: Publication,
    visit: Visit,
    width_pt: float,
    height_pt: float,
    ground: Ground | None = None,
) -> Piece:
    """Return the map of a visit's stops, or the words that there is none.

    `height_pt` is that of the drawing; the notes below it come on top. `ground` is a map of the
    user's own that lies below.
    """
    event = pages.event
    hosts = [pages.workshop.hosts[stop.host_id] for stop in pages.workshop.stops_of(visit)]
    markers = [
        Marker(str(number), place)
        for number, host in enumerate(hosts, start=1)
        if (place := _position(host.latitude, host.longitude))
    ]
    campus = _position(event.latitude, event.longitude)
    if not markers:
        words = pages.said(message("No map: where the hosts are is not known yet."))
        return pages.line(words, pages.look.note, width_pt)
    ways = _ways(pages, visit, campus)
    drawn = Schematic(pages, markers, campus, width_pt, height_pt, ways=ways, ground=ground)
    notes = [
        (4.0, pages.line(words, pages.look.note, width_pt))
        for words in _notes(pages, hosts, campus, drawn.scale)
    ]
    return Stack([(0.0, drawn), *notes])


def _ways(pages: Publication, visit: Visit, campus: Position | None) -> list[Way]:
    """Return the ways between places that are known."""
    found: list[Way] = []
    here = campus
    for station in stations(pages.workshop, visit):
        host = station.host
        there = _position(host.latitude, host.longitude) if host else campus
        if here and there:
            found.append(Way(here, there, station.way.mode))
        here = there or here
    return found


def _notes(pages: Publication, hosts: list[Host], campus: Position | None, scale: int) -> list[str]:
    """Return scale and certainty, and who is not on the map."""
    said = pages.said
    shown = [host for host in hosts if _position(host.latitude, host.longitude)]
    if all(host.certainty is Certainty.SURE for host in shown):
        words = message("Schematic, to scale (1 : {scale})", scale=scale)
    else:
        words = message("Schematic, to scale (1 : {scale}); positions approximate", scale=scale)
    missing = [host.name for host in hosts if host not in shown]
    if campus is None:
        missing.append(said(message("Campus")))
    notes = [said(words)]
    if missing:
        names = joined(dict.fromkeys(missing), pages.language)
        notes.append(said(message("Not on the map: {names}", names=names)))
    return notes


def _position(latitude: float | None, longitude: float | None) -> Position | None:
    if latitude is None or longitude is None:
        return None
    return Position(latitude, longitude)
