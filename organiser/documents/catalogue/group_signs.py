"""Group signs: a page for each group to put on its table or door, and one for each call-code."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.documents.group_documents import SCHEME
from organiser.documents.page import PAGE_SIZE
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.group_sign_pages import write_group_signs  # noqa: PLC0415 -- reportlab

    return write_group_signs(workshop, request, file, progress)


DOCUMENT = Document(
    key="group-signs",
    title=message("Group signs"),
    description=message(
        "A page across for each group, large enough to be read through the room; or for the parts "
        "that call-codes split it into."
    ),
    suffix=".pdf",
    write=write,
    options=(
        SCHEME,
        Option(
            "split",
            message("Signs of the call-codes instead, for so many parts (2, 3, 4, 6; 0: none)"),
            OptionKind.CHOICE,
            "0",
            choices=lambda: {
                "0": message("No: signs of the groups"),
                "2": message("2 parts"),
                "3": message("3 parts"),
                "4": message("4 parts"),
                "6": message("6 parts"),
            },
        ),
        PAGE_SIZE,
    ),
    place=47,
)
