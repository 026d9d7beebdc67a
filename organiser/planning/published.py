"""A programme as it was published: what everybody was told, frozen.

People stand in it by UUID only, so that whoever is removed from the workshop is not kept here.
Blocked times, sessions in the tray and notes of the team were never told to anybody.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from organiser.errors import DocumentRefused
from organiser.i18n import message
from organiser.model import (
    Assignment,
    Audience,
    Duty,
    Participant,
    Place,
    Session,
    SessionKind,
    Version,
    Workshop,
)

FORMAT = 1
LEVEL = 9


@dataclass(frozen=True)
class PublishedRoom:
    """A room as it was called."""

    uuid: str
    name: str
    building: str


@dataclass(frozen=True)
class PublishedDuty:
    """A duty of the person with that UUID; `language` is what an interpreter works into."""

    person: str
    duty: Duty
    language: str = ""


@dataclass(frozen=True)
class PublishedSession:
    """A session as it was told. `titles` has its translations by language."""

    uuid: str
    kind: SessionKind
    code: str
    title: str
    starts: datetime
    ends: datetime
    place: Place
    titles: dict[str, str] = field(default_factory=dict)
    rooms: tuple[PublishedRoom, ...] = ()
    floor_language: str = ""
    interpreted_languages: tuple[str, ...] = ()
    audience: Audience = Audience.EVERYBODY
    duties: tuple[PublishedDuty, ...] = ()

    def text(self, language: str) -> str:
        """Return the title in a language, or as it was first typed."""
        return self.titles.get(language) or self.title


@dataclass(frozen=True)
class PublishedProgramme:
    """Every session that people were told of, in the order in which they begin."""

    sessions: tuple[PublishedSession, ...] = ()

    @cached_property
    def by_uuid(self) -> dict[str, PublishedSession]:
        return {session.uuid: session for session in self.sessions}


def published(workshop: Workshop) -> PublishedProgramme:
    """Return the programme of a workshop as it would be published now."""
    told = (row for row in workshop.agenda() if row.kind is not SessionKind.BLOCKER)
    return PublishedProgramme(tuple(_session(workshop, row) for row in told))


def _session(workshop: Workshop, row: Session) -> PublishedSession:
    rooms = workshop.rooms_of(row) if row.place is Place.ROOMS else []
    return PublishedSession(
        uuid=row.uuid,
        kind=row.kind,
        code=row.code,
        title=row.title,
        titles=dict(sorted(row.title_by_language.items())),
        starts=row.starts,
        ends=row.ends,
        place=row.place,
        rooms=tuple(PublishedRoom(room.uuid, room.name, room.building) for room in rooms),
        floor_language=row.floor_language,
        interpreted_languages=tuple(row.interpreted_languages),
        audience=row.audience,
        duties=tuple(_duties(workshop, workshop.assignments_of(row))),
    )


def _duties(workshop: Workshop, rows: list[Assignment]) -> list[PublishedDuty]:
    people: dict[int, Participant] = workshop.participants
    return [
        PublishedDuty(people[row.participant_id].uuid, row.duty, row.language)
        for row in rows
        if people[row.participant_id].expected
    ]


# Kept in a row of `Version` -----------------------------------------------------------------


def packed(programme: PublishedProgramme) -> bytes:
    """Return a programme as compressed JSON; the same programme gives the same bytes."""
    rooms = {room.uuid: room for session in programme.sessions for room in session.rooms}
    content = {
        "format": FORMAT,
        "rooms": {uuid: [room.name, room.building] for uuid, room in sorted(rooms.items())},
        "sessions": [_as_json(session) for session in programme.sessions],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return zlib.compress(text.encode(), LEVEL)


def unpacked(version: Version) -> PublishedProgramme:
    """Return what a version holds. Raises `DocumentRefused` where it cannot be read."""
    try:
        content = json.loads(zlib.decompress(version.content))
        rooms = {
            uuid: PublishedRoom(uuid, name, building)
            for uuid, (name, building) in content["rooms"].items()
        }
        return PublishedProgramme(tuple(_from_json(one, rooms) for one in content["sessions"]))
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError) as damage:
        number = str(version.number)
        raise DocumentRefused(
            message("Version {number} of the programme cannot be read.", number=number),
            message("Compare with another version, or publish a new one."),
        ) from damage


def _as_json(session: PublishedSession) -> dict[str, Any]:
    return {
        "uuid": session.uuid,
        "kind": session.kind.value,
        "code": session.code,
        "title": session.title,
        "titles": session.titles,
        "starts": session.starts.isoformat(),
        "ends": session.ends.isoformat(),
        "place": session.place.value,
        "rooms": [room.uuid for room in session.rooms],
        "floor": session.floor_language,
        "into": list(session.interpreted_languages),
        "audience": session.audience.value,
        "duties": [[one.person, one.duty.value, one.language] for one in session.duties],
    }


def _from_json(found: dict[str, Any], rooms: dict[str, PublishedRoom]) -> PublishedSession:
    return PublishedSession(
        uuid=found["uuid"],
        kind=SessionKind(found["kind"]),
        code=found["code"],
        title=found["title"],
        titles=found["titles"],
        starts=datetime.fromisoformat(found["starts"]),
        ends=datetime.fromisoformat(found["ends"]),
        place=Place(found["place"]),
        rooms=tuple(rooms[uuid] for uuid in found["rooms"]),
        floor_language=found["floor"],
        interpreted_languages=tuple(found["into"]),
        audience=Audience(found["audience"]),
        duties=tuple(
            PublishedDuty(person, Duty(duty), language)
            for person, duty, language in found["duties"]
        ),
    )
