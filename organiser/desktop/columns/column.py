"""A field of text, and something worked out that nobody types."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

from organiser.i18n import Message
from organiser.model import Row, collation_key

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import Action

Choices = Sequence[tuple[Any, str]]
"""What may be chosen: the stored value, and what the coordinator reads."""


class Filtering(Enum):
    """How rows can be chosen by a column."""

    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    DAY = "day"


class Column:
    """A field of plain text, in one line."""

    editable = True
    trailing = False  # whether it is set flush with the end, as numbers are
    filtering = Filtering.TEXT

    def __init__(
        self,
        field: str,
        heading: Message,
        *,
        width: int = 140,
        tip: Message | None = None,
        tall: bool = False,
    ) -> None:
        self.field, self.heading, self.width, self.tip, self.tall = field, heading, width, tip, tall

    @property
    def key(self) -> str:
        """What the column is called where its width and filter are remembered."""
        return self.field or self.heading.one

    def value(self, row: Row) -> Any:  # noqa: ANN401 -- as the field
        return getattr(row, self.field)

    def show(self, row: Row, space: Workspace) -> str:
        """Return what the table shows."""
        return str(self.value(row) or "")

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401 -- anything that sorts
        """Return a key by which rows sort; empty ones come last."""
        shown = self.show(row, space)
        return (not shown, collation_key(shown))

    def typed(self, row: Row, space: Workspace) -> str:
        """Return the text with which editing begins."""
        return self.show(row, space)

    def copied(self, row: Row, space: Workspace) -> str:
        """Return the text for the clipboard; `parse` makes the same value of it."""
        return self.typed(row, space)

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401 -- as the field
        """Return the value that `text` stands for. Raises `Mistyped`."""
        return text.strip() if not self.tall else text.rstrip()

    def fields(self, row: Row, value: Any) -> Mapping[str, Any]:  # noqa: ANN401 -- as the field
        """Return the fields that hold `value`, with what they are set to."""
        return {self.field: value}

    def change(self, row: Row, value: Any) -> Action:  # noqa: ANN401 -- as the field
        """Return the action that sets the field."""
        from organiser.actions.rows import set_values  # noqa: PLC0415 -- the store, when first needed

        return set_values([(row, self.fields(row, value))])

    def choices(self, space: Workspace) -> Choices | None:
        """Return what may be chosen, or None where anything may be typed."""
        return None

    def total(self, rows: Sequence[Row], space: Workspace) -> str:
        """Return what stands for several rows together, such as their sum; "" where nothing."""
        return ""


class Shown(Column):
    """Something worked out from the workshop; nobody types it."""

    editable = False

    def __init__(  # noqa: PLR0913 -- all but two named
        self,
        heading: Message,
        show: Callable[[Any, Workspace], str],
        *,
        order: Callable[[Any, Workspace], Any] | None = None,
        trailing: bool = False,
        several: bool = False,
        width: int = 140,
    ) -> None:
        """`several` says that what is shown is a list with commas: each entry is a group."""
        super().__init__("", heading, width=width)
        self._show, self._order = show, order
        self.trailing, self.several = trailing, several

    def value(self, row: Row) -> Any:  # noqa: ANN401
        return None

    def show(self, row: Row, space: Workspace) -> str:
        return self._show(row, space)

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        return self._order(row, space) if self._order else super().order(row, space)
