"""The timetable as it is to be drawn: columns, and blocks with their places in them. No Qt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from organiser.desktop.timetable.clock import Gap, changes_on
from organiser.desktop.timetable.strips import (
    DAY_MIN,
    Mode,
    Strip,
    View,
    everywhere,
    of_person,
    strips,
)
from organiser.model import Session, SessionKind, Visit
from organiser.planning.days import day_of, days_of
from organiser.planning.engagements import times_of
from organiser.planning.lanes import side_by_side

if TYPE_CHECKING:
    from organiser.model import Workshop

SHORTEST_MIN = 15
"""Shorter sessions are drawn as long as this, so that one can read and grab them."""
LONGEST_DAY_MIN = DAY_MIN + 8 * 60
"""Until 8 in the morning after; what lasts longer is drawn to there."""
EARLIEST_H, LATEST_H = 8, 18
"""What is shown at least, where the event does not say when its venue opens and closes."""


@dataclass(frozen=True, slots=True)
class Block:
    """A session, or a part of one, or a visit, in its place.

    It spans the columns `first` to `last`, and the minutes `top` to `bottom` from midnight; in
    one column it is in the `lane`-th of so many `lanes`. A `part` is not the first one of a
    session that is drawn in several. A `band` lies across everything, below all others.
    """

    row: Session | Visit
    first: int
    last: int
    top: int
    bottom: int
    lane: int = 0
    lanes: int = 1
    part: bool = False
    band: bool = False

    @property
    def movable(self) -> bool:
        return isinstance(self.row, Session)


@dataclass(frozen=True)
class Board:
    """Columns, the blocks in the order of reading, and the span of the day that is shown."""

    view: View
    strips: tuple[Strip, ...]
    blocks: tuple[Block, ...]
    first_minute: int
    last_minute: int
    clock: dict[date, tuple[Gap, ...]] = field(default_factory=dict)
    """Where the clock changes, by day; days without a change are left out."""

    def block_of(self, key: int) -> Block | None:
        """Return the first block of the session with `key`."""
        return next(
            (
                block
                for block in self.blocks
                if block.row.key == key and block.movable and not block.part
            ),
            None,
        )

    def begins_day(self, number: int) -> bool:
        """Return whether the column opens another day."""
        return number == 0 or self.strips[number].day != self.strips[number - 1].day


def board(workshop: Workshop, view: View) -> Board:
    """Return what `view` shows of `workshop`."""
    days = days_of(workshop)
    if view.day not in days:
        busy = next((day_of(row.starts) for row in workshop.agenda()), days[0])
        view = replace(view, day=busy)
    columns = strips(workshop, view)
    blocks = _visits(workshop, view, columns)
    blocks += _in_rooms(workshop, columns) if _by_room(view) else _by_day(workshop, view, columns)
    blocks = _in_lanes(blocks)
    first, last = _span(workshop, blocks)
    blocks.sort(key=lambda one: (one.first, one.top, one.lane, one.row.key))
    zone = workshop.event.zone
    clock = {strip.day: gaps for strip in columns if (gaps := changes_on(strip.day, zone))}
    return Board(view, tuple(columns), tuple(blocks), first, last, clock)


def _by_room(view: View) -> bool:
    return view.mode in {Mode.DAY, Mode.DAYS}


def _in_rooms(workshop: Workshop, columns: list[Strip]) -> list[Block]:
    of_day: dict[date, list[int]] = defaultdict(list)
    place: dict[tuple[date, int], int] = {}
    for number, strip in enumerate(columns):
        of_day[strip.day].append(number)
        place[strip.day, strip.room.key if strip.room else 0] = number
    found = []
    for session in workshop.agenda():
        day = day_of(session.starts)
        if day not in of_day:
            continue
        if everywhere(session):
            found.append(_block(session, columns, of_day[day][0], of_day[day][-1]))
            continue
        rooms = {room.key for room in workshop.rooms_of(session)} or {0}
        numbers = sorted(place[day, key] for key in rooms if (day, key) in place)
        for n, (first, last) in enumerate(_runs(numbers)):
            found.append(_block(session, columns, first, last, part=n > 0))
    return found


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Return the runs of neighbours among `numbers`, first and last of each."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _by_day(workshop: Workshop, view: View, columns: list[Strip]) -> list[Block]:
    sessions = workshop.agenda()
    if view.mode is Mode.ROOM:
        room = columns[0].room
        sessions = [
            row
            for row in sessions
            if everywhere(row) or (room is not None and room in workshop.rooms_of(row))
        ]
    elif view.mode is Mode.PERSON:
        person = workshop.participants.get(view.person or 0)
        sessions = of_person(workshop, person) if person else []
        if person and workshop.visits_of(person):  # which say more than their place in the day
            sessions = [row for row in sessions if row.kind is not SessionKind.VISIT]
    found = []
    for session in sessions:
        day = day_of(session.starts)
        numbers = [n for n, strip in enumerate(columns) if strip.day == day]
        if view.mode is Mode.TRACK and numbers and not everywhere(session):
            numbers = [n for n in numbers if columns[n].track == session.track]
        if numbers:
            found.append(_block(session, columns, numbers[0], numbers[-1]))
    return found


def _visits(workshop: Workshop, view: View, columns: list[Strip]) -> list[Block]:
    """Return the visits of the person who is looked at; others show their place in the day."""
    person = workshop.participants.get(view.person or 0)
    if view.mode is not Mode.PERSON or person is None:
        return []
    found = []
    for visit in workshop.visits_of(person):
        times = times_of(workshop, visit)
        for number, strip in enumerate(columns):
            if times and day_of(times[0]) == strip.day:
                found.append(_block(visit, columns, number, number, times))
    return found


def _block(  # noqa: PLR0913 -- a place and its times
    row: Session | Visit,
    columns: list[Strip],
    first: int,
    last: int,
    times: tuple[datetime, datetime] | None = None,
    *,
    part: bool = False,
) -> Block:
    starts, ends = times or (row.starts, row.ends)  # type: ignore[union-attr]
    top = columns[first].minute_of(starts)
    bottom = max(columns[first].minute_of(ends), top + SHORTEST_MIN)
    band = isinstance(row, Session) and everywhere(row)
    return Block(row, first, last, top, bottom, part=part, band=band)


def _in_lanes(blocks: list[Block]) -> list[Block]:
    """Put those that overlap in one column side by side.

    A band makes way for nothing but other bands. A session over several columns is drawn in one
    piece where nothing else is there, and else in each column beside the others.
    """
    bands = [block for block in blocks if block.band]
    by_column: dict[int, list[Block]] = defaultdict(list)
    whole: list[Block] = []
    for block in blocks:
        if block.band:
            continue
        if block.first == block.last:
            by_column[block.first].append(block)
        else:
            whole.append(block)
    for block in whole.copy():
        others = [one for one in whole if one is not block]
        others += [one for n in range(block.first, block.last + 1) for one in by_column[n]]
        if any(_meets(block, one) for one in others):
            whole.remove(block)
            for n in range(block.first, block.last + 1):
                part = block.part or n > block.first
                by_column[n].append(replace(block, first=n, last=n, part=part))
    found = _side_by_side(bands) + whole
    for column in by_column.values():
        found += _side_by_side(column)
    return found


def _meets(one: Block, other: Block) -> bool:
    columns = one.first <= other.last and other.first <= one.last
    return columns and one.top < other.bottom and other.top < one.bottom


def _side_by_side(blocks: list[Block]) -> list[Block]:
    """Give the blocks of one column, or the bands of each span of columns, their lanes."""
    by_span: dict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in blocks:
        by_span[block.first, block.last].append(block)
    found = []
    for same in by_span.values():
        lanes = side_by_side([(block.top, block.bottom) for block in same])
        found += [
            replace(block, lane=lane, lanes=among)
            for block, (lane, among) in zip(same, lanes, strict=True)
        ]
    return found


def _span(workshop: Workshop, blocks: list[Block]) -> tuple[int, int]:
    """Return the first and the last minute shown: whole hours around everything."""
    event = workshop.event
    first = event.opens.hour * 60 if event.opens else EARLIEST_H * 60
    last = event.closes.hour * 60 + event.closes.minute if event.closes else LATEST_H * 60
    first = min([first, *(block.top for block in blocks)])
    last = max([last, *(block.bottom for block in blocks)])
    first = max(0, first // 60 * 60)
    return first, min(max(-(-last // 60) * 60, first + 60), LONGEST_DAY_MIN)
