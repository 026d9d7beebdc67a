import pytest
from hypothesis import given
from hypothesis import strategies as some

from organiser.importers.values.coordinates import coordinates, shown

TURIN = (45.07, 7.6833)


@pytest.mark.parametrize(
    "text",
    [
        "45.07, 7.6833",
        "45.07 7.6833",
        "(45.07, 7.6833)",
        "45,07; 7,6833",
        "45,07 7,6833",
        "N 45.07 E 7.6833",
        "45.07N 7.6833E",
        "7.6833 E, 45.07 N",
        "45°04'12\"N 7°41'00\"E",
        "45° 04′ 12″ N, 7° 41′ 0″ E",
        "N45°4.2' E7°41'",
        "45 04 12 N 7 41 00 E",
        "geo:45.07,7.6833;u=35",
        "GEO:45.07,7.6833?z=12",
        "https://www.google.com/maps/place/Torino/@45.07,7.6833,17z/data=!4m2",
        "https://www.google.com/maps/place/X/@1.0,2.0,17z/data=!3d45.07!4d7.6833",
        "https://maps.google.com/?q=45.07,7.6833",
        "https://www.google.com/maps/search/?api=1&query=45.07%2C7.6833",
        "https://www.openstreetmap.org/#map=17/45.07/7.6833",
        "https://www.openstreetmap.org/?mlat=45.07&mlon=7.6833#map=12/1/2",
        "https://maps.apple.com/?ll=45.07,7.6833",
        "https://www.bing.com/maps?cp=45.07~7.6833&lvl=16",
        "٤٥٫٠٧ ٧٫٦٨٣٣",
    ],
)
def test_every_usual_notation_is_understood(text):
    assert coordinates(text) == pytest.approx(TURIN, abs=1e-3)


def test_a_whole_plus_code_is_understood_and_a_short_one_is_not():
    assert coordinates("8FQ93M9M+28") == pytest.approx((45.0676, 7.6834), abs=1e-3)
    assert coordinates("3M9M+28 Torino") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("33°27'S 70°40'O", (-33.45, -70.6667)),
        ("-33.45, -70.6667", (-33.45, -70.6667)),
        ("33.45S 70.6667W", (-33.45, -70.6667)),
    ],
)
def test_south_and_west_have_their_signs(text, place):
    assert coordinates(text) == pytest.approx(place, abs=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Via Baltea 3",
        "10155 Torino",
        "45.07",
        "95.0, 7.0",
        "45°75'N 7°41'E",
        "45N 7N",
        "https://goo.gl/maps/abc",
        "45.07, 7.68, 120",
    ],
)
def test_what_says_no_place_is_no_place(text):
    assert coordinates(text) is None


@given(some.floats(-90, 90), some.floats(-180, 180))
def test_what_is_shown_is_read_back(latitude, longitude):
    assert coordinates(shown(latitude, longitude)) == pytest.approx((latitude, longitude), abs=1e-4)


@given(some.text(max_size=60))
def test_no_text_is_too_strange(text):
    place = coordinates(text)
    assert place is None or (abs(place[0]) <= 90 and abs(place[1]) <= 180)
