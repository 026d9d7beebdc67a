"""`organiser redo`: bring back what was undone last. The step stays in the log."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from organiser.cli.command import Command
from organiser.cli.terminal import say, shown
from organiser.i18n import message


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))


def run(asked: Namespace) -> int:
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- slow to import

    with WorkshopFile.open(asked.file) as file:
        say(message("Redone: {name}", name=file.redo().name))
    return 0


COMMAND = Command("redo", message("bring back what was undone last"), arguments, run, place=82)
