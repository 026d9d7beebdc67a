"""Two sessions change places."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from organiser.desktop.timetable.tool import Tool, ToolForm
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Session
    from organiser.store import Action


class SwapForm(ToolForm):
    """Asks with which other one."""

    def __init__(self, space: Workspace, session: Session | None, day: date) -> None:
        super().__init__(
            space,
            message("Swap two sessions"),
            message(
                "“{session}” and the other one change times and rooms; each keeps its length.",
                session=session.title if session else "",
            ),
            message("S&wap"),
        )
        self._session = session
        own = session.key if session else 0
        rows = [row for row in space.workshop.agenda() if row.key != own and not row.locked]
        rows.sort(key=lambda row: (row.starts.date() != day, row.starts, row.key))
        self.other = self.choice(message("&With"), [(row.key, self._said(row)) for row in rows])

    def _said(self, row: Session) -> str:
        language = self.desk.language
        day, time = language.short_day(row.starts.date()), language.time(row.starts)
        return f"{day} {time}  {row.text('title', language.code)}"

    def action(self) -> Action | None:
        from organiser.actions.programme import swap_sessions  # noqa: PLC0415 -- the store

        other = self.space.workshop.sessions.get(self.other.currentData() or 0)
        return swap_sessions(self._session, other) if self._session and other else None


TOOL = Tool(30, message("S&wap with another…"), "arrows-left-right", SwapForm)
