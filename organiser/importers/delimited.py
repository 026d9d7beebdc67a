"""Text with a separator: CSV, TSV, and what Excel and others make of them."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from itertools import islice
from typing import cast

from organiser.errors import ImportRefused
from organiser.i18n import Message, message
from organiser.importers.encoding import decoded
from organiser.importers.sheet import Cell, Sheet

_SEPARATORS = ",;\t|"
_SAMPLE_ROWS = 200
_LONGEST_CELL = 10_000_000
_MOSTLY = 0.9


def read_sheets(content: bytes, name: str, encoding: str | None = None) -> list[Sheet]:
    """Return the one sheet of a text file. Raises `ImportRefused`."""
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return []
    text, used, sure = decoded(content, name, encoding)
    notes = []
    if not sure:
        notes.append(
            message(
                "The letters were read as {encoding}. If accents look wrong, say which it is.",
                encoding=used,
            )
        )
    return [Sheet(name, _rows(text, name, notes), notes=notes, encoding=used)]


def pasted_sheets(text: str, name: str) -> list[Sheet]:
    """Return the one sheet of a table that was copied from a spreadsheet or a text."""
    notes: list[Message] = []
    return [Sheet(name, _rows(text, name, notes), notes=notes)] if text.strip() else []


def _rows(text: str, name: str, notes: list[Message]) -> list[list[Cell]]:
    text, separator = _declared(text)
    separator = separator or guessed_separator(text)
    quoted = _quotes_close(text, separator)
    if not quoted:
        notes.append(
            message("A quotation mark is never closed: all of them were read as plain text.")
        )
    try:
        rows = _parsed(text, separator, quoted=quoted)
    except csv.Error as refusal:
        raise ImportRefused(
            message("{name} cannot be read as a list.", name=name),
            message("Open it in Excel or LibreOffice, save it as xlsx and import that."),
        ) from refusal
    return cast("list[list[Cell]]", rows)


def _declared(text: str) -> tuple[str, str]:
    """Return the text without Excel's first line "sep=;", and the separator it declares."""
    first, newline, rest = text.partition("\n")
    declaration = first.strip().strip('"')
    if declaration.lower().startswith("sep=") and len(declaration) == len("sep=;"):
        return f"\n{rest}" if newline else "", declaration[-1]  # the row still counts
    return text, ""


def _parsed(text: str, separator: str, *, quoted: bool, strict: bool = False) -> list[list[str]]:
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        reader = csv.reader(
            StringIO(text, newline=""),
            delimiter=separator,
            quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
            strict=strict,
        )
        return list(reader)
    finally:
        csv.field_size_limit(before)


def _quotes_close(text: str, separator: str) -> bool:
    """Whether every quotation mark that opens a cell is closed before the text ends."""
    if '"' not in text:
        return True
    try:
        _parsed(text, separator, quoted=True, strict=True)
    except csv.Error as found:
        return "unexpected end" not in str(found)
    return True


def guessed_separator(text: str) -> str:
    """Return the separator that parts most rows into the same number of cells, above one."""
    lines = text.splitlines(keepends=True)

    def likelihood(separator: str) -> tuple[float, int]:
        reader = csv.reader(lines, delimiter=separator)
        try:
            widths = [len(row) for row in islice(reader, _SAMPLE_ROWS) if any(row)]
        except csv.Error:
            return 0, 0
        wide = [width for width in widths if width > 1]
        if not wide:
            return 0, 0
        width, rows = Counter(wide).most_common(1)[0]
        agreement = rows / len(widths)
        # a wider table is the better reading where both are regular: "1,5;2,5" has commas too
        return (agreement if agreement < _MOSTLY else 1.0), width

    return max(_SEPARATORS, key=likelihood)
