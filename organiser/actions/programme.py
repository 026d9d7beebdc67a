"""Changes to the programme: when, where, for whom a session is, and who does what in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import select

from organiser.actions.rows import add
from organiser.i18n import Message, counted, message
from organiser.model import (
    Assignment,
    Audience,
    Constituency,
    Duty,
    ExtraRoom,
    Group,
    Invitation,
    Participant,
    Place,
    Room,
    Session,
)
from organiser.store import Action, Transaction


def move_session(session: Session, starts: datetime, room: Room | None = None) -> Action:
    """Begin `session` at `starts`, local time, keep its length, and hold it in `room` if given.

    A session that waited in the tray is scheduled by this.
    """

    def change(transaction: Transaction) -> None:
        moved = transaction.get_one(Session, session.key)
        length = moved.ends - moved.starts
        moved.starts, moved.ends, moved.scheduled = starts, starts + length, True
        if room is not None:
            _hold_in(transaction, moved, room)

    return Action(message("Move “{session}”", session=session.title), change)


def place_session(
    session: Session,
    starts: datetime,
    ends: datetime,
    *,
    rooms: Sequence[Room] | None = None,
    track: str | None = None,
) -> Action:
    """Put `session` where it was dropped: times, and rooms and track where they changed.

    A session that waited in the tray is scheduled by this. No rooms at all (an empty sequence)
    leaves it without one.
    """

    def change(transaction: Transaction) -> None:
        moved = transaction.get_one(Session, session.key)
        moved.starts, moved.ends, moved.scheduled = starts, ends, True
        if track is not None:
            moved.track = track
        if rooms is not None:
            _take_rooms(transaction, moved, [room.key for room in rooms])

    resized = session.scheduled and ends - starts != session.ends - session.starts
    if resized:
        name = message("Change the length of “{session}”", session=session.title)
    else:
        name = message("Move “{session}”", session=session.title)
    return Action(name, change)


def resize_session(session: Session, starts: datetime, ends: datetime) -> Action:
    """Let `session` last from `starts` to `ends`, local time."""
    return _edited(
        session,
        message("Change the length of “{session}”", session=session.title),
        starts=starts,
        ends=ends,
    )


def shift_sessions(sessions: Sequence[Session], minutes: int) -> Action:
    """Begin and end all `sessions` so many minutes later, or earlier where negative."""
    keys = [session.key for session in sessions]
    by = timedelta(minutes=minutes)

    def change(transaction: Transaction) -> None:
        for key in keys:
            moved = transaction.get_one(Session, key)
            moved.starts, moved.ends = moved.starts + by, moved.ends + by

    return Action(counted("Move session", "Move {count} sessions", len(keys)), change)


def swap_sessions(one: Session, other: Session) -> Action:
    """Let two sessions change places: each begins where the other did, and keeps its length.

    They change rooms too, all of them.
    """

    def change(transaction: Transaction) -> None:
        first, second = (transaction.get_one(Session, row.key) for row in (one, other))
        lengths = first.ends - first.starts, second.ends - second.starts
        first.starts, second.starts = second.starts, first.starts
        first.ends, second.ends = first.starts + lengths[0], second.starts + lengths[1]
        first.room_id, second.room_id = second.room_id, first.room_id
        first.place, second.place = second.place, first.place
        further = [
            transaction.exec(select(ExtraRoom).where(ExtraRoom.session_id == row.key)).all()
            for row in (first, second)
        ]
        for rooms, row in zip(further, (second, first), strict=True):
            for room in rooms:
                room.session_id = row.key

    name = message("Swap “{one}” and “{other}”", one=one.title, other=other.title)
    return Action(name, change)


def put_in_tray(session: Session) -> Action:
    """Take `session` off the programme; it waits in the tray and keeps its length."""
    name = message("Put “{session}” in the tray", session=session.title)
    return _edited(session, name, scheduled=False)


def set_locked(session: Session, *, locked: bool) -> Action:
    """Pin `session` where it is, or let it go again."""
    if locked:
        name = message("Lock “{session}”", session=session.title)
    else:
        name = message("Unlock “{session}”", session=session.title)
    return _edited(session, name, locked=locked)


def set_rooms(session: Session, rooms: Sequence[Room]) -> Action:
    """Hold `session` in these rooms, the first being its own; none leaves it without."""

    def change(transaction: Transaction) -> None:
        changed = transaction.get_one(Session, session.key)
        _take_rooms(transaction, changed, [room.key for room in rooms])

    return Action(message("Change the rooms of “{session}”", session=session.title), change)


def set_audience(
    session: Session, audience: Audience, chosen: Sequence[Participant | Constituency | Group] = ()
) -> Action:
    """Say for whom `session` is; `chosen` names the people, constituencies or groups."""

    def change(transaction: Transaction) -> None:
        transaction.get_one(Session, session.key).audience = audience
        old = select(Invitation).where(Invitation.session_id == session.key)
        for row in transaction.exec(old).all():
            transaction.remove(row)
        for invited in chosen:
            invitation = Invitation(session_id=session.key)
            if isinstance(invited, Participant):
                invitation.participant_id = invited.key
            elif isinstance(invited, Constituency):
                invitation.constituency_id = invited.key
            else:
                invitation.group_id = invited.key
            transaction.add(invitation)

    return Action(message("Change who “{session}” is for", session=session.title), change)


def assign_duty(session: Session, person: Participant, duty: Duty, *, language: str = "") -> Action:
    """Give a person a duty in `session`, after those that it has."""
    key, who = session.key, person.key

    def change(transaction: Transaction) -> None:
        there = select(Assignment).where(Assignment.session_id == key)
        position = max((row.position for row in transaction.exec(there).all()), default=-1) + 1
        transaction.add(
            Assignment(
                session_id=key, participant_id=who, duty=duty, language=language, position=position
            )
        )

    name = message(
        "Give {person} a duty in “{session}”", person=person.full_name, session=session.title
    )
    return Action(name, change)


def reorder_duties(session: Session, duties: Sequence[Assignment]) -> Action:
    """Name the people of `session` in this order."""
    keys = [duty.key for duty in duties]

    def change(transaction: Transaction) -> None:
        for position, key in enumerate(keys):
            transaction.get_one(Assignment, key).position = position

    return Action(message("Reorder the people of “{session}”", session=session.title), change)


def duplicate_session(session: Session) -> Action:
    """Put a copy of `session` in the tray, without its people."""
    values = session.model_dump(exclude={"id", "uuid"}) | {"scheduled": False, "locked": False}
    name = message("Duplicate “{session}”", session=session.title)
    return add(Session(**values), name=name)


def _hold_in(transaction: Transaction, session: Session, room: Room) -> None:
    """Change the one room of `session`; further rooms that it had are given back."""
    if session.place is Place.ROOMS and session.room_id == room.key:
        return
    session.place, session.room_id = Place.ROOMS, room.key
    further = select(ExtraRoom).where(ExtraRoom.session_id == session.key)
    for row in transaction.exec(further).all():
        transaction.remove(row)


def _take_rooms(transaction: Transaction, session: Session, keys: Sequence[int]) -> None:
    """Hold `session` in the rooms with these keys and in no others, the first being its own."""
    session.place = Place.ROOMS
    session.room_id = keys[0] if keys else None
    wanted = set(keys[1:])
    further = select(ExtraRoom).where(ExtraRoom.session_id == session.key)
    for row in transaction.exec(further).all():
        if row.room_id in wanted:
            wanted.remove(row.room_id)
        else:
            transaction.remove(row)
    for key in keys[1:]:
        if key in wanted:
            transaction.add(ExtraRoom(session_id=session.key, room_id=key))


def _edited(session: Session, name: Message, **values: Any) -> Action:  # noqa: ANN401 -- fields
    def change(transaction: Transaction) -> None:
        changed = transaction.get_one(Session, session.key)
        for field, value in values.items():
            setattr(changed, field, value)

    return Action(name, change)
