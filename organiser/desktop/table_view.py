"""The view of a table: keys as in a spreadsheet, sorting by header, a column that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QWidget,
)

from organiser.desktop import block_edits, selection
from organiser.desktop.arranging import Heading
from organiser.desktop.column_view import ColumnView
from organiser.desktop.deeds import deeds, moves
from organiser.desktop.delegate import ENTER, CellDelegate
from organiser.desktop.table import Table
from organiser.model import Row

ROW_HEIGHT = 34
Index = QModelIndex | QPersistentModelIndex
Trigger = QAbstractItemView.EditTrigger


class TableView(ColumnView):
    """Shows a `Table`. Cells are selected, typed over, copied, pasted and filled as in Excel.

    `new_row` gives the row that begins below the last one; `opened` asks for the form of a row.
    """

    opened = Signal(object)  # Row
    asked = Signal(object)  # QMenu: a page may add to what is offered for the selection

    def __init__(self, table: Table, name: str, parent: QWidget | None = None) -> None:
        super().__init__(table, name, parent)
        self.new_row: Callable[[], Row | None] = lambda: None
        self.current_row = -1
        self._tabbed_from: int | None = None
        self._kept: selection.Kept | None = None
        self.setItemDelegate(CellDelegate(self, self))
        self.frozen.setItemDelegate(CellDelegate(self, self.frozen))
        self.deeds, self.moves = deeds(self), moves(self)
        self.asked_for_columns.connect(lambda menu: menu.addActions(self.moves))
        table.modelAboutToBeReset.connect(self._remember_selection)
        table.modelReset.connect(self._restore_selection)
        self.space.settling.connect(self.settle)
        self.selectionModel().currentChanged.connect(self._left)
        self.verticalHeader().sectionDoubleClicked.connect(
            lambda place: self.open_row(self.table.index(place, 0))
        )

    # Selection -----------------------------------------------------------------------------

    def selected_rows(self) -> list[Row]:
        """Return the rows that are shown and have a selected cell, in their order."""
        places = selection.selected_places(self.selectionModel())
        return selection.rows_at(self.table, places)

    def select_keys(self, keys: Iterable[int]) -> None:
        """Select the rows with `keys`, as far as they are shown."""
        selection.select_keys(self.table, self.selectionModel(), keys)

    def go_to(self, key: int, column: int = 0) -> bool:
        """Select the row with `key` and scroll to it."""
        self.table.finish_search()
        place = self.table.place(key)
        if place is None:
            return False
        index = self.table.index(place, column)
        self.stand_on(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def _remember_selection(self) -> None:
        self._kept = selection.keep(self.table, self.selectionModel())

    def _restore_selection(self) -> None:
        self.current_row = -1
        if self._kept is not None:
            across = self.horizontalScrollBar().value()
            selection.restore(self.table, self.selectionModel(), self._kept)
            self.horizontalScrollBar().setValue(across)

    def _left(self, now: QModelIndex, before: QModelIndex) -> None:
        """Show which row is the current one; take one away that was begun and left empty."""
        if now.row() != self.current_row:
            for place in (now.row(), self.current_row):
                top = self.rowViewportPosition(place)
                for host in (self, self.frozen):
                    host.viewport().update(0, top, host.viewport().width(), self.rowHeight(place))
            self.current_row = now.row()
        begun = self.table.rowCount() - 1
        if before.row() == begun != now.row() and self.table.begun:
            QTimer.singleShot(0, self.table, self.table.give_up_row)

    # Editing -------------------------------------------------------------------------------

    def edit(self, index: Index, *how: Any) -> Any:  # noqa: ANN401 -- Qt's two ways
        """Edit a cell, in the column that stays if it is there. `how`: the trigger, the event."""
        if not self.frozen.isVisible() or index.column() != self.frozen.column:
            return super().edit(index, *how)
        if not how:
            self.frozen.edit(index)
            return None
        trigger, event = how
        if not trigger & self.editTriggers():
            return False
        if trigger == Trigger.AnyKeyPressed:
            return self.frozen.type_over(index, event)
        self.frozen.edit(index)
        return True

    def settle(self) -> None:
        """Keep what is half typed."""
        for host in (self, self.frozen):
            editor = host.viewport().findChild(QWidget, "cell")
            if editor is not None and host.state() is QAbstractItemView.State.EditingState:
                host.commitData(editor)
                host.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    @property
    def editing(self) -> bool:
        """Whether a cell is being typed into."""
        state = QAbstractItemView.State.EditingState
        return self.state() is state or self.frozen.state() is state

    def leave_cell(self, key: int, *, back: bool = False) -> None:
        """Go on from a cell: Tab to the next one, Enter down to where the row was begun."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if key == Qt.Key.Key_Tab:
            if self._tabbed_from is None:
                self._tabbed_from = index.column()
            self._tab(index, -1 if back else 1)
            return
        column = index.column() if self._tabbed_from is None else self._tabbed_from
        self._tabbed_from = None
        step = -1 if back else 1
        place = index.row() + step
        while 0 <= place < self.table.rowCount() and isinstance(self.table.line(place), Heading):
            place += step
        if place >= self.table.rowCount():
            self._begin_row(column)
        elif place >= 0:
            self.stand_on(self.table.index(place, column))

    def _tab(self, index: QModelIndex, step: int) -> None:
        """Go to the next cell of the row; from its last one to the row below."""
        columns = self.columns_shown()
        place = columns.index(index.column()) + step
        row = index.row()
        if not 0 <= place < len(columns):
            place, row = (0, row + 1) if step > 0 else (len(columns) - 1, row - 1)
        if 0 <= row < self.table.rowCount():
            self.stand_on(self.table.index(row, columns[place]))

    def _begin_row(self, column: int) -> None:
        """Begin a row below the last one, as far as there may be one."""
        if self.space.file.read_only or self.table.arrangement.grouped_by or self.table.begun:
            return
        row = self.new_row()  # not kept before something is typed
        if row is not None:
            place = self.table.begin_row(row)
            self.stand_on(self.table.index(place, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.editing:
            super().keyPressEvent(event)
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if key in ENTER and (control or event.modifiers() & Qt.KeyboardModifier.AltModifier):
            self.open_row(self.currentIndex())
        elif key in ENTER:
            self.leave_cell(key, back=shift)
        elif key == Qt.Key.Key_Backspace and not control and not shift:
            block_edits.clear(self)
        elif key == Qt.Key.Key_Space and shift:
            self.select_row()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.filter_row.go_to(max(0, self.currentIndex().column()))
        else:
            if key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not event.text().strip():
                self._tabbed_from = None
            super().keyPressEvent(event)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._tabbed_from = None
        place = self.rowAt(int(event.position().y()))
        if place >= 0 and isinstance(self.table.line(place), Heading):
            self._fold_at(place)
            return
        super().mousePressEvent(event)

    def open_row(self, index: QModelIndex) -> None:
        """Ask for the form of the row at `index`."""
        self.settle()
        row = self.table.stored(index) if index.isValid() else None
        if row is not None:
            self.opened.emit(row)

    def select_row(self) -> None:
        """Select the whole rows of the selected cells."""
        places = selection.selected_places(self.selectionModel())
        keys = [row.key for row in selection.rows_at(self.table, places)]
        self.select_keys(keys)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 -- Qt's name
        """Go on to the next cell, and out of the table at its end: Tab is no trap."""
        if self.editing:
            return super().focusNextPrevChild(next)
        if self._at_end(forwards=next):
            return QAbstractScrollArea.focusNextPrevChild(self, next)
        self.leave_cell(Qt.Key.Key_Tab, back=not next)
        return True

    def _at_end(self, *, forwards: bool) -> bool:
        current, columns = self.currentIndex(), self.columns_shown()
        if not current.isValid() or not columns:
            return True
        end = (self.table.rowCount() - 1, columns[-1]) if forwards else (0, columns[0])
        return (current.row(), current.column()) == end

    def add_and_edit(self, key: int, column: int = 0) -> None:
        """Go to a row that was just added and begin to type in it."""
        if self.go_to(key, column):
            index = QPersistentModelIndex(self.table.index(self.table.place(key) or 0, column))
            QTimer.singleShot(0, self, lambda: self._edit_at(index))

    def _edit_at(self, index: QPersistentModelIndex) -> None:
        if index.isValid():
            self.setFocus()
            self.edit(self.table.index(index.row(), index.column()))
