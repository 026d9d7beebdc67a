"""The help: its topics at one side, the chosen one at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.fonts import SEMIBOLD, TITLE_PT, font
from organiser.desktop.help import topics
from organiser.desktop.letters import LetteredDialog
from organiser.desktop.shortcuts import show_shortcuts
from organiser.desktop.theme import ROOMY, SNUG, WIDE
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window

FIRST = "beginning"
WIDEST_LINE = 560


class HelpDialog(LetteredDialog):
    """Shows the topic of a page; stays open beside the window."""

    def __init__(self, window: Window, key: str = "") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say = self._say = window.desk
        self.setWindowTitle(say(message("Help")))
        self.resize(820, 520)
        self.list = QListWidget()
        self.list.setObjectName("cards")
        self.list.setAccessibleName(say(message("Topics")))
        self.list.setFixedWidth(220)
        self.list.ensurePolished()  # a row is as high as the style wants it
        for topic in topics():
            self.list.addItem(say(topic.title))
        self.title = QLabel()
        self.title.setFont(font(TITLE_PT, weight=SEMIBOLD))
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setMaximumWidth(WIDEST_LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(ROOMY)
        row = QHBoxLayout()
        row.setSpacing(WIDE)
        row.addWidget(self.list)
        row.addWidget(self._paper(), 1)
        column.addLayout(row, 1)
        buttons = QDialogButtonBox()
        keys = buttons.addButton(
            say(message("&Keyboard shortcuts")), QDialogButtonBox.ButtonRole.ActionRole
        )
        keys.clicked.connect(lambda: show_shortcuts(window))
        close = buttons.addButton(say(message("&Close")), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        column.addWidget(buttons)
        self.list.currentRowChanged.connect(self._turn)
        self.show_topic(key)

    def _paper(self) -> QScrollArea:
        paper = QWidget()
        paper.setObjectName("paper")
        column = QVBoxLayout(paper)
        column.setContentsMargins(ROOMY, SNUG, ROOMY, SNUG)
        column.setSpacing(ROOMY)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(paper)
        scroll.setAccessibleName(self._say(message("Help")))
        return scroll

    def show_topic(self, key: str) -> None:
        """Show the topic of the page with `key`, or the first steps."""
        keys = [topic.key for topic in topics()]
        self.list.setCurrentRow(keys.index(key if key in keys else FIRST))

    def _turn(self, place: int) -> None:
        topic = topics()[place]
        self.title.setText(self._say(topic.title))
        self.text.setText("\n\n".join(self._say(text) for text in topic.paragraphs))


def show_help(window: Window) -> HelpDialog:
    """Open the help at the topic of the page that is shown."""
    dialog = HelpDialog(window, window.page)
    dialog.open()
    return dialog
