from itertools import product

import pytest

from organiser.documents.palette import contrast, readable_on_white, tint


def test_black_on_white_has_the_contrast_that_the_standard_names():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("colour", ["#FFFF00", "#FFFFFF", "#00FF00", "#F5A623", "#8899AA"])
def test_a_pale_accent_is_darkened_until_it_can_be_read(colour):
    assert contrast(readable_on_white(colour), "#FFFFFF") >= 4.5


def test_every_colour_can_be_made_readable():
    levels = ("00", "33", "66", "99", "CC", "FF")
    colours = [f"#{red}{green}{blue}" for red, green, blue in product(levels, repeat=3)]

    assert [c for c in colours if contrast(readable_on_white(c), "#FFFFFF") < 4.5] == []


def test_a_readable_accent_stays_as_it_was_chosen():
    assert readable_on_white("#1F5C8B") == "#1F5C8B"


def test_a_tint_is_nearly_white():
    assert tint("#000000", 0.1) == "#E6E6E6"
