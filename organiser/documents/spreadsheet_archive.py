"""The zip archive of a workbook, in which nothing tells when it was written.

openpyxl stamps every file in the archive with the clock; the same workshop must give the same
bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from openpyxl import Workbook

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest moment that a zip archive knows
COMPRESSION = 6


class TimelessArchive(ZipFile):
    """A zip archive whose files are all from the same moment."""

    def writestr(self, name: str, content: bytes | str) -> None:  # type: ignore[override]
        super().writestr(_timeless(name), content, ZIP_DEFLATED, COMPRESSION)

    def write(self, path: str, name: str) -> None:  # type: ignore[override]
        with open(path, "rb") as source, self.open(_timeless(name), "w") as target:  # noqa: PTH123 -- as zipfile
            while block := source.read(1 << 20):
                target.write(block)


def _timeless(name: str) -> ZipInfo:
    info = ZipInfo(name, LONG_AGO)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3  # Unix, on every system
    return info


def write_archive(book: Workbook, file: BinaryIO) -> None:
    """Write `book` into a stream. Its properties are as they were set: no date is added."""
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 -- slow to import

    ExcelWriter(book, TimelessArchive(file, "w", ZIP_DEFLATED)).save()
