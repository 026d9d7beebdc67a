"""A field that holds a whole number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from organiser.desktop import typed
from organiser.desktop.columns.column import Column, Filtering
from organiser.model import Row

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace


class Number(Column):
    """A whole number, or none."""

    trailing = True
    filtering = Filtering.NUMBER

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        value = self.value(row)
        return (value is None, value or 0)

    def show(self, row: Row, space: Workspace) -> str:
        value = self.value(row)
        return "" if value is None else space.desk.language.number(value)

    def typed(self, row: Row, space: Workspace) -> str:
        value = self.value(row)
        return "" if value is None else str(value)

    def parse(self, text: str, row: Row, space: Workspace) -> int | None:
        return typed.number(text)

    def total(self, rows: Sequence[Row], space: Workspace) -> str:
        filled = [value for row in rows if (value := self.value(row)) is not None]
        return space.desk.language.number(sum(filled)) if filled else ""
