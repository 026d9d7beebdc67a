"""The first page: which sheet, in which row its headings stand, which letters a text has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from organiser.desktop.editors import ChoiceBox, NumberBox
from organiser.desktop.importing.cells import Texts, text_view
from organiser.desktop.page import muted
from organiser.desktop.theme import ROOMY, SNUG, TIGHT
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.desktop.importing.reading import Reading
    from organiser.importers.sheet import Sheet

SHOWN_ROWS, SHOWN_COLUMNS = 60, 60
COLUMN_WIDTH = 130


class ListPage(QWidget):
    """Shows how the list was read. `asked` tells a sheet, a row or an encoding that was chosen."""

    sheet_asked = Signal(str)
    row_asked = Signal(int)
    encoding_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOMY)
        self.sheet, self.encoding = ChoiceBox(), ChoiceBox()
        self.heading_row: QSpinBox = NumberBox()
        self.heading_row.setRange(0, 1_000_000)
        self.heading_row.setSpecialValueText(desk(message("none")))
        self.heading_row.setKeyboardTracking(False)
        self._labels: dict[QWidget, QLabel] = {}
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        for text, field in (
            (message("&Sheet"), self.sheet),
            (message("&Headings in row"), self.heading_row),
            (message("&Letters"), self.encoding),
        ):
            label = QLabel(desk(text))
            label.setBuddy(field)
            field.setAccessibleName(desk(text).replace("&", ""))
            if isinstance(field, QSpinBox):
                field.lineEdit().setAccessibleName(field.accessibleName())
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(SNUG)
            self._labels[field] = label
        row.addStretch(1)
        column.addLayout(row)
        self.notes = muted("")
        column.addWidget(self.notes)
        self.cells = Texts((), self)
        self.view = text_view(self.cells, desk(message("The list as it was read")), numbered=True)
        self.view.horizontalHeader().setStretchLastSection(False)
        self.view.horizontalHeader().setDefaultSectionSize(COLUMN_WIDTH)
        column.addWidget(self.view, 1)
        self.sheet.activated.connect(lambda _: self.sheet_asked.emit(self.sheet.currentData()))
        self.heading_row.valueChanged.connect(self.row_asked)
        self.encoding.activated.connect(
            lambda _: self.encoding_asked.emit(self.encoding.currentData())
        )

    def show_reading(self, reading: Reading) -> None:
        """Show the first rows of the chosen sheet, the row of the headings in bold."""
        from organiser.importers.encoding import ENCODINGS  # noqa: PLC0415 -- read already

        table, used = reading.table, reading.shown.encoding
        _choose_from(self.sheet, reading.names, table.sheet)
        self._offer(self.sheet, len(reading.names) > 1)
        _choose_from(self.encoding, list(dict.fromkeys([used, *ENCODINGS])) if used else [], used)
        self._offer(self.encoding, bool(used))
        self.heading_row.blockSignals(True)
        self.heading_row.setValue(table.heading_row)
        self.heading_row.blockSignals(False)
        self.notes.setText("\n".join(self.desk(note) for note in table.notes))
        self.notes.setVisible(bool(table.notes))
        self._show_rows(reading.shown, table.heading_row)

    def _offer(self, field: QWidget, offered: bool) -> None:  # noqa: FBT001 -- whether it is shown
        field.setVisible(offered)
        self._labels[field].setVisible(offered)

    def _show_rows(self, sheet: Sheet, heading_row: int) -> None:
        from organiser.importers.sheet import cell_text  # noqa: PLC0415 -- read already
        from organiser.importers.table import column_letter  # noqa: PLC0415

        start = max(sheet.start, min(heading_row - 8, len(sheet.rows) - SHOWN_ROWS), 0)
        rows = sheet.rows[start : start + SHOWN_ROWS]
        width = min(max(map(len, rows), default=0), SHOWN_COLUMNS)
        self.cells.strong = lambda place: place + start + 1 == heading_row
        self.cells.quiet = lambda place: place + start + 1 < heading_row
        self.cells.show(
            rows,
            lambda row, column: cell_text(row[column]) if column < len(row) else "",
            headings=[column_letter(place) for place in range(width)],
            numbers=[str(start + place + 1) for place in range(len(rows))],
        )


def _choose_from(box: ChoiceBox, texts: list[str], chosen: str) -> None:
    box.clear()
    for text in texts:
        box.addItem(text, text)
    box.setCurrentIndex(max(0, box.findData(chosen)))
