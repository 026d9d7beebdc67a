"""Workbooks: xlsx, xlsm, xlsb, xls and ods."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from organiser.errors import ImportRefused
from organiser.i18n import message
from organiser.importers.hidden import Hidden, hidden_parts
from organiser.importers.sheet import Cell, Sheet

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_LONG_GAP = 200
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_sheets(content: bytes, name: str) -> list[Sheet]:
    """Return the sheets of a workbook with the stored values of its formulas.

    Merged cells hold their value in the first one. Raises `ImportRefused`.
    """
    import python_calamine as calamine  # noqa: PLC0415 -- only when a workbook is read

    if content.startswith(b"\xd0\xcf\x11\xe0") and _ENCRYPTED in content:
        raise _locked(name)
    visible = calamine.SheetVisibleEnum.Visible
    try:
        workbook = calamine.load_workbook(BytesIO(content))
        parts = hidden_parts(content)
        return [
            _sheet(
                workbook.get_sheet_by_name(found.name),
                parts.get(found.name, Hidden()),
                hidden=found.visible is not visible,
            )
            for found in workbook.sheets_metadata
            if found.typ is calamine.SheetTypeEnum.WorkSheet
        ]
    except calamine.PasswordError as locked:
        raise _locked(name) from locked
    except (calamine.CalamineError, OSError, ValueError) as refusal:
        raise ImportRefused(
            message(
                "{name} cannot be read as a spreadsheet: it is damaged or something else.",
                name=name,
            ),
            message("Open it in Excel or LibreOffice, save it again as xlsx and import that."),
        ) from refusal


def _sheet(read: CalamineSheet, parts: Hidden, *, hidden: bool) -> Sheet:
    merged = read.merged_cell_ranges or ()  # an xls or ods does not say
    rows = list(_rows(read)) if read.start is not None else []
    return Sheet(read.name, rows, hidden, merged, parts=parts)


def _rows(read: CalamineSheet) -> Iterator[list[Cell]]:
    """Yield every row; the many empty ones before a stray last cell are no rows at all."""
    empty = 0
    left: list[Cell] = [None] * (read.start[1] if read.start else 0)
    width = len(left) + read.width
    for cells in read.iter_rows():
        if cells.count("") == len(cells):
            empty += 1
            continue
        yield from _gap(empty, width)
        empty = 0
        yield left + [None if cell == "" else cell for cell in cells]
    yield from _gap(empty, width)


def _gap(rows: int, width: int) -> Iterator[list[Cell]]:
    for _ in range(rows):
        yield [] if rows > _LONG_GAP else [None] * width


def _locked(name: str) -> ImportRefused:
    return ImportRefused(
        message("{name} is protected by a password.", name=name),
        message("Open it, save it without the password and import that."),
    )
