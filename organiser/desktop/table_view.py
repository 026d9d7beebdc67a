"""The view of a table: keys as in a spreadsheet, sorting by header, a column that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from organiser.desktop import block_edits, column_layout, selection
from organiser.desktop.arranging import Heading
from organiser.desktop.delegate import ENTER, CellDelegate
from organiser.desktop.filter_header import FilterHeader
from organiser.desktop.filter_row import FilterRow
from organiser.desktop.fonts import SMALL_PT, font
from organiser.desktop.frozen import FrozenColumn
from organiser.desktop.table import Table
from organiser.i18n import message
from organiser.model import Row

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

ROW_HEIGHT = 34
Index = QModelIndex | QPersistentModelIndex
Trigger = QAbstractItemView.EditTrigger


class TableView(QTableView):
    """Shows a `Table`. Cells are selected, typed over, copied, pasted and filled as in Excel.

    `new_row` gives the row that begins below the last one; `opened` asks for the form of a row.
    """

    opened = Signal(object)  # Row
    asked = Signal(object)  # QMenu: a page may add to what is offered for the selection
    asked_for_columns = Signal(object)  # QMenu: a page may add to what is offered for the columns

    def __init__(self, table: Table, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.space, self.name = table, table.space, name
        self.new_row: Callable[[], Row | None] = lambda: None
        self._tabbed_from: int | None = None
        self._sorted_by: tuple[str, Qt.SortOrder] | None = None
        self._kept: selection.Kept | None = None
        table.setParent(self)
        self._filters = FilterHeader(self)
        self.setHorizontalHeader(self._filters)
        self.setModel(table)
        self.setItemDelegate(CellDelegate(self, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(True)
        self._set_headers()
        self.frozen = FrozenColumn(self)
        self.filter_row = FilterRow(self, self._filters)
        self.filter_row.changed.connect(self._filter)
        for signal in (
            self._filters.sectionResized,
            self._filters.sectionMoved,
            self._filters.geometriesChanged,
            self.horizontalScrollBar().valueChanged,
            table.modelReset,
        ):
            signal.connect(self._follow_frozen)
        table.modelAboutToBeReset.connect(self._remember_selection)
        table.modelReset.connect(self._restore_selection)
        table.columns_changed.connect(self._take_columns)
        self.space.settling.connect(self.settle)
        self.selectionModel().currentChanged.connect(self._left)

    # Headers and columns -------------------------------------------------------------------

    def _set_headers(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.setFont(font(SMALL_PT))
        rows.setHighlightSections(False)
        rows.setSectionsClickable(True)
        rows.sectionClicked.connect(self._fold_at)
        rows.sectionDoubleClicked.connect(lambda place: self.open_row(self.table.index(place, 0)))
        header = self._filters
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.offer_columns(header.mapToGlobal(place))
        )
        header.sectionClicked.connect(self.sort_by)
        self._take_columns()
        header.sectionResized.connect(self._keep_layout)
        header.sectionMoved.connect(self._keep_layout)

    def _take_columns(self) -> None:
        """Lay the columns out as they were left, once they are other ones."""
        column_layout.reset(self, self.table)
        column_layout.lay_out(self, self.table, self.space.desk.settings.state(self.name))
        self._tell_prepared()

    def _tell_prepared(self) -> None:
        shown = [n for n in range(len(self.table.columns)) if not self.isColumnHidden(n)]
        self.table.prepared = [self.table.columns[n].key for n in shown]

    def _keep_layout(self) -> None:
        kept = column_layout.layout_of(self, self.table)
        self.space.desk.settings.keep_state(self.name, kept)

    def reset_columns(self) -> None:
        """Show every column, in its first place and width."""
        column_layout.reset(self, self.table)
        self._changed_columns()

    def _show_column(self, number: int, shown: bool) -> None:  # noqa: FBT001 -- Qt's signal
        self.setColumnHidden(number, not shown)
        self._changed_columns()

    def _changed_columns(self) -> None:
        self._keep_layout()
        self._tell_prepared()
        self._follow_frozen()

    def offer_columns(self, place: QPoint) -> None:
        """Open the list of columns, to show and hide them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say = self.space.desk
        menu.addAction(say(message("&Reset columns"))).triggered.connect(self.reset_columns)
        self.asked_for_columns.emit(menu)
        menu.addSeparator()
        for number, column in enumerate(self.table.columns):
            entry = menu.addAction(say(column.heading).replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(not self.isColumnHidden(number))
            entry.toggled.connect(lambda shown, n=number: self._show_column(n, shown))
        menu.popup(place)

    def sort_by(self, column: int) -> None:
        """Sort by a header: ascending first, the other way round at the second click."""
        self.settle()
        key = self.table.columns[column].key
        again = self._sorted_by == (key, Qt.SortOrder.AscendingOrder)
        order = Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder
        self._sorted_by = (key, order)
        self._filters.setSortIndicator(column, order)
        self.table.sort(column, order)
        self._follow_frozen()

    def _fold_at(self, place: int) -> None:
        line = self.table.line(place)
        if isinstance(line, Heading):
            self.table.fold(line.label)

    def _filter(self) -> None:
        self.settle()
        self.table.choose(self.filter_row.filters)

    # The column that stays -----------------------------------------------------------------

    def _follow_frozen(self) -> None:
        if hasattr(self, "filter_row"):
            self.frozen.follow()
            self.filter_row.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_frozen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_frozen()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, and not under the column that stays."""
        super().scrollTo(index, hint)
        self.show_column(index.column())

    def show_column(self, column: int) -> None:
        """Scroll until `column` is in sight."""
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        over = left + width - self.viewport().width()
        bar = self.horizontalScrollBar()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if not mirrored and over > 0:
            bar.setValue(bar.value() + min(over, left))
        elif mirrored and left < 0:
            bar.setValue(bar.value() - left)
        if under := self.frozen.overlap(column):
            bar.setValue(bar.value() - under)

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

    def stand_on(self, index: QModelIndex) -> None:
        """Make a cell the current one and the only one selected, whatever keys are held."""
        clear = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, clear)

    def begin(self) -> None:
        """Go to the first cell, unless one is chosen."""
        if self.currentIndex().isValid() or not self.table.rowCount():
            return
        for place in range(self.table.rowCount()):
            if self.table.stored(place) is not None:
                column = self._filters.logicalIndex(0)
                self.stand_on(self.table.index(place, column))
                return

    def _remember_selection(self) -> None:
        self._kept = selection.keep(self.table, self.selectionModel())

    def _restore_selection(self) -> None:
        if self._kept is not None:
            across = self.horizontalScrollBar().value()
            selection.restore(self.table, self.selectionModel(), self._kept)
            self.horizontalScrollBar().setValue(across)

    def _left(self, now: QModelIndex, before: QModelIndex) -> None:
        """Take the row away that was begun and left without a word."""
        begun = self.table.rowCount() - 1
        if before.row() == begun != now.row() and self.table.begun:
            QTimer.singleShot(0, self.table, self.table.give_up_row)

    def columns_shown(self) -> list[int]:
        """Return the places of the columns that are shown, from the first on."""
        header = self._filters
        places = (header.logicalIndex(visual) for visual in range(header.count()))
        return [place for place in places if not self.isColumnHidden(place)]

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
        elif control and not shift and key in WITH_CONTROL:
            WITH_CONTROL[key](self)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not control and not shift:
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

    def double_clicked(self, index: QModelIndex) -> None:
        """Edit the cell that was double-clicked in the column that stays."""
        self.stand_on(index)
        self.edit(index)

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


WITH_CONTROL: dict[int, Callable[[TableView], object]] = {
    Qt.Key.Key_C: block_edits.copy,
    Qt.Key.Key_X: block_edits.cut,
    Qt.Key.Key_V: block_edits.paste,
    Qt.Key.Key_D: block_edits.fill_down,
    Qt.Key.Key_A: lambda view: view.selectAll(),
}
"""What Ctrl and a letter do to the selected cells."""
