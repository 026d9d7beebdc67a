"""Emergency cards: A6 cards to carry on a visit, four on a page, with the way home for a taxi."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.documents.visit_documents import VISIT
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.emergency_pages import write_cards  # noqa: PLC0415 -- reportlab

    return write_cards(workshop, request, file, progress)


DOCUMENT = Document(
    key="emergency-cards",
    title=message("Emergency cards"),
    description=message(
        "Cards of A6 to carry on a visit, four on a page: 112, the leader, and the address of the "
        "campus in the language of the taxi driver."
    ),
    suffix=".pdf",
    write=write,
    options=(
        VISIT,
        Option(
            "named",
            message("A card with a name for each traveller (no: one page for each visit)"),
            OptionKind.YES_NO,
            default=True,
        ),
    ),
    place=48,
)
