"""Where the times, days and rooms of a programme stand that is drawn as a grid."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from organiser.importers.schedules.plain_text import line, lines
from organiser.importers.schedules.programme_times import date_in, span_in
from organiser.importers.sheet import Cell, Sheet, cell_text, is_empty
from organiser.importers.values.text import says_nothing

LEAST_ROWS = 2
TIME_COLUMNS = 3
MOST_HEADINGS = 3
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_NUMBERED_DAY = re.compile(
    r"^(?:day|jour|día|dia|giorno|tag|اليوم)\s*[.:#]?\s*(\d{1,2})(?!\d)", re.IGNORECASE
)


@dataclass(frozen=True)
class Slot:
    """A row with a time: its number from 0, and when it begins and, where said, ends."""

    row: int
    starts: time
    ends: time | None


@dataclass
class Block:
    """Rows of times below headings: the day and the room of each column."""

    slots: list[Slot] = field(default_factory=list)
    days: dict[int, date] = field(default_factory=dict)
    rooms: dict[int, str] = field(default_factory=dict)


class GridShape:
    """Finds the blocks of a sheet: rows of times below headings of days and rooms.

    `first_day` is that of the event; see `programme_grid.read_grid`.
    """

    def __init__(self, sheet: Sheet, first_day: date | None) -> None:
        self._sheet, self._first_day = sheet, first_day
        self._width = max((len(row) for row in sheet.rows), default=0)
        self.merged = dict(sheet.merged)
        self._years = self._found_years()
        self._day = self._date(sheet.name)
        column = self._likeliest_column()
        self.blocks = [] if column is None else self._blocks(column)

    def _cell(self, row: int, column: int) -> Cell:
        cells = self._sheet.rows[row] if 0 <= row < len(self._sheet.rows) else []
        return cells[column] if column < len(cells) else None

    def text(self, row: int, column: int) -> str:
        text = lines(cell_text(self._cell(row, column)), html=False)
        return "" if says_nothing(text) else text

    def _likeliest_column(self) -> int | None:
        counts = Counter(
            column
            for row in range(len(self._sheet.rows))
            for column in range(min(TIME_COLUMNS, self._width))
            if self._slot(row, column)
        )
        best = max(counts, key=lambda column: (counts[column], -column), default=None)
        return best if best is not None and counts[best] >= LEAST_ROWS else None

    def _slot(self, row: int, column: int) -> Slot | None:
        cell = self._cell(row, column)
        if is_empty((cell,)) or isinstance(cell, (int, bool, date)):
            return None
        starts, ends = span_in(cell, None)
        if not isinstance(starts, time):
            return None
        return Slot(row, starts, ends if isinstance(ends, time) else None)

    def _found_years(self) -> list[int]:
        texts = [self._sheet.name]
        texts += [cell_text(cell) for row in self._sheet.rows[:10] for cell in row]
        found = [int(year) for text in texts for year in _YEAR.findall(text)]
        if self._first_day is not None:
            found.insert(0, self._first_day.year)
        return list(dict.fromkeys(found))

    def _date(self, cell: Cell) -> date | None:
        """Return the day that a cell names, also without a year or as "Day 2"."""
        found = date_in(cell)
        if found is not None or not isinstance(cell, str):
            return found
        text = line(cell, html=False)
        if (numbered := _NUMBERED_DAY.match(text)) and self._first_day is not None:
            rest = text[numbered.end() :].strip(" :–—-,()")
            named = self._date(rest) if rest else None
            return named or self._first_day + timedelta(days=int(numbered[1]) - 1)
        for year in self._years:
            if found := date_in(f"{text.rstrip(',')} {year}"):
                return found
        return None

    def _blocks(self, time_column: int) -> list[Block]:
        """Return the runs of rows with times, each with the headings above it."""
        blocks: list[Block] = []
        above: list[int] = []
        for row in range(len(self._sheet.rows)):
            slot = self._slot(row, time_column)
            if slot is not None:
                if above or not blocks:
                    blocks.append(self._headed(above, time_column))
                    above = []
                blocks[-1].slots.append(slot)
            elif not is_empty(self._sheet.rows[row]) and not self._goes_on(row, time_column):
                above.append(row)
        return blocks

    def _goes_on(self, row: int, time_column: int) -> bool:
        """Return whether the time of a row above is merged down to this one."""
        return any(
            column == time_column and top < row <= self.merged[top, column][0]
            for top, column in self.merged
        )

    def _headed(self, above: list[int], time_column: int) -> Block:
        block = Block()
        for row in above[-MOST_HEADINGS:]:
            cells = [column for column in range(self._width) if self.text(row, column)]
            days = {column: self._date(self._cell(row, column)) for column in cells}
            if len(cells) == 1 and (day := days[cells[0]]):
                self._day = day  # a day of its own above its rooms
                block.days.clear()
                continue
            reach = 0
            for column in range(time_column + 1, self._width):
                day, text = days.get(column), self.text(row, column)
                if day is not None:
                    block.days[column] = day
                    reach = self._reach(row, column, days)
                elif text:
                    block.rooms[column] = line(text, html=False)
                elif column <= reach and (before := block.days.get(column - 1)):
                    block.days[column] = before
        if not block.days and self._day is not None:
            block.days = dict.fromkeys(range(time_column + 1, self._width), self._day)
        return block

    def _reach(self, row: int, column: int, days: dict[int, date | None]) -> int:
        """Return the last column of a day: as far as it is merged, or else to the next day."""
        if (row, column) in self.merged:
            return self.merged[row, column][1]
        later = [other for other, day in days.items() if day and other > column]
        return min(later, default=self._width) - 1
