"""The program: what is typed goes to the command line, which opens the window where it is asked to.

Only this file knows both rooms.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from multiprocessing import freeze_support

INTERRUPTED = 130


def main() -> int:
    """Run the program and return its exit code."""
    try:
        from organiser.cli.main import main as run  # noqa: PLC0415 -- after freeze_support

        return run(sys.argv[1:], open_window)
    except KeyboardInterrupt:  # while Python was still reading the program
        return INTERRUPTED


def open_window(paths: Sequence[str]) -> int:
    """Open the window on the workshop at the one path, or on the start page."""
    from organiser.desktop.application import run  # noqa: PLC0415 -- the command line needs no Qt

    return run(paths)


if __name__ == "__main__":
    freeze_support()  # a child process of the frozen program begins here too
    sys.exit(main())
