"""Changes since a version: half a page for doors, interpreters and printers."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.changes_matter import READER, SINCE
from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.i18n import message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.changes_pages import write_changes  # noqa: PLC0415 -- reportlab

    return write_changes(workshop, request, file, progress)


DOCUMENT = Document(
    key="changes",
    title=message("Changes to the programme"),
    description=message(
        "What is different since a published version: for the doors, interpreters and printers."
    ),
    suffix=".pdf",
    write=_write,
    options=(
        SINCE,
        READER,
        Option(
            "page",
            message("Page size"),
            OptionKind.CHOICE,
            "a5",
            choices=lambda: {
                "a5": message("A5 across (half an A4 page)"),
                "a4": message("A4 (210 × 297 mm)"),
            },
        ),
    ),
    place=46,
)
