"""What importing a schedule would do to a workshop, and the action that does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from organiser.i18n import Message, counted
from organiser.importers.rows import Doubt
from organiser.importers.schedules.entry import Schedule
from organiser.model import Assignment, Duty, Participant, Place, Room, Session
from organiser.store import Action, Transaction

Appearance = tuple[int, Duty]
"""Somebody with a duty: the key of a participant or, below zero, the place in `people`."""


@dataclass(frozen=True)
class Added:
    """A new session: `fields` of a `Session`.

    `room` is a key or, below zero, a place in `rooms` of the proposal: -1 is the first.
    """

    row: int
    fields: dict[str, Any]
    room: int | None
    speakers: tuple[Appearance, ...]


@dataclass(frozen=True)
class Changed:
    """A session of the workshop, by key, with what becomes different.

    `speakers` are those who come to it; their order goes on from `position`.
    """

    row: int
    key: int
    fields: dict[str, Any]
    room: int | None
    speakers: tuple[Appearance, ...]
    position: int = 0


@dataclass(frozen=True)
class Skipped:
    """An entry that brings nothing."""

    row: int
    title: str
    why: Message


@dataclass(frozen=True)
class Rejected:
    """An entry that cannot be taken."""

    row: int
    title: str
    why: Message


@dataclass
class Proposal:
    """What an import would do. `rooms` and `people` are the fields of those that are new."""

    schedule: Schedule
    added: list[Added] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    rooms: list[dict[str, Any]] = field(default_factory=list)
    people: list[dict[str, Any]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def action(self) -> Action:
        """Return the one action that does it all. Do it before anything else."""
        count = len(self.added) + len(self.changed)
        return Action(counted("Import {count} session", "Import {count} sessions", count), self._do)

    def _do(self, transaction: Transaction) -> None:
        rooms = transaction.insert_many(Room, self.rooms)
        people = transaction.insert_many(Participant, self.people)
        fields = [one.fields | _held_in(one.room, rooms) for one in self.added]
        keys = transaction.insert_many(Session, fields)
        transaction.update_many(
            Session,
            {one.key: {**one.fields, **_held_in(one.room, rooms)} for one in self.changed},
        )
        sessions: list[tuple[int, Added | Changed]] = [
            *zip(keys, self.added, strict=True),
            *((one.key, one) for one in self.changed),
        ]
        transaction.insert_many(
            Assignment,
            [
                {
                    "session_id": session,
                    "participant_id": _key(person, people),
                    "duty": duty,
                    "position": position,
                }
                for session, one in sessions
                for position, (person, duty) in enumerate(
                    one.speakers, one.position if isinstance(one, Changed) else 0
                )
            ],
        )


def _key(found: int, new: Sequence[int]) -> int:
    return found if found > 0 else new[-found - 1]


def _held_in(room: int | None, new: Sequence[int]) -> dict[str, Any]:
    return {} if room is None else {"room_id": _key(room, new), "place": Place.ROOMS}
