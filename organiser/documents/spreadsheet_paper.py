"""How the sheets of a workbook come out of a printer, and how wide their columns are.

A4 landscape. A list whose columns do not all fit is cut where its columns say so, and its first
columns stand on every page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from organiser.documents.spreadsheet import (
    PAGE,
    PAGES,
    Book,
    Column,
    Kind,
    Sheet,
    readable,
    text_width,
)
from organiser.documents.spreadsheet_look import WIDTHS

MARGIN_IN, TOP_IN, HEAD_IN = 0.4, 0.75, 0.35
A4_ACROSS_MM = 297 - 2 * MARGIN_IN * 25.4
CHARACTER_MM = 2.3  # a digit of the body at 100 % in the widest face that may stand in for Calibri
BEST_PERCENT, SMALLEST_PERCENT = 75, 45
LINE_PT, TALLEST_PT = 13.5, 400.0  # Excel's rows are at most 409 points tall
FULL = 0.95  # of a column's width is filled on average before a word goes to the next line
LINE_LENGTH = 255  # UTF-16 units that a printed header or footer may have, codes included
A4 = 9
ROOM = 2  # characters that a cell needs besides its text
BUTTON = 3  # characters that the button of the filter takes


def set_up_paper(target: Any, sheet: Sheet, book: Book, widths: Sequence[int]) -> None:  # noqa: ANN401 -- openpyxl is untyped
    """Set paper, scale, page breaks, repeated rows and columns, header and footer."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 -- slow to import
    from openpyxl.worksheet.pagebreak import Break  # noqa: PLC0415 -- as above

    target.page_setup.paperSize, target.page_setup.orientation = A4, "landscape"
    margins = target.page_margins
    margins.left = margins.right = MARGIN_IN
    margins.top = margins.bottom = TOP_IN
    margins.header = margins.footer = HEAD_IN
    scale, breaks = pages_across(sheet.columns, widths, sheet.repeated)
    if breaks or sheet.apart:  # a sheet that is fitted to its page keeps no page ends
        target.page_setup.scale, target.page_setup.pageOrder = scale, "downThenOver"
        for place in breaks:
            target.col_breaks.append(Break(id=place))
        for place in accumulate(table.height + 1 for table in sheet.tables[:-1]):
            target.row_breaks.append(Break(id=place))
    else:
        target.sheet_properties.pageSetUpPr.fitToPage = True
        target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, 0
    if sheet.is_list:
        target.print_title_rows = "1:1"
        if sheet.repeated and breaks:
            target.print_title_cols = f"A:{get_column_letter(sheet.repeated)}"
    beginning, end = book.header
    for line, texts in (
        (target.HeaderFooter.oddHeader, (beginning, end or sheet.name)),
        (target.HeaderFooter.oddFooter, book.footer),
    ):
        first, last = (line.right, line.left) if book.right_to_left else (line.left, line.right)
        for part, text in zip((first, last), texts, strict=True):
            part.text, part.size = printed(text), 8


def printed(text: str) -> str:
    """Return `text` for a header or footer: short enough, and "&" no code but itself."""
    escaped = ""
    for letter in " ".join(readable(text).split()):
        more = {"&": "&&", PAGE: "&P", PAGES: "&N"}.get(letter, letter)
        if len((escaped + more).encode("utf-16-le")) > LINE_LENGTH - 15:  # codes, both texts
            break
        escaped += more
    return escaped


def pages_across(
    columns: Sequence[Column], widths: Sequence[int], repeated: int
) -> tuple[int, list[int]]:
    """Return the scale in percent, and the numbers of columns after which a page ends."""
    shown = [0 if column.hidden else width for column, width in zip(columns, widths, strict=True)]
    percent = _percent(sum(shown))
    cuts = [place for place, column in enumerate(columns) if column.new_page and place]
    if percent >= BEST_PERCENT or not cuts:
        return max(SMALLEST_PERCENT, min(100, percent)), []
    beginnings, ends = [0, *cuts], [*cuts, len(columns)]
    widest = max(
        sum(shown[start:end]) + (sum(shown[:repeated]) if start else 0)
        for start, end in zip(beginnings, ends, strict=True)
    )
    return max(SMALLEST_PERCENT, min(100, _percent(widest))), cuts


def row_height_pt(values: Sequence[object], widths: Sequence[int]) -> float | None:
    """Return how tall a row must be for all its lines, in points; `None` where it has one.

    Programs that find out for themselves do so once somebody edits the row.
    """
    lines = 1
    for value, width in zip(values, widths, strict=False):
        if isinstance(value, str) and not _surely_fits(value, width):
            paragraphs = map(text_width, value.split("\n"))
            full = int(width * FULL)
            lines = max(lines, sum(1 if one <= width else -(-one // full) for one in paragraphs))
    return min(TALLEST_PT, lines * LINE_PT + 1.5) if lines > 1 else None


def _surely_fits(text: str, width: int) -> bool:
    """Say whether `text` is one line of at most `width` even if all its letters are wide."""
    return (len(text) if text.isascii() else 2 * len(text)) <= width and "\n" not in text


def _percent(characters: int) -> int:
    return int(100 * A4_ACROSS_MM / (max(1, characters) * CHARACTER_MM))


def column_widths(sheet: Sheet) -> list[int]:
    """Return how wide each column must be for its headings and values, in characters."""
    widths = [0] * len(sheet.columns)
    for table in sheet.tables:
        for place, column in enumerate(table.columns):
            values = [row[place] for row in table.rows]
            widths[place] = max(widths[place], _width(column, values, filtered=sheet.is_list))
    return widths


def _width(column: Column, values: Sequence[object], *, filtered: bool) -> int:
    words = column.heading.split()
    heading = max((text_width(word) for word in words), default=0)
    heading = max(heading, (text_width(column.heading) + 1) // 2) + (BUTTON if filtered else ROOM)
    width = max(column.narrowest, WIDTHS.get(column.kind, 0), heading)
    if column.kind in WIDTHS:
        return width
    if column.kind is Kind.SHARE:
        return width
    for value in values:
        if value is not None and width < column.widest:
            width = max(width, text_width(str(value)) + ROOM)
    return min(width, max(column.widest, heading))
