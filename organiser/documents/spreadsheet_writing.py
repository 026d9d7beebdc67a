"""Write a `Book` as xlsx, row by row, so that ten thousand people need little memory.

openpyxl writes what surrounds the rows: styles, columns, panes, filters, paper. The rows are
written while the archive is (`spreadsheet_rows`, `spreadsheet_archive`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO

from organiser.documents.spreadsheet import (
    Book,
    Column,
    Sheet,
    Table,
    Value,
    readable,
    sheet_name,
)
from organiser.documents.spreadsheet_archive import Rows, write_archive
from organiser.documents.spreadsheet_checks import OFFERS, Offers, set_checks
from organiser.documents.spreadsheet_look import SpreadsheetLook
from organiser.documents.spreadsheet_paper import column_widths, row_height_pt, set_up_paper
from organiser.documents.spreadsheet_rows import RowWriter, rows_in_parts

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
    offers = Offers(book)
    lists = offers.sheet(sheet_name(OFFERS, [sheet.name for sheet in book.sheets]))
    sheets = [*book.sheets, *([lists] if lists else [])]
    total = sum(len(table.rows) for sheet in sheets for table in sheet.tables) or 1
    done = 0

    def advance(rows: int) -> None:
        nonlocal done
        done += rows
        progress(0.99 * done / total)

    look = SpreadsheetLook(book.accent, language=book.language, right_to_left=book.right_to_left)
    workbook._fonts[0] = look.body  # noqa: SLF001 -- what widths of columns are counted in
    rows: dict[str, Rows] = {}
    try:
        for number, sheet in enumerate(sheets, 1):
            writer = _SheetWriter(workbook.create_sheet(sheet.name), sheet, book, look)
            if lists and sheet.is_list:
                writer.set_checks(offers, lists.name)
            if sheet.charts:
                writer.add_charts(book.accent)
            rows[f"xl/worksheets/sheet{number}.xml"] = writer.rows(advance)
        write_archive(workbook, rows, file)
    except BaseException:
        _abandon(workbook)
        raise
    progress(1.0)


def _abandon(workbook: Any) -> None:  # noqa: ANN401 -- openpyxl is untyped
    """Remove the temporary files of a workbook that is not wanted any more."""
    from openpyxl.worksheet._writer import ALL_TEMP_FILES  # noqa: PLC0415 -- slow to import

    for sheet in workbook.worksheets:
        if not sheet.closed:
            sheet.close()
        if sheet._writer.out in ALL_TEMP_FILES:  # noqa: SLF001 -- else they stay until the exit
            sheet._writer.cleanup()  # noqa: SLF001 -- as above


class _SheetWriter:
    def __init__(self, target: Any, sheet: Sheet, book: Book, look: SpreadsheetLook) -> None:  # noqa: ANN401 -- openpyxl is untyped
        self._target, self._sheet, self._look = target, sheet, look
        self._widths = column_widths(sheet)
        self._row = 0
        self._set_up_screen(book)
        if sheet.hidden:
            target.sheet_state = "veryHidden"
        else:
            set_up_paper(target, sheet, book, self._widths)

    def _set_up_screen(self, book: Book) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 -- slow to import

        target, sheet = self._target, self._sheet
        target.sheet_view.rightToLeft = book.right_to_left
        target.sheet_view.showGridLines = False
        self._letters = [get_column_letter(place + 1) for place in range(len(sheet.columns))]
        for letter, column, width in zip(self._letters, sheet.columns, self._widths, strict=True):
            dimension = target.column_dimensions[letter]
            dimension.width, dimension.hidden = width, column.hidden
        if sheet.is_list and not sheet.hidden:
            target.freeze_panes = f"{get_column_letter(sheet.repeated + 1)}2"
            target.auto_filter.ref = f"A1:{self._letters[-1]}{len(sheet.tables[0].rows) + 1}"

    def set_checks(self, offers: Offers, sheet: str) -> None:
        """Check what is typed into the list; the words offered stand on `sheet`."""
        set_checks(self._target, self._sheet.tables[0], self._letters, offers, sheet)

    def add_charts(self, accent: str) -> None:
        """Draw the charts of the sheet below its list."""
        from organiser.documents.spreadsheet_charts import (  # noqa: PLC0415 -- openpyxl's charts
            add_charts,
        )

        add_charts(self._target, self._sheet, accent)

    def rows(self, advance: Callable[[int], None]) -> Rows:
        """Return what yields the rows of the sheet. Their styles are made known at once."""
        tables = [(table, self._styles(table)) for table in self._sheet.tables]

        def written() -> Iterator[str]:
            for place, (table, styles) in enumerate(tables):
                self._row += bool(place)  # a blank one between two tables
                yield from self._table(table, styles, advance)

        return lambda: rows_in_parts(written())

    def _styles(self, table: Table) -> dict[str, list[int]]:
        look, columns = self._look, table.columns
        return {
            "title": [self._style(look.sheet_title)],
            "note": [self._style(look.sheet_note)],
            "heading": [self._style(look.heading, column.kind) for column in columns],
            "plain": [self._style(look.plain, column.kind) for column in columns],
            "strong": [self._style(look.strong, column.kind) for column in columns],
        }

    def _style(self, style: Callable[..., None], *kind: object) -> int:
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 -- slow to import

        cell = WriteOnlyCell(self._target)
        style(cell, *kind)
        return int(cell.style_id)

    def _table(
        self, table: Table, styles: dict[str, list[int]], advance: Callable[[int], None]
    ) -> Iterator[str]:
        letters = self._letters[: len(table.columns)]
        if table.title:
            writer = RowWriter("A", styles["title"])
            yield self._numbered(writer, [table.title], TITLE_PT, fixed=True)
        for note in table.notes:
            yield self._numbered(RowWriter("A", styles["note"]), [note])
        if table.columns:
            writer = RowWriter(letters, styles["heading"])
            headings = [column.heading for column in table.columns]
            yield self._numbered(writer, headings, HEADING_PT, fixed=True)
        plain, strong = (RowWriter(letters, styles[name]) for name in ("plain", "strong"))
        widths = _widths_on_paper(table.columns, self._widths)
        for place, values in enumerate(table.rows):
            height = row_height_pt(values, widths)
            yield self._numbered(strong if place in table.strong else plain, values, height)
            if place % EACH_PROGRESS == EACH_PROGRESS - 1:
                advance(EACH_PROGRESS)
        advance(len(table.rows) % EACH_PROGRESS)

    def _numbered(
        self,
        writer: RowWriter,
        values: Sequence[Value],
        height_pt: float | None = None,
        *,
        fixed: bool = False,
    ) -> str:
        self._row += 1
        return writer.row(self._row, values, height_pt, fixed=fixed)


def _widths_on_paper(columns: Sequence[Column], widths: Sequence[int]) -> list[int]:
    """Return the widths of `columns`; a hidden one is as wide as anything, it needs no lines."""
    pairs = zip(columns, widths, strict=False)
    return [sys.maxsize if column.hidden else width for column, width in pairs]
