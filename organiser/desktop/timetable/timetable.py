"""The timetable with its bar and its tray; every gesture becomes one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organiser.desktop.theme import TIGHT
from organiser.desktop.timetable.bar import Bar
from organiser.desktop.timetable.grid import Grid
from organiser.desktop.timetable.memory import Looked, keep, kept
from organiser.desktop.timetable.menus import NOTICE_SECONDS, session_menu
from organiser.desktop.timetable.session_panel import SessionPanel
from organiser.desktop.timetable.strips import Mode, View
from organiser.desktop.timetable.target import Target
from organiser.desktop.timetable.tool_dialog import ToolDialog
from organiser.desktop.timetable.tray import Tray
from organiser.desktop.workspace import Notice
from organiser.i18n import counted, message
from organiser.model import Session
from organiser.planning.days import day_of

if TYPE_CHECKING:
    from organiser.desktop.timetable.strips import Strip
    from organiser.desktop.timetable.tool import Tool
    from organiser.desktop.workspace import Workspace
    from organiser.store import Action, Step


class Timetable(QWidget):
    """Days, rooms and sessions, with what is not yet scheduled beside them."""

    wanted = Signal(object, int)  # Strip, minute: a new session

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space, self.desk = space, space.desk
        self.grid = Grid(space)
        self.tray = Tray(self.grid)
        self.bar = Bar(space.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.grid, 1)
        row.addWidget(self.tray)
        self._row = row
        self._panel: SessionPanel | None = None
        column.addLayout(row, 1)
        self._keeper = QTimer(self, singleShot=True, interval=400)
        self._keeper.timeout.connect(self.keep)
        self.as_list = False
        self._connect()
        self._remember(kept(space))
        self.tray.follow()
        self._mark()
        QTimer.singleShot(0, self, self._to_the_morning)

    def _connect(self) -> None:
        grid, bar = self.grid, self.bar
        bar.viewed.connect(self.look)
        bar.snapped.connect(self._set_snap)
        bar.coloured.connect(self._set_colours)
        bar.magnified.connect(self._magnify)
        bar.tray_shown.connect(self._show_tray)
        grid.dropped.connect(self.drop)
        grid.put_away.connect(self.put_away)
        grid.locked.connect(self._say_locked)
        grid.opened.connect(self.open)
        grid.chosen.connect(self._show_chosen)
        grid.wanted.connect(self.wanted)
        grid.asked.connect(self.show_menu)
        grid.zoomed.connect(self._keeper.start)
        self.tray.list.opened.connect(self._open_waiting)
        self.tray.list.placed.connect(self.place_waiting)
        self.space.findings.changed.connect(self._mark)

    # The view ------------------------------------------------------------------------------

    def _remember(self, looked: Looked) -> None:
        grid = self.grid
        grid.snap, grid.colour_by = looked.snap, looked.colour_by
        grid.zoom, grid.breadth = looked.zoom, looked.breadth
        self.bar.snap.setCurrentIndex(self.bar.snap.findData(looked.snap))
        self.bar.colour.setCurrentIndex(self.bar.colour.findData(looked.colour_by))
        self.bar.tray.setChecked(looked.tray)
        self.tray.setVisible(looked.tray)
        self.as_list = looked.as_list
        self.look(looked.view)

    def keep(self) -> None:
        """Remember how this event is looked at."""
        grid = self.grid
        looked = Looked(
            grid.board.view,
            grid.zoom,
            grid.breadth,
            grid.snap,
            grid.colour_by,
            self.bar.tray.isChecked(),
            self.as_list,
        )
        keep(self.space, looked)

    def look(self, view: View) -> None:
        """Look at something else."""
        workshop = self.space.workshop
        if view.mode is Mode.ROOM and view.room not in workshop.rooms:
            view = replace(view, room=next((row.key for row in workshop.rooms_in_order()), None))
        if view.mode is Mode.PERSON and view.person not in workshop.participants:
            view = replace(view, person=next((row.key for row in workshop.expected_people()), None))
        self.grid.look(view)
        self.bar.show_view(self.grid.board.view, workshop)
        self._keeper.start()

    def follow(self) -> None:
        """Show the workshop as it is now."""
        self.look(self.grid.board.view)
        self.tray.follow()

    def _to_the_morning(self) -> None:
        """Begin where the first session of the view does."""
        grid = self.grid
        tops = [block.top for block in grid.board.blocks]
        if tops:
            grid.verticalScrollBar().setValue(int(grid.scale.y(min(tops) // 60 * 60)) - 10)

    def _mark(self) -> None:
        findings = self.space.findings
        self.grid.mark(findings.checked)
        clashes = findings.clashes
        text = self.desk(counted("⚠ {count} clash", "⚠ {count} clashes", clashes))
        self.bar.tell_clashes(text if clashes else "")

    def _set_snap(self, minutes: int) -> None:
        self.grid.snap = minutes
        self._keeper.start()

    def _set_colours(self, by: object) -> None:
        self.grid.colour_by = by  # type: ignore[assignment]
        self.follow()

    def _magnify(self, factor: float) -> None:
        self.grid.set_zoom(self.grid.zoom * factor, self.grid.breadth)

    def _show_tray(self, shown: bool) -> None:  # noqa: FBT001 -- Qt's signal
        if self._panel is not None:
            self._panel.hide()
        self.tray.setVisible(shown)
        self._keeper.start()

    def show_session(self, session: Session) -> bool:
        """Bring `session` into view; where this view does not have it, its day is shown."""
        if not session.scheduled:
            return self.tray.choose(session)
        if self.grid.block_there(session) is None:
            view = replace(self.grid.board.view, day=day_of(session.starts))
            if view.mode in {Mode.ROOM, Mode.PERSON}:
                view = replace(view, mode=Mode.DAY)
            self.look(view)
        return self.grid.show_session(session)

    # Changing ------------------------------------------------------------------------------

    def _do(self, action: Action) -> Step | None:
        self.space.settle()
        return self.space.do(action)

    def drop(self, session: Session, aimed: Target) -> None:
        """Put `session` where it was dropped, in one step, and show it there."""
        from organiser.actions.programme import place_session  # noqa: PLC0415 -- the store

        action = place_session(
            session, aimed.starts, aimed.ends, rooms=aimed.rooms, track=aimed.track
        )
        if self._do(action) is not None:
            self.show_session(self.space.workshop.sessions[session.key])
            self.grid.setFocus()

    def put_away(self, session: Session) -> None:
        """Take `session` off the programme."""
        from organiser.actions.programme import put_in_tray  # noqa: PLC0415 -- as above

        if self._do(put_in_tray(session)) is not None:
            self.bar.tray.setChecked(True)
            self.tray.choose(session)

    def _open_waiting(self, key: int) -> None:
        self.open(self.space.workshop.sessions[key])

    # The details ---------------------------------------------------------------------------

    @property
    def panel(self) -> SessionPanel:
        """The details of a session, made when they are first asked for."""
        if self._panel is None:
            self._panel = SessionPanel(self.space)
            self._panel.closed.connect(self.close_panel)
            self._panel.hide()
            self._row.addWidget(self._panel)
        return self._panel

    def open(self, session: Session) -> None:
        """Show the details of `session` in place of the tray."""
        self.grid.choose(session)
        self.panel.show_session(session)
        self.tray.hide()
        self.panel.show()
        self.panel.titles.fields["title"].editor.setFocus()

    def close_panel(self) -> None:
        """Put the details away; the tray comes back if it was there."""
        self.space.settle()
        self.panel.hide()
        self.tray.setVisible(self.bar.tray.isChecked())
        self.grid.setFocus()

    def _show_chosen(self, session: Session | None) -> None:
        if self._panel is not None and self._panel.isVisible() and session is not None:
            self._panel.show_session(session)

    def place_waiting(self, key: int) -> None:
        """Give a session of the tray the first free time of the day that is looked at."""
        from organiser.actions.programme import place_session  # noqa: PLC0415 -- as above
        from organiser.planning.free_time import first_free  # noqa: PLC0415 -- as above

        session = self.space.workshop.sessions[key]
        strip = self.grid.board.strips[0]
        found = first_free(self.space.workshop, session, strip.day, strip.room)
        action = place_session(
            session, found.starts, found.ends, rooms=(found.room,) if found.room else None
        )
        if self._do(action) is not None:
            self.show_session(self.space.workshop.sessions[key])
            self.grid.setFocus()

    def _say_locked(self, session: Session) -> None:
        from organiser.actions.programme import set_locked  # noqa: PLC0415 -- as above

        def unlock() -> None:
            self._do(set_locked(session, locked=False))

        self.space.tell(
            Notice(
                message("“{session}” is locked and stays where it is.", session=session.title),
                message("Unlock it to move it."),
                buttons=((message("&Unlock"), unlock),),
                passing=True,
                seconds=NOTICE_SECONDS,
            )
        )

    def show_menu(self, session: Session, point: QPoint) -> None:
        """Offer what can be done with `session`."""
        menu = session_menu(self, session)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    # Tools ---------------------------------------------------------------------------------

    def open_tool(self, tool: Tool) -> ToolDialog:
        """Open a tool on the session and the day that are looked at."""
        self.space.settle()
        session = self.grid.session()
        day = self.grid.board.view.day or self.grid.board.strips[0].day
        if session is not None:
            day = day_of(session.starts)
        dialog = ToolDialog(self.space, tool.build(self.space, session, day), self)
        dialog.taken.connect(self._show_again)
        dialog.open()
        return dialog

    def _show_again(self) -> None:
        if (session := self.grid.session()) is not None:
            self.show_session(session)
        self.grid.setFocus()

    def free_place(self) -> tuple[Strip, int]:
        """Return where the next session goes: below the current one, or else the day's last."""
        board = self.grid.board
        block = self.grid.block()
        if block is None and board.blocks:
            block = max(board.blocks, key=lambda one: one.bottom)
        if block is None:
            return board.strips[0], board.first_minute + 60
        strip = board.strips[block.first]
        return strip, min(strip.minute_of(block.row.ends), board.last_minute - 60)  # type: ignore[union-attr]

    def new_session(self, strip: Strip, minute: int, title: str) -> Session:
        """Return a session of an hour in a column, still to be added."""
        from datetime import timedelta  # noqa: PLC0415

        starts = strip.moment(minute)
        room = strip.room.key if strip.room else None
        return Session(
            title=title,
            starts=starts,
            ends=starts + timedelta(hours=1),
            room_id=room,
            track=strip.track or "",
        )
