"""Everything later, or earlier."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from organiser.desktop.timetable.tool import Tool, ToolForm
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Session
    from organiser.store import Action

FURTHEST_MIN = 12 * 60


class ShiftForm(ToolForm):
    """Asks by how many minutes."""

    def __init__(self, space: Workspace, session: Session | None, day: date) -> None:
        super().__init__(
            space,
            message("Shift what comes later"),
            message(
                "“{session}” and all that begins later on its day moves; what is locked stays.",
                session=session.title if session else "",
            ),
            message("&Shift"),
        )
        self._session = session
        self.minutes = self.number(
            message("&Minutes later (below 0: earlier)"), 15, -FURTHEST_MIN, FURTHEST_MIN
        )
        self.minutes.setSingleStep(5)
        self.same_room = self.tick(message("Only in the same &room"))

    def action(self) -> Action | None:
        from organiser.actions.programme_tools.shifting import (  # noqa: PLC0415 -- the store
            shift_from,
        )

        if self._session is None or not self.minutes.value():
            return None
        return shift_from(
            self.space.workshop,
            self._session,
            self.minutes.value(),
            same_room=self.same_room.isChecked(),
        )


TOOL = Tool(10, message("&Shift what comes later…"), "arrow-line-down", ShiftForm)
