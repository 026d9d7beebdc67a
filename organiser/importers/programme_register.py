"""Which session, room and person of a workshop an entry of a schedule means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from organiser.importers.matching import name_key
from organiser.importers.schedules.entry import Schedule, Speaker
from organiser.importers.values.names import split_name
from organiser.model import Participant, Role, Room, Session, Workshop
from organiser.model.folding import folded

_NAMESPACE = UUID("4d3f5a39-0f5e-4c0b-8f0f-5a6b6c1f7e21")
"""Turns what a source tells its entries apart by into UUIDs: the same entry, the same UUID."""


def identity(schedule: Schedule, kind: str, identifier: str) -> str:
    """Return the UUID of what a schedule calls `identifier`, or "" where it says nothing."""
    try:
        return str(UUID(identifier))
    except ValueError:
        pass
    if not identifier or not schedule.id:
        return ""
    return str(uuid5(_NAMESPACE, f"{kind}\n{schedule.id}\n{identifier}"))


def another(uuid: str, difference: object) -> str:
    """Return a further UUID for an entry whose own stands in its schedule already."""
    return str(uuid5(_NAMESPACE, f"{uuid}\n{difference}"))


class SessionRegister:
    """The sessions of a workshop; each is found once.

    By UUID, by a code that only one has, by title and beginning, by a title that only one has.
    """

    def __init__(self, workshop: Workshop) -> None:
        self._sessions = workshop.sessions
        self._taken: set[int] = set()
        self._by_uuid: dict[str, int] = {}
        self._by_code: dict[str, list[int]] = defaultdict(list)
        self._by_title: dict[str, list[int]] = defaultdict(list)
        for key, row in self._sessions.items():
            self._by_uuid[row.uuid] = key
            if row.code:
                self._by_code[folded(row.code)].append(key)
            for title in {row.title, *row.title_by_language.values()}:
                self._by_title[_plain(title)].append(key)

    def by_uuid(self, uuid: str) -> Session | None:
        return self._take([key for key in [self._by_uuid.get(uuid)] if key is not None])

    def by_code(self, code: str) -> Session | None:
        found = self._by_code.get(folded(code), [])
        return self._take(found if len(found) == 1 else [])

    def by_title(self, title: str, code: str, starts: datetime | None) -> Session | None:
        """Return the session of that title, if its code is no other; where given, at its time."""
        found = [
            key
            for key in self._by_title.get(_plain(title), ())
            if key not in self._taken
            and (not code or self._sessions[key].code in {"", code})
            and (starts is None or self._sessions[key].starts == starts)
        ]
        return self._take(found if len(found) == 1 else [])

    def left(self) -> int:
        """Return how many sessions nothing was found for."""
        return len(self._sessions) - len(self._taken)

    @property
    def any_taken(self) -> bool:
        return bool(self._taken)

    def _take(self, keys: Iterable[int]) -> Session | None:
        for key in keys:
            if key not in self._taken:
                self._taken.add(key)
                return self._sessions[key]
        return None


class RoomRegister:
    """The rooms of a workshop by name, and those that come to them.

    `find` gives the key of a room or, below zero, the place in `new`: -1 is the first.
    """

    def __init__(self, workshop: Workshop) -> None:
        self.new: list[dict[str, Any]] = []
        self._found: dict[str, int] = {}
        rooms = workshop.rooms_in_order()
        self._position = max((room.position for room in rooms), default=-1) + 1
        for room in rooms:
            for name in (_room_name(room), room.name):
                self._found.setdefault(_plain(name), room.key)

    def knows(self, name: str) -> bool:
        return self._found.get(_plain(name), 0) > 0

    def find(self, name: str) -> int:
        """Return where a room is; one that is not there yet is added to `new`."""
        plain = _plain(name)
        if plain not in self._found:
            self.new.append({"name": name, "position": self._position + len(self.new)})
            self._found[plain] = -len(self.new)
        return self._found[plain]


class SpeakerRegister:
    """The people of a workshop by UUID and name, and speakers that come to them.

    `find` gives the key of a participant or, below zero, the place in `new`: -1 is the first.
    In one schedule a name is one person, whatever number stands beside it.
    """

    def __init__(self, workshop: Workshop, schedule: Schedule) -> None:
        self.new: list[dict[str, Any]] = []
        self.one_name = 0
        """How often a name came again with another identifier."""
        self._schedule = schedule
        self._by_uuid: dict[str, int] = {}
        self._by_name: dict[tuple[str, ...], int] = {}
        people = workshop.people()
        for person in sorted(people, key=lambda row: row.role is Role.PARTICIPANT):
            self._by_uuid[person.uuid] = person.key
            self._by_name.setdefault(_name_of(person), person.key)

    def find(self, speaker: Speaker) -> int:
        uuid = identity(self._schedule, "person", speaker.id)
        if uuid in self._by_uuid:
            return self._by_uuid[uuid]
        name = split_name(speaker.name)
        key = name_key(name.given, name.family)
        found = self._by_name.get(key)
        if found is None:
            fields: dict[str, Any] = {
                "given_names": name.given,
                "family_name": name.family,
                "family_name_first": name.family_first,
                "honorific": name.honorific,
                "organisation": speaker.organisation,
                "role": Role.SPEAKER,
            }
            self.new.append({**fields, "uuid": uuid} if uuid else fields)
            found = self._by_name[key] = -len(self.new)
        elif found < 0:
            self._complete(self.new[-found - 1], speaker)
            self.one_name += bool(uuid)
        if uuid:
            self._by_uuid[uuid] = found
        return found

    @staticmethod
    def _complete(fields: dict[str, Any], speaker: Speaker) -> None:
        fields["organisation"] = fields["organisation"] or speaker.organisation


def _name_of(person: Participant) -> tuple[str, ...]:
    return name_key(person.given_names, person.family_name)


def _room_name(room: Room) -> str:
    return f"{room.name}, {room.building}" if room.building else room.name


def _plain(text: str) -> str:
    return folded(text) or text
