"""`organiser keep`: say until when personal data are kept; `organiser purge` then removes them.

The date is given to everybody who has none, with `--everybody` to all. One step, which can be
undone. `--json` gives one object:

    until    year-month-day
    changed  how many people were given the date
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
    parser.add_argument(
        "--until",
        required=True,
        type=day,
        metavar="D",
        help=shown(message("last day, such as 2025-12-11")),
    )
    parser.add_argument(
        "--everybody",
        action="store_true",
        help=shown(message("also those who have a date already")),
    )
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.actions import privacy  # noqa: PLC0415 -- slow to import
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    with WorkshopFile.open(asked.file) as file:
        people = [
            person
            for person in file.workshop.people()
            if (asked.everybody or person.keep_until is None) and person.keep_until != asked.until
        ]
        if people:
            file.do(privacy.keep_until(people, asked.until))
    if asked.json:
        say_json({"until": asked.until.isoformat(), "changed": len(people)})
        return 0
    say(
        counted(
            "The data of {count} person are kept until {day}.",
            "The data of {count} people are kept until {day}.",
            len(people),
            day=asked.until,
        )
    )
    return 0


COMMAND = Command(
    "keep", message("say until when personal data are kept"), arguments, run, place=82
)
