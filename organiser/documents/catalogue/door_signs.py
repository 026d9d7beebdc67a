"""Door signs: for each room and day a sheet in large type."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.agenda_options import PAPERS, SECOND_LANGUAGE
from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.i18n import message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.door_pages import write_door_signs  # noqa: PLC0415 -- reportlab

    return write_door_signs(workshop, request, file, progress)


DOCUMENT = Document(
    key="door-signs",
    title=message("Door signs"),
    description=message("A sheet for each room and day, in type that is read at three metres."),
    suffix=".pdf",
    write=_write,
    options=(
        Option("room", message("Only this room (empty: all)"), OptionKind.TEXT, ""),
        Option(
            "day",
            message("Only this day of the event (0: every day)"),
            OptionKind.NUMBER,
            default=0,
            largest=366,
        ),
        Option("people", message("Chairs, speakers and others"), OptionKind.YES_NO, default=True),
        SECOND_LANGUAGE,
        PAPERS,
    ),
    place=42,
)
