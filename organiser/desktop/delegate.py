"""The cells of a table: how they are painted, and what edits them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from organiser.desktop.arranging import Heading
from organiser.desktop.editors import choice_box
from organiser.desktop.fonts import BODY_PT, SEMIBOLD, font
from organiser.desktop.table import Table
from organiser.desktop.theme import TIGHT

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from organiser.desktop.table_view import TableView

Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
LEFT, RIGHT = _LINE | Qt.AlignmentFlag.AlignLeft, _LINE | Qt.AlignmentFlag.AlignRight
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def reading_direction(text: str) -> Qt.LayoutDirection:
    """Return how a text runs, by its first letter: “Prof.” keeps its dot in an Arabic window."""
    if text.isascii():
        return Qt.LayoutDirection.LeftToRight
    strong = (kind for kind in map(bidirectional, text) if kind in {"L", "R", "AL"})
    leftwards = next(strong, "L") != "L"
    return Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight


class CellDelegate(QStyledItemDelegate):
    """Paints cells, makes the editor that suits a column, and gives what was typed to the table.

    `host` is where the cell is seen: the table itself, or its column that stays.
    """

    def __init__(self, view: TableView, host: QTableView) -> None:
        super().__init__(host)
        self._view, self._host = view, host
        self._heading_font = font(BODY_PT, weight=SEMIBOLD)

    # Painting: without the style sheet, which takes several times as long for each cell ---------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table, place, column = self._view.table, index.row(), index.column()
        palette, box, roles = option.palette, option.rect, QPalette.ColorRole
        ink = roles.Text
        heading = isinstance(table.line(place), Heading)
        if heading:
            painter.fillRect(box, QGuiApplication.palette().brush(roles.Window))
            painter.setFont(self._heading_font)
        else:
            painter.setFont(option.font)
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, palette.brush(roles.Highlight))
                ink = roles.HighlightedText
            elif place == self._view.current_row:
                painter.fillRect(box, QGuiApplication.palette().brush(roles.Window))
        painter.setPen(palette.color(roles.Midlight))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        text = table.text(place, column)
        if text:
            inner = box.adjusted(TIGHT, 0, -TIGHT, 0)
            if "\n" in text:
                text = text.replace("\n", " · ")
            width = inner.width()
            metrics = painter.fontMetrics()
            if len(text) * metrics.averageCharWidth() * 2 > width:
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.setPen(palette.color(ink))
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            painter.setLayoutDirection(reading_direction(text))
            painter.drawText(
                inner, RIGHT if table.columns[column].trailing != mirrored else LEFT, text
            )
        if option.state & QStyle.StateFlag.State_HasFocus or (
            self._view.hasFocus() and index == self._view.currentIndex()
        ):
            painter.setPen(palette.color(roles.Accent))
            painter.drawRect(box.adjusted(0, 0, -1, -1))

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
