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


def longest_gap(intervals: Iterable[Interval], starts: datetime, ends: datetime) -> int:
    """Return the minutes of the longest time between `starts` and `ends` without an interval.

    `intervals` come in the order of their beginnings. Rounded down.
    """
    longest, free_from = timedelta(0), starts
    for interval in intervals:
        if interval.ends <= interval.starts or interval.ends <= free_from:
            continue
        if interval.starts >= ends:
            break
        longest = max(longest, interval.starts - free_from)
        free_from = interval.ends
    return max(longest, ends - free_from) // timedelta(minutes=1)


def runs(intervals: Iterable[Timed], pause: timedelta) -> Iterator[list[Timed]]:
    """Yield `intervals` in runs: within one, each begins less than `pause` after all before it.

    `intervals` come in the order of their beginnings; those without length are left out.
    """
    run: list[Timed] = []
    until = datetime.min  # noqa: DTZ901 -- before any local time
    for interval in intervals:
        if interval.ends <= interval.starts:
            continue
        if run and interval.starts - until >= pause:
            yield run
            run = []
        until = max(until, interval.ends) if run else interval.ends
        run.append(interval)
    if run:
        yield run
