"""Argparse, in our words: one sentence where something makes no sense, never a usage block."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, HelpFormatter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NoReturn

from organiser import __version__
from organiser.cli.command import Command
from organiser.cli.terminal import shown
from organiser.errors import Mistyped
from organiser.i18n import Message, message, verbatim


class Help(HelpFormatter):
    """The help, which begins with our word for "usage"."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Any],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        if prefix is None:
            prefix = f"{shown(message('usage'))}: "
        super().add_usage(usage, actions, groups, prefix)


class Parser(ArgumentParser):
    """A parser that raises `Mistyped` and has its own words in the language of the terminal."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 -- as argparse
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=Help, **given)
        self._positionals.title = shown(message("arguments"))
        self._optionals.title = shown(message("options"))
        self.add_argument("-h", "--help", action="help", help=shown(message("show this help")))

    def error(self, message: str) -> NoReturn:
        raise _mistyped(message, self.prog)


def _mistyped(problem: str, program: str) -> Mistyped:
    return Mistyped(
        message("This makes no sense to the organiser: {problem}.", problem=_in_words(problem)),
        message("See: {program} --help.", program=program),
    )


def _in_words(problem: str) -> Message:
    """Return what argparse found, in our words where we know its own."""
    for pattern, say in _PROBLEMS:
        if found := re.fullmatch(pattern, problem, re.DOTALL):
            return say(*found.groups())
    return verbatim(problem.rstrip("."))


_PROBLEMS: tuple[tuple[str, Callable[..., Message]], ...] = (
    (
        "the following arguments are required: (.*)",
        lambda names: message("{names} is missing", names=names),
    ),
    (
        "unrecognized arguments: (.*)",
        lambda names: message("“{names}” has no place here", names=names),
    ),
    (
        r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.*)\)",
        lambda name, value, values: message(
            "“{value}” is no {name}; choose from {values}",
            name=name,
            value=value,
            values=values.replace("'", ""),
        ),
    ),
    (
        "argument (.+?): expected (?:one|at least one) argument",
        lambda name: message("nothing follows {name}", name=name),
    ),
    ("argument (.+?): (.*)", lambda name, reason: verbatim(f"{name}: {reason.rstrip('.')}")),
)
"""What argparse says, as patterns, and how we say it."""


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
    )
    whole.add_argument(
        "--version",
        action="version",
        version=f"Workshop Organiser {__version__}",
        help=shown(message("say which version this is")),
    )
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
        own = words.add_parser(command.name, help=summary, description=summary)
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
