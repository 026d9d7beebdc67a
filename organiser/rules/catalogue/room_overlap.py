"""A room holds one session at a time.

A session counts in each of its rooms, and once for two sessions that share several. Breaks,
meals, registration and socials may share a room with each other, as a foyer does all day, and
two blockers may lie over each other. Put in "all rooms", breaks and the like (and visits) mean
that everybody pauses, not that the rooms are full of people: they clash with nothing, so that a
bilateral meeting over lunch is no finding. Anything else in all rooms takes every room.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import Message, counted, message
from organiser.model import Room
from organiser.planning.intervals import overlapping, shared_minutes
from organiser.planning.room_use import kinds_share
from organiser.rules.free_rooms import in_another_room, takes_its_rooms
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import listed


def overlaps(ledger: Ledger, room: Room) -> Iterator[Finding]:
    there = ledger.in_room[room.key]
    if len(there) < 2:  # noqa: PLR2004 -- a pair
        return
    for one, two in overlapping(filter(takes_its_rooms, there)):
        if not kinds_share({one.kind, two.kind}):
            keys = {shared.key for shared in two.rooms}
            rooms = [shared for shared in one.rooms if shared.key in keys]
            if min(shared.key for shared in rooms) == room.key:  # once for all that they share
                yield _finding(ledger, one, two, rooms)


def _finding(ledger: Ledger, one: Span, two: Span, rooms: list[Room]) -> Finding:
    text = counted(
        "{day}: “{one}” ({one_starts}–{one_ends}) and “{two}” ({two_starts}–{two_ends}) are both "
        "in {rooms} for {count} minute.",
        "{day}: “{one}” ({one_starts}–{one_ends}) and “{two}” ({two_starts}–{two_ends}) are both "
        "in {rooms} for {count} minutes.",
        shared_minutes(one, two),
        day=two.starts.date(),
        one=one.title,
        one_starts=one.starts.time(),
        one_ends=one.ends.time(),
        two=two.title,
        two_starts=two.starts.time(),
        two_ends=two.ends.time(),
        rooms=_named(ledger, rooms),
    )
    return Finding(
        text, (one.row, two.row), two.starts, remedy=partial(in_another_room, spans=(two, one))
    )


def _named(ledger: Ledger, rooms: list[Room]) -> Message:
    if len(rooms) > 1 and len(rooms) == len(ledger.workshop.rooms):
        return message("all rooms")
    return listed([room.name for room in rooms])


RULE = Rule(
    "room-overlap", message("Two sessions in one room"), Severity.CLASH, Each.ROOM, overlaps
)
