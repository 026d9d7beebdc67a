"""What may be typed into the cells of a workbook: words to choose from, days, or nothing.

The words stand on a sheet of their own that nobody sees: a list within the check itself may have
no more than 255 characters, and no comma in a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from organiser.documents.spreadsheet import Book, Check, Column, Kind, Sheet, Table

MORE_ROWS = 500
"""Rows below the last one of a list that are checked too: somebody adds people there."""

OFFERS = "organiser-lists"
FIRST_SERIAL = 61  # 1 March 1900; before it Excel counts a day that never was
LONGEST_REFUSAL = 225  # characters; Excel calls a longer one damage


class Offers:
    """The words that a workbook offers, each list of them a column of a hidden sheet."""

    def __init__(self, book: Book) -> None:
        checks = (
            column.check
            for sheet in book.sheets
            for table in sheet.tables
            for column in table.columns
        )
        found = (check.offers for check in checks if check and check.offers)
        self._places = {words: place for place, words in enumerate(dict.fromkeys(found))}

    def sheet(self, name: str) -> Sheet | None:
        """Return the sheet of all lists, `None` where there is none."""
        if not self._places:
            return None
        longest = max(map(len, self._places))
        rows = [
            [words[row] if row < len(words) else "" for words in self._places]
            for row in range(longest)
        ]
        columns = [Column(f"{place + 1}") for place in self._places.values()]
        return Sheet(name, [Table(columns, rows)], hidden=True)

    def range(self, words: tuple[str, ...], sheet: str) -> str:
        """Return where a list of words stands, as a formula says it."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 -- slow to import

        letter = get_column_letter(self._places[words] + 1)
        return f"'{sheet}'!${letter}$2:${letter}${len(words) + 1}"


def set_checks(
    target: Any,  # noqa: ANN401 -- openpyxl is untyped
    table: Table,
    letters: Sequence[str],
    offers: Offers,
    sheet: str,
) -> None:
    """Check what is typed below the headings of `table`, which begins in the first row."""
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 -- as above

    last = len(table.rows) + 1 + MORE_ROWS
    for letter, column in zip(letters, table.columns, strict=False):
        if column.check is None:
            continue
        kind = _kind(column, column.check, offers, sheet)
        if kind is None:
            continue
        refusal = column.check.refusal[:LONGEST_REFUSAL]
        check = DataValidation(**kind, allow_blank=True, error=refusal or None)
        check.showErrorMessage = bool(refusal)
        check.add(f"{letter}2:{letter}{last}")
        target.data_validations.append(check)


def _kind(column: Column, check: Check, offers: Offers, sheet: str) -> dict[str, Any] | None:
    if check.locked:
        return {"type": "custom", "formula1": "FALSE"}
    if check.offers:
        return {"type": "list", "formula1": offers.range(check.offers, sheet)}
    if column.kind in {Kind.DATE, Kind.MOMENT}:
        return {"type": "date", "operator": "greaterThanOrEqual", "formula1": str(FIRST_SERIAL)}
    return None
