"""A programme as a spreadsheet or a CSV file: a heading, and a row for each session.

The day may stand in a column, once above the rows of the day, or in a row of its own; the time
in two columns or in one ("09:00–10:30"). Only where it begins is said, a session lasts until
the next one in its room.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import NoReturn

from organiser.errors import ImportRefused
from organiser.i18n import message, verbatim
from organiser.importers.schedules import clock
from organiser.importers.schedules.entry import Entry, Schedule, Speaker
from organiser.importers.schedules.kinds import kind_named
from organiser.importers.schedules.plain_text import line, lines
from organiser.importers.schedules.programme_grid import read_grid
from organiser.importers.schedules.programme_headings import DUTIES, field_named
from organiser.importers.schedules.programme_people import people_in
from organiser.importers.schedules.programme_times import date_in, lasting, span_in
from organiser.importers.sheet import Cell, Sheet, cell_text, is_empty
from organiser.importers.table import read_sheets
from organiser.importers.values.text import says_nothing

_LOOKED_AT = 60
_LONGEST_GAP = timedelta(minutes=90)
_CARRIED = frozenset({"day", "room", "track"})


def read(
    content: bytes, name: str, sheet: str | None = None, first_day: date | None = None
) -> Schedule:
    """Return the programme on a sheet: the one asked for, or the likeliest.

    Where no sheet has a heading over a list, each that is a grid is read. Raises `ImportRefused`.
    """
    every = read_sheets(content, name)
    sheets = every if sheet is None else [_asked(every, sheet, name)]
    found = [(heading, one) for one in sheets if (heading := _heading(one))]
    if found:
        heading, chosen = max(found, key=lambda one: (not one[1].hidden, len(set(one[0].fields))))
        schedule = _Reading(chosen, heading).schedule
        schedule.sheet = chosen.name
    else:
        schedule = _grids(sheets, first_day) or _refuse(name)
    schedule.sheets = tuple(one.name for one in every if not one.hidden)
    return schedule


def _refuse(name: str) -> NoReturn:
    raise ImportRefused(
        message("{name} has no heading with a title and a time.", name=name),
        message(
            "Write a heading such as Day, Start, End, Title, Room, Speaker above the columns, "
            "or times down the side and days or rooms across the top."
        ),
    )


@dataclass(frozen=True)
class _Heading:
    """The row of the heading, from 0, and what its columns are: fields by column, "" unknown."""

    row: int
    fields: list[str] = field(default_factory=list)


def _asked(sheets: list[Sheet], wanted: str, name: str) -> Sheet:
    for found in sheets:
        if found.name.casefold().strip() == wanted.casefold().strip():
            return found
    if wanted.isdecimal() and 1 <= int(wanted) <= len(sheets):
        return sheets[int(wanted) - 1]
    raise ImportRefused(
        message("{name} has no sheet called “{sheet}”.", name=name, sheet=wanted),
        message("It has: {sheets}.", sheets=", ".join(one.name for one in sheets)),
    )


def _grids(sheets: list[Sheet], first_day: date | None) -> Schedule | None:
    """Return the programme of all sheets that are grids, a day on each perhaps."""
    whole: Schedule | None = None
    for sheet in sheets:
        found = None if sheet.hidden else read_grid(sheet, first_day)
        if found is None:
            continue
        if whole is None:
            found.sheet = sheet.name
            whole = found
            continue
        whole.sheet = ""
        for entry in found.entries:
            entry.row = len(whole.entries) + 1
            whole.entries.append(entry)
        whole.notes += found.notes
    return whole


def _heading(sheet: Sheet) -> _Heading | None:
    """Return the row that names most fields, a title and a time among them."""
    best: _Heading | None = None
    for number, row in enumerate(sheet.rows[:_LOOKED_AT]):
        above = sheet.rows[number - 1] if number else []
        fields = _columns(row, above)
        timed = {"time", "starts"} & set(fields)
        if "title" in fields and timed and len(set(fields)) > len(set(best.fields if best else ())):
            best = _Heading(number, fields)
    return best


def _columns(row: list[Cell], above: list[Cell]) -> list[str]:
    """Return the field of each column; where only a number stands, what is above it counts."""
    fields: list[str] = []
    group = ""
    for column, cell in enumerate(row):
        over = cell_text(above[column]).strip() if column < len(above) else ""
        group = over or group
        text = cell_text(cell).strip()
        found = field_named(group) if text.isdecimal() else field_named(text)
        if found in fields and found not in DUTIES and found != "abstract":
            found = ""  # the first column of a name is the one
        fields.append(found)
    return fields


class _Reading:
    """Reads the rows below a heading."""

    def __init__(self, sheet: Sheet, heading: _Heading) -> None:
        self.schedule = Schedule(notes=[*sheet.notes])
        if heading.row:
            self.schedule.notes.append(
                message("The heading was found in row {row}.", row=verbatim(str(heading.row + 1)))
            )
        self._columns: dict[str, list[int]] = defaultdict(list)
        for column, name in enumerate(heading.fields):
            if name:
                self._columns[name].append(column)
        self._day: date | None = None
        self._carried: dict[str, Cell] = {}
        self._untimed: list[Entry] = []
        self._merged = _continued(sheet)
        width = len(heading.fields)
        for number, cells in enumerate(sheet.rows[heading.row + 1 :], heading.row + 2):
            row = [*cells, *[None] * (width - len(cells))]
            if not is_empty(row) and not self._names_a_day(row):
                self._row(number, row)
        self._give_lengths()

    def _names_a_day(self, row: list[Cell]) -> bool:
        """Whether nothing but a day stands in a row; then it counts from here on."""
        cells = [cell for cell in row if not is_empty((cell,))]
        if len(cells) > 1 and len({cell_text(cell) for cell in cells}) > 1:
            return False
        found = date_in(cells[0])
        if found is None:
            return False
        self._day = found
        return True

    def _row(self, number: int, row: list[Cell]) -> None:
        entry = Entry(row=number)
        self.schedule.entries.append(entry)
        entry.title = line(self._text(row, "title"), html=False)
        entry.id = self._text(row, "uuid")
        entry.code = self._text(row, "code")
        entry.room = line(cell_text(self._cell(number, row, "room")), html=False)
        if says_nothing(entry.room):
            entry.room = ""
        entry.track = line(cell_text(self._cell(number, row, "track")), html=False)
        entry.kind = kind_named(self._text(row, "kind"))
        entry.language = self._text(row, "language")
        texts = [lines(cell_text(row[column])) for column in self._columns["abstract"]]
        texts.insert(0, line(self._text(row, "subtitle")))
        entry.abstract = "\n\n".join(dict.fromkeys(text for text in texts if text))
        for name, duty in DUTIES.items():
            columns = self._columns[name]
            for column in columns:
                for speaker, organisation in people_in(cell_text(row[column]), len(columns) > 1):
                    entry.speakers.append(Speaker(speaker, "", organisation, duty))
        self._times(entry, number, row)

    def _times(self, entry: Entry, number: int, row: list[Cell]) -> None:
        day = date_in(self._cell(number, row, "day"))
        self._day = day or self._day
        starts, ends = self._span(row)
        if isinstance(starts, datetime):
            self._day = starts.date()
            starts = starts.time()
        if starts is None or self._day is None:
            return
        begins = entry.starts = datetime.combine(self._day, starts)
        if isinstance(ends, datetime):
            ends = ends if ends > begins else ends.time()
        if isinstance(ends, time):
            ends = datetime.combine(self._day, ends)
            if ends <= begins:  # past midnight
                ends += timedelta(days=1)
        lasts = self._first(row, "lasts")
        if ends is None and is_empty((lasts,)):
            self._untimed.append(entry)
        else:
            clock.with_length(entry, lasting(lasts), ends)

    def _span(self, row: list[Cell]) -> tuple[datetime | time | None, datetime | time | None]:
        """Return when a row begins and ends, from two columns or from one."""
        start = self._first(row, "starts")
        if is_empty((start,)):
            start = self._first(row, "time")
        return span_in(start, self._first(row, "ends"))

    def _give_lengths(self) -> None:
        """Let entries of which only the beginning is known last until the next in their room."""
        by_room: dict[tuple[str, date], list[datetime]] = defaultdict(list)
        for entry in self.schedule.entries:
            if entry.starts:
                by_room[entry.room, entry.starts.date()].append(entry.starts)
        following: dict[tuple[str, datetime], datetime] = {}
        for (room, _), moments in by_room.items():
            for one, other in pairwise(sorted(set(moments))):
                following[room, one] = other
        for entry in self._untimed:
            if entry.starts is None:
                continue
            later = following.get((entry.room, entry.starts))
            if later is None:
                clock.with_length(entry, "", None)
            else:
                entry.ends = min(later, entry.starts + _LONGEST_GAP)
                entry.doubts.append(
                    message("No length is said: it lasts until the next session in its room.")
                )

    def _cell(self, number: int, row: list[Cell], name: str) -> Cell:
        """Return a cell; where cells are merged downwards, what the first of them holds."""
        cell = self._first(row, name)
        if is_empty((cell,)):
            columns = self._columns[name]
            if columns and (number - 1, columns[0]) in self._merged:
                return self._carried.get(name)
        elif name in _CARRIED:
            self._carried[name] = cell
        return cell

    def _first(self, row: list[Cell], name: str) -> Cell:
        for column in self._columns.get(name, ()):
            if column < len(row) and not is_empty((row[column],)):
                return row[column]
        return None

    def _text(self, row: list[Cell], name: str) -> str:
        text = line(cell_text(self._first(row, name)), html=False)
        return "" if says_nothing(text) and name != "title" else text


def _continued(sheet: Sheet) -> set[tuple[int, int]]:
    """Return the cells, row and column from 0, that are merged with the one above them."""
    return {
        (row, column)
        for (top, left), (bottom, right) in sheet.merged
        for row in range(top + 1, min(bottom, len(sheet.rows)) + 1)
        for column in range(left, min(right, left + 50) + 1)
    }
