"""Which findings are shown: by severity, rule, person, day, and typed words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from organiser.desktop.editors import ChoiceBox
from organiser.desktop.search import folded
from organiser.desktop.theme import TIGHT
from organiser.i18n import Message, message
from organiser.model import Participant

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.rules.check import Checked

SEVERITIES = (message("Clashes"), message("Warnings"), message("Hints"))


class Sieve(QWidget):
    """A row of choices; each begins with "all". `changed` tells that others pass now.

    `typed` are the folded words that must all occur.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.typed: tuple[str, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        self.severity = self._choice(message("How grave"), row)
        self.rule = self._choice(message("Rule"), row)
        self.person = self._choice(message("Person"), row)
        self.day = self._choice(message("Day"), row)
        row.addStretch(1)

    def _choice(self, name: Message, row: QHBoxLayout) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(self.desk(name))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaximumWidth(260)
        box.currentIndexChanged.connect(self.changed)
        row.addWidget(box)
        return box

    def offer(self, found: Sequence[Checked]) -> None:
        """Offer what occurs in `found`; what was chosen stays chosen where it still occurs."""
        say = self.desk
        severities = sorted({one.severity for one in found})
        _fill(
            self.severity,
            say(message("All findings")),
            [(say(SEVERITIES[one]), int(one)) for one in severities],
        )
        rules = {one.rule.key: say(one.rule.title) for one in found}
        titles = [(title, key) for key, title in rules.items()]
        _fill(self.rule, say(message("All rules")), titles)
        people = {
            row.key: row.full_name
            for one in found
            for row in one.finding.about
            if isinstance(row, Participant)
        }
        named = [(name, key) for key, name in people.items()]
        _fill(
            self.person, say(message("All people")), sorted(named, key=lambda one: folded(one[0]))
        )
        days = sorted({one.finding.when.date() for one in found if one.finding.when})
        _fill(
            self.day,
            say(message("All days")),
            [(say.language.short_date(day), day.isoformat()) for day in days],
        )

    def passed(self, found: Iterable[Checked]) -> list[Checked]:
        """Return those of `found` that pass."""
        severity, rule = self.severity.currentData(), self.rule.currentData()
        person, day = self.person.currentData(), self.day.currentData()
        return [
            one
            for one in found
            if (severity is None or one.severity == severity)
            and (rule is None or one.rule.key == rule)
            and (day is None or _is_on(one, day))
            and (person is None or _concerns(one, person))
            and self._has_words(one)
        ]

    @property
    def all_pass(self) -> bool:
        """Whether nothing is chosen or typed."""
        boxes = (self.severity, self.rule, self.person, self.day)
        return not self.typed and all(box.currentData() is None for box in boxes)

    def reset(self) -> None:
        """Let everything pass again."""
        self.blockSignals(True)
        for box in (self.severity, self.rule, self.person, self.day):
            box.setCurrentIndex(0)
        self.typed = ()
        self.blockSignals(False)
        self.changed.emit()

    def _has_words(self, one: Checked) -> bool:
        if not self.typed:
            return True
        there = folded(f"{self.desk(one.rule.title)} {self.desk(one.finding.text)}")
        return all(word in there for word in self.typed)


def _is_on(one: Checked, day: str) -> bool:
    return one.finding.when is not None and one.finding.when.date().isoformat() == day


def _concerns(one: Checked, person: int) -> bool:
    return any(row.key == person for row in one.finding.about if isinstance(row, Participant))


def _fill(box: ChoiceBox, everything: str, choices: Sequence[tuple[str, Any]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.offer([(None, everything), *((value, text) for text, value in choices)])
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
    box.blockSignals(False)
