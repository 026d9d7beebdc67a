"""Workbooks: xlsx, xlsm, xlsb, xls and ods."""

from __future__ import annotations

from io import BytesIO
from typing import cast

from organiser.errors import ImportRefused
from organiser.i18n import message
from organiser.importers.sheet import Cell, Sheet

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_sheets(content: bytes, name: str) -> list[Sheet]:
    """Return the sheets of a workbook with the stored values of its formulas.

    Merged cells hold their value in the first one. Raises `ImportRefused`.
    """
    import python_calamine as calamine  # noqa: PLC0415 -- only when a workbook is read

    if content.startswith(b"\xd0\xcf\x11\xe0") and _ENCRYPTED in content:
        raise _locked(name)
    try:
        workbook = calamine.load_workbook(BytesIO(content))
        return [
            Sheet(
                found.name,
                cast(
                    "list[list[Cell]]",
                    [
                        [None if cell == "" else cell for cell in row]
                        for row in workbook.get_sheet_by_name(found.name).to_python(
                            skip_empty_area=False
                        )
                    ],
                ),
                hidden=found.visible is not calamine.SheetVisibleEnum.Visible,
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


def _locked(name: str) -> ImportRefused:
    return ImportRefused(
        message("{name} is protected by a password.", name=name),
        message("Open it, save it without the password and import that."),
    )
