"""A list of sentences that is too long for a bar: what was not taken, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from organiser.desktop.letters import LetteredDialog
from organiser.desktop.page import push_button
from organiser.desktop.theme import ROOMY, TIGHT, WIDE
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk


class Report(LetteredDialog):
    """Shows `lines` below `text`; they can be copied."""

    def __init__(
        self, parent: QWidget, desk: Desk, text: Message, lines: Sequence[Message]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(desk(message("What was not taken")))
        self.lines = [desk(line) for line in lines]
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(ROOMY)
        said = QLabel(desk(text))
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        column.addWidget(said)
        self.list = QListWidget()
        self.list.setObjectName("cards")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.addItems(self.lines)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addStretch(1)
        row.addWidget(push_button(desk(message("&Copy the list")), "copy", self._copy))
        row.addWidget(push_button(desk(message("C&lose")), "", self.accept, main=True))
        column.addLayout(row)
        self.resize(560, 420)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.lines))
