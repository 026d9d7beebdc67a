"""The table of working groups: as they are, or as they are proposed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from organiser.desktop.fonts import SEMIBOLD, font
from organiser.desktop.search import folded
from organiser.documents.naming import represented
from organiser.i18n import message
from organiser.model import GroupScheme, Participant
from organiser.planning.working_groups import GroupPlan

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
DISPLAY, FONT = Qt.ItemDataRole.DisplayRole.value, Qt.ItemDataRole.FontRole.value
TIP = Qt.ItemDataRole.ToolTipRole.value
HEADINGS = (
    message("Round"),
    message("Group"),
    message("Person"),
    message("Comes for"),
    message("Constituency"),
    message("Organisation"),
    message("Languages"),
)
WIDTHS = (60, 110, 190, 130, 140, 180, 120)
GROUP = 1


@dataclass(frozen=True)
class Line:
    texts: tuple[str, ...]
    first: bool  # of its group


class GroupTable(QAbstractTableModel):
    """One line for each person in each group; nothing is typed here."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self.lines: list[Line] = []
        self._every: list[Line] = []
        self._typed = ""

    def show_kept(self, scheme: GroupScheme | None) -> None:
        """Show the groups that there are."""
        workshop = self.space.workshop
        groups = [one for one in workshop.groups.values() if scheme and one.scheme_id == scheme.key]
        groups.sort(key=lambda group: (group.round, group.position, group.key))
        self._take([(one.round, one.name, workshop.members_of(one)) for one in groups])

    def show_plan(self, plan: GroupPlan, names: list[str]) -> None:
        """Show the groups that are proposed."""
        people = self.space.workshop.participants
        self._take(
            [
                (number, names[place], [people[key] for key in group])
                for number, groups in enumerate(plan.rounds, 1)
                for place, group in enumerate(groups)
            ]
        )

    def _take(self, groups: list[tuple[int, str, list[Participant]]]) -> None:
        order = {person.key: place for place, person in enumerate(self.space.workshop.people())}
        self._every = [
            Line(self._texts(number, name, person), first=not place)
            for number, name, people in groups
            for place, person in enumerate(sorted(people, key=lambda one: order[one.key]))
        ]
        self.search(self._typed)

    def _texts(self, number: int, name: str, person: Participant) -> tuple[str, ...]:
        workshop, language = self.space.workshop, self.space.desk.language
        constituency = workshop.constituency_of(person)
        return (
            language.number(number),
            name,
            person.full_name,
            represented(person, language),
            constituency.text("name", language.code) if constituency else "",
            person.organisation,
            " ".join(person.languages),
        )

    def search(self, typed: str) -> None:
        self._typed = typed
        wanted = folded(typed).split()
        self.beginResetModel()
        self.lines = (
            [
                line
                for line in self._every
                if all(word in folded(" ".join(line.texts)) for word in wanted)
            ]
            if wanted
            else self._every
        )
        self.endResetModel()

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
        if role in (DISPLAY, TIP):
            return line.texts[column]
        if role == FONT and column <= GROUP and line.first:
            return font(weight=SEMIBOLD)
        return None
