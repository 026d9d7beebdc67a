"""The columns of a table's view: titles, sorting, widths, which are hidden, which one stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from organiser.desktop import column_layout
from organiser.desktop.arranging import Heading
from organiser.desktop.filter_header import FilterHeader
from organiser.desktop.filter_row import FilterRow
from organiser.desktop.fonts import SMALL_PT, font
from organiser.desktop.frozen import FrozenColumn
from organiser.desktop.table import Table
from organiser.i18n import message

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

ROW_HEIGHT = 34
Index = QModelIndex | QPersistentModelIndex
Trigger = QAbstractItemView.EditTrigger


class ColumnView(QTableView):
    """Shows a `Table`. Its subclass `TableView` selects, types and pastes."""

    asked_for_columns = Signal(object)  # QMenu: a page may add to what is offered for the columns

    def __init__(self, table: Table, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.space, self.name = table, table.space, name
        self._sorted_by: tuple[str, Qt.SortOrder] | None = None
        table.setParent(self)
        self._filters = FilterHeader(self)
        self.setHorizontalHeader(self._filters)
        self.setModel(table)
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
        table.columns_changed.connect(self._take_columns)

    def settle(self) -> None:
        """Keep what is half typed."""

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

    def move_column(self, step: int) -> None:
        """Move the column of the current cell past the next one that is shown, either way."""
        header, index = self._filters, self.currentIndex()
        shown = self.columns_shown()
        if not index.isValid() or index.column() not in shown:
            return
        place = shown.index(index.column()) + step
        if 0 <= place < len(shown):
            header.moveSection(header.visualIndex(index.column()), header.visualIndex(shown[place]))
            self._follow_frozen()
            self.show_column(index.column())

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

    def columns_shown(self) -> list[int]:
        """Return the places of the columns that are shown, from the first on."""
        header = self._filters
        places = (header.logicalIndex(visual) for visual in range(header.count()))
        return [place for place in places if not self.isColumnHidden(place)]

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
