"""What goes on at each thing that can be taken, in the order in which it begins.

The shared sweep of the rules: a room, a person or a host has its own short list, sorted once and
kept sorted, so that a rule compares neighbours and never all pairs.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Hashable, Iterable, Iterator
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

_order = attrgetter("order")


class Placed(Protocol):
    """Something that takes time; `order` is different for each."""

    @property
    def order(self) -> tuple[object, ...]: ...


K = TypeVar("K", bound=Hashable)
T = TypeVar("T", bound=Placed)


class Timelines(Generic[K, T]):
    """What takes time, by the key of what it takes."""

    def __init__(self) -> None:
        self._lines: dict[K, list[T]] = {}

    def __getitem__(self, key: K) -> list[T]:
        """Return what goes on at `key`, in order. Read only."""
        return self._lines.get(key) or []

    def __iter__(self) -> Iterator[K]:
        return iter(self._lines)

    def append(self, keys: Iterable[K], item: T) -> None:
        """Take `item` in, which begins after all that are there already."""
        lines = self._lines
        for key in keys:
            if key in lines:
                lines[key].append(item)
            else:
                lines[key] = [item]

    def add(self, keys: Iterable[K], item: T) -> None:
        """Take `item` in where it belongs."""
        for key in keys:
            insort(self._lines.setdefault(key, []), item, key=_order)

    def remove(self, keys: Iterable[K], item: T) -> None:
        """Take `item` out."""
        for key in keys:
            line = self._lines[key]
            del line[bisect_left(line, item.order, key=_order)]
            if not line:
                del self._lines[key]
