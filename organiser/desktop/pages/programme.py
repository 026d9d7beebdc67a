"""The programme as a list, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from organiser.desktop.fields.programme import SESSIONS, SESSIONS_DEPEND_ON
from organiser.desktop.fields.programme import TITLE as TITLE_COLUMN
from organiser.desktop.list_page import ListPage
from organiser.desktop.page import Page, push_button
from organiser.desktop.table import Table
from organiser.i18n import Message, counted, message
from organiser.model import Session

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Workshop

TITLE = message("Programme")
USUAL_LENGTH = timedelta(hours=1)
USUAL_START = time(9)


def _sessions(workshop: Workshop) -> list[Session]:
    """Return the sessions in their order, those of the tray last."""
    waiting = [session for session in workshop.sessions.values() if not session.scheduled]
    return [*workshop.agenda(), *waiting]


class ProgrammePage(ListPage):
    """The sessions as a table."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(
            space,
            TITLE,
            Table(space, Session, _sessions, SESSIONS, SESSIONS_DEPEND_ON),
            search=message("Search the programme"),
            sign="calendar-blank",
            empty=message(
                "Sessions, breaks and meals stand here, in the order of the day. "
                "Add the opening first."
            ),
        )
        self.writing.append(
            self.button(message("&Add session"), "plus", self.add_session, main=True)
        )
        self.follow()

    def beginnings(self) -> Sequence[QPushButton]:
        return (
            push_button(
                self.say(message("Add the first session")), "plus", self.add_session, main=True
            ),
        )

    def add_session(self) -> None:
        """Add a session after the selected one, or at the end, and begin to type its title."""
        starts = self._free_start()
        self.add(
            Session(
                title=self.say(message("New session")), starts=starts, ends=starts + USUAL_LENGTH
            ),
            TITLE_COLUMN,
        )

    def _free_start(self) -> datetime:
        chosen = [row for row in self.view.selected_rows() if isinstance(row, Session)]
        agenda = self.space.workshop.agenda()
        if chosen or agenda:
            return (chosen or agenda)[-1].ends
        return datetime.combine(self.space.workshop.event.first_day, USUAL_START)

    def counted(self, total: int) -> Message:
        return counted("{count} session", "{count} sessions", total)

    def deleted(self, total: int) -> Message:
        return counted("{count} session deleted", "{count} sessions deleted", total)


PAGE = Page("programme", TITLE, "calendar-blank", 30, ProgrammePage, lambda: (Session,))
