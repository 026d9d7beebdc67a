import pytest

from organiser.model import Mode
from organiser.planning.travel import EARTH_RADIUS_M, distance_m, estimate, travel_minutes

POLITECNICO, CORTILE_DEL_MAGLIO = (45.065, 7.65818), (45.0808, 7.68108)


@pytest.mark.parametrize(
    ("start", "end", "metres"),
    [
        ((0, 0), (0, 0), 0),
        ((0, 0), (0, 1), 111_195),
        ((0, 0), (1, 0), 111_195),
        ((90, 0), (-90, 0), 20_015_115),
        ((0, 0), (0, 180), 20_015_115),
        ((0, 179.5), (0, -179.5), 111_195),
        ((36.12, -86.67), (33.94, -118.40), 2_886_448),
    ],
    ids=["same", "along", "up", "poles", "antipodes", "date line", "Nashville to Los Angeles"],
)
def test_distances_are_those_of_the_sphere(start, end, metres):
    assert distance_m(start, end) == pytest.approx(metres, abs=5)


def test_there_is_as_far_as_back():
    assert distance_m(POLITECNICO, CORTILE_DEL_MAGLIO) == pytest.approx(
        distance_m(CORTILE_DEL_MAGLIO, POLITECNICO)
    )


def test_an_estimate_is_longer_than_the_straight_line_and_whole():
    straight = distance_m(POLITECNICO, CORTILE_DEL_MAGLIO)

    travel = estimate(POLITECNICO, CORTILE_DEL_MAGLIO, Mode.WALK)

    assert straight * 1.3 < travel.metres < straight * 1.4
    assert travel.minutes == travel_minutes(straight * 1.343, Mode.WALK)


@pytest.mark.parametrize(("metres", "minutes"), [(0, 0), (1, 1), (1000, 15), (1001, 16)], ids=str)
def test_a_begun_minute_of_walking_counts(metres, minutes):
    assert travel_minutes(metres, Mode.WALK) == minutes


@pytest.mark.parametrize("mode", Mode)
def test_every_mode_gets_on_and_further_takes_longer(mode):
    minutes = [travel_minutes(metres, mode) for metres in (0, 500, 5_000, 50_000)]

    assert minutes == sorted(set(minutes))
    assert minutes[0] == 0


def test_a_negative_way_is_refused():
    with pytest.raises(ValueError, match="shorter than nothing"):
        travel_minutes(-1, Mode.WALK)


def test_the_radius_is_in_metres():
    assert 6.3e6 < EARTH_RADIUS_M < 6.4e6
