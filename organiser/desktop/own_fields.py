"""The fields of people that the event thinks of itself: add, rename, put in order, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import choice_box
from organiser.desktop.icons import icon
from organiser.desktop.letters import LetteredDialog
from organiser.desktop.page import heading, muted, push_button
from organiser.desktop.theme import HAIR, ROOMY, TIGHT, WIDE
from organiser.i18n import Message, message
from organiser.model import CustomField, CustomKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.desktop.workspace import Workspace
    from organiser.store import Action

KINDS = {
    CustomKind.TEXT: message("Text"),
    CustomKind.NUMBER: message("Number"),
    CustomKind.DATE: message("Date"),
    CustomKind.CHOICE: message("Choice"),
    CustomKind.YES_NO: message("Yes or no"),
}


class OwnFields(LetteredDialog):
    """Lists the fields; a row below adds one or changes the chosen one."""

    def __init__(self, space: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.space = space
        say = space.desk
        self.setWindowTitle(say(message("Own fields of people")))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(ROOMY)
        column.addWidget(heading(self.windowTitle()))
        column.addWidget(
            muted(
                say(
                    message(
                        "They appear in the table, in the form of each person, in imported lists "
                        "and in the roster."
                    )
                )
            )
        )
        row = QHBoxLayout()
        self.list = QListWidget()
        self.list.setObjectName("cards")
        self.list.setAccessibleName(self.windowTitle())
        self.list.currentRowChanged.connect(self._choose)
        row.addWidget(self.list, 1)
        row.addLayout(self._beside())
        column.addLayout(row, 1)
        column.addLayout(self._fields())
        self.problem = muted("")
        self.problem.setProperty("grave", True)
        column.addWidget(self.problem)
        column.addLayout(self._foot())
        self.resize(520, 480)
        space.changed.connect(self.look_again)
        self.look_again()

    def _beside(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(HAIR)
        self.up = self._tool("arrow-up", message("Move up"), lambda: self.move_field(-1))
        self.down = self._tool("arrow-down", message("Move down"), lambda: self.move_field(1))
        self.remove = self._tool("trash", message("Delete this field"), self.delete_field)
        for tool in (self.up, self.down, self.remove):
            column.addWidget(tool)
        column.addStretch(1)
        return column

    def _tool(self, sign: str, name: Message, act: Callable[[], object]) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(sign))
        made.setAccessibleName(self.space.desk(name))
        made.setToolTip(made.accessibleName())
        made.clicked.connect(lambda: act())  # noqa: PLW0108 -- without Qt's argument
        return made

    def _fields(self) -> QGridLayout:
        say, grid = self.space.desk, QGridLayout()
        grid.setHorizontalSpacing(TIGHT)
        grid.setVerticalSpacing(HAIR)
        self.name = QLineEdit()
        self.kind = choice_box([(kind, say(text)) for kind, text in KINDS.items()])
        self.choices = QLineEdit()
        self.choices.setPlaceholderText(say(message("S, M, L")))
        for place, (text, editor) in enumerate(
            (
                (message("&Name"), self.name),
                (message("&Kind"), self.kind),
                (message("C&hoices, with commas"), self.choices),
            )
        ):
            label = QLabel(say(text))
            label.setProperty("muted", True)
            label.setBuddy(editor)
            editor.setAccessibleName(say(text).replace("&", ""))
            grid.addWidget(label, 0, place)
            grid.addWidget(editor, 1, place)
        for place, stretch in enumerate((2, 1, 2)):
            grid.setColumnStretch(place, stretch)
            grid.setColumnMinimumWidth(place, 110)
        self.kind.currentIndexChanged.connect(self._follow)
        self.name.textChanged.connect(self._follow)
        return grid

    def _foot(self) -> QHBoxLayout:
        say, row = self.space.desk, QHBoxLayout()
        row.setSpacing(TIGHT)
        self.change_button = push_button(say(message("&Change")), "", self.change_field)
        self.add_button = push_button(say(message("&Add field")), "plus", self.add_field, main=True)
        row.addWidget(self.change_button)
        row.addWidget(self.add_button)
        row.addStretch(1)
        row.addWidget(push_button(say(message("C&lose")), "", self.accept))
        return row

    @property
    def field(self) -> CustomField | None:
        """The field that is chosen."""
        fields, place = self.space.workshop.custom_fields(), self.list.currentRow()
        return fields[place] if 0 <= place < len(fields) else None

    def look_again(self, _: object = None) -> None:
        """List the fields as they are now."""
        place, say = self.list.currentRow(), self.space.desk
        self.list.blockSignals(True)
        self.list.clear()
        for field in self.space.workshop.custom_fields():
            text = message("{field} · {kind}", field=field.name, kind=KINDS[field.kind])
            self.list.addItem(QListWidgetItem(say(text)))
        self.list.setCurrentRow(min(place, self.list.count() - 1))
        self.list.blockSignals(False)
        self._follow()

    def _choose(self) -> None:
        field = self.field
        if field is not None:
            self.name.setText(field.name)
            self.kind.setCurrentIndex(self.kind.findData(field.kind))
            self.choices.setText(", ".join(field.choices))
        self._follow()

    def _follow(self) -> None:
        field, writable = self.field, not self.space.file.read_only
        named = bool(self.name.text().strip())
        others = [one.name.casefold() for one in self.space.workshop.custom_fields()]
        new = named and self.name.text().strip().casefold() not in others
        self.choices.setEnabled(self.kind.currentData() == CustomKind.CHOICE)
        self.add_button.setEnabled(writable and new)
        self.change_button.setEnabled(writable and named and field is not None)
        self.up.setEnabled(writable and self.list.currentRow() > 0)
        self.down.setEnabled(writable and 0 <= self.list.currentRow() < self.list.count() - 1)
        self.remove.setEnabled(writable and field is not None)
        say = self.space.desk
        taken = named and not new and (field is None or field.name != self.name.text().strip())
        self.problem.setText(say(message("There is a field of this name.")) if taken else "")

    def _named_choices(self) -> list[str]:
        parts = self.choices.text().replace("،", ",").replace(";", ",").split(",")
        found = [part.strip() for part in parts if part.strip()]
        return found if self.kind.currentData() == CustomKind.CHOICE else []

    def _do(self, action: Action) -> bool:
        return self.space.do(action) is not None

    def add_field(self) -> None:
        """Add a field of the name and kind that are typed."""
        from organiser.actions.custom_fields import add_field  # noqa: PLC0415 -- the store

        name, kind = self.name.text().strip(), CustomKind(self.kind.currentData())
        if self._do(add_field(name, kind, self._named_choices())):
            self.name.clear()
            self.choices.clear()
            self.list.setCurrentRow(-1)
            self.name.setFocus()

    def change_field(self) -> None:
        """Give the chosen field the name and the choices that are typed."""
        from organiser.actions.custom_fields import change_field  # noqa: PLC0415 -- as above

        field = self.field
        if field is not None:
            self._do(change_field(field, self.name.text().strip(), self._named_choices()))

    def move_field(self, step: int) -> None:
        """Move the chosen field up or down."""
        from organiser.actions.custom_fields import order_fields  # noqa: PLC0415 -- as above

        fields, place = self.space.workshop.custom_fields().copy(), self.list.currentRow()
        fields.insert(place + step, fields.pop(place))
        if self._do(order_fields(fields)):
            self.list.setCurrentRow(place + step)

    def delete_field(self) -> None:
        """Delete the chosen field with its values; undo brings them back."""
        from organiser.actions.custom_fields import delete_field  # noqa: PLC0415 -- as above

        field = self.field
        if field is not None and self._do(delete_field(field)):
            self.name.clear()
