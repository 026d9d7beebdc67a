"""The programme: a timetable to move sessions on, and the same as a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton

from organiser.desktop.fields.programme import SESSIONS, SESSIONS_DEPEND_ON
from organiser.desktop.fields.programme import TITLE as TITLE_COLUMN
from organiser.desktop.icons import icon
from organiser.desktop.list_page import ListPage
from organiser.desktop.page import Page, push_button
from organiser.desktop.table import Table
from organiser.desktop.timetable.menus import fill_with_tools
from organiser.desktop.timetable.papers import PrintedBadge
from organiser.desktop.timetable.publishing import PublishDialog
from organiser.desktop.timetable.timetable import Timetable
from organiser.i18n import Message, counted, message
from organiser.model import (
    Assignment,
    Event,
    ExtraRoom,
    Invitation,
    Participant,
    Placement,
    Room,
    Session,
    Visit,
)

if TYPE_CHECKING:
    from organiser.desktop.timetable.strips import Strip
    from organiser.desktop.workspace import Workspace
    from organiser.model import Row, Workshop
    from organiser.store import Step

TITLE = message("Programme")
SHOWN = frozenset(
    {Assignment, Event, ExtraRoom, Invitation, Participant, Placement, Room, Session, Visit}
)
"""The kinds of rows that the timetable shows."""
USUAL_LENGTH = timedelta(hours=1)
USUAL_START = time(9)


def _sessions(workshop: Workshop) -> list[Session]:
    """Return the sessions in their order, those of the tray last."""
    waiting = [session for session in workshop.sessions.values() if not session.scheduled]
    return [*workshop.agenda(), *waiting]


class ProgrammePage(ListPage):
    """The sessions as a timetable or as a table."""

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
        self.timetable = Timetable(space)
        self.stack.addWidget(self.timetable)
        self.as_timetable, self.as_list = self._switches()
        self.tools = self._tools()
        self.publish = self.button(message("Pu&blish…"), "megaphone", self._publish)
        self.writing += [
            self.publish,
            self.button(message("&Add session"), "plus", self.add_session, main=True),
        ]
        self.timetable.wanted.connect(self._add_at)
        self.follow_when_seen(self.printed.follow, space.changed)
        self._followers.append(self.timetable.follow)
        space.changed.connect(self._stepped)
        self.show_as(as_list=self.timetable.as_list)

    def _switches(self) -> tuple[QToolButton, QToolButton]:
        """Put two buttons beside the title that turn the page."""
        group = QButtonGroup(self)
        made = []
        for place, (sign, name, as_list) in enumerate(
            (
                ("calendar-blank", message("Timetable"), False),
                ("list-bullets", message("List"), True),
            ),
            start=1,
        ):
            button = QToolButton()
            button.setIcon(icon(sign))
            button.setCheckable(True)
            button.setToolTip(self.say(name))
            button.setAccessibleName(self.say(name))
            button.clicked.connect(lambda _=False, listed=as_list: self.show_as(as_list=listed))
            group.addButton(button)
            self.head.insertWidget(place, button)
            made.append(button)
        return made[0], made[1]

    def _foot(self) -> QHBoxLayout:
        row = super()._foot()
        self.printed = PrintedBadge(self.space)
        row.insertWidget(1, self.printed)
        return row

    def _tools(self) -> QPushButton:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: fill_with_tools(self.timetable, menu))
        made = self.button(message("&Tools"), "wrench", lambda: None)
        made.setMenu(menu)
        return made

    def _publish(self) -> None:
        self.space.settle()
        PublishDialog(self.space, self).open()

    def show_as(self, *, as_list: bool) -> None:
        """Show the list, or the timetable."""
        self.view.settle()
        self.timetable.as_list = as_list
        (self.as_list if as_list else self.as_timetable).setChecked(True)
        for editor in (self.search, self.filtering, self.grouping, self.choosing):
            editor.setVisible(as_list)
        self.timetable.keep()
        self.follow()

    def follow(self) -> None:
        super().follow()
        if self.table.total and hasattr(self, "timetable") and not self.timetable.as_list:
            self.stack.setCurrentWidget(self.timetable)
            for button in (self.remove, self.edit_many, self.clear_search):
                button.hide()

    def _stepped(self, step: Step) -> None:
        if step.kinds & SHOWN:
            self.changed(self.timetable.follow)

    def _add_at(self, strip: Strip, minute: int) -> None:
        from organiser.actions.rows import add  # noqa: PLC0415 -- the store, when first needed

        session = self.timetable.new_session(strip, minute, self.say(message("New session")))
        if (step := self.space.do(add(session))) is not None:
            key = next(change.key for change in step.changes if change.kind is Session)
            added = self.space.workshop.sessions[key]
            self.timetable.show_session(added)
            self.timetable.open(added)
            editor = self.timetable.panel.titles.fields["title"].editor
            if isinstance(editor, QLineEdit):
                editor.selectAll()

    def show_row(self, row: Row) -> bool:
        if row.stored_class is not Session:
            return False
        if self.timetable.as_list:
            return super().show_row(row)
        session = self.space.workshop.sessions.get(row.key)
        super().show_row(row)
        return session is not None and self.timetable.show_session(session)

    def beginnings(self) -> Sequence[QPushButton]:
        return (
            push_button(
                self.say(message("Add the first session")), "plus", self.add_session, main=True
            ),
        )

    def add_session(self) -> None:
        """Add a session after the selected one, or at the end, and begin to type its title."""
        if not self.timetable.as_list and self.table.total:
            self._add_at(*self.timetable.free_place())
            return
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
