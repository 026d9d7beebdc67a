"""How workbooks look: one family of type, headings on the accent, hairlines, much white.

A style is made once and shared by all cells that are set in it: a style object for each cell
would take three times as long as everything else together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organiser.documents.palette import readable_on_white
from organiser.documents.spreadsheet import Kind

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell

FAMILY = "Calibri"  # on every machine that has Excel; LibreOffice knows a face of equal widths
BODY_PT, NOTE_PT, TITLE_PT = 10, 9, 14
INK, QUIET, HAIRLINE = "1C1F23", "565C64", "D9DCE0"

FORMATS = {
    Kind.TEXT: "@",
    Kind.LONG_TEXT: "@",
    Kind.NUMBER: "0",
    Kind.SHARE: "0%",
    Kind.DATE: "d mmm yyyy",
    Kind.MOMENT: "ddd d mmm yyyy hh:mm",
}
"""Texts are marked as such ("@"): what is edited later stays text too, whatever it begins with."""

WIDTHS = {Kind.DATE: 12, Kind.MOMENT: 20}
"""Characters that a date needs, in any language."""


class SpreadsheetLook:
    """The styles of a workbook. `accent` is darkened until white can be read on it."""

    def __init__(self, accent: str, *, right_to_left: bool) -> None:
        from openpyxl.styles import (  # noqa: PLC0415 -- slow to import, only when needed
            Alignment,
            Border,
            Font,
            PatternFill,
            Side,
        )

        colour = readable_on_white(accent).lstrip("#")
        self._start = "right" if right_to_left else "left"
        self._order = 2 if right_to_left else 0
        self._alignment = Alignment
        self.body = Font(name=FAMILY, size=BODY_PT, color=INK)
        self.strong = Font(name=FAMILY, size=BODY_PT, color=INK, bold=True)
        self.on_accent = Font(name=FAMILY, size=BODY_PT, color="FFFFFF", bold=True)
        self.title = Font(name=FAMILY, size=TITLE_PT, color=colour, bold=True)
        self.note = Font(name=FAMILY, size=NOTE_PT, color=QUIET)
        self.ground = PatternFill("solid", fgColor=colour)
        self.under = Border(bottom=Side("hair", color=HAIRLINE))
        self.over = Border(top=Side("thin", color=colour), bottom=Side("hair", color=HAIRLINE))

    def heading(self, cell: WriteOnlyCell) -> None:
        cell.font, cell.fill = self.on_accent, self.ground
        cell.alignment = self._aligned("center", wrap=True)

    def value(self, cell: WriteOnlyCell, kind: Kind, *, strong: bool) -> None:
        cell.font = self.strong if strong else self.body
        cell.border = self.over if strong else self.under
        cell.number_format = FORMATS[kind]
        if kind in {Kind.NUMBER, Kind.SHARE}:
            cell.alignment = self._alignment(vertical="top")
        else:
            cell.alignment = self._aligned("top", wrap=kind is Kind.LONG_TEXT)

    def sheet_title(self, cell: WriteOnlyCell) -> None:
        cell.font, cell.alignment = self.title, self._aligned("center", wrap=False)

    def sheet_note(self, cell: WriteOnlyCell) -> None:
        cell.font, cell.alignment = self.note, self._aligned("top", wrap=False)

    def _aligned(self, vertical: str, *, wrap: bool) -> Any:  # noqa: ANN401 -- openpyxl is untyped
        return self._alignment(
            horizontal=self._start, vertical=vertical, wrap_text=wrap, readingOrder=self._order
        )
