"""Changes to people: how far they have come, for whom they come, which visits they want."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import select

from organiser.actions.rows import add, delete, set_field, set_values
from organiser.i18n import Message, counted, message
from organiser.model import (
    Constituency,
    Participant,
    Preference,
    Status,
    Visit,
)
from organiser.store import Action, Transaction

_MARKED = {
    Status.NOMINATED: lambda people: counted(
        "Mark participant as nominated", "Mark {count} participants as nominated", people
    ),
    Status.INVITED: lambda people: counted(
        "Mark participant as invited", "Mark {count} participants as invited", people
    ),
    Status.CONFIRMED: lambda people: counted(
        "Mark participant as confirmed", "Mark {count} participants as confirmed", people
    ),
    Status.DECLINED: lambda people: counted(
        "Mark participant as declined", "Mark {count} participants as declined", people
    ),
    Status.CANCELLED: lambda people: counted(
        "Mark participant as cancelled", "Mark {count} participants as cancelled", people
    ),
    Status.ATTENDED: lambda people: counted(
        "Mark participant as attended", "Mark {count} participants as attended", people
    ),
}


def add_participant(person: Participant) -> Action:
    """Put a new person on the list."""
    if not person.full_name:
        return add(person)
    return add(person, name=message("Add {person}", person=person.full_name))


def delete_participants(people: Sequence[Participant]) -> Action:
    """Take people off the list, with their duties, wishes and places."""
    return delete(people)


def set_status(people: Sequence[Participant], status: Status) -> Action:
    """Say how far the nominations of `people` have come."""
    edits = [(person, {"status": status}) for person in people]
    return set_values(edits, _MARKED[status](len(people)))


def set_constituency(people: Sequence[Participant], constituency: Constituency | None) -> Action:
    """Say in whose name `people` come."""
    return set_field(people, "constituency_id", constituency.key if constituency else None)


def set_wishes(person: Participant, visits: Sequence[Visit]) -> Action:
    """Note which visits a person would like, first choice first."""
    keys = [visit.key for visit in visits]

    def change(transaction: Transaction) -> None:
        wanted = select(Preference).where(Preference.participant_id == person.key)
        ranks = {key: rank for rank, key in enumerate(keys, start=1)}
        for row in transaction.exec(wanted).all():
            rank = ranks.pop(row.visit_id, None)
            if rank is None:
                transaction.remove(row)
            else:
                row.rank = rank
        for key, rank in ranks.items():
            transaction.add(Preference(participant_id=person.key, visit_id=key, rank=rank))

    return Action(_wishes_of(person), change)


def _wishes_of(person: Participant) -> Message:
    return message("Edit wishes of {person}", person=person.full_name)
