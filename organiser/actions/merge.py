"""Two entries of one person become one, or are known to be two people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlmodel import col, or_, select

from organiser.i18n import message
from organiser.model import (
    KINDS,
    Assignment,
    Invitation,
    KeptApart,
    Logo,
    Membership,
    Participant,
    Picture,
    Placement,
    Preference,
    Row,
    Tie,
)
from organiser.store import Action, Transaction
from organiser.store.columns import table_of

_NEVER_MERGED = frozenset({"id", "uuid"})
_NOTHING: tuple[Any, ...] = (None, "", [], {})

_SAYS_SAME: dict[type[Row], tuple[str, ...]] = {
    Assignment: ("session_id", "duty"),
    Invitation: ("session_id",),
    Membership: ("group_id",),
    Placement: ("visit_id",),
    Preference: ("visit_id",),
}
"""By what two rows of one person say the same; of other kinds, by all their fields."""

_PAIRS = (KeptApart, Tie)


def merge(kept: Participant, twin: Participant, values: Mapping[str, Any] | None = None) -> Action:
    """Make two entries of one person into one: `kept` stays, `twin` goes.

    `values` are chosen for the fields of `kept`; what it leaves empty besides is filled from
    `twin`. Whatever refers to `twin` (duties, wishes, places, groups, invitations, visits led)
    refers to `kept` afterwards, except where that would say the same thing twice.
    """
    chosen = dict(values or {})

    def change(transaction: Transaction) -> None:
        first = transaction.get_one(Participant, kept.key)
        second = transaction.get_one(Participant, twin.key)
        pictures = {first.photo_id, second.photo_id}
        for field in set(Participant.model_fields) - _NEVER_MERGED - set(chosen):
            if getattr(first, field) in _NOTHING:
                setattr(first, field, getattr(second, field))
        for field, value in chosen.items():
            setattr(first, field, value)
        first.custom = {**second.custom, **first.custom}
        for kind, fields in _referring():
            _hand_over(transaction, kind, fields, second.key, first.key)
        transaction.flush()
        transaction.remove(second)
        transaction.flush()
        _drop_pictures(transaction, pictures - {first.photo_id, None})

    return Action(message("Merge two entries of {person}", person=kept.full_name), change)


def keep_apart(one: Participant, other: Participant) -> Action:
    """Remember that two entries which look alike are two people."""
    first, second = sorted((one.key, other.key))

    def change(transaction: Transaction) -> None:
        transaction.add(KeptApart(first_id=first, second_id=second))

    name = message("Keep {one} and {other} apart", one=one.full_name, other=other.full_name)
    return Action(name, change)


def _referring() -> Iterator[tuple[type[Row], list[str]]]:
    """Yield every kind that refers to people, with the fields by which it does."""
    for kind in KINDS:
        fields = [
            column.name
            for column in table_of(kind).columns
            if any(key.target_fullname == "participant.id" for key in column.foreign_keys)
        ]
        if fields:
            yield kind, fields


def _hand_over(
    transaction: Transaction, kind: type[Row], fields: list[str], old: int, new: int
) -> None:
    """Let the rows of `kind` that name `old` name `new`, or drop those that `new` has already."""
    both = [getattr(kind, field).in_((old, new)) for field in fields]
    rows = transaction.exec(select(kind).where(or_(*both)).order_by(col(kind.id))).all()
    mine = [row for row in rows if old not in {getattr(row, field) for field in fields}]
    said = {_said(kind, row, fields) for row in mine}
    for row in (row for row in rows if row not in mine):
        for field in fields:
            if getattr(row, field) == old:
                setattr(row, field, new)
        same = _said(kind, row, fields)
        if same in said or (kind in _PAIRS and len({getattr(row, one) for one in fields}) == 1):
            transaction.remove(row)
        else:
            said.add(same)
            mine.append(row)
    if kind is Preference:
        _rank_anew(mine)


def _said(kind: type[Row], row: Row, fields: list[str]) -> tuple[object, ...]:
    """Return what a row says, but for its keys; of a pair in whatever order."""
    if kind in _PAIRS:
        return (frozenset(getattr(row, field) for field in fields), getattr(row, "together", None))
    names = _SAYS_SAME.get(kind) or sorted(set(kind.model_fields) - _NEVER_MERGED)
    return tuple(repr(getattr(row, name)) for name in (*names, *fields))


def _rank_anew(rows: list[Any]) -> None:
    """Count the wishes from 1: those of the entry that stays come first."""
    for rank, row in enumerate(rows, 1):
        if row.rank != rank:
            row.rank = rank


def _drop_pictures(transaction: Transaction, keys: set[int | None]) -> None:
    """Delete photographs that nobody has any more."""
    for key in keys:
        owners = (
            select(Participant.id).where(Participant.photo_id == key),
            select(Logo.id).where(Logo.picture_id == key),
        )
        picture = transaction.get(Picture, key)
        if picture is not None and all(transaction.exec(one).first() is None for one in owners):
            transaction.remove(picture)
