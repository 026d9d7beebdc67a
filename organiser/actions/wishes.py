"""Changes to what people wish: which study visits they would like to go on, in their order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlmodel import col, select

from organiser.i18n import counted, message
from organiser.model import Participant, Preference
from organiser.store import Action, Transaction


def set_wishes(person: Participant, wished: Sequence[int], visits: Collection[int]) -> Action:
    """Let `person` wish these visits of `visits`, the first wish first; all by key."""
    change = _replaced({person.key: wished}, visits)
    return Action(message("Edit the wishes of {person}", person=person.full_name), change.change)


def take_wishes(wished: Mapping[int, Sequence[int]], visits: Collection[int]) -> Action:
    """Take over the wishes of several people among `visits`: a list of them; all by key."""
    return _replaced(wished, visits)


def _replaced(wished: Mapping[int, Sequence[int]], visits: Collection[int]) -> Action:
    def change(transaction: Transaction) -> None:
        there = select(Preference).where(col(Preference.visit_id).in_(list(visits)))
        gone = [row for row in transaction.exec(there).all() if row.participant_id in wished]
        transaction.remove_many(gone)
        transaction.insert_many(
            Preference,
            [
                {"participant_id": person, "visit_id": visit, "rank": rank}
                for person, wishes in wished.items()
                for rank, visit in enumerate(dict.fromkeys(wishes), 1)
            ],
        )

    name = counted(
        "Take over the wishes of participant",
        "Take over the wishes of {count} participants",
        len(wished),
    )
    return Action(name, change)
