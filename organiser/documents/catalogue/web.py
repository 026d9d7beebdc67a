"""The web page: the whole programme in one file for telephones."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.i18n import message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.web_page import web_page  # noqa: PLC0415 -- only when it is written

    file.write(web_page(workshop, request, progress))
    return Report()


DOCUMENT = Document(
    "web",
    message("Web page"),
    message("The programme as one file for telephones: search, my sessions, no network needed."),
    ".html",
    _write,
    options=(
        Option("people", message("Chairs, speakers and others"), OptionKind.YES_NO, default=True),
        Option("abstracts", message("Abstracts"), OptionKind.YES_NO, default=True),
        Option(
            "languages",
            message("Languages to switch between"),
            OptionKind.CHOICE,
            "translated",
            choices=lambda: {
                "translated": message("Those that the programme is translated into"),
                "all": message("All five"),
                "one": message("Only that of the document"),
            },
        ),
    ),
    place=15,
)
