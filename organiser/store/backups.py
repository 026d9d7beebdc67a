"""Dated copies of workshops in the user's data folder, thinned as they grow old.

A copy is taken before a file is migrated, and before a change whenever the newest copy is
30 minutes old, whoever made that.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from organiser.errors import OrganiserError, WriteRefused
from organiser.i18n import message

EVERY = timedelta(minutes=30)
KEEP_ALL = timedelta(days=2)
KEEP_NEWEST_OF = (("%Y-%m-%d", 7), ("%G-%V", 4), ("%Y-%m", 6))
"""Of what is older: the newest of each of 7 days, 4 weeks, 6 months."""

_SUFFIX = ".organiser"
"""Of the copies of a file that has none."""

_NAME = "%Y-%m-%dT%H-%M-%S.%fZ"


@dataclass(frozen=True)
class Backup:
    """A copy of a workshop as it was at a moment (local time). Open it for reading only."""

    path: Path
    at: datetime


def data_folder() -> Path:
    """Return the user's data folder, or the one that ORGANISER_DATA names."""
    named = os.environ.get("ORGANISER_DATA")
    if named:
        return Path(named)
    from platformdirs import user_data_path  # noqa: PLC0415 -- not needed for the first frame

    return user_data_path("organiser", appauthor=False)


def folder_of(path: Path) -> Path:
    """Return the folder of the backups of the workshop at `path`."""
    place = sha256(os.fsencode(path.resolve())).hexdigest()
    return data_folder() / "backups" / f"{path.stem}-{place[:8]}"


def listed(path: Path) -> list[Backup]:
    """Return the backups of the workshop at `path`, newest first."""
    found = []
    for copy in folder_of(path).glob(f"*{path.suffix or _SUFFIX}"):
        at = _moment(copy)
        if at is not None:
            found.append(Backup(copy, at.astimezone()))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def remove_all(path: Path) -> None:
    """Remove every backup of the workshop at `path`, also one that is not yet confirmed.

    Raises `WriteRefused` where one stays.
    """
    folder = folder_of(path)
    try:
        for copied in sorted(folder.glob("*")):
            if _moment(copied) is not None:
                copied.unlink(missing_ok=True)
    except OSError as refused:
        raise WriteRefused(
            message("The backups in {folder} could not be removed.", folder=folder),
            message("Close whatever has them open, and try again."),
        ) from refused


def elsewhere(path: Path, event: str) -> list[Path]:
    """Return folders of backups of other files that hold the event with the uuid `event`.

    They are of copies of the workshop at `path`, or of itself before it was moved.
    """
    own = folder_of(path)
    folders = sorted(folder for folder in (data_folder() / "backups").glob("*") if folder != own)
    return [folder for folder in folders if event in _events(folder)]


def _events(folder: Path) -> set[str]:
    """Return the uuids of the events in the newest backup of a folder."""
    newest = max((copy for copy in folder.glob("*") if _moment(copy)), default=None)
    if newest is None:
        return set()
    try:
        with closing(sqlite3.connect(f"{newest.absolute().as_uri()}?mode=ro", uri=True)) as found:
            return {uuid for (uuid,) in found.execute("SELECT uuid FROM event")}
    except sqlite3.Error:
        return set()


def _moment(copied: Path) -> datetime | None:
    """Return when a copy was made, in UTC; `None` for what somebody else put there."""
    try:
        return datetime.strptime(copied.name.split("Z")[0] + "Z", _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None


def due(path: Path, now: datetime) -> datetime:
    """Return from when on a change of the workshop at `path` needs a copy before it."""
    moments = (backup.at for backup in listed(path))
    newest = next((at for at in moments if at <= now), None)  # a clock may have been wrong
    return now if newest is None else newest + EVERY


def copy(path: Path, *, why: str = "") -> Path:
    """Copy the workshop at `path` as it is now; the copy has yet to be confirmed.

    `why` becomes part of the name: "before-v2". Quick: nothing is flushed to the disk and
    nothing checked. Raises `WriteRefused`.
    """
    moment = datetime.now(UTC).strftime(_NAME)
    folder = folder_of(path)
    target = folder / f"{moment}{why and f'.{why}'}{path.suffix or _SUFFIX}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(target)) as copied,
        ):
            copied.execute("PRAGMA synchronous = OFF")
            source.backup(copied)
    except (OSError, sqlite3.Error) as refused:
        _forget(target)
        raise _refused(folder) from refused
    return target


def confirm(copied: Path) -> Path:
    """Flush a copy to the disk, open it again, check it whole, and thin those beside it.

    Takes as long as the file is large; may be run on any thread. Returns the backup's path.
    Raises `WriteRefused` where the copy cannot be read; then it is removed.
    """
    try:
        with copied.open("rb+") as file:
            os.fsync(file.fileno())
        with closing(sqlite3.connect(f"{copied.absolute().as_uri()}?mode=ro", uri=True)) as again:
            if again.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise _refused(copied.parent)
        backup = copied.rename(copied.with_suffix(""))
    except (OSError, sqlite3.Error, OrganiserError) as refused:
        _forget(copied)
        raise _refused(copied.parent) from refused
    _thin(backup.parent, backup.suffix)
    return backup


def _forget(unfinished: Path) -> None:
    with suppress(OSError):  # where it could not be written it may not be removable either
        unfinished.unlink()


def _refused(folder: Path) -> WriteRefused:
    return WriteRefused(
        message("No backup could be written to {folder}.", folder=folder),
        message("Look whether the disk is full. Your work itself is kept in the workshop file."),
    )


def _thin(folder: Path, suffix: str) -> None:
    moments = {}
    for path in folder.glob(f"*{suffix}"):
        if ".before-" in path.name:
            continue  # of a migration; there is one in a year
        try:
            moments[datetime.strptime(path.name.removesuffix(suffix), _NAME)] = path
        except ValueError:
            continue
    for moment in set(moments) - worth_keeping(moments, datetime.now(UTC).replace(tzinfo=None)):
        moments[moment].unlink(missing_ok=True)


def worth_keeping(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which of the backups made at `moments` are kept at `now`.

    All of the last two days; of what is older the newest of each of the last 7 days, 4 weeks
    and 6 months that have any.
    """
    newest_first = sorted(moments, reverse=True)
    kept = {moment for moment in newest_first if now - moment <= KEEP_ALL}
    older = [moment for moment in newest_first if moment not in kept]
    for period, count in KEEP_NEWEST_OF:
        newest: dict[str, datetime] = {}
        for moment in older:
            newest.setdefault(moment.strftime(period), moment)
        kept.update(list(newest.values())[:count])
    return kept
