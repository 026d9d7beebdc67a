"""The same session again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from organiser.desktop.timetable.tool import Tool, ToolForm
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Session
    from organiser.store import Action

MOST = 60
EVERY = {1: message("every day"), 2: message("every second day"), 7: message("every week")}


class RepeatForm(ToolForm):
    """Asks how often, and how many more."""

    def __init__(self, space: Workspace, session: Session | None, day: date) -> None:
        super().__init__(
            space,
            message("Repeat a session"),
            message(
                "“{session}” comes again at the same time, with its people, rooms and audience.",
                session=session.title if session else "",
            ),
            message("&Repeat"),
        )
        self._session = session
        self.every = self.choice(
            message("&How often"), [(days, self.desk(name)) for days, name in EVERY.items()]
        )
        left = (space.workshop.event.last_day - session.starts.date()).days if session else 1
        self.times = self.number(message("How many &more"), max(1, min(left, MOST)), 1, MOST)

    def action(self) -> Action | None:
        from organiser.actions.programme_tools.repeating import (  # noqa: PLC0415 -- the store
            repeat_session,
        )

        if self._session is None:
            return None
        return repeat_session(self._session, self.times.value(), self.every.currentData())


TOOL = Tool(50, message("&Repeat…"), "repeat", RepeatForm)
