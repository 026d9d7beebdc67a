"""The fields that an event keeps besides the usual ones: text, number, day, choice, yes or no."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from organiser.i18n import Message, message
from organiser.importers.columns import Columns
from organiser.importers.nearest import nearest
from organiser.importers.roster import roster_answer
from organiser.importers.sheet import Cell
from organiser.importers.values import choices
from organiser.importers.values.dates import Ambiguous, moment
from organiser.importers.values.numbers import number
from organiser.model import CustomField, CustomKind, Workshop
from organiser.model.checksum import CUSTOM
from organiser.model.folding import folded

Understood = tuple[Any, Message | None, tuple[str, ...]]
"""A value, or why there is none, and what may have been meant."""


class CustomReader:
    """Reads the columns that fill custom fields; days are kept as ISO 8601."""

    def __init__(self, workshop: Workshop, mapping: Columns) -> None:
        fields = {CUSTOM + field.name: field for field in workshop.custom_fields()}
        self._fields = {key: field for key, field in fields.items() if mapping.of(key)}
        self.columns = {key: mapping.of(key) for key in self._fields}
        self.keys = [(key, columns[0]) for key, columns in self.columns.items()]

    def understood(self, key: str, cell: Cell, text: str) -> Understood:
        """Return what a cell that says something says of the field `key`."""
        field = self._fields[key]
        if field.kind is CustomKind.NUMBER:
            return _number(cell, text)
        if field.kind is CustomKind.DATE:
            return _day(cell, text)
        if field.kind is CustomKind.CHOICE:
            return _choice(field, text)
        if field.kind is CustomKind.YES_NO:
            return _yes_no(text)
        return text, None, ()


def _number(cell: Cell, text: str) -> Understood:
    found = cell if isinstance(cell, int | float) else number(text)
    if found is None:
        return None, message("“{text}” is not a number.", text=text), ()
    whole = isinstance(found, float) and found.is_integer()
    return (int(found) if whole else found), None, ()


def _day(cell: Cell, text: str) -> Understood:
    found = moment(text if isinstance(cell, str) else cell)
    if isinstance(found, datetime):
        found = found.date()
    if isinstance(found, date):
        return found.isoformat(), None, ()
    if isinstance(found, Ambiguous):
        why = message(
            "“{text}” may be {first} or {second}.",
            text=text,
            first=found.day_first,
            second=found.month_first,
        )
        return None, why, (found.day_first.isoformat(), found.month_first.isoformat())
    return None, message("“{text}” is not a date that can be read.", text=text), ()


def _choice(field: CustomField, text: str) -> Understood:
    for offered in field.choices:
        if folded(offered) == folded(text):
            return offered, None, ()
    why = message("“{text}” is not one of the answers that are kept here.", text=text)
    return None, why, nearest(text, field.choices)


def _yes_no(text: str) -> Understood:
    known = choices.yes_no(text)
    answer = roster_answer("yes_no", text) if known is None else known
    if answer is None:
        return None, message("“{text}” is neither yes nor no.", text=text), ()
    return bool(answer), None, ()
