"""How one field of a row is shown, ordered, typed and read back.

Tables and forms are made of the same columns. A column is given the workspace for what it
cannot know itself: the other rows, and the language of the reader.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from organiser.desktop import typed
from organiser.desktop.search import folded
from organiser.errors import Mistyped
from organiser.i18n import Message, message
from organiser.model import Row, Workshop, collation_key

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import Action

Choices = Sequence[tuple[Any, str]]
"""What may be chosen: the stored value, and what the coordinator reads."""


SHORTEST_PART = 3  # letters by which a choice may be named


class Column:
    """A field of plain text, in one line."""

    editable = True
    trailing = False  # whether it is set flush with the end, as numbers are

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

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401 -- as the field
        """Return the value that `text` stands for. Raises `Mistyped`."""
        return text.strip() if not self.tall else text.rstrip()

    def change(self, row: Row, value: Any) -> Action:  # noqa: ANN401 -- as the field
        """Return the action that sets the field."""
        from organiser.actions.rows import set_value  # noqa: PLC0415 -- the store, when first needed

        return set_value(row, self.field, value)

    def choices(self, space: Workspace) -> Choices | None:
        """Return what may be chosen, or None where anything may be typed."""
        return None


class Number(Column):
    """A whole number, or none."""

    trailing = True

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


class Chosen(Column):
    """One of a list of values."""

    def __init__(
        self,
        field: str,
        heading: Message,
        choices: Callable[[Workspace], Choices],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(field, heading, **more)
        self._choices = choices

    def choices(self, space: Workspace) -> Choices:
        return self._choices(space)

    def show(self, row: Row, space: Workspace) -> str:
        value = self.value(row)
        return next(
            (text for known, text in self.choices(space) if known == value), str(value or "")
        )

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        wanted = folded(text.strip())
        for value, shown in self.choices(space):
            if wanted in (folded(shown), folded(str(value or ""))):
                return value
        if (begun := self.begun(text, space)) is not None:
            return begun
        raise Mistyped(
            message("“{text}” is no choice for “{field}”.", text=text, field=self.heading),
            message("Choose an entry of the list. Nothing was changed."),
        )

    def begun(self, text: str, space: Workspace) -> Any:  # noqa: ANN401
        """Return the one choice in which the part `text` occurs, else None."""
        wanted = folded(text.strip())
        if len(wanted) < SHORTEST_PART:
            return None
        found = [value for value, shown in self.choices(space) if wanted in folded(shown)]
        return found[0] if len(found) == 1 else None


class Named(Chosen):
    """A fixed list: an enumeration with the words for its values."""

    def __init__(
        self,
        field: str,
        heading: Message,
        names: Mapping[Any, Message],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(field, heading, self._offered, **more)
        self._names = names

    def _offered(self, space: Workspace) -> Choices:
        return [(value, space.desk(name)) for value, name in self._names.items()]

    def show(self, row: Row, space: Workspace) -> str:
        name = self._names.get(self.value(row))
        return space.desk(name) if name else str(self.value(row) or "")

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401 -- the order of the list
        return list(self._names).index(self.value(row)) if self.value(row) in self._names else -1


class Reference(Chosen):
    """Another row of the workshop, or none."""

    def __init__(
        self,
        field: str,
        heading: Message,
        rows: Callable[[Workshop], Sequence[Row]],
        name: Callable[[Any], str],
        *,
        kind: type[Row],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(field, heading, self._offered, **more)
        self._rows, self._name, self._kind = rows, name, kind

    def _offered(self, space: Workspace) -> Choices:
        return [(None, ""), *((row.key, self._name(row)) for row in self._rows(space.workshop))]

    def show(self, row: Row, space: Workspace) -> str:
        found = space.workshop.of(self._kind).get(self.value(row) or 0)
        return self._name(found) if found else ""


class YesNo(Column):
    """A box to tick."""

    def show(self, row: Row, space: Workspace) -> str:
        return space.desk(message("Yes") if self.value(row) else message("No"))

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        return not self.value(row)

    def choices(self, space: Workspace) -> Choices:
        return [(True, space.desk(message("Yes"))), (False, space.desk(message("No")))]

    def parse(self, text: str, row: Row, space: Workspace) -> bool:
        return folded(text.strip()) in {"true", "1", "x", folded(space.desk(message("Yes")))}


class Words(Column):
    """A short list, typed with commas."""

    def show(self, row: Row, space: Workspace) -> str:
        return ", ".join(self.value(row))

    def parse(self, text: str, row: Row, space: Workspace) -> list[str]:
        parts = text.replace("،", ",").replace(";", ",").split(",")
        return [part.strip() for part in parts if part.strip()]


class Day(Column):
    """A day of the calendar, or none."""

    def show(self, row: Row, space: Workspace) -> str:
        value: date | datetime | None = self.value(row)
        return space.desk.language.short_date(value) if value else ""

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        value = self.value(row)
        return (value is None, value or date.min)

    def typed(self, row: Row, space: Workspace) -> str:
        value: date | datetime | None = self.value(row)
        return value.strftime("%d.%m.%Y") if value else ""

    def parse(self, text: str, row: Row, space: Workspace) -> date | None:
        return typed.day(text, space.workshop.event.first_day.year)


class Moment(Column):
    """A day and a time, local to the event, or none."""

    def show(self, row: Row, space: Workspace) -> str:
        value: datetime | None = self.value(row)
        return space.desk.language.moment(value) if value else ""

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        value = self.value(row)
        return (value is None, value or datetime.min)  # noqa: DTZ901 -- local times

    def typed(self, row: Row, space: Workspace) -> str:
        value: datetime | None = self.value(row)
        return value.strftime("%d.%m.%Y %H:%M") if value else ""

    def parse(self, text: str, row: Row, space: Workspace) -> datetime | None:
        return typed.moment(text, space.workshop.event.first_day.year)


class Clock(Column):
    """The time of a moment whose day stays: typed as 9, 930 or 9:30."""

    trailing = True

    def __init__(self, field: str, heading: Message, *, day: str = "", **more: Any) -> None:  # noqa: ANN401
        super().__init__(field, heading, **more)
        self._day = day  # the field that gives the day where the moment is empty

    def show(self, row: Row, space: Workspace) -> str:
        value: datetime | time | None = self.value(row)
        return space.desk.language.time(value) if value is not None else ""

    def typed(self, row: Row, space: Workspace) -> str:
        value: datetime | time | None = self.value(row)
        return value.strftime("%H:%M") if value is not None else ""

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        value = self.value(row)
        return (value is None, value or datetime.min)  # noqa: DTZ901 -- local times

    def parse(self, text: str, row: Row, space: Workspace) -> datetime | time | None:
        moment = typed.clock(text)
        old: datetime | time | None = self.value(row)
        if moment is None or (not self._day and not isinstance(old, datetime)):
            return moment
        on = old.date() if isinstance(old, datetime) else getattr(row, self._day)
        return datetime.combine(on, moment)


class Shown(Column):
    """Something worked out from the workshop; nobody types it."""

    editable = False

    def __init__(
        self,
        heading: Message,
        show: Callable[[Any, Workspace], str],
        *,
        order: Callable[[Any, Workspace], Any] | None = None,
        trailing: bool = False,
        width: int = 140,
    ) -> None:
        super().__init__("", heading, width=width)
        self._show, self._order, self.trailing = show, order, trailing

    def show(self, row: Row, space: Workspace) -> str:
        return self._show(row, space)

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        return self._order(row, space) if self._order else super().order(row, space)
