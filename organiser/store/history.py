"""What was changed, by whom and when: kept in the file, so that undo survives a restart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from getpass import getuser
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Column,
    Connection,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    func,
    select,
    update,
)
from sqlmodel import SQLModel

from organiser.i18n import Message
from organiser.model import Row
from organiser.store.columns import Image, columns_of, image_to_json, kind_of, table_of
from organiser.store.engine import last_key
from organiser.store.message_json import message_from_json, message_to_json

if TYPE_CHECKING:
    from organiser.store.transaction import Transaction

STEP = Table(
    "step",
    SQLModel.metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),  # a Message as JSON
    Column("who", String, nullable=False),  # login name
    Column("at", DateTime, nullable=False),  # UTC
    Column("state", String(10), nullable=False),  # one of the three below
    Column("changes", Integer, nullable=False),  # how many
    sqlite_autoincrement=True,
)
DONE, UNDONE, DROPPED = "done", "undone", "dropped"
"""A step that is dropped was undone and can no longer be redone: something else was done since."""

CHANGE = Table(
    "change",
    SQLModel.metadata,
    Column("id", Integer, primary_key=True),
    Column("step_id", ForeignKey("step.id"), nullable=False, index=True),
    Column("kind", String, nullable=False),  # name of the table
    Column("key", Integer, nullable=False),
    Column("before", Text),  # images as JSON
    Column("after", Text),
)


@dataclass(frozen=True)
class Action:
    """A change waiting to be made, under the name that it has in the Edit menu."""

    name: Message
    change: Callable[[Transaction], None]


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after.

    `before` is `None` where the row did not exist, `after` where it no longer exists; the
    other one then has every field. Of a row that stayed both have the fields that changed.
    """

    kind: type[Row]
    key: int
    before: Image | None
    after: Image | None

    def reversed(self) -> Change:
        return Change(self.kind, self.key, self.after, self.before)


@dataclass(frozen=True)
class Step:
    """What an action did, or what undoing it did: who did it, and when (local time)."""

    name: Message
    changes: tuple[Change, ...]
    who: str
    at: datetime
    number: int = 0

    @property
    def kinds(self) -> frozenset[type[Row]]:
        """The kinds of which any row changed."""
        return frozenset(change.kind for change in self.changes)

    def reversed(self) -> Step:
        return replace(self, changes=tuple(change.reversed() for change in self.changes[::-1]))


@dataclass(frozen=True)
class StepSummary:
    """A line of the history: a step without its images. `changes` counts rows."""

    number: int
    name: Message
    who: str
    at: datetime
    undone: bool
    changes: int


def new_step(name: Message, changes: tuple[Change, ...]) -> Step:
    """Return a step that is done now, by the person who is logged in."""
    try:
        who = getuser()
    except (OSError, KeyError):  # a container may have no name for its user
        who = ""
    return Step(name, changes, who, datetime.now(UTC).replace(microsecond=0).astimezone())


def keep(
    connection: Connection, step: Step, written: Mapping[type[Row], Mapping[int, str]]
) -> Step:
    """Write a step that was just done; what was undone before can no longer be redone.

    `written` has those images after, by kind and key, that are JSON already.
    """
    connection.execute(update(STEP).where(STEP.c.state == UNDONE).values(state=DROPPED))
    connection.execute(
        STEP.insert().values(
            name=message_to_json(step.name),
            who=step.who,
            at=step.at.astimezone(UTC).replace(tzinfo=None),
            state=DONE,
            changes=len(step.changes),
        )
    )
    number = last_key(connection, STEP)
    connection.exec_driver_sql(
        'INSERT INTO change (step_id, kind, "key", before, after) VALUES (?, ?, ?, ?, ?)',
        [
            (
                number,
                change.kind.__tablename__,
                change.key,
                image_to_json(change.before),
                written[change.kind].get(change.key) or image_to_json(change.after),
            )
            for change in step.changes
        ],
    )
    return replace(step, number=number)


def kept(connection: Connection, number: int) -> Step:
    """Return the step with `number`. Changes of kinds that no longer exist are left out."""
    row = connection.execute(select(STEP).where(STEP.c.id == number)).one()
    rows = connection.execute(
        select(CHANGE.c.kind, CHANGE.c.key, CHANGE.c.before, CHANGE.c.after)
        .where(CHANGE.c.step_id == number)
        .order_by(CHANGE.c.id)
    )
    changes = []
    for table, key, before, after in rows:
        kind = kind_of(table)
        if kind is not None:
            read, whole = columns_of(kind).image_from_json, before is None or after is None
            changes.append(Change(kind, key, read(before, whole=whole), read(after, whole=whole)))
    return Step(message_from_json(row.name), tuple(changes), row.who, local(row.at), number)


