"""A visit as a list: departure, then for each stop the way there and the stop, then the return."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from organiser.desktop.fonts import SEMIBOLD, font
from organiser.desktop.visiting.way_edits import typed_change
from organiser.desktop.visiting.way_texts import (
    ACTIVITY,
    ARRIVES,
    HEADINGS,
    LEAVES,
    NOTE,
    WHAT,
    Line,
    WayTexts,
)
from organiser.errors import Mistyped
from organiser.model import Visit
from organiser.planning.stations import stations

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole.value, Qt.ItemDataRole.EditRole.value
FONT, INK = Qt.ItemDataRole.FontRole.value, Qt.ItemDataRole.ForegroundRole.value
SIGN, TIP = Qt.ItemDataRole.DecorationRole.value, Qt.ItemDataRole.ToolTipRole.value
SPOKEN = Qt.ItemDataRole.AccessibleTextRole.value
SHOWN = (DISPLAY, TIP)

MIME = "application/x-organiser-stop"


class WayModel(QAbstractTableModel):
    """Shows one visit; every edit is an action. `moved` tells of a stop that was dragged."""

    moved = Signal(int, int)  # the stop's place, and before which place it goes

    def __init__(self, space: Workspace, visit: Callable[[], Visit | None]) -> None:
        super().__init__()
        self.space, self._visit = space, visit
        self.lines: list[Line] = []
        self.texts = WayTexts(space)

    def look_again(self) -> None:
        visit = self._visit()
        self.beginResetModel()
        self.lines = []
        if visit is not None:
            self.lines.append(Line(None, is_way=False, number=0, departs=visit.departs))
            for number, station in enumerate(stations(self.space.workshop, visit), 1):
                self.lines.append(Line(station, is_way=True, number=number))
                self.lines.append(Line(station, is_way=False, number=number))
        self.endResetModel()

    # Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == DISPLAY:
            return self.space.desk(HEADINGS[section])
        return None

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 -- as the role
        line, column = self.lines[index.row()], index.column()
        if role == EDIT:
            return self._typed(line, column)
        if role == FONT:
            return font(weight=SEMIBOLD) if column == WHAT and not line.is_way else None
        if role == SIGN:
            wrong = column == NOTE and self.texts.is_wrong(line)
            return self.texts.sign(line, column) if column == WHAT or wrong else None
        if role == SPOKEN:
            texts = (self.texts.text(line, at) for at in range(len(HEADINGS)))
            return ", ".join(filter(None, texts))
        if role == INK:
            return self.texts.ink(line, column)
        return self.texts.text(line, column) if role in SHOWN else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        line = self.lines[index.row()]
        if self.space.file.read_only:
            return flags
        if self._can_be_typed(line, index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        if line.station and line.station.stop and not line.is_way:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def _can_be_typed(self, line: Line, column: int) -> bool:
        if line.is_way:
            return column in (WHAT, NOTE)
        if line.station is None:
            return column == LEAVES
        if line.station.stop is None:
            return column == ARRIVES
        return column in (ARRIVES, LEAVES, ACTIVITY)

    def _typed(self, line: Line, column: int) -> str:
        if line.is_way and line.station:
            way = line.station.way
            if column == NOTE or way.minutes is None or way.estimated:
                return ""
            return str(way.minutes)
        return self.texts.text(line, column)

    # Typing ------------------------------------------------------------------------------

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:  # noqa: ANN401
        visit = self._visit()
        if role != EDIT or not index.isValid() or visit is None:
            return False
        line, text = self.lines[index.row()], str(value).strip()
        try:
            action = typed_change(visit, line, index.column(), text)
        except Mistyped as refusal:
            self.space.refuse(refusal)
            return False
        return action is not None and self.space.do(action) is not None

    # Dragging ----------------------------------------------------------------------------

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        packed = QMimeData()
        packed.setData(MIME, str(self.lines[indexes[0].row()].number).encode())
        return packed

    def dropMimeData(
        self, packed: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell where the stop was dropped; the list is made anew from the step."""
        if not packed.hasFormat(MIME):
            return False
        number = int(bytes(packed.data(MIME).data()))
        before = row if row >= 0 else parent.row() if parent.isValid() else len(self.lines)
        there = sum(
            1
            for line in self.lines[: max(0, before)]
            if line.station and line.station.stop and not line.is_way
        )
        self.moved.emit(number - 1, there)
        return False  # nothing is taken out of the model: it shows what the step has made
