"""Bus lists: who boards which vehicle, with boxes to tick and heads to count."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.documents.visit_documents import VISIT
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.bus_pages import write_bus_lists  # noqa: PLC0415 -- reportlab

    return write_bus_lists(workshop, request, file, progress)


DOCUMENT = Document(
    key="bus-lists",
    title=message("Bus lists"),
    description=message(
        "For whoever stands at the door of the bus: names in order, seats, boxes to tick at each "
        "departure, heads to count."
    ),
    suffix=".pdf",
    write=write,
    options=(
        VISIT,
        Option("phones", message("Telephone numbers"), OptionKind.YES_NO, default=True),
        PAGE_SIZE,
    ),
    place=41,
)
