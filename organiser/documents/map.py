"""The geometry of a schematic map: places on the earth to points on paper, to scale.

Equirectangular projection at the mean latitude: over a city, distances are right to a tenth of a
per cent, and east is east everywhere on the sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, floor, log10, pi, radians, sin

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius, IUGG."""

LEAST_SPAN_M = 600.0
"""A map of one place still shows a few streets' width around it."""

ROUND_STEPS = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0)
METRES_PER_PT = 0.0254 / 72


@dataclass(frozen=True)
class Position:
    """A place on the earth, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Projection:
    """Places on the earth to points in a box; x grows to the east and y downwards, to the south.

    `scale` is the one of the map: 50,000 means 1 : 50,000.
    """

    centre: Position
    scale: float
    width_pt: float
    height_pt: float

    @property
    def metres_per_pt(self) -> float:
        return self.scale * METRES_PER_PT

    def point(self, place: Position) -> tuple[float, float]:
        """Return where `place` is, from the upper left corner of the box."""
        east_m, north_m = _offset_m(place, self.centre)
        return (
            self.width_pt / 2 + east_m / self.metres_per_pt,
            self.height_pt / 2 - north_m / self.metres_per_pt,
        )


def projection(
    places: Sequence[Position], width_pt: float, height_pt: float, margin_pt: float
) -> Projection:
    """Return the largest map of a round scale that shows all `places` within the margins.

    Raises `ValueError` where there are no places.
    """
    first = places[0] if places else None
    if first is None:
        sentence = "a map needs a place"
        raise ValueError(sentence)
    easts = [_turned(place.longitude - first.longitude) for place in places]
    norths = [place.latitude for place in places]
    centre = Position(
        (min(norths) + max(norths)) / 2, first.longitude + (min(easts) + max(easts)) / 2
    )
    offsets = [_offset_m(place, centre) for place in places]
    span_x_m = max(LEAST_SPAN_M, 2 * max(abs(east) for east, _ in offsets))
    span_y_m = max(LEAST_SPAN_M, 2 * max(abs(north) for _, north in offsets))
    metres_per_pt = max(
        span_x_m / (width_pt - 2 * margin_pt), span_y_m / (height_pt - 2 * margin_pt)
    )
    return Projection(centre, round_up(metres_per_pt / METRES_PER_PT), width_pt, height_pt)


def round_up(number: float) -> float:
    """Return the next round number: 1, 1.25, 1.5 … times a power of ten."""
    power = 10.0 ** floor(log10(number))
    return next(power * step for step in ROUND_STEPS if power * step >= number * (1 - 1e-9))


def scale_bar(metres_per_pt: float, longest_pt: float) -> tuple[int, float]:
    """Return a round length in whole metres (1, 2 or 5 times a power of ten) and its points."""
    longest_m = max(1.0, longest_pt * metres_per_pt)
    power = 10.0 ** floor(log10(longest_m))
    metres = int(max(power * step for step in (1, 2, 5) if power * step <= longest_m))
    return metres, metres / metres_per_pt


def spread(
    points: Sequence[tuple[float, float]],
    radius_pt: float,
    width_pt: float,
    height_pt: float,
    taken: Sequence[tuple[float, float]] = (),
) -> list[tuple[float, float]]:
    """Return where the number of each point may stand: on it, or beside it where another is.

    Numbers are circles of `radius_pt` inside the box. The nearest free place wins; where a box is
    too full for all, the point itself.
    """
    placed: list[tuple[float, float]] = list(taken)
    found = []
    for x_pt, y_pt in points:
        spots = [(x_pt, y_pt)]
        for ring in range(1, 9):
            away_pt = radius_pt * (0.9 + 1.1 * ring)
            spots += [
                (x_pt + away_pt * cos(turn * pi / 6), y_pt - away_pt * sin(turn * pi / 6))
                for turn in range(12)
            ]
        free = (
            spot
            for spot in spots
            if radius_pt <= spot[0] <= width_pt - radius_pt
            and radius_pt <= spot[1] <= height_pt - radius_pt
            and all(_apart(spot, other) >= 2 * radius_pt + 1 for other in placed)
        )
        spot = next(free, (x_pt, y_pt))
        placed.append(spot)
        found.append(spot)
    return found


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _offset_m(place: Position, centre: Position) -> tuple[float, float]:
    """Return how many metres `place` is to the east and to the north of `centre`."""
    east = radians(_turned(place.longitude - centre.longitude))
    north = radians(place.latitude - centre.latitude)
    return east * cos(radians(centre.latitude)) * EARTH_RADIUS_M, north * EARTH_RADIUS_M


def _turned(degrees: float) -> float:
    """Return an angle between -180 and 180: the date line is no edge."""
    return (degrees + 180) % 360 - 180
