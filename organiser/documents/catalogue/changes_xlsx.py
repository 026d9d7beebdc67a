"""Changes since a version as a workbook: one sheet for each kind of change."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from organiser.documents.changes_matter import SINCE, since
from organiser.documents.document import Document, Report, Request
from organiser.documents.programme_changes_words import KINDS, ChangeWords
from organiser.documents.spreadsheet import Column, Kind, Sheet, Table, Value, sheet_name
from organiser.documents.spreadsheet_book import blank_book
from organiser.i18n import message
from organiser.model import Workshop
from organiser.planning.programme_changes import changes_since


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.documents.spreadsheet_writing import write_book  # noqa: PLC0415 -- openpyxl

    progress(0.0)
    book = blank_book(workshop, request.language)
    for sheet in _sheets(workshop, request):
        book.sheets.append(sheet)
    write_book(book, file, progress)
    return Report(len(book.sheets))


def _sheets(workshop: Workshop, request: Request) -> list[Sheet]:
    say = request.language
    version = since(workshop, request["since"])
    if version is None:
        nothing = say(message("No version of the programme is published yet."))
        return [Sheet(say(message("Changes")), [Table([], [], title=nothing)])]
    words = ChangeWords(workshop, say, every_title=True)
    found = changes_since(workshop, version)
    columns = [
        Column(say(message("Code"))),
        Column(say(message("Session")), widest=44),
        Column(say(message("Begins")), Kind.MOMENT),
        Column(say(message("Before")), widest=44),
        Column(say(message("Now")), widest=44),
    ]
    sheets: list[Sheet] = []
    for kind, name in KINDS.items():
        rows: list[list[Value]] = [
            [
                change.session.code,
                words.title(change.session),
                change.session.starts,
                words.before(change),
                words.after(change),
            ]
            for change in found
            if change.kind is kind
        ]
        if rows:
            taken = [sheet.name for sheet in sheets]
            sheets.append(Sheet(sheet_name(say(name), taken), [Table(columns, rows)], repeated=2))
    if not sheets:
        unchanged = message(
            "Nothing has changed since version {version}.", version=str(version.number)
        )
        sheets.append(Sheet(say(message("Changes")), [Table([], [], title=say(unchanged))]))
    return sheets


DOCUMENT = Document(
    key="changes-xlsx",
    title=message("Changes to the programme (spreadsheet)"),
    description=message("One sheet for each kind of change since a published version."),
    suffix=".xlsx",
    write=_write,
    options=(SINCE,),
    place=47,
)
