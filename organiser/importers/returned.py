"""A roster that comes back: what was edited there, what was changed here since, who is missing.

Each row carries a key and a checksum (`model/checksum.py`). By them three states are compared for
each cell: as it was printed, as it came back, as it is here now. Only what was edited there is
brought in; where the same was changed here too, the coordinator chooses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from organiser.i18n import Message, counted, message, verbatim
from organiser.importers.cells import IN_LINES
from organiser.importers.printed_sheet import Layout
from organiser.importers.sheet import Cell, cell_text, is_empty
from organiser.importers.table import Table
from organiser.importers.values.text import says_nothing, tidy, tidy_lines
from organiser.model import Participant, Workshop
from organiser.model.checksum import (
    CUSTOM,
    Checksum,
    fields_behind,
    kept_text,
)

_AS_TYPED = frozenset(
    {
        "family_name",
        "given_names",
        "honorific",
        "native_name",
        "organisation",
        "job_title",
        "phone",
        "allergies",
        "emergency_contact",
        "arrival_by",
        "departure_by",
        "lodging_room",
    }
)
"""Columns in which a text is the value itself."""

_NAMES = frozenset({"family_name", "given_names", "native_name"})
_NEVER_EMPTY = frozenset({"role", "status", "photographed"})


@dataclass(frozen=True)
class Conflict:
    """Something that was changed there, and here since the list was printed.

    `there` and `here` are the values of the fields; nothing is written until one is chosen.
    """

    row: int
    key: int
    column: str
    there: dict[str, Any]
    here: dict[str, Any]


@dataclass(frozen=True)
class ChangedHere:
    """Something that was changed here only since the list was printed: it stays."""

    row: int
    key: int
    column: str


@dataclass(frozen=True)
class Printed:
    """A row that was printed: whom it means, and the columns that were edited since."""

    person: Participant
    checksum: Checksum
    edited: tuple[str, ...]
    row: list[Cell]


class Returned:
    """What a table that was printed here says of each of its rows.

    A table without keys and checksums has none; then nothing here has an opinion.
    """

    def __init__(self, workshop: Workshop, table: Table) -> None:
        self._workshop, self._table = workshop, table
        self._people = {row.uuid: row for row in workshop.participants.values()}
        self.remarks: list[tuple[int, str, str, Message]] = []
        """Row, column, text and why: what another sheet of the list says otherwise."""
        layout = Layout.of(table, workshop)
        self.columns: Mapping[str, int] = layout.columns if layout else {}
        self._printed: dict[int, Printed] = {}
        self.whole: set[int] = set()
        """The rows whose checksum is that of their key: no other program wrote them."""
        self._unsummed = 0
        self._numbers: dict[str, int] = {}
        self.fields = {name for column in self.columns for name in _fields(column)}
        """The fields that the printed columns show."""
        self.keys: set[str] = set()
        """The keys that stand in the list."""
        if layout:
            self._read(layout)

    def _read(self, layout: Layout) -> None:
        best: dict[str, tuple[int, int, Printed]] = {}
        for number, row in zip(self._table.numbers, self._table.rows, strict=True):
            key = layout.key(row)
            self.keys.add(key)
            checksum = layout.checksum(key, row)
            if checksum is None:
                self._unsummed += key in self._people
                continue
            self.whole.add(number)
            found = self._row(layout, key, row, checksum)
            if found is not None:
                rank = (len(found.edited), number)
                if key not in best or rank < best[key][:2]:
                    best[key] = (*rank, found)
        self._printed = {number: found for _, number, found in best.values()}
        self._numbers = {key: number for key, (_, number, _) in best.items()}
        elsewhere = [self._keys_of(other) for other in self._table.others]
        if any(len(keys) > len(self.keys) for keys in elsewhere):
            self.keys.update(*elsewhere)  # the sheet of a constituency: the others miss nobody
        for other in self._table.others:
            self._read_other(other, layout)

    def _keys_of(self, other: Table) -> set[str]:
        layout = Layout.of(other, self._workshop)
        return {layout.key(row) for row in other.rows} if layout else set()

    def _row(
        self, layout: Layout, key: str, row: list[Cell], checksum: Checksum | None
    ) -> Printed | None:
        person = self._people.get(key)
        if person is None or checksum is None:
            return None
        return Printed(person, checksum, tuple(layout.edited(checksum, row)), row)

    def _read_other(self, other: Table, first: Layout) -> None:
        """Take over what was edited on another sheet, such as that of a constituency."""
        layout = Layout.of(other, self._workshop)
        if layout is None:
            return
        for row in other.rows:
            key = layout.key(row)
            number = self._numbers.get(key)
            found = self._row(layout, key, row, layout.checksum(key, row))
            if number is None or found is None or not found.edited:
                continue
            here = self._printed[number]
            for column in found.edited:
                if column not in first.columns:
                    continue
                cell, place = row[layout.columns[column]], first.columns[column]
                if column not in here.edited:
                    here.row[place] = cell
                    here = Printed(here.person, here.checksum, (*here.edited, column), here.row)
                elif cell != here.row[place]:
                    why = message(
                        "The sheet “{sheet}” says “{text}”.",
                        sheet=other.sheet,
                        text=cell_text(cell),
                    )
                    heading = self._table.headings[place]
                    self.remarks.append((number, heading, cell_text(here.row[place]), why))
            self._printed[number] = here

    @property
    def notes(self) -> list[Message]:
        """Return what is to be said of the whole list."""
        if not self._unsummed:
            return []
        return [
            counted(
                "{count} row has lost its checksum: whatever differs in it counts as a change.",
                "{count} rows have lost their checksum: whatever differs in them counts as a"
                " change.",
                self._unsummed,
            )
        ]

    def of(self, number: int) -> Printed | None:
        """Return what is known of the row, `None` where it was not printed, or is a copy."""
        return self._printed.get(number)

    def is_copy(self, number: int, key: str) -> bool:
        """Whether the key of a row belongs to another row, of which this one is a copy."""
        return self._numbers.get(key, number) != number

    def was_deleted_here(self, key: str) -> bool:
        """Whether somebody of this very workshop was printed and has been deleted since."""
        ours = self._table.printed_event == self._workshop.event.uuid
        return ours and key in self._table.printed and key not in self._people

    def missing(self) -> list[int]:
        """Return whom the list had when it was printed and has no more."""
        return [
            self._people[key].key
            for key in self._table.printed
            if key in self._people and key not in self.keys
        ]

    def compared(
        self, number: int, printed: Printed, fields: Mapping[str, Any], doubted: frozenset[str]
    ) -> tuple[dict[str, Any], list[Conflict], list[ChangedHere]]:
        """Return what the row changes, what the coordinator must choose, what stays as it is.

        `fields` is how the row was understood, `doubted` the headings where it was not.
        """
        changes: dict[str, Any] = {}
        conflicts: list[Conflict] = []
        stays: list[ChangedHere] = []
        person = printed.person
        for column, place in self.columns.items():
            heading = self._table.headings[place]
            kept = printed.checksum.is_kept(column, kept_text(person, column))
            if column not in printed.edited:
                if not kept:
                    stays.append(ChangedHere(number, person.key, heading))
                continue
            if heading in doubted:
                continue
            here = _here(person, column)
            new = _there(column, printed.row[place], fields, here)
            differing = {name: value for name, value in new.items() if value != here[name]}
            if not differing:
                continue
            if kept:
                changes |= differing
            else:
                before = {name: here[name] for name in differing}
                conflicts.append(Conflict(number, person.key, heading, differing, before))
        return changes, conflicts, stays


def _fields(column: str) -> tuple[str, ...]:
    return (column,) if column.startswith(CUSTOM) else fields_behind(column)


def _here(person: Participant, column: str) -> dict[str, Any]:
    if column.startswith(CUSTOM):
        return {column: person.custom.get(column.removeprefix(CUSTOM))}
    return {field: getattr(person, field) for field in fields_behind(column)}


def _there(
    column: str, cell: Cell, fields: Mapping[str, Any], here: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what an edited cell makes of the fields behind its column."""
    if column in _AS_TYPED:
        text = tidy_lines(cell_text(cell)) if column in IN_LINES else tidy(cell_text(cell))
        return {column: "" if says_nothing(text) and column not in _NAMES else text}
    if is_empty((cell,)) and column in _NEVER_EMPTY:
        return {}
    if column == "country" and "country" not in fields and fields.get("body"):
        return {"body": fields["body"]}
    empty = Participant.model_construct()
    return {
        name: fields.get(name, None if name.startswith(CUSTOM) else getattr(empty, name))
        for name in here
    }


def row_number(row: int) -> Message:
    """Return a row number as it stands in the spreadsheet, digits not grouped."""
    return verbatim(str(row))
