"""The open workshop again on other days: from when, with or without people, and where to."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QFormLayout, QVBoxLayout, QWidget

from organiser.desktop.editors import DayBox, TickBox
from organiser.desktop.letters import LetteredDialog
from organiser.desktop.opening import SUFFIX, unused
from organiser.desktop.page import heading, muted
from organiser.desktop.theme import ROOMY, SNUG, WIDE
from organiser.desktop.work import Job, undisturbed
from organiser.desktop.workspace import Notice
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Workshop

NEXT_YEAR = timedelta(weeks=52)
"""What is proposed: the same days of the week, a year later."""


class CloneDialog(LetteredDialog):
    """Asks for the first day and whether people come along."""

    def __init__(self, space: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.space, say = space, space.desk
        self.setWindowTitle(say(message("Clone to other days")))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(SNUG)
        column.addWidget(heading(say(message("Clone to other days"))))
        column.addWidget(
            muted(
                say(
                    message(
                        "Rooms, hosts, visits and programme come along in a new file, all moved "
                        "by as many days. This workshop stays as it is."
                    )
                )
            )
        )
        first = space.workshop.event.first_day + NEXT_YEAR
        self.day = DayBox(QDate(first.year, first.month, first.day))
        self.day.setCalendarPopup(True)
        self.day.setLocale(say.locale)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setAccessibleName(say(message("First day")))
        form = QFormLayout()
        form.addRow(say(message("&First day")), self.day)
        column.addLayout(form)
        self.people = TickBox(say(message("&People too, without their travel, wishes and places")))
        column.addWidget(self.people)
        buttons = QDialogButtonBox()
        self.save_button = buttons.addButton(
            say(message("&Save as…")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.save_button.setProperty("main", True)
        self.save_button.clicked.connect(self.ask_where)
        cancel = buttons.addButton(say(message("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        column.addWidget(buttons)

    @property
    def first_day(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def ask_where(self) -> QFileDialog:
        """Ask for a new file, and write the clone there."""
        say, settings = self.space.desk, self.space.desk.settings
        dialog = QFileDialog(self, say(message("Clone to other days")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(str(settings.last_folder("copy")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.setNameFilters([say(message("Workshops (*.organiser)"))])
        stem = f"{self.space.file.path.stem} {self.first_day.isoformat()}"
        dialog.selectFile(unused(Path(dialog.directory().filePath(f"{stem}{SUFFIX}"))).name)
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()
        return dialog

    def write(self, target: Path) -> None:
        """Write the clone off the event loop, and say so; or say what stands in the way."""
        space, first_day, people = self.space, self.first_day, self.people.isChecked()
        space.desk.settings.remember_folder("copy", target.parent)
        workshop = space.workshop
        job = Job(lambda _: _cloned(workshop, target, first_day, with_people=people))
        space.follow(job, lambda _: _tell(space, target))
        job.start()
        self.accept()


def _cloned(workshop: Workshop, target: Path, first_day: date, *, with_people: bool) -> None:
    from organiser.actions.programme_tools.cloning import (  # noqa: PLC0415 -- off the event loop
        clone_workshop,
    )

    with undisturbed():
        clone_workshop(workshop, target, first_day, with_people=with_people)


def _tell(space: Workspace, target: Path) -> None:
    space.tell(
        Notice(message("A workshop for the new days was saved as {path}.", path=str(target)))
    )
