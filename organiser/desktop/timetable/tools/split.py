"""One session becomes two."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from organiser.desktop.timetable.tool import Tool, ToolForm
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Session
    from organiser.store import Action

LONGEST_PAUSE_MIN = 240


class SplitForm(ToolForm):
    """Asks after how many minutes, and how long the pause is."""

    def __init__(self, space: Workspace, session: Session | None, day: date) -> None:
        super().__init__(
            space,
            message("Split a session"),
            message("The second part has the same people, rooms and audience."),
            message("S&plit"),
        )
        self._session = session
        length = max(2, session.minutes if session else 2)
        self.first = self.number(
            message("&Minutes of the first part"), length // 2, 1, max(1, length - 1)
        )
        self.first.setSingleStep(5)
        self.pause = self.number(message("Minutes &between them"), 0, 0, LONGEST_PAUSE_MIN)
        self.pause.setSingleStep(5)

    def action(self) -> Action | None:
        from organiser.actions.programme_tools.splitting import (  # noqa: PLC0415 -- the store
            split_session,
        )

        session = self._session
        if session is None or session.minutes <= self.first.value():
            return None
        at = session.starts + timedelta(minutes=self.first.value())
        return split_session(session, at, self.pause.value())


TOOL = Tool(40, message("S&plit…"), "scissors", SplitForm)
