"""A form on one row, made of the same columns as the tables. What is typed is kept when left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.columns import Column
from organiser.desktop.editors import choice_box
from organiser.desktop.page import heading
from organiser.desktop.theme import HAIR, ROOMY, TIGHT
from organiser.errors import Mistyped
from organiser.i18n import Message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Row
    from organiser.store import Step

Section = tuple[Message | None, Sequence[Column]]


class TextBox(QPlainTextEdit):
    """Several lines of text. Tab goes on to the next field."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(76)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()


class Field(QObject):
    """One column of the form's row: its label and its editor."""

    def __init__(self, form: Form, column: Column) -> None:
        super().__init__(form)
        self._form, self.column, self._space = form, column, form.space
        self.label = QLabel(form.space.desk(column.heading))
        self.label.setProperty("muted", True)
        choices = column.choices(form.space)
        self.editor: QWidget
        if choices is not None:
            self.editor = choice_box(choices)
            self.editor.activated.connect(self.commit)
            if (line := self.editor.lineEdit()) is not None:
                line.editingFinished.connect(self.commit)
        elif column.tall:
            self.editor = TextBox()
            self.editor.finished.connect(self.commit)
        else:
            self.editor = QLineEdit()
            self.editor.editingFinished.connect(self.commit)
            self.editor.setReadOnly(not column.editable)
        self.label.setBuddy(self.editor)
        self.editor.setAccessibleName(form.space.desk(column.heading))
        if column.tip:
            self.editor.setToolTip(form.space.desk(column.tip))

    @property
    def text(self) -> str:
        if isinstance(self.editor, QComboBox):
            return self.editor.currentText()
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText()
        return self.editor.text() if isinstance(self.editor, QLineEdit) else ""

    def fill(self, row: Row | None) -> None:
        """Show the value of `row`; an editor that holds the same already is left alone."""
        self.editor.setEnabled(row is not None and not self._space.file.read_only)
        column, editor = self.column, self.editor
        if isinstance(editor, QComboBox):
            if editor.count() != len(choices := column.choices(self._space) or ()):
                editor.clear()
                for value, text in choices:
                    editor.addItem(text, value)
            shown = column.show(row, self._space) if row else ""
            editor.setCurrentIndex(editor.findText(shown, Qt.MatchFlag.MatchExactly))
            return
        wanted = column.typed(row, self._space) if row else ""
        if wanted != self.text:
            if isinstance(editor, QPlainTextEdit):
                editor.setPlainText(wanted)
            elif isinstance(editor, QLineEdit):
                editor.setText(wanted)
                editor.setCursorPosition(0)

    def commit(self) -> None:
        """Keep what was typed, or say why it cannot be and show what is kept."""
        row, column = self._form.row, self.column
        if row is None or not column.editable or self._space.file.read_only:
            return
        unchanged = (
            column.show(row, self._space)
            if isinstance(self.editor, QComboBox)
            else column.typed(row, self._space)
        )
        if self.text == unchanged:
            return
        try:
            value = column.parse(self.text, row, self._space)
        except Mistyped as refusal:
            self._space.refuse(refusal)
        else:
            if value != column.value(row):
                self._space.do(column.change(row, value))
        self.fill(self._form.row)


class Form(QWidget):
    """The fields of one row in sections. `pick` finds the row after each step."""

    def __init__(self, space: Workspace, sections: Sequence[Section], *, across: int = 1) -> None:
        super().__init__()
        self.space = space
        self._pick: Callable[[], Row | None] = lambda: None
        self.fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOMY)
        for title, columns in sections:
            if title is not None:
                column.addWidget(heading(space.desk(title)))
            column.addLayout(self._section(columns, across))
        column.addStretch(1)
        space.changed.connect(self._follow)
        space.settling.connect(self.settle)

    def _section(self, columns: Sequence[Column], across: int) -> QGridLayout | QFormLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(ROOMY)
        grid.setVerticalSpacing(TIGHT)
        for number in range(across):
            grid.setColumnStretch(number, 1)
        place = 0
        for column in columns:
            field = Field(self, column)
            self.fields[column.field or column.key] = field
            span = across if column.tall else 1
            if place % across + span > across:
                place += across - place % across
            box = QVBoxLayout()
            box.setSpacing(HAIR)
            box.addWidget(field.label)
            box.addWidget(field.editor)
            box.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addLayout(box, place // across, place % across, 1, span)
            place += span
        return grid

    @property
    def row(self) -> Row | None:
        return self._pick()

    def show_row(self, pick: Callable[[], Row | None]) -> None:
        """Show the row that `pick` finds; what was half typed about another one is kept."""
        self.settle()
        self._pick = pick
        self._fill()

    def settle(self) -> None:
        """Keep what is half typed."""
        for field in self.fields.values():
            editor = field.editor
            line = editor.lineEdit() if isinstance(editor, QComboBox) else None
            if editor.hasFocus() or (line is not None and line.hasFocus()):
                field.commit()

    def _fill(self) -> None:
        row = self.row
        for field in self.fields.values():
            field.fill(row)

    def _follow(self, _step: Step) -> None:
        self._fill()
