"""`organiser import FILE people LIST`: a stranger's list becomes participants, in one step.

Rows that cannot be taken are told with their reason; the others come in. `--json` gives one
object; texts are in English, rows are numbered as in the list, headings included:

    added, changed, skipped    numbers of rows
    rejected        rows that were not taken: [{"row", "why"}]
    rows            number of rows below the headings
    sheet, heading_row    which sheet was read, and in which row its headings are
    mapping         field by heading, of the columns that were understood
    unused          headings of the columns that were left out
    skipped_rows    rows that say nothing new: [{"row", "why"}]
    doubts          values to look at: [{"row", "column", "text", "why"}]
    notes           sentences on how the list was read

`organiser import FILE programme SCHEDULE` does so with a schedule.xml, schedule.json, iCalendar
file or a spreadsheet; `row` then counts the sessions, or is that of the spreadsheet:

    added, changed, skipped, rejected, rows, skipped_rows, doubts, notes    as above, of sessions;
                    rejected, skipped_rows and doubts with the title: [{"row", "text", "why"}]
    title           of the schedule, or ""
    new_rooms, new_people    numbers of rooms and speakers that are new
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organiser.cli.command import Command
from organiser.cli.terminal import progress, say, say_json, shown
from organiser.errors import Mistyped
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.importers.people import Proposal

_SHOWN = 10


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument(
        "what", choices=["people", "programme"], help=shown(message("what the list holds"))
    )
    parser.add_argument(
        "list",
        type=Path,
        metavar="LIST",
        help=shown(
            message("xlsx, xlsm, xlsb, xls, ods, csv or tsv; a programme also xml, json or ics")
        ),
    )
    parser.add_argument(
        "--sheet",
        metavar="S",
        help=shown(message("name or number of the sheet, where there are several")),
    )
    parser.add_argument(
        "--encoding",
        metavar="E",
        help=shown(message("of a csv file that does not say it, such as cp1252")),
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help=shown(
            message(
                'what a column is; "Column=" leaves it out, "Column=notes" keeps it in the notes'
            )
        ),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=shown(message("say what would happen, write nothing")),
    )
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def _run(asked: Namespace) -> int:
    if asked.what == "programme":
        from organiser.cli import programme_import  # noqa: PLC0415 -- as below

        return programme_import.run(asked)
    from organiser.importers.people import propose_people  # noqa: PLC0415 -- slow to import
    from organiser.importers.table import read_table  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    mapping = _mapping(asked.map)
    with (
        WorkshopFile.open(asked.file, read_only=asked.dry_run) as file,
        progress(message("Importing")) as show,
    ):
        table = read_table(asked.list, asked.sheet, asked.encoding)
        show(0.2)
        proposal = propose_people(file.workshop, table, mapping)
        show(0.7)
        if not asked.dry_run and (proposal.added or proposal.changed):
            file.do(proposal.action())
        show(1)
    if asked.json:
        say_json(as_data(proposal))
    else:
        for line in report(proposal, dry_run=asked.dry_run):
            say(line)
    return 0


def _mapping(written: list[str]) -> dict[str, str]:
    """Return the field by column of "Column=field"; the last "=" parts them."""
    mapping = {}
    for pair in written:
        column, equals, field = pair.rpartition("=")
        if not equals or not column.strip():
            raise Mistyped(
                message("“{pair}” does not say which column is which field.", pair=pair),
                message('Write --map "Column=field", such as --map "Nom=family_name".'),
            )
        mapping[column.strip()] = field.strip()
    return mapping


def as_data(proposal: Proposal) -> dict[str, Any]:
    """Return the outcome for programs, as the docstring of this file promises."""
    return {
        "added": len(proposal.added),
        "changed": len(proposal.changed),
        "skipped": len(proposal.skipped),
        "rejected": [{"row": row.row, "why": str(row.why)} for row in proposal.rejected],
        "rows": len(proposal.table.rows),
        "sheet": proposal.table.sheet,
        "heading_row": proposal.table.heading_row,
        "mapping": {guess.heading: guess.field for guess in proposal.mapping.guesses},
        "unused": proposal.unused,
        "skipped_rows": [{"row": row.row, "why": str(row.why)} for row in proposal.skipped],
        "doubts": [
            {"row": one.row, "column": one.column, "text": one.text, "why": str(one.why)}
            for one in proposal.doubts
        ],
        "notes": [str(note) for note in proposal.table.notes],
    }


def report(proposal: Proposal, *, dry_run: bool) -> list[Message]:
    """Return the outcome for people: what was taken, and whatever they should look at."""
    lines = [*proposal.table.notes]
    lines.append(
        message(
            "{added} added, {changed} changed, {skipped} skipped, {rejected} rejected.",
            added=len(proposal.added),
            changed=len(proposal.changed),
            skipped=len(proposal.skipped),
            rejected=len(proposal.rejected),
        )
    )
    if not proposal.table.rows:
        lines.append(message("There is no row below the headings."))
    lines += _grouped([(row.row, "", row.why) for row in proposal.rejected])
    if proposal.rejected and not proposal.has_names:
        lines.append(message('Name the column like this: --map "Column=full_name".'))
    doubts = [(doubt.row, doubt.column, doubt.why) for doubt in proposal.doubts]
    if doubts:
        lines.append(
            counted("{count} value to look at:", "{count} values to look at:", len(doubts))
        )
        lines += _grouped(doubts)
    if proposal.unused:
        lines.append(
            message(
                'Columns left out: {columns}. Keep one with --map "Column=notes".',
                columns=", ".join(proposal.unused),
            )
        )
    if dry_run:
        lines.append(message("This was a dry run: nothing was written."))
    return lines


def _grouped(found: list[tuple[int, str, Message]]) -> list[Message]:
    """Return a line for each kind of remark, with the first of its rows."""
    lines = []
    remarks = sorted(found, key=lambda one: (one[2].one, one[1], str(one[2]), one[0]))
    for _, same in groupby(remarks, key=lambda one: (one[2].one, one[1])):
        rows = sorted(same, key=lambda one: one[0])
        row, column, why = rows[0]
        where = message("row {row}", row=str(row))
        if column:
            where = message("row {row}, “{column}”", row=str(row), column=column)
        if len(rows) == 1:
            lines.append(message("  {where}: {why}", where=where, why=why))
        else:
            lines.append(
                message(
                    "  {where}: {why} ({others})",
                    where=where,
                    why=why,
                    others=counted("{count} row like it", "{count} rows like it", len(rows)),
                )
            )
    return lines[:_SHOWN] + (
        [message("  … and more; --json lists them all.")] if len(lines) > _SHOWN else []
    )


COMMAND = Command(
    "import",
    message("take people from a list, or a programme from a schedule"),
    _arguments,
    _run,
    place=30,
)
