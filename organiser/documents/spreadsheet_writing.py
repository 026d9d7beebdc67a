"""Write a `Book` as xlsx, row by row, so that ten thousand people need little memory.

Each column has one cell object, styled once, that is filled anew for each row. openpyxl has no
other way in for that than `_values_to_row`; and it would take a text that begins with "=" for a
formula. So value and type are set here: a text is a text, whatever it looks like.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, Any, BinaryIO

from organiser.documents.spreadsheet import Book, Column, Sheet, Table, Value, readable
from organiser.documents.spreadsheet_archive import write_archive
from organiser.documents.spreadsheet_look import SpreadsheetLook
from organiser.documents.spreadsheet_paper import column_widths, row_height_pt, set_up_paper

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell

HEADING_PT, TITLE_PT = 30, 26
EACH_PROGRESS = 250  # rows


def write_book(book: Book, file: BinaryIO, progress: Callable[[float], None]) -> None:
    """Write `book` into a stream. `progress` is called with fractions from 0 to 1."""
    from openpyxl import Workbook  # noqa: PLC0415 -- slow to import
    from openpyxl.packaging.core import DocumentProperties  # noqa: PLC0415 -- as above

    workbook = Workbook(write_only=True)
    workbook.properties = DocumentProperties(
        creator="Workshop Organiser",
        title=readable(book.title),
        created=book.made,
        modified=book.made,
    )
    total = sum(len(table.rows) for sheet in book.sheets for table in sheet.tables) or 1
    done = 0

    def advance(rows: int) -> None:
        nonlocal done
        done += rows
        progress(0.95 * done / total)  # the rest is for the archive

    look = SpreadsheetLook(book.accent, right_to_left=book.right_to_left)
    workbook._fonts[0] = look.body  # noqa: SLF001 -- what widths of columns are counted in
    try:
        for sheet in book.sheets:
            _SheetWriter(workbook.create_sheet(sheet.name), sheet, book, look).write(advance)
        write_archive(workbook, file)
    except BaseException:
        _abandon(workbook)
        raise
    progress(1.0)


def _abandon(workbook: Any) -> None:  # noqa: ANN401 -- openpyxl is untyped
    """Close and remove the temporary files of a workbook that is not wanted any more."""
    for sheet in workbook.worksheets:
        if not sheet.closed:
            sheet.close()
        writer = sheet._writer  # noqa: SLF001 -- openpyxl itself removes them only at exit
        if writer.out in writer_files():
            writer.cleanup()


def writer_files() -> list[str]:
    """Return the paths of the temporary files that openpyxl has not removed yet."""
    from openpyxl.worksheet._writer import ALL_TEMP_FILES  # noqa: PLC0415 -- slow to import

    return list(ALL_TEMP_FILES)


class _SheetWriter:
    def __init__(self, target: Any, sheet: Sheet, book: Book, look: SpreadsheetLook) -> None:  # noqa: ANN401 -- openpyxl is untyped
        self._target, self._sheet, self._book, self._look = target, sheet, book, look
        self._row = 0
        target._values_to_row = _filled  # noqa: SLF001 -- see the module's docstring

    def write(self, advance: Callable[[int], None]) -> None:
        widths = column_widths(self._sheet)
        self._set_up_screen(widths)
        set_up_paper(self._target, self._sheet, self._book, widths)
        for place, table in enumerate(self._sheet.tables):
            if place:
                self._append((), ())
            self._write_table(table, widths, advance)
        self._target.close()

    def _set_up_screen(self, widths: Sequence[int]) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 -- slow to import

        target, sheet = self._target, self._sheet
        target.sheet_view.rightToLeft = self._book.right_to_left
        target.sheet_view.showGridLines = False
        for place, (column, width) in enumerate(zip(sheet.columns, widths, strict=True), 1):
            dimension = target.column_dimensions[get_column_letter(place)]
            dimension.width, dimension.hidden = width, column.hidden
        tops = accumulate((_height(table) + 1 for table in sheet.tables), initial=1)
        for top, table in zip(tops, sheet.tables, strict=False):
            if table.title:
                target.row_dimensions[top].height = TITLE_PT
            if table.columns:
                heading = top + bool(table.title) + len(table.notes)
                target.row_dimensions[heading].height = HEADING_PT
        if sheet.is_list:
            last = get_column_letter(len(sheet.columns))
            target.freeze_panes = f"{get_column_letter(sheet.repeated + 1)}2"
            target.auto_filter.ref = f"A1:{last}{len(sheet.tables[0].rows) + 1}"

    def _write_table(
        self, table: Table, widths: Sequence[int], advance: Callable[[int], None]
    ) -> None:
        if table.title:
            self._append_alone(table.title, self._look.sheet_title)
        for note in table.notes:
            self._append_alone(note, self._look.sheet_note)
        if not table.columns:
            return
        headings = [self._cell(place) for place in range(len(table.columns))]
        for cell, column in zip(headings, table.columns, strict=True):
            self._look.heading(cell, column.kind)
        self._append(headings, [column.heading for column in table.columns])
        columns = zip(table.columns, widths, strict=False)
        shown = [sys.maxsize if column.hidden else width for column, width in columns]
        plain, strong = (self._cells(table.columns, strong=bold) for bold in (False, True))
        for place, values in enumerate(table.rows):
            height = row_height_pt(values, shown)
            self._append(strong if place in table.strong else plain, values, height)
            if place % EACH_PROGRESS == EACH_PROGRESS - 1:
                advance(EACH_PROGRESS)
        advance(len(table.rows) % EACH_PROGRESS)

    def _append_alone(self, text: str, style: Callable[[WriteOnlyCell], None]) -> None:
        cell = self._cell(0)
        style(cell)
        self._append([cell], [text])

    def _append(
        self,
        cells: Sequence[WriteOnlyCell],
        values: Sequence[Value],
        height_pt: float | None = None,
    ) -> None:
        self._row += 1
        if height_pt is not None:  # no RowDimension: that would keep the row from growing later
            self._target.row_dimensions[self._row] = {"ht": f"{height_pt:g}"}
        self._target.append((cells, values))

    def _cells(self, columns: Sequence[Column], *, strong: bool) -> list[WriteOnlyCell]:
        cells = [self._cell(place) for place in range(len(columns))]
        for cell, column in zip(cells, columns, strict=True):
            self._look.value(cell, column.kind, strong=strong)
        return cells

    def _cell(self, place: int) -> WriteOnlyCell:
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 -- slow to import

        cell = WriteOnlyCell(self._target)
        cell.column = place + 1
        return cell


def _height(table: Table) -> int:
    """Return how many rows of a sheet a table takes."""
    return bool(table.title) + len(table.notes) + bool(table.columns) + len(table.rows)


def _filled(
    row: tuple[Sequence[WriteOnlyCell], Sequence[Value]], number: int
) -> Iterator[WriteOnlyCell]:
    """Yield the cells of a row, filled with its values."""
    for cell, value in zip(*row, strict=True):
        cell.row = number
        if isinstance(value, str):
            cell._value, cell.data_type = readable(value), "s"  # noqa: SLF001 -- never a formula
        else:
            cell._value = value  # noqa: SLF001 -- `value` would look for another style each time
            cell.data_type = "d" if isinstance(value, date) else "n"
        yield cell
