"""The fields of people that an event has thought of itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from organiser.desktop.columns.choices import Chosen
from organiser.desktop.columns.column import Choices, Column
from organiser.desktop.columns.numbers import Number
from organiser.desktop.columns.times import Day
from organiser.i18n import message, verbatim
from organiser.model import CustomField, CustomKind, Participant, Row

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

_DECIMAL = re.compile(r"(-?\d+)[.,](\d+)")


class _Own(Column):
    """Kept in `Participant.custom` under the name of the field; absent where it is empty."""

    name: str
    uuid: str

    def define(self, field: CustomField) -> None:
        self.name, self.uuid = field.name, field.uuid

    @property
    def key(self) -> str:
        return f"custom-{self.uuid}"

    def value(self, row: Row) -> Any:  # noqa: ANN401 -- as the kind
        return row.custom.get(self.name) if isinstance(row, Participant) else None

    def fields(self, row: Row, value: Any) -> Mapping[str, Any]:  # noqa: ANN401 -- as the kind
        if not isinstance(row, Participant):
            raise TypeError
        others = {name: kept for name, kept in row.custom.items() if name != self.name}
        if value is None or value == "":
            return {"custom": others}
        kept = value.isoformat() if isinstance(value, date) else value
        return {"custom": {**others, self.name: kept}}


class OwnText(_Own):
    """Any text."""


class OwnNumber(_Own, Number):
    """A number, whole or not."""

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401 -- a number or none
        if found := _DECIMAL.fullmatch(text.strip()):
            number = float(f"{found[1]}.{found[2]}")
            return int(number) if number.is_integer() else number
        return super().parse(text, row, space)

    def value(self, row: Row) -> Any:  # noqa: ANN401 -- a number or none
        kept = super().value(row)
        return kept if isinstance(kept, int | float) and not isinstance(kept, bool) else None


class OwnDay(_Own, Day):
    """A day of the calendar."""

    def value(self, row: Row) -> Any:  # noqa: ANN401 -- a day or none
        try:
            return date.fromisoformat(str(super().value(row)))
        except ValueError:
            return None


class OwnChoice(_Own, Chosen):
    """One of the texts that the field offers, or one that was kept before they changed."""

    def show(self, row: Row, space: Workspace) -> str:
        return str(self.value(row) or "")


class OwnYesNo(_Own, Chosen):
    """Yes, no, or nothing said."""


def own_columns(fields: list[CustomField]) -> list[Column]:
    """Return a column for each of the event's own fields, in their order."""
    return [_column(field) for field in fields]


def _column(field: CustomField) -> Column:
    heading = verbatim(field.name)
    made: _Own
    match field.kind:
        case CustomKind.NUMBER:
            made = OwnNumber("", heading, width=90)
        case CustomKind.DATE:
            made = OwnDay("", heading, width=120)
        case CustomKind.CHOICE:
            made = OwnChoice("", heading, _texts(field.choices), width=130)
        case CustomKind.YES_NO:
            made = OwnYesNo("", heading, answers, read=read_yes_no, width=80)
        case _:
            made = OwnText("", heading, width=140)
    made.define(field)
    return made


def _texts(choices: list[str]) -> Callable[[Workspace], Choices]:
    return lambda _: [("", ""), *((text, text) for text in choices)]


def answers(space: Workspace) -> Choices:
    """Return nothing, yes and no."""
    say = space.desk
    return [(None, ""), (True, say(message("Yes"))), (False, say(message("No")))]


def read_yes_no(text: str, _: object) -> bool | None:
    """Return the answer in any of the languages that lists come in."""
    from organiser.importers.values.choices import yes_no  # noqa: PLC0415 -- when needed

    return yes_no(text.strip())
