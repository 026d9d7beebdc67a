"""Study visits: hosts, itineraries, wishes, and who goes where."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from pydantic import NaiveDatetime
from sqlmodel import Field

from organiser.model.row import (
    Colour,
    HourMinute,
    Row,
    Weekday,
    choice,
    listing,
    mapping,
    reference,
    texts,
)


class HostKind(StrEnum):
    """What kind of entity of the social and solidarity economy a host is."""

    COOPERATIVE = "cooperative"
    SOCIAL_ENTERPRISE = "social-enterprise"
    ASSOCIATION = "association"
    FOUNDATION = "foundation"
    MUTUAL = "mutual"
    COMMUNITY_HUB = "community-hub"
    NETWORK = "network"
    PUBLIC_BODY = "public-body"
    OTHER = "other"


class Certainty(StrEnum):
    """How sure coordinates are; printed wherever they are used."""

    UNKNOWN = "unknown"
    APPROXIMATE = "approximate"
    SURE = "sure"


class Host(Row, table=True):
    """Somebody who receives visitors.

    `opening_hours` gives the hours by ISO weekday: {"1": [["09:00", "18:00"]]}; a day that
    is not named is closed, and an empty mapping means that nobody asked.
    """

    name: str = Field(min_length=1)
    kind: HostKind = choice(HostKind.COOPERATIVE)
    address: str = ""
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    certainty: Certainty = choice(Certainty.UNKNOWN)
    contact_name: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    languages: list[str] = listing()
    group_min: int | None = Field(default=None, ge=0)
    group_max: int | None = Field(default=None, ge=0)
    opening_hours: dict[Weekday, list[list[HourMinute]]] = mapping()
    last_entry: time | None = None
    step_free: bool | None = None
    access: str = ""
    description: str = ""
    description_by_language: dict[str, str] = texts()
    source: str = Field(default="", description="where the facts come from")
    notes: str = ""


class Bus(Row, table=True):
    """A vehicle, which several visits may share."""

    name: str = Field(min_length=1)
    seats: int | None = Field(default=None, ge=0)
    operator: str = ""
    driver: str = ""
    phone: str = ""


class Visit(Row, table=True):
    """A study visit: a group that leaves, sees hosts and comes back. Times are local."""

    code: str = ""
    theme: str = Field(min_length=1)
    theme_by_language: dict[str, str] = texts()
    day: date
    session_id: int | None = reference("session", required=False)
    leader_id: int | None = reference("participant", required=False)
    interpreter_id: int | None = reference("participant", required=False)
    meeting_point: str = ""
    meets: NaiveDatetime | None = None
    departs: NaiveDatetime | None = None
    returns: NaiveDatetime | None = None
    capacity: int | None = Field(default=None, ge=0)
    languages: list[str] = listing()
    bus_id: int | None = reference("bus", required=False)
    vehicle: str = ""
    seats: int | None = Field(default=None, ge=0)
    cost: str = ""
    wear: str = ""
    plan_b: str = ""
    emergency_phone: str = ""
    colour: Colour = "#5B6770"
    notes: str = ""


class Stop(Row, table=True):
    """A host on the way of a visit, in order of `position`."""

    visit_id: int = reference("visit")
    host_id: int = reference("host")
    position: int = 0
    arrives: NaiveDatetime | None = None
    leaves: NaiveDatetime | None = None
    meal: bool = Field(default=False, description="the group eats here")
    activity: str = ""
    activity_by_language: dict[str, str] = texts()


class Mode(StrEnum):
    """How a group gets from one place to the next."""

    WALK = "walk"
    COACH = "coach"
    TRAM = "tram"
    METRO = "metro"
    TRAIN = "train"


class Leg(Row, table=True):
    """The way to the stop of the same `position`; the last leg leads back to the campus."""

    visit_id: int = reference("visit")
    position: int = 0
    mode: Mode = choice(Mode.COACH)
    minutes: int | None = Field(default=None, ge=0)
    metres: int | None = Field(default=None, ge=0)
    estimated: bool = True
    step_free: bool | None = None


class Preference(Row, table=True):
    """A wish: `rank` 1 is the first choice."""

    participant_id: int = reference("participant")
    visit_id: int = reference("visit")
    rank: int = Field(default=1, ge=1)


class Placement(Row, table=True):
    """Who goes on which visit; `fixed` stays when the allocation runs again."""

    participant_id: int = reference("participant")
    visit_id: int = reference("visit")
    fixed: bool = False
    reason: str = ""
