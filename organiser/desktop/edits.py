"""Many cells changed in one step: what is pasted, filled down, cleared, set for 14 people.

Each cell is read as if it were typed; one that cannot be is left as it was and reported, and the
others are taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import repeat
from typing import TYPE_CHECKING, Any

from organiser.desktop.columns import Column, Day, Moment
from organiser.errors import OrganiserError
from organiser.i18n import Message, counted, message
from organiser.model import Row

if TYPE_CHECKING:
    from organiser.desktop.clipboard import Block
    from organiser.desktop.workspace import Workspace
    from organiser.store import Action


@dataclass(frozen=True)
class Refused:
    """A cell that was not taken: its place in what was pasted, from 1, and why."""

    row: int
    column: Message
    text: str
    why: Message
    key: int | None = None  # of the row that it was meant for, where that is known

    @property
    def said(self) -> Message:
        return message("Row {row}, {column}: {why}", row=self.row, column=self.column, why=self.why)


@dataclass
class Edits:
    """Collects changes to rows of one kind; `action` makes them one step."""

    space: Workspace
    kind: type[Row]
    refused: list[Refused] = field(default_factory=list)
    _drafts: dict[int, Row] = field(default_factory=dict)
    _changed: dict[int, dict[str, Any]] = field(default_factory=dict)
    _new: list[Row] = field(default_factory=list)

    def draft(self, row: Row) -> Row:
        """Return what `row` will be: what the next cell of it is read against."""
        from organiser.actions.rows import draft  # noqa: PLC0415 -- the store, when first needed

        if row.id is None:
            return row  # it is a draft, see `add`
        if row.id not in self._drafts:
            self._drafts[row.id] = draft(row)
        return self._drafts[row.id]

    def add(self, row: Row) -> Row:
        """Take a new row like `row` among the changes, and return it."""
        from organiser.actions.rows import draft  # noqa: PLC0415 -- as above

        self._new.append(draft(row))
        return self._new[-1]

    def set_text(self, row: Row, column: Column, text: str, number: int = 1) -> bool:
        """Set a cell to what `text` means there; return whether that could be."""
        draft = self.draft(row)
        try:
            value = column.parse(text, draft, self.space)
        except OrganiserError as refusal:
            self.refuse(row, column, text, number, refusal.what)
            return False
        return self.set_value(row, column, value, text, number)

    def set_value(
        self,
        row: Row,
        column: Column,
        value: Any,  # noqa: ANN401 -- as the column
        text: str = "",
        number: int = 1,
    ) -> bool:
        """Set a cell to a value of its column; return whether that could be."""
        from organiser.actions.rows import checked  # noqa: PLC0415 -- the store, when first needed

        draft = self.draft(row)
        if value == column.value(draft):
            return True
        try:
            kept = checked(draft, column.fields(draft, value))
        except OrganiserError as refusal:
            self.refuse(row, column, text, number, refusal.what)
            return False
        if row.id is not None:
            self._changed.setdefault(row.id, {}).update(kept)
        return True

    def refuse(self, row: Row, column: Column, text: str, number: int, why: Message) -> None:
        """Note that a cell was not taken."""
        self.refused.append(Refused(number, column.heading, text, why, row.id))

    @property
    def added(self) -> int:
        return len(self._new)

    @property
    def changed(self) -> int:
        return len(self._differences())

    def _differences(self) -> dict[int, dict[str, Any]]:
        """Return what is another value than before, by key."""
        rows = self.space.workshop.of(self.kind)
        found = {}
        for key, fields in self._changed.items():
            other = {name: new for name, new in fields.items() if new != getattr(rows[key], name)}
            if other:
                found[key] = other
        return found

    def action(self, name: Message) -> Action | None:
        """Return the one action, or None where there is nothing to do."""
        from organiser.actions.rows import put  # noqa: PLC0415 -- the store, when first needed

        own = ("id", "uuid")  # which every row gets anew
        added = [{k: v for k, v in vars(row).items() if k not in own} for row in self._new]
        changed = self._differences()
        return put(self.kind, added, changed, name) if added or changed else None

    def report(self) -> Message:
        """Return "12 rows added, 3 changed, 1 value not taken"."""
        said: list[Message] = []
        if self.added:
            said.append(counted("{count} row added", "{count} rows added", self.added))
        if self.changed:
            said.append(counted("{count} row changed", "{count} rows changed", self.changed))
        if self.refused:
            values = len(self.refused)
            said.append(counted("{count} value not taken", "{count} values not taken", values))
        if not said:
            return message("Nothing is different from before.")
        text = said[0]
        for part in said[1:]:
            text = message("{text}, {part}", text=text, part=part)
        return text


def paste(
    edits: Edits,
    block: Block,
    rows: Sequence[Row],
    columns: Sequence[Column],
    new: Callable[[], Row | None],
) -> None:
    """Put `block` into `rows` and `columns` from their first on; what is longer makes new rows."""
    readers = [
        _Days(edits.space, [cells[place] for cells in block])
        if isinstance(column, Day | Moment)
        else None
        for place, column in zip(range(len(block[0])), columns, strict=False)
    ]
    for number, (cells, row) in enumerate(zip(block, _going_on(rows, new), strict=False), 1):
        if row is None:
            edits.refused.append(
                Refused(
                    number,
                    columns[0].heading,
                    "\t".join(cells),
                    message("There is no row for it, and none can be added here."),
                )
            )
            continue
        fresh = row.id is None
        if fresh and not any(cell.strip() for cell in cells):
            continue
        if fresh:
            row = edits.add(row)  # noqa: PLW2901 -- the new one
        for place, cell in enumerate(cells):
            if place >= len(columns):
                if cell.strip():
                    why = message("“{text}” stands right of the last column.", text=cell)
                    edits.refuse(row, columns[-1], cell, number, why)
                continue
            _put(edits, row, columns[place], cell, number, readers[place])


def _put(  # noqa: PLR0913, PLR0917 -- a cell, where it goes, and how it is read
    edits: Edits, row: Row, column: Column, cell: str, number: int, days: _Days | None
) -> None:
    draft = edits.draft(row)
    if cell == column.copied(draft, edits.space):
        return  # it says so already
    if not column.editable:
        if cell.strip() and cell != column.show(draft, edits.space):
            why = message("“{text}” stands where nothing can be typed.", text=cell)
            edits.refuse(row, column, cell, number, why)
        return
    if not cell.strip() and row.id is None:
        return  # what a new row begins with
    if days is not None and cell.strip():
        cell, why_not = days.understood(cell)
        if why_not is not None:
            edits.refuse(row, column, cell, number, why_not)
            return
    edits.set_text(row, column, cell, number)


def _going_on(rows: Sequence[Row], new: Callable[[], Row | None]) -> Iterator[Row | None]:
    yield from rows
    yield from repeat(new())


class _Days:
    """The dates of a pasted column: 03/04/2026 is not guessed, unless something settles it."""

    def __init__(self, space: Workspace, cells: list[str]) -> None:
        from organiser.importers.days import Days  # noqa: PLC0415 -- when needed
        from organiser.importers.table import Table  # noqa: PLC0415 -- as above

        table = Table("", [""], [[cell] for cell in cells], list(range(1, len(cells) + 1)))
        self._days = Days(space.workshop.event, table, {"arrival_date": [0]})

    def understood(self, cell: str) -> tuple[str, Message | None]:
        """Return the cell with its date as ISO 8601 where it is one; why not, if it is two."""
        from organiser.importers.values.dates import Ambiguous, moment  # noqa: PLC0415 -- as above

        said = cell.strip()
        found, why, *_ = self._days.understood("arrival_date", said, said)
        if isinstance(found, datetime):
            return found.isoformat(" "), None
        if found is not None:
            return found.isoformat(), None
        return cell, why if isinstance(moment(said), Ambiguous) else None
