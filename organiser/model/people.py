"""The people who come."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import NaiveDatetime
from sqlmodel import Field

from organiser.model.row import Colour, CountryCode, Row, choice, listing, mapping, reference, texts


class Gender(StrEnum):
    """As on the nomination form; UNSAID is an answer too."""

    UNSAID = ""
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class Role(StrEnum):
    """Why somebody is here."""

    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    RESOURCE_PERSON = "resource-person"
    OBSERVER = "observer"
    INTERPRETER = "interpreter"
    ORGANISER = "organiser"
    STAFF = "staff"
    GUEST = "guest"


class Status(StrEnum):
    """How far a nomination has come."""

    NOMINATED = "nominated"
    INVITED = "invited"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    ATTENDED = "attended"


class Visa(StrEnum):
    """How far a visa has come."""

    UNKNOWN = ""
    NOT_NEEDED = "not-needed"
    REQUESTED = "requested"
    GRANTED = "granted"
    REFUSED = "refused"


class Lodging(StrEnum):
    """Where somebody sleeps."""

    UNKNOWN = ""
    CAMPUS = "campus"
    OWN = "own"


class Constituency(Row, table=True):
    """A group of the ILO's world: governments, employers, networks. Editable."""

    name: str = Field(min_length=1)
    name_by_language: dict[str, str] = texts()
    colour: Colour = "#5B6770"
    position: int = 0


class Participant(Row, table=True):
    """A person on the list: guest, speaker or staff.

    Either `country` (ISO 3166-1 alpha-2) or `body` (an intergovernmental body or a
    network, such as the African Union) says for whom the person comes.
    """

    honorific: str = ""
    given_names: str = ""
    family_name: str = ""
    family_name_first: bool = False
    badge_name: str = Field(default="", description="printed on the badge instead of the name")
    native_name: str = Field(default="", description="the name in the person's own script")
    gender: Gender = choice(Gender.UNSAID)
    organisation: str = ""
    job_title: str = ""
    country: CountryCode = ""
    body: str = ""
    constituency_id: int | None = reference("constituency", required=False)
    role: Role = choice(Role.PARTICIPANT)
    status: Status = choice(Status.NOMINATED)
    head_of_delegation: bool = False
    languages: list[str] = listing()
    email: str = ""
    phone: str = ""
    diets: list[str] = listing()
    allergies: str = ""
    access_needs: str = ""
    step_free: bool = Field(default=False, description="cannot use steps")
    emergency_contact: str = ""
    arrives: NaiveDatetime | None = None
    arrival_by: str = Field(default="", description="flight or train, such as AF1102")
    arrival_place: str = ""
    departs: NaiveDatetime | None = None
    departure_by: str = ""
    departure_place: str = ""
    visa: Visa = choice(Visa.UNKNOWN)
    lodging: Lodging = choice(Lodging.UNKNOWN)
    lodging_room: str = ""
    photo_id: int | None = reference("picture", required=False)
    listed: bool = Field(default=True, description="consents to stand in the printed list")
    photographed: bool = Field(default=True, description="consents to be photographed")
    call_code: str = Field(default="", description="such as 2-B: splits a room without a list")
    first_time: bool | None = None
    tags: list[str] = listing()
    custom: dict[str, Any] = mapping()
    notes: str = Field(default="", description="for the staff only; never printed")
    keep_until: date | None = Field(default=None, description="when the data must be removed")

    @property
    def full_name(self) -> str:
        """The name as it is spoken, without honorific: in the person's own order."""
        first, second = self.given_names, self.family_name
        if self.family_name_first:
            first, second = second, first
        return f"{first} {second}".strip()

    @property
    def formal_name(self) -> str:
        """The name with its honorific: "Ms Awa Diop"."""
        return f"{self.honorific} {self.full_name}".strip()

    @property
    def name_for_badge(self) -> str:
        """What stands large on the badge."""
        return self.badge_name or self.full_name

    @property
    def sort_name(self) -> tuple[str, str]:
        """The family name, or the only name there is, and then the given names."""
        return self.family_name or self.given_names, self.given_names

    @property
    def expected(self) -> bool:
        """Whether the person counts: neither declined nor cancelled."""
        return self.status not in {Status.DECLINED, Status.CANCELLED}


class KeptApart(Row, table=True):
    """Two entries that look like one person and are two: they are not shown as doubles again."""

    first_id: int = reference("participant")
    second_id: int = reference("participant")


class Tie(Row, table=True):
    """Two people who go on the same visit and into the same group, or never do."""

    first_id: int = reference("participant")
    second_id: int = reference("participant")
    together: bool = True


class ColumnMapping(Row, table=True):
    """What the columns of a list were taken for, to be proposed when such a list comes again.

    `signature` identifies the headings; `columns` gives the field by heading.
    """

    signature: str = Field(min_length=1, unique=True)
    columns: dict[str, str] = mapping()
