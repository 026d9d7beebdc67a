"""Recently deleted: what can be brought back, for as long as the file lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.letters import LetteredDialog
from organiser.desktop.page import muted, push_button
from organiser.desktop.theme import ROOMY, TIGHT, WIDE
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, counted, message
from organiser.model import Host, Participant, Room, Row, Session, Visit

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store.columns import Image
    from organiser.store.past import Past

KINDS: dict[type[Row], Message] = {
    Participant: message("Person"),
    Session: message("Session"),
    Visit: message("Visit"),
    Host: message("Host"),
    Room: message("Room"),
}
"""What may be looked for here: whatever has a list of its own."""

HEADINGS = (message("Name"), message("Kind"), message("Deleted"), message("By"))
UNDO_SECONDS = 10


def name_of(kind: type[Row], image: Image) -> str:
    """Return what a deleted row was called."""
    if kind is Participant:
        parts = [image.get("given_names", ""), image.get("family_name", "")]
        if image.get("family_name_first"):
            parts.reverse()
        return " ".join(part for part in parts if part) or str(image.get("organisation", ""))
    for field in ("name", "title", "theme"):
        if image.get(field):
            return str(image[field])
    return ""


class Trash(LetteredDialog):
    """Lists what was deleted; brings back what is chosen, with what hung on it."""

    def __init__(self, space: Workspace, parent: QWidget, *kinds: type[Row]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.space, self._kinds = space, kinds or tuple(KINDS)
        self.found: list[Past] = []
        say = space.desk
        self.setWindowTitle(say(message("Recently deleted")))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(ROOMY)
        self.hint = muted("")
        column.addWidget(self.hint)
        self.list = QTableWidget(0, len(HEADINGS))
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHorizontalHeaderLabels([say(heading) for heading in HEADINGS])
        self.list.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.list.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.horizontalHeader().setHighlightSections(False)
        for place, width in enumerate((200, 90, 160, 110)):
            self.list.setColumnWidth(place, width)
        self.list.verticalHeader().hide()
        self.list.setShowGrid(False)
        self.list.setTabKeyNavigation(False)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.itemSelectionChanged.connect(self._follow)
        self.list.itemDoubleClicked.connect(self.restore)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addStretch(1)
        row.addWidget(push_button(say(message("C&lose")), "", self.reject))
        self.go = push_button(
            say(message("&Restore")), "arrow-counter-clockwise", self.restore, main=True
        )
        row.addWidget(self.go)
        column.addLayout(row)
        self.resize(660, 460)
        space.changed.connect(self.look_again)
        self.look_again()

    def look_again(self, _: object = None) -> None:
        """List what is deleted now."""
        say = self.space.desk
        self.found = self.space.file.removals(*self._kinds)
        self.list.setRowCount(len(self.found))
        for place, past in enumerate(self.found):
            kind, image = past.change.kind, past.change.before or {}
            shown = (
                name_of(kind, image) or say(message("(without a name)")),
                say(KINDS[kind]),
                say.language.moment(past.at),
                past.who,
            )
            for number, said in enumerate(shown):
                self.list.setItem(place, number, QTableWidgetItem(said))
        if self.found:
            text = message("What is restored comes back with its duties, wishes and places.")
            if not self.list.selectedItems():
                how = QItemSelectionModel.SelectionFlag
                self.list.setCurrentCell(0, 0, how.ClearAndSelect | how.Rows)
        else:
            text = message("Nothing is deleted here. What you delete can be restored at any time.")
        self.hint.setText(say(text))
        self._follow()

    def _chosen(self) -> list[int]:
        return sorted({index.row() for index in self.list.selectionModel().selectedRows()})

    def _follow(self) -> None:
        self.go.setEnabled(bool(self._chosen()) and not self.space.file.read_only)

    def restore(self) -> None:
        """Bring back what is chosen, in one step."""
        from organiser.actions.trash import restore  # noqa: PLC0415 -- when asked for

        chosen = [self.found[place] for place in self._chosen()]
        if not chosen or self.space.file.read_only:
            return
        file = self.space.file
        steps = {past.number: file.step(past.number) for past in chosen}
        gone = [(steps[past.number], (past.change.kind, past.change.key)) for past in chosen]
        if len(chosen) == 1:
            change = chosen[0].change
            name = message("Restore {name}", name=name_of(change.kind, change.before or {}))
            done = self.space.do(restore(gone, name))
        else:
            done = self.space.do(restore(gone))
        if done is None:
            return
        said = counted("{count} entry restored", "{count} entries restored", len(chosen))
        undo = (message("&Undo"), self.space.undo)
        self.space.tell(Notice(said, buttons=(undo,), passing=True, seconds=UNDO_SECONDS))
        change = chosen[0].change
        row = self.space.workshop.of(change.kind).get(change.key)
        if row is not None:
            self.space.sought.emit(row)
        if not self.found:
            self.accept()
