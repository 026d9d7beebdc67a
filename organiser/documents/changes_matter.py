"""Which changes of the programme concern whom: everybody, a door, interpreters, printers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from organiser.documents.document import Option, OptionKind
from organiser.errors import Mistyped
from organiser.i18n import Message, message
from organiser.model import Duty
from organiser.planning.programme_changes import ChangeKind, ProgrammeChange, changes_since

if TYPE_CHECKING:
    from organiser.model import Room, Version, Workshop
    from organiser.planning.published import PublishedSession

ON_DOORS = frozenset(
    {
        ChangeKind.CANCELLED,
        ChangeKind.ADDED,
        ChangeKind.TIME,
        ChangeKind.ROOM,
        ChangeKind.RENAMED,
    }
)
IN_BOOTHS = frozenset(ChangeKind) - {ChangeKind.RENAMED, ChangeKind.AUDIENCE}


def _readers() -> Mapping[str, Message]:
    return {
        "everybody": message("Everybody"),
        "doors": message("The doors: a sheet for each room"),
        "interpreters": message("Interpreters"),
        "printers": message("Printers: every text, as it was and as it is"),
    }


SINCE = Option(
    "since",
    message("Since version (0: the last one)"),
    OptionKind.NUMBER,
    default=0,
    largest=100_000,
)
READER = Option("for", message("For"), OptionKind.CHOICE, "everybody", choices=_readers)


def since(workshop: Workshop, number: int) -> Version | None:
    """Return the version of that number, 0 for the last; `None` where none is published.

    Raises `Mistyped` for a number that no version has.
    """
    versions = workshop.versions_in_order()
    if not number:
        return versions[-1] if versions else None
    for version in versions:
        if version.number == number:
            return version
    numbers = ", ".join(str(version.number) for version in versions)
    raise Mistyped(
        message("No version {number} of the programme was published.", number=str(number)),
        message("Choose one of: {choices}.", choices=numbers)
        if versions
        else message("Publish the programme first."),
    )


def found_for(workshop: Workshop, version: Version, reader: str) -> list[ProgrammeChange]:
    """Return the changes that concern a reader, in the order of the programme."""
    found = changes_since(workshop, version)
    if reader == "interpreters":
        return [one for one in found if one.kind in IN_BOOTHS and _interpreted(one)]
    return found


def by_door(
    workshop: Workshop, found: list[ProgrammeChange]
) -> list[tuple[Room, list[ProgrammeChange]]]:
    """Return the rooms with changes that those who stand before their doors must know."""
    doors = []
    for room in workshop.rooms_in_order():
        here = [
            one
            for one in found
            if one.kind in ON_DOORS
            and any(session and _holds(session, room) for session in (one.before, one.after))
        ]
        if here:
            doors.append((room, here))
    return doors


def _holds(session: PublishedSession, room: Room) -> bool:
    return any(held.uuid == room.uuid for held in session.rooms)


def _interpreted(change: ProgrammeChange) -> bool:
    if change.kind is ChangeKind.PEOPLE:
        duties = (*change.came, *change.went)
        return any(one.duty is Duty.INTERPRETER for one in duties) or _has_booth(change)
    return _has_booth(change)


def _has_booth(change: ProgrammeChange) -> bool:
    sessions = (change.before, change.after)
    return any(session is not None and session.interpreted_languages for session in sessions)
