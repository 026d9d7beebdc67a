"""Host lists: for each host who comes, when, from where and speaking what; nothing private."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.documents.visit_documents import VISIT
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.host_pages import write_host_lists  # noqa: PLC0415 -- reportlab

    return write_host_lists(workshop, request, file, progress)


DOCUMENT = Document(
    key="host-lists",
    title=message("Host lists"),
    description=message(
        "A page for each host to receive the group by: when, how many, from where, which "
        "languages, what they need; nothing private."
    ),
    suffix=".pdf",
    write=write,
    options=(VISIT, PAGE_SIZE),
    place=43,
)
