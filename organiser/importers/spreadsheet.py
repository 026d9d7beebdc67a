"""Workbooks: xlsx, xlsm, xlsb, xls and ods."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from organiser.errors import ImportRefused
from organiser.i18n import message
from organiser.importers.sheet import Cell, Sheet

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

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
        return [
            _sheet(workbook.get_sheet_by_name(found.name), hidden=found.visible is not visible)
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


def _sheet(read: CalamineSheet, *, hidden: bool) -> Sheet:
    rows: list[list[Cell]] = [
        [None if cell == "" else cell for cell in row]
        for row in read.to_python(skip_empty_area=False)
    ]
    merged = read.merged_cell_ranges or ()  # an xls or ods does not say
    return Sheet(read.name, rows, hidden, merged)


def _locked(name: str) -> ImportRefused:
    return ImportRefused(
        message("{name} is protected by a password.", name=name),
        message("Open it, save it without the password and import that."),
    )
