"""One session becomes two."""

from __future__ import annotations

from datetime import datetime, timedelta

from organiser.actions.programme_tools.copies import add_copy
from organiser.i18n import message
from organiser.model import Session
from organiser.store import Action, Transaction


def split_session(session: Session, at: datetime, pause_min: int = 0) -> Action:
    """End `session` at `at`, and let a second part of the remaining length follow after a pause.

    The second part has the same people, rooms and audience. Raises `ValueError` where `at` is
    not within the session.
    """
    if not session.starts < at < session.ends:
        sentence = f"{at} does not lie between {session.starts} and {session.ends}"
        raise ValueError(sentence)
    pause = timedelta(minutes=pause_min)

    def change(transaction: Transaction) -> None:
        first = transaction.get_one(Session, session.key)
        ends, first.ends = first.ends, at
        titles = {code: _second(title) for code, title in first.title_by_language.items()}
        add_copy(
            transaction,
            first,
            at + pause,
            ends + pause,
            title=_second(first.title),
            title_by_language=titles,
            code="",
        )

    return Action(message("Split “{session}”", session=session.title), change)


def _second(title: str) -> str:
    return f"{title} (2)"
