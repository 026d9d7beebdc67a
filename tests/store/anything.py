"""Rows of any kind with any values, and what a file holds, cell by cell."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import JSON, Boolean, Date, DateTime, Enum, Float, Integer, LargeBinary, Time

from organiser.model import KINDS
from organiser.store.columns import table_of

TEXTS = (
    "Łęcka",
    "김민서",
    "ليلى حداد",
    "=1+1",
    "'; DROP TABLE participant; --",
    "a\nb\tc",
    "\u202e\u2066",
    "👩🏽‍🌾",
    "NULL",
    '{"one": 1}',
    "x" * 3000,
)


def value(random, kind, column, keys):  # noqa: PLR0911 -- one for each type
    """A value that the column takes; `keys` are the stored keys by name of table."""
    if column.foreign_keys:
        target = next(iter(column.foreign_keys)).column.table.name
        choices = [*keys.get(target, ())]
        return random.choice([None, *choices] if column.nullable else choices)
    if column.nullable and random.random() < 0.3:
        return None
    if isinstance(column.type, Enum):
        return random.choice([*column.type.enum_class])
    if isinstance(column.type, JSON):
        return structure(random, kind, column)
    if column.name == "weekday":
        return random.randrange(1, 8)
    moment = datetime(2025, 12, 10) + timedelta(seconds=random.randrange(200_000))
    for sql, make in (
        (Boolean, lambda: random.random() < 0.5),
        (Integer, lambda: random.randrange(1, 90)),
        (Float, lambda: random.uniform(-90, 90)),
        (DateTime, lambda: moment),
        (Date, moment.date),
        (Time, moment.time),
        (LargeBinary, lambda: random.randbytes(300)),
    ):
        if isinstance(column.type, sql):
            return make()
    return text(random, column)


def text(random, column):
    if column.name == "uuid":
        return str(UUID(int=random.getrandbits(128)))
    if column.name in {"colour", "accent"}:
        return f"#{random.randrange(1 << 24):06x}"
    if column.name == "country":
        return random.choice(["", "SN", "KR"])
    if column.name == "zone":
        return random.choice(["Europe/Rome", "Asia/Seoul"])
    return f"{random.choice(TEXTS)} {random.randrange(10**9)}"


def structure(random, kind, column):
    annotation = str(kind.model_fields[column.name].annotation)
    if annotation.startswith("list"):
        return [random.choice(TEXTS) for _ in range(random.randrange(3))]
    if column.name == "opening_hours":
        return {str(random.randrange(1, 8)): [["09:00", "18:00"]]}
    if "int" in annotation:
        return {"theatre": random.randrange(200)}
    if "Any" in annotation:
        return {"a": random.choice([None, True, 1, 1.5, "é", [1, {"b": None}]])}
    return {"fr": random.choice(TEXTS)} if random.random() < 0.7 else {}


def fields(random, kind, keys):
    """Values for every field of a row but its key."""
    columns = (column for column in table_of(kind).columns if column.name != "id")
    return {column.name: value(random, kind, column, keys) for column in columns}


def can_exist(kind, keys):
    """Whether there is a row for each reference that a row of `kind` must have."""
    return all(
        keys.get(reference.column.table.name)
        for column in table_of(kind).columns
        if not column.nullable
        for reference in column.foreign_keys
    )


def keys_in(workshop):
    return {kind.__tablename__: [*workshop.of(kind)] for kind in KINDS}


def cells(path):
    """Every cell of every row of the workshop, as stored."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            kind.__tablename__: connection.execute(
                f'SELECT * FROM "{kind.__tablename__}" ORDER BY id'  # noqa: S608 -- names of our own
            ).fetchall()
            for kind in KINDS
        }


def pictures(workshop):
    """Every value of every row of a workshop, with its type."""
    return {
        (kind, key): {name: (type(found), found) for name, found in vars(row).items()}
        for kind in KINDS
        for key, row in workshop.of(kind).items()
    }
