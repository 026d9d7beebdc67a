"""The event itself, and the pictures and custom fields that belong to it."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import Any

from pydantic import field_validator
from sqlmodel import Field

from organiser.model.row import Colour, CountryCode, Row, choice, listing, mapping, reference, texts


class Event(Row, table=True):
    """The event that the workshop file is about; exactly one row."""

    code: str = ""
    title: str = Field(min_length=1)
    title_by_language: dict[str, str] = texts()
    subtitle: str = ""
    subtitle_by_language: dict[str, str] = texts()
    first_day: date
    last_day: date
    zone: str = Field(default="Europe/Rome", description="IANA time zone")
    venue: str = ""
    address: str = ""
    country: CountryCode = Field(default="", description="whose public holidays count")
    organisers: str = ""
    languages: list[str] = listing()
    emergency_numbers: str = ""
    opens: time | None = Field(default=None, description="when the venue opens, local time")
    closes: time | None = Field(default=None, description="when the venue closes, local time")
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    arrival_minutes: int = Field(default=90, ge=0, description="from landing to the venue")
    departure_minutes: int = Field(default=180, ge=0, description="from the venue to take-off")
    walk_minutes: int = Field(default=5, ge=0, description="between buildings, if not measured")
    accent: Colour = "#1F5C8B"
    sample: bool = False
    version: str = Field(default="", description="of the programme, printed on every page")
    notes: str = ""
    choices: dict[str, Any] = mapping()
    """What was last chosen for planning and printing, by name; plain values only."""

    @field_validator("zone")
    @classmethod
    def _zone_is_known(cls, name: str) -> str:
        from zoneinfo import ZoneInfo  # noqa: PLC0415 -- only when an event is written

        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError) as unknown:
            sentence = f"{name!r} is not an IANA time zone such as Europe/Rome"
            raise ValueError(sentence) from unknown
        return name


class Picture(Row, table=True):
    """A photograph or a logo, as the bytes of a JPEG or PNG file."""

    name: str = ""
    media_type: str = "image/jpeg"
    content: bytes = b""


class Logo(Row, table=True):
    """A logo printed on the event's pages, in order of `position`."""

    picture_id: int = reference("picture")
    position: int = 0


class CustomKind(StrEnum):
    """What a custom field holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes-no"


class CustomField(Row, table=True):
    """A field that this event keeps of its participants besides the usual ones."""

    name: str = Field(min_length=1, unique=True)
    kind: CustomKind = choice(CustomKind.TEXT)
    choices: list[str] = listing()
    position: int = 0
