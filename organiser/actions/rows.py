"""Changes to the fields of any rows: what a cell, a form, a paste and the Delete key need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlmodel import col, select

from organiser.actions.words import WORDS
from organiser.errors import OrganiserError
from organiser.i18n import Message, message
from organiser.model import Row
from organiser.store import Action, Transaction
from organiser.store.columns import columns_of
from organiser.store.refusals import refusals

_KEYS_AT_ONCE = 500
"""How many keys one statement names; SQLite takes 999 at least."""


def set_value(row: Row, field: str, value: Any) -> Action:  # noqa: ANN401 -- as the field's type says
    """Set one field of one row: the edit of a cell."""
    return set_values([(row, {field: value})])


def set_field(rows: Sequence[Row], field: str, value: Any) -> Action:  # noqa: ANN401 -- as above
    """Set one field of several rows to the same value: fill down, "Edit 14 participants"."""
    return set_values([(row, {field: value}) for row in rows])


def set_values(
    changes: Iterable[tuple[Row, Mapping[str, Any]]], name: Message | None = None
) -> Action:
    """Set fields of rows, each with its own new values by field: a form, a paste."""
    edits = [(row.stored_class, row.key, dict(values)) for row, values in changes]

    def change(transaction: Transaction) -> None:
        rows = _fetched(transaction, [(kind, key) for kind, key, _ in edits])
        for kind, key, values in edits:
            row = rows.get((kind, key)) or transaction.get_one(kind, key)
            for field, value in values.items():
                setattr(row, field, value)

    return Action(name or _named([kind for kind, _, _ in edits], "edit"), change)


def set_text(row: Row, field: str, language: str, text: str) -> Action:
    """Give the translation of a field, such as the French title; an empty text removes it."""
    kept: dict[str, str] = getattr(row, f"{field}_by_language")
    translations = {code: words for code, words in kept.items() if code != language}
    if text:
        translations[language] = text
    return set_value(row, f"{field}_by_language", translations)


def add(*rows: Row, name: Message | None = None) -> Action:
    """Add new rows. They are copied: find what was stored by `uuid`, or by the step's keys."""
    pictures = [(row.stored_class, row.model_dump(exclude={"id"})) for row in rows]

    def change(transaction: Transaction) -> None:
        for kind, values in pictures:
            transaction.add(kind(**values))

    return Action(name or _named([kind for kind, _ in pictures], "add"), change)


def put(
    kind: type[Row],
    added: Sequence[Mapping[str, Any]],
    changed: Mapping[int, Mapping[str, Any]],
    name: Message,
) -> Action:
    """Add rows and change others by key, however many: a paste, a fill-down, a bulk edit.

    The values are those that `checked` gives back.
    """

    def change(transaction: Transaction) -> None:
        transaction.insert_many(kind, added)
        transaction.update_many(kind, changed)

    return Action(name, change)


def draft(row: Row) -> Row:
    """Return a copy of `row` that `checked` may change: what it will be, before it is kept."""
    columns = columns_of(row.stored_class)
    return columns.pictures([{name: getattr(row, name) for name in columns.names}])[0]


def checked(drafted: Row, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Set `fields` of a draft and return them as they may be kept.

    Raises `Mistyped` for the first that its field refuses; then the draft is as it was.
    """
    before = {field: getattr(drafted, field) for field in fields}
    validator = drafted.stored_class.__pydantic_validator__
    try:
        with refusals():
            for field, value in fields.items():
                validator.validate_assignment(drafted, field, value)
    except OrganiserError:
        vars(drafted).update(before)
        raise
    return {field: getattr(drafted, field) for field in fields}


def delete(rows: Sequence[Row]) -> Action:
    """Delete rows and what hangs on them: with a participant go her duties and places."""
    gone = [(row.stored_class, row.key) for row in rows]

    def change(transaction: Transaction) -> None:
        transaction.remove_many(list(_fetched(transaction, gone).values()))

    return Action(_named([kind for kind, _ in gone], "delete"), change)


def together(name: Message, *actions: Action) -> Action:
    """Make several actions one step: a paste that edits some rows and adds others."""

    def change(transaction: Transaction) -> None:
        for action in actions:
            action.change(transaction)
            transaction.flush()

    return Action(name, change)


def _fetched(
    transaction: Transaction, wanted: Sequence[tuple[type[Row], int]]
) -> dict[tuple[type[Row], int], Row]:
    """Return those rows that exist, by kind and key, with few statements."""
    keys: dict[type[Row], list[int]] = defaultdict(list)
    for kind, key in wanted:
        keys[kind].append(key)
    found: dict[tuple[type[Row], int], Row] = {}
    for kind, some in keys.items():
        for start in range(0, len(some), _KEYS_AT_ONCE):
            there = col(kind.id).in_(some[start : start + _KEYS_AT_ONCE])
            for row in transaction.exec(select(kind).where(there)).all():
                found[kind, row.key] = row
    return found


def _named(kinds: Sequence[type[Row]], verb: str) -> Message:
    """Name a change to rows of one kind, or of several."""
    if len(set(kinds)) == 1:
        name: Message = getattr(WORDS[kinds[0]], verb)(len(kinds))
        return name
    if verb == "delete":
        return message("Delete several things")
    return message("Edit several things")
