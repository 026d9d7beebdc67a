"""Until when personal data are kept: one date for everybody, or for those who have none yet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import DayBox
from organiser.desktop.page import heading, muted
from organiser.desktop.theme import ROOMY, SNUG, WIDE
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Participant

USUAL = timedelta(days=365)
"""After the event; what a data protection officer says comes first."""


class RetentionDialog(QDialog):
    """Asks for the last day on which the data are kept, and sets it as one step."""

    def __init__(self, space: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._space, say = space, space.desk
        self.setWindowTitle(say(message("Retention dates")))
        self.setMinimumWidth(580)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(ROOMY)
        column.addWidget(heading(say(message("Until when are personal data kept?"))))
        words = message("After that day, Remove personal data offers to remove them.")
        column.addWidget(muted(say(words)))
        usual = space.workshop.event.last_day + USUAL
        self.day = DayBox(QDate(usual.year, usual.month, usual.day))
        self.day.setCalendarPopup(True)
        self.day.setLocale(say.locale)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.everybody = QCheckBox(say(message("&Also for those who have a date already")))
        form = QFormLayout()
        form.setSpacing(SNUG)
        form.addRow(say(message("&Last day")), self.day)
        form.addRow("", self.everybody)
        self.day.setAccessibleName(say(message("&Last day")).replace("&", ""))
        column.addLayout(form)
        self.count = muted("")
        column.addWidget(self.count)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.set_button = buttons.addButton(say(message("&Set date")), role.AcceptRole)
        self.set_button.setProperty("main", True)
        buttons.addButton(say(message("Cancel")), role.RejectRole)
        buttons.accepted.connect(self._set)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.everybody.toggled.connect(self._follow)
        self._follow()

    def _people(self) -> list[Participant]:
        everybody = self.everybody.isChecked()
        people = self._space.workshop.people()
        return [person for person in people if everybody or person.keep_until is None]

    def _follow(self) -> None:
        number = len(self._people())
        self.count.setText(
            self._space.desk(
                counted("For {count} person.", "For {count} people.", number)
                if number
                else message("Everybody has a date already.")
            )
        )
        self.set_button.setEnabled(number > 0)

    def _set(self) -> None:
        from organiser.actions.privacy import keep_until  # noqa: PLC0415 -- when it is wanted

        day = self.day.date()
        last = date(day.year(), day.month(), day.day())
        self._space.do(keep_until(self._people(), last))
        self.accept()
