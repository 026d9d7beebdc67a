"""A spreadsheet as it will open, read from its finished bytes. Knows no Qt: read in the press."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organiser.i18n import Language

MOST_ROWS, MOST_COLUMNS = 200, 60


@dataclass(frozen=True)
class Leaf:
    """One sheet of a workbook: its first rows as text, and how many rows it has."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    all_rows: int


def leaves(content: bytes, language: Language) -> tuple[Leaf, ...]:
    """Return the sheets of the workbook in `content`, dates and numbers as `language` has them."""
    from openpyxl import load_workbook  # noqa: PLC0415 -- in the child process

    workbook = load_workbook(BytesIO(content), read_only=True)
    try:
        return tuple(
            Leaf(
                sheet.title,
                tuple(
                    tuple(_text(value, language) for value in row)
                    for row in islice(
                        sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), MOST_ROWS
                    )
                ),
                sheet.max_row or 0,
            )
            for sheet in workbook.worksheets
        )
    finally:
        workbook.close()


def _text(value: object, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        if value.time() == time():
            return language.short_date(value.date())
        return f"{language.short_date(value.date())} {language.time(value.time())}"
    if isinstance(value, date):
        return language.short_date(value)
    if isinstance(value, time):
        return language.time(value)
    return str(value)
