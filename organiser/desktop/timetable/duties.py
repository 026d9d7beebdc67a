"""The people of a session in their order: duty, confirmed or not; dragged or Alt+Up and Down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import TickBox, choice_box
from organiser.desktop.fonts import SEMIBOLD, font
from organiser.desktop.icons import icon
from organiser.desktop.page import emptied, muted
from organiser.desktop.theme import HAIR, TIGHT
from organiser.desktop.timetable.narrow import narrow
from organiser.i18n import message
from organiser.model import Duty, words

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Assignment, Session

LANGUAGE_WIDTH = 48
UPRIGHT = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Handle(QToolButton):
    """What a row is dragged by; with Alt, the arrows move it."""

    moved = Signal(int)  # by so many rows
    dragged = Signal(int, bool)  # to a height in the list; whether it was let go there

    def __init__(self, name: str, whole: QWidget) -> None:
        super().__init__()
        self._list = whole
        self.setIcon(icon("dots-six-vertical"))
        self.setIconSize(QSize(16, 16))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = UPRIGHT.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self._height(event), False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.dragged.emit(self._height(event), True)

    def _height(self, event: QMouseEvent) -> int:
        return self.mapTo(self._list, event.position().toPoint()).y()


class DutyRow(QFrame):
    """One person of a session."""

    def __init__(self, space: Workspace, duty: Assignment, whole: QWidget) -> None:
        super().__init__()
        self.space, self.duty = space, duty
        self.setObjectName("card")
        say = space.desk
        person = space.workshop.participants[duty.participant_id]
        name = person.full_name
        said = say(message("Order of {person}: Alt and arrow", person=name))
        self.handle = Handle(said, whole)
        label = QLabel(name)
        label.setFont(font(weight=SEMIBOLD))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.task = narrow(choice_box([(value, say(text)) for value, text in words.DUTIES.items()]))
        self.task.setCurrentIndex(list(words.DUTIES).index(duty.duty))
        self.task.setAccessibleName(say(message("Duty of {person}", person=name)))
        self.task.activated.connect(lambda: self._set("duty", self.task.currentData()))
        self.language = QLineEdit(duty.language)
        self.language.setFixedWidth(LANGUAGE_WIDTH)
        self.language.setPlaceholderText("fr")
        self.language.setToolTip(say(message("Language worked into, such as fr")))
        self.language.setAccessibleName(say(message("Language of {person}", person=name)))
        self.language.setVisible(duty.duty is Duty.INTERPRETER)
        self.language.editingFinished.connect(
            lambda: self._set("language", self.language.text().strip().lower())
        )
        self.confirmed = TickBox(say(message("confirmed")))
        self.confirmed.setChecked(duty.confirmed)
        self.confirmed.setAccessibleName(say(message("{person} has confirmed", person=name)))
        self.confirmed.toggled.connect(lambda ticked: self._set("confirmed", ticked))
        self.remove = QToolButton()
        self.remove.setIcon(icon("x"))
        self.remove.setAccessibleName(say(message("Take {person} off", person=name)))
        self.remove.setToolTip(self.remove.accessibleName())
        self.remove.clicked.connect(self._take_off)
        self._lay_out(label)
        for editor in (self.handle, self.task, self.language, self.confirmed, self.remove):
            editor.setEnabled(not space.file.read_only)

    def _lay_out(self, label: QLabel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(HAIR, HAIR, HAIR, HAIR)
        column.setSpacing(HAIR)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.handle)
        above.addWidget(label, 1)
        above.addWidget(self.remove)
        below.setContentsMargins(TIGHT, 0, 0, 0)
        below.addWidget(self.task, 1)
        below.addWidget(self.language)
        below.addWidget(self.confirmed)
        column.addLayout(above)
        column.addLayout(below)

    def _set(self, field: str, value: object) -> None:
        from organiser.actions.rows import set_value  # noqa: PLC0415 -- the store, when first needed

        if value != getattr(self.duty, field):
            self.space.do(set_value(self.duty, field, value))

    def _take_off(self) -> None:
        from organiser.actions.rows import delete  # noqa: PLC0415 -- as above

        self.space.do(delete([self.duty]))


class Duties(QWidget):
    """The people of one session, and a box to add another."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self._session: Session | None = None
        self._shown: tuple[object, ...] = ()
        self.rows: list[DutyRow] = []
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HAIR)
        self.empty = muted(
            space.desk(message("Chair, speakers, interpreters: whoever has something to do."))
        )
        column.addWidget(self.empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(HAIR)
        column.addLayout(self._list)
        self.add_box = choice_box([])
        column.addWidget(self.add_box)
        self.people_changed()

    def people_changed(self) -> None:
        """Offer the people as they are now."""
        space = self.space
        people: list[tuple[int | None, str]] = [(None, space.desk(message("Add a person…")))]
        people += [(person.key, person.full_name) for person in space.workshop.expected_people()]
        made = narrow(choice_box(people))
        made.setAccessibleName(space.desk(message("Add a person")))
        self._column.replaceWidget(self.add_box, made)
        self.add_box.deleteLater()
        made.activated.connect(self._add)
        self.add_box = made

    def show_session(self, session: Session | None) -> None:
        """Show the people of `session`."""
        self._session = session
        duties = self.space.workshop.assignments_of(session) if session else []
        people = self.space.workshop.participants
        shown = tuple(
            (row.key, row.duty, row.language, row.confirmed, people[row.participant_id].full_name)
            for row in duties
        )
        self.add_box.setEnabled(session is not None and not self.space.file.read_only)
        if shown == self._shown:
            for row, duty in zip(self.rows, duties, strict=True):
                row.duty = duty
            return
        self._shown = shown
        focus = self._focus()
        emptied(self._list)
        self.rows = [DutyRow(self.space, duty, self) for duty in duties]
        for row in self.rows:
            self._list.addWidget(row)
            row.handle.moved.connect(lambda step, moved=row: self._move(moved, step))
            row.handle.dragged.connect(
                lambda height, dropped, moved=row: self._drag(moved, height, dropped=dropped)
            )
        self.empty.setVisible(not duties)
        for row in self.rows:
            if row.duty.key == focus:
                row.handle.setFocus()

    def _focus(self) -> int | None:
        return next((row.duty.key for row in self.rows if row.handle.hasFocus()), None)

    def _add(self) -> None:
        from organiser.actions.programme import assign_duty  # noqa: PLC0415 -- the store

        key = self.add_box.currentData()
        person = self.space.workshop.participants.get(key or 0)
        self.add_box.setCurrentIndex(0)
        if person is None or self._session is None:
            return
        interprets = person.role.value == Duty.INTERPRETER.value
        duty = Duty.INTERPRETER if interprets else Duty.SPEAKER
        language = person.languages[0] if interprets and person.languages else ""
        self.space.do(assign_duty(self._session, person, duty, language=language))

    def _move(self, row: DutyRow, step: int) -> None:
        here = self.rows.index(row)
        self._reorder(here, min(max(here + step, 0), len(self.rows) - 1))

    def _drag(self, row: DutyRow, height: int, *, dropped: bool) -> None:
        here = self.rows.index(row)
        there = sum(1 for other in self.rows if other.geometry().center().y() < height)
        there = min(max(there - (there > here), 0), len(self.rows) - 1)
        for number, other in enumerate(self.rows):
            aimed = number == there and there != here and not dropped
            if other.property("aimed") != aimed:
                other.setProperty("aimed", aimed)
                other.style().polish(other)
        if dropped:
            self._reorder(here, there)

    def _reorder(self, here: int, there: int) -> None:
        from organiser.actions.programme import reorder_duties  # noqa: PLC0415 -- the store

        if here == there or self._session is None:
            return
        order = [row.duty for row in self.rows]
        order.insert(there, order.pop(here))
        self.space.do(reorder_duties(self._session, order))
