"""`organiser import FILE people LIST`: a stranger's list becomes participants, in one step.

Rows that cannot be taken are told with their reason; the others come in. `--json` gives one
object; texts are in English, rows are numbered as in the list, headings included:

    added, changed, skipped    numbers of rows
    rejected        rows that were not taken: [{"row", "why"}]
    rows            number of rows below the headings; the sum of the four above
    sheet, heading_row    which sheet was read, and in which row its headings are
    mapping         field by heading, of the columns that were understood; a field of the event's
                    own is "custom:Name"
    sure            how sure each of these is, by heading, from 0 to 1: told or remembered
    unused          headings of the columns that were left out
    changes         [{"row", "person", "fields": {field: {"old", "new"}}}]
    skipped_rows    rows that say nothing new: [{"row", "why"}]
    doubts          values to look at: [{"row", "column", "text", "why", "proposals", "taken"}];
                    proposals are what may have been meant; where "taken", it came in as typed
    notes           sentences on how the list was read

of a roster that was printed here and comes back also

    conflicts       changed in the list and here since: [{"row", "person", "column", "here",
                    "there"}], each with values by field; "here" stays unless --conflicts there
    changed_here    changed here since it was printed: [{"row", "person", "column"}]
    missing         names of people who were printed and are not in the list any more; they stay
                    unless --delete-missing

`organiser import FILE programme SCHEDULE` does so with a schedule.xml, schedule.json, iCalendar
file or a spreadsheet; `row` then counts the sessions, or is that of the spreadsheet:

    added, changed, skipped, rejected, rows, skipped_rows, doubts, notes    as above, of sessions;
                    rejected, skipped_rows and doubts with the title: [{"row", "text", "why"}]
    title           of the schedule, or ""
    new_rooms, new_people    numbers of rooms and speakers that are new

`organiser import FILE hosts SOURCE` takes hosts from another workshop, a spreadsheet, address
cards, GPX or GeoJSON; `organiser import FILE wishes LIST` the wishes for study visits:

    added, changed, skipped, rejected, rows, skipped_rows, doubts, notes    as above, of hosts or of
                    people; rejected, skipped_rows and doubts: [{"row", "text", "why"}]
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from organiser.cli.command import Command
from organiser.cli.terminal import progress, say, say_json, shown
from organiser.errors import Mistyped
from organiser.i18n import message


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument(
        "what",
        choices=["people", "programme", "hosts", "wishes"],
        help=shown(message("what the list holds")),
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
        "--heading-row",
        type=int,
        metavar="N",
        help=shown(message("the row in which the headings stand; 0 where there are none")),
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
        "--keep-capitals",
        action="store_true",
        help=shown(message("leave names in capitals as they are")),
    )
    parser.add_argument(
        "--accept",
        action="store_true",
        help=shown(message("read what has one proposal as it proposes: Senegal for Senegall")),
    )
    parser.add_argument(
        "--conflicts",
        choices=["here", "there"],
        default="here",
        help=shown(message("which counts where a roster that comes back and the workshop differ")),
    )
    parser.add_argument(
        "--delete-missing",
        action="store_true",
        help=shown(message("delete who was printed in a roster and is not in it any more")),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=shown(message("say what would happen, write nothing")),
    )
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def _run(asked: Namespace) -> int:
    if asked.what in {"hosts", "wishes"}:
        from organiser.cli import host_import  # noqa: PLC0415 -- as below

        run = host_import.run_hosts if asked.what == "hosts" else host_import.run_wishes
        return run(asked)
    if asked.what == "programme":
        from organiser.cli import programme_import  # noqa: PLC0415 -- as below

        return programme_import.run(asked)
    from organiser.cli.people_import import as_data, report  # noqa: PLC0415 -- as below
    from organiser.importers.people import propose_people  # noqa: PLC0415 -- slow to import
    from organiser.importers.table import read_table  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    mapping, delete = _mapping(asked.map), asked.delete_missing
    with (
        WorkshopFile.open(asked.file, read_only=asked.dry_run) as file,
        progress(message("Importing")) as show,
    ):
        table = read_table(asked.list, asked.sheet, asked.encoding, asked.heading_row)
        show(0.2)
        workshop = file.workshop
        keep = asked.keep_capitals
        proposal = propose_people(workshop, table, mapping, keep_capitals=keep)
        if asked.accept and (meant := proposal.corrections):
            proposal = propose_people(workshop, table, mapping, meant, keep_capitals=keep)
        take = proposal.conflicts if asked.conflicts == "there" else []
        show(0.7)
        if not asked.dry_run and not proposal.is_empty(take, delete_missing=delete):
            file.do(proposal.action(take, delete_missing=delete))
        show(1)
    if asked.json:
        say_json(as_data(proposal, workshop))
        return 0
    lines = report(
        proposal, workshop, dry_run=asked.dry_run, take=bool(take), delete_missing=delete
    )
    for line in lines:
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


COMMAND = Command(
    "import",
    message("take people from a list, or a programme from a schedule"),
    _arguments,
    _run,
    place=30,
)
