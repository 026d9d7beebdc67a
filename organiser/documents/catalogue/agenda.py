"""The agenda: what happens when, where and with whom, day by day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import BinaryIO

from organiser.documents.agenda_options import SECOND_LANGUAGE, papers
from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.i18n import Message, message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.agenda_looks import write_agenda  # noqa: PLC0415 -- reportlab

    return write_agenda(workshop, request, file, progress)


def _looks() -> Mapping[str, Message]:
    return {
        "list": message("Running list"),
        "grid": message("Grid of rooms and times, day by day"),
        "overview": message("Overview on one page"),
    }


def _papers() -> Mapping[str, Message]:
    return papers() | {"tiled": message("Poster of A4 sheets to be joined (grid only)")}


DOCUMENT = Document(
    key="agenda",
    title=message("Agenda"),
    description=message("The programme by day: times, rooms, people and interpretation."),
    suffix=".pdf",
    write=write,
    options=(
        Option("look", message("Look"), OptionKind.CHOICE, "list", choices=_looks),
        SECOND_LANGUAGE,
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
        Option("page", message("Page size"), OptionKind.CHOICE, "a4", choices=_papers),
    ),
    place=10,
)
