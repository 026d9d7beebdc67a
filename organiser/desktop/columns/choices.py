"""Fields that hold one of a list of values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from weakref import ref

from organiser.desktop.columns.column import Choices, Column, Filtering
from organiser.desktop.search import folded
from organiser.errors import Mistyped
from organiser.i18n import Message, message
from organiser.model import Row, Workshop

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

Read = Callable[[str, Workshop], Any]
"""What a text means in other people's lists; `None` where it means nothing known."""

SHORTEST_PART = 3  # letters by which a choice may be named


class Chosen(Column):
    """One of a list of values. `read` understands what other people's lists write for them."""

    filtering = Filtering.CHOICE

    def __init__(
        self,
        field: str,
        heading: Message,
        choices: Callable[[Workspace], Choices],
        *,
        read: Read | None = None,
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(field, heading, **more)
        self._choices, self._read = choices, read

    def choices(self, space: Workspace) -> Choices:
        return self._choices(space)

    def show(self, row: Row, space: Workspace) -> str:
        value = self.value(row)
        return next(
            (text for known, text in self.choices(space) if known == value), str(value or "")
        )

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        wanted = folded(text)
        for value, shown in self.choices(space):
            if text == shown or wanted in (folded(shown), folded(str(value or ""))):
                return value
        if self._read is not None and (found := self._read(text, space.workshop)) is not None:
            return found
        if (begun := self.begun(text, space)) is not None:
            return begun
        if not text.strip():
            raise Mistyped(
                message("“{field}” cannot be left empty.", field=self.heading),
                message("Choose an entry of the list. Nothing was changed."),
            )
        raise Mistyped(
            message("“{text}” is no choice for “{field}”.", text=text.strip(), field=self.heading),
            message("Choose an entry of the list. Nothing was changed."),
        )

    def begun(self, text: str, space: Workspace) -> Any:  # noqa: ANN401
        """Return the one choice in which the part `text` occurs, else None."""
        wanted = folded(text)
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
        self._places = {value: place for place, value in enumerate(names)}

    def _offered(self, space: Workspace) -> Choices:
        return [(value, space.desk(name)) for value, name in self._names.items()]

    def show(self, row: Row, space: Workspace) -> str:
        name = self._names.get(self.value(row))
        return space.desk(name) if name else str(self.value(row) or "")

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401 -- the order of the list
        return self._places.get(self.value(row), -1)


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
        self._of: Callable[[], Workshop | None] = lambda: None
        self._last: Choices = ()

    def _offered(self, space: Workspace) -> Choices:
        """Return the rows by name; asked for several times, of 5,000 people, by each page."""
        if self._of() is not space.workshop:
            rows = self._rows(space.workshop)
            self._last = [(None, ""), *((row.key, self._name(row)) for row in rows)]
            self._of = ref(space.workshop)
        return self._last

    def show(self, row: Row, space: Workspace) -> str:
        found = space.workshop.of(self._kind).get(self.value(row) or 0)
        return self._name(found) if found else ""

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        """Return the key. Of several rows of one name the row's own comes first."""
        if text.strip() and text == self.show(row, space):
            return self.value(row)
        return super().parse(text, row, space) if text.strip() else None


class YesNo(Column):
    """A box to tick."""

    filtering = Filtering.CHOICE

    def show(self, row: Row, space: Workspace) -> str:
        return space.desk(message("Yes") if self.value(row) else message("No"))

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        return not self.value(row)

    def choices(self, space: Workspace) -> Choices:
        return [(True, space.desk(message("Yes"))), (False, space.desk(message("No")))]

    def parse(self, text: str, row: Row, space: Workspace) -> bool | None:
        """Return the answer, in any of the languages that lists come in; empty is no."""
        from organiser.importers.values.choices import yes_no  # noqa: PLC0415 -- as above

        wanted = folded(text)
        for value, shown in self.choices(space):
            if wanted == folded(shown):
                return bool(value)
        if not text.strip():
            return False
        answer = yes_no(text.strip())
        if answer is None:
            raise Mistyped(
                message("“{text}” is neither yes nor no.", text=text.strip()),
                message("Type yes or no. Nothing was changed."),
            )
        return answer

    def total(self, rows: Sequence[Row], space: Workspace) -> str:
        yes = sum(1 for row in rows if self.value(row))
        return space.desk.language.number(yes) if yes else ""
