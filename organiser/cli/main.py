"""Run the command that was typed; say what went wrong in one sentence."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from organiser.cli import commands as folder
from organiser.cli import defect
from organiser.cli.command import Command
from organiser.cli.parser import parser
from organiser.cli.terminal import flush, prepare_streams, warn
from organiser.errors import Mistyped, OrganiserError
from organiser.i18n import message
from organiser.registry import registry

DONE, REFUSED, DEFECT, INTERRUPTED, UNREAD = 0, 2, 70, 130, 141

SUFFIX = ".organiser"

OpenWindow = Callable[[Sequence[str]], int]


def commands() -> tuple[Command, ...]:
    """Return every command in the order of the help."""
    found = registry(folder.__name__, "COMMAND", Command)
    return tuple(sorted(found, key=lambda command: (command.place, command.name)))


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what `arguments` ask and return the exit code.

    `open_window` is called with the path of a workshop, or with nothing.
    """
    prepare_streams()
    try:
        code = _run(arguments, open_window)
        flush()
    except OrganiserError as refusal:
        warn(message("{what} {instead}", what=refusal.what, instead=refusal.instead))
        _drop_what_cannot_be_written()
        return REFUSED
    except BrokenPipeError:
        _drop_what_cannot_be_written()
        return UNREAD
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001 -- the last door: what nobody foresaw is told calmly
        warn(defect.keep(traceback.format_exc()))
        return DEFECT
    return code


def _run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    if not arguments:
        return _window((), open_window)
    alone = arguments[0] if len(arguments) == 1 else "-"
    if alone.endswith(SUFFIX):
        return _window((_workshop(alone),), open_window)
    known = commands()
    if not alone.startswith("-") and alone not in {command.name for command in known}:
        return _window((_workshop(alone),), open_window)
    try:
        asked = parser(known).parse_args(arguments)
    except SystemExit as told:  # --help and --version have said what they had to say
        return int(told.code or 0)
    if asked.command is None:
        return _selftest() if asked.selftest else _window((), open_window)
    asked.open_window = lambda path: _window((str(path),), open_window)
    code: int = asked.run(asked)
    return code


def _selftest() -> int:
    from organiser.cli.selftest import selftest  # noqa: PLC0415 -- documents, when asked for

    return selftest()


def _workshop(given: str) -> str:
    """Return the path of a workshop that stands there. Raises `Mistyped`."""
    try:
        stands_there = Path(given).is_file()
    except OSError:  # such as a name longer than any
        stands_there = False
    if not stands_there:
        raise Mistyped(
            message("“{given}” is neither a command nor a workshop file.", given=given),
            message("See: organiser --help."),
        )
    return given


def has_screen() -> bool:
    """Return whether a window can be seen, or Qt was told to draw elsewhere."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _window(paths: Sequence[str], open_window: OpenWindow) -> int:
    if not has_screen():
        raise Mistyped(
            message("There is no screen here to open the window on."),
            message("For the command line see: organiser --help."),
        )
    return open_window(paths)


def _drop_what_cannot_be_written() -> None:
    """Let Python not complain at its end of a full disk, or of a pipe that nobody reads."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
