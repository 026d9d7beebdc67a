"""Rows of a workshop as a Qt table that can be searched, sorted, grouped and edited in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from organiser.desktop.arranging import Heading, Line
from organiser.desktop.columns import Column
from organiser.desktop.following import Following
from organiser.desktop.lines import Index
from organiser.errors import Mistyped
from organiser.i18n import message
from organiser.model import Row

NOTHING_THERE = message("(nothing)")
DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole.value, Qt.ItemDataRole.EditRole.value
ALIGN, TIP = Qt.ItemDataRole.TextAlignmentRole.value, Qt.ItemDataRole.ToolTipRole.value
NOTHING = Qt.ItemFlag.NoItemFlags
CHOSEN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
EDITED = CHOSEN | Qt.ItemFlag.ItemIsEditable
LONG = 20  # longer texts may be cut


class Table(Following):
    """What each cell says, and what becomes of what is typed there."""

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

    def _keep_pending(self, row: Row, column: Column, value: Any) -> bool:  # noqa: ANN401 -- as the column
        from organiser.actions.rows import add  # noqa: PLC0415 -- the store, when first needed

        fields = {**row.model_dump(exclude={"id"}), **column.fields(row, value)}
        return self.space.do(add(self.kind(**fields))) is not None
