"""Group lists: who is in which working group, by round, with a room for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.documents.group_documents import SCHEME
from organiser.documents.page import PAGE_SIZE
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.group_pages import write_group_lists  # noqa: PLC0415 -- reportlab

    return write_group_lists(workshop, request, file, progress)


DOCUMENT = Document(
    key="group-lists",
    title=message("Group lists"),
    description=message("Who is in which working group, round by round; and where each meets."),
    suffix=".pdf",
    write=write,
    options=(SCHEME, PAGE_SIZE),
    place=46,
)
