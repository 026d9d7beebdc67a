"""The calendar: the programme for a telephone or a mail program, whole or of one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.i18n import message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.calendar_events import person_named  # noqa: PLC0415 -- when written
    from organiser.documents.calendar_writing import CalendarWriting  # noqa: PLC0415 -- as above

    writing = CalendarWriting(workshop)
    person = person_named(workshop, request["person"])
    file.write(writing.content(request.language, person, progress))
    progress(1.0)
    return Report(0, writing.warnings)


DOCUMENT = Document(
    "calendar",
    message("Calendar"),
    message("The programme for telephones and mail programs (iCalendar), whole or of one person"),
    ".ics",
    _write,
    options=(Option("person", message("Only this person (number)"), OptionKind.TEXT, ""),),
    place=80,
)
