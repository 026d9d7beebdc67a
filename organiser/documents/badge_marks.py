"""Marks on a label sheet that are not on the labels: cut marks, outlines, the test sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.badge_design import MM_PT

if TYPE_CHECKING:
    from organiser.documents.label_sheets import LabelSheet

MARK_MM = 4.0
AIR_MM = 1.0
"""Cut marks stop short of the label, so that no ink is left on it."""

_BEZIER = 0.5523


def _corners(sheet: LabelSheet) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of each label in millimetres."""
    places = [sheet.place(number) for number in range(sheet.labels)]
    return [
        (
            place.left_mm,
            place.top_mm,
            place.left_mm + sheet.label_width_mm,
            place.top_mm + sheet.label_height_mm,
        )
        for place in places
    ]


def outlines(sheet: LabelSheet) -> str:
    """Return the PDF operators that draw a hairline around each label."""
    boxes = [_outline(sheet, *box) for box in _corners(sheet)]
    return "\n".join(["q 0.25 w 0.6 G", *boxes, "S Q"])


def _outline(sheet: LabelSheet, left: float, top: float, right: float, bottom: float) -> str:
    x0, x1 = left * MM_PT, right * MM_PT
    y0, y1 = (sheet.height_mm - bottom) * MM_PT, (sheet.height_mm - top) * MM_PT
    return rounded(x0, y0, x1, y1, sheet.corner_mm * MM_PT)


def rounded(x0: float, y0: float, x1: float, y1: float, radius_pt: float) -> str:
    """Return the PDF operators of the path around a rectangle with round corners."""
    r = radius_pt
    if not r:
        return f"{x0:.2f} {y0:.2f} {x1 - x0:.2f} {y1 - y0:.2f} re"
    k = r * (1 - _BEZIER)
    return (
        f"{x0 + r:.2f} {y0:.2f} m {x1 - r:.2f} {y0:.2f} l "
        f"{x1 - k:.2f} {y0:.2f} {x1:.2f} {y0 + k:.2f} {x1:.2f} {y0 + r:.2f} c "
        f"{x1:.2f} {y1 - r:.2f} l "
        f"{x1:.2f} {y1 - k:.2f} {x1 - k:.2f} {y1:.2f} {x1 - r:.2f} {y1:.2f} c "
        f"{x0 + r:.2f} {y1:.2f} l "
        f"{x0 + k:.2f} {y1:.2f} {x0:.2f} {y1 - k:.2f} {x0:.2f} {y1 - r:.2f} c "
        f"{x0:.2f} {y0 + r:.2f} l "
        f"{x0:.2f} {y0 + k:.2f} {x0 + k:.2f} {y0:.2f} {x0 + r:.2f} {y0:.2f} c h"
    )


def cut_marks(sheet: LabelSheet) -> str:
    """Return the PDF operators of the marks that show where to cut.

    They stand outside all labels, on the sheet: where labels touch, at the edge of the sheet only.
    """
    boxes = _corners(sheet)
    strokes = sorted({stroke for box in boxes for stroke in _strokes(*box)})
    kept = [stroke for stroke in strokes if _is_free(sheet, boxes, stroke)]
    lines = [
        f"{x0 * MM_PT:.2f} {(sheet.height_mm - y0) * MM_PT:.2f} m "
        f"{x1 * MM_PT:.2f} {(sheet.height_mm - y1) * MM_PT:.2f} l"
        for x0, y0, x1, y1 in kept
    ]
    return "\n".join(["q 0.25 w 0 G", *lines, "S Q"])


def _strokes(
    left: float, top: float, right: float, bottom: float
) -> list[tuple[float, float, float, float]]:
    """Return two strokes outward from each corner, from top left to bottom right each."""
    strokes = []
    for x in (left, right):
        strokes.append((x, top - AIR_MM - MARK_MM, x, top - AIR_MM))
        strokes.append((x, bottom + AIR_MM, x, bottom + AIR_MM + MARK_MM))
    for y in (top, bottom):
        strokes.append((left - AIR_MM - MARK_MM, y, left - AIR_MM, y))
        strokes.append((right + AIR_MM, y, right + AIR_MM + MARK_MM, y))
    return [(round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2)) for x0, y0, x1, y1 in strokes]


def _is_free(
    sheet: LabelSheet,
    boxes: list[tuple[float, float, float, float]],
    stroke: tuple[float, float, float, float],
) -> bool:
    x0, y0, x1, y1 = stroke
    if x0 < 0 or y0 < 0 or x1 > sheet.width_mm or y1 > sheet.height_mm:
        return False
    return not any(
        x0 <= right and x1 >= left and y0 <= bottom and y1 >= top
        for left, top, right, bottom in boxes
    )
