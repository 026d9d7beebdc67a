"""Interpreters' plan: who works when into which language, in which booth, and with whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.i18n import message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.interpreters_plan import InterpretersPlan  # noqa: PLC0415 -- reportlab
    from organiser.documents.table_pages import TablePages  # noqa: PLC0415 -- as above

    pages = TablePages(workshop, request, message("Interpreters’ plan"), landscape=True)
    return pages.write(InterpretersPlan(workshop, request.language).sheets(), file, progress)


DOCUMENT = Document(
    key="interpreters-plan",
    title=message("Interpreters’ plan"),
    description=message(
        "Sessions, languages, booths and channels by day; then a page for each interpreter."
    ),
    suffix=".pdf",
    write=_write,
    options=(PAGE_SIZE,),
    place=44,
)
