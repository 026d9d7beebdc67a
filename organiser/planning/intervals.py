"""Half-open intervals of time: which of them meet, and for how long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Protocol, TypeVar


class Interval(Protocol):
    """Anything with a beginning and an end; the end is no part of it."""

    @property
    def starts(self) -> datetime: ...

    @property
    def ends(self) -> datetime: ...


Timed = TypeVar("Timed", bound=Interval)


def overlapping(intervals: Iterable[Timed]) -> Iterator[tuple[Timed, Timed]]:
    """Yield each pair of `intervals` that have a moment in common, the earlier one first.

    `intervals` come in the order of their beginnings. One sweep: each is compared with those
    that are still going on, not with all.
    """
    ongoing: list[Timed] = []
    for interval in intervals:
        starts = interval.starts
        if interval.ends <= starts:
            continue
        ongoing = [other for other in ongoing if other.ends > starts]
        for other in ongoing:
            yield other, interval
        ongoing.append(interval)


def shared_minutes(first: Interval, second: Interval) -> int:
    """Return how many minutes two intervals have in common, rounded up; 0 where none."""
    return whole_minutes(min(first.ends, second.ends) - max(first.starts, second.starts))


def whole_minutes(length: timedelta) -> int:
    """Return the minutes of `length`, rounded up; 0 where it is negative."""
    return max(0, -(-length // timedelta(minutes=1)))
