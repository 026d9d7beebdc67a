"""How high each stretch of time of a grid is: as high as the texts that stand in it need.

Where there is room, heights follow the minutes, so that long sessions look long; an empty stretch
is kept short.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEAST_PT = 11.0
"""A stretch in which something stands: room for the time beside it."""

EMPTY_PT = 12.0
"""The most that a stretch takes in which nothing stands."""

MOST_PT_A_MINUTE = 1.8
STEPS = 20


@dataclass(frozen=True)
class Need:
    """Something in the stretches from `first` up to, not with, `last` that is so high."""

    first: int
    last: int
    height_pt: float


def stretch_heights(
    minutes: Sequence[float], needs: Sequence[Need], height_pt: float
) -> list[float]:
    """Return the height of each stretch of `minutes`; together at most `height_pt`, if they can be.

    Every need is met, also where that takes more than `height_pt`.
    """
    least = _heights(minutes, needs, 0.0)
    if sum(least) >= height_pt:
        return least
    low, high = 0.0, MOST_PT_A_MINUTE
    for _ in range(STEPS):
        middle = (low + high) / 2
        if sum(_heights(minutes, needs, middle)) <= height_pt:
            low = middle
        else:
            high = middle
    return _heights(minutes, needs, low)


def _heights(minutes: Sequence[float], needs: Sequence[Need], a_minute_pt: float) -> list[float]:
    taken = [False] * len(minutes)
    for need in needs:
        taken[need.first : need.last] = [True] * (need.last - need.first)
    heights = [
        max(LEAST_PT, length * a_minute_pt) if busy else min(EMPTY_PT, length * a_minute_pt + 4.0)
        for length, busy in zip(minutes, taken, strict=True)
    ]
    for need in sorted(needs, key=lambda one: (one.last - one.first, one.first)):
        span = range(need.first, need.last)
        lacking = need.height_pt - sum(heights[place] for place in span)
        if lacking > 0:
            whole = sum(minutes[place] for place in span)
            for place in span:
                heights[place] += lacking * minutes[place] / whole
    return heights
