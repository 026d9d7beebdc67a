"""Who has a workshop open: a file beside it, held by a lock of the operating system.

The system lets go of its lock when a program ends, however it ends, so nothing has to be
cleared away after a crash. The words in the file only say who holds it.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from getpass import getuser
from pathlib import Path
from socket import gethostname
from typing import IO

from organiser.errors import WorkshopLocked
from organiser.i18n import message

_FAR = 1 << 30
"""Where Windows locks a byte: beyond the words, which others must be able to read."""


class Lock:
    """The right to change the workshop at `path`; `release` gives it back."""

    def __init__(self, path: Path) -> None:
        """Take the right. Raises `WorkshopLocked` that names who has it, and `OSError`."""
        self._beside = lock_file(path)
        self._file = _taken(self._beside)
        self._file.seek(0)
        self._file.truncate()
        json.dump(
            {
                "user": _user(),
                "machine": gethostname(),
                "pid": os.getpid(),
                "since": datetime.now().astimezone().isoformat(timespec="seconds"),
            },
            self._file,
        )
        self._file.flush()

    def release(self) -> None:
        """Give the right back; once is enough."""
        if not self._file.closed:
            if sys.platform != "win32":  # an open file cannot be removed there; it stays, unheld
                self._beside.unlink(missing_ok=True)
            self._file.close()


def lock_file(path: Path) -> Path:
    """Return the file that says who has the workshop at `path` open."""
    return path.with_name(f".{path.name}.organiser-lock")


def _taken(beside: Path) -> IO[str]:
    """Return the lock file, open and held."""
    while True:
        file = os.fdopen(os.open(beside, os.O_RDWR | os.O_CREAT, 0o666), "r+", encoding="utf-8")
        try:
            _hold(file)
        except (BlockingIOError, PermissionError) as held:
            with file:
                raise _locked(file.read()) from held
        except OSError:  # a network folder that knows no locks
            file.close()
            raise
        try:
            if os.path.samestat(os.fstat(file.fileno()), beside.stat()):
                return file
        except FileNotFoundError:
            pass
        file.close()  # whoever held it has just let go and removed it: take a new one


if sys.platform == "win32":
    import msvcrt

    def _hold(file: IO[str]) -> None:
        os.lseek(file.fileno(), _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(file.fileno(), 0, os.SEEK_SET)

else:
    import fcntl

    def _hold(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _locked(words: str) -> WorkshopLocked:
    instead = message("Close it there, or open it here for reading only.")
    try:
        who = json.loads(words)
        since = datetime.fromisoformat(who["since"]).astimezone()
        machine, user = str(who["machine"]), str(who["user"])
    except (ValueError, KeyError, TypeError):  # it is being written at this very moment
        return WorkshopLocked(message("This workshop is open somewhere else."), instead)
    if machine == gethostname() and who.get("pid") == os.getpid():
        return WorkshopLocked(
            message("This workshop is already open in this program."),
            message("Go to its window, or open it for reading only."),
        )
    today = since.date() == datetime.now().astimezone().date()
    if today:
        what = message(
            "Open on {machine} since {time}, by {user}.",
            machine=machine,
            time=since.time(),
            user=user,
        )
    else:
        what = message(
            "Open on {machine} since {moment}, by {user}.",
            machine=machine,
            moment=since.replace(tzinfo=None),
            user=user,
        )
    return WorkshopLocked(what, instead)


def _user() -> str:
    try:
        return getuser()
    except (OSError, KeyError):  # a container may have no name for its user
        return ""
