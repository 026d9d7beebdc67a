"""A copy of a session, with all that hangs on it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import SQLModel, select

from organiser.model import Assignment, Channel, ExtraRoom, Invitation, Session
from organiser.store import Transaction

HANGING: tuple[type[SQLModel], ...] = (ExtraRoom, Assignment, Invitation, Channel)
"""What belongs to a session and goes with its copy."""


def add_copy(
    transaction: Transaction,
    session: Session,
    starts: datetime,
    ends: datetime,
    **changed: Any,  # noqa: ANN401 -- fields
) -> Session:
    """Add a copy of `session` at another time, with its rooms, people, audience and channels."""
    values = session.model_dump(exclude={"id", "uuid"})
    values |= {"starts": starts, "ends": ends, "scheduled": True, "locked": False} | changed
    copy = Session(**values)
    transaction.add(copy)
    transaction.flush()
    for kind in HANGING:
        there = select(kind).where(kind.session_id == session.key)  # type: ignore[attr-defined]
        for row in transaction.exec(there).all():
            own = row.model_dump(exclude={"id", "uuid"}) | {"session_id": copy.key}
            transaction.add(kind(**own))
    return copy
