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
                    migration.upgrade(operations)
                    mark(connection, migration.to)
            _check_references(connection)
    finally:
        database.dispose()


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        sentence = f"a migration left references that lead nowhere: {broken[:5]}"
        raise RuntimeError(sentence)
