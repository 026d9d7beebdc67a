"""Publishing the programme: what changed since the last time, a note, and it is frozen."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.letters import LetteredDialog
from organiser.desktop.page import heading, muted
from organiser.desktop.theme import ROOMY, SNUG, WIDE
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, counted, message, verbatim
from organiser.planning.programme_changes import ChangeKind, changes_since, latest_version

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

NAMES = {
    ChangeKind.CANCELLED: lambda n: counted(
        "{count} session cancelled", "{count} sessions cancelled", n
    ),
    ChangeKind.ADDED: lambda n: counted("{count} session added", "{count} sessions added", n),
    ChangeKind.TIME: lambda n: counted("{count} new time", "{count} new times", n),
    ChangeKind.ROOM: lambda n: counted("{count} new room", "{count} new rooms", n),
    ChangeKind.RENAMED: lambda n: counted("{count} new title", "{count} new titles", n),
    ChangeKind.PEOPLE: lambda n: counted(
        "{count} change of people", "{count} changes of people", n
    ),
    ChangeKind.LANGUAGES: lambda n: counted(
        "{count} change of languages", "{count} changes of languages", n
    ),
    ChangeKind.AUDIENCE: lambda n: counted(
        "{count} change of audience", "{count} changes of audience", n
    ),
}
MOST = 100


class PublishDialog(LetteredDialog):
    """Says what is new and asks for a note; then the version is kept."""

    def __init__(self, space: Workspace, parent: QWidget | None = None) -> None:
        from organiser.actions.versions import next_number  # noqa: PLC0415 -- the store

        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.space, say = space, space.desk
        self.number = next_number(space.workshop)
        title = say(message("Publish version {number}", number=str(self.number)))
        self.setWindowTitle(title)
        self.setMinimumSize(480, 380)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(SNUG)
        column.addWidget(heading(title))
        column.addWidget(
            muted(
                say(
                    message(
                        "The programme is kept as it is now, and every printed page says its "
                        "version. You can go on changing it; what changed is listed for the doors, "
                        "the interpreters and the printers."
                    )
                )
            )
        )
        self.since = muted("")
        column.addWidget(self.since)
        self.changes = QListWidget()
        self.changes.setObjectName("cards")
        self.changes.setAccessibleName(say(message("Changes since the last version")))
        column.addWidget(self.changes, 1)
        form = QFormLayout()
        self.note = QLineEdit()
        self.note.setPlaceholderText(say(message("such as: after the meeting of speakers")))
        form.addRow(say(message("&Note")), self.note)
        self.note.setAccessibleName(say(message("Note")))
        column.addLayout(form)
        buttons = QDialogButtonBox()
        self.publish_button = buttons.addButton(
            say(message("&Publish")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.publish_button.setProperty("main", True)
        cancel = buttons.addButton(say(message("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        self.publish_button.clicked.connect(self._publish)
        column.addWidget(buttons)
        self._list()
        self.note.setFocus()

    def _list(self) -> None:
        say, workshop = self.space.desk, self.space.workshop
        before = latest_version(workshop)
        clashes = self.space.findings.clashes
        lines: list[Message] = []
        if before is None:
            self.since.setText(say(message("This is the first version.")))
        else:
            found = changes_since(workshop, before)
            self.since.setText(
                say(
                    counted(
                        "{count} change since version {number} of {day}",
                        "{count} changes since version {number} of {day}",
                        len(found),
                        number=str(before.number),
                        day=before.published,
                    )
                )
            )
            counts = Counter(change.kind for change in found)
            lines += [NAMES[kind](counts[kind]) for kind in ChangeKind if counts[kind]]
            lines += [verbatim(f"    {change.session.title}") for change in found[:MOST]]
        if clashes:
            lines.insert(0, counted("⚠ {count} clash", "⚠ {count} clashes", clashes))
        self.changes.addItems([say(line) for line in lines])
        self.changes.setVisible(bool(lines))

    def _publish(self) -> None:
        from organiser.actions.versions import publish  # noqa: PLC0415 -- the store

        workshop = self.space.workshop
        now = datetime.now(ZoneInfo(workshop.event.zone))
        if self.space.do(publish(workshop, self.note.text().strip(), now)) is not None:
            self.space.tell(
                Notice(
                    message("Version {number} is published.", number=str(self.number)),
                    buttons=((message("&Documents"), lambda: self.space.turned.emit("documents")),),
                    passing=True,
                    seconds=10,
                )
            )
            self.accept()
