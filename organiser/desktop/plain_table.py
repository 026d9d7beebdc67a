"""A table that only shows: rows of text under headings, for dialogs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from organiser.i18n import Message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk


class PlainTable(QTableWidget):
    """Whole rows are chosen; Tab leaves the table; the last column takes what is left."""

    def __init__(
        self, desk: Desk, name: Message, headings: Sequence[Message], widths: Sequence[int]
    ) -> None:
        super().__init__(0, len(headings))
        self.setAccessibleName(desk(name))
        self.setHorizontalHeaderLabels([desk(text) for text in headings])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def show_rows(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows in place of those before."""
        listed = list(rows)
        self.setRowCount(len(listed))
        for place, row in enumerate(listed):
            for column, text in enumerate(row):
                self.setItem(place, column, QTableWidgetItem(text))
