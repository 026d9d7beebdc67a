"""Rooms, sessions, and who is expected where."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from pydantic import NaiveDatetime, NonNegativeInt
from sqlmodel import Field

from organiser.model.row import Row, choice, listing, mapping, reference, texts


class Layout(StrEnum):
    """How the chairs stand."""

    THEATRE = "theatre"
    CLASSROOM = "classroom"
    U_SHAPE = "u-shape"
    BOARDROOM = "boardroom"
    CABARET = "cabaret"
    BANQUET = "banquet"
    STANDING = "standing"


class Room(Row, table=True):
    """A room of the venue. `capacities` gives the seats by layout: {"theatre": 120}."""

    name: str = Field(min_length=1)
    building: str = ""
    floor: str = ""
    layout: Layout = choice(Layout.THEATRE)
    capacities: dict[str, NonNegativeInt] = mapping()
    booths: int = Field(default=0, ge=0, description="interpretation booths")
    equipment: list[str] = listing()
    step_free: bool = True
    position: int = 0

    @property
    def capacity(self) -> int | None:
        """The seats in the layout that is set up, or `None` where nobody counted them."""
        return self.capacities.get(self.layout)


class SessionKind(StrEnum):
    """What happens."""

    PLENARY = "plenary"
    PANEL = "panel"
    PARALLEL = "parallel"
    GROUP_WORK = "group-work"
    CEREMONY = "ceremony"
    BREAK = "break"
    MEAL = "meal"
    REGISTRATION = "registration"
    SOCIAL = "social"
    VISIT = "visit"
    BLOCKER = "blocker"


class Place(StrEnum):
    """Where a session is held: ROOMS means `room_id` and any `ExtraRoom` rows."""

    ROOMS = "rooms"
    ALL_ROOMS = "all-rooms"
    OFF_SITE = "off-site"


class Audience(StrEnum):
    """For whom a session is. All but EVERYBODY are listed in `Invitation` rows."""

    EVERYBODY = "everybody"
    CONSTITUENCIES = "constituencies"
    GROUPS = "groups"
    CHOSEN = "chosen"


class Session(Row, table=True):
    """One entry of the programme. Times are local to the event; `ends` is not part of it.

    A session that is not `scheduled` waits in the tray: it keeps its length, but its times
    mean nothing.
    """

    kind: SessionKind = choice(SessionKind.PLENARY)
    code: str = ""
    title: str = Field(min_length=1)
    title_by_language: dict[str, str] = texts()
    abstract: str = ""
    abstract_by_language: dict[str, str] = texts()
    scheduled: bool = True
    starts: NaiveDatetime
    ends: NaiveDatetime
    place: Place = choice(Place.ROOMS)
    room_id: int | None = reference("room", required=False)
    floor_language: str = ""
    interpreted_languages: list[str] = listing()
    capacity: int | None = Field(default=None, ge=0)
    audience: Audience = choice(Audience.EVERYBODY)
    equipment: list[str] = listing()
    track: str = ""
    locked: bool = False
    note: str = Field(default="", description="for the team only; never printed for guests")

    @property
    def minutes(self) -> int:
        """The length in whole minutes on the clock."""
        return int((self.ends - self.starts).total_seconds() // 60)


class ExtraRoom(Row, table=True):
    """A further room that a session takes besides its own."""

    session_id: int = reference("session")
    room_id: int = reference("room")


class Invitation(Row, table=True):
    """Somebody, some group or some constituency that a session is for."""

    session_id: int = reference("session")
    participant_id: int | None = reference("participant", required=False)
    constituency_id: int | None = reference("constituency", required=False)
    group_id: int | None = reference("group", required=False)


class Duty(StrEnum):
    """What somebody does in a session."""

    CHAIR = "chair"
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    PANELLIST = "panellist"
    RAPPORTEUR = "rapporteur"
    FACILITATOR = "facilitator"
    INTERPRETER = "interpreter"


class Assignment(Row, table=True):
    """A duty of somebody in a session, in order of `position`."""

    session_id: int = reference("session")
    participant_id: int = reference("participant")
    duty: Duty = choice(Duty.SPEAKER)
    confirmed: bool = False
    language: str = Field(default="", description="that an interpreter works into")
    position: int = 0


class Availability(Row, table=True):
    """A time at which a person or a room can, or cannot, be had."""

    participant_id: int | None = reference("participant", required=False)
    room_id: int | None = reference("room", required=False)
    starts: NaiveDatetime
    ends: NaiveDatetime
    available: bool = False
    note: str = ""


class Equipment(Row, table=True):
    """What the venue has of a kind of equipment that is carried from room to room."""

    name: str = Field(min_length=1, unique=True)
    quantity: int = Field(default=1, ge=0)


class Walk(Row, table=True):
    """The way between two buildings of the venue, in either direction."""

    from_building: str = Field(min_length=1)
    to_building: str = Field(min_length=1)
    minutes: int = Field(default=5, ge=0)


class Channel(Row, table=True):
    """Where an interpretation is spoken and heard: a session's own, or a room's for all others."""

    session_id: int | None = reference("session", required=False)
    room_id: int | None = reference("room", required=False)
    language: str = ""
    booth: int | None = Field(default=None, ge=1)
    number: int | None = Field(default=None, ge=0, description="of the receiver's channel")


class Window(Row, table=True):
    """A time of which those who carry `tag` need `minutes` free: a prayer, a meal.

    Without `day` and `weekday` (ISO, 1 is Monday) it is every day's; without `tag` everybody's.
    """

    name: str = Field(min_length=1)
    day: date | None = None
    weekday: int | None = Field(default=None, ge=1, le=7)
    starts: time
    ends: time
    minutes: int = Field(default=30, ge=0)
    tag: str = ""


class Version(Row, table=True):
    """The programme as it was published; `content` is compressed JSON."""

    number: int = Field(default=1, ge=1)
    note: str = ""
    published: NaiveDatetime
    content: bytes = b""
