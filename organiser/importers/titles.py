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

_LEAST_COLUMNS, _LONGEST, _LOOKED_AT = 3, 80, 200
_CODE = 3
_FIRST_COLUMNS = 2
"""Where a title stands: at the beginning of its row, or after the column of numbers."""

_NO_TITLE = frozenset("@0123456789")


@dataclass
class Titles:
    """The columns that titles make: a text for each row, by what it says; and their own rows."""

    columns: dict[str, list[Cell]] = field(default_factory=dict)
    rows: set[int] = field(default_factory=set)


def titles_of(sheet: Sheet, rows: list[list[Cell]], numbers: list[int], width: int) -> Titles:
    """Return what titles say of `rows`, whose numbers in the sheet are given.

    A row with a single text, where others fill several of at least three columns, is a title if
    its cells are one, or if it begins with a country or a constituency that its column does not
    say of everybody: a row with nothing but its country is a row without a name.
    """
    found = Titles()
    if width < _LEAST_COLUMNS:
        return found
    merged = {top + 1 for (top, left), (_, right) in sheet.merged if right > left}
    people = [row for row in rows if not is_empty(row) and not _only_text(row)]
    last = max((place for place, row in enumerate(rows) if row in people[-1:]), default=-1)
    own = {column for column in range(_FIRST_COLUMNS) if _has_meanings(people, column)}
    above: dict[str, Cell] = {}
    outer = ""
    for place, (row, number) in enumerate(zip(rows, numbers, strict=True)):
        text = _only_text(row)
        beside = number in merged or _column_of(row) in set(range(_FIRST_COLUMNS)) - own
        meaning = _meaning(text) if text and beside else ""
        if text and (meaning or number in merged) and place < last:
            found.rows.add(number)
            if meaning:
                outer = outer or meaning
                above = {**(above if meaning != outer else {}), meaning: text}
        for name, title in above.items():
            column = found.columns.setdefault(name, [None] * len(rows))
            column[place] = None if number in found.rows else title
    return found


def _column_of(row: list[Cell]) -> int:
    return next((place for place, cell in enumerate(row) if cell is not None and cell != ""), -1)


def _has_meanings(people: list[list[Cell]], column: int) -> bool:
    """Whether a column of the list says itself what a title would: a country, a constituency."""
    texts = [cell for row in people[:_LOOKED_AT] if isinstance(cell := row[column], str) and cell]
    return sum(bool(_meaning(text)) for text in texts) * 2 > len(texts)


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
    if len(text) <= _CODE:  # "Mr" is Mauritania, too
        return ""
    return "country" if find_country(text) or find_former_state(text) else ""
