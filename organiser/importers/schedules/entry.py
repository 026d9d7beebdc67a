"""What a schedule says, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from organiser.i18n import Message
from organiser.model import Duty, SessionKind


@dataclass(frozen=True)
class Speaker:
    """Somebody named with a session. `id` is what the source tells people apart by, or ""."""

    name: str
    id: str = ""
    organisation: str = ""
    duty: Duty = Duty.SPEAKER


@dataclass
class Entry:
    """One session of a source. What the source does not say is empty.

    `row` counts from 1, or is the row of a spreadsheet. `starts` and `ends` both have a zone,
    or both are local to the event. `id` is what the source tells its entries apart by. `links`
    are counted only: a session has no place for them.
    """

    row: int
    title: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    id: str = ""
    code: str = ""
    room: str = ""
    track: str = ""
    kind: SessionKind | None = None
    language: str = ""
    abstract: str = ""
    speakers: list[Speaker] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    doubts: list[Message] = field(default_factory=list)
    refused: Message | None = None
    skipped: Message | None = None


@dataclass
class Schedule:
    """A whole source.

    `id` tells it from other sources, such as the acronym of a conference; `zone` is an IANA name
    or "". `own` is true of a file that this program wrote. `abridged` says that abstracts
    stand in it among other things, so that they are taken for new sessions only. Of a workbook,
    `sheets` are the names of those that can be seen, and `sheet` is the one that was read, ""
    where it was several.
    """

    title: str = ""
    id: str = ""
    zone: str = ""
    entries: list[Entry] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    own: bool = False
    abridged: bool = False
    sheets: tuple[str, ...] = ()
    sheet: str = ""
