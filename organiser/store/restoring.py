"""What a backup holds, and a new workshop file made from it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from organiser.errors import WorkshopUnreadable
from organiser.i18n import message
from organiser.store.backups import Backup
from organiser.store.whole_files import beside

_TABLES = ("participant", "session", "visit")


@dataclass(frozen=True)
class Contents:
    """How large a backup is, and how many people, sessions and visits it has."""

    size_bytes: int
    people: int
    sessions: int
    visits: int


def contents(backup: Backup) -> Contents:
    """Look into a backup of any format; nothing is written. Raises `WorkshopUnreadable`."""
    try:
        address = f"{backup.path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            counts = (
                connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608 -- our own names
                for table in _TABLES
            )
            return Contents(backup.path.stat().st_size, *counts)
    except (OSError, sqlite3.Error) as unsound:
        raise WorkshopUnreadable(
            message("The backup {name} cannot be read.", name=backup.path.name),
            message("Choose another one."),
        ) from unsound


def restore(backup: Backup, target: Path) -> None:
    """Make a new workshop file at `target` of a backup, whole or not at all.

    Nothing is replaced: neither the workshop as it is now nor the backup. Raises
    `WriteRefused` where a file stands at `target` already, or none can stand.
    """
    with beside(target) as draft:
        copyfile(backup.path, draft)
