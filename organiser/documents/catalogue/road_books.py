"""Road books: the day of a visit minute by minute, for whoever leads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.documents.visit_documents import VISIT
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.road_pages import write_road_books  # noqa: PLC0415 -- reportlab

    return write_road_books(workshop, request, file, progress)


DOCUMENT = Document(
    key="road-books",
    title=message("Road books"),
    description=message(
        "For leaders only: the visit minute by minute, whom to call, who needs what, plan B, "
        "lines to write on."
    ),
    suffix=".pdf",
    write=write,
    options=(VISIT, PAGE_SIZE),
    place=44,
)
