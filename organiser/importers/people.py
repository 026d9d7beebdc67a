"""A list of people becomes a proposal, and the proposal one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from organiser.i18n import Message, counted, message, verbatim
from organiser.importers.cells import RowRefused
from organiser.importers.columns import ColumnMapping, guess_columns
from organiser.importers.matching import Match, Register, compatible, person_key
from organiser.importers.naming import NAMES
from organiser.importers.rows import Doubt, Person, RowReader
from organiser.importers.sheet import Cell, is_empty
from organiser.importers.table import Table
from organiser.importers.values.constituencies import constituency_words
from organiser.model import Participant, Workshop
from organiser.model.folding import folded
from organiser.store import Action, Transaction


@dataclass(frozen=True)
class Added:
    """A new person: `fields` of a `Participant`."""

    row: int
    fields: dict[str, Any]


@dataclass(frozen=True)
class Changed:
    """A person of the workshop, by key, with the fields that get new values.

    Where a row only completes another row of the same list, `of_row` is that one.
    """

    row: int
    key: int | None
    fields: dict[str, Any]
    of_row: int | None = None


@dataclass(frozen=True)
class Skipped:
    """A row that brings nothing new."""

    row: int
    why: Message


@dataclass(frozen=True)
class Rejected:
    """A row that cannot be taken."""

    row: int
    why: Message


@dataclass
class Proposal:
    """What an import would do. Every row of the list is in exactly one of the four lists."""

    table: Table
    mapping: ColumnMapping
    added: list[Added] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def unused(self) -> list[str]:
        """The headings of the columns that hold something and are not imported."""
        used = self.mapping.columns
        return [
            heading
            for column, heading in enumerate(self.table.headings)
            if column not in used and any(not is_empty((row[column],)) for row in self.table.rows)
        ]

    @property
    def has_names(self) -> bool:
        """Whether any column is known to hold names; without one every row is rejected."""
        return any(self.mapping.of(field) for field in NAMES)

    def action(self) -> Action:
        """Return the one action that adds and changes everybody. Do it before anything else."""
        rows = [added.fields for added in self.added]
        changes = {row.key: row.fields for row in self.changed if row.key is not None}

        def change(transaction: Transaction) -> None:
            transaction.insert_many(Participant, rows)
            transaction.update_many(Participant, changes)

        count = len(rows) + len(changes)
        return Action(counted("Import {count} person", "Import {count} people", count), change)


def propose_people(
    workshop: Workshop, table: Table, mapping: Mapping[str, str] | None = None
) -> Proposal:
    """Return what importing `table` would do; nothing is written.

    `mapping` says for some columns what they are: heading (or letter) → field, "" for a column
    that is left out; the others are guessed. Raises `Mistyped` for a column or a field that
    there is not.
    """
    words = constituency_words(workshop.constituencies_in_order())

    def constituencies(cells: Sequence[Cell]) -> float:
        texts = [folded(str(cell)) for cell in cells]
        return sum(text in words for text in texts) / max(len(texts), 1)

    columns = guess_columns(table, mapping, {"constituency": constituencies})
    return _Proposing(workshop, table, columns).proposal


class _Proposing:
    """Sorts the rows of a table into the lists of a proposal."""

    def __init__(self, workshop: Workshop, table: Table, mapping: ColumnMapping) -> None:
        self.proposal = Proposal(table, mapping)
        self._register = Register(workshop)
        self._completed: dict[int, tuple[Person, dict[str, Any]]] = {}
        people = self._read(RowReader(workshop, table, mapping), table)
        self._compare(people)

    def _read(self, reader: RowReader, table: Table) -> list[Person]:
        """Return one person for each row that is not empty, refused, or about one before it."""
        people: list[Person] = []
        seen: dict[tuple[Cell, ...], int] = {}
        by_uuid: dict[str, Person] = {}
        by_email: dict[str, list[Person]] = {}
        for number, row in zip(table.numbers, table.rows, strict=True):
            if is_empty(row):
                self._skip(number, message("The row is empty."))
                continue
            if _is_heading(row, table):
                self._skip(number, message("The heading stands here again."))
                continue
            earlier = seen.setdefault(tuple(row), number)
            if earlier != number:
                self._skip(number, message("Row {row} says the same.", row=_number(earlier)))
                continue
            try:
                person = reader.read(number, row)
            except RowRefused as refusal:
                self.proposal.rejected.append(Rejected(number, refusal.why))
                continue
            self.proposal.doubts += person.doubts
            same = self._same_person(person, by_uuid, by_email)
            if same is not None:
                self._complete(same, person)
                continue
            people.append(person)
            if person.uuid:
                by_uuid.setdefault(person.uuid, person)
            if email := person.fields.get("email", "").casefold():
                by_email.setdefault(email, []).append(person)
        return people

    @staticmethod
    def _same_person(
        person: Person, by_uuid: dict[str, Person], by_email: dict[str, list[Person]]
    ) -> Person | None:
        """Return the person of an earlier row who has the same key or address, and name."""
        name = person_key(person.fields)
        earlier = [by_uuid[person.uuid]] if person.uuid in by_uuid else []
        earlier += by_email.get(person.fields.get("email", "").casefold(), [])
        for other in earlier:
            if compatible(name, person_key(other.fields)):
                return other
        return None

    def _complete(self, first: Person, later: Person) -> None:
        """Give the person of an earlier row what only the later one says."""
        new = {name: value for name, value in later.fields.items() if name not in first.fields}
        if "notes" in later.fields and "notes" in first.fields:
            known = first.fields["notes"].split("\n")
            lines = [line for line in later.fields["notes"].split("\n") if line not in known]
            if lines:
                new["notes"] = "\n".join([*known, *lines])
        for name, value in later.fields.items():
            if name not in new and name != "notes" and value != first.fields[name]:
                why = message(
                    "Row {row} is the same person and says something else; that was kept.",
                    row=_number(first.row),
                )
                self.proposal.doubts.append(Doubt(later.row, name, str(value), why))
        first.fields |= new
        self._completed[later.row] = (first, new)

    def _compare(self, people: list[Person]) -> None:
        matches = self._register.matches(people)
        namesakes: dict[tuple[Any, ...], int] = {}
        for person in people:
            match = matches.get(person.row)
            if match is None:
                self._add(person, namesakes)
            elif match.changes:
                self.proposal.changed.append(Changed(person.row, match.key, match.changes))
            else:
                self._skip(person.row, message("Nothing is new in this row."))
        for row, (first, new) in self._completed.items():
            self._settle(row, first, new, matches.get(first.row))
        self.proposal.changed.sort(key=lambda one: one.row)
        self.proposal.skipped.sort(key=lambda one: one.row)
        self.proposal.doubts.sort(key=lambda one: one.row)

    def _add(self, person: Person, namesakes: dict[tuple[Any, ...], int]) -> None:
        fields = person.fields
        origin = (fields.get("country", ""), fields.get("body", ""))
        earlier = namesakes.setdefault((person_key(fields), origin), person.row)
        if earlier != person.row:
            why = message("Row {row} has the same name. Both were taken.", row=_number(earlier))
            self._doubt_name(person, why)
        elif self._register.has_namesake(person):
            why = message("Somebody of that name is there already. The row was taken too.")
            self._doubt_name(person, why)
        if person.uuid and not self._register.knows(person.uuid):
            fields = {**fields, "uuid": person.uuid}
        self.proposal.added.append(Added(person.row, fields))

    def _doubt_name(self, person: Person, why: Message) -> None:
        name = f"{person.fields['given_names']} {person.fields['family_name']}".strip()
        self.proposal.doubts.append(Doubt(person.row, "", name, why))

    def _settle(self, row: int, first: Person, new: dict[str, Any], match: Match | None) -> None:
        """Say whether a row that completes an earlier one brings something new."""
        if match is not None:
            new = {name: value for name, value in new.items() if name in match.changes}
        if new:
            self.proposal.changed.append(Changed(row, None, new, first.row))
        else:
            self._skip(row, message("Row {row} is the same person.", row=_number(first.row)))

    def _skip(self, row: int, why: Message) -> None:
        self.proposal.skipped.append(Skipped(row, why))


def _is_heading(row: list[Cell], table: Table) -> bool:
    """Whether a row repeats the heading, as at the top of each printed page."""
    first = next((cell for cell in row if cell), None)
    if not isinstance(first, str) or first.strip() not in table.headings:
        return False
    said = zip(row, table.headings, strict=True)
    return all(not cell or " ".join(str(cell).split()) == heading for cell, heading in said) and (
        sum(bool(cell) for cell in row) > 1
    )


def _number(row: int) -> Message:
    """Return a row number as it stands in the spreadsheet, digits not grouped."""
    return verbatim(str(row))
