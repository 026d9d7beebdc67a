"""The few facts that a new workshop needs; all can be changed later."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import DayBox
from organiser.desktop.letters import LetteredDialog
from organiser.desktop.notices import Notices
from organiser.desktop.opening import SUFFIX, unused
from organiser.desktop.page import heading, muted
from organiser.desktop.theme import ROOMY, SNUG, WIDE
from organiser.desktop.workspace import Notice
from organiser.errors import OrganiserError
from organiser.i18n import message
from organiser.model import Event
from organiser.store import WorkshopFile

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""Characters that some system does not allow in the name of a file."""


class NewDialog(LetteredDialog):
    """Asks for title and days. `made` gives the new, open file."""

    made = Signal(object)  # WorkshopFile

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.setWindowTitle(desk(message("New workshop")))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(ROOMY)
        column.addWidget(heading(desk(message("New workshop"))))
        column.addWidget(muted(desk(message("Everything can be changed later."))))
        self.notices = Notices(desk)
        column.addWidget(self.notices)
        form = QFormLayout()
        form.setSpacing(SNUG)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.name = QLineEdit()
        self.name.setPlaceholderText(desk(message("such as Social economy academy, Turin")))
        self.first, self.last = self._day_field(), self._day_field()
        self.first.dateChanged.connect(self._keep_order)
        form.addRow(desk(message("&Title")), self.name)
        form.addRow(desk(message("&First day")), self.first)
        form.addRow(desk(message("&Last day")), self.last)
        form.addRow(desk(message("&Saved in")), self._place_row())
        column.addLayout(form)
        for field in (self.name, self.first, self.last):
            if isinstance(label := form.labelForField(field), QLabel):
                field.setAccessibleName(label.text().replace("&", ""))
        self.place.setAccessibleName(desk(message("&Saved in")).replace("&", ""))
        buttons = QDialogButtonBox()
        self.create_button = buttons.addButton(
            desk(message("&Create")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.create_button.setProperty("main", True)
        self.create_button.setEnabled(False)
        cancel = buttons.addButton(desk(message("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        self.create_button.clicked.connect(self._create)
        column.addWidget(buttons)
        self.name.textChanged.connect(self._follow)

    def _day_field(self) -> QDateEdit:
        field = DayBox(QDate.currentDate())
        field.setCalendarPopup(True)
        field.setLocale(self.desk.locale)
        field.setDisplayFormat("d MMMM yyyy")
        return field

    def _place_row(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self._folder = self.desk.settings.last_folder("new")
        self.place = QLineEdit(str(self._folder))
        self.place.setReadOnly(True)
        self.place.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        box.setFocusProxy(self.place)
        change = QPushButton(self.desk(message("C&hange…")))
        change.clicked.connect(self._choose_folder)
        row.addWidget(self.place, 1)
        row.addWidget(change)
        return box

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.desk(message("Save in")), str(self._folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, folder: str) -> None:
        self._folder = Path(folder)
        self.desk.settings.remember_folder("new", self._folder)
        self._follow()

    def _follow(self) -> None:
        title = self.name.text().strip()
        self.create_button.setEnabled(bool(title))
        self.place.setText(str(self.path if title else self._folder))

    def _keep_order(self) -> None:
        if self.last.date() < self.first.date():
            self.last.setDate(self.first.date())

    @property
    def path(self) -> Path:
        """Where the file goes: named for the title, never over another file."""
        name = _UNFIT.sub(" ", self.name.text()).strip(" .")[:80] or "Workshop"
        return unused(self._folder / f"{name}{SUFFIX}")

    def _create(self) -> None:
        first, last = _date(self.first), max(_date(self.first), _date(self.last))
        try:
            event = Event(title=self.name.text().strip(), first_day=first, last_day=last)
            file = WorkshopFile.create(self.path, event)
        except OrganiserError as refusal:
            self.notices.tell(Notice.of(refusal))
            return
        self.made.emit(file)
        self.accept()


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
