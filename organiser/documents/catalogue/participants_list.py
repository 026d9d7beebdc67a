"""The list of participants, as the ILO prints it: by constituency and country, or by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.documents.page import PAGE_SIZE
from organiser.i18n import Message, message, verbatim
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.participants_pages import (  # noqa: PLC0415 -- reportlab
        write_participants,
    )

    return write_participants(workshop, request, file, progress)


def _languages() -> Mapping[str, Message]:
    """Return the languages under the names that their readers know."""
    return {
        "none": message("No second language"),
        "en": verbatim("English"),
        "fr": verbatim("Français"),
        "es": verbatim("Español"),
        "it": verbatim("Italiano"),
        "ar": verbatim("العربية"),
    }


DOCUMENT = Document(
    key="participants-list",
    title=message("List of participants"),
    description=message("Everybody who comes and consents to be listed, by delegation or by name."),
    suffix=".pdf",
    write=write,
    options=(
        Option(
            "order",
            message("In the order of"),
            OptionKind.CHOICE,
            "constituency",
            lambda: {
                "constituency": message("Constituency and country"),
                "country": message("Country and name"),
                "name": message("Name"),
            },
        ),
        Option("capitals", message("Family names in capitals"), OptionKind.YES_NO, default=True),
        Option("second", message("Second language"), OptionKind.CHOICE, "none", _languages),
        PAGE_SIZE,
    ),
    place=25,
)
