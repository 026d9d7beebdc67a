"""A day without gaps."""

from __future__ import annotations

from datetime import date, timedelta

from organiser.i18n import message
from organiser.model import Session, Workshop
from organiser.planning.days import sessions_on
from organiser.planning.tightening import tightened
from organiser.store import Action, Transaction


def compact_day(workshop: Workshop, day: date, pause_min: int = 0) -> Action:
    """Move the sessions of `day` up until at most `pause_min` minutes lie between them."""
    begins = tightened(sessions_on(workshop, day), timedelta(minutes=pause_min))

    def change(transaction: Transaction) -> None:
        for key, starts in begins.items():
            moved = transaction.get_one(Session, key)
            moved.starts, moved.ends = starts, starts + (moved.ends - moved.starts)

    return Action(message("Close the gaps of {day}", day=day), change)
