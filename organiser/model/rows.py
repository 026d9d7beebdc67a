"""Rows in memory, and answers about them that are kept for as long as they hold."""

from __future__ import annotations

from collections import defaultdict
from functools import wraps
from typing import TYPE_CHECKING, Any, Self, TypeVar

from organiser.model.event import Event
from organiser.model.groups import Group
from organiser.model.kinds import KINDS
from organiser.model.people import Constituency, Participant
from organiser.model.programme import Room, Session
from organiser.model.visits import Host, Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from organiser.model.row import Row

R = TypeVar("R", bound="Row")
Found = TypeVar("Found")
Asked = TypeVar("Asked", bound="Rows")

Changes = list[tuple["type[Row]", int, "Row | None"]]
"""What changed: kind, key, and the row as it is now, `None` where it no longer exists."""

Kept = dict[str, tuple["frozenset[type[Row]]", Any]]
"""Answers by the name of the look-up, with the kinds that they depend on."""


def look_up(
    *kinds: type[Row],
) -> Callable[[Callable[[Asked], Found]], Callable[[Asked], Found]]:
    """Keep the answer of a look-up until a row of one of `kinds` changes."""

    def decorate(find: Callable[[Asked], Found]) -> Callable[[Asked], Found]:
        @wraps(find)
        def found(self: Asked) -> Found:
            kept = self._kept
            if find.__name__ not in kept:
                kept[find.__name__] = (frozenset(kinds), find(self))
            answer: Found = kept[find.__name__][1]
            return answer

        return found

    return decorate


class Rows:
    """Every row, by kind and key."""

    def __init__(self, rows: Mapping[type[Row], dict[int, Any]], kept: Kept | None = None) -> None:
        self._rows: dict[type[Row], dict[int, Any]] = {kind: rows.get(kind, {}) for kind in KINDS}
        self._kept: Kept = kept or {}

    def updated(self, changes: Iterable[tuple[type[Row], int, Row | None]]) -> Self:
        """Return the workshop after `changes`: kind, key, and the row as it is now.

        A row that is now `None` no longer exists.
        """
        changes = list(changes)
        rows = dict(self._rows)
        touched: set[type[Row]] = set()
        for kind, key, row in changes:
            if kind not in touched:
                touched.add(kind)
                rows[kind] = dict(rows[kind])
            if row is None:
                rows[kind].pop(key, None)
            else:
                rows[kind][key] = row
        kept = {name: answer for name, answer in self._kept.items() if not answer[0] & touched}
        following = type(self)(rows, kept)
        self._hand_over(following, changes)
        return following

    def _hand_over(self, following: Self, changes: Changes) -> None:
        """Bring answers up to date that need not be found anew after `changes`."""

    def of(self, kind: type[R]) -> dict[int, R]:
        """Return the rows of one kind by key, in the order of their keys or additions."""
        return self._rows[kind]

    @property
    def event(self) -> Event:
        """The event; a workshop has exactly one."""
        return next(iter(self.of(Event).values()))

    @property
    def participants(self) -> dict[int, Participant]:
        return self.of(Participant)

    @property
    def constituencies(self) -> dict[int, Constituency]:
        return self.of(Constituency)

    @property
    def rooms(self) -> dict[int, Room]:
        return self.of(Room)

    @property
    def sessions(self) -> dict[int, Session]:
        return self.of(Session)

    @property
    def hosts(self) -> dict[int, Host]:
        return self.of(Host)

    @property
    def visits(self) -> dict[int, Visit]:
        return self.of(Visit)

    @property
    def groups(self) -> dict[int, Group]:
        return self.of(Group)


def grouped(rows: Mapping[int, Any], field: str, *, order: str = "position") -> dict[int, Any]:
    """Return `rows` by the key in `field`, each list in `order` where they have one."""
    found: dict[int, list[Any]] = defaultdict(list)
    kind = type(next(iter(rows.values()), None))
    if hasattr(kind, order):
        places = sorted((getattr(row, order) or 0, key) for key, row in rows.items())
        keys = [key for _, key in places]
    else:
        keys = sorted(rows)
    for key in keys:
        row = rows[key]
        found[getattr(row, field)].append(row)
    return found
