"""Personal data are removed permanently: who, what goes with them, and what stays, said before."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
)

from organiser.actions.privacy import STATISTICS_STAY, Removal, due, has_past
from organiser.desktop.notices import Notices
from organiser.desktop.page import heading, muted
from organiser.desktop.theme import ROOMY, SNUG, WIDE
from organiser.desktop.work import Job, undisturbed
from organiser.desktop.workspace import Notice
from organiser.errors import OrganiserError
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.desktop.window import Window
    from organiser.model import Participant
    from organiser.store import WorkshopFile


Told = tuple[Removal, list[Message], list[Message]]
"""A removal, what goes with it and what stays."""


class RemovalDialog(QDialog):
    """Says what would be removed, and removes it. There is no undo: the button says permanently."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if window.space is None:
            raise ValueError
        self._window, self._space, say = window, window.space, window.desk
        workshop = self._space.workshop
        today = datetime.now(UTC).astimezone().date()
        self._due, self._all = due(workshop, today), workshop.people()
        self.setWindowTitle(say(message("Remove personal data")))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(ROOMY)
        column.addWidget(heading(say(message("Remove personal data permanently"))))
        self.notices = Notices(say)
        column.addWidget(self.notices)
        choices = QVBoxLayout()
        choices.setSpacing(SNUG)
        self.due = QRadioButton(
            say(message("&Those whose date has passed ({count})", count=len(self._due)))
        )
        self.everybody = QRadioButton(say(message("&Everybody ({count})", count=len(self._all))))
        for choice in (self.due, self.everybody):
            choices.addWidget(choice)
        column.addLayout(choices)
        undated = sum(person.keep_until is None for person in self._all)
        if undated:
            words = counted("{count} person has no date.", "{count} people have no date.", undated)
            column.addWidget(muted(say(words)))
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        column.addWidget(self.told)
        column.addStretch(1)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.remove_button = buttons.addButton(say(message("&Remove permanently")), role.ActionRole)
        self.cancel_button = buttons.addButton(say(message("Cancel")), role.RejectRole)
        self.cancel_button.setDefault(True)
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(self._remove)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self._removal: Removal | None = None
        self._job: Job | None = None
        self._removing = False
        self.due.toggled.connect(self._follow)
        self.due.setChecked(bool(self._due))  # everybody is never chosen for anybody
        self.due.setEnabled(bool(self._due))
        self._anything = bool(self._all) or has_past(self._space.file)
        self.everybody.setEnabled(self._anything)
        self.everybody.toggled.connect(self._follow)
        self._follow()

    def _chosen(self) -> list[Participant]:
        if self.due.isChecked():
            return self._due
        return self._all if self.everybody.isChecked() else []

    def _follow(self) -> None:
        """Find out, off the event loop, what would go."""
        self.remove_button.setEnabled(False)
        self._removal, people, file = None, self._chosen(), self._space.file
        if not (self.due.isChecked() or self.everybody.isChecked()):
            self._job = None
            self.told.setText(self._window.desk(message("Choose whose data are removed.")))
            return
        self._job = job = Job(lambda _: _removal(file, people))
        job.done.connect(lambda removal: self._show(job, removal))
        job.failed.connect(lambda error: self._refuse(error) if job is self._job else None)
        job.start()

    def _show(self, job: Job, found: Told) -> None:
        if job is not self._job:
            return
        self._removal, goes, stays = found
        say = self._window.desk
        lines = [say(message("This goes, and cannot be brought back:"))]
        lines += [f"•  {say(sentence)}" for sentence in goes]
        lines += ["", *map(say, stays)]
        self.told.setText("\n".join(lines))
        self.remove_button.setEnabled(True)
        self.adjustSize()

    def reject(self) -> None:
        """Close, unless the removal is under way: it cannot be stopped half way."""
        if not self._removing:
            super().reject()

    def done(self, result: int) -> None:
        """Close; an answer that is still under way finds nobody."""
        self._job = None
        super().done(result)

    def _remove(self) -> None:
        if self._removal is None:
            return
        removal, self._removing = self._removal, True
        for widget in (self.remove_button, self.cancel_button, self.due, self.everybody):
            widget.setEnabled(False)
        self._job = job = Job(lambda _: removal.carry_out())
        job.done.connect(lambda _: self._removed(len(removal.people)))
        job.failed.connect(self._refuse)
        job.start()

    def _removed(self, people: int) -> None:
        window, file = self._window, self._space.file
        self.accept()
        space = window.take(file, window.page)
        words = counted(
            "The data of {count} person were removed permanently.",
            "The data of {count} people were removed permanently.",
            people,
        )
        space.tell(Notice(words, STATISTICS_STAY, seconds=10))

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, OrganiserError):
            raise error
        self._removing = False
        self.notices.tell(Notice.of(error))
        self.cancel_button.setEnabled(True)
        self.everybody.setEnabled(self._anything)
        self.due.setEnabled(bool(self._due))
        self._follow()


def _removal(file: WorkshopFile, people: list[Participant]) -> Told:
    with undisturbed():
        removal = Removal.of(file, people)
        return removal, list(removal.goes()), list(removal.stays())
