"""A day without gaps."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from organiser.desktop.timetable.tool import Tool, ToolForm
from organiser.i18n import message
from organiser.planning.days import days_of

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Session
    from organiser.store import Action

LONGEST_PAUSE_MIN = 120


class CompactForm(ToolForm):
    """Asks which day, and how long a pause may be."""

    def __init__(self, space: Workspace, _session: Session | None, day: date) -> None:
        super().__init__(
            space,
            message("Close the gaps of a day"),
            message(
                "Sessions move up; those side by side stay together, and what is locked stays."
            ),
            message("C&lose the gaps"),
        )
        days = days_of(space.workshop)
        self._days = self.choice(
            message("&Day"), [(n, self.desk.language.day(one)) for n, one in enumerate(days)]
        )
        self._days.setCurrentIndex(days.index(day) if day in days else 0)
        self._all = days
        self.pause = self.number(
            message("&Longest pause that may stay, in minutes"), 0, 0, LONGEST_PAUSE_MIN
        )

    def action(self) -> Action | None:
        from organiser.actions.programme_tools.compacting import (  # noqa: PLC0415 -- the store
            compact_day,
        )

        day = self._all[self._days.currentData()]
        return compact_day(self.space.workshop, day, self.pause.value())


TOOL = Tool(
    20,
    message("&Close the gaps of a day…"),
    "arrows-in-line-vertical",
    CompactForm,
    needs_session=False,
)
