"""A spreadsheet to look at: its first rows in a table, a tab for each sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTabBar, QTableView, QVBoxLayout, QWidget

from organiser.desktop.page import muted
from organiser.desktop.theme import TIGHT, WIDE
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.desktop.leaves import Leaf

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
WIDEST, FEWEST_LETTERS = 280, 5
LOOKED_AT = 40  # rows whose length counts


class _Cells(QAbstractTableModel):
    """The cells of one sheet, as text."""

    def __init__(self, leaf: Leaf, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = leaf.rows
        self._columns = max((len(row) for row in leaf.rows), default=0)

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._rows)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return self._columns

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> Any:  # noqa: ANN401 -- Qt's
        if role != DISPLAY:
            return None
        row = self._rows[index.row()]
        return row[index.column()] if index.column() < len(row) else ""

    def headerData(self, section: int, across: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401 -- Qt's
        if role != DISPLAY:
            return None
        return _letters(section) if across is Qt.Orientation.Horizontal else str(section + 1)


class SheetView(QWidget):
    """Shows the sheets of a workbook as they will open, without their colours."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._leaves: tuple[Leaf, ...] = ()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(desk(message("Sheets")))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.currentChanged.connect(self._turn)
        self.table = QTableView()
        self.table.setAccessibleName(desk(message("Preview")))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setDefaultSectionSize(28)
        self.more = muted("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.tabs)
        column.addWidget(self.table, 1)
        column.addWidget(self.more)

    def show_leaves(self, leaves: tuple[Leaf, ...]) -> None:
        """Show the sheets; the same place among them stays chosen."""
        place = max(0, self.tabs.currentIndex())
        self._leaves = leaves
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for leaf in leaves:
            self.tabs.addTab(leaf.title.replace("&", "&&"))
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(leaves) > 1)
        self.tabs.setCurrentIndex(min(place, len(leaves) - 1))
        self._turn(self.tabs.currentIndex())

    def _turn(self, place: int) -> None:
        if not 0 <= place < len(self._leaves):
            return
        leaf, old = self._leaves[place], self.table.model()
        self.table.setModel(_Cells(leaf, self))
        if old is not None:
            old.deleteLater()
        letter = self.table.fontMetrics().averageCharWidth()
        for column, letters in enumerate(_longest(leaf)):
            self.table.setColumnWidth(column, min(WIDEST, letters * letter + WIDE))
        hidden = leaf.all_rows - len(leaf.rows)
        self.more.setVisible(hidden > 0)
        self.more.setText(
            self._desk(
                message(
                    "The first {shown} of {all} rows. The file has them all.",
                    shown=len(leaf.rows),
                    all=leaf.all_rows,
                )
            )
        )


def _longest(leaf: Leaf) -> list[int]:
    """Return the letters of the longest text of each column; to measure them all takes 80 ms."""
    columns = max((len(row) for row in leaf.rows), default=0)
    longest = [FEWEST_LETTERS] * columns
    for row in leaf.rows[:LOOKED_AT]:
        for column, text in enumerate(row):
            longest[column] = max(longest[column], len(text))
    return longest


def _letters(column: int) -> str:
    """Return what a spreadsheet calls the column, counted from 0: A to Z, AA and so on."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
