"""How workbooks look: one family of type, headings on the accent, hairlines, much white.

A style is made once for a column and shared by its cells: a style object for each cell would
take three times as long as everything else together.
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
    Kind.NUMBER: "0;-0;–",
    Kind.SHARE: "0%",
    Kind.DATE: "d mmm yyyy",
    Kind.MOMENT: "ddd d mmm yyyy hh:mm",
}
"""Texts are marked as such ("@"): what is edited later stays text too, whatever it begins with.
Nought is a dash, so that a table of counts shows where people are."""

READERS = {"en": "809", "fr": "40C", "es": "C0A", "it": "410", "ar": "C01"}
"""The locale whose names of days and months dates are shown in, as the formats of Excel number it:
that of the document, not of the machine. Arabic as in Egypt, whose calendar is Gregorian."""

WIDTHS = {Kind.DATE: 13, Kind.MOMENT: 24}
"""Characters that a date needs, in any language."""


class SpreadsheetLook:
    """The styles of a workbook. `accent` is darkened until white can be read on it.

    Dates are shown in `language`, a code; "" leaves it to the machine.
    """

    def __init__(self, accent: str, *, language: str = "", right_to_left: bool) -> None:
        from openpyxl.styles import (  # noqa: PLC0415 -- slow to import, only when needed
            Alignment,
            Border,
            Font,
            PatternFill,
            Side,
        )

        colour = readable_on_white(accent).lstrip("#")
        self._start, self._end = ("right", "left") if right_to_left else ("left", "right")
        self._order = 2 if right_to_left else 0
        reader = READERS.get(language)
        self._locale = f"[$-{reader}]" if reader else ""
        self._alignment = Alignment
        self.body = Font(name=FAMILY, size=BODY_PT, color=INK)
        self.bold = Font(name=FAMILY, size=BODY_PT, color=INK, bold=True)
        self.on_accent = Font(name=FAMILY, size=BODY_PT, color="FFFFFF", bold=True)
        self.title = Font(name=FAMILY, size=TITLE_PT, color=colour, bold=True)
        self.note = Font(name=FAMILY, size=NOTE_PT, color=QUIET)
        self.ground = PatternFill("solid", fgColor=colour)
        self.under = Border(bottom=Side("hair", color=HAIRLINE))
        self.over = Border(top=Side("thin", color=colour), bottom=Side("hair", color=HAIRLINE))

    def heading(self, cell: WriteOnlyCell, kind: Kind) -> None:
        cell.font, cell.fill = self.on_accent, self.ground
        cell.alignment = self._aligned("center", kind)

    def plain(self, cell: WriteOnlyCell, kind: Kind) -> None:
        cell.font, cell.border = self.body, self.under
        cell.number_format, cell.alignment = self._format(kind), self._aligned("top", kind)

    def strong(self, cell: WriteOnlyCell, kind: Kind) -> None:
        cell.font, cell.border = self.bold, self.over
        cell.number_format, cell.alignment = self._format(kind), self._aligned("top", kind)

    def sheet_title(self, cell: WriteOnlyCell) -> None:
        cell.font, cell.alignment = self.title, self._aligned("center")

    def sheet_note(self, cell: WriteOnlyCell) -> None:
        cell.font, cell.alignment = self.note, self._aligned("top")

    def _format(self, kind: Kind) -> str:
        if kind not in WIDTHS:
            return FORMATS[kind]
        # the short names of days are long in Arabic, or one letter: too wide, or no use
        words = FORMATS[kind].removeprefix("ddd ") if self._order else FORMATS[kind]
        return self._locale + words

    def _aligned(self, vertical: str, kind: Kind | None = None) -> Any:  # noqa: ANN401 -- openpyxl is untyped
        """Return how a cell is aligned: numbers at the end of their column, the rest at its start.

        Without a kind the text runs on over the cells beside it.
        """
        numeric = kind in {Kind.NUMBER, Kind.SHARE}
        return self._alignment(
            horizontal=self._end if numeric else self._start,
            vertical=vertical,
            wrap_text=kind is not None,
            indent=int(numeric),
            readingOrder=self._order,
        )
