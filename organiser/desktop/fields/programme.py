"""The fields of a session and of a room."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from organiser.desktop.columns import (
    Clock,
    Column,
    Day,
    Named,
    Number,
    Reference,
    Shown,
    Words,
    YesNo,
)
from organiser.errors import Mistyped
from organiser.i18n import LanguageName, message
from organiser.model import (
    Assignment,
    ExtraRoom,
    Invitation,
    Participant,
    Place,
    Room,
    Session,
    words,
)

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Row
    from organiser.store import Action


class SessionDay(Day):
    """The day of a session: start and end move together."""

    def fields(self, row: Row, value: Any) -> Mapping[str, Any]:  # noqa: ANN401
        if not isinstance(row, Session):
            raise TypeError
        days = value - row.starts.date()
        return {"starts": row.starts + days, "ends": row.ends + days}

    def value(self, row: Row) -> Any:  # noqa: ANN401
        starts: datetime = super().value(row)
        return starts.date()

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        return needed(super().parse(text, row, space))


class SessionClock(Clock):
    """Start or end of a session; it cannot be empty. A new start keeps the length."""

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        return needed(super().parse(text, row, space))

    def fields(self, row: Row, value: Any) -> Mapping[str, Any]:  # noqa: ANN401
        if not isinstance(row, Session):
            raise TypeError
        if self.field == "starts":
            return {"starts": value, "ends": value + (row.ends - row.starts)}
        return {"ends": value}


class Translated(Column):
    """The title in another language of the event; emptied, the first one counts."""

    def __init__(self, language: str) -> None:
        super().__init__(
            f"title_{language}",
            message("Title in {language}", language=LanguageName(language)),
            width=320,
        )
        self._language = language

    def value(self, row: Row) -> str:
        texts: dict[str, str] = getattr(row, "title_by_language", {})
        return texts.get(self._language, "")

    def change(self, row: Row, value: Any) -> Action:  # noqa: ANN401
        from organiser.actions.rows import set_text  # noqa: PLC0415 -- the store, when first needed

        return set_text(row, "title", self._language, value)


def needed(value: Any) -> Any:  # noqa: ANN401 -- as the field
    """Return `value`. Raises `Mistyped` where it is empty."""
    if value is None:
        raise Mistyped(message("This cannot be left empty."), message("Type something here."))
    return value


def _room(session: Session, space: Workspace) -> str:
    if session.place is not Place.ROOMS:
        return space.desk(words.PLACES[session.place])
    return ", ".join(room.name for room in space.workshop.rooms_of(session))


def _people(session: Session, space: Workspace) -> str:
    said = []
    for duty in space.workshop.assignments_of(session):
        person = space.workshop.participants.get(duty.participant_id)
        if person is not None:
            said.append(f"{person.full_name} ({space.desk(words.DUTIES[duty.duty])})")
    return ", ".join(said)


DAY = SessionDay("starts", message("Day"), width=110)
STARTS = SessionClock("starts", message("Start"), width=70)
ENDS = SessionClock("ends", message("End"), width=70)
TITLE = Column("title", message("Title"), width=320)
KIND = Named("kind", message("Kind"), words.SESSION_KINDS, width=130)
ROOM = Reference(
    "room_id",
    message("Room"),
    lambda workshop: workshop.rooms_in_order(),
    lambda row: row.name,
    kind=Room,
    width=160,
)
CODE = Column("code", message("Code"), width=70)
LANGUAGES = Words(
    "interpreted_languages",
    message("Interpreted into"),
    tip=message("codes such as en, fr, es"),
    width=110,
)
CAPACITY = Number("capacity", message("Places"), width=70)
NOTE = Column(
    "note",
    message("Team note"),
    tip=message("for the team only; never printed for guests"),
    width=200,
    tall=True,
)

FLOOR_LANGUAGE = Column(
    "floor_language", message("Floor language"), tip=message("a code such as en"), width=100
)
TRACK = Column("track", message("Track"), width=100)
LOCKED = YesNo("locked", message("Locked"), width=70)
PLACE = Named("place", message("Where"), words.PLACES, width=100)

SESSIONS = (
    DAY,
    STARTS,
    ENDS,
    TITLE,
    KIND,
    ROOM,
    PLACE,
    Shown(message("People with a task"), _people, width=260),
    Shown(
        message("Expected"),
        lambda session, space: str(len(space.workshop.people_in(session))),
        order=lambda session, space: len(space.workshop.people_in(session)),
        trailing=True,
        width=80,
    ),
    CODE,
    FLOOR_LANGUAGE,
    LANGUAGES,
    CAPACITY,
    TRACK,
    LOCKED,
    NOTE,
)
SESSIONS_DEPEND_ON = (Room, ExtraRoom, Assignment, Participant, Invitation)

SESSION_FORM = (
    STARTS,
    ENDS,
    PLACE,
    CAPACITY,
    TRACK,
    CODE,
    LOCKED,
    Words(
        "equipment",
        message("Equipment"),
        tip=message("such as projector, flip chart"),
        width=200,
    ),
    NOTE,
)
"""What the details of a session ask for, besides its title, day and kind."""
LANGUAGES_FIELDS = (FLOOR_LANGUAGE, LANGUAGES)

ROOMS = (
    Column("name", message("Name"), width=200),
    Column("building", message("Building"), width=160),
    Column("floor", message("Floor"), width=120),
    Number("booths", message("Booths"), width=80),
    Words("equipment", message("Equipment"), width=200),
    YesNo("step_free", message("Step-free"), width=90),
)
