"""Changes to the interpretation of a session: where a language is spoken and heard."""

from __future__ import annotations

from sqlmodel import select

from organiser.i18n import LanguageName, message
from organiser.model import Channel, Session
from organiser.store import Action, Transaction


def set_channel(
    session: Session, language: str, *, booth: int | None, number: int | None
) -> Action:
    """Let `language` be spoken in a booth and heard on a channel in `session`.

    Without both, the session has none of its own: that of its room counts.
    """
    key = session.key

    def change(transaction: Transaction) -> None:
        there = select(Channel).where(Channel.session_id == key, Channel.language == language)
        row = transaction.exec(there).first()
        if booth is None and number is None:
            if row is not None:
                transaction.remove(row)
            return
        if row is None:
            row = Channel(session_id=key, language=language)
            transaction.add(row)
        row.booth, row.number = booth, number

    return Action(
        message(
            "Set the {language} channel of “{session}”",
            language=LanguageName(language),
            session=session.title,
        ),
        change,
    )
