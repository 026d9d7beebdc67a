"""What the timetable says of a session: in its block, in its tip, and to who cannot see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organiser.desktop.timetable.strips import Mode
from organiser.i18n import Message, counted, message, verbatim
from organiser.model import Place, Session, Visit, words
from organiser.planning.engagements import times_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from organiser.desktop.desk import Desk
    from organiser.desktop.timetable.board import Board
    from organiser.desktop.timetable.strips import Strip
    from organiser.model import Workshop

NOT_SAID = message("no room")


@dataclass(frozen=True)
class BlockText:
    """What stands in a block: its title, its times, and what else there is room for."""

    title: str
    times: str
    more: tuple[str, ...]


def title_of(row: Session | Visit, desk: Desk) -> str:
    """Return the title in the language of the reader, else as it was typed."""
    return row.text("title" if isinstance(row, Session) else "theme", desk.language.code)


def between(starts: datetime, ends: datetime, desk: Desk) -> str:
    """Return "09:00–10:00"."""
    return desk(message("{starts}–{ends}", starts=starts.time(), ends=ends.time()))


def place_of(workshop: Workshop, row: Session | Visit) -> Message:
    """Return where a session is: its rooms, "all rooms", "off site", "no room"."""
    if not isinstance(row, Session):
        return words.PLACES[Place.OFF_SITE]
    if row.place is not Place.ROOMS:
        return words.PLACES[row.place]
    rooms = workshop.rooms_of(row)
    return verbatim(", ".join(room.name for room in rooms)) if rooms else NOT_SAID


def block_text(workshop: Workshop, board: Board, row: Session | Visit, desk: Desk) -> BlockText:
    """Return what stands in the block of `row`."""
    if not isinstance(row, Session):
        kept = times_of(workshop, row)
        times = between(*kept, desk) if kept else ""
        return BlockText(title_of(row, desk), times, (row.code,))
    more = []
    if board.view.mode not in {Mode.DAY, Mode.DAYS, Mode.ROOM}:
        more.append(desk(place_of(workshop, row)))
    people = [
        person.full_name
        for duty in workshop.assignments_of(row)
        if (person := workshop.participants.get(duty.participant_id))
    ]
    if people:
        more.append(", ".join(dict.fromkeys(people)))
    return BlockText(title_of(row, desk), between(row.starts, row.ends, desk), tuple(more))


def spoken(workshop: Workshop, row: Session | Visit, desk: Desk, clashes: Sequence[Message]) -> str:
    """Return what a screen reader says: title, room, date, 09:00 to 10:00, clash."""
    if not isinstance(row, Session):
        return title_of(row, desk)
    said = message(
        "{title}, {room}, {day}, {starts} to {ends}",
        title=title_of(row, desk),
        room=place_of(workshop, row),
        day=desk.language.day(row.starts.date()),
        starts=row.starts.time(),
        ends=row.ends.time(),
    )
    if row.locked:
        said = message("{session}, locked", session=said)
    if clashes:
        said = message("{session}, clash", session=said)
    return desk(said)


def tip(
    workshop: Workshop, row: Session | Visit, desk: Desk, findings: Sequence[Message]
) -> list[str]:
    """Return the lines of the tip over a session; its clashes come last."""
    lines = [title_of(row, desk)]
    if isinstance(row, Session):
        lines.append(
            desk(
                message(
                    "{times}, {room}",
                    times=verbatim(between(row.starts, row.ends, desk)),
                    room=place_of(workshop, row),
                )
            )
        )
        lines += [
            desk(
                message("{person}: {duty}", person=person.full_name, duty=words.DUTIES[given.duty])
            )
            for given in workshop.assignments_of(row)
            if (person := workshop.participants.get(given.participant_id))
        ]
    return lines + [f"⚠ {desk(finding)}" for finding in findings]


def strip_name(strip: Strip, mode: Mode, desk: Desk) -> str:
    """Return the name of a column, below its day where that is named once for several."""
    if strip.room is not None and mode is not Mode.ROOM:
        return strip.room.name
    if mode is Mode.TRACK:
        return strip.track or desk(message("No track"))
    if strip.takes_rooms and mode is not Mode.ROOM:
        return desk(message("No room"))
    return desk.language.short_day(strip.day)


def strip_more(strip: Strip, mode: Mode, desk: Desk) -> str:
    """Return what stands small below the name of a column: building and seats."""
    if strip.room is None or mode is Mode.ROOM:
        return ""
    seats = strip.room.capacity
    parts = [desk(counted("{count} seat", "{count} seats", seats))] if seats else []
    if strip.room.building:
        parts.append(strip.room.building)
    return " · ".join(parts)
