"""Bus lists as a workbook, a sheet for each vehicle, to write seats into."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.documents.visit_documents import VISIT
from organiser.i18n import message
from organiser.model import Workshop


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.bus_sheets import write_bus_sheets  # noqa: PLC0415 -- openpyxl

    return write_bus_sheets(workshop, request, file, progress)


DOCUMENT = Document(
    key="bus-lists-xlsx",
    title=message("Bus lists (to edit)"),
    description=message("A sheet for each vehicle: names in order, phones, seats to write in."),
    suffix=".xlsx",
    write=write,
    options=(VISIT,),
    place=42,
)
