"""A workshop written anew from its rows alone.

Deleted text lives on in an SQLite file: in free pages, in the slack of pages, in the history. A
new file has never held it, so nothing has to be found and wiped.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection
from sqlmodel import SQLModel

from organiser.model import KINDS, Workshop
from organiser.store.columns import columns_of
from organiser.store.engine import engine, mark
from organiser.store.migrations import newest_format
from organiser.store.refusals import refusals
from organiser.store.whole_files import beside


def write_anew(path: Path, workshop: Workshop) -> None:
    """Write the rows of `workshop`, with their keys and no history, to a new file.

    The file appears whole or not at all. Raises `WriteRefused` where one stands already, or
    none can stand.
    """
    with beside(path) as draft:
        write_rows(draft, workshop, {})


def write_rows(draft: Path, workshop: Workshop, given_keys: Mapping[str, int]) -> None:
    """Make the file `draft` of the rows of `workshop`.

    `given_keys` has the highest key that was ever given, by table: they are not given again.
    """
    draft.touch()
    database = engine(draft)
    try:
        with refusals(), database.begin() as connection:
            SQLModel.metadata.create_all(connection)
            mark(connection, newest_format())
            for kind in KINDS:
                columns, rows = columns_of(kind), workshop.of(kind).values()
                if rows:
                    values = {name: [getattr(row, name) for row in rows] for name in columns.names}
                    connection.exec_driver_sql(columns.insert, columns.stored(values))
            _give_no_key_twice(connection, given_keys)
    finally:
        database.dispose()


def given_keys(connection: Connection) -> dict[str, int]:
    """Return the highest key that was ever given to a row, by table."""
    rows = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").fetchall()
    return {str(name): int(key) for name, key in rows}


def _give_no_key_twice(connection: Connection, given: Mapping[str, int]) -> None:
    known = [(name, key) for name, key in sorted(given.items())]
    if known:
        names = [(name,) for name, _ in known]
        connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", names)
        connection.exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", known)
