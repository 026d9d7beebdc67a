"""What the rules found, gravest first: why, what would set it right, and the way to the row."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from organiser.desktop.checking.card import Card
from organiser.desktop.checking.sieve import Sieve
from organiser.desktop.page import EmptyState, Page, PageWidget, heading, muted, push_button
from organiser.desktop.search import words
from organiser.desktop.theme import ROOMY, SNUG, TIGHT
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.desktop.workspace import Workspace
    from organiser.rules.check import Checked

TITLE = message("Checks")
FIRST = 8
"""So many findings of a rule are shown until more are asked for."""

AT_ONCE = 30
"""So many cards are made in one go: as many as nobody has to wait for."""

TYPING_MS = 120
"""So long after the last letter the cards are made."""

ACCEPTED = "accepted"
"""The name of the section of those that were accepted, among the keys of rules."""


class ChecksPage(PageWidget):
    """The findings by rule; those that were accepted at the end."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(space, TITLE)
        self.sieve = Sieve(self.desk)
        self.search = self.search_field(message("Search findings"), self._search)
        self.body.addWidget(
            muted(
                self.say(
                    message(
                        "Nothing is forbidden: you may plan what clashes. "
                        "Here stands what will not work, or what somebody will be unhappy with."
                    )
                )
            )
        )
        self.body.addWidget(self.sieve)
        self.rows: list[Card] = []
        self._shown: dict[str, int] = {}
        self._most = AT_ONCE
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._begin_again)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fine = EmptyState(
            "check-circle",
            self.say(message("Nothing clashes. The rules look again after each change.")),
            push_button(self.say(message("Check again")), "arrow-clockwise", self._again),
        )
        self.nothing = EmptyState(
            "magnifying-glass",
            self.say(message("No finding is as you look for. There are others.")),
            push_button(self.say(message("Show all findings")), "x", self._show_all),
        )
        self._stack = QStackedWidget()
        for widget in (self.fine, self.nothing, self._scroll):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        self.sieve.changed.connect(self._begin_again)
        self.follow_when_seen(self._follow, space.findings.changed)

    def _again(self) -> None:
        self.space.findings.again()

    def _search(self, typed: str) -> None:
        self.sieve.typed = words(typed)
        self._typing.start()

    def _begin_again(self) -> None:
        self._most = AT_ONCE
        self._fill()

    def _show_all(self) -> None:
        self.search.clear()
        self.sieve.reset()

    def _follow(self) -> None:
        self.sieve.offer(self.space.findings.checked)
        self._fill()

    def _fill(self) -> None:
        found = self.space.findings.checked
        passed = self.sieve.passed(found)
        place = self._scroll.verticalScrollBar().value()
        paper = QWidget()
        paper.setObjectName("paper")
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, SNUG, 0)
        column.setSpacing(TIGHT)
        self.rows = []
        waiting = [one for one in passed if one.accepted is None]
        sections = [
            (key, list(some)) for key, some in groupby(waiting, key=lambda one: one.rule.key)
        ]
        sections.append((ACCEPTED, [one for one in passed if one.accepted is not None]))
        later = 0
        for key, some in sections:
            if len(self.rows) < self._most:
                self._section(column, key, some)
            else:
                later += len(some)
        if later:
            column.addSpacing(ROOMY)
            self._more(column, later, self._show_more)
        column.addStretch(1)
        self._scroll.setWidget(paper)
        self._scroll.verticalScrollBar().setValue(place)
        self.sieve.setVisible(bool(found))
        if passed:
            self._stack.setCurrentWidget(self._scroll)
        else:
            self._stack.setCurrentWidget(self.nothing if found else self.fine)

    def _section(self, column: QVBoxLayout, key: str, found: list[Checked]) -> None:
        """Add the findings of a rule under its title, the first ones or all."""
        if not found:
            return
        title = message("Accepted") if key == ACCEPTED else found[0].rule.title
        if len(found) > 1:
            title = message("{page} ({count})", page=title, count=len(found))
        column.addSpacing(ROOMY if self.rows else 0)
        column.addWidget(heading(self.say(title)))
        shown = found[: self._shown.get(key, FIRST)]
        for checked in shown:
            card = Card(self.space, checked)
            self.rows.append(card)
            column.addWidget(card)
        if len(shown) < len(found):
            self._more(column, len(found) - len(shown), lambda: self._unfold(key))

    def _more(self, column: QVBoxLayout, count: int, show: Callable[[], None]) -> None:
        text = self.say(counted("Show {count} more", "Show {count} more", count))
        button = push_button(text, "caret-down", show, plain=True)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _show_more(self) -> None:
        self._most += AT_ONCE
        self._fill()

    def _unfold(self, key: str) -> None:
        self._shown[key] = self._shown.get(key, FIRST) + AT_ONCE
        self._fill()


PAGE = Page("checks", TITLE, "shield-check", 60, ChecksPage)
