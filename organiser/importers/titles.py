"""Titles between the rows: a country or a constituency that counts for the rows below it.

A list that is printed by delegation says Algeria once, above its people, and Workers above the
workers among them. What such titles say becomes columns of the table.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from organiser.importers.sheet import Cell, Sheet, is_empty
from organiser.importers.values.constituencies import usual_words
from organiser.model.countries import find_country, find_former_state
from organiser.model.folding import folded

HEADINGS = {"country": "Title above: country", "constituency": "Title above: constituency"}
"""What the columns are called; the vocabulary knows these headings."""

_LEAST_COLUMNS, _LONGEST = 3, 80
_NO_TITLE = frozenset("@0123456789")


@dataclass
class Titles:
    """The columns that titles make: a text for each row, by what it says; and their own rows."""

    columns: dict[str, list[Cell]] = field(default_factory=dict)
    rows: set[int] = field(default_factory=set)


def titles_of(sheet: Sheet, rows: list[list[Cell]], numbers: list[int], width: int) -> Titles:
    """Return what titles say of `rows`, whose numbers in the sheet are given.

    A row with a single text, where others fill several of at least three columns, is a title if
    it names a country or a constituency, or if its cells are one.
    """
    found = Titles()
    if width < _LEAST_COLUMNS:
        return found
    merged = {top + 1 for (top, left), (_, right) in sheet.merged if right > left}
    several = (place for place, row in enumerate(rows) if not is_empty(row) and not _only_text(row))
    last = max(several, default=-1)
    above: dict[str, Cell] = {}
    outer = ""
    for place, (row, number) in enumerate(zip(rows, numbers, strict=True)):
        text = _only_text(row)
        meaning = _meaning(text) if text else ""
        if text and (meaning or number in merged) and place < last:
            found.rows.add(number)
            if meaning:
                outer = outer or meaning
                above = {**(above if meaning != outer else {}), meaning: text}
        for name, title in above.items():
            column = found.columns.setdefault(name, [None] * len(rows))
            column[place] = None if number in found.rows else title
    return found


def _only_text(row: list[Cell]) -> str:
    """Return the text of a row in which nothing else stands, or ""."""
    filled = [cell for cell in row if cell is not None and cell != ""]
    if len(filled) != 1 or not isinstance(filled[0], str):
        return ""
    text = " ".join(filled[0].split()).strip(" :–—-")
    return "" if len(text) > _LONGEST or _NO_TITLE & set(text) else text


def _meaning(text: str) -> str:
    if folded(text) in usual_words():
        return "constituency"
    return "country" if find_country(text) or find_former_state(text) else ""
