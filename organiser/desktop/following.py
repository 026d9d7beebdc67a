"""How the lines of a table follow each step of the workshop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from organiser.desktop.arranging import FEW, Heading, Line
from organiser.desktop.lines import NOWHERE, Lines
from organiser.model import CustomField

if TYPE_CHECKING:
    from organiser.store import Step


class Following(Lines):
    """Lines that change with the workshop; selection and scrolling stay with their rows.

    A step that the table itself takes (a cell, a paste) leaves every row where it stands: the
    coordinator is typing there. Any other puts them in order again.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 -- those of `Lines`
        super().__init__(*arguments, **named)
        self._own = False
        self.space.changed.connect(self._follow)

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
