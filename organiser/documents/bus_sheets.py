"""The bus lists as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.bus_runs import BusRun, bus_runs
from organiser.documents.document import Report, Request
from organiser.documents.naming import represented
from organiser.documents.spreadsheet import Column, Kind, Sheet, Table, Value
from organiser.documents.spreadsheet_book import blank_book
from organiser.documents.visit_documents import wanted_visits
from organiser.i18n import Language, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Workshop

LONGEST_NAME = 28
"""Characters of the name of a sheet; a number may follow."""


def write_bus_sheets(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write a sheet for each vehicle."""
    from organiser.documents.spreadsheet_writing import write_book  # noqa: PLC0415 -- openpyxl

    progress(0.0)
    say = request.language
    book = blank_book(workshop, say)
    for number, run in enumerate(bus_runs(workshop, wanted_visits(workshop, request)), 1):
        book.sheets.append(Sheet(_name(run, number, say), [_table(run, workshop, say)]))
    if not book.sheets:
        book.sheets.append(Sheet(say(message("Bus")), [Table(_columns(say, 0), [])]))
    write_book(book, file, progress)
    return Report(pages=len(book.sheets))


def _name(run: BusRun, number: int, say: Language) -> str:
    codes = " ".join(filter(None, (visit.code for visit in run.visits)))
    name = " ".join(filter(None, (run.bus.name if run.bus else "", codes)))
    return (name or f"{say(message('Bus'))} {number}")[:LONGEST_NAME]


def _columns(say: Language, departures: int) -> list[Column]:
    return [
        Column(say(message("No.")), Kind.NUMBER),
        Column(say(message("Family name"))),
        Column(say(message("Given names"))),
        Column(say(message("Comes for"))),
        Column(say(message("Visit"))),
        Column(say(message("Phone")), widest=20),
        Column(say(message("Seat")), narrowest=8),
        *(
            Column(say(message("Departure {number}", number=number)), narrowest=10)
            for number in range(1, departures + 1)
        ),
    ]


def _table(run: BusRun, workshop: Workshop, say: Language) -> Table:
    departures = 1 + max((len(workshop.stops_of(visit)) for visit in run.visits), default=0)
    rows: list[list[Value]] = [
        [
            number,
            one.person.family_name,
            one.person.given_names,
            represented(one.person, say),
            one.visit.code or one.visit.text("theme", say.code),
            one.person.phone,
            *[None] * (departures + 1),
        ]
        for number, one in enumerate(run.aboard, 1)
    ]
    return Table(_columns(say, departures), rows)
