"""The last page: what was brought in, and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from organiser.desktop.clipboard import as_text
from organiser.desktop.icons import icon
from organiser.desktop.page import heading, muted, push_button
from organiser.desktop.theme import AIRY, ROOMY, TIGHT
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.desktop.importing.reading import Reading

SIGN = 48


def _counted(new: int, changed: int, same: int, rejected: int, deleted: int) -> list[Message]:
    """Return what happened to people and rows, without what happened to none."""
    all_ = (
        (new, counted("{count} new person", "{count} new people", new)),
        (changed, counted("{count} changed", "{count} changed", changed)),
        (
            same,
            counted("{count} row brought nothing new", "{count} rows brought nothing new", same),
        ),
        (rejected, counted("{count} row was not taken", "{count} rows were not taken", rejected)),
        (deleted, counted("{count} person deleted", "{count} people deleted", deleted)),
    )
    return [said for count, said in all_ if count]


class ResultPage(QWidget):
    """Says what was done; `undone` asks to take it back, `doubles_sought` for who stands twice."""

    undone = Signal()
    doubles_sought = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._reading: Reading | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(AIRY, AIRY, AIRY, AIRY)
        column.setSpacing(ROOMY)
        column.addStretch(1)
        sign = QLabel()
        sign.setPixmap(icon("check-circle", QPalette.ColorRole.Accent).pixmap(SIGN, SIGN))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(sign)
        self.title = heading("")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.title)
        self.summary = muted("")
        self.summary.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.summary)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addStretch(1)
        self.undo = push_button(
            desk(message("&Undo the import")), "arrow-counter-clockwise", self.undone.emit
        )
        self.copy = push_button(desk(message("C&opy the rows not taken")), "copy", self._copy)
        self.doubles = push_button(
            desk(message("Look for &duplicates")), "intersect", self.doubles_sought.emit
        )
        for button in (self.undo, self.copy, self.doubles):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def show_result(self, reading: Reading, people: int, deleted: int) -> None:
        """Say how many people came in, and what is left to do."""
        self._reading = reading
        proposal, say = reading.proposal, self.desk
        self.title.setText(
            say(counted("{count} person imported", "{count} people imported", people))
        )
        new = len(proposal.added)
        same, rejected = len(proposal.skipped), len(proposal.rejected)
        said = _counted(new, people - new, same, rejected, deleted)
        parts = [say(part) for part in said]
        noted = sum(not doubt.taken for doubt in proposal.doubts)
        lines = [say.language.listed(parts) + "."] if parts else []
        if noted:
            lines.append(
                say(
                    counted(
                        "{count} value that was not understood stands in the notes of its person.",
                        "{count} values that were not understood stand in the notes of the people.",
                        noted,
                    )
                )
            )
        self.summary.setText("\n".join(lines))
        self.copy.setVisible(bool(proposal.rejected))

    def _copy(self) -> None:
        """Put the rows that were not taken on the clipboard, each with the reason."""
        from organiser.importers.sheet import cell_text  # noqa: PLC0415 -- read already

        if self._reading is None:
            return
        table = self._reading.table
        rows = dict(zip(table.numbers, table.rows, strict=True))
        block = [[*table.headings, self.desk(message("Why it was not taken"))]]
        block += [
            [*map(cell_text, rows[one.row]), self.desk(one.why)]
            for one in self._reading.proposal.rejected
        ]
        QGuiApplication.clipboard().setText(as_text(block))
