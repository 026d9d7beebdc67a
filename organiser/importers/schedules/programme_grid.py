"""A programme as people draw it: times down the side, days or rooms across the top.

The heading may have days above rooms, only rooms below the day of the sheet, or only days. What
is merged downwards lasts as long as its cells; what is merged across all columns of a day is for
everybody. A break written once, in the first column of an otherwise empty row, is so too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter

from organiser.i18n import message, verbatim
from organiser.importers.schedules import clock
from organiser.importers.schedules.entry import Entry, Schedule, Speaker
from organiser.importers.schedules.kinds import kind_by_title
from organiser.importers.schedules.plain_text import line
from organiser.importers.schedules.programme_grid_shape import Block, GridShape
from organiser.importers.schedules.programme_headings import DUTIES, field_named
from organiser.importers.schedules.programme_people import people_in
from organiser.importers.sheet import Sheet

USUAL = timedelta(hours=1)
_LABEL = re.compile(r"^([^:]{2,30}):\s*(.+)$", re.DOTALL)


@dataclass(frozen=True)
class _Area:
    """Cells that are one, from row and column to row and column, both counted."""

    top: int
    left: int
    bottom: int
    right: int
    text: str


def read_grid(sheet: Sheet, first_day: date | None) -> Schedule | None:
    """Return the programme on a sheet that is a grid; `None` of one that is none.

    `first_day` is that of the event: it gives days without a year theirs, and "Day 2" a date.
    """
    found = _Grid(sheet, first_day).schedule
    return found if found.entries else None


class _Grid:
    """Reads what stands in the blocks of a sheet."""

    def __init__(self, sheet: Sheet, first_day: date | None) -> None:
        self._shape = GridShape(sheet, first_day)
        self.schedule = Schedule(notes=[*sheet.notes])
        for block in self._shape.blocks:
            self._read(block)
        if self.schedule.entries:
            words = message("The sheet “{sheet}” was read as a grid of times.", sheet=sheet.name)
            self.schedule.notes.append(words)

    def _read(self, block: Block) -> None:
        places = {slot.row: place for place, slot in enumerate(block.slots)}
        columns = sorted(block.days) or sorted(block.rooms)
        for area in self._areas(block, columns):
            entry = Entry(row=len(self.schedule.entries) + 1)
            self.schedule.entries.append(entry)
            self._fill(entry, area.text)
            self._place(entry, area, block)
            last = max(row for row in places if row <= area.bottom)
            self._time(entry, block, places[area.top], places[last], area.left)

    def _areas(self, block: Block, columns: list[int]) -> list[_Area]:
        """Return what is filled, with what is merged or repeated beside it as one."""
        found: list[_Area] = []
        for slot in block.slots:
            row: list[_Area] = []
            for column in columns:
                text = self._shape.text(slot.row, column)
                if not text:
                    continue
                bottom, right = self._shape.merged.get((slot.row, column), (slot.row, column))
                before = row[-1] if row else None
                if before and before.right == column - 1 and before.text == text:
                    row[-1] = _Area(slot.row, before.left, before.bottom, right, text)
                else:
                    row.append(_Area(slot.row, column, bottom, right, text))
            found += row
        return self._joined_downwards(found, block)

    def _joined_downwards(self, areas: list[_Area], block: Block) -> list[_Area]:
        """Join a text that is repeated in the next rows: what a merged cell becomes in CSV."""
        order = {slot.row: place for place, slot in enumerate(block.slots)}
        found: list[_Area] = []
        by_column = sorted(areas, key=attrgetter("left", "right"))
        for _, column in groupby(by_column, key=attrgetter("left", "right")):
            for area in column:
                before = found[-1] if found else None
                if (
                    before
                    and (before.left, before.right) == (area.left, area.right)
                    and before.text == area.text
                    and order[area.top] == order.get(before.bottom, -2) + 1
                ):
                    found[-1] = _Area(
                        before.top, before.left, area.bottom, before.right, before.text
                    )
                else:
                    found.append(area)
        return sorted(found, key=lambda area: (area.top, area.left))

    def _fill(self, entry: Entry, text: str) -> None:
        """Give title, people and what else is written in a cell, line by line."""
        first, _, rest = text.partition("\n")
        entry.title = line(first, html=False)
        told: list[str] = []
        for part in filter(None, (one.strip() for one in rest.split("\n"))):
            labelled = _LABEL.match(part)
            name = field_named(labelled[1]) if labelled else ""
            if labelled and name in DUTIES:
                for person, organisation in people_in(labelled[2], one_each=False):
                    entry.speakers.append(Speaker(person, "", organisation, DUTIES[name]))
            elif labelled and name == "room":
                entry.room = line(labelled[2], html=False)
            else:
                told.append(part)
        entry.abstract = "\n".join(told)

    def _place(self, entry: Entry, area: _Area, block: Block) -> None:
        rooms = [
            block.rooms[column]
            for column in range(area.left, area.right + 1)
            if column in block.rooms
        ]
        if entry.room or not rooms:
            return
        of_day = [
            column for column in block.rooms if block.days.get(column) == block.days.get(area.left)
        ]
        alone = not any(
            self._shape.text(area.top, column) for column in of_day if column != area.left
        )
        everywhere = len(rooms) == len(of_day) > 1
        if everywhere or (alone and kind_by_title(entry.title)):
            return
        entry.room = rooms[0]
        if len(rooms) > 1:
            entry.doubts.append(
                message(
                    "It stands over {rooms}: the first room was taken.",
                    rooms=verbatim(", ".join(rooms)),
                )
            )

    def _time(self, entry: Entry, block: Block, first: int, last: int, column: int) -> None:
        day = block.days.get(column)
        if day is None:
            return
        slots = block.slots
        entry.starts = self._moment(block, day, first)
        end = slots[last].ends
        if end is not None:
            entry.ends = datetime.combine(entry.starts.date(), end)
            if entry.ends <= entry.starts:
                entry.ends += timedelta(days=1)
        elif last + 1 < len(slots):
            entry.ends = self._moment(block, day, last + 1)
        else:
            entry.ends = entry.starts + USUAL
            words = message("It is in the last row, without an end: one hour was taken.")
            entry.doubts.append(words)
        if entry.ends <= entry.starts:
            clock.with_length(entry, "", None)

    def _moment(self, block: Block, day: date, place: int) -> datetime:
        """Return when a row begins; after midnight it is the next date."""
        past = sum(
            later.starts < earlier.starts
            for earlier, later in zip(block.slots[:place], block.slots[1 : place + 1], strict=True)
        )
        return datetime.combine(day, block.slots[place].starts) + timedelta(days=past)
