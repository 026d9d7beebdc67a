"""The menu of a session, and that of the tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from organiser.desktop.icons import icon
from organiser.desktop.letters import letter_actions
from organiser.desktop.timetable.tools import tools
from organiser.desktop.workspace import Notice
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.desktop.timetable.timetable import Timetable
    from organiser.model import Session

NOTICE_SECONDS = 10


def session_menu(timetable: Timetable, session: Session) -> QMenu:
    """Return what can be done with one session."""
    from organiser.actions import programme  # noqa: PLC0415 -- the store, when first needed

    menu, say, space = QMenu(timetable), timetable.desk, timetable.space
    menu.addAction(
        icon("pencil-simple"), say(message("&Details…")), lambda: timetable.open(session)
    )
    locked = session.locked
    changes = (
        (
            "lock-simple-open" if locked else "lock-simple",
            message("Un&lock") if locked else message("&Lock"),
            lambda: space.do(programme.set_locked(session, locked=not locked)),
        ),
        (
            "copy",
            message("D&uplicate"),
            lambda: space.do(programme.duplicate_session(session)),
        ),
        ("tray", message("Put in the &tray"), lambda: timetable.put_away(session)),
        ("trash", message("D&elete"), lambda: delete_session(timetable, session)),
    )
    for sign, name, act in changes:
        action = menu.addAction(icon(sign), say(name), act)
        action.setEnabled(not space.file.read_only)
    menu.addSeparator()
    fill_with_tools(timetable, menu.addMenu(icon("wrench"), say(message("T&ools"))))
    letter_actions(menu.actions())
    return menu


def fill_with_tools(timetable: Timetable, menu: QMenu) -> QMenu:
    """Put the tools into `menu`; those for one session ask that one is chosen."""
    menu.clear()
    session = timetable.grid.session()
    session = session if session and session.scheduled else None
    for tool in tools():
        action = menu.addAction(icon(tool.icon), timetable.desk(tool.text))
        action.triggered.connect(lambda _=False, chosen=tool: timetable.open_tool(chosen))
        possible = session is not None or not tool.needs_session
        action.setEnabled(possible and not timetable.space.file.read_only)
        if not possible:
            action.setToolTip(timetable.desk(message("Choose a session first.")))
    letter_actions(menu.actions())
    return menu


def delete_session(timetable: Timetable, session: Session) -> None:
    """Delete `session`, and offer to take that back."""
    from organiser.actions.rows import delete  # noqa: PLC0415 -- the store, when first needed

    space = timetable.space
    space.settle()
    if space.do(delete([session])) is not None:
        space.tell(
            Notice(
                counted("{count} session deleted", "{count} sessions deleted", 1),
                buttons=((message("&Undo"), space.undo),),
                passing=True,
                seconds=NOTICE_SECONDS,
            )
        )
