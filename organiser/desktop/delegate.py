"""The cells of a table: what paints them, and what edits them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from organiser.desktop.cell_paint import CellPainter
from organiser.desktop.editors import choice_box
from organiser.desktop.table import Table

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from organiser.desktop.table_view import TableView

Index = QModelIndex | QPersistentModelIndex
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellDelegate(QStyledItemDelegate):
    """Paints cells, makes the editor that suits a column, and gives what was typed to the table.

    `host` is where the cell is seen: the table itself, or its column that stays.
    """

    def __init__(self, view: TableView, host: QTableView) -> None:
        super().__init__(host)
        self._view, self._host = view, host
        self._painter = CellPainter(view)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._painter.paint(painter, option, index.row(), index.column())

    # Editing ------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        table: Table = self._view.table
        column = table.columns[index.column()]
        choices = column.choices(table.space)
        editor: QWidget
        if choices is None:
            editor = QLineEdit(parent)
        else:
            editor = choice_box(choices, parent)
            editor.activated.connect(lambda: self.finish(editor))
            if (line := editor.lineEdit()) is not None:  # Enter while the list of matches is open
                line.returnPressed.connect(lambda: self._leave(editor, Qt.Key.Key_Return))
        editor.setObjectName("cell")
        editor.setAccessibleName(table.space.desk(column.heading))
        return editor

    def finish(self, editor: QWidget) -> None:
        """Keep what was typed and take the editor away."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _leave(self, editor: QWidget, key: int, *, back: bool = False) -> None:
        self.finish(editor)
        self._view.setFocus()
        self._view.leave_cell(key, back=back)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        table: Table = self._view.table
        column, row = table.columns[index.column()], table.row(index)
        if isinstance(editor, QComboBox):
            shown = column.show(row, table.space)
            place = editor.findText(shown, Qt.MatchFlag.MatchExactly)
            editor.setCurrentIndex(max(0, place))
            if (line := editor.lineEdit()) is not None:
                if place < 0:
                    line.setText(shown)
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
        """Let Enter and Tab keep the cell and go on, as in a spreadsheet."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(editor, QWidget)
        ):
            key, back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if key in (*ENTER, Qt.Key.Key_Tab):
                self._leave(editor, key, back=back)
                return True
            if key == Qt.Key.Key_Backtab:
                self._leave(editor, Qt.Key.Key_Tab, back=True)
                return True
        return super().eventFilter(editor, event)
