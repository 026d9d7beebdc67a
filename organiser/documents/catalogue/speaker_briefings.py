"""Speaker briefings: a page for everybody who has something to do in a session."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.agenda_options import OWN_LANGUAGE
from organiser.documents.badge_choice import WHOSE
from organiser.documents.document import Document, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.i18n import message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.briefing_pages import write_briefings  # noqa: PLC0415 -- reportlab

    return write_briefings(workshop, request, file, progress)


DOCUMENT = Document(
    key="speaker-briefings",
    title=message("Speaker briefings"),
    description=message(
        "For each chair, speaker and rapporteur: when, where, with whom, languages, equipment."
    ),
    suffix=".pdf",
    write=_write,
    options=(*WHOSE, OWN_LANGUAGE, PAGE_SIZE),
    place=43,
)
