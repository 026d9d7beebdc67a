"""Bring an older workshop file to the format of today: whole, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection

from organiser.store.engine import engine, mark
from organiser.store.migrations import Migration


def upgrade(path: Path, found: int, migrations: Sequence[Migration]) -> None:
    """Run the migrations that a file of format `found` still needs, in one transaction.

    References are not enforced meanwhile, since a table is changed by making it anew; they
    are checked before the end. On any exception the file is as it was.
    """
    from alembic.migration import MigrationContext  # noqa: PLC0415 -- 0.6 s, and only when one is due
    from alembic.operations import Operations  # noqa: PLC0415 -- as above

    database = engine(path, enforce_keys=False)
    try:
        with database.begin() as connection:
            operations = Operations(MigrationContext.configure(connection))
            for migration in migrations:
                if migration.to > found:
                    last_keys = _last_keys(connection)
                    migration.upgrade(operations)
                    _keep_last_keys(connection, last_keys)
                    mark(connection, migration.to)
            _check_references(connection)
    finally:
        database.dispose()


def _last_keys(connection: Connection) -> list[tuple[str, int]]:
    """Return the last key that each table ever gave away."""
    query = "SELECT name, seq FROM sqlite_sequence"
    return [(str(name), int(last)) for name, last in connection.exec_driver_sql(query)]


def _keep_last_keys(connection: Connection, last_keys: list[tuple[str, int]]) -> None:
    """Let no key be used twice: a table made anew knows only those of its present rows."""
    for table, last in last_keys:
        changed = connection.exec_driver_sql(
            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, table)
        )
        if not changed.rowcount:
            connection.exec_driver_sql(
                "INSERT INTO sqlite_sequence SELECT name, ? FROM sqlite_master "
                "WHERE type = 'table' AND name = ?",
                (last, table),
            )


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        sentence = f"a migration left references that lead nowhere: {broken[:5]}"
        raise RuntimeError(sentence)
