"""The agenda: what happens when, where and with whom, day by day."""

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
    from organiser.documents.agenda_pages import write_agenda  # noqa: PLC0415 -- reportlab

    return write_agenda(workshop, request, file, progress)


DOCUMENT = Document(
    key="agenda",
    title=message("Agenda"),
    description=message("The programme by day: times, rooms, people and interpretation."),
    suffix=".pdf",
    write=write,
    options=(
        Option(
            "parallel",
            message("Sessions at the same time"),
            OptionKind.CHOICE,
            "side-by-side",
            choices=lambda: {
                "side-by-side": message("Side by side"),
                "sequence": message("One below the other"),
            },
        ),
        Option("people", message("Chairs, speakers and others"), OptionKind.YES_NO, default=True),
        Option("abstracts", message("Abstracts"), OptionKind.YES_NO, default=False),
        Option(
            "day",
            message("Only this day of the event (0: every day)"),
            OptionKind.NUMBER,
            default=0,
            largest=366,
        ),
        PAGE_SIZE,
    ),
    place=10,
)
