"""What is said above the table: how good a plan is, how full each visit, what contradicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from organiser.desktop.fonts import SEMIBOLD, font
from organiser.desktop.icons import icon
from organiser.desktop.page import emptied, muted
from organiser.desktop.theme import HAIR, SNUG, TIGHT
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.planning.placing.day import Day

CARD_WIDTH = 92


class Outcome(QWidget):
    """A sentence or two, and a card for each visit with its number of people."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        line = QHBoxLayout()
        self.sign = QLabel()
        self.result = QLabel()
        self.result.setFont(font(weight=SEMIBOLD))
        self.result.setWordWrap(True)
        self.result.setTextFormat(Qt.TextFormat.PlainText)
        line.addWidget(self.sign)
        line.addWidget(self.result, 1)
        column.addLayout(line)
        self.proof = muted("")
        column.addWidget(self.proof)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(TIGHT)
        self._cards.addStretch(1)
        holder = QWidget()
        holder.setObjectName("paper")
        holder.setLayout(self._cards)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(holder)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFixedHeight(84)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._scroll)

    def say(self, result: Sequence[Message], more: Message, *, grave: bool = False) -> None:
        """Show how good the plan is, or that there is none."""
        desk = self.space.desk
        self.result.setText(" · ".join(desk(line) for line in result))
        self.result.setVisible(bool(result))
        self.sign.setVisible(bool(result))
        role = QPalette.ColorRole.BrightText if grave else QPalette.ColorRole.Accent
        self.sign.setPixmap(icon("warning" if grave else "check-circle", role).pixmap(20, 20))
        self.proof.setText(desk(more))

    def count(self, day: Day, travellers: Mapping[int, int]) -> None:
        """Show how many go on each visit, and of how many it takes."""
        emptied(self._cards)
        desk = self.space.desk
        for visit in day.visits:
            people = travellers.get(visit.key, 0)
            limit = visit.capacity
            full = limit is not None and people > limit
            number = desk.language.number
            shown = f"{number(people)} / {number(limit)}" if limit is not None else number(people)
            self._cards.addWidget(_card(day.label(visit), shown, visit.theme, grave=full))
        self._cards.addStretch(1)


def _card(code: str, people: str, theme: str, *, grave: bool) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    card.setMinimumWidth(CARD_WIDTH)
    card.setToolTip(theme)
    column = QVBoxLayout(card)
    column.setContentsMargins(SNUG, HAIR, SNUG, HAIR)
    column.setSpacing(0)
    label = QLabel(code)
    label.setProperty("muted", True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    number = QLabel(f"⚠ {people}" if grave else people)
    number.setFont(font(weight=SEMIBOLD))
    number.setProperty("grave", grave)
    column.addWidget(label)
    column.addWidget(number)
    return card


class Contradictions(QScrollArea):
    """The rules that cannot hold together, each in a sentence, and what to do."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self.setWidgetResizable(True)
        self.setAccessibleName(space.desk(message("Rules that cannot hold together")))
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label.setObjectName("paper")
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setMargin(SNUG)
        self.setWidget(self.label)

    def say(self, sentences: Sequence[Message]) -> None:
        self.label.setText("\n\n".join(f"•  {self.space.desk(one)}" for one in sentences))
        self.label.setAccessibleName(self.label.text())
