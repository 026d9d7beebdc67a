"""One finding: how grave, why, what would set it right, and the way to its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from organiser.desktop.icons import icon
from organiser.desktop.page import push_button
from organiser.desktop.plain_label import isolated, plain_label
from organiser.desktop.theme import HAIR, SNUG, TIGHT
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.rules.check import Checked

SIGNS = (
    (message("Clash"), "warning-octagon", QPalette.ColorRole.BrightText),
    (message("Warning"), "warning", QPalette.ColorRole.Accent),
    (message("Hint"), "info", QPalette.ColorRole.Dark),
)
"""Word, icon and colour by severity: never the colour alone."""

WIDEST_PX = 420
"""A button with a longer text shows its beginning, and all of it in its tip."""


class Card(QFrame):
    """A finding with its buttons: set it right, accept it or take that back, show its row."""

    def __init__(self, space: Workspace, checked: Checked) -> None:
        super().__init__()
        self.checked = checked
        self.setObjectName("card")
        self._space, self._say, finding = space, space.desk, checked.finding
        word, sign, role = SIGNS[checked.severity]
        row = QHBoxLayout(self)
        row.setContentsMargins(SNUG, TIGHT, SNUG, TIGHT)
        row.setSpacing(SNUG)
        picture = QLabel()
        picture.setPixmap(icon(sign, role).pixmap(22, 22))
        picture.setAccessibleName(self._say(word))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(HAIR)
        self.sentence = plain_label(self._say, self._say(isolated(space.desk, finding.text)))
        column.addWidget(self.sentence)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(HAIR)
        self._buttons.addWidget(self._kind(word), 1)
        remedy = space.findings.remedy(checked)
        self.mend: QPushButton | None = None
        if remedy:
            self.mend = self._button(remedy.text, "wrench")
            self.mend.clicked.connect(self._mend)
        if checked.accepted is None:
            self.take = self._button(message("Accept…"), "check")
            self.take.clicked.connect(self._ask_why)
        else:
            self.take = self._button(message("Take back"), "arrow-u-up-left")
            self.take.clicked.connect(self._reopen)
        self.go = self._button(message("Show"), "eye")
        self.go.setEnabled(bool(finding.about))
        self.go.clicked.connect(lambda: space.sought.emit(finding.about[0]))
        column.addLayout(self._buttons)
        row.addLayout(column, 1)

    def _kind(self, word: Message) -> QLabel:
        text = word
        if self.checked.accepted is not None:
            text = message("{word}, accepted: {reason}", word=word, reason=self.checked.accepted)
        return plain_label(self._say, self._say(text), muted=True)

    def _button(self, text: Message, sign: str) -> QPushButton:
        said = self._say(text)
        short = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, WIDEST_PX)
        made = push_button(short, sign, lambda: None, plain=True)
        made.setToolTip(said if short != said else "")
        finding = self.checked.finding.text
        made.setAccessibleName(
            self._say(message("{button}: {finding}", button=text, finding=finding))
        )
        made.setAutoDefault(False)
        self._buttons.addWidget(made)
        return made

    def _mend(self) -> None:
        from organiser.actions.remedies import apply  # noqa: PLC0415 -- the store, when needed

        remedy = self._space.findings.remedy(self.checked)
        if remedy and self._space.do(apply(remedy)):
            undo = (message("&Undo"), self._space.undo)
            self._space.tell(Notice(remedy.text, buttons=(undo,), passing=True, seconds=10))

    def _ask_why(self) -> None:
        from organiser.desktop.checking.accepting import Accepting  # noqa: PLC0415 -- as above

        Accepting(self._space, self.checked, self.window()).open()

    def _reopen(self) -> None:
        from organiser.actions.event import reopen  # noqa: PLC0415 -- as above

        self._space.do(reopen(self.checked))
