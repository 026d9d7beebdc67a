"""Visit sheets: a page for each study visit, for its leader, its travellers and its driver."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.visit_pages import write_visit_sheets  # noqa: PLC0415 -- reportlab

    return write_visit_sheets(workshop, request, file, progress)


DOCUMENT = Document(
    key="visit-sheets",
    title=message("Visit sheets"),
    description=message(
        "A page for each study visit: the way, the hosts, a map, the people, an emergency card."
    ),
    suffix=".pdf",
    write=write,
    options=(
        Option("visit", message("Only the visit with this code (empty: all)"), OptionKind.TEXT, ""),
        Option("map", message("Map"), OptionKind.YES_NO, default=True),
        Option(
            "ground",
            message("A map of your own below it (GeoJSON or .mbtiles file; empty: none)"),
            OptionKind.TEXT,
            "",
        ),
        Option("card", message("Emergency card"), OptionKind.YES_NO, default=True),
        Option(
            "everybody",
            message("Name those too who asked not to be listed (for the leader only)"),
            OptionKind.YES_NO,
            default=False,
        ),
        PAGE_SIZE,
    ),
    place=40,
)
