"""Everything about one session, beside the timetable: one calm column that is scrolled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import ChoiceBox, choice_box
from organiser.desktop.fields.programme import (
    DAY,
    KIND,
    LANGUAGES_FIELDS,
    SESSION_FORM,
    TITLE,
    Translated,
)
from organiser.desktop.form import Form
from organiser.desktop.icons import icon
from organiser.desktop.page import heading, muted
from organiser.desktop.plain_label import as_plain
from organiser.desktop.theme import HAIR, ROOMY, SNUG
from organiser.desktop.timetable.booths import Booths
from organiser.desktop.timetable.chosen_list import ChosenList
from organiser.desktop.timetable.duties import Duties
from organiser.desktop.timetable.narrow import narrow
from organiser.i18n import Message, message
from organiser.model import (
    Assignment,
    Audience,
    Channel,
    Constituency,
    ExtraRoom,
    Group,
    Invitation,
    Participant,
    Place,
    Room,
    Session,
    words,
)

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import Step

WIDTH = 340
SHOWS = frozenset(
    {Assignment, Channel, Constituency, ExtraRoom, Group, Invitation, Participant, Room, Session}
)


class SessionPanel(QWidget):
    """Details, people, rooms, audience and interpretation of the session that is chosen."""

    closed = Signal()

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space, self.desk = space, space.desk
        self._key: int | None = None
        self.setFixedWidth(WIDTH)
        self.title = heading("")
        self.title.setWordWrap(True)
        as_plain(self.desk, self.title)
        close = QToolButton()
        close.setIcon(icon("x"))
        close.setAccessibleName(self.desk(message("Close the details")))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOMY, 0, 0, 0)
        column.setSpacing(HAIR)
        column.addLayout(head)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._paper())
        column.addWidget(scroll, 1)
        space.changed.connect(self._follow)

    def _paper(self) -> QWidget:
        paper = QWidget()
        paper.setObjectName("paper")
        self._column = QVBoxLayout(paper)
        self._column.setContentsMargins(0, 0, SNUG, SNUG)
        self._column.setSpacing(HAIR)
        others = [code for code in self.space.workshop.event.languages if code != "en"]
        titles = [TITLE, *(Translated(code) for code in others)]
        self.titles = Form(self.space, [(None, titles)])
        self.day = Form(self.space, [(None, (DAY, KIND))], across=2)
        self.form = Form(self.space, [(None, SESSION_FORM)], across=2)
        self._column.addWidget(self.titles)
        self._column.addWidget(self.day)
        self._column.addWidget(self.form)
        self.duties = Duties(self.space)
        self._section(message("People with a task"), self.duties)
        say = self.desk
        self.rooms = ChosenList(say(message("Rooms")), say(message("Add a room…")))
        self.rooms.changed.connect(self._set_rooms)
        self._section(message("Rooms"), self.rooms)
        self.audience = choice_box([(value, say(name)) for value, name in words.AUDIENCES.items()])
        self.audience.setAccessibleName(say(message("For whom")))
        self.audience.activated.connect(self._change_audience)
        self.invited = ChosenList(say(message("Invited")), say(message("Add…")))
        self.invited.changed.connect(self._invite)
        self.expected: QLabel = muted("")
        self._section(message("For whom"), self.audience, self.invited, self.expected)
        self.languages = Form(self.space, [(None, LANGUAGES_FIELDS)], across=2)
        self.booths = Booths(self.space)
        self._section(message("Interpretation"), self.languages, self.booths)
        self._column.addStretch(1)
        for box in paper.findChildren(ChoiceBox):
            narrow(box)
        return paper

    def _section(self, title: Message, *parts: QWidget) -> None:
        self._column.addSpacing(SNUG)
        self._column.addWidget(heading(self.desk(title)))
        for part in parts:
            self._column.addWidget(part)

    # Showing -------------------------------------------------------------------------------

    @property
    def session(self) -> Session | None:
        return self.space.workshop.sessions.get(self._key or 0)

    def show_session(self, session: Session | None) -> None:
        """Show `session`; what was half typed about another one is kept."""
        self._key = key = session.key if session else None
        for form in (self.titles, self.day, self.form, self.languages):
            form.show_row(lambda: self.space.workshop.sessions.get(key or 0))
        self._fill()

    def _follow(self, step: Step) -> None:
        if not step.kinds & SHOWS:
            return
        if Participant in step.kinds:
            self.duties.people_changed()
        if self.session is None and self._key is not None:
            self.closed.emit()
        self._fill()

    def _fill(self) -> None:
        session, workshop = self.session, self.space.workshop
        self.title.setText(
            session.text("title", self.desk.language.code)
            if session
            else self.desk(message("Choose a session"))
        )
        self.duties.show_session(session)
        self.booths.show_session(session)
        writable = session is not None and not self.space.file.read_only
        for editor in (self.rooms, self.audience, self.invited):
            editor.setEnabled(writable)
        if session is None:
            return
        taken = workshop.rooms_of(session) if session.place is Place.ROOMS else []
        self.rooms.show_chosen(
            [room.key for room in taken],
            [(room.key, room.name) for room in workshop.rooms_in_order()],
        )
        self.audience.setCurrentIndex(list(words.AUDIENCES).index(session.audience))
        offered = self._offered(session.audience)
        self.invited.setVisible(session.audience is not Audience.EVERYBODY)
        self.invited.show_chosen(self._invited(session), offered)
        expected = len(workshop.people_in(session))
        self.expected.setText(self.desk(message("Expected: {count}", count=expected)))

    def _offered(self, audience: Audience) -> list[tuple[int, str]]:
        workshop, code = self.space.workshop, self.desk.language.code
        if audience is Audience.CONSTITUENCIES:
            return [(row.key, row.text("name", code)) for row in workshop.constituencies_in_order()]
        if audience is Audience.GROUPS:
            return [(row.key, row.name) for row in workshop.groups.values()]
        if audience is Audience.CHOSEN:
            return [(row.key, row.full_name) for row in workshop.expected_people()]
        return []

    def _invited(self, session: Session) -> list[int]:
        field = {
            Audience.CONSTITUENCIES: "constituency_id",
            Audience.GROUPS: "group_id",
            Audience.CHOSEN: "participant_id",
        }.get(session.audience)
        rows = self.space.workshop.invitations_of(session)
        return [key for row in rows if field and (key := getattr(row, field))]

    # Changing ------------------------------------------------------------------------------

    def _set_rooms(self, keys: Sequence[int]) -> None:
        from organiser.actions.programme import set_rooms  # noqa: PLC0415 -- the store

        if (session := self.session) is not None:
            self.space.do(set_rooms(session, [self.space.workshop.rooms[key] for key in keys]))

    def _change_audience(self) -> None:
        from organiser.actions.programme import set_audience  # noqa: PLC0415 -- as above

        session, audience = self.session, self.audience.currentData()
        if session is not None and audience != session.audience:
            self.space.do(set_audience(session, audience))

    def _invite(self, keys: Sequence[int]) -> None:
        from organiser.actions.programme import set_audience  # noqa: PLC0415 -- as above

        session, workshop = self.session, self.space.workshop
        if session is None:
            return
        rows: dict[Audience, dict[int, Participant | Constituency | Group]] = {
            Audience.CONSTITUENCIES: dict(workshop.constituencies),
            Audience.GROUPS: dict(workshop.groups),
            Audience.CHOSEN: dict(workshop.participants),
        }
        of_kind = rows.get(session.audience, {})
        chosen = [of_kind[key] for key in keys if key in of_kind]
        self.space.do(set_audience(session, session.audience, chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
