"""One day of a programme as a grid of rooms and times, before any paper.

What meets nothing else, such as a plenary or a coffee break, runs across the whole width and
names its room. The others stand in the column of their room; where a room has two at a time,
in a column beside it, and where they have no room, in columns without a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from organiser.model import Place
from organiser.planning.intervals import overlapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from organiser.documents.programme_entries import Entry
    from organiser.model import Workshop

SHORTEST = timedelta(minutes=5)
"""What has no length is given this one, so that there is something to write on."""


@dataclass(frozen=True)
class GridColumn:
    """A column: a room with its building, or a place that is no room, or nothing."""

    name: str
    more: str = ""


@dataclass(frozen=True)
class GridBlock:
    """A session in the columns from `first` to `last`; a band across all of them has none."""

    entry: Entry
    starts: datetime
    ends: datetime
    first: int = -1
    last: int = -1

    @property
    def is_band(self) -> bool:
        return self.first < 0


@dataclass(frozen=True)
class GridDay:
    """The columns of a day, and its sessions in the order in which they begin."""

    columns: tuple[GridColumn, ...]
    blocks: tuple[GridBlock, ...]

    @property
    def moments(self) -> list[datetime]:
        """Every moment at which something begins or ends, in order."""
        return sorted({moment for one in self.blocks for moment in (one.starts, one.ends)})

    def narrowed(self, first: int, last: int) -> GridDay:
        """Return the columns from `first` to `last`, both counted, with their sessions."""
        kept = [
            block
            if block.is_band
            else GridBlock(
                block.entry,
                block.starts,
                block.ends,
                max(block.first, first) - first,
                min(block.last, last) - first,
            )
            for block in self.blocks
            if block.is_band or (block.first <= last and block.last >= first)
        ]
        return GridDay(self.columns[first : last + 1], tuple(kept))


@dataclass(frozen=True)
class _Timed:
    entry: Entry
    starts: datetime
    ends: datetime


def grid_day(workshop: Workshop, entries: Iterable[Entry]) -> GridDay:
    """Return the grid of the sessions of one day."""
    timed = sorted(
        (
            _Timed(
                entry,
                entry.session.starts,
                max(entry.session.ends, entry.session.starts + SHORTEST),
            )
            for entry in entries
        ),
        key=lambda one: (one.starts, one.ends, one.entry.session.code, one.entry.session.key),
    )
    meeting = {id(one) for pair in overlapping(timed) for one in pair}
    placed = _Columns(workshop)
    for one in timed:
        if id(one) in meeting:
            placed.add(one)
    columns, blocks = placed.done()
    bands = [GridBlock(one.entry, one.starts, one.ends) for one in timed if id(one) not in meeting]
    order = {one.entry.session.key: place for place, one in enumerate(timed)}
    blocks = sorted(
        [*blocks, *bands], key=lambda block: (order[block.entry.session.key], block.first)
    )
    return GridDay(tuple(columns), tuple(blocks))


class _Columns:
    """Puts sessions into columns by room; each room has as many columns as it needs at a time."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._order = {room.key: place for place, room in enumerate(workshop.rooms_in_order())}
        self._lanes: dict[tuple[int, str], list[list[_Timed]]] = {}

    def add(self, one: _Timed) -> None:
        for place in self._places(one.entry):
            lanes = self._lanes.setdefault(place, [])
            free = next((lane for lane in lanes if lane[-1].ends <= one.starts), None)
            if free is None:
                free = []
                lanes.append(free)
            free.append(one)

    def _places(self, entry: Entry) -> list[tuple[int, str]]:
        """Return where a session stands: a place in the order of columns, and a name."""
        rooms = self._workshop.rooms_of(entry.session)
        if entry.session.place is Place.ROOMS and rooms:
            return [(self._order[key], "") for key in dict.fromkeys(room.key for room in rooms)]
        return [(len(self._order), entry.place)]

    def done(self) -> tuple[list[GridColumn], list[GridBlock]]:
        rooms = self._workshop.rooms_in_order()
        columns: list[GridColumn] = []
        held: list[tuple[int, _Timed]] = []
        for place in sorted(self._lanes):
            number, name = place
            if number < len(rooms):
                column = GridColumn(rooms[number].name, rooms[number].building)
            else:
                column = GridColumn(name)
            for lane in self._lanes[place]:
                held += [(len(columns), one) for one in lane]
                columns.append(column)
        return columns, _joined(held)


def _joined(held: Sequence[tuple[int, _Timed]]) -> list[GridBlock]:
    """Return the blocks; a session in columns side by side is one block over them."""
    by_session: dict[int, list[tuple[int, _Timed]]] = {}
    for column, one in held:
        by_session.setdefault(id(one), []).append((column, one))
    blocks = []
    for places in by_session.values():
        numbers = sorted(column for column, _ in places)
        one = places[0][1]
        first = last = numbers[0]
        for number in [*numbers[1:], -1]:
            if number == last + 1:
                last = number
                continue
            blocks.append(GridBlock(one.entry, one.starts, one.ends, first, last))
            first = last = number
    return blocks
