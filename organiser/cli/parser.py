"""Argparse, in our words: one sentence where something makes no sense, never a usage block."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Iterable
from datetime import date
from typing import NoReturn

from organiser import __version__
from organiser.cli.command import Command
from organiser.cli.terminal import shown
from organiser.errors import Mistyped
from organiser.i18n import message


class Parser(ArgumentParser):
    """A parser that raises `Mistyped`."""

    def error(self, message: str) -> NoReturn:
        raise _mistyped(message, self.prog)


def _mistyped(problem: str, program: str) -> Mistyped:
    return Mistyped(
        message("This makes no sense to the organiser: {problem}.", problem=problem.rstrip(".")),
        message("See: {program} --help.", program=program),
    )


def parser(commands: Iterable[Command]) -> Parser:
    """Return the parser of the whole command line."""
    whole = Parser(
        prog="organiser",
        description=shown(
            message(
                "Participants, sessions and study visits of a workshop, printed right. "
                "Without a command, the window opens; a workshop file given alone opens in it."
            )
        ),
        epilog=shown(message("More about a command: organiser COMMAND --help")),
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"Workshop Organiser {__version__}")
    whole.add_argument(
        "--selftest",
        action="store_true",
        help=shown(message("print every document of the sample in every language, and say ok")),
    )
    words = whole.add_subparsers(
        title=shown(message("commands")), metavar="COMMAND", dest="command"
    )
    for command in commands:
        summary = shown(command.summary)
        own = words.add_parser(
            command.name,
            help=summary,
            description=summary,
            allow_abbrev=False,
            formatter_class=RawDescriptionHelpFormatter,
        )
        command.arguments(own)
        own.set_defaults(run=command.run)
    return whole


def day(text: str) -> date:
    """Return the date that `text` gives as year-month-day."""
    try:
        return date.fromisoformat(text)
    except ValueError as unknown:
        reason = message("“{text}” is not a date such as 2025-12-10", text=text)
        raise ArgumentTypeError(shown(reason)) from unknown
