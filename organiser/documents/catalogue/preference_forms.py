"""Preference forms: the visits described, and boxes to number them in; a page for each person."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.preference_pages import write_forms  # noqa: PLC0415 -- reportlab

    return write_forms(workshop, request, file, progress)


DOCUMENT = Document(
    key="preference-forms",
    title=message("Preference forms"),
    description=message(
        "A form for each person: every visit with its hosts and languages, and boxes for first, "
        "second, third wish."
    ),
    suffix=".pdf",
    write=write,
    options=(
        Option(
            "blank",
            message("Forms without a name instead (0: one for each person)"),
            OptionKind.NUMBER,
            default=0,
            largest=2000,
        ),
        Option(
            "return",
            message("Where and by when to hand it in"),
            OptionKind.TEXT,
            "",
        ),
        PAGE_SIZE,
    ),
    place=45,
)
