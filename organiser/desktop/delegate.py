"""Editors inside a table's cells: a line of text, or a list to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from organiser.desktop.editors import choice_box
from organiser.desktop.table import Table

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from organiser.desktop.table_view import TableView

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Makes the editor that suits a column, and gives what was typed to the table."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        table: Table = self._view.table
        column = table.columns[index.column()]
        choices = column.choices(table.space)
        editor: QWidget
        if choices is None:
            editor = QLineEdit(parent)
        else:
            editor = choice_box(choices, parent)
            editor.activated.connect(lambda: self._finish(editor))
            if (line := editor.lineEdit()) is not None:  # Enter while the list of matches is open
                line.returnPressed.connect(lambda: self._go_down(editor))
        editor.setObjectName("cell")
        editor.setAccessibleName(table.space.desk(column.heading))
        return editor

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _go_down(self, editor: QWidget) -> None:
        here = QPersistentModelIndex(self._view.currentIndex())
        self._finish(editor)
        if here.isValid() and here.row() + 1 < self._view.table.rowCount():
            self._view.setCurrentIndex(self._view.table.index(here.row() + 1, here.column()))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        table: Table = self._view.table
        column, row = table.columns[index.column()], table.row(index)
        if isinstance(editor, QComboBox):
            place = editor.findText(column.show(row, table.space), Qt.MatchFlag.MatchExactly)
            editor.setCurrentIndex(max(0, place))
            if (line := editor.lineEdit()) is not None:
                line.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(column.typed(row, table.space))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Enter keep the cell and go down, as in a spreadsheet."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and isinstance(editor, QWidget)
        ):
            self._go_down(editor)
            return True
        return super().eventFilter(editor, event)
