"""The run sheet: for the team, minute by minute, with what stays among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.i18n import message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.run_sheet import RunSheet  # noqa: PLC0415 -- reportlab
    from organiser.documents.table_pages import TablePages  # noqa: PLC0415 -- as above

    pages = TablePages(workshop, request, message("Run sheet"), landscape=True)
    return pages.write(RunSheet(workshop, request.language).sheets(request["day"]), file, progress)


DOCUMENT = Document(
    key="run-sheet",
    title=message("Run sheet"),
    description=message(
        "For the team: who, what, where, what must be ready, and notes that guests never see."
    ),
    suffix=".pdf",
    write=_write,
    options=(
        Option(
            "day",
            message("Only this day of the event (0: every day)"),
            OptionKind.NUMBER,
            default=0,
            largest=366,
        ),
        PAGE_SIZE,
    ),
    place=45,
)
