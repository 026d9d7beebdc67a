"""A workbook as a plain value: sheets, tables, columns. `spreadsheet_writing` puts it into a file.

A sheet that begins with the headings of a table is a list: they are frozen and repeated on paper,
and the table can be filtered. Other sheets are read from top to bottom: titles, notes, tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from unicodedata import east_asian_width

PAGE, PAGES = "\ue000", "\ue001"
"""What stands in a header or footer for the number of the page, and of pages."""

Value = str | int | float | date | datetime | None


class Kind(Enum):
    """What a column holds, and so how it is set."""

    TEXT = "text"  # broken into lines where the column is too narrow
    NUMBER = "number"
    SHARE = "share"  # a fraction, shown as a percentage
    DATE = "date"
    MOMENT = "moment"


@dataclass(frozen=True)
class Check:
    """What may be typed into a column: one of `offers`; nothing at all where it is `locked`.

    Without offers, into a column of days: a day. `refusal` is said to anything else; where it is
    empty the offers only help and anything is taken.
    """

    offers: tuple[str, ...] = ()
    refusal: str = ""
    locked: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a table. Widths are counted in characters.

    `new_page`: on paper, a page begins here where not all columns fit on one.
    """

    heading: str
    kind: Kind = Kind.TEXT
    narrowest: int = 4
    widest: int = 32
    new_page: bool = False
    hidden: bool = False
    check: Check | None = None


@dataclass(frozen=True)
class Table:
    """Rows under headings, with a title and notes above where it needs them.

    `strong` are the places of rows set in bold, such as totals.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    title: str = ""
    notes: Sequence[str] = ()
    strong: frozenset[int] = frozenset()

    @property
    def height(self) -> int:
        """How many rows of a sheet it takes."""
        above = bool(self.title) + len(self.notes) + bool(self.columns)
        return above + len(self.rows)


@dataclass(frozen=True)
class Chart:
    """Bars of the first `rows` rows of a list: a bar for each, parted by its columns `values`."""

    title: str
    values: Sequence[int]
    rows: int


@dataclass(frozen=True)
class Sheet:
    """A sheet. The first `repeated` columns stay in sight and stand on every page.

    `apart`: on paper each table begins a page, to be handed to somebody or put on a door.
    `hidden`: for programs only; nobody finds it in the menus of a spreadsheet.
    """

    name: str
    tables: Sequence[Table]
    repeated: int = 0
    apart: bool = False
    hidden: bool = False
    charts: Sequence[Chart] = ()

    @property
    def is_list(self) -> bool:
        """Whether it begins with the headings of its first table."""
        first = next(iter(self.tables), None)
        return first is not None and not first.title and not first.notes

    @property
    def columns(self) -> list[Column]:
        """The columns of its widest table."""
        widest: Sequence[Column] = ()
        for table in self.tables:
            widest = table.columns if len(table.columns) > len(widest) else widest
        return list(widest)


@dataclass(frozen=True)
class Book:
    """A workbook. `header` and `footer` are printed on each page of each sheet.

    Each has a text for the beginning of the line and one for its end, in which PAGE and PAGES
    stand for the number of the page and of pages; an empty end of the header is filled with the
    name of the sheet. `made` is what the file says about when it was made: a day of the event,
    never the clock. Dates are shown in `language`, a code; "" leaves it to the machine.
    """

    title: str
    header: tuple[str, str]
    footer: tuple[str, str]
    made: datetime
    accent: str
    language: str = ""
    right_to_left: bool = False
    sheets: list[Sheet] = field(default_factory=list)


SHEET_NAME_LENGTH = 31
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def sheet_name(wanted: str, taken: Iterable[str]) -> str:
    r"""Return `wanted` as a sheet may be called: short, without forbidden characters, not `taken`.

    At most 31 UTF-16 units, none of []:*?/\, no apostrophe at either end, not "History", and
    unlike any other in whatever case.
    """
    name = _NOT_IN_SHEET_NAME.sub(" ", readable(wanted))
    name = " ".join(name.split()).strip("' ") or "-"
    if name.casefold() == "history":  # kept by Excel for itself
        name = f"{name} -"
    known = {other.casefold() for other in taken}
    short, number = _shortened(name, SHEET_NAME_LENGTH), 1
    while short.casefold() in known:
        number += 1
        ending = f" ({number})"
        short = _shortened(name, SHEET_NAME_LENGTH - len(ending)) + ending
    return short


def _shortened(text: str, units: int) -> str:
    while len(text.encode("utf-16-le")) > units * 2:
        text = text[:-1]
    return text.strip("' ")


_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
CELL_LENGTH = 32_767
"""As many characters as a cell can hold (Excel's specification)."""


def readable(text: str) -> str:
    """Return `text` as a workbook can hold it.

    Control characters, lone surrogates, U+FFFE and U+FFFF would make the whole file unreadable
    and are left out. What looks like OOXML's escape of a character (_x0041_) is escaped itself.
    """
    if len(text) > CELL_LENGTH:
        text = text[:CELL_LENGTH]
    if _UNREADABLE.search(text) is None:
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNREADABLE.sub(lambda found: f"_x005F{found[0]}" if found[0][0] == "_" else "", text)


def text_width(text: str) -> int:
    """Return how wide the longest line of `text` is, in widths of a digit, roughly."""
    if text.isascii() and "\n" not in text:
        return len(text)
    return max(sum(_widths(line)) for line in text.split("\n"))


def _widths(line: str) -> Iterable[int]:
    return (2 if east_asian_width(letter) in "WF" else 1 for letter in line)
