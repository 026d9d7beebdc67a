"""The list of participants, as the ILO prints it: by constituency and country, or by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.documents.participants_words import LIST, OPTIONS
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.participants_pages import (  # noqa: PLC0415 -- reportlab
        write_participants,
    )

    return write_participants(workshop, request, file, progress)


DOCUMENT = Document(
    key="participants-list",
    title=LIST,
    description=message("Everybody who comes and consents to be listed, by delegation or by name."),
    suffix=".pdf",
    write=write,
    options=(*OPTIONS, PAGE_SIZE),
    place=25,
)
