"""The line at the foot of the window: what is on disk, and how many clashes there are."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStatusBar

from organiser.desktop.theme import TIGHT
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk


class StatusLine(QStatusBar):
    """Says quietly what a bar or a page says where it is vital."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.saved, self.clashes = QLabel(), QLabel()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(TIGHT, 0, TIGHT, 0)
        self.addWidget(self.saved)
        self.addPermanentWidget(self.clashes)
        self.hide()

    def say_saved(self, *, read_only: bool) -> None:
        """Say that everything is on disk, as of now."""
        now = self._desk.language.time(datetime.now().astimezone().time())
        said = (
            message("Read-only: nothing can be changed here")
            if read_only
            else message("All changes saved · {time}", time=now)
        )
        self.saved.setText(self._desk(said))

    def count(self, clashes: int) -> None:
        """Say how many clashes there are."""
        said = (
            counted("⚠ {count} clash", "⚠ {count} clashes", clashes)
            if clashes
            else message("No clashes")
        )
        self.clashes.setText(self._desk(said))
