"""Several tables in one sheet, one below the other: each becomes a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from organiser.importers.heading_row import Heading, find_heading, is_heading_row
from organiser.importers.sheet import Sheet, is_empty
from organiser.model.folding import folded

_TITLES = 2
"""Rows that may stand between an empty one and the heading of the next table."""


def tables_of(sheet: Sheet) -> list[Sheet]:
    """Return a sheet for each table: the rows up to the next heading that says something else.

    A heading that stands again, as over each country of a list, begins no other table.
    """
    starts = [0, *_starts(sheet)]
    if len(starts) == 1:
        return [sheet]
    ends = [*starts[1:], len(sheet.rows)]
    return [
        replace(
            sheet,
            name=sheet.name if not start else f"{sheet.name} · {start + 1}",
            rows=sheet.rows[:end],
            start=start,
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def _starts(sheet: Sheet) -> Iterator[int]:
    """Yield the places, from 0, of the rows with which the second and later tables begin."""
    first: Heading | None = None
    rows, place = sheet.rows, 1
    while place < len(rows):
        if not is_empty(rows[place - 1]) or is_empty(rows[place]):
            place += 1
            continue
        for row in range(place, min(place + _TITLES + 1, len(rows))):
            if is_empty(rows[row]):
                break
            if is_heading_row(rows[row]):
                first = first or find_heading(sheet)
                if row >= first.last_row and not _same(first, rows[row]):
                    yield place
                    first = find_heading(replace(sheet, start=place))
                break
        place += 1


def _same(heading: Heading, row: Sequence[object]) -> bool:
    known = {folded(text) for text in heading.texts if text}
    said = {folded(cell) for cell in row if isinstance(cell, str) and cell.strip()}
    return said <= known or len(said & known) * 2 > len(said)
