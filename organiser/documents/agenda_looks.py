"""The looks of the agenda: a running list, a grid for each day, an overview on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.agenda_matter import Agenda
from organiser.documents.programme_entries import Programme
from organiser.i18n import Language, Message, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.documents.document import Report, Request
    from organiser.model import Workshop


def write_agenda(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write the programme in the look that is asked for."""
    programme = _programme(workshop, request.language, request)
    days = programme.days()
    if request["day"]:
        first = workshop.event.first_day
        days = [found for found in days if (found[0] - first).days + 1 == request["day"]]
    code = request["second-language"]
    second = None
    if code not in {"none", request.language.code}:
        second = _programme(workshop, Language(code), request)
    agenda = Agenda(programme, second, days, request)
    report = _writer(request["look"])(agenda, file, progress)
    report.warnings[:0] = [_absent(*found) for found in programme.absent]
    return report


def _programme(workshop: Workshop, language: Language, request: Request) -> Programme:
    return Programme(workshop, language, people=request["people"], abstracts=request["abstracts"])


def _writer(look: str) -> Callable[[Agenda, BinaryIO, Callable[[float], None]], Report]:
    if look == "grid":
        from organiser.documents.grid_pages import write_grid  # noqa: PLC0415 -- as asked

        return write_grid
    if look == "overview":
        from organiser.documents.overview_pages import write_overview  # noqa: PLC0415 -- as above

        return write_overview
    from organiser.documents.agenda_pages import write_list  # noqa: PLC0415 -- as above

    return write_list


def _absent(name: str, session: str) -> Message:
    return message(
        "{name} has declined or cancelled, and is left out of “{session}”. "
        "Ask somebody else, or take the duty away.",
        name=name,
        session=session,
    )
