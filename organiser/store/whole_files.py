"""A file that appears whole or not at all, and what a new one holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlmodel import SQLModel

from organiser.errors import WriteRefused
from organiser.i18n import message
from organiser.model import Constituency, Event
from organiser.store.constituencies import DEFAULT_CONSTITUENCIES
from organiser.store.engine import engine, mark
from organiser.store.migrations import newest_format
from organiser.store.refusals import refusals
from organiser.store.transaction import Transaction


@contextmanager
def beside(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """Give a path on which to write what then moves to `path` at once. Raises `WriteRefused`."""
    try:
        if not replace:
            _refuse_to_replace(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
            yield Path(folder) / path.name
            (Path(folder) / path.name).replace(path)
    except OSError as refused:
        raise WriteRefused(
            message("No file can be written to the folder {path}.", path=path.parent),
            message("Choose another folder, or make room there."),
        ) from refused


def _refuse_to_replace(path: Path) -> None:
    if path.exists():
        raise WriteRefused(
            message("{path} exists already.", path=path),
            message("Choose another name. It was not changed."),
        )


def write_new(path: Path, event: Event, fill: Callable[[Transaction], None] | None) -> None:
    """Write the file of a new workshop for `event`, with the usual constituencies."""
    path.touch()
    database = engine(path)
    try:
        with refusals(), database.begin() as connection:
            SQLModel.metadata.create_all(connection)
            mark(connection, newest_format())
        with refusals(), Transaction(database) as transaction:
            transaction.add(event)
            transaction.insert_many(Constituency, DEFAULT_CONSTITUENCIES)
            if fill is not None:
                fill(transaction)
            transaction.keep()
    finally:
        database.dispose()
