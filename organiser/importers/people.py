"""A list of people becomes a proposal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from organiser.i18n import Message, message
from organiser.importers.cells import Corrections, RowRefused
from organiser.importers.columns import Columns, guess_columns
from organiser.importers.doubt import Doubt
from organiser.importers.matching import Match, Register, compatible, person_key
from organiser.importers.person import Person
from organiser.importers.proposal import Added, Changed, Proposal, Rejected, Skipped
from organiser.importers.remembered import known_columns, remembered_mapping
from organiser.importers.returned import Printed, Returned, row_number
from organiser.importers.rows import RowReader
from organiser.importers.sheet import Cell, is_empty
from organiser.importers.table import Table
from organiser.importers.values.constituencies import constituency_words
from organiser.model import Workshop
from organiser.model.checksum import CUSTOM
from organiser.model.folding import folded

__all__ = ["Added", "Changed", "Proposal", "Rejected", "Skipped", "propose_people"]


def propose_people(
    workshop: Workshop,
    table: Table,
    mapping: Mapping[str, str] | None = None,
    corrections: Corrections | None = None,
    *,
    keep_capitals: bool = False,
) -> Proposal:
    """Return what importing `table` would do; nothing is written.

    `mapping` says for some columns what they are: heading (or letter) → field, "" for a column
    that is left out; for the others what was remembered of lists of this form counts, or else
    they are guessed. `corrections` are texts to be read in place of others, by heading and
    text. Names in capitals are written small where a whole column is in capitals, unless
    `keep_capitals`. Raises `Mistyped` for a column or a field that there is not.
    """
    words = constituency_words(workshop.constituencies_in_order())

    def constituencies(cells: Sequence[Cell]) -> float:
        texts = [folded(str(cell)) for cell in cells]
        return sum(text in words for text in texts) / max(len(texts), 1)

    remembered = remembered_mapping(workshop, table)
    custom = [field.name for field in workshop.custom_fields()]
    asked = {**known_columns(remembered, custom), **(mapping or {})}
    columns = guess_columns(table, asked, {"constituency": constituencies}, custom)
    reader = RowReader(workshop, table, columns, corrections, keep_capitals=keep_capitals)
    proposal = _Proposing(workshop, table, columns, reader).proposal
    proposal.told = bool(mapping)
    proposal.remembered = remembered.key if remembered else None
    if remembered:
        proposal.notes.append(message("The columns are as you said for a list of this form."))
    return proposal


class _Proposing:
    """Sorts the rows of a table into the lists of a proposal."""

    def __init__(
        self, workshop: Workshop, table: Table, mapping: Columns, reader: RowReader
    ) -> None:
        self.proposal = Proposal(
            table, mapping, notes=[*table.notes, *reader.notes], in_capitals=reader.in_capitals
        )
        self._workshop = workshop
        self._register = Register(workshop)
        self._returned = Returned(workshop, table)
        self._completed: dict[int, tuple[Person, dict[str, Any]]] = {}
        people = self._read(reader, table)
        self._compare(people)
        self.proposal.missing = self._returned.missing()
        self.proposal.notes += self._returned.notes
        self.proposal.doubts += [
            Doubt(row, column, text, why, taken=True)
            for row, column, text, why in self._returned.remarks
        ]
        self.proposal.doubts.sort(key=lambda one: one.row)

    def _read(self, reader: RowReader, table: Table) -> list[Person]:
        """Return one person for each row that is not empty, refused, or about one before it."""
        people: list[Person] = []
        seen: dict[tuple[Cell, ...], int] = {}
        by_uuid: dict[str, Person] = {}
        by_email: dict[str, list[Person]] = {}
        for number, row in zip(table.numbers, table.rows, strict=True):
            if why := _says_nothing_new(number, row, table, seen):
                self._skip(number, why)
                continue
            printed = self._returned.of(number)
            try:
                person = reader.read(number, row, exactly=number in self._returned.whole)
            except RowRefused as refusal:
                self.proposal.rejected.append(Rejected(number, refusal.why))
                continue
            if printed is not None:
                person.printed = printed
                people.append(person)
                continue
            if self._settled_by_key(person):
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

    def _settled_by_key(self, person: Person) -> bool:
        """Skip who was deleted here; take the copy of a printed row for a new person."""
        if self._returned.was_deleted_here(person.uuid):
            why = message("This person was deleted here after the list was printed.")
            self._skip(person.row, why)
            return True
        if self._returned.is_copy(person.row, person.uuid):
            person.uuid = ""
        return False

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
                    row=row_number(first.row),
                )
                self.proposal.doubts.append(Doubt(later.row, name, str(value), why, taken=True))
        first.fields |= new
        self._completed[later.row] = (first, new)

    def _compare(self, people: list[Person]) -> None:
        matches = self._register.matches(people)
        namesakes: dict[tuple[Any, ...], int] = {}
        for person in people:
            match = matches.get(person.row)
            if person.printed is not None and match is not None:
                self._review(person, person.printed, match)
            elif match is None:
                self._add(person, namesakes)
            elif match.changes:
                self._change(person.row, match.key, match.changes)
            else:
                self._skip(person.row, message("Nothing is new in this row."), match.key)
        for row, (first, new) in self._completed.items():
            self._settle(row, first, new, matches.get(first.row))
        self.proposal.changed.sort(key=lambda one: one.row)
        self.proposal.skipped.sort(key=lambda one: one.row)

    def _review(self, person: Person, printed: Printed, match: Match) -> None:
        """Bring in what was edited in a row that was printed here."""
        places = self._returned.columns
        edited = {self.proposal.table.headings[places[column]] for column in printed.edited}
        known = {self.proposal.table.headings[place] for place in places.values()}
        doubts = [one for one in person.doubts if one.column in edited or one.column not in known]
        doubted = frozenset(one.column for one in doubts if not one.taken)
        changes, conflicts, stays = self._returned.compared(
            person.row, printed, person.fields, doubted
        )
        changes |= self._beside(person, match, doubts)
        self.proposal.doubts += doubts
        self.proposal.conflicts += conflicts
        self.proposal.changed_here += stays
        if changes:
            self._change(person.row, match.key, changes)
        elif conflicts:
            self._skip(person.row, message("It was changed here too; you choose."), match.key)
        else:
            self._skip(person.row, message("Nothing is new in this row."), match.key)

    def _beside(self, person: Person, match: Match, doubts: list[Doubt]) -> dict[str, Any]:
        """Return what a printed row changes beside the columns that were printed."""
        found = {
            name: value
            for name, value in match.changes.items()
            if name not in self._returned.fields and name != "notes"
        }
        before = self._workshop.participants[match.key].notes.split("\n")
        lines = [*person.remarks, *(f"{one.column}: {one.text}" for one in doubts if not one.taken)]
        missing = [line for line in lines if line not in before]
        if missing:
            found["notes"] = "\n".join([*filter(None, before), *missing])
        return found

    def _change(self, row: int, key: int, fields: dict[str, Any]) -> None:
        person = self._workshop.participants[key]
        before = {
            name: person.custom.get(name.removeprefix(CUSTOM))
            if name.startswith(CUSTOM)
            else getattr(person, name)
            for name in fields
        }
        self.proposal.changed.append(Changed(row, key, fields, before=before))

    def _add(self, person: Person, namesakes: dict[tuple[Any, ...], int]) -> None:
        fields = person.fields
        origin = (fields.get("country", ""), fields.get("body", ""))
        earlier = namesakes.setdefault((person_key(fields), origin), person.row)
        if earlier != person.row:
            why = message("Row {row} has the same name. Both were taken.", row=row_number(earlier))
            self._doubt_name(person, why)
        elif self._register.has_namesake(person):
            why = message("Somebody of that name is there already. The row was taken too.")
            self._doubt_name(person, why)
        if person.uuid and not self._register.knows(person.uuid):
            fields = {**fields, "uuid": person.uuid}
        self.proposal.added.append(Added(person.row, fields))

    def _doubt_name(self, person: Person, why: Message) -> None:
        name = f"{person.fields['given_names']} {person.fields['family_name']}".strip()
        self.proposal.doubts.append(Doubt(person.row, "", name, why, taken=True))

    def _settle(self, row: int, first: Person, new: dict[str, Any], match: Match | None) -> None:
        """Say whether a row that completes an earlier one brings something new."""
        if match is not None:
            new = {name: value for name, value in new.items() if name in match.changes}
        if new:
            self.proposal.changed.append(Changed(row, None, new, first.row))
        else:
            self._skip(row, message("Row {row} is the same person.", row=row_number(first.row)))

    def _skip(self, row: int, why: Message, key: int | None = None) -> None:
        self.proposal.skipped.append(Skipped(row, why, key))


def _says_nothing_new(
    number: int, row: list[Cell], table: Table, seen: dict[tuple[Cell, ...], int]
) -> Message | None:
    """Return why a row need not be read, `None` where it must; `seen` are those before it."""
    if is_empty(row):
        return message("The row is empty.")
    if number in table.titles:
        return message("This is a title for the rows below it.")
    if _is_heading(row, table):
        return message("The heading stands here again.")
    earlier = seen.setdefault(tuple(row), number)
    if earlier != number:
        return message("Row {row} says the same.", row=row_number(earlier))
    return None


def _is_heading(row: list[Cell], table: Table) -> bool:
    """Whether a row repeats the heading, as at the top of each printed page."""
    first = next((cell for cell in row if cell), None)
    if not isinstance(first, str) or first.strip() not in table.headings:
        return False
    said = zip(row, table.headings, strict=True)
    return all(not cell or " ".join(str(cell).split()) == heading for cell, heading in said) and (
        sum(bool(cell) for cell in row) > 1
    )
