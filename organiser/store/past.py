"""What the history knows of single rows: who changed them when, and which were deleted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, func, or_, select

from organiser.i18n import Message
from organiser.model import Row
from organiser.store.columns import Image, columns_of, kind_of
from organiser.store.history import CHANGE, DONE, STEP, Change, local
from organiser.store.message_json import message_from_json


@dataclass(frozen=True)
class Past:
    """One row in one step: who did it, when (local time), and what became of the row."""

    number: int  # of the step
    name: Message
    who: str
    at: datetime
    change: Change


def changes_of(connection: Connection, kind: type[Row], key: int, hanging: str) -> list[Past]:
    """Return what was done to the row of `kind` with `key`, newest first.

    With it comes what was hung on it and taken off it: rows that came or went whose field
    `hanging` names it ("participant_id"); "" for none.
    """
    asked = and_(CHANGE.c.kind == kind.__tablename__, CHANGE.c.key == key)
    if hanging:
        texts = [f'%"{hanging}":{int(key)}{end}%' for end in ",}"]
        came_or_went = or_(CHANGE.c.before.is_(None), CHANGE.c.after.is_(None))
        named = (or_(CHANGE.c.before.like(text), CHANGE.c.after.like(text)) for text in texts)
        asked = or_(asked, and_(came_or_went, or_(*named)))
    return _read(connection, asked)


def removals(connection: Connection, kinds: Iterable[type[Row]]) -> list[Past]:
    """Return the rows of `kinds` that are deleted, newest first: each as it was at last.

    A row that was brought back is none of them.
    """
    tables = [str(kind.__tablename__) for kind in kinds]
    last = (
        select(func.max(CHANGE.c.id))
        .join(STEP, STEP.c.id == CHANGE.c.step_id)
        .where(STEP.c.state == DONE, CHANGE.c.kind.in_(tables))
        .group_by(CHANGE.c.kind, CHANGE.c.key)
    )
    return _read(connection, and_(CHANGE.c.id.in_(last), CHANGE.c.after.is_(None)))


def _read(connection: Connection, asked: object) -> list[Past]:
    rows = connection.execute(
        select(CHANGE, STEP.c.name, STEP.c.who, STEP.c.at)
        .join(STEP, STEP.c.id == CHANGE.c.step_id)
        .where(STEP.c.state == DONE, asked)  # type: ignore[arg-type]  # a condition
        .order_by(CHANGE.c.id.desc())
    )
    found = []
    for row in rows:
        kind = kind_of(row.kind)
        if kind is None:  # of an older format
            continue
        whole = row.before is None or row.after is None
        before, after = (_image(kind, text, whole=whole) for text in (row.before, row.after))
        change = Change(kind, row.key, before, after)
        found.append(Past(row.step_id, message_from_json(row.name), row.who, local(row.at), change))
    return found


def _image(kind: type[Row], text: str | None, *, whole: bool) -> Image | None:
    return columns_of(kind).image_from_json(text, whole=whole)
