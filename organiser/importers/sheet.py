"""A sheet as it stands in the file, and its cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from organiser.i18n import Message
from organiser.importers.hidden import Hidden

Cell = str | int | float | bool | datetime | date | time | timedelta | None
"""What a cell holds; a formula is its stored value."""


Merged = tuple[tuple[int, int], tuple[int, int]]
"""Cells that are one: the first and the last, each row and column from 0."""


@dataclass(frozen=True)
class Sheet:
    """All rows from row 1 on, empty ones too, so that row `n` is `rows[n - 1]`.

    `parts` are its hidden rows and columns. Of a sheet with several tables below each other each
    is a sheet of its own: the rows before `start` belong to another. `encoding` is how a text
    was read, and empty for a workbook.
    """

    name: str
    rows: list[list[Cell]]
    hidden: bool = False
    merged: Sequence[Merged] = ()
    notes: list[Message] = field(default_factory=list)
    parts: Hidden = field(default_factory=Hidden)
    start: int = 0
    encoding: str = ""


def is_empty(row: Iterable[Cell]) -> bool:
    """Whether nothing stands in a row."""
    return not any(cell is not None and (not isinstance(cell, str) or cell.strip()) for cell in row)


def cell_text(cell: Cell) -> str:
    """Return a cell as it reads: 20.0 is "20", a date is ISO 8601, nothing is ""."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return str(cell)
