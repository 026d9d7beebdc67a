"""A whole day again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from organiser.desktop.timetable.tool import Tool, ToolForm, chosen_day
from organiser.i18n import message
from organiser.planning.days import days_of

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Session
    from organiser.store import Action


class CopyDayForm(ToolForm):
    """Asks from which day to which."""

    def __init__(self, space: Workspace, _session: Session | None, day: date) -> None:
        super().__init__(
            space,
            message("Copy a day"),
            message("Every session comes again at the same hour. What is there already stays."),
            message("C&opy"),
        )
        self._all = days_of(space.workshop)
        self._from = self.choice(
            message("&From"), [(n, self.desk.language.day(one)) for n, one in enumerate(self._all)]
        )
        self._from.setCurrentIndex(self._all.index(day) if day in self._all else 0)
        self.target = self.day(message("&To"), day + timedelta(days=1))

    def action(self) -> Action | None:
        from organiser.actions.programme_tools.copying import (  # noqa: PLC0415 -- the store
            copy_day,
        )

        source, target = self._all[self._from.currentData()], chosen_day(self.target)
        return None if source == target else copy_day(self.space.workshop, source, target)


TOOL = Tool(60, message("Copy a &day…"), "copy", CopyDayForm, needs_session=False)
