"""The side of the Allocation page: which day, what comes first, which rules hold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from organiser.desktop.editors import NumberBox, TickBox, choice_box
from organiser.desktop.page import heading, muted
from organiser.desktop.theme import HAIR, SNUG, TIGHT
from organiser.i18n import Message, message
from organiser.planning.placing.options import AIMS, AIMS_EXPLAINED, FAMILIES, NAME, Options
from organiser.planning.wishes import Aim

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

WIDTH, WIDEST = 290, 400
SHORT_S, LONGEST_S = 10, 600
MOST_AWAY, LARGEST_GROUP = 50, 500


class Choices(QScrollArea):
    """Asks for `Options`; tells of every change."""

    changed = Signal()
    day_chosen = Signal()

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self.setWidgetResizable(True)
        side = QWidget()
        side.setObjectName("paper")
        self._column = QVBoxLayout(side)
        self._column.setContentsMargins(0, 0, SNUG, 0)
        self._column.setSpacing(TIGHT)
        self._ask_for_day_and_aim()
        self._ask_for_numbers()
        self._column.addSpacing(TIGHT)
        self._column.addWidget(heading(self._say(message("Rules that hold"))))
        self.families = {
            family: self._tick(self._say(FAMILIES[family]), ticked=True) for family in FAMILIES
        }
        self._column.addStretch(1)
        self.setWidget(side)
        needed = side.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(min(WIDEST, max(WIDTH, needed)))  # as wide as the language needs
        self.take_over()

    def _say(self, text: Message) -> str:
        return self.space.desk(text)

    def _ask_for_day_and_aim(self) -> None:
        self.days = choice_box(self._days())
        self.days.setAccessibleName(self._say(message("Day of the visits")))
        self.days.activated.connect(self.day_chosen)
        self.aim = choice_box([(aim, self._say(text)) for aim, text in AIMS.items()])
        self.aim.setAccessibleName(self._say(message("What comes first")))
        self.aim.activated.connect(self.changed)
        self.aim.currentIndexChanged.connect(self._explain)
        self.explained = muted("")
        self._labelled(message("&Day of the visits"), self.days)
        self._labelled(message("&What comes first"), self.aim)
        self._column.addWidget(self.explained)
        self.stay = self._tick(self._say(message("&Move as few people as possible")), ticked=True)
        self.only = self._tick(self._say(message("&Nobody goes where they did not wish")))

    def _ask_for_numbers(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(HAIR)
        self.tolerance = self._number(1, MOST_AWAY, message("A mix may be away by, people"))
        self.group = self._number(0, LARGEST_GROUP, message("Largest language group"))
        self.group.setSpecialValueText(self._say(message("any")))
        self.seconds = self._number(1, LONGEST_S, message("Seconds to look for the best"))
        self.seconds.setValue(SHORT_S)
        for text, box in (
            (message("M&ix may be away by"), self.tolerance),
            (message("&Largest language group"), self.group),
            (message("&Seconds at most"), self.seconds),
        ):
            label = QLabel(self._say(text))
            label.setBuddy(box)
            form.addRow(label, box)
        self._column.addLayout(form)

    def _labelled(self, text: Message, box: QWidget) -> None:
        label = QLabel(self._say(text))
        label.setBuddy(box)
        label.setProperty("muted", True)
        self._column.addWidget(label)
        self._column.addWidget(box)

    def _number(self, least: int, most: int, name: Message) -> NumberBox:
        box = NumberBox()
        box.setRange(least, most)
        box.setAccessibleName(self._say(name))
        box.valueChanged.connect(self.changed)
        return box

    def _tick(self, text: str, *, ticked: bool = False) -> TickBox:
        box = TickBox(text)
        box.setChecked(ticked)
        box.toggled.connect(self.changed)
        self._column.addWidget(box)
        return box

    def _days(self) -> list[tuple[date, str]]:
        days = sorted({visit.day for visit in self.space.workshop.visits.values()})
        return [(day, self.space.desk.language.day(day)) for day in days]

    def _explain(self) -> None:
        self.explained.setText(self._say(AIMS_EXPLAINED[self._aim()]))

    def _aim(self) -> Aim:
        aim: Aim = self.aim.currentData() or Aim.FEWEST_DISAPPOINTMENTS
        return aim

    def follow(self) -> None:
        """Offer the days that there are now."""
        chosen, offered = self.days.currentData(), self._days()
        if offered != [
            (self.days.itemData(n), self.days.itemText(n)) for n in range(self.days.count())
        ]:
            fresh = choice_box(offered)
            self.days.setModel(fresh.model())
            fresh.model().setParent(self.days)
            self.days.setCurrentIndex(max(0, self.days.findData(chosen)))

    def take_over(self) -> None:
        """Show what was chosen the last time."""
        kept = self.space.workshop.event.choices.get(NAME)
        options = Options.of(date.min, kept if isinstance(kept, dict) else {})
        self.aim.setCurrentIndex(max(0, self.aim.findData(options.aim)))
        self.stay.setChecked(options.stay)
        self.only.setChecked(options.only_wishes)
        self.tolerance.setValue(options.tolerance)
        self.group.setValue(options.group or 0)
        for family, box in self.families.items():
            box.setChecked(family in options.families)
        self._explain()

    @property
    def day(self) -> date | None:
        day: date | None = self.days.currentData()
        return day

    def options(self, day: date) -> Options:
        """Return what is chosen now."""
        return Options(
            day,
            self._aim(),
            frozenset(family for family, box in self.families.items() if box.isChecked()),
            stay=self.stay.isChecked(),
            only_wishes=self.only.isChecked(),
            tolerance=self.tolerance.value(),
            group=self.group.value() or None,
        )
