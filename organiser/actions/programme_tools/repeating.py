"""The same session again, every day or every week."""

from __future__ import annotations

from datetime import timedelta

from organiser.actions.programme_tools.copies import add_copy
from organiser.i18n import message
from organiser.model import Session
from organiser.store import Action, Transaction


def repeat_session(session: Session, times: int, every_days: int = 1) -> Action:
    """Add so many more of `session`, each `every_days` days after the one before.

    Each has the same people, rooms and audience. Raises `ValueError` unless both are positive.
    """
    if times < 1 or every_days < 1:
        sentence = f"{times} times every {every_days} days"
        raise ValueError(sentence)

    def change(transaction: Transaction) -> None:
        first = transaction.get_one(Session, session.key)
        for number in range(1, times + 1):
            by = timedelta(days=number * every_days)
            add_copy(transaction, first, first.starts + by, first.ends + by, code="")

    return Action(message("Repeat “{session}”", session=session.title), change)
