"""The statistics as a spreadsheet: a sheet for each breakdown, with a chart of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from organiser.documents.breakdowns import Breakdown, Breakdowns, Line
from organiser.documents.document import Report, Request
from organiser.documents.spreadsheet import Chart, Column, Kind, Sheet, Table, Value, sheet_name
from organiser.documents.spreadsheet_book import blank_book
from organiser.documents.spreadsheet_writing import write_book
from organiser.i18n import Language, message
from organiser.model import Workshop

WIDE = 18


def write_statistics_book(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write the statistics as xlsx."""
    progress(0.0)
    book = blank_book(workshop, request.language)
    for sheet in _sheets(workshop, request.language):
        name = sheet_name(sheet.name, [other.name for other in book.sheets])
        book.sheets.append(Sheet(name, sheet.tables, charts=sheet.charts))
    write_book(book, file, progress)
    return Report(pages=len(book.sheets))


def _sheets(workshop: Workshop, say: Language) -> Iterator[Sheet]:
    found = Breakdowns(workshop, say)
    headings = list(found.genders().values())
    for breakdown in (found.regions(), found.constituencies()):
        table = _table(breakdown, found, say, headings)
        chart = Chart(
            breakdown.title, values=range(1, 1 + len(headings)), rows=len(breakdown.lines)
        )
        yield Sheet(breakdown.title, [table], charts=[chart])
    matrix = [(title, line) for title, line in found.matrix()]
    yield Sheet(
        say(message("Region and constituency")),
        [
            Table(
                [
                    Column(say(message("Region")), narrowest=WIDE, widest=44),
                    *_columns(say(message("Constituency")), headings, found, say),
                ],
                [
                    *([title, *_values(line, found)] for title, line in matrix),
                    [found.total.label, "", *_values(found.total, found)[1:]],
                ],
                strong=frozenset({len(matrix)}),
            )
        ],
    )
    for single in (found.countries(), found.roles(), found.first_time()):
        if single is not None:
            chart = Chart(single.title, values=[1], rows=len(single.lines))
            yield Sheet(single.title, [_table(single, found, say, [])], charts=[chart])


def _table(breakdown: Breakdown, found: Breakdowns, say: Language, genders: Sequence[str]) -> Table:
    total = breakdown.total
    if not genders:
        total = Line(total.label, total.total, total.attended)
    rows = [_values(line, found) for line in (*breakdown.lines, total)]
    columns = _columns(breakdown.title, genders, found, say)
    return Table(columns, rows, strong=frozenset({len(breakdown.lines)}))


def _columns(first: str, genders: Sequence[str], found: Breakdowns, say: Language) -> list[Column]:
    numbers = [*genders, say(message("Expected"))]
    if found.attendance:
        numbers.append(say(message("Attended")))
    shares = [say(message("Women"))] if genders else []
    return [
        Column(first, narrowest=WIDE, widest=44),
        *(Column(heading, Kind.NUMBER, narrowest=12) for heading in numbers),
        *(Column(heading, Kind.SHARE, narrowest=12) for heading in shares),
    ]


def _values(line: Line, found: Breakdowns) -> list[Value]:
    numbers: list[Value] = [line.label, *line.genders, line.total]
    if found.attendance:
        numbers.append(line.attended)
    if line.genders:
        numbers.append(line.women)
    return numbers
