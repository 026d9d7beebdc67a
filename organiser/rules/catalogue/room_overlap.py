"""A room holds one session at a time.

A session counts in each of its rooms, and once for two sessions that share several. Breaks,
meals, registration and socials may share a room with each other, as a foyer does all day, and
two blockers may lie over each other. Put in "all rooms", breaks and the like (and visits) mean
that everybody pauses, not that the rooms are full of people: they clash with nothing, so that a
bilateral meeting over lunch is no finding. Anything else in all rooms takes every room.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from organiser.i18n import Message, counted, message, verbatim
from organiser.model import Place, Room, Session, SessionKind, Workshop
from organiser.planning.intervals import overlapping, shared_minutes
from organiser.rules.rule import Finding, Rule, Severity

SHARING = frozenset(
    {SessionKind.BREAK, SessionKind.MEAL, SessionKind.REGISTRATION, SessionKind.SOCIAL}
)


def overlaps(workshop: Workshop) -> Iterator[Finding]:
    everywhere = [row for row in workshop.agenda() if _takes_every_room(row)]
    in_room: dict[int, list[Session]] = defaultdict(list)
    somewhere: list[Session] = []
    for session in workshop.agenda():
        if _takes_every_room(session):
            somewhere.append(session)
        elif session.place is Place.ROOMS and (rooms := workshop.rooms_of(session)):
            somewhere.append(session)
            for key in {room.key for room in rooms}:
                in_room[key].append(session)
    pairs = [pair for sessions in in_room.values() for pair in overlapping(sessions)]
    if everywhere and workshop.rooms:
        pairs += [pair for pair in overlapping(somewhere) if any(map(_takes_every_room, pair))]
    found = {(one.key, two.key): (one, two) for one, two in pairs if not _may_share(one, two)}
    for one, two in sorted(found.values(), key=_in_order):
        yield _finding(workshop, one, two)


def _takes_every_room(session: Session) -> bool:
    kind = session.kind
    return (
        session.place is Place.ALL_ROOMS and kind not in SHARING and kind is not SessionKind.VISIT
    )


def _may_share(one: Session, two: Session) -> bool:
    kinds = {one.kind, two.kind}
    return kinds <= SHARING or kinds == {SessionKind.BLOCKER}


def _in_order(pair: tuple[Session, Session]) -> tuple[object, ...]:
    one, two = pair
    return one.starts, two.starts, one.key, two.key


def _finding(workshop: Workshop, one: Session, two: Session) -> Finding:
    taken = {room.key for room in workshop.rooms_of(two)}
    rooms = list({room.key: room for room in workshop.rooms_of(one) if room.key in taken}.values())
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
        rooms=_named(workshop, rooms),
    )
    return Finding(text, about=(one, two))


def _named(workshop: Workshop, rooms: list[Room]) -> Message:
    if len(rooms) == 1:
        return verbatim(rooms[0].name)
    if len(rooms) == len(workshop.rooms):
        return message("all rooms")
    return verbatim(", ".join(room.name for room in rooms))


RULE = Rule("room-overlap", message("Two sessions in one room"), Severity.CLASH, overlaps)
