"""The fields of people that an event thinks of itself: added, renamed, put in order, deleted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlmodel import select

from organiser.i18n import Message, message
from organiser.model import CustomField, CustomKind, Participant
from organiser.store import Action, Transaction

Values = dict[str, Any]


def add_field(name: str, kind: CustomKind, choices: Sequence[str] = ()) -> Action:
    """Think of one more field, after the others."""

    def change(transaction: Transaction) -> None:
        places = [row.position for row in transaction.exec(select(CustomField)).all()]
        transaction.add(
            CustomField(
                name=name, kind=kind, choices=list(choices), position=max(places, default=-1) + 1
            )
        )

    return Action(message("Add field “{field}”", field=name), change)


def change_field(field: CustomField, name: str, choices: Sequence[str]) -> Action:
    """Rename a field, and say what may be chosen; what people have in it stays theirs."""

    def change(transaction: Transaction) -> None:
        row = transaction.get_one(CustomField, field.key)
        before = row.name
        row.name, row.choices = name, list(choices)
        if before != name:
            _rewrite(transaction, before, lambda values: _renamed(values, before, name))

    return Action(message("Edit field “{field}”", field=name), change)


def order_fields(fields: Sequence[CustomField]) -> Action:
    """Put the fields in this order."""

    def change(transaction: Transaction) -> None:
        for place, field in enumerate(fields):
            transaction.get_one(CustomField, field.key).position = place

    return Action(message("Change the order of the own fields"), change)


def delete_field(field: CustomField) -> Action:
    """Delete a field with what people have in it; undo brings both back."""

    def change(transaction: Transaction) -> None:
        row = transaction.get_one(CustomField, field.key)
        before = row.name
        _rewrite(transaction, before, lambda values: _without(values, before))
        transaction.remove(row)

    name: Message = message("Delete field “{field}”", field=field.name)
    return Action(name, change)


def _rewrite(transaction: Transaction, name: str, new: Callable[[Values], Values]) -> None:
    """Give everybody who has something under `name` new values."""
    people = transaction.exec(select(Participant)).all()
    changes: Mapping[int, Mapping[str, Any]] = {
        person.key: {"custom": new(person.custom)} for person in people if name in person.custom
    }
    transaction.update_many(Participant, changes)


def _renamed(values: Values, before: str, after: str) -> Values:
    return {after if name == before else name: value for name, value in values.items()}


def _without(values: Values, gone: str) -> Values:
    return {name: value for name, value in values.items() if name != gone}
