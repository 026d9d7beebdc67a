"""`organiser publish`: freeze the programme as the next version, to be told to everybody.

`--json` gives one object:

    version    number of the version
    published  when, local time of the event, in ISO 8601
    note       what was said about it
    sessions   number of sessions in it
    changes    number of changes since the version before; null of the first
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from organiser.cli.command import Command
from organiser.cli.terminal import say, say_json, shown
from organiser.i18n import counted, message


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument(
        "--note",
        default="",
        metavar="N",
        help=shown(message("what is to be said about this version")),
    )
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.actions.versions import publish  # noqa: PLC0415 -- slow to import
    from organiser.planning.programme_changes import (  # noqa: PLC0415 -- as above
        changes_since,
        latest_version,
    )
    from organiser.planning.published import published  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    with WorkshopFile.open(asked.file) as file:
        workshop = file.workshop
        before = latest_version(workshop)
        found = None if before is None else len(changes_since(workshop, before))
        now = datetime.now(ZoneInfo(workshop.event.zone))
        file.do(publish(workshop, asked.note, now))
        version = latest_version(file.workshop)
        sessions = len(published(workshop).sessions)
    if version is None:
        return 0
    if asked.json:
        say_json(
            {
                "version": version.number,
                "published": version.published.isoformat(),
                "note": version.note,
                "sessions": sessions,
                "changes": found,
            }
        )
        return 0
    say(
        counted(
            "Version {number} is published: {count} session.",
            "Version {number} is published: {count} sessions.",
            sessions,
            number=str(version.number),
        )
    )
    if found is not None and before is not None:
        say(
            counted(
                "{count} change since version {number}.",
                "{count} changes since version {number}.",
                found,
                number=str(before.number),
            )
        )
    return 0


COMMAND = Command(
    "publish", message("freeze the programme as the next version"), arguments, run, place=62
)
