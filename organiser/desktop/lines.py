"""The lines of a table: which rows are shown and where, as one searches, sorts and groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from organiser.desktop.arranging import SLICE_S, Arrangement, Heading, Line
from organiser.desktop.columns import Column
from organiser.desktop.filters import Filter
from organiser.desktop.search import words
from organiser.model import Row, Workshop

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

NOWHERE = QModelIndex()

Index = QModelIndex | QPersistentModelIndex
ColumnsOf = Callable[[Workshop], Sequence[Column]]


class Lines(QAbstractTableModel):
    """Rows of the workshop, and headings of groups, in the order of the screen."""

    shown_changed = Signal()
    columns_changed = Signal()

    def __init__(
        self,
        space: Workspace,
        kind: type[Row],
        rows: Callable[[Workshop], Iterable[Row]],
        columns: Sequence[Column] | ColumnsOf,
        depends: Iterable[type[Row]] = (),
    ) -> None:
        super().__init__()
        self.space, self.kind = space, kind
        self._columns_of: ColumnsOf = columns if callable(columns) else lambda _: columns
        self._depends = frozenset(depends)
        self.arrangement = Arrangement(space, rows, self._columns_of(space.workshop))
        self.arrangement.find()
        self._lines: list[Line] = list(self.arrangement.lines())
        self._pending: Row | None = None
        self.prepared: Sequence[str] = ()  # the columns by which one may sort at once
        self._seeking: Iterator[bool] = iter(())
        self._preparing: Iterator[None] = iter(())
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.arrangement.columns)

    # What is asked of a table -----------------------------------------------------------

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.arrangement.columns

    def line(self, place: int) -> Line:
        """Return what stands at `place`: a row, or the heading of a group."""
        return self._lines[place]

    def row(self, index: Index | int) -> Row:
        """Return the row at a place. Raises `LookupError` where the heading of a group stands."""
        line = self._lines[index if isinstance(index, int) else index.row()]
        if isinstance(line, Heading):
            raise LookupError(line.label)  # noqa: TRY004 -- there is a line, but no row
        return line

    def stored(self, index: Index | int) -> Row | None:
        """Return the row at a place that is kept in the file, if there is one."""
        place = index if isinstance(index, int) else index.row()
        line = self._lines[place] if 0 <= place < len(self._lines) else None
        return None if line is None or isinstance(line, Heading) or line.id is None else line

    def rows(self) -> Sequence[Row]:
        """Return the rows that are shown, in their order."""
        return [row for row in self._lines if not isinstance(row, Heading) and row.id is not None]

    @property
    def total(self) -> int:
        """How many rows there are, those included that a search hides."""
        return len(self.arrangement.every)

    @property
    def found(self) -> int:
        """How many rows a search leaves, those in closed groups included."""
        return len(self.arrangement.found)

    def place(self, key: int) -> int | None:
        """Return where the row with `key` is shown."""
        for place, line in enumerate(self._lines):
            if not isinstance(line, Heading) and line.id == key:
                return place
        return None

    def column(self, key: str) -> int:
        """Return where the column called `key` stands."""
        return next(n for n, column in enumerate(self.columns) if column.key == key)

    # Searching, filtering, sorting, grouping --------------------------------------------------

    def search(self, typed: str) -> None:
        """Show only the rows in which every word of `typed` occurs."""
        if words(typed) != words(self.arrangement.typed):
            self._seek(self.arrangement.look_for(typed))

    def choose(self, filters: Iterable[Filter]) -> None:
        """Show only the rows that pass all `filters`."""
        self._seek(self.arrangement.choose(filters))

    @property
    def chosen(self) -> bool:
        """Whether a search or a filter is set."""
        return bool(words(self.arrangement.typed) or self.arrangement.filters)

    def _seek(self, seeking: Iterator[bool]) -> None:
        self._seeking = seeking
        self._go_on()

    def _go_on(self) -> None:
        """Search for a moment, or prepare for the next search; the rest when there is time."""
        done = next(self._seeking, None)
        if done is not None:
            if done:
                self._show_found()
            self._idle.start()
            return
        until = monotonic() + SLICE_S
        for _ in self._preparing:
            if monotonic() > until:
                return
        self._idle.stop()

    def finish_search(self) -> None:
        """Search to the end, now."""
        for done in self._seeking:
            if done:
                self._show_found()

    def _show_found(self) -> None:
        lines = self.arrangement.lines()
        if lines != self._lines:
            self._reset(lines)
        self.shown_changed.emit()

    def _reset(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self._pending = None
        self._lines = lines
        self.endResetModel()

    def look_again(self) -> None:
        """Ask anew which rows are shown: something else than the workshop changed."""
        self.arrangement.arrange()
        self.arrangement.find()
        self._reset(self.arrangement.lines())
        self.shown_changed.emit()
        self.prepare()

    def group(self, key: str) -> None:
        """Put the rows in groups by the column `key`; "" ends that."""
        self.arrangement.grouped_by = key
        self.arrangement.closed.clear()
        self._show_found()

    def fold(self, label: str) -> None:
        """Close the group `label`, or open it."""
        self.arrangement.closed ^= {label}
        self._show_found()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by `column`; rows that are alike stay in the order they had."""
        self.finish_search()
        key = self.columns[column].key if column >= 0 else ""
        self.arrangement.sort(key, falling=order is Qt.SortOrder.DescendingOrder)
        self.arrangement.find()
        self._take(self.arrangement.lines())

    def prepare(self) -> None:
        """Work out what a search needs while nothing else is to do, before the first key."""
        self._preparing = self.arrangement.preparing(self.prepared)
        self._idle.start()

    # The row that is begun below the last one ------------------------------------------------

    @property
    def begun(self) -> bool:
        """Whether a row is begun that is not kept yet."""
        return self._pending is not None

    def begin_row(self, row: Row) -> int:
        """Show `row`, not kept yet, below the last one; return its place."""
        self.give_up_row()
        place = len(self._lines)
        self.beginInsertRows(NOWHERE, place, place)
        self._pending = row
        self._lines.append(row)
        self.endInsertRows()
        return place

    def give_up_row(self) -> None:
        """Take away the row that was begun, if nothing was typed into it."""
        if self._pending is not None:
            self._pending = None
            place = len(self._lines) - 1
            self.beginRemoveRows(NOWHERE, place, place)
            del self._lines[place]
            self.endRemoveRows()

    def _take(self, lines: list[Line]) -> None:
        """Show `lines`, which are the same rows as before, perhaps elsewhere."""
        if self.arrangement.grouped_by or any(isinstance(line, Heading) for line in self._lines):
            self._reset(lines)
            return
        self.give_up_row()
        rows = [line for line in lines if not isinstance(line, Heading)]
        if not _same(rows, self.rows()):
            self.layoutAboutToBeChanged.emit()
            places = {row.id: place for place, row in enumerate(rows)}
            before = self.persistentIndexList()
            after = [
                self.createIndex(places[self.row(index).id], index.column()) for index in before
            ]
            self._lines = lines
            self.changePersistentIndexList(before, after)
            self.layoutChanged.emit()
        self._lines = lines
        if lines:
            last = self.index(len(lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _same(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Return whether both lists show the same rows at the same places, whatever they say now."""
    return len(rows) == len(others) and all(
        row is other or row.id == other.id for row, other in zip(rows, others, strict=True)
    )
