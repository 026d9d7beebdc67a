"""The roster: what the training centre keeps of a workshop's people, as a spreadsheet.

Sheets: everybody; each constituency; counts; rooming; arrivals; departures; diets and access;
visits; groups. A sheet that would be empty is left out, but for the first. A hidden sheet says
who is in it, so that who is missing when it comes back is noticed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.documents.roster_blocks import groups_tables, visits_tables
from organiser.documents.roster_counts import counts_tables
from organiser.documents.roster_logistics import (
    arrivals_table,
    departures_table,
    needs_tables,
    rooming_table,
)
from organiser.documents.roster_people import PeopleTables
from organiser.documents.roster_words import Words
from organiser.documents.spreadsheet import Book, Column, Sheet, Table, sheet_name
from organiser.documents.spreadsheet_book import blank_book
from organiser.i18n import Message, message
from organiser.model import Participant, Workshop
from organiser.model.checksum import PRINTED_KEYS

REPEATED = 3  # number and names, on every page


def write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write the roster as xlsx into `file`."""
    from organiser.documents.spreadsheet_writing import write_book  # noqa: PLC0415 -- openpyxl

    progress(0.0)
    book = roster(workshop, request)
    write_book(book, file, progress)
    return Report(pages=sum(not sheet.hidden for sheet in book.sheets))


def roster(workshop: Workshop, request: Request) -> Book:
    """Return the roster as a workbook that is not written yet."""
    words = Words(request.language)
    wanted: Sequence[str] = ("people", "logistics")
    if request["sheets"] != "all":
        wanted = (request["sheets"],)
    sheets: list[Sheet] = []
    printed: Sheet | None = None
    if "people" in wanted:
        people = workshop.people() if request["who"] == "everybody" else workshop.expected_people()
        sheets += _people_sheets(workshop, people, words)
        printed = _keys_sheet(workshop, people)
    if "logistics" in wanted:
        sheets += _logistics_sheets(workshop, words)
    book = blank_book(workshop, request.language)
    for sheet in [*sheets, *([printed] if printed else [])]:
        name = sheet_name(sheet.name, [other.name for other in book.sheets])
        book.sheets.append(replace(sheet, name=name))
    return book


def _keys_sheet(workshop: Workshop, people: Sequence[Participant]) -> Sheet:
    """Return the keys of those who are printed, on a sheet that nobody sees."""
    heading = Column(f"{PRINTED_KEYS}|{workshop.event.uuid}")
    rows = [[person.uuid] for person in people]
    return Sheet(PRINTED_KEYS, [Table([heading], rows)], hidden=True)


def _people_sheets(
    workshop: Workshop, people: Sequence[Participant], words: Words
) -> Iterator[Sheet]:
    say, lists = words.language, PeopleTables(workshop, words)
    yield Sheet(say(message("All people")), [lists.table(people)], repeated=REPEATED)
    members: dict[int | None, list[Participant]] = defaultdict(list)
    for person in people:
        members[person.constituency_id].append(person)
    for row in workshop.constituencies_in_order():
        if members[row.key]:
            table = lists.table(members[row.key])
            yield Sheet(row.text("name", say.code), [table], repeated=REPEATED)
    if workshop.expected_people():
        yield Sheet(say(message("Counts")), counts_tables(workshop, words))


def _logistics_sheets(workshop: Workshop, words: Words) -> Iterator[Sheet]:
    say = words.language
    yield Sheet(say(message("Rooming")), [rooming_table(workshop, words)])
    yield Sheet(say(message("Arrivals")), [arrivals_table(workshop, words)])
    yield Sheet(say(message("Departures")), [departures_table(workshop, words)])
    yield Sheet(say(message("Diets and access")), needs_tables(workshop, words))
    if workshop.visits:
        yield Sheet(say(message("Visits")), visits_tables(workshop, words), apart=True)
    if workshop.groups:
        yield Sheet(say(message("Groups")), groups_tables(workshop, words), apart=True)


def _who() -> Mapping[str, Message]:
    return {
        "everybody": message("Everybody, with those who declined or cancelled"),
        "expected": message("Only those who are expected"),
    }


def _sheets() -> Mapping[str, Message]:
    return {
        "all": message("All sheets"),
        "people": message("People, constituencies and counts"),
        "logistics": message("Rooming, travel, diets, visits and groups"),
    }


DOCUMENT = Document(
    "roster",
    message("Roster"),
    message("Everybody with all that the training centre needs, as a spreadsheet"),
    ".xlsx",
    write,
    options=(
        Option("who", message("Who"), OptionKind.CHOICE, "everybody", _who),
        Option("sheets", message("Sheets"), OptionKind.CHOICE, "all", _sheets),
    ),
    place=30,
)
