"""The interpretation of a session: for each language its booth, its channel, and who works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from organiser.desktop.editors import NumberBox
from organiser.desktop.fonts import SEMIBOLD, font
from organiser.desktop.page import emptied, muted
from organiser.desktop.theme import HAIR, TIGHT
from organiser.i18n import Message, counted, message
from organiser.model import Duty
from organiser.planning.turns import TURN_MIN, longest_alone

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Participant, Session

MOST_BOOTHS, MOST_CHANNELS = 20, 99


class Booths(QWidget):
    """One line for each language that a session is interpreted into."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self._shown: object = None
        self.numbers: dict[tuple[str, str], QSpinBox] = {}
        self.words: dict[str, QLabel] = {}

    def show_session(self, session: Session | None) -> None:
        """Show the languages of `session`."""
        shown = self._picture(session)
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._column)
        self.numbers, self.words = {}, {}
        if session is None:
            return
        for code in languages(session):
            self._column.addWidget(self._language(session, code))

    def _picture(self, session: Session | None) -> object:
        if session is None:
            return None
        workshop = self.space.workshop
        return (
            session.key,
            session.minutes,
            tuple(languages(session)),
            tuple(
                (code, channel.booth, channel.number)
                for code, channel in workshop.channels_of(session).items()
            ),
            tuple((d.participant_id, d.duty, d.language) for d in workshop.assignments_of(session)),
        )

    def _language(self, session: Session, code: str) -> QWidget:
        say = self.space.desk
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(HAIR)
        name = QLabel(say.language.language(code))
        name.setFont(font(weight=SEMIBOLD))
        grid.addWidget(name, 0, 0, 1, 4)
        channel = self.space.workshop.channels_of(session).get(code)
        for column, (field, label, most) in enumerate(
            (
                ("booth", message("Booth"), MOST_BOOTHS),
                ("number", message("Channel"), MOST_CHANNELS),
            )
        ):
            number = NumberBox()
            number.setRange(0, most)
            number.setSpecialValueText("–")
            number.setValue(getattr(channel, field) or 0 if channel else 0)
            number.setKeyboardTracking(False)
            number.setAccessibleName(f"{say(label)}, {name.text()}")
            number.setEnabled(not self.space.file.read_only)
            number.valueChanged.connect(lambda _, lang=code: self._set(session, lang))
            words = muted(say(label))
            words.setWordWrap(False)
            words.setBuddy(number)
            grid.addWidget(words, 1, 2 * column)
            grid.addWidget(number, 1, 2 * column + 1)
            self.numbers[code, field] = number
        told = muted("\n".join(say(line) for line in self._who(session, code)))
        grid.addWidget(told, 2, 0, 1, 4)
        self.words[code] = told
        return box

    def _who(self, session: Session, code: str) -> list[Message]:
        people = interpreters(self.space, session, code)
        if not people:
            return [message("Nobody interprets yet: give somebody this duty above.")]
        names = self.space.desk.language.listed(person.full_name for person in people)
        alone = longest_alone([person.key for person in people], session.starts, session.ends)
        if len(people) == 1 and alone > TURN_MIN:
            return [
                counted(
                    "⚠ {person} works {count} minute alone; after {turn} a colleague takes over.",
                    "⚠ {person} works {count} minutes alone; after {turn} a colleague takes over.",
                    alone,
                    person=names,
                    turn=TURN_MIN,
                )
            ]
        if len(people) == 1:
            return [message("{person}, alone", person=names)]
        return [message("{people}, in turns of {minutes} minutes", people=names, minutes=TURN_MIN)]

    def _set(self, session: Session, code: str) -> None:
        from organiser.actions.interpretation import set_channel  # noqa: PLC0415 -- the store

        booth, number = (self.numbers[code, field].value() or None for field in ("booth", "number"))
        now = self.space.workshop.sessions.get(session.key)
        if now is not None:
            self.space.do(set_channel(now, code, booth=booth, number=number))


def languages(session: Session) -> list[str]:
    """Return the languages that a session is interpreted into, without that of the floor."""
    return [
        code
        for code in dict.fromkeys(session.interpreted_languages)
        if code != session.floor_language
    ]


def interpreters(space: Workspace, session: Session, code: str) -> list[Participant]:
    """Return who interprets into the language `code`."""
    found = {}
    for duty in space.workshop.assignments_of(session):
        person = space.workshop.participants.get(duty.participant_id)
        if person is None or duty.duty is not Duty.INTERPRETER:
            continue
        if duty.language == code or (not duty.language and code in person.languages):
            found[person.key] = person
    return list(found.values())
