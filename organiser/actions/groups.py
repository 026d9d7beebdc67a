"""Changes to working groups and to the codes that split a room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlmodel import col, select

from organiser.i18n import counted, message
from organiser.model import Group, GroupScheme, Membership, Participant
from organiser.store import Action, Transaction


def keep_groups(
    scheme: GroupScheme, rounds: Sequence[Sequence[Sequence[int]]], names: Sequence[str]
) -> Action:
    """Let the groups of `scheme` be these: for each round the people of each group, by key.

    Groups that were there before keep their rooms, round by round in their order; what refers to
    them goes on referring to them.
    """

    def change(transaction: Transaction) -> None:
        mine = select(Group).where(Group.scheme_id == scheme.key)
        there = {(row.round, row.position): row for row in transaction.exec(mine).all()}
        old = [row.key for row in there.values()]
        members = select(Membership).where(col(Membership.group_id).in_(old))
        transaction.remove_many(list(transaction.exec(members).all()))
        new: list[dict[str, int]] = []
        for number, groups in enumerate(rounds, 1):
            for position, people in enumerate(groups):
                group = there.pop((number, position), None)
                if group is None:
                    group = Group(scheme_id=scheme.key, round=number, position=position, name="·")
                    transaction.add(group)
                group.name = names[position]
                transaction.flush()
                new += [{"group_id": group.key, "participant_id": person} for person in people]
        transaction.remove_many(list(there.values()))
        transaction.insert_many(Membership, new)

    return Action(message("Make the groups “{scheme}”", scheme=scheme.name), change)


def give_call_codes(codes: Mapping[int, str]) -> Action:
    """Give everybody a code that splits a room without a list; by key."""

    def change(transaction: Transaction) -> None:
        transaction.update_many(
            Participant, {key: {"call_code": code} for key, code in codes.items()}
        )

    name = counted("Give {count} call-code", "Give {count} call-codes", len(codes))
    return Action(name, change)
