"""Bringing back what was deleted, with what hung on it, out of the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from organiser.i18n import Message, counted
from organiser.model import KINDS, Row
from organiser.store import Action, Step, Transaction
from organiser.store.columns import Image, table_of
from organiser.store.history import Change
from organiser.store.transaction import GO_WITH_WHAT_THEY_NAME

Place = tuple[type[Row], int]
"""A row, by kind and key."""


def restore(gone: Sequence[tuple[Step, Place]], name: Message | None = None) -> Action:
    """Bring back rows, each with the step that deleted it, under the keys that they had.

    With a person come her duties, wishes and places, and she leads again what she led. What
    would refer to something that is no longer there stays away.
    """
    plans = [_Return(step, place) for step, place in gone]

    def change(transaction: Transaction) -> None:
        for plan in plans:
            plan.carry_out(transaction)

    usual = counted("Restore {count} deleted entry", "Restore {count} deleted entries", len(gone))
    return Action(name or usual, change)


class _Return:
    """One row and what hung on it, out of the step that deleted them."""

    def __init__(self, step: Step, place: Place) -> None:
        removed = {
            (item.kind, item.key): item.before
            for item in step.changes
            if item.after is None and item.before is not None
        }
        back = {place}
        grown = True
        while grown:
            more = {
                other
                for other, image in removed.items()
                if other not in back and any(named in back for named in _named(other[0], image))
            }
            back |= more
            grown = bool(more)
        self._images = {other: image for other, image in removed.items() if other in back}
        self._emptied = [
            (item, fields)
            for item in step.changes
            if item.before and item.after and (fields := _emptied(item, back))
        ]

    def carry_out(self, transaction: Transaction) -> None:
        """Put the rows back, those first that others refer to."""
        for kind in KINDS:
            for (other, key), image in self._images.items():
                if other is kind and transaction.get(kind, key) is None:
                    _put_back(transaction, kind, image)
            transaction.flush()
        for item, fields in self._emptied:
            row = transaction.get(item.kind, item.key)
            for field, value in fields.items() if row is not None else ():
                if getattr(row, field) is None:
                    setattr(row, field, value)


def _put_back(transaction: Transaction, kind: type[Row], image: Image) -> None:
    values = dict(image)
    for field, other, required in _references(kind):
        key = values.get(field)
        if key is None or transaction.get(other, key) is not None:
            continue
        if required or kind in GO_WITH_WHAT_THEY_NAME:
            return
        values[field] = None
    transaction.add(kind(**values))


def _references(kind: type[Row]) -> Iterable[tuple[str, type[Row], bool]]:
    """Return the fields by which a row of `kind` refers to others, and whether it must."""
    kinds = {str(other.__tablename__): other for other in KINDS}
    for column in table_of(kind).columns:
        for key in column.foreign_keys:
            yield column.name, kinds[key.column.table.name], not column.nullable


def _named(kind: type[Row], image: Image) -> list[Place]:
    """Return the rows that a row of `kind` refers to."""
    return [
        (other, image[field])
        for field, other, _ in _references(kind)
        if image.get(field) is not None
    ]


def _emptied(item: Change, back: set[Place]) -> dict[str, Any]:
    """Return the references that the deletion emptied, with what they were."""
    before, after = item.before or {}, item.after or {}
    return {
        field: before[field]
        for field, other, _ in _references(item.kind)
        if field in before and after.get(field) is None and (other, before[field]) in back
    }
