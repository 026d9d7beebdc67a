"""Widgets for the options of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import NumberBox, TickBox, choice_box
from organiser.desktop.page import muted
from organiser.desktop.theme import HAIR, SNUG
from organiser.documents.document import Document, Option, OptionKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from organiser.desktop.desk import Desk


class Options(QWidget):
    """Asks for the options of one document. `changed` tells when one is another."""

    changed = Signal()

    def __init__(self, desk: Desk, document: Document, kept: Mapping[str, Any]) -> None:
        super().__init__()
        self._desk = desk
        self.editors: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SNUG)
        for option in document.options:
            editor = self._editor(option, kept.get(option.key, option.default))
            editor.setAccessibleName(desk(option.label))
            self.editors[option.key] = editor
            if isinstance(editor, QCheckBox):
                column.addLayout(_ticked(editor, desk(option.label)))
                continue
            box = QVBoxLayout()
            box.setSpacing(HAIR)
            label = muted(desk(option.label))
            label.setBuddy(editor)
            box.addWidget(label)
            box.addWidget(editor)
            column.addLayout(box)

    def _editor(self, option: Option, value: Any) -> QWidget:  # noqa: ANN401 -- as the kind says
        if option.kind is OptionKind.CHOICE:
            box = choice_box([(key, self._desk(name)) for key, name in option.choices().items()])
            box.setCurrentIndex(max(0, box.findData(value)))
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(16)
            box.activated.connect(self.changed)
            return box
        if option.kind is OptionKind.NUMBER:
            number = NumberBox()
            number.setRange(option.smallest, option.largest)
            number.setValue(int(value))
            number.valueChanged.connect(self.changed)
            return number
        if option.kind is OptionKind.YES_NO:
            tick = TickBox()
            tick.setChecked(bool(value))
            tick.toggled.connect(self.changed)
            return tick
        line = QLineEdit(str(value or ""))
        line.textChanged.connect(self.changed)
        return line

    @property
    def values(self) -> dict[str, Any]:
        """The values by key."""
        return {key: _value(editor) for key, editor in self.editors.items()}


def _value(editor: QWidget) -> Any:  # noqa: ANN401 -- as the editor
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QSpinBox):
        return editor.value()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    return editor.text() if isinstance(editor, QLineEdit) else None


class _Words(QLabel):
    """The words beside a box to tick; a click on them ticks too, and long ones are wrapped."""

    def __init__(self, text: str, tick: QCheckBox) -> None:
        super().__init__(text)
        self._tick = tick
        self.setBuddy(tick)
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._tick.isEnabled():
            self._tick.toggle()


def _ticked(tick: QCheckBox, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(HAIR)
    row.addWidget(tick)
    row.addWidget(_Words(text, tick), 1)
    return row
