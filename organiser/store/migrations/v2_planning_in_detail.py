"""Format 2: what rules, allocation, versions and the import remember beside the plain rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from organiser.store.migrations import Migration

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(operations: Operations) -> None:
    _columns(
        operations,
        "event",
        _given("country", sa.String(), ""),
        _given("arrival_minutes", sa.Integer(), "90"),
        _given("departure_minutes", sa.Integer(), "180"),
        _given("walk_minutes", sa.Integer(), "5"),
        _given("choices", sa.JSON(), "{}"),
    )
    _columns(operations, "participant", _given("call_code", sa.String(), ""))
    _columns(operations, "printjob", _given("step", sa.Integer(), "0"))
    _columns(operations, "stop", _given("meal", sa.Boolean(), "0"))
    _columns(operations, "leg", sa.Column("step_free", sa.Boolean()))

    _table(
        operations,
        "bus",
        _text("name"),
        sa.Column("seats", sa.Integer()),
        _text("operator"),
        _text("driver"),
        _text("phone"),
    )
    _columns(
        operations,
        "visit",
        sa.Column("bus_id", sa.Integer()),
        _given("emergency_phone", sa.String(), ""),
        refers={"bus_id": "bus"},
    )

    pair = {"first_id": "participant", "second_id": "participant"}
    ends = _number("first_id"), _number("second_id")
    _table(operations, "keptapart", *ends, refers=pair)
    _table(
        operations, "tie", *ends, sa.Column("together", sa.Boolean(), nullable=False), refers=pair
    )
    _table(
        operations,
        "columnmapping",
        _text("signature"),
        sa.Column("columns", sa.JSON(), nullable=False),
        unique="signature",
    )
    _table(operations, "equipment", _text("name"), _number("quantity"), unique="name")
    _table(operations, "walk", _text("from_building"), _text("to_building"), _number("minutes"))
    _table(
        operations,
        "channel",
        sa.Column("session_id", sa.Integer()),
        sa.Column("room_id", sa.Integer()),
        _text("language"),
        sa.Column("booth", sa.Integer()),
        sa.Column("number", sa.Integer()),
        refers={"session_id": "session", "room_id": "room"},
    )
    _table(
        operations,
        "window",
        _text("name"),
        sa.Column("day", sa.Date()),
        sa.Column("weekday", sa.Integer()),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        _number("minutes"),
        _text("tag"),
    )
    _table(
        operations,
        "version",
        _number("number"),
        _text("note"),
        sa.Column("published", sa.DateTime(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _given(name: str, kind: sa.types.TypeEngine[Any], value: str) -> sa.Column[Any]:
    """Return a column that has `value` in every row that is there already."""
    return sa.Column(name, kind, nullable=False, server_default=value)


def _columns(
    operations: Operations,
    table: str,
    *columns: sa.Column[Any],
    refers: dict[str, str] | None = None,
) -> None:
    """Add `columns` to `table`; values for rows that come later are the program's to give."""
    with operations.batch_alter_table(
        table, recreate="always", table_kwargs={"sqlite_autoincrement": True}
    ) as batch:
        for column in columns:
            batch.add_column(column)
        for name, target in (refers or {}).items():
            batch.create_foreign_key(f"fk_{table}_{name}_{target}", target, [name], ["id"])
            batch.create_index(f"ix_{table}_{name}", [name])
    with operations.batch_alter_table(
        table, recreate="always", table_kwargs={"sqlite_autoincrement": True}
    ) as batch:
        for column in columns:
            if column.server_default is not None:
                batch.alter_column(column.name, server_default=None)


def _table(
    operations: Operations,
    name: str,
    *columns: sa.Column[Any],
    refers: dict[str, str] | None = None,
    unique: str = "",
) -> None:
    """Make a table like all: its keys are never used twice, its references have indexes."""
    constraints: Sequence[sa.Constraint] = [
        sa.UniqueConstraint("uuid", name=f"uq_{name}_uuid"),
        *([sa.UniqueConstraint(unique, name=f"uq_{name}_{unique}")] if unique else []),
        *(
            sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{name}_{column}_{target}")
            for column, target in (refers or {}).items()
        ),
    ]
    operations.create_table(
        name,
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("uuid", sa.String(36), nullable=False),
        *columns,
        *constraints,
        sqlite_autoincrement=True,
    )
    for column in refers or {}:
        operations.create_index(f"ix_{name}_{column}", name, [column])


MIGRATION = Migration(2, upgrade)
