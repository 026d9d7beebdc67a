"""Tables of plain texts that many rows do not slow down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from organiser.desktop.fonts import BODY_PT, SEMIBOLD, font

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
FONT, INK, TIP = (
    int(Qt.ItemDataRole.FontRole),
    int(Qt.ItemDataRole.ForegroundRole),
    int(Qt.ItemDataRole.ToolTipRole),
)
ROW_HEIGHT = 30


class Texts(QAbstractTableModel):
    """Shows `text(row, column)` of `rows`; `strong` and `quiet` ones stand out or back."""

    def __init__(self, headings: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._headings = list(headings)
        self._rows: Sequence[Any] = ()
        self._text: Callable[[Any, int], str] = lambda _row, _column: ""
        self._numbers: Sequence[str] = ()
        self.strong: Callable[[int], bool] = lambda _place: False
        self.quiet: Callable[[int], bool] = lambda _place: False

    def show(
        self,
        rows: Sequence[Any],
        text: Callable[[Any, int], str],
        *,
        headings: Sequence[str] | None = None,
        numbers: Sequence[str] = (),
    ) -> None:
        """Show other rows, with `numbers` beside them."""
        self.beginResetModel()
        if headings is not None:
            self._headings = list(headings)
        self._rows, self._text, self._numbers = rows, text, numbers
        self.endResetModel()

    def row(self, place: int) -> Any:  # noqa: ANN401 -- as it was given
        return self._rows[place]

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._rows)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._headings)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> Any:  # noqa: ANN401 -- Qt's
        if role in (DISPLAY, TIP):
            return self._text(self._rows[index.row()], index.column())
        if role == FONT and self.strong(index.row()):
            return font(BODY_PT, weight=SEMIBOLD)
        if role == INK and self.quiet(index.row()):
            return QApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        return None

    def headerData(self, section: int, across: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401 -- Qt's
        if role != DISPLAY:
            return None
        if across is Qt.Orientation.Horizontal:
            return self._headings[section]
        return self._numbers[section] if section < len(self._numbers) else str(section + 1)


def text_view(model: Texts, name: str, *, numbered: bool = False) -> QTableView:
    """Return a table that shows `model`, called `name` by screen readers."""
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.verticalHeader().setVisible(numbered)
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    header = view.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(True)
    header.setHighlightSections(False)
    return view
