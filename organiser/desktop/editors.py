"""Widgets to type or choose a value with, shared by tables and forms."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from organiser.desktop.columns import Choices

MANY = 12  # longer lists are typed into


class QuietBox(QComboBox):
    """A list that the wheel changes only while it has the focus."""

    def wheelEvent(self, event) -> None:  # noqa: ANN001 -- QWheelEvent
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def choice_box(choices: Choices, parent: QWidget | None = None) -> QuietBox:
    """Return a box with `choices`; a long list can be typed into and completes any part."""
    box = QuietBox(parent)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for value, text in choices:
        box.addItem(text, value)
    box.setMaxVisibleItems(MANY)
    if len(choices) > MANY:
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter([text for _, text in choices], box)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        box.setCompleter(completer)
    return box
