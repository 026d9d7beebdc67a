"""The reason for which a finding is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from organiser.actions.event import accept
from organiser.desktop.letters import LetteredDialog
from organiser.desktop.page import heading
from organiser.desktop.plain_label import isolated, plain_label
from organiser.desktop.theme import ROOMY, SNUG, WIDE
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.rules.check import Checked


class Accepting(LetteredDialog):
    """Asks why a finding may stay; accepting is one step."""

    def __init__(self, space: Workspace, checked: Checked, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._space, self._checked = space, checked
        say = space.desk
        self.setWindowTitle(say(message("Accept a finding")))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(ROOMY)
        column.addWidget(heading(say(checked.rule.title)))
        column.addWidget(plain_label(say, say(isolated(say, checked.finding.text))))
        column.addWidget(
            plain_label(
                say,
                say(
                    message(
                        "It will no longer be counted, and stands with your reason at the end of "
                        "the page until you take that back, or until other things clash."
                    )
                ),
                muted=True,
            )
        )
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(say(message("such as: the hall is divided by a curtain")))
        self.reason.setAccessibleName(say(message("Reason")))
        form = QFormLayout()
        form.setSpacing(SNUG)
        form.addRow(say(message("&Reason")), self.reason)
        column.addLayout(form)
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton(
            say(message("&Accept")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setProperty("main", True)
        self.accept_button.setEnabled(False)
        cancel = buttons.addButton(say(message("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._accept)
        column.addWidget(buttons)
        self.reason.textChanged.connect(
            lambda typed: self.accept_button.setEnabled(bool(typed.strip()))
        )

    def _accept(self) -> None:
        if self._space.do(accept(self._checked, self.reason.text().strip())):
            self.accept()
