"""The statistics as a spreadsheet with charts, for a report."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.statistics_book import (  # noqa: PLC0415 -- openpyxl
        write_statistics_book,
    )

    return write_statistics_book(workshop, request, file, progress)


DOCUMENT = Document(
    "statistics-xlsx",
    message("Statistics (spreadsheet)"),
    message("The statistics as tables with charts, for a report"),
    ".xlsx",
    write,
    place=41,
)
