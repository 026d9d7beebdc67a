"""The first column of a table, which stays in sight while the others scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from organiser.desktop.filter_header import FilterHeader

if TYPE_CHECKING:
    from organiser.desktop.column_view import ColumnView

Index = QModelIndex | QPersistentModelIndex


class FrozenColumn(QTableView):
    """Lies over the first column of `view`, with the same rows and the same selection."""

    def __init__(self, view: ColumnView) -> None:
        super().__init__(view)
        self._view = view
        self.setObjectName("frozen")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFocusProxy(view)
        self.verticalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(view.verticalScrollMode())
        self.setSelectionBehavior(view.selectionBehavior())
        self.setSelectionMode(view.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setHorizontalHeader(FilterHeader(self))
        self.setModel(view.table)
        self.setSelectionModel(view.selectionModel())
        self.verticalHeader().setDefaultSectionSize(view.verticalHeader().defaultSectionSize())
        self.column = -1
        self.horizontalHeader().sectionClicked.connect(view.sort_by)
        bar, mine = view.verticalScrollBar(), self.verticalScrollBar()
        bar.valueChanged.connect(mine.setValue)
        mine.valueChanged.connect(bar.setValue)

    def follow(self) -> None:
        """Show the first column that `view` shows, and only that, where it stands there."""
        view = self._view
        header = view.horizontalHeader()
        shown = (header.logicalIndex(place) for place in range(header.count()))
        column = next((place for place in shown if not view.isColumnHidden(place)), -1)
        if column != self.column or self.horizontalHeader().count() != header.count():
            self.column = column
            for place in range(self.horizontalHeader().count()):
                self.setColumnHidden(place, place != column)
        if column < 0:
            self.hide()
            return
        width = min(view.columnWidth(column), view.viewport().width())
        self.setColumnWidth(column, width)
        box = view.viewport().geometry()
        top = header.geometry().top()
        mirrored = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = box.right() - width + 1 if mirrored else box.left()
        mine = self.horizontalHeader()
        if isinstance(mine, FilterHeader) and isinstance(header, FilterHeader):
            mine.set_extra(header.extra)
        mine.setSortIndicator(header.sortIndicatorSection(), header.sortIndicatorOrder())
        self.setGeometry(left, top, width, box.bottom() - top + 1)
        self.verticalScrollBar().setValue(view.verticalScrollBar().value())
        if self.property("mirrored") != mirrored:
            self.setProperty("mirrored", mirrored)
            self.style().polish(self)
        self.setVisible(view.horizontalScrollBar().value() > 0)

    def overlap(self, column: int) -> int:
        """Return how many pixels of `column` lie under this one."""
        view = self._view
        if view.isColumnHidden(column) or column == self.column:
            return 0
        width = view.columnWidth(self.column)
        start = view.columnViewportPosition(column)
        if view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return max(0, start + view.columnWidth(column) - (view.viewport().width() - width))
        return max(0, width - start)

    def type_over(self, index: Index, event: QKeyEvent) -> bool:
        """Begin to type over a cell of this column with a key that was pressed."""
        self.edit(index)
        editor = self.viewport().findChild(QWidget, "cell")
        if editor is None:
            return False
        QCoreApplication.sendEvent(editor, event)
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._view.stand_on(index)
            self._view.edit(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._view.wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ContextMenu:
            return self._view.viewportEvent(event)
        return super().viewportEvent(event)
