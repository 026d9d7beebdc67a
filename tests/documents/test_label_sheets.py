from itertools import islice

import pytest

from organiser.documents.label_sheets import (
    LabelSheet,
    Place,
    label_sheets,
    read_label_sheet,
)
from organiser.errors import Mistyped

HERMA_4412 = """
name = "HERMA 4412"
page = "A4"
label_mm = [80, 50]
columns = 2
rows = 5
first_mm = [17.5, 13.5]
pitch_mm = [95, 55]
source = "measured"
"""


@pytest.fixture
def sheet() -> LabelSheet:
    return read_label_sheet("herma-4412", HERMA_4412)


def test_every_label_stock_is_read_and_says_who_measured_it():
    sheets = label_sheets()

    assert len(sheets) == 34
    assert all(key == sheet.key for key, sheet in sheets.items())
    assert all(sheet.source and sheet.name for sheet in sheets.values())


@pytest.mark.parametrize("sheet", label_sheets().values(), ids=lambda one: one.key)
def test_every_label_lies_on_its_sheet_and_beside_the_others(sheet):
    places = list(islice(sheet.places(), sheet.labels))

    assert {place.page for place in places} == {0}
    assert len({(place.left_mm, place.top_mm) for place in places}) == sheet.labels
    for place in places:
        assert 0 <= place.left_mm <= sheet.width_mm - sheet.label_width_mm + 0.05
        assert 0 <= place.top_mm <= sheet.height_mm - sheet.label_height_mm + 0.05


def test_labels_are_counted_row_by_row(sheet):
    assert sheet.place(0) == Place(0, 17.5, 13.5)
    assert sheet.place(1) == Place(0, 112.5, 13.5)
    assert sheet.place(2) == Place(0, 17.5, 68.5)
    assert sheet.place(9) == Place(0, 112.5, 233.5)


def test_a_full_sheet_is_followed_by_another(sheet):
    assert sheet.place(10) == Place(1, 17.5, 13.5)


def test_printing_starts_at_the_first_free_label(sheet):
    first, *rest = islice(sheet.places(start=9), 4)

    assert first == sheet.place(8)
    assert [place.page for place in rest] == [0, 1, 1]


@pytest.mark.parametrize("start", [0, 11, -1])
def test_a_label_that_the_sheet_does_not_have_is_refused_with_what_to_do(sheet, start):
    with pytest.raises(Mistyped, match="from 1 to 10"):
        next(sheet.places(start=start))


def test_a_sheet_on_its_side_is_wider_than_high():
    sheet = label_sheets()["zweckform-32253"]

    assert (sheet.width_mm, sheet.height_mm) == (297, 210)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (("first_mm = [17.5", "first_mm = [37.5"), "beside the sheet"),
        (("first_mm = [17.5", "first_mm = [-1"), "beside the sheet"),
        (("rows = 5", "rows = 6"), "beside the sheet"),
        (("pitch_mm = [95", "pitch_mm = [79"), "over each other"),
        (('page = "A4"', 'page = "A9"'), "unknown page"),
        (("rows = 5", "rows = 0"), "no labels"),
        (("rows = 5", "rows = 5\ncorner_mm = 26"), "corners"),
        (("rows = 5", "rows = 5\nfold_mm = 50"), "folded"),
        (("rows = 5", "rows = 5\ncolour = 'red'"), "not complete"),
        (("rows = 5", ""), "not complete"),
        (("label_mm = [80, 50]", ""), "not complete"),
    ],
)
def test_an_impossible_label_stock_is_not_read(change, what):
    with pytest.raises(ValueError, match=what):
        read_label_sheet("odd", HERMA_4412.replace(*change))
