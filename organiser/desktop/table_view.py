"""The view of a table: keys, sorting by header, editing, deleting, an empty state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from organiser.desktop.delegate import CellDelegate
from organiser.desktop.fonts import SMALL_PT, font
from organiser.desktop.table import Table
from organiser.i18n import message
from organiser.model import Row

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

ROW_HEIGHT = 34


class TableView(QTableView):
    """Shows a `Table`. Enter edits and goes down, Tab goes on, Del clears, Ctrl+- deletes rows."""

    def __init__(self, table: Table, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.space, self._name = table, table.space, name
        table.setParent(self)
        self.setModel(table)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(True)
        self._set_headers()
        self._kept: tuple[set[int], int | None, int, int] | None = None
        table.modelAboutToBeReset.connect(self._remember_selection)
        table.modelReset.connect(self._restore_selection)
        self.space.settling.connect(self.settle)

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFont(font(SMALL_PT))
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.sectionClicked.connect(self.sort_by)
        self.reset_columns()
        kept = self.space.desk.settings.state(self._layout_key())
        if not kept.isEmpty() and header.restoreState(kept):
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(self._keep_layout)
        header.sectionMoved.connect(self._keep_layout)

    def _layout_key(self) -> str:
        return f"{self._name}-{len(self.table.columns)}"

    def _keep_layout(self) -> None:
        self.space.desk.settings.keep_state(self._layout_key(), self.horizontalHeader().saveState())

    def reset_columns(self) -> None:
        """Show every column, in its first place and width."""
        header = self.horizontalHeader()
        for number, column in enumerate(self.table.columns):
            header.moveSection(header.visualIndex(number), number)
            self.setColumnHidden(number, False)
            self.setColumnWidth(number, column.width)

    def _offer_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(self.table.columns):
            entry = menu.addAction(self.space.desk(column.heading))
            entry.setCheckable(True)
            entry.setChecked(not self.isColumnHidden(number))
            entry.toggled.connect(lambda shown, n=number: self._show_column(n, shown))
        menu.addSeparator()
        menu.addAction(self.space.desk(message("Reset columns"))).triggered.connect(
            self.reset_columns
        )
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _show_column(self, number: int, shown: bool) -> None:  # noqa: FBT001 -- Qt's signal
        self.setColumnHidden(number, not shown)
        self._keep_layout()

    def sort_by(self, column: int) -> None:
        """Sort by a header: ascending first, the other way round at the second click."""
        self.settle()
        header = self.horizontalHeader()
        again = getattr(self, "_sorted_by", None) == (column, Qt.SortOrder.AscendingOrder)
        order = Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder
        self._sorted_by = (column, order)
        header.setSortIndicator(column, order)
        self.table.sort(column, order)

    # Selection -----------------------------------------------------------------------------

    def selected_rows(self) -> list[Row]:
        """Return the selected rows that are shown, in their order."""
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.table.row(place) for place in places]

    def select_keys(self, keys: set[int]) -> None:
        """Select the rows with `keys`, as far as they are shown."""
        chosen, last = QItemSelection(), self.table.columnCount() - 1
        for place, row in enumerate(self.table.rows()):
            if row.key in keys:
                chosen.select(self.table.index(place, 0), self.table.index(place, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def go_to(self, key: int, column: int = 0) -> bool:
        """Select the row with `key` and scroll to it."""
        place = self.table.place(key)
        if place is None:
            return False
        index = self.table.index(place, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def _remember_selection(self) -> None:
        current = self.currentIndex()
        key = self.table.row(current).key if current.isValid() else None
        keys = {row.key for row in self.selected_rows()}
        self._kept = keys, key, max(0, current.column()), self.horizontalScrollBar().value()

    def _restore_selection(self) -> None:
        if self._kept is None:
            return
        keys, key, column, across = self._kept
        place = self.table.place(key) if key is not None else None
        if place is not None:
            index = self.table.index(place, column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if keys:
            self.select_keys(keys)
        self.horizontalScrollBar().setValue(across)

    # Editing -------------------------------------------------------------------------------

    def settle(self) -> None:
        """Keep what is half typed."""
        editor = self.findChild(QWidget, "cell")
        if editor is not None and self.state() is QAbstractItemView.State.EditingState:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not editing and self.currentIndex().isValid():
            self.edit(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 -- Qt's name
        """Go on to the next cell, and out of the table at its end: Tab is no trap."""
        if self.state() is not QAbstractItemView.State.EditingState and self._at_end(forwards=next):
            return QAbstractScrollArea.focusNextPrevChild(self, next)
        return super().focusNextPrevChild(next)

    def _at_end(self, *, forwards: bool) -> bool:
        current = self.currentIndex()
        if not current.isValid():
            return True
        last = self.table.rowCount() - 1, self.table.columnCount() - 1
        return (current.row(), current.column()) == (last if forwards else (0, 0))

    def add_and_edit(self, key: int, column: int = 0) -> None:
        """Go to a row that was just added and begin to type in it."""
        if self.go_to(key, column):
            index = self.table.index(self.table.place(key) or 0, column)
            QTimer.singleShot(0, self, lambda: self._edit_at(index))

    def _edit_at(self, index: QModelIndex) -> None:
        if index.isValid():
            self.setFocus()
            self.edit(index)
