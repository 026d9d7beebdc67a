"""Rows by the row that they refer to, kept up to date one row at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any, Generic, TypeVar

from organiser.model import (
    Assignment,
    Availability,
    Channel,
    ExtraRoom,
    Invitation,
    Leg,
    Membership,
    Participant,
    Placement,
    Row,
    Stop,
    Visit,
    Workshop,
)

FOLLOWED: dict[type[Row], tuple[str, ...]] = {
    Assignment: ("session_id", "participant_id"),
    Availability: ("participant_id", "room_id"),
    Channel: ("session_id", "room_id"),
    ExtraRoom: ("session_id",),
    Invitation: ("session_id", "participant_id", "constituency_id", "group_id"),
    Leg: ("visit_id",),
    Membership: ("group_id", "participant_id"),
    Participant: ("constituency_id",),
    Placement: ("visit_id", "participant_id"),
    Stop: ("visit_id", "host_id"),
    Visit: ("session_id", "leader_id", "interpreter_id", "bus_id"),
}
"""The fields whose references are followed backwards, by kind."""

R = TypeVar("R", bound=Row)


class Joins:
    """All references that are followed backwards."""

    def __init__(self) -> None:
        self._joins: dict[tuple[type[Row], str], _Join[Any]] = {}
        self._by_kind: dict[type[Row], list[_Join[Any]]] = defaultdict(list)
        for kind, fields in FOLLOWED.items():
            for field in fields:
                join: _Join[Any] = _Join(field)
                self._joins[kind, field] = join
                self._by_kind[kind].append(join)

    def fill(self, workshop: Workshop) -> None:
        """Take the rows of `workshop` in place of all that was there."""
        for (kind, _), join in self._joins.items():
            join.fill(workshop.of(kind))

    def change(
        self, kind: type[Row], keys: Iterable[int], before: Workshop, after: Workshop
    ) -> None:
        """Take the rows of `kind` with these keys as they are `after`."""
        old, new = before.of(kind), after.of(kind)
        for join in self._by_kind.get(kind, ()):
            for key in keys:
                join.change(old.get(key), new.get(key))

    def of(self, kind: type[R], field: str, key: int | None) -> list[R]:
        """Return the rows of `kind` whose `field` refers to `key`, in the order of their keys."""
        return self._joins[kind, field].of(key)


class _Join(Generic[R]):
    """The rows of one kind by the key in one of their fields."""

    def __init__(self, field: str) -> None:
        self._refers = attrgetter(field)
        self._rows: dict[int, dict[int, R]] = {}

    def fill(self, rows: Mapping[int, R]) -> None:
        self._rows = {}
        refers, found = self._refers, self._rows
        for key, row in rows.items():
            to = refers(row)
            if to is not None:
                if to in found:
                    found[to][key] = row
                else:
                    found[to] = {key: row}

    def change(self, before: R | None, after: R | None) -> None:
        """Take `after` in place of `before`; either may be missing."""
        if before is not None and (to := self._refers(before)) is not None:
            there = self._rows[to]
            del there[before.key]
            if not there:
                del self._rows[to]
        if after is not None and (to := self._refers(after)) is not None:
            self._rows.setdefault(to, {})[after.key] = after

    def of(self, key: int | None) -> list[R]:
        there = self._rows.get(key or 0)
        if there is None:
            return []
        return list(there.values()) if len(there) == 1 else [there[own] for own in sorted(there)]
