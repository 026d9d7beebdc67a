"""The backups of a workshop, and the way to make a new file of one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QVBoxLayout

from organiser.desktop.letters import LetteredDialog
from organiser.desktop.notices import Notices
from organiser.desktop.opening import SUFFIX, unused
from organiser.desktop.page import heading, muted
from organiser.desktop.plain_table import PlainTable
from organiser.desktop.theme import ROOMY, WIDE
from organiser.desktop.work import Job
from organiser.desktop.workspace import Notice
from organiser.errors import OrganiserError, WorkshopUnreadable
from organiser.i18n import message
from organiser.store import backups
from organiser.store.restoring import Contents, contents, restore

if TYPE_CHECKING:
    from organiser.desktop.window import Window
    from organiser.store.backups import Backup

HEADINGS = (
    message("Saved on"),
    message("Size"),
    message("People"),
    message("Sessions"),
    message("Visits"),
)


class RestoreDialog(LetteredDialog):
    """Lists the backups of the workshop at `path`, newest first, with what they hold."""

    def __init__(self, window: Window, path: Path) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._path = window, path
        self.desk = say = window.desk
        self.found: list[tuple[Backup, Contents]] = []
        self.setWindowTitle(say(message("Restore from backup")))
        self.resize(680, 480)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(ROOMY)
        column.addWidget(heading(say(message("Restore “{name}” from a backup", name=path.stem))))
        self.summary = muted(say(message("Looking for backups…")))
        column.addWidget(self.summary)
        self.notices = Notices(say)
        column.addWidget(self.notices)
        self.table = PlainTable(say, message("Backups"), HEADINGS, (240, 100, 90, 90))
        self.table.itemSelectionChanged.connect(self._follow)
        self.table.itemDoubleClicked.connect(lambda _: self.ask())
        column.addWidget(self.table, 1)
        buttons = QDialogButtonBox()
        self.restore_button = buttons.addButton(
            say(message("&Restore to a new file…")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.restore_button.setProperty("main", True)
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self.ask)
        cancel = buttons.addButton(say(message("&Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        column.addWidget(buttons)
        self._look()

    def _look(self) -> None:
        """Look into the backups off the event loop; one that cannot be read is not offered."""
        path = self._path

        def looked(_job: Job) -> list[tuple[Backup, Contents]]:
            found = []
            for backup in backups.listed(path):
                try:
                    found.append((backup, contents(backup)))
                except WorkshopUnreadable:
                    continue
            return found

        job = Job(looked)
        job.done.connect(self._show)
        job.start()

    def _show(self, found: list[tuple[Backup, Contents]]) -> None:
        self.found = found
        self.summary.setText(
            self.desk(
                message(
                    "It becomes a new file. The workshop as it is now stays, and so do the backups."
                )
                if found
                else message(
                    "There is no backup yet: the first is made before the first change, "
                    "the next after 30 minutes of work."
                )
            )
        )
        self.table.show_rows(self._row(backup, held) for backup, held in found)
        if found:
            self.table.setCurrentCell(0, 0)
        self.table.setFocus()

    def _row(self, backup: Backup, held: Contents) -> tuple[str, ...]:
        language, at = self.desk.language, backup.at.replace(tzinfo=None)
        return (
            f"{language.day(at.date())}, {language.time(at)}",
            self.desk(message("{size} MB", size=language.number(round(held.size_bytes / 1e6, 1)))),
            *(language.number(count) for count in (held.people, held.sessions, held.visits)),
        )

    def _follow(self) -> None:
        self.restore_button.setEnabled(self.table.currentRow() >= 0)

    def ask(self) -> QFileDialog | None:
        """Ask where the new file goes, and make it of the chosen backup."""
        row = self.table.currentRow()
        if row < 0:
            return None
        backup, say = self.found[row][0], self.desk
        name = say(
            message(
                "{name}, as of {moment}",
                name=self._path.stem,
                moment=f"{backup.at:%Y-%m-%d %H.%M}",
            )
        )
        dialog = QFileDialog(self, say(message("Restore to a new file")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(str(self._path.parent))
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.setNameFilters([say(message("Workshops (*.organiser)"))])
        dialog.selectFile(unused(self._path.with_name(f"{name}{SUFFIX}")).name)
        dialog.fileSelected.connect(lambda chosen: self.restore(backup, Path(chosen)))
        dialog.open()
        return dialog

    def restore(self, backup: Backup, target: Path) -> None:
        """Make the file at `target`, and open it."""
        try:
            restore(backup, target)
        except OrganiserError as refusal:
            self.notices.tell(Notice.of(refusal))
            return
        self.accept()
        self._window.opening.open(target)
