"""The list of participants as a text document, for whoever edits it further."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.documents.participants_words import OPTIONS
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.participants_text import write_text  # noqa: PLC0415 -- python-docx

    return write_text(workshop, request, file, progress)


DOCUMENT = Document(
    key="participants-list-docx",
    title=message("List of participants (text document)"),
    description=message("The list of participants for Word or LibreOffice, to be edited further."),
    suffix=".docx",
    write=write,
    options=(*OPTIONS, PAGE_SIZE),
    place=26,
)
