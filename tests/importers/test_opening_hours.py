import pytest
from hypothesis import given
from hypothesis import strategies as some

from organiser.importers.values.hours import hours_shown, opening_hours

WORK = {str(day): [["09:00", "18:00"]] for day in range(1, 6)}


@pytest.mark.parametrize(
    "text", ["Mo-Fr 09:00-18:00", "mon-fri 9-18", "lun-ven 9:00-18:00", "1-5 09.00–18.00"]
)
def test_hours_of_working_days(text):
    assert opening_hours(text) == WORK


def test_two_spans_and_single_days():
    assert opening_hours("Mo,We 09:00-12:00,14:00-18:00; Sa 10-13") == {
        "1": [["09:00", "12:00"], ["14:00", "18:00"]],
        "3": [["09:00", "12:00"], ["14:00", "18:00"]],
        "6": [["10:00", "13:00"]],
    }


def test_always_open_and_not_known():
    assert len(opening_hours("24/7")) == 7
    assert opening_hours("") == {}


@pytest.mark.parametrize("text", ["by appointment", "Mo-Fr", "Xx 9-18", "Mo 18-9", "Mo 9:70-18"])
def test_what_is_no_hours_is_not_guessed(text):
    assert opening_hours(text) is None


HOURS = some.dictionaries(
    some.sampled_from("1234567"),
    some.sampled_from([[["09:00", "18:00"]], [["08:00", "12:00"], ["13:00", "17:30"]]]),
)


@given(HOURS)
def test_what_is_shown_is_read_back(hours):
    assert opening_hours(hours_shown(hours)) == dict(sorted(hours.items()))


@given(some.text(max_size=40))
def test_no_text_is_too_strange(text):
    opening_hours(text)
