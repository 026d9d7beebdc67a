"""The tip over a session: its title, times, people, and what is wrong with it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from organiser.desktop.timetable.words import tip
from organiser.model import Session

if TYPE_CHECKING:
    from organiser.desktop.timetable.grid import Grid


def show_tip(grid: Grid, event: QHelpEvent) -> None:
    """Show what is to be said of the session under the cursor."""
    found = grid.at(grid.content(QPointF(event.pos())))
    if found is None:
        QToolTip.hideText()
        return
    row = found[0].row
    findings = []
    if isinstance(row, Session):
        findings = [*grid.clashes.get(row.key, ()), *grid.warnings.get(row.key, ())]
    first, *rest = (escape(line) for line in tip(grid.space.workshop, row, grid.desk, findings))
    text = f"<p style='white-space: pre-wrap'><b>{first}</b><br>{'<br>'.join(rest)}</p>"
    QToolTip.showText(event.globalPos(), text, grid.viewport(), QRect())
