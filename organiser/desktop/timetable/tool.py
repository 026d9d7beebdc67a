"""What a tool of the timetable is, and the form in which it asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import DayBox, NumberBox, TickBox, choice_box
from organiser.desktop.page import muted
from organiser.desktop.theme import ROOMY, SNUG
from organiser.desktop.typed import clock
from organiser.errors import Mistyped
from organiser.i18n import Message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Session
    from organiser.store import Action


@dataclass(frozen=True)
class Tool:
    """An entry of the Tools menu of the timetable, ordered by `place`.

    `build` is given the session that is chosen, where it `needs_session`, and the day looked at.
    """

    place: int
    text: Message
    icon: str
    build: Callable[[Workspace, Session | None, date], ToolForm]
    needs_session: bool = True


class ClockBox(QLineEdit):
    """A time of the day, typed as one likes: 9, 9.30, 14:05."""

    def time(self) -> time | None:
        """Return the time that is typed, `None` while it is none."""
        with suppress(Mistyped):
            return clock(self.text())
        return None


class ToolForm(QWidget):
    """Asks for what a tool needs. `action` makes the change of it, `None` while it cannot."""

    changed = Signal()

    def __init__(self, space: Workspace, title: Message, hint: Message, verb: Message) -> None:
        super().__init__()
        self.space, self.desk = space, space.desk
        self.title, self.verb = title, verb
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOMY)
        column.addWidget(muted(self.desk(hint)))
        self.form = QFormLayout()
        self.form.setSpacing(SNUG)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column.addLayout(self.form)

    def action(self) -> Action | None:
        """Return the change that is asked for now."""
        raise NotImplementedError

    def ask(self, label: Message, editor: QWidget) -> None:
        """Add a line of the form."""
        self.form.addRow(self.desk(label), editor)
        name = self.form.labelForField(editor)
        if isinstance(name, QLabel):
            editor.setAccessibleName(name.text().replace("&", ""))

    def number(self, label: Message, value: int, least: int, most: int) -> QSpinBox:
        """Ask for a whole number."""
        box = NumberBox()
        box.setRange(least, most)
        box.setValue(value)
        box.valueChanged.connect(self.changed)
        self.ask(label, box)
        return box

    def choice(self, label: Message, choices: Sequence[tuple[Any, str]]) -> QComboBox:
        """Ask for one of several things."""
        box = choice_box(choices)
        box.currentIndexChanged.connect(self.changed)
        self.ask(label, box)
        return box

    def day(self, label: Message, value: date) -> QDateEdit:
        """Ask for a day."""
        box = DayBox(QDate(value.year, value.month, value.day))
        box.setCalendarPopup(True)
        box.setLocale(self.desk.locale)
        box.setDisplayFormat("d MMMM yyyy")
        box.dateChanged.connect(self.changed)
        self.ask(label, box)
        return box

    def clock(self, label: Message, value: time) -> ClockBox:
        """Ask for a time of the day."""
        box = ClockBox(self.desk.language.time(value))
        box.textChanged.connect(self.changed)
        self.ask(label, box)
        return box

    def tick(self, label: Message) -> TickBox:
        """Ask for yes or no."""
        box = TickBox(self.desk(label))
        box.toggled.connect(self.changed)
        self.form.addRow("", box)
        return box


def chosen_day(box: QDateEdit) -> date:
    """Return the day in `box`."""
    day = box.date()
    return date(day.year(), day.month(), day.day())
