"""The statistics as pages with bars: who comes, and who came."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.i18n import message
from organiser.model import Workshop

TITLE = message("Statistics")


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.statistics_pages import (  # noqa: PLC0415 -- reportlab
        write_statistics,
    )

    return write_statistics(workshop, request, TITLE, file, progress)


DOCUMENT = Document(
    "statistics",
    TITLE,
    message("People by region, constituency, gender and country, with bars"),
    ".pdf",
    write,
    (PAGE_SIZE,),
    place=40,
)
