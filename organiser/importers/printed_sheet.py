"""Where a sheet that was printed here has its keys, its checksums and the columns they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from organiser.importers.roster import roster_columns
from organiser.importers.sheet import Cell, cell_text
from organiser.importers.table import Table
from organiser.model import Workshop
from organiser.model.checksum import Checksum, columns_of_heading
from organiser.model.words import LIST_KEY


@dataclass(frozen=True)
class Layout:
    """The places of a sheet's columns; `named` are the keys of those that a checksum marks."""

    key_place: int
    sum_place: int
    named: Sequence[str]
    columns: dict[str, int]

    @classmethod
    def of(cls, table: Table, workshop: Workshop) -> Layout | None:
        sums = {place: columns_of_heading(text) for place, text in enumerate(table.headings)}
        found = next(((place, named) for place, named in sums.items() if named), None)
        if found is None or LIST_KEY not in table.headings:
            return None
        place, named = found
        known = roster_columns(table.headings, workshop)
        columns = {column: at for column, at in known.items() if column in named}
        return cls(table.headings.index(LIST_KEY), place, named, columns)

    def key(self, row: list[Cell]) -> str:
        return cell_text(row[self.key_place]).strip().lower()

    def checksum(self, key: str, row: list[Cell]) -> Checksum | None:
        return Checksum.read(key, self.named, cell_text(row[self.sum_place]).strip())

    def edited(self, checksum: Checksum, row: list[Cell]) -> Iterator[str]:
        for column, place in self.columns.items():
            if not checksum.is_printed(column, row[place]):
                yield column
