"""A sheet on plain paper that shows how far a printer is from the truth; and an honest blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.badge_design import MM_PT
from organiser.documents.badge_lines import style
from organiser.documents.badge_marks import cut_marks, outlines
from organiser.documents.look import INK, QUIET
from organiser.i18n import Language, Message, message

if TYPE_CHECKING:
    from organiser.documents.badge_sheets import BadgeSheets

LONG_MM = 100
"""What the rulers measure: long enough that half a per cent can be seen."""


def draw_test_sheet(sheets: BadgeSheets, language: Language) -> None:
    """Draw the outline and number of each label, and a ruler across and one down the sheet."""
    sheet, canvas = sheets.sheet, sheets.canvas
    sheets.begin_page()
    canvas.write(outlines(sheet), ())
    canvas.write(cut_marks(sheet), ())
    for number in range(sheet.labels):
        place = sheet.place(number)
        line = sheets.setter.line(language.number(number + 1), style(10.0, 400, QUIET))
        x_pt = (place.left_mm + sheet.label_width_mm - 4) * MM_PT
        y_pt = (sheet.height_mm - place.top_mm - sheet.label_height_mm + 4) * MM_PT
        sheets.setter.draw(canvas, line, x_pt, y_pt, "right")
    _rulers(sheets)
    texts = (
        message("Print at 100 %, on plain paper, and hold it against a label sheet."),
        message(
            "Each ruler is {length} mm long, from a corner of the first label.", length=LONG_MM
        ),
        message(
            "If it measures less or more, give the width or height in per cent; "
            "if it lies beside the label, give the shift in mm."
        ),
    )
    _sentences(sheets, language, texts, sheet.top_mm + 9)
    sheets.end_page()


def _rulers(sheets: BadgeSheets) -> None:
    """Draw millimetres along the upper and the left edge of the first label, and on."""
    sheet = sheets.sheet
    left_pt = sheet.left_mm * MM_PT
    top_pt = (sheet.height_mm - sheet.top_mm) * MM_PT
    across = min(LONG_MM, int(sheet.width_mm - sheet.left_mm))
    down = min(LONG_MM, int(sheet.height_mm - sheet.top_mm))
    strokes = [f"{left_pt:.2f} {top_pt:.2f} m {left_pt + across * MM_PT:.2f} {top_pt:.2f} l"]
    strokes.append(f"{left_pt:.2f} {top_pt:.2f} m {left_pt:.2f} {top_pt - down * MM_PT:.2f} l")
    for mm in range(max(across, down) + 1):
        tick_pt = (4.0 if mm % 10 == 0 else 3.0 if mm % 5 == 0 else 1.8) * MM_PT
        at_pt = mm * MM_PT
        if mm <= across:
            x_pt = left_pt + at_pt
            strokes.append(f"{x_pt:.2f} {top_pt:.2f} m {x_pt:.2f} {top_pt - tick_pt:.2f} l")
        if mm <= down:
            y_pt = top_pt - at_pt
            strokes.append(f"{left_pt:.2f} {y_pt:.2f} m {left_pt + tick_pt:.2f} {y_pt:.2f} l")
    sheets.canvas.write("\n".join(["q 0.3 w 0 G", *strokes, "S Q"]), ())


def draw_nobody(sheets: BadgeSheets, language: Language) -> None:
    """Draw a page that says that there is nobody to print a badge for."""
    sheets.begin_page()
    texts = (
        message("There is nobody to print a badge for."),
        message("Add people on the People page, or choose others."),
    )
    _sentences(sheets, language, texts, 30.0)
    sheets.end_page()


def _sentences(
    sheets: BadgeSheets, language: Language, texts: tuple[Message, ...], top_mm: float
) -> None:
    """Draw sentences below each other, within the margins of the sheet."""
    sheet, setter = sheets.sheet, sheets.setter
    left_mm = max(sheet.left_mm + 8, 15.0)
    width_pt = (sheet.width_mm - left_mm - 15) * MM_PT
    y_pt = (sheet.height_mm - top_mm) * MM_PT
    right = language.right_to_left
    x_pt = (sheet.width_mm - 15) * MM_PT if right else left_mm * MM_PT
    sentence = style(9.0, 400, INK)
    for text in texts:
        for line in setter.block(language(text), sentence, width_pt).lines:
            setter.draw(sheets.canvas, line, x_pt, y_pt, "right" if right else "left")
            y_pt -= 13
