"""Beside the timetable: when the programme was printed last, and what changed since (row E47)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from organiser.desktop.icons import icon
from organiser.desktop.noting import told

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

MOST_NAMED = 12


class PrintedBadge(QPushButton):
    """Says of the last print of a programme how old it is, and leads to the documents."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self._space = space
        self.setProperty("plain", True)
        self.setIcon(icon("printer"))
        self.clicked.connect(lambda: space.turned.emit("documents"))
        self.hide()

    def follow(self) -> None:
        """Look again: something was printed or changed."""
        from organiser.actions.papers import (  # noqa: PLC0415 -- the store, when first needed
            PROGRAMME,
            READS,
            changes_since,
            latest_jobs,
        )

        space = self._space
        jobs = latest_jobs(space.workshop).items()
        printed = next((job for key, job in jobs if READS.get(key) == PROGRAMME), None)
        said = told(space, printed.document) if printed else None
        self.setVisible(said is not None)
        if printed is None or said is None:
            return
        self.setText(space.desk(said))
        steps = changes_since(space.file, printed)[:MOST_NAMED]
        self.setToolTip("\n".join(space.desk(step.name) for step in steps))
