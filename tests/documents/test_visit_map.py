from math import asin, cos, dist, radians, sin, sqrt

import pytest

from organiser.documents.map import EARTH_RADIUS_M, Position, projection, scale_bar, spread

CAMPUS = Position(45.0302, 7.6690)
ROCCAFRANCA = Position(45.0409, 7.62376)
MAGLIO = Position(45.0808, 7.68108)
POLITECNICO = Position(45.065, 7.65818)
TURIN = [CAMPUS, ROCCAFRANCA, MAGLIO, POLITECNICO]


def metres(one, other):
    """Great circle distance, by the haversine formula."""
    north, east = (
        radians(other.latitude - one.latitude),
        radians(other.longitude - one.longitude),
    )
    latitudes = cos(radians(one.latitude)) * cos(radians(other.latitude))
    return 2 * EARTH_RADIUS_M * asin(sqrt(sin(north / 2) ** 2 + latitudes * sin(east / 2) ** 2))


@pytest.mark.parametrize("one", TURIN)
@pytest.mark.parametrize("other", TURIN)
def test_distances_on_the_map_are_those_on_the_ground(one, other):
    drawn = projection(TURIN, 200, 150, 18)

    on_paper = dist(drawn.point(one), drawn.point(other)) * drawn.metres_per_pt

    assert on_paper == pytest.approx(metres(one, other), rel=0.001, abs=0.01)


def test_every_place_stands_within_the_margins():
    drawn = projection(TURIN, 200, 150, 18)

    for x, y in map(drawn.point, TURIN):
        assert (18 <= x <= 182, 18 <= y <= 132) == (True, True)


def test_north_is_above_and_east_is_on_the_right():
    drawn = projection(TURIN, 200, 150, 18)

    assert drawn.point(MAGLIO)[1] < drawn.point(CAMPUS)[1]
    assert drawn.point(ROCCAFRANCA)[0] < drawn.point(CAMPUS)[0]


def test_the_scale_is_a_round_number():
    assert projection(TURIN, 200, 150, 18).scale == 150_000


def test_a_single_place_is_shown_with_its_surroundings():
    drawn = projection([CAMPUS], 200, 150, 18)

    assert drawn.point(CAMPUS) == (100, 75)
    assert 0.5 < 600 / drawn.metres_per_pt / 114 <= 1


def test_places_on_both_sides_of_the_date_line_are_neighbours():
    fiji = [Position(-17, 179.9), Position(-17, -179.9)]

    drawn = projection(fiji, 200, 150, 18)

    assert drawn.scale < 1_000_000
    assert drawn.point(fiji[0])[0] < drawn.point(fiji[1])[0]


@pytest.mark.parametrize(
    "places",
    [
        [Position(90, 0), Position(-90, 180)],
        [Position(0, 0), Position(45, 7)],
        [Position(89.999, 10), Position(89.999, -170)],
        [CAMPUS] * 12,
    ],
)
def test_places_typed_wrong_still_give_a_map(places):
    drawn = projection(places, 200, 150, 18)

    for x, y in map(drawn.point, places):
        assert (0 <= x <= 200, 0 <= y <= 150) == (True, True)


def test_a_map_of_nothing_is_refused():
    with pytest.raises(ValueError, match="needs a place"):
        projection([], 200, 150, 18)


@pytest.mark.parametrize("metres_per_pt", [0.3, 1.7, 4.4, 44, 181, 20_000])
def test_the_scale_bar_has_a_round_length_and_fits(metres_per_pt):
    length_m, length_pt = scale_bar(metres_per_pt, 80)

    assert length_pt == pytest.approx(length_m / metres_per_pt)
    assert 30 < length_pt <= 80
    assert str(length_m).rstrip("0") in {"1", "2", "5"}


def test_numbers_of_stops_in_one_place_stand_beside_one_another():
    spots = spread([(100, 75)] * 5, 7.5, 200, 150)

    pairs = [(a, b) for i, a in enumerate(spots) for b in spots[i + 1 :]]
    assert min(dist(one, other) for one, other in pairs) >= 15
    assert all(7.5 <= x <= 192.5 and 7.5 <= y <= 142.5 for x, y in spots)


def test_a_number_with_room_around_it_stands_on_its_place():
    assert spread([(50, 50), (120, 90)], 7.5, 200, 150) == [(50, 50), (120, 90)]
