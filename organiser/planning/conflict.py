"""The smallest reason why things cannot hold together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def irreducible(items: Sequence[Item], holds: Callable[[list[Item]], bool]) -> list[Item]:
    """Return a part of `items` that cannot hold together, though without any one of it it can.

    `holds` answers for a list; what holds, holds with fewer as well. Those that come first stay
    out of it where there is a choice. QuickXplain (Junker, AAAI 2004): for k of n items about
    2k log(n / k) questions. Raises `ValueError` where all of them hold together.
    """
    if holds(list(items)):
        sentence = "these hold together"
        raise ValueError(sentence)
    return _explain([], list(items), holds, grown=False) if items else []


def _explain(
    given: list[Item], items: list[Item], holds: Callable[[list[Item]], bool], *, grown: bool
) -> list[Item]:
    if grown and not holds(given):
        return []
    if len(items) == 1:
        return items
    middle = len(items) // 2
    spared, kept = items[:middle], items[middle:]
    first = _explain(given + kept, spared, holds, grown=True)
    second = _explain(given + first, kept, holds, grown=bool(first))
    return first + second
