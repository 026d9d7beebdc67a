"""Rows of a workshop as a Qt table that can be searched, sorted and edited in place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from organiser.desktop.columns import Column
from organiser.desktop.search import folded, words
from organiser.errors import Mistyped
from organiser.model import Row, Workshop

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import Step

NOWHERE = QModelIndex()
DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole.value, Qt.ItemDataRole.EditRole.value
ALIGN, TIP = Qt.ItemDataRole.TextAlignmentRole.value, Qt.ItemDataRole.ToolTipRole.value
FEW = 40  # so many separate changes are told one by one; beyond, the table is told to look again

SLICE_S = 0.004  # of idle work at a time

Index = QModelIndex | QPersistentModelIndex


class Table(QAbstractTableModel):
    """Shows some rows of the workshop and follows each step.

    What is shown of a row is worked out once, when first looked at, and again when the row
    or a row of a kind in `depends` changes.
    """

    shown_changed = Signal()

    def __init__(
        self,
        space: Workspace,
        kind: type[Row],
        rows: Callable[[Workshop], Iterable[Row]],
        columns: Sequence[Column],
        depends: Iterable[type[Row]] = (),
    ) -> None:
        super().__init__()
        self.space, self.kind, self.columns = space, kind, tuple(columns)
        self._pick, self._depends = rows, frozenset(depends)
        self._sorting: list[tuple[int, bool]] = []  # the column sorted last comes last
        self._typed = ""
        self._texts: dict[int, tuple[Row, tuple[str, ...]]] = {}
        self._folded: dict[int, tuple[Row, str]] = {}
        self._every: list[Row] = []
        self._rows: list[Row] = []
        self._unfolded: Iterator[Row] = iter(())
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._prepare_some)
        self._arrange()
        self._rows = self._found()
        space.changed.connect(self._follow)

    # What is asked of a table -----------------------------------------------------------

    def row(self, index: Index | int) -> Row:
        return self._rows[index if isinstance(index, int) else index.row()]

    def rows(self) -> Sequence[Row]:
        """Return the rows that are shown, in their order."""
        return self._rows

    @property
    def total(self) -> int:
        """How many rows there are, those included that a search hides."""
        return len(self._every)

    def place(self, key: int) -> int | None:
        """Return where the row with `key` is shown."""
        return next((n for n, row in enumerate(self._rows) if row.id == key), None)

    def search(self, typed: str) -> None:
        """Show only the rows in which every word of `typed` occurs."""
        if words(typed) == words(self._typed):
            return
        self._typed = typed
        found = self._found()
        if found != self._rows:
            self.beginResetModel()
            self._rows = found
            self.endResetModel()
        self.shown_changed.emit()

    def look_again(self) -> None:
        """Ask anew which rows are shown: something else than the workshop changed."""
        self.beginResetModel()
        self._arrange()
        self._rows = self._found()
        self.endResetModel()
        self.shown_changed.emit()

    def prepare(self) -> None:
        """Fold the rows for searching while nothing else is to do, ahead of the first keystroke."""
        self._unfolded = iter(self._every)
        self._idle.start()

    def _prepare_some(self) -> None:
        until = monotonic() + SLICE_S
        for row in self._unfolded:
            self._searchable(row)
            if monotonic() > until:
                return
        self._idle.stop()

    # Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 -- as the role
        if role == DISPLAY:
            return self._shown(self._rows[index.row()])[index.column()]
        if role == ALIGN:
            side = (
                Qt.AlignmentFlag.AlignTrailing
                if self.columns[index.column()].trailing
                else Qt.AlignmentFlag.AlignLeading
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == EDIT:
            return self.columns[index.column()].typed(self._rows[index.row()], self.space)
        if role == TIP:
            text = self._shown(self._rows[index.row()])[index.column()]
            return text if len(text) > 20 else None  # noqa: PLR2004 -- longer ones may be cut
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal:
            column = self.columns[section]
            if role == DISPLAY:
                return self.space.desk(column.heading)
            if role == ALIGN:
                side = (
                    Qt.AlignmentFlag.AlignTrailing
                    if column.trailing
                    else Qt.AlignmentFlag.AlignLeading
                )
                return side | Qt.AlignmentFlag.AlignVCenter
            if role == TIP and column.tip:
                return self.space.desk(column.tip)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self.columns[index.column()].editable and not self.space.file.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:  # noqa: ANN401
        """Set a cell to a text as typed, or to a value of its column. Says what is no value."""
        if role != EDIT or not index.isValid():
            return False
        column, row = self.columns[index.column()], self.row(index)
        try:
            wanted = column.parse(value, row, self.space) if isinstance(value, str) else value
        except Mistyped as refusal:
            self.space.refuse(refusal)
            return False
        if wanted == column.value(row):
            return False
        return self.space.do(column.change(row, wanted)) is not None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by `column`; rows that are alike stay in the order they had."""
        self._sorting = [key for key in self._sorting if key[0] != column]
        if column >= 0:
            self._sorting.append((column, order is Qt.SortOrder.DescendingOrder))
        self._arrange()
        self._reorder(self._found())

    # Following the workshop --------------------------------------------------------------

    def _shown(self, row: Row) -> tuple[str, ...]:
        kept = self._texts.get(row.key)
        if kept is None or kept[0] is not row:
            kept = row, tuple(column.show(row, self.space) for column in self.columns)
            self._texts[row.key] = kept
        return kept[1]

    def _searchable(self, row: Row) -> str:
        kept = self._folded.get(row.key)
        if kept is None or kept[0] is not row:
            kept = row, folded("\n".join(self._shown(row)))
            self._folded[row.key] = kept
        return kept[1]

    def _arrange(self) -> None:
        self._every = list(self._pick(self.space.workshop))
        for number, falling in self._sorting:
            column = self.columns[number]
            self._every.sort(key=partial(_order, column, self.space), reverse=falling)

    def _found(self) -> list[Row]:
        wanted = words(self._typed)
        if not wanted:
            return list(self._every)
        if len(wanted) == 1:
            only = wanted[0]
            return [row for row in self._every if only in self._searchable(row)]
        return [row for row in self._every if all(word in self._searchable(row) for word in wanted)]

    def _follow(self, step: Step) -> None:
        """Take the new rows so that selection and scrolling stay with theirs."""
        others = self._depends & step.kinds
        if self.kind not in step.kinds and not others:
            return
        if others:
            self._texts.clear()
            self._folded.clear()
        self._arrange()
        rows = self._found()
        touched = sum(1 for change in step.changes if change.kind is self.kind)
        if touched > FEW or len(rows) - len(self._rows) not in range(-FEW, FEW):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        else:
            self._follow_closely(rows)
        self.prepare()
        self.shown_changed.emit()

    def _follow_closely(self, rows: list[Row]) -> None:
        if not _same(rows, self._rows):
            keys, old = {row.key for row in rows}, {row.key for row in self._rows}
            for place in reversed(range(len(self._rows))):
                if self._rows[place].key not in keys:
                    self.beginRemoveRows(NOWHERE, place, place)
                    del self._rows[place]
                    self.endRemoveRows()
            if added := [row for row in rows if row.key not in old]:
                self.beginInsertRows(NOWHERE, len(self._rows), len(self._rows) + len(added) - 1)
                self._rows += added
                self.endInsertRows()
        self._reorder(rows)

    def _reorder(self, rows: list[Row]) -> None:
        if not _same(rows, self._rows):
            self.layoutAboutToBeChanged.emit()
            places = {row.key: place for place, row in enumerate(rows)}
            before = self.persistentIndexList()
            after = [
                self.createIndex(places[self._rows[index.row()].key], index.column())
                for index in before
            ]
            self._rows = rows
            self.changePersistentIndexList(before, after)
            self.layoutChanged.emit()
        self._rows = rows
        if rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1)
            )


def _same(rows: list[Row], others: list[Row]) -> bool:
    """Return whether both lists show the same rows at the same places, whatever they say now."""
    return len(rows) == len(others) and all(
        row is other or row.key == other.key for row, other in zip(rows, others, strict=True)
    )


def _order(column: Column, space: Workspace, row: Row) -> Any:  # noqa: ANN401 -- anything that sorts
    return column.order(row, space)
