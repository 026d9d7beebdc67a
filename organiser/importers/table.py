"""A list of people as a table: headings and rows, whatever file it came in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from organiser.errors import ImportRefused
from organiser.i18n import Message, counted, message, verbatim
from organiser.importers import delimited, spreadsheet, vcard
from organiser.importers.blocks import tables_of
from organiser.importers.content import content_of
from organiser.importers.heading_row import Heading, find_heading, heading_at
from organiser.importers.sheet import Cell, Sheet, cell_text, is_empty
from organiser.importers.titles import HEADINGS, Titles, titles_of
from organiser.model.checksum import PRINTED_KEYS, columns_of_heading
from organiser.model.folding import folded
from organiser.model.words import LIST_KEY

_OURS = "organiser-"
_TOP_ROWS = 20
_NAMED = 12

_FOREIGN: tuple[tuple[bytes, Message], ...] = (
    (b"%PDF", message("a PDF document")),
    (b"\x89PNG", message("a picture")),
    (b"\xff\xd8\xff", message("a picture")),
    (b"GIF8", message("a picture")),
    (b"SQLite format 3\0", message("a database")),
    (b"{\\rtf", message("a text document")),
    (b"\x1f\x8b", message("a compressed file")),
    (b"7z\xbc\xaf", message("a compressed file")),
    (b"Rar!", message("a compressed file")),
)

READERS: tuple[tuple[bytes, Callable[[bytes, str], list[Sheet]]], ...] = (
    (b"PK\x03\x04", spreadsheet.read_sheets),  # xlsx, xlsm, xlsb, ods
    (b"\xd0\xcf\x11\xe0", spreadsheet.read_sheets),  # xls
)
"""The readers by the bytes that their files begin with; anything else is text: cards or a table."""


@dataclass(frozen=True)
class Table:
    """The rows under a heading.

    `numbers[i]` is the number of `rows[i]` as the person sees it in the spreadsheet; every
    row has as many cells as there are headings. `notes` say what the reader had to decide.
    The rows `titles` only say something of those below them.
    A list that was printed here brings the keys of all who were `printed`, that of its event, and
    the `others` of its sheets that show the same people.
    """

    sheet: str
    headings: list[str]
    rows: list[list[Cell]]
    numbers: list[int]
    heading_row: int = 1
    notes: list[Message] = field(default_factory=list)
    titles: frozenset[int] = frozenset()
    printed: tuple[str, ...] = ()
    printed_event: str = ""
    others: tuple[Table, ...] = ()

    @property
    def signature(self) -> str:
        """What lists of the same form have in common: by it a mapping can be remembered."""
        return "|".join(sorted(folded(heading) for heading in self.headings))


def read_table(
    path: Path | str,
    sheet: str | None = None,
    encoding: str | None = None,
    heading_row: int | None = None,
) -> Table:
    """Read the list at `path`; `sheet` is a name or, from 1, a number.

    The kind of file is seen from its content, not its name. Where no sheet is asked for, the
    one is taken that looks most like a list of people; where no `heading_row` (from 1, 0 for
    none), the likeliest. Raises `ImportRefused`.
    """
    path = Path(path)
    sheets = read_sheets(content_of(path), path.name, encoding)
    return table_of(sheets, path.name, sheet, heading_row)


def table_of(
    sheets: list[Sheet], name: str, sheet: str | None = None, heading_row: int | None = None
) -> Table:
    """Return the table of one of the `sheets` of the file called `name`, as `read_table` does."""
    filled = filled_sheets(sheets)
    if not filled:
        raise ImportRefused(
            message("There is nothing in {name}.", name=name),
            message("Choose a file with a heading and a row for each person."),
        )
    return _table(_chosen(filled, sheets, sheet, name), filled, heading_row)


def filled_sheets(sheets: list[Sheet]) -> list[Sheet]:
    """Return a sheet for each table of those sheets on which anything stands."""
    filled = [found for found in sheets if any(not is_empty(row) for row in found.rows)]
    return [table for found in filled for table in tables_of(found)]


def read_sheets(content: bytes, name: str, encoding: str | None = None) -> list[Sheet]:
    """Return every sheet of a file, whatever stands on them. Raises `ImportRefused`."""
    for beginning, kind in _FOREIGN:
        if content.startswith(beginning):
            raise ImportRefused(
                message("{name} is {kind}, not a list.", name=name, kind=kind),
                message("Save the list as a spreadsheet (xlsx, ods) or as CSV and import that."),
            )
    for beginning, read in READERS:
        if content.startswith(beginning):
            return read(content, name)
    if vcard.is_vcard(content):
        return vcard.read_sheets(content, name, encoding)
    return delimited.read_sheets(content, name, encoding)


def _chosen(filled: list[Sheet], sheets: list[Sheet], wanted: str | None, name: str) -> Sheet:
    if wanted is None:
        # the first of the best: the sheets after it may be copies by constituency
        return max(filled, key=lambda found: (not found.hidden, find_heading(found).score))
    for found in (*filled, *sheets):
        if found.name.casefold().strip() == wanted.casefold().strip():
            break
    else:
        if not (wanted.isdecimal() and 1 <= int(wanted) <= len(sheets)):
            raise ImportRefused(
                message("{name} has no sheet called “{sheet}”.", name=name, sheet=wanted),
                message("It has: {sheets}.", sheets=", ".join(one.name for one in sheets)),
            )
        found = sheets[int(wanted) - 1]
    found = next((one for one in filled if one.name == found.name), found)
    if found not in filled:
        raise ImportRefused(
            message("There is nothing on the sheet “{sheet}”.", sheet=found.name),
            message("Choose one of: {sheets}.", sheets=", ".join(one.name for one in filled)),
        )
    return found


def _table(sheet: Sheet, filled: list[Sheet], heading_row: int | None = None) -> Table:
    heading = find_heading(sheet) if heading_row is None else heading_at(sheet, heading_row)
    rows, numbers = [], []
    width = max(len(heading.texts), max(map(len, sheet.rows[heading.last_row :]), default=0))
    headings = _named(heading, width)
    for number, row in enumerate(sheet.rows[heading.last_row :], heading.last_row + 1):
        if not row:  # an empty line of a text file is no row
            continue
        rows.append([*row, *[None] * (width - len(row))])
        numbers.append(number)
    while rows and is_empty(rows[-1]):
        rows.pop()
        numbers.pop()
    notes = [*sheet.notes]
    copies: tuple[Table, ...] = ()
    printed, event = _printed(filled)
    others = [other.name for other in filled if other is not sheet and not _is_ours(other)]
    if printed and LIST_KEY in headings:
        copies = tuple(
            _table(other, [other])
            for other in filled
            if other is not sheet and not other.hidden and _has_keys(other)
        )
    elif others:
        notes.append(
            message(
                "The sheet “{sheet}” was read. The file has also: {others}.",
                sheet=sheet.name,
                others=", ".join(others),
            )
        )
    notes += _of_hidden(sheet, headings, set(numbers))
    if heading_row is None and heading.last_row > 1:
        notes.append(
            message("The heading was found in row {row}.", row=verbatim(str(heading.last_row)))
        )
    titles = Titles() if LIST_KEY in headings else titles_of(sheet, rows, numbers, width)
    for meaning, column in titles.columns.items():
        headings.append(HEADINGS[meaning])
        for row, cell in zip(rows, column, strict=True):
            row.append(cell)
    return Table(
        sheet.name,
        headings,
        rows,
        numbers,
        heading.last_row,
        notes,
        frozenset(titles.rows),
        printed,
        event,
        copies,
    )


def _of_hidden(sheet: Sheet, headings: list[str], numbers: set[int]) -> Iterator[Message]:
    """Say what a spreadsheet does not show: it was read all the same."""
    rows = sorted(sheet.parts.rows & numbers)
    if rows:
        yield counted(
            "{count} hidden row was read too: {rows}.",
            "{count} hidden rows were read too: {rows}.",
            len(rows),
            rows=", ".join(map(str, rows[:_NAMED])) + ("…" if len(rows) > _NAMED else ""),
        )
    ours = {LIST_KEY, *(text for text in headings if columns_of_heading(text))}
    columns = [headings[place] for place in sorted(sheet.parts.columns) if place < len(headings)]
    columns = [name for name in columns if name not in ours]
    if columns:
        yield counted(
            "{count} hidden column was read too: {columns}.",
            "{count} hidden columns were read too: {columns}.",
            len(columns),
            columns=", ".join(columns[:_NAMED]) + ("…" if len(columns) > _NAMED else ""),
        )
    if sheet.parts.errors:
        yield counted(
            "{count} formula gave no value; its cell was read as empty.",
            "{count} formulas gave no value; their cells were read as empty.",
            sheet.parts.errors,
        )


def _is_ours(sheet: Sheet) -> bool:
    """Whether a sheet is one of those that a printed list hides."""
    return sheet.hidden and sheet.name.startswith(_OURS)


def _has_keys(sheet: Sheet) -> bool:
    return any(LIST_KEY in row for row in sheet.rows[:_TOP_ROWS])


def _printed(sheets: Sequence[Sheet]) -> tuple[tuple[str, ...], str]:
    """Return the keys of all who were printed in a list of ours, and that of its event."""
    for sheet in sheets:
        first = cell_text(sheet.rows[0][0]) if sheet.rows and sheet.rows[0] else ""
        name, bar, event = first.partition("|")
        if sheet.hidden and bar and name == PRINTED_KEYS:
            return tuple(cell_text(row[0]) for row in sheet.rows[1:] if row), event
    return (), ""


def _named(heading: Heading, width: int) -> list[str]:
    """Return a heading for every column; one without is named by its letter, as in Excel.

    Where two are alike the second is "Name (2)": each can be named.
    """
    texts = [*heading.texts, *[""] * (width - len(heading.texts))]
    named: list[str] = []
    for place, text in enumerate(texts):
        name = text or column_letter(place)
        same = 1
        while name in named:
            same += 1
            name = f"{text} ({same})"
        named.append(name)
    return named


def column_letter(place: int) -> str:
    """Return the letters of the column at `place`, from 0: A, B, … Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
