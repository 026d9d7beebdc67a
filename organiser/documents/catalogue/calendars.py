"""Calendars for everybody: a file for each person, in one archive."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.agenda_options import OWN_LANGUAGE
from organiser.documents.badge_choice import WHOSE
from organiser.documents.document import Document, Report, Request
from organiser.i18n import message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.calendar_archive import write_calendars  # noqa: PLC0415 -- when written

    return write_calendars(workshop, request, file, progress)


DOCUMENT = Document(
    "calendars",
    message("Calendars for everybody"),
    message("For each person a calendar with what is theirs (iCalendar), in one archive"),
    ".zip",
    _write,
    options=(*WHOSE, OWN_LANGUAGE),
    place=82,
)
