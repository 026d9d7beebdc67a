"""The zip archive of a workbook: rows straight into it, and nothing tells when it was written.

openpyxl writes what surrounds the rows of a sheet; the rows are put in their place here. It would
also stamp every file with the clock, but the same workshop must give the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from openpyxl import Workbook

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest moment that a zip archive knows
ROWS_GO_HERE = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")

Rows = Callable[[], Iterable[bytes]]


class TimelessArchive(ZipFile):
    """A zip archive whose files are all from the same moment.

    `rows` gives, by the name of a sheet's file, what yields its rows as XML.
    """

    def __init__(self, file: BinaryIO, rows: Mapping[str, Rows]) -> None:
        super().__init__(file, "w", ZIP_DEFLATED)
        self._rows = rows

    def writestr(self, name: str, content: bytes | str) -> None:  # type: ignore[override]
        super().writestr(_timeless(name), content)

    def write(self, path: str, name: str) -> None:  # type: ignore[override]
        content = Path(path).read_bytes()
        with self.open(_timeless(name), "w") as target:
            if name not in self._rows:
                target.write(content)
                return
            before, after = ROWS_GO_HERE.split(content, maxsplit=1)
            target.write(before + b"<sheetData>")
            for rows in self._rows[name]():
                target.write(rows)
            target.write(b"</sheetData>" + after)


def _timeless(name: str) -> ZipInfo:
    info = ZipInfo(name, LONG_AGO)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3  # Unix, on every system
    info.external_attr = 0o644 << 16
    return info


def write_archive(book: Workbook, rows: Mapping[str, Rows], file: BinaryIO) -> None:
    """Write `book` into a stream. Its properties are as they were set: no date is added."""
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 -- slow to import

    with TimelessArchive(file, rows) as archive:
        ExcelWriter(book, archive).write_data()
