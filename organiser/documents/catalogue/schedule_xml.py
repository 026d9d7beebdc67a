"""The programme as schedule.xml: what schedule apps, screens and video teams read."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.i18n import message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.schedule_writing import schedule_xml  # noqa: PLC0415 -- when written

    content, warnings = schedule_xml(workshop, request.language, progress)
    file.write(content)
    return Report(0, warnings)


DOCUMENT = Document(
    "schedule-xml",
    message("Schedule for other programs"),
    message("The programme as schedule.xml, for schedule apps, screens and video teams"),
    ".xml",
    _write,
    place=90,
)
