"""The table of a proposal: everybody with the wishes, the place at present, the place to come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from organiser.desktop.fonts import SEMIBOLD, font
from organiser.desktop.search import folded
from organiser.i18n import Message, message
from organiser.model import collation_key
from organiser.planning.placing.day import Day
from organiser.planning.placing.reason_words import why, why_aside

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.planning.placing.proposal import Proposal

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
DISPLAY, ALIGN = Qt.ItemDataRole.DisplayRole.value, Qt.ItemDataRole.TextAlignmentRole.value
TIP, FONT = Qt.ItemDataRole.ToolTipRole.value, Qt.ItemDataRole.FontRole.value
INK = Qt.ItemDataRole.ForegroundRole.value

HEADINGS = (
    message("Person"),
    message("Wishes"),
    message("At present"),
    message("Goes to"),
    message("Wish"),
    message("Why"),
)
WIDTHS = (170, 110, 94, 84, 54, 190)
PRESENT, GOES, RANK = 2, 3, 4
NONE = "–"


@dataclass(frozen=True)
class Sheet:
    """What all lines are written from."""

    day: Day
    codes: Mapping[int, str]
    number: Callable[[int], str]


@dataclass(frozen=True)
class Line:
    """One person: the places at present and to come, and why. `rank`: 0 if it is no wish.

    Thousands are made at once, so that the texts wait until somebody looks at them.
    """

    sheet: Sheet
    person: int
    places: tuple[str, str]
    rank: int
    reason: str

    @property
    def moves(self) -> bool:
        return self.places[0] != self.places[1]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What stands in each column; they go with `HEADINGS`."""
        sheet = self.sheet
        wishes = " ".join(sheet.codes[visit] for visit in sheet.day.wishes[self.person]) or NONE
        rank = sheet.number(self.rank) if self.rank else NONE
        return (sheet.day.name(self.person), wishes, *self.places, rank, self.reason)

    @cached_property
    def searchable(self) -> str:
        """The texts without accents and capitals, made when somebody first searches."""
        return folded(" ".join(self.texts))


class Places(QAbstractTableModel):
    """The people of a day; before there is a proposal, where they go at present."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self.lines: list[Line] = []
        self._every: list[Line] = []
        self._typed, self._only_moves, self._sorted = "", False, (0, False)

    # What is shown -----------------------------------------------------------------------

    def show_present(self, day: Day) -> None:
        """Show who goes where at present, and why, as it was kept."""
        at = {row.participant_id: row for row in day.placements}
        codes = day.codes()
        sheet = self._sheet(day, codes)
        lines = []
        for key in day.visitors:
            row = at.get(key)
            goes = codes[row.visit_id] if row else NONE
            wished = day.wishes[key]
            rank = wished.index(row.visit_id) + 1 if row and row.visit_id in wished else 0
            reason = row.reason if row else ""
            lines.append(Line(sheet, key, (goes, goes), rank, reason))
        self._take(lines)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show who would go where."""
        todo, say = proposal.choosing, self.space.desk
        day, codes = todo.day, todo.day.codes()
        sheet = self._sheet(day, codes)
        before = {row.participant_id: codes[row.visit_id] for row in day.placements}
        lines = []
        for one in proposal.reasons:
            if one.visit is None and one.person in todo.wishes.companions:
                continue
            goes = codes[one.visit] if one.visit else NONE
            at = before.get(one.person, NONE)
            reason = say(why(todo, one))
            lines.append(Line(sheet, one.person, (at, goes), one.rank or 0, reason))
        for key, causes in todo.aside.items():
            at = before.get(key, NONE)
            lines.append(Line(sheet, key, (at, NONE), 0, say(why_aside(causes))))
        self._take(lines)

    def _sheet(self, day: Day, codes: Mapping[int, str]) -> Sheet:
        return Sheet(day, codes, self.space.desk.language.number)

    def _take(self, lines: list[Line]) -> None:
        order = {person.key: n for n, person in enumerate(self.space.workshop.people())}
        self._every = sorted(lines, key=lambda line: order.get(line.person, 0))
        self._arrange()

    def search(self, typed: str) -> None:
        self._typed = folded(typed)
        self._arrange()

    def show_only_moves(self, only: bool) -> None:  # noqa: FBT001 -- as Qt's signal gives it
        self._only_moves = only
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (column, order is Qt.SortOrder.DescendingOrder)
        self._arrange()

    @property
    def movers(self) -> int:
        return sum(line.moves for line in self._every)

    def _arrange(self) -> None:
        wanted = self._typed.split()
        found = [
            line
            for line in self._every
            if (line.moves or not self._only_moves)
            and (not wanted or all(word in line.searchable for word in wanted))
        ]
        column, falling = self._sorted
        if column == RANK:
            found.sort(key=lambda line: (line.rank == 0, line.rank), reverse=falling)
        elif column:
            found.sort(key=lambda line: collation_key(line.texts[column]), reverse=falling)
        elif falling:
            found.reverse()
        self.beginResetModel()
        self.lines = found
        self.endResetModel()

    # Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401 -- as the role
        line, column = self.lines[index.row()], index.column()
        if role == DISPLAY:
            return self._marked(line, column)
        if role == TIP:
            return line.texts[column]
        if role == FONT and column == GOES:
            return _heavy() if line.moves else None
        if role == INK and line.moves and column == PRESENT:
            return _quiet()
        return None

    @staticmethod
    def _marked(line: Line, column: int) -> str:
        """Return the text of a cell; a new place has an arrow, not only another weight."""
        if column == GOES and line.moves:
            return f"→ {line.texts[column]}"
        return line.texts[column]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal:
            if role == DISPLAY:
                return self._say(HEADINGS[section])
            if role == ALIGN:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def _say(self, text: Message) -> str:
        return self.space.desk(text)


def _heavy() -> QFont:
    return font(weight=SEMIBOLD)


def _quiet() -> QColor:
    return QGuiApplication.palette().color(QPalette.ColorRole.Dark)
