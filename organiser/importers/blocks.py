"""Several tables in one sheet, one below the other: each becomes a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise, takewhile

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
    rows = sheet.rows
    filled = [place for place, row in enumerate(rows) if row and not is_empty(row)]
    first: Heading | None = None
    for before, place in pairwise(filled):
        if place == before + 1:
            continue
        titles = takewhile(lambda row: not is_empty(rows[row]), range(place, len(rows)))
        heading = next((row for row in islice(titles, _TITLES + 1) if is_heading_row(rows[row])), 0)
        first = first or (find_heading(sheet) if heading else None)
        if first is not None and heading >= first.last_row and not _same(first, rows[heading]):
            yield place
            first = find_heading(replace(sheet, start=place))


def _same(heading: Heading, row: Sequence[object]) -> bool:
    known = {folded(text) for text in heading.texts if text}
    said = {folded(cell) for cell in row if isinstance(cell, str) and cell.strip()}
    return said <= known or len(said & known) * 2 > len(said)
