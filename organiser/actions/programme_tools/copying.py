"""A whole day again, on another one."""

from __future__ import annotations

from datetime import date

from organiser.actions.programme_tools.copies import add_copy
from organiser.i18n import message
from organiser.model import Session, Workshop
from organiser.planning.days import sessions_on
from organiser.store import Action, Transaction


def copy_day(workshop: Workshop, day: date, target: date) -> Action:
    """Add a copy of every session of `day`, at the same hour of `target`.

    What is on `target` already stays. Copies have the same people, rooms and audience.
    """
    keys = [session.key for session in sessions_on(workshop, day)]
    by = target - day

    def change(transaction: Transaction) -> None:
        for key in keys:
            session = transaction.get_one(Session, key)
            add_copy(transaction, session, session.starts + by, session.ends + by, code="")

    return Action(message("Copy {day} to {target}", day=day, target=target), change)
