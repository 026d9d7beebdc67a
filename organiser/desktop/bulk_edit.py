"""Setting fields of many rows at once: only the ticked ones, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.columns import Column, Words
from organiser.desktop.editors import TickBox, choice_box
from organiser.desktop.edits import Edits
from organiser.desktop.letters import LetteredDialog
from organiser.desktop.page import heading, muted, push_button
from organiser.desktop.theme import ROOMY, TIGHT, WIDE
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.desktop.table import Table
    from organiser.model import Row

UNDO_SECONDS = 10
MOST_SAID = 3
SET, ADD, REMOVE = "set", "add", "remove"
HOW = {SET: message("becomes"), ADD: message("gets besides"), REMOVE: message("loses")}


class BulkField:
    """One field that may be set: its tick, and what it is set to."""

    def __init__(self, dialog: BulkEdit, column: Column) -> None:
        say, self.column = dialog.space.desk, column
        name = say(column.heading)
        self.tick = TickBox(name.replace("&", "&&"))
        self.tick.setAccessibleName(say(message("Set “{field}”", field=column.heading)))
        self.how: QComboBox | None = None
        choices = column.choices(dialog.space)
        self.editor: QLineEdit | QComboBox
        if choices is not None:
            self.editor = choice_box(choices)
            self.editor.setCurrentIndex(-1)
            self.editor.activated.connect(self._touched)
            if (line := self.editor.lineEdit()) is not None:
                line.textEdited.connect(self._touched)
        else:
            self.editor = QLineEdit()
            self.editor.textEdited.connect(self._touched)
        self.editor.setAccessibleName(name)
        if column.tip:
            self.editor.setToolTip(say(column.tip))
        if isinstance(column, Words):
            self.how = choice_box([(how, say(text)) for how, text in HOW.items()])
            self.how.setAccessibleName(say(message("How “{field}” changes", field=column.heading)))
        self.tick.toggled.connect(dialog.follow)

    def _touched(self, *_: object) -> None:
        self.tick.setChecked(True)

    @property
    def text(self) -> str:
        return (
            self.editor.currentText() if isinstance(self.editor, QComboBox) else self.editor.text()
        )

    def set_in(self, edits: Edits, row: Row, number: int) -> None:
        """Set the field of `row` as is asked for here."""
        how = self.how.currentData() if self.how is not None else SET
        if how == SET:
            edits.set_text(row, self.column, self.text, number)
            return
        draft = edits.draft(row)
        named = self.column.parse(self.text, draft, edits.space)
        kept = [word for word in self.column.value(draft) if word not in named]
        now = kept if how == REMOVE else [*self.column.value(draft), *named]
        edits.set_value(row, self.column, list(dict.fromkeys(now)), self.text, number)


class BulkEdit(LetteredDialog):
    """Asks which fields of `rows` are set to what."""

    def __init__(self, parent: QWidget, table: Table, rows: Sequence[Row], name: Message) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table, self.space, self.rows = table, table.space, list(rows)
        say = self.space.desk
        self.setWindowTitle(say(name).replace("&", "").rstrip("…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(ROOMY)
        column.addWidget(heading(self.windowTitle()))
        column.addWidget(muted(say(message("Only what is ticked is changed, in all of them."))))
        self.fields = {
            field.key: BulkField(self, field) for field in table.columns if field.editable
        }
        column.addWidget(self._grid(), 1)
        foot = QHBoxLayout()
        foot.setSpacing(TIGHT)
        foot.addStretch(1)
        foot.addWidget(push_button(say(message("&Cancel")), "", self.reject))
        self.go = push_button("", "", self.change, main=True)
        self.go.setDefault(True)
        foot.addWidget(self.go)
        column.addLayout(foot)
        self.resize(620, 560)
        self.follow()

    def _grid(self) -> QScrollArea:
        paper = QWidget()
        paper.setObjectName("paper")
        grid = QGridLayout(paper)
        grid.setContentsMargins(0, 0, TIGHT, 0)
        grid.setHorizontalSpacing(TIGHT)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(2, 1)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field.tick, place, 0)
            if field.how is not None:
                grid.addWidget(field.how, place, 1)
                grid.addWidget(field.editor, place, 2)
            else:
                grid.addWidget(field.editor, place, 1, 1, 2)
        grid.setRowStretch(len(self.fields), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(paper)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    @property
    def ticked(self) -> list[BulkField]:
        return [field for field in self.fields.values() if field.tick.isChecked()]

    def follow(self) -> None:
        """Say how much would be changed."""
        ticked, say = len(self.ticked), self.space.desk
        self.go.setEnabled(ticked > 0)
        self.go.setText(say(counted("&Set {count} field", "&Set {count} fields", ticked)))

    def change(self) -> None:
        """Set what is ticked, in one step, and say so."""
        edits = Edits(self.space, self.table.kind)
        for number, row in enumerate(self.rows, 1):
            for field in self.ticked:
                field.set_in(edits, row, number)
        if edits.refused:
            self._say_refused(edits)
            return
        name = counted("Edit {count} row", "Edit {count} rows", edits.changed)
        changed, action = edits.changed, edits.action(name)
        self.accept()
        if action is None:
            self.space.tell(Notice(edits.report(), passing=True, seconds=UNDO_SECONDS))
            return
        with self.table.typing():
            done = self.space.do(action)
        if done is not None:
            said = counted("{count} row changed", "{count} rows changed", changed)
            undo = (message("&Undo"), self.space.undo)
            self.space.tell(Notice(said, buttons=(undo,), passing=True, seconds=UNDO_SECONDS))

    def _say_refused(self, edits: Edits) -> None:
        """Say what cannot be, and stay open: nothing was changed."""
        said = {self.space.desk(refused.why) for refused in edits.refused}
        if not hasattr(self, "refusal"):
            self.refusal = QLabel()
            self.refusal.setTextFormat(Qt.TextFormat.PlainText)
            self.refusal.setWordWrap(True)
            self.refusal.setProperty("grave", True)
            layout = self.layout()
            if isinstance(layout, QVBoxLayout):
                layout.insertWidget(2, self.refusal)
        self.refusal.setText("\n".join(sorted(said)[:MOST_SAID]))
