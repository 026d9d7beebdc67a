"""From a path to a file that can be worked with: its right, its format, its soundness."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from organiser.errors import WorkshopUnreadable
from organiser.i18n import Message, message
from organiser.store import backups, soundness
from organiser.store.engine import engine
from organiser.store.lock import Lock
from organiser.store.migrations import Migration, migrations
from organiser.store.refusals import damaged, database_refused, refusals
from organiser.store.upgrade import upgrade


@dataclass(frozen=True)
class Opened:
    """A sound file, of today's format or a newer one. `held` is what must be let go in the end."""

    engine: Engine
    format: int
    read_only_because: Message | None
    held: ExitStack


def opened(
    path: Path,
    *,
    read_only: bool,
    newer: bool = False,
    steps: Sequence[Migration] | None = None,
) -> Opened:
    """Open the workshop at `path`: recover, migrate and check it.

    Where the file or its folder cannot be written to, it is opened for reading only. `steps`
    are the migrations there are. A file of a newer format can be read as long as all that we
    know of is still in it. Raises `WorkshopTooNew`, `WorkshopUnreadable`, `WorkshopLocked`; then
    the file is byte for byte as it was.
    """
    steps = migrations() if steps is None else steps
    newest = max((migration.to for migration in steps), default=1)
    found = soundness.format_of(path)
    if found > newest and not (read_only and newer):
        raise soundness.too_new(found, newest)
    with ExitStack() as held, refusals():
        because = _ASKED if read_only else _not_writable(path) or _not_locked(path, held)
        read_only, place = because is not None, path
        if read_only and (found < newest or _interrupted(path)):
            place = _copy(path, held)
        if found < newest:
            if not read_only:
                backups.confirm(backups.copy(path, why=f"before-v{newest}"))
            upgrade(place, found, steps)
        database = engine(place, read_only=read_only)
        held.callback(database.dispose)
        try:
            with database.connect() as connection:
                soundness.check(connection)
        except (DBAPIError, sqlite3.Error, UnicodeDecodeError, WorkshopUnreadable) as refused:
            if found > newest:  # what is unknown to us is no damage
                raise soundness.too_new(found, newest) from refused
            if isinstance(refused, WorkshopUnreadable):
                raise
            raise database_refused(getattr(refused, "orig", refused)) or damaged() from refused
        return Opened(database, max(found, newest), because, held.pop_all())


_ASKED = message("This workshop was opened for reading only.")


def _not_writable(path: Path) -> Message | None:
    """Say why the file cannot be written, if so; what binds others binds an administrator."""
    if path.stat().st_mode & 0o222 and os.access(path, os.W_OK):
        return None
    return message("{name} is marked as read-only.", name=path.name)


def _not_locked(path: Path, held: ExitStack) -> Message | None:
    """Take the right to change the workshop, or say why its folder gives it to nobody."""
    try:
        held.callback(Lock(path).release)
    except OSError:
        return message("Nothing can be written to the folder {folder}.", folder=path.parent)
    return None


def _interrupted(path: Path) -> bool:
    """Return whether a change was cut short that has to be taken back before reading."""
    if not soundness.journal_of(path).exists():
        return False
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            connection.execute("PRAGMA schema_version").fetchall()
        except sqlite3.OperationalError:
            return True
    return False


def _copy(path: Path, held: ExitStack) -> Path:
    """Return a copy of the file, and of what SQLite needs to take a cut-short change back."""
    folder = Path(held.enter_context(TemporaryDirectory(prefix="organiser-")))
    for source in (path, soundness.journal_of(path)):
        if source.exists():
            shutil.copyfile(source, folder / source.name)
    if soundness.journal_of(folder / path.name).exists():
        with closing(sqlite3.connect(folder / path.name)) as connection:
            connection.execute("PRAGMA schema_version").fetchall()
    return folder / path.name
