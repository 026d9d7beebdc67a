"""How far it is and how long a group needs, estimated from coordinates alone.

The straight line is lengthened by a detour factor, driven or walked at a pace that door to door
includes traffic lights and stops, and a fixed time is added for getting a group on and off.
Rounded up and always an estimate: a time that somebody measured or typed comes first.

Sources:

- Mean radius of the Earth, 6,371,008.8 m: IUGG, GRS 80 (Moritz, Journal of Geodesy 74, 2000).
- Roads are 1.343 times the straight line on average of 300 European cities: "Radial physical
  detours", Environment and Planning B, 2023, doi:10.1177/23998083231168870. Taken for walking,
  coaches and trams, which follow streets.
- Buses in Turin make 16.3 km/h between stops of every kind (Istat figures, published by the
  Centro Ricerche Continental Autocarro); a coach of our own stops less: 20 km/h. The operator
  gives 12 to 14 km/h for its surface lines: 14 for trams.
- Line 1 of the metro makes 33 km/h on average and comes every 2 minutes at the busiest hours.
- A group walks at 4 km/h, slower than a person: kerbs, photographs, the last one. The fixed
  minutes, the detours by rail and the train's pace are our own judgement, on the safe side.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, ceil, cos, radians, sin, sqrt

from organiser.model import Mode

EARTH_RADIUS_M = 6_371_008.8


@dataclass(frozen=True)
class Pace:
    """How a mode of travel gets on: `boarding_min` is added once, to get on and off."""

    detour: float
    kmh: float
    boarding_min: int


PACES = {
    Mode.WALK: Pace(1.343, 4.0, 0),
    Mode.COACH: Pace(1.343, 20.0, 6),
    Mode.TRAM: Pace(1.343, 14.0, 8),
    Mode.METRO: Pace(1.2, 33.0, 8),
    Mode.TRAIN: Pace(1.2, 50.0, 20),
}


@dataclass(frozen=True)
class Travel:
    """A way as it is estimated: `metres` along streets or rails, whole minutes."""

    metres: int
    minutes: int


def distance_m(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return the great-circle distance in metres between two points (latitude, longitude).

    Coordinates in decimal degrees; haversine formula, on a sphere: within 0.6 % of the truth.
    """
    (south, west), (north, east) = (tuple(map(radians, point)) for point in (start, end))
    square = sin((north - south) / 2) ** 2
    square += cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(square)))


def estimate(start: tuple[float, float], end: tuple[float, float], mode: Mode) -> Travel:
    """Return what a group needs from `start` to `end` (latitude, longitude in degrees).

    Nothing at all where both are the same point.
    """
    pace = PACES[mode]
    metres = distance_m(start, end) * pace.detour
    return Travel(ceil(metres), travel_minutes(metres, mode))


def travel_minutes(metres: float, mode: Mode) -> int:
    """Return the whole minutes that a group needs for `metres` of way, rounded up.

    `metres` are those really travelled, detours included. Raises `ValueError` where negative.
    """
    if metres < 0:
        sentence = f"a way cannot be shorter than nothing: {metres} m"
        raise ValueError(sentence)
    if metres == 0:
        return 0
    pace = PACES[mode]
    return pace.boarding_min + ceil(metres * 60 / (pace.kmh * 1000))