def mark(connection: Connection, number: int, state: str) -> None:
    """Say that a step was undone, or done again."""
    connection.execute(update(STEP).where(STEP.c.id == number).values(state=state))


def next_undo(connection: Connection) -> tuple[int, Message] | None:
    """Return number and name of the step that undo would take back."""
    return _named(connection, select(func.max(STEP.c.id)).where(STEP.c.state == DONE))


def next_redo(connection: Connection) -> tuple[int, Message] | None:
    """Return number and name of the step that redo would bring back."""
    return _named(connection, select(func.min(STEP.c.id)).where(STEP.c.state == UNDONE))


def _named(connection: Connection, which: Any) -> tuple[int, Message] | None:  # noqa: ANN401 -- a query
    row = connection.execute(
        select(STEP.c.id, STEP.c.name).where(STEP.c.id == which.scalar_subquery())
    ).one_or_none()
    return None if row is None else (row.id, message_from_json(row.name))


def summaries(connection: Connection) -> list[StepSummary]:
    """Return the steps that were done or undone, newest first."""
    rows = connection.execute(
        select(STEP).where(STEP.c.state != DROPPED).order_by(STEP.c.id.desc())
    )
    return [
        StepSummary(
            row.id,
            message_from_json(row.name),
            row.who,
            local(row.at),
            row.state == UNDONE,
            row.changes,
        )
        for row in rows
    ]


def touching(connection: Connection, kinds: Collection[type[Row]], since: int) -> list[StepSummary]:
    """Return what became different in rows of `kinds` since step `since` was the newest one.

    That is every later step that is done, and every one up to it that was taken back, the newest
    first. `changes` counts the rows of these kinds.
    """
    later = (STEP.c.id > since) & (STEP.c.state == DONE)
    taken_back = (STEP.c.id <= since) & (STEP.c.state == UNDONE)
    names = [str(kind.__tablename__) for kind in kinds]
    rows = connection.execute(
        select(STEP, func.count().label("touched"))
        .join(CHANGE, CHANGE.c.step_id == STEP.c.id)
        .where((later | taken_back) & CHANGE.c.kind.in_(names))
        .group_by(STEP.c.id)
        .order_by(STEP.c.id.desc())
    )
    return [
        StepSummary(
            row.id,
            message_from_json(row.name),
            row.who,
            local(row.at),
            row.state == UNDONE,
            row.touched,
        )
        for row in rows
    ]


def replay(connection: Connection, step: Step) -> None:
    """Put every row of `step` into its state after.

    All rows that change are taken out before any is put back, so that values that must be
    unique may have changed places. References are checked when the transaction ends.
    """
    for kind in step.kinds:
        columns, table = columns_of(kind), table_of(kind)
        changes = [change for change in step.changes if change.kind is kind]
        staying = [change.key for change in changes if change.before and change.after]
        present = {image["id"]: image for image in images(connection, kind, staying)}
        keys = [(change.key,) for change in changes if change.before is not None]
        if keys:
            connection.exec_driver_sql(f'DELETE FROM "{table.name}" WHERE id = ?', keys)  # noqa: S608 -- name of our own class
        after = [
            {**present.get(change.key, {}), **change.after}
            for change in changes
            if change.after is not None
        ]
        if after:
            values = {name: [image[name] for image in after] for name in columns.names}
            connection.exec_driver_sql(columns.insert, columns.stored(values))


def images(connection: Connection, kind: type[Row], keys: list[int]) -> list[Image]:
    """Return the images of those rows of `kind` that have one of `keys` and are stored."""
    columns = columns_of(kind)
    stored: list[Any] = []
    cursor = connection.connection.cursor()
    for start in range(0, len(keys), 5000):
        listed = ",".join(str(int(key)) for key in keys[start : start + 5000])
        cursor.execute(f"{columns.select} WHERE id IN ({listed})")
        stored += cursor.fetchall()
    cursor.close()
    return columns.images(stored)


def local(at: datetime) -> datetime:
    """Return a time as it is kept, UTC without saying so, in the zone of this machine."""
    return at.replace(tzinfo=UTC).astimezone()
