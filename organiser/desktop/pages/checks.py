"""What the rules found, gravest first; each finding leads to its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.icons import icon
from organiser.desktop.page import EmptyState, Page, PageWidget, heading, muted, push_button
from organiser.desktop.theme import HAIR, ROOMY, SNUG, TIGHT
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.rules.check import Checked

TITLE = message("Checks")
MOST = 200  # findings shown at once
SIGNS = (
    (message("Clash"), "warning-octagon", QPalette.ColorRole.BrightText),
    (message("Warning"), "warning", QPalette.ColorRole.Accent),
    (message("Hint"), "info", QPalette.ColorRole.Dark),
)
"""Word, icon and colour by severity: never the colour alone."""


class ChecksPage(PageWidget):
    """The findings by rule."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(space, TITLE)
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
        self.rows: list[Finding] = []
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self.fine = EmptyState(
            "check-circle",
            self.say(message("Nothing clashes. The rules look again after each change.")),
            push_button(self.say(message("Check again")), "arrow-clockwise", self._again),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.fine)
        self._stack.addWidget(self._scroll)
        self.body.addWidget(self._stack, 1)
        self.follow_when_seen(self._follow, space.findings.changed)

    def _again(self) -> None:
        self.space.findings.again()

    def _follow(self) -> None:
        found = self.space.findings.checked
        place = self._scroll.verticalScrollBar().value()
        paper = QWidget()
        paper.setObjectName("paper")
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, SNUG, 0)
        column.setSpacing(TIGHT)
        self.rows = []
        last = None
        for checked in found[:MOST]:
            if checked.rule is not last:
                column.addSpacing(ROOMY if last else 0)
                column.addWidget(heading(self.say(checked.rule.title)))
                last = checked.rule
            row = Finding(self.space, checked)
            self.rows.append(row)
            column.addWidget(row)
        if len(found) > MOST:
            column.addWidget(
                muted(self.say(counted("and {count} more", "and {count} more", len(found) - MOST)))
            )
        column.addStretch(1)
        self._scroll.setWidget(paper)
        self._scroll.verticalScrollBar().setValue(place)
        self._stack.setCurrentWidget(self._scroll if found else self.fine)


class Finding(QFrame):
    """One finding: how grave, what, and the way to the row."""

    def __init__(self, space: Workspace, checked: Checked) -> None:
        super().__init__()
        self.checked = checked
        self.setObjectName("card")
        say = space.desk
        word, sign, role = SIGNS[checked.rule.severity]
        row = QHBoxLayout(self)
        row.setContentsMargins(SNUG, TIGHT, TIGHT, TIGHT)
        row.setSpacing(SNUG)
        picture = QLabel()
        picture.setPixmap(icon(sign, role).pixmap(22, 22))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(HAIR)
        self.sentence = QLabel(say(checked.finding.text))
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        kind = muted(say(word))
        if checked.accepted is not None:
            kind.setText(
                say(message("{word}, accepted: {reason}", word=word, reason=checked.accepted))
            )
        text.addWidget(self.sentence)
        text.addWidget(kind)
        row.addLayout(text, 1)
        self.go = QPushButton(say(message("Show")))
        self.go.setAccessibleName(say(message("Show: {finding}", finding=checked.finding.text)))
        self.go.setEnabled(bool(checked.finding.about))
        self.go.clicked.connect(lambda: space.sought.emit(checked.finding.about[0]))
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)


PAGE = Page("checks", TITLE, "shield-check", 60, ChecksPage)
