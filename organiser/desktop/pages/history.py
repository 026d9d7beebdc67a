"""What was changed, by whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView

from organiser.desktop.fonts import SMALL_PT, font
from organiser.desktop.page import EmptyState, Page, PageWidget, push_button
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import StepSummary

TITLE = message("History")
HEADINGS = (message("Step"), message("When"), message("Who"), message("Rows"))
NOWHERE = QModelIndex()
DISPLAY = Qt.ItemDataRole.DisplayRole.value
Index = QModelIndex | QPersistentModelIndex


class Steps(QAbstractTableModel):
    """The steps, newest first."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self._space = space
        self.steps: list[StepSummary] = []

    def look_again(self) -> None:
        self.beginResetModel()
        self.steps = self._space.file.steps()
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.steps)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = DISPLAY) -> str | None:
        if role != DISPLAY:
            return None
        step, say = self.steps[index.row()], self._space.desk
        name = message("{step} (taken back)", step=step.name) if step.undone else step.name
        return (
            say(name),
            say.language.moment(step.at),
            step.who,
            say.language.number(step.changes),
        )[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == DISPLAY:
            return self._space.desk(HEADINGS[section])
        return None


class HistoryPage(PageWidget):
    """The steps of the file; undo and redo beside them."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(space, TITLE)
        self.button(message("Undo"), "arrow-u-up-left", space.undo)
        self.button(message("Redo"), "arrow-u-up-right", space.redo)
        self.steps = Steps(space)
        self.view = QTableView()
        self.steps.setParent(self.view)
        self.view.setModel(self.steps)
        self.view.setAccessibleName(self.say(TITLE))
        self.view.setShowGrid(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setFont(font(SMALL_PT))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in enumerate((420, 200, 140, 80)):
            self.view.setColumnWidth(column, width)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(
            EmptyState(
                "clock-counter-clockwise",
                self.say(
                    message("Every change stands here, and can be taken back even after a restart.")
                ),
                push_button(
                    self.say(message("Go to the people")),
                    "users",
                    lambda: space.turned.emit("people"),
                ),
            )
        )
        self.body.addWidget(self.stack, 1)
        self.follow_when_seen(self._follow, space.changed)

    def _follow(self) -> None:
        self.steps.look_again()
        self.stack.setCurrentIndex(0 if self.steps.steps else 1)


PAGE = Page("history", TITLE, "clock-counter-clockwise", 70, HistoryPage)
