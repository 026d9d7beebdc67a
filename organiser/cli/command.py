"""What a command is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from organiser.i18n import Message


@dataclass(frozen=True)
class Command:
    """A word after `organiser`.

    `arguments` adds the command's own arguments to its parser; `run` does the work and
    returns the exit code. What goes wrong for the coordinator is raised as `OrganiserError`.
    The namespace also has `open_window`, which opens the window on a path and returns its
    exit code.
    """

    name: str
    summary: Message
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    place: int = 100
