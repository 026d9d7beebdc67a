"""The start page: a new workshop, a known one, or the sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.fonts import SEMIBOLD, TITLE_PT, font
from organiser.desktop.notices import Notices
from organiser.desktop.page import emptied, heading, muted, push_button
from organiser.desktop.theme import AIRY, HAIR, SNUG, TIGHT
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk


class StartPage(QScrollArea):
    """Five ways to begin, each one click, Tab or Alt-letter away."""

    new = Signal()
    opened = Signal()
    sample = Signal()
    imported = Signal()
    chosen = Signal(object)  # Path

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setWidgetResizable(True)
        paper = QWidget()
        paper.setObjectName("paper")
        self.setWidget(paper)
        outside = QHBoxLayout(paper)
        outside.setContentsMargins(AIRY, AIRY, AIRY, AIRY)
        inside = QVBoxLayout()
        inside.setSpacing(TIGHT)
        outside.addStretch(1)
        outside.addLayout(inside, 6)
        outside.addStretch(1)
        self.notices = Notices(desk)
        inside.addWidget(self.notices)
        inside.addStretch(1)
        title = QLabel(desk(message("Workshop Organiser")))
        title.setFont(font(TITLE_PT + 6, weight=SEMIBOLD))
        inside.addWidget(title)
        inside.addWidget(
            muted(
                desk(message("Participants, sessions and study visits in one file, printed right."))
            )
        )
        inside.addSpacing(AIRY)
        halves = QHBoxLayout()
        halves.setSpacing(AIRY)
        halves.addLayout(self._beginnings(), 1)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(HAIR)
        halves.addLayout(self._recent, 1)
        inside.addLayout(halves)
        inside.addStretch(2)
        self.recent_buttons: list[QPushButton] = []
        self.refresh()

    def _beginnings(self) -> QVBoxLayout:
        desk, column = self.desk, QVBoxLayout()
        column.setSpacing(TIGHT)
        column.addWidget(heading(desk(message("Begin"))))
        column.addSpacing(HAIR)
        self.buttons = [
            push_button(desk(message("&New workshop…")), "plus-circle", self.new.emit, main=True),
            push_button(desk(message("&Open a workshop…")), "folder-open", self.opened.emit),
            push_button(desk(message("Import a &spreadsheet…")), "table", self.imported.emit),
            push_button(desk(message("Open the sample &workshop")), "compass", self.sample.emit),
        ]
        for button in self.buttons:
            button.setMinimumHeight(44)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(button)
        column.addWidget(
            muted(
                desk(
                    message(
                        "The sample is a copy of a workshop in Turin with invented people. "
                        "Try everything: it harms nothing."
                    )
                )
            )
        )
        column.addStretch(1)
        return column

    def refresh(self) -> None:
        """Show the recent workshops anew."""
        emptied(self._recent)
        desk, paths = self.desk, self.desk.settings.recent
        self._recent.addWidget(heading(desk(message("Recent"))))
        self._recent.addSpacing(SNUG)
        if not paths:
            self._recent.addWidget(muted(desk(message("Workshops that you open appear here."))))
        self.recent_buttons = [self._recent_button(n, path) for n, path in enumerate(paths, 1)]
        for button in self.recent_buttons:
            self._recent.addWidget(button)
        self._recent.addStretch(1)

    def _recent_button(self, number: int, path: Path) -> QPushButton:
        name = path.stem.replace("&", "&&")
        letter = f"&{number % 10}" if number <= 10 else ""  # noqa: PLR2004 -- ten digits
        button = push_button(f"{letter}   {name}", "", lambda: self.chosen.emit(path), plain=True)
        button.setToolTip(str(path))
        button.setAccessibleName(f"{path.stem}, {path.parent}")
        return button
