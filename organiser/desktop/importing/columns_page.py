"""The second page: what each column of the list is, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import TickBox, choice_box
from organiser.desktop.page import muted
from organiser.desktop.theme import ROOMY
from organiser.i18n import Message, message, verbatim

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.desktop.importing.reading import Reading
    from organiser.model import Workshop

SURE, LIKELY = 0.9, 0.7
ROW_HEIGHT, LOOKED_AT, ENTRIES = 36, 60, 3
WIDTHS = (210, 250, 230)


class ColumnsPage(QWidget):
    """Says what every column becomes; a choice is told by `column_asked`."""

    column_asked = Signal(str, str)  # heading, key of the field or ""
    capitals_asked = Signal(bool)  # whether they are kept

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOMY)
        self.summary = muted("")
        column.addWidget(self.summary)
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(desk(message("Columns")))
        headings = (
            message("Column in the list"),
            message("First entries"),
            message("Becomes"),
            message("How sure"),
        )
        self.table.setHorizontalHeaderLabels([desk(text) for text in headings])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate(WIDTHS):
            self.table.setColumnWidth(place, width)
        column.addWidget(self.table, 1)
        self.small = TickBox(desk(message("&Write names that are all in capitals small: Diop")))
        self.small.setChecked(True)
        self.small.toggled.connect(lambda small: self.capitals_asked.emit(not small))
        column.addWidget(self.small)
        self._signature = ""
        self.boxes: dict[str, QComboBox] = {}

    def show_reading(self, reading: Reading, workshop: Workshop) -> None:
        """Show the columns of the list; where they are the same, only what they become."""
        headings = reading.table.headings
        signature = "\n".join(headings)
        if signature != self._signature:
            self._signature = signature
            self._make_rows(reading, workshop)
        guesses = {guess.heading: guess for guess in reading.proposal.mapping.guesses}
        for place, name in enumerate(headings):
            guess = guesses.get(name)
            box = self.boxes.get(name)
            if box is not None:
                box.setCurrentIndex(max(0, box.findData(guess.field if guess else "")))
            asked = name in reading.answers.mapping
            sure = self.desk(_sureness(guess.sure if guess else 0, asked=asked))
            self.table.setItem(place, 3, _cell(sure if guess or asked else ""))
        used = len(reading.proposal.mapping.columns)
        self.summary.setText(
            self.desk(
                message(
                    "{used} of {total} columns are understood. Columns that become nothing are"
                    " left out.",
                    used=used,
                    total=sum(name in self.boxes for name in headings),
                )
            )
        )
        self.small.setVisible(bool(reading.answers.keep_capitals or reading.proposal.in_capitals))

    def _make_rows(self, reading: Reading, workshop: Workshop) -> None:
        from organiser.importers.fields import fields  # noqa: PLC0415 -- read already
        from organiser.importers.sheet import cell_text  # noqa: PLC0415
        from organiser.model.checksum import (  # noqa: PLC0415 -- the model, when needed
            CUSTOM,
            columns_of_heading,
        )

        say, table = self.desk, reading.table
        known = [(key, say(field.title)) for key, field in fields().items() if key != "uuid"]
        own = [(CUSTOM + field.name, field.name) for field in workshop.custom_fields()]
        offered = [("", say(message("— left out —")))]
        offered += sorted([*known, *own], key=lambda pair: pair[1].casefold())
        offered.append(("uuid", say(fields()["uuid"].title)))
        self.boxes = {}
        self.table.setRowCount(len(table.headings))
        for place, name in enumerate(table.headings):
            ours = columns_of_heading(name) is not None
            self.table.setRowHidden(place, ours)
            if ours:
                continue
            texts = [cell_text(row[place]).strip() for row in table.rows[:LOOKED_AT]]
            entries = list(dict.fromkeys(text for text in texts if text))[:ENTRIES]
            self.table.setItem(place, 0, _cell(name))
            self.table.setItem(place, 1, _cell(" · ".join(entries)))
            box = choice_box(offered)
            box.setAccessibleName(say(message("{column} becomes", column=verbatim(name))))
            box.activated.connect(
                lambda _index, n=name, b=box: self.column_asked.emit(n, b.currentData() or "")
            )
            self.boxes[name] = box
            self.table.setCellWidget(place, 2, box)


def _sureness(sure: float, *, asked: bool) -> Message:
    if asked:
        return message("you said so")
    if sure >= SURE:
        return message("sure")
    return message("likely") if sure >= LIKELY else message("please check")


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    return item
