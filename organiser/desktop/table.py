"""Rows of a workshop as a Qt table that can be searched, sorted, grouped and edited in place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
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

from organiser.desktop.arranging import SLICE_S, Arrangement, Heading, Line
from organiser.desktop.columns import Column
from organiser.desktop.filters import Filter
from organiser.desktop.search import words
from organiser.errors import Mistyped
from organiser.i18n import message
from organiser.model import CustomField, Row, Workshop

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import Step

NOTHING_THERE = message("(nothing)")
NOWHERE = QModelIndex()
DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole.value, Qt.ItemDataRole.EditRole.value
ALIGN, TIP = Qt.ItemDataRole.TextAlignmentRole.value, Qt.ItemDataRole.ToolTipRole.value
NOTHING = Qt.ItemFlag.NoItemFlags
CHOSEN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
EDITED = CHOSEN | Qt.ItemFlag.ItemIsEditable
FEW = 40  # so many separate changes are told one by one; beyond, the table is told to look again
LONG = 20  # longer texts may be cut

Index = QModelIndex | QPersistentModelIndex
ColumnsOf = Callable[[Workshop], Sequence[Column]]


class Table(QAbstractTableModel):
    """Shows some rows of the workshop and follows each step.

    A step that the table itself takes (a cell, a paste) leaves every row where it stands: the
    coordinator is typing there. Any other puts them in order again.
    """

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
        self._own = False
        self._pending: Row | None = None
        self.prepared: Sequence[str] = ()  # the columns by which one may sort at once
        self._seeking: Iterator[bool] = iter(())
        self._preparing: Iterator[None] = iter(())
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)
        space.changed.connect(self._follow)

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

    # Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.arrangement.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 -- as the role
        if role == DISPLAY:
            return self.text(index.row(), index.column())
        if role == ALIGN:
            return self._side(self.columns[index.column()])
        if role == EDIT:
            line = self._lines[index.row()]
            if isinstance(line, Heading):
                return None
            return self.columns[index.column()].typed(line, self.space)
        if role == TIP:
            text = self.text(index.row(), index.column())
            return text if len(text) > LONG else None
        return None

    def text(self, place: int, column: int) -> str:
        """Return what a cell shows."""
        line = self._lines[place]
        if isinstance(line, Heading):
            return self._of_group(line, column)
        if line.id is None:
            return self.columns[column].show(line, self.space)
        return self.arrangement.texts(line)[column]

    def _of_group(self, heading: Heading, column: int) -> str:
        if column:
            return self.columns[column].total(heading.rows, self.space)
        say = self.space.desk
        return f"{heading.label or say(NOTHING_THERE)}  {say.language.number(len(heading.rows))}"

    @staticmethod
    def _side(column: Column) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag
        return (side.AlignTrailing if column.trailing else side.AlignLeading) | side.AlignVCenter

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Vertical:
            return self._row_title(self._lines[section], section) if role == DISPLAY else None
        column = self.columns[section]
        if role == DISPLAY:
            return self.space.desk(column.heading)
        if role == ALIGN:
            return self._side(column)
        return self.space.desk(column.tip) if role == TIP and column.tip else None

    def _row_title(self, line: Line, place: int) -> str:
        if isinstance(line, Heading):
            return "▸" if line.label in self.arrangement.closed else "▾"
        return str(self._number(place)) if line.id is not None else "＋"

    def _number(self, place: int) -> int:
        """Return the number of a row: within its group, if in groups."""
        if self.arrangement.grouped_by:
            start = next(n for n in range(place, -1, -1) if isinstance(self._lines[n], Heading))
            return place - start
        return place + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        # Qt asks for every cell of a column when all of it is selected: be quick.
        place = index.row()
        if place < 0 or isinstance(self._lines[place], Heading):
            return NOTHING
        if self.space.file.read_only or not self.columns[index.column()].editable:
            return CHOSEN
        return EDITED

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
        with self.typing():
            if row.id is None:
                return self._keep_pending(row, column, wanted)
            return self.space.do(column.change(row, wanted)) is not None

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

    def _keep_pending(self, row: Row, column: Column, value: Any) -> bool:  # noqa: ANN401 -- as the column
        from organiser.actions.rows import add  # noqa: PLC0415 -- the store, when first needed

        fields = {**row.model_dump(exclude={"id"}), **column.fields(row, value)}
        return self.space.do(add(self.kind(**fields))) is not None

    # Following the workshop --------------------------------------------------------------

    @contextmanager
    def typing(self) -> Iterator[None]:
        """Leave the rows where they stand during what is done inside."""
        self._own = True
        try:
            yield
        finally:
            self._own = False

    def _follow(self, step: Step) -> None:
        """Take the new rows so that selection and scrolling stay with theirs."""
        self._follow_columns(step)
        others = self._depends & step.kinds
        if self.kind not in step.kinds and not others:
            return
        self.finish_search()
        if others:
            self.arrangement.others_changed()
        changes = [change for change in step.changes if change.kind is self.kind]
        touched = [change.key for change in changes]
        if self._own and all(change.before and change.after for change in changes):
            self._swap(touched)
            return
        if self._own:
            self.arrangement.arrange_loosely(touched)
        else:
            self.arrangement.arrange()
        self.arrangement.find()
        lines = self.arrangement.lines()
        now = len(self._lines) - (self._pending is not None)
        if self.arrangement.grouped_by or len(touched) > FEW or abs(len(lines) - now) > FEW:
            self._reset(lines)
        else:
            self._follow_closely(lines)
        self.prepare()
        self.shown_changed.emit()

    def _swap(self, keys: Iterable[int]) -> None:
        """Show the rows with `keys` as they are now, each where it stands."""
        stored = self.space.workshop.of(self.kind)
        rows = {key: stored[key] for key in keys}
        self.arrangement.swap(rows)
        if self.arrangement.grouped_by:
            self._reset(self.arrangement.lines())
        else:
            for place, line in enumerate(self._lines):
                if not isinstance(line, Heading) and line.id in rows:
                    self._lines[place] = rows[line.id]
            if self._lines:
                last = self.index(len(self._lines) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
        self.prepare()
        self.shown_changed.emit()

    def _follow_columns(self, step: Step) -> None:
        if CustomField not in step.kinds:
            return
        columns = self._columns_of(self.space.workshop)
        if [column.key for column in columns] != [column.key for column in self.columns] or any(
            type(new) is not type(old) or new.heading != old.heading
            for new, old in zip(columns, self.columns, strict=True)
        ):
            self.beginResetModel()
            self.arrangement.take_columns(columns)
            self.arrangement.find()
            self._pending = None
            self._lines = self.arrangement.lines()
            self.endResetModel()
            self.columns_changed.emit()

    def _follow_closely(self, lines: list[Line]) -> None:
        """Take away and add single lines, none of them headings."""
        rows = [line for line in lines if not isinstance(line, Heading)]
        known = {row.id for row in self.rows()}
        added = [row for row in rows if row.id not in known]
        if self._pending is not None:
            if self._own and added and rows[-1] is added[0]:  # it is the one that was begun
                self._lines[-1], self._pending = added.pop(0), None
            else:
                self.give_up_row()
        keys = {row.id for row in rows}
        for place in reversed(range(len(self._lines))):
            line = self._lines[place]
            if not isinstance(line, Heading) and line.id not in keys:
                self.beginRemoveRows(NOWHERE, place, place)
                del self._lines[place]
                self.endRemoveRows()
        if added:
            first = len(self._lines)
            self.beginInsertRows(NOWHERE, first, first + len(added) - 1)
            self._lines += added
            self.endInsertRows()
        self._take(lines)

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
