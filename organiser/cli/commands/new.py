"""`organiser new`: begin a workshop. A file that stands there already is never touched."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from organiser.cli.command import Command
from organiser.cli.parser import day
from organiser.cli.terminal import say, shown
from organiser.errors import Mistyped
from organiser.i18n import message


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the new workshop")))
    parser.add_argument(
        "--title", required=True, metavar="T", help=shown(message("what the event is called"))
    )
    parser.add_argument(
        "--from",
        required=True,
        type=day,
        dest="first",
        metavar="D",
        help=shown(message("first day, such as 2025-12-10")),
    )
    parser.add_argument(
        "--to",
        required=True,
        type=day,
        dest="last",
        metavar="D",
        help=shown(message("last day, such as 2025-12-11")),
    )
    parser.add_argument(
        "--zone",
        default="Europe/Rome",
        metavar="ZONE",
        help=shown(message("IANA time zone (otherwise: Europe/Rome)")),
    )
    parser.add_argument(
        "--code", default="", metavar="C", help=shown(message("code, such as A9010469"))
    )
    parser.add_argument("--venue", default="", metavar="V", help=shown(message("where it is held")))


def run(asked: Namespace) -> int:
    from organiser.model import Event  # noqa: PLC0415 -- slow to import
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above
    from organiser.store.refusals import refusals  # noqa: PLC0415 -- as above

    if asked.last < asked.first:
        raise Mistyped(
            message("The last day is before the first."),
            message("Give --from and --to in their order."),
        )
    with refusals():
        event = Event(
            title=asked.title,
            first_day=asked.first,
            last_day=asked.last,
            zone=asked.zone,
            code=asked.code,
            venue=asked.venue,
        )
    WorkshopFile.create(asked.file, event).close()
    say(message("{path} is ready.", path=str(asked.file)))
    return 0


COMMAND = Command("new", message("begin a workshop"), arguments, run, place=20)
