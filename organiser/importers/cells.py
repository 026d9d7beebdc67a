"""The texts of a row by column, tidy, and empty where they stand for nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from organiser.i18n import Message, message
from organiser.importers.sheet import Cell, cell_text
from organiser.importers.table import Table
from organiser.importers.values.text import (
    NULL_WORDS,
    refused_character,
    says_nothing,
    tidy,
    tidy_lines,
)
from organiser.model.folding import folded

IN_LINES = frozenset({"notes", "allergies", "access_needs", "emergency_contact"})
"""Fields that may have several lines."""

_FREE = frozenset(
    {
        "full_name",
        "given_names",
        "middle_names",
        "family_name",
        "second_family_name",
        "sort_name",
        "badge_name",
        "native_name",
        "organisation",
        "department",
        "job_title",
        "body",
    }
)
"""Fields in which a single "null" or "None" is a word: a person may be called Null."""

_OFTEN = 3
_NULL_ENDS = frozenset("lLeEnN ")
_ISO_ALPHA2 = 2

Corrections = Mapping[tuple[str, str], str]
"""What is to be read in place of a text, by the heading of its column and the text."""

Texts = dict[int, str]
"""The texts of one row by column; only of columns that are used."""


class RowRefused(Exception):
    """The row cannot be taken; `why` says so to the coordinator."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


class Cells:
    """Reads the rows of a table. Remembers what a text became: lists repeat themselves."""

    def __init__(
        self, table: Table, columns: dict[str, list[int]], corrections: Corrections
    ) -> None:
        self._table, self.columns = table, columns
        self._corrections = corrections
        fields: dict[int, set[str]] = {}
        for field, places in columns.items():
            for place in places:
                fields.setdefault(place, set()).add(field)
        self._in_lines = {place for place, found in fields.items() if found & IN_LINES}
        self._free = {place for place, found in fields.items() if found & _FREE}
        self._kept: dict[int, dict[str, str]] = {}
        for place, found in fields.items():
            kept = self._kept[place] = {"": ""}
            if found & _FREE:
                kept.update((word, word) for word in self._null_names(place))
            if "country" in found and self._are_codes(place):
                kept["NA"] = "NA"  # Namibia

    def texts_of(self, column: int) -> set[str]:
        """Return the different texts of a column."""
        return {tidy(cell_text(cell)) for cell in {row[column] for row in self._table.rows}}

    def _null_names(self, column: int) -> Iterable[str]:
        texts = (row[column] for row in self._table.rows)
        counted = Counter(
            text.strip() for text in texts if isinstance(text, str) and text[-1:] in _NULL_ENDS
        )
        return [
            text
            for text, count in counted.items()
            if text.casefold() in NULL_WORDS and count < _OFTEN
        ]

    def _are_codes(self, column: int) -> bool:
        """Whether a column is of two-letter codes only."""
        return all(len(text) in {0, _ISO_ALPHA2} for text in self.texts_of(column))

    def of(self, row: list[Cell], *, exactly: bool = False) -> Texts:
        """Return the texts of a row. Raises `RowRefused` for a control character.

        `exactly`: nobody typed "-" for nothing; it is a name.
        """
        texts: Texts = {}
        for column, kept in self._kept.items():
            cell = row[column]
            if cell is None:
                texts[column] = ""
            elif not isinstance(cell, str):
                texts[column] = cell_text(cell)
            else:
                text = kept.get(cell)
                if text is None:
                    text = kept[cell] = self._read(cell, column)
                if exactly and not text and column in self._free:
                    text = tidy(cell)
                texts[column] = text
        return texts

    def _read(self, cell: str, column: int) -> str:
        if not cell.isprintable() and (character := refused_character(cell)):
            raise RowRefused(
                message(
                    "“{column}” holds an invisible control character ({character})."
                    " Delete it and import again.",
                    column=self._table.headings[column],
                    character=character,
                )
            )
        if "\n" in cell and column in self._in_lines:
            return tidy_lines(cell)
        text = tidy(cell)
        text = self._corrections.get((self._table.headings[column], text), text)
        if text in self._kept[column]:
            return self._kept[column][text]
        return "" if says_nothing(text) else text

    def heading(self, field: str) -> str:
        """Return the heading of the first column of a field."""
        return self._table.headings[self.columns[field][0]]

    def said(self, texts: Texts, field: str) -> str:
        """Return what the first column of a field says that says something, or ""."""
        for column in self.columns.get(field, ()):
            if texts[column]:
                return texts[column]
        return ""

    def all_said(self, texts: Texts, field: str) -> list[str]:
        """Return the different texts of the columns of a field."""
        found = (texts[column] for column in self.columns.get(field, ()))
        return [text for text in dict.fromkeys(found) if text]

    def holds(self, field: str, words: set[str]) -> bool:
        """Whether one of the folded `words` stands somewhere in the columns of a field."""
        return any(
            not words.isdisjoint(folded(text).split())
            for column in self.columns.get(field, ())
            for text in self.texts_of(column)
        )
