"""What an import would do: every row in one of four lists, and one action that does it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sqlmodel import col, select

from organiser.i18n import Message, counted
from organiser.importers.columns import Columns
from organiser.importers.doubt import Doubt
from organiser.importers.naming import NAMES
from organiser.importers.returned import ChangedHere, Conflict
from organiser.importers.sheet import is_empty
from organiser.importers.table import Table
from organiser.model import ColumnMapping, Participant
from organiser.model.checksum import CUSTOM, columns_of_heading
from organiser.store import Action, Transaction

_KEYS_AT_ONCE = 500


@dataclass(frozen=True)
class Added:
    """A new person: `fields` of a `Participant`; those of custom fields as "custom:Name"."""

    row: int
    fields: dict[str, Any]


@dataclass(frozen=True)
class Changed:
    """A person of the workshop, by key, with the fields that get new values.

    `before` are the values that they replace. Where a row only completes another row of the
    same list, `of_row` is that one.
    """

    row: int
    key: int | None
    fields: dict[str, Any]
    of_row: int | None = None
    before: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Skipped:
    """A row that brings nothing new; `of_key` is whom it means, where it means somebody."""

    row: int
    why: Message
    of_key: int | None = None


@dataclass(frozen=True)
class Rejected:
    """A row that cannot be taken."""

    row: int
    why: Message


@dataclass
class Proposal:
    """What an import would do. Every row of the list is in exactly one of the first four lists.

    `conflicts` wait for a choice. `missing` are the keys of people who were printed in a list
    that came back without them: nobody is deleted unless that is asked for.
    """

    table: Table
    mapping: Columns
    added: list[Added] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    changed_here: list[ChangedHere] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)
    remembered: int | None = None
    """The key of the mapping that was remembered for lists of this form."""
    notes: list[Message] = field(default_factory=list)
    in_capitals: list[str] = field(default_factory=list)
    """The headings of the columns whose names were in capitals and were written small."""
    told: bool = False
    """Whether somebody said what a column is: that is worth remembering."""

    @property
    def unused(self) -> list[str]:
        """The headings of the columns that hold something and are not imported."""
        used = self.mapping.columns
        return [
            heading
            for column, heading in enumerate(self.table.headings)
            if column not in used
            and not columns_of_heading(heading)
            and any(not is_empty((row[column],)) for row in self.table.rows)
        ]

    @property
    def has_names(self) -> bool:
        """Whether any column is known to hold names; without one every row is rejected."""
        return any(self.mapping.of(name) for name in NAMES)

    @property
    def corrections(self) -> dict[tuple[str, str], str]:
        """What was meant by every text that has just one proposal, for `propose_people`."""
        found = {(one.column, one.text): one.proposals for one in self.doubts}
        return {said: meant[0] for said, meant in found.items() if len(meant) == 1}

    def is_empty(self, take: Collection[Conflict] = (), *, delete_missing: bool = False) -> bool:
        """Whether `action` would change nobody."""
        return not (self.added or self.changed or take or (delete_missing and self.missing))

    def action(self, take: Sequence[Conflict] = (), *, delete_missing: bool = False) -> Action:
        """Return the one action that adds and changes everybody. Do it before anything else.

        Of the conflicts those in `take` are settled as the list says. Also remembers what the
        columns are, where somebody said so.
        """
        rows = [_without_prefix(added.fields) for added in self.added]
        changes: dict[int, dict[str, Any]] = defaultdict(dict)
        for row in self.changed:
            if row.key is not None:
                changes[row.key] |= row.fields
        for conflict in take:
            changes[conflict.key] |= conflict.there
        gone = self.missing if delete_missing else []

        def change(transaction: Transaction) -> None:
            transaction.insert_many(Participant, rows)
            transaction.update_many(Participant, _merged(transaction, changes))
            for start in range(0, len(gone), _KEYS_AT_ONCE):
                there = col(Participant.id).in_(gone[start : start + _KEYS_AT_ONCE])
                transaction.remove_many(transaction.exec(select(Participant).where(there)).all())
            if self.told and self.table.signature.strip("|"):
                self._remember(transaction)

        count = len(rows) + len(changes) + len(gone)
        return Action(counted("Import {count} person", "Import {count} people", count), change)

    def _remember(self, transaction: Transaction) -> None:
        columns = dict.fromkeys(self.table.headings, "") | self.mapping.asked
        if self.remembered is not None:
            transaction.get_one(ColumnMapping, self.remembered).columns = columns
        else:
            transaction.add(ColumnMapping(signature=self.table.signature, columns=columns))


def _without_prefix(
    fields: Mapping[str, Any], before: Mapping[str, Any] = MappingProxyType({})
) -> dict[str, Any]:
    """Return fields as a participant has them: those of custom fields within `custom`."""
    found = {name: value for name, value in fields.items() if not name.startswith(CUSTOM)}
    custom = {
        name.removeprefix(CUSTOM): value
        for name, value in fields.items()
        if name.startswith(CUSTOM)
    }
    if custom:
        merged = {**before, **custom}
        found["custom"] = {name: value for name, value in merged.items() if value is not None}
    return found


def _merged(
    transaction: Transaction, changes: Mapping[int, Mapping[str, Any]]
) -> dict[int, dict[str, Any]]:
    """Return the changes with the custom fields that people have already."""
    found: dict[int, dict[str, Any]] = {}
    for key, fields in changes.items():
        before: Mapping[str, Any] = {}
        if any(name.startswith(CUSTOM) for name in fields):
            before = transaction.get_one(Participant, key).custom
        found[key] = _without_prefix(fields, before)
    return found
