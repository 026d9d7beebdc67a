"""Personal agendas: for each person a page with what is theirs, to go with the badge."""

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
    from organiser.documents.personal_pages import (  # noqa: PLC0415 -- reportlab
        write_personal_agendas,
    )

    return write_personal_agendas(workshop, request, file, progress)


DOCUMENT = Document(
    "personal-agendas",
    message("Personal agendas"),
    message("For each person their sessions, duties, visit and groups, in the order of the badges"),
    ".pdf",
    _write,
    options=(
        *WHOSE,
        OWN_LANGUAGE,
        PAGE_SIZE,
    ),
    place=22,
)
