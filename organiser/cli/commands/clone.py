"""`organiser clone`: the same workshop again on other days, as a new file.

Rooms, hosts, visits and programme move to the new days; people come along on request, without
their travel, wishes and places. `--json` gives one object:

    path       the new file
    first_day  its first day, in ISO 8601
    last_day   its last day
    sessions   number of sessions in it
    people     number of people in it
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from organiser.cli.command import Command
from organiser.cli.parser import day
from organiser.cli.terminal import say, say_json, shown
from organiser.i18n import counted, message


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument("target", type=Path, metavar="TARGET", help=shown(message("the new file")))
    parser.add_argument(
        "--first-day",
        required=True,
        type=day,
        metavar="D",
        help=shown(message("first day, such as 2025-12-10")),
    )
    parser.add_argument(
        "--with-people",
        action="store_true",
        help=shown(message("people too, without their travel, wishes and places")),
    )
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.actions.programme_tools.cloning import (  # noqa: PLC0415 -- slow to import
        clone_workshop,
    )
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    with WorkshopFile.open(asked.file, read_only=True) as file:
        made = clone_workshop(
            file.workshop, asked.target, asked.first_day, with_people=asked.with_people
        )
    event, sessions, people = made.event, len(made.sessions), len(made.participants)
    if asked.json:
        say_json(
            {
                "path": str(asked.target),
                "first_day": event.first_day.isoformat(),
                "last_day": event.last_day.isoformat(),
                "sessions": sessions,
                "people": people,
            }
        )
        return 0
    say(message("{path} is ready.", path=str(asked.target)))
    say(
        message(
            "{first}: {sessions}, {people}.",
            first=event.first_day,
            sessions=counted("{count} session", "{count} sessions", sessions),
            people=counted("{count} person", "{count} people", people),
        )
    )
    return 0


COMMAND = Command(
    "clone", message("the same workshop again on other days"), arguments, run, place=81
)
