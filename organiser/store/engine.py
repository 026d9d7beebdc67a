"""Connections to workshop files. The only module that knows which database it is."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, Table, create_engine, event

APPLICATION_ID = 0x574B5348
"""Bytes 68 to 71 of every workshop file: "WKSH"."""


def engine(path: Path, *, read_only: bool = False, enforce_keys: bool = True) -> Engine:
    """Return an engine for the SQLite file at `path`, which must exist.

    Transactions are begun by SQLAlchemy, so that changes of the schema roll back too, and
    references between rows are checked when a transaction ends, not row by row.
    """
    address = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=10, check_same_thread=False)

    found = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, json_serializer=json_text
    )

    @event.listens_for(found, "connect")
    def prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 -- any database driver
        connection.isolation_level = None
        if not read_only:
            connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {int(enforce_keys)}")

    @event.listens_for(found, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")
        if enforce_keys:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    return found


def mark(connection: Connection, format_version: int) -> None:
    """Write into the header that this is a workshop file of `format_version`."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {format_version}")


def last_key(connection: Connection, table: Table) -> int:
    """Return the highest key that was ever given to a row of `table`, 0 where none was."""
    found = connection.exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
    )
    return int(found.scalar() or 0)


json_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Return a value as compact JSON that keeps every script readable."""
