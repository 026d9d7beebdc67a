"""Interpreters of one booth take turns: nobody works longer than half an hour without a rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

TURN_MIN = 30
"""After so many minutes of simultaneous interpretation a colleague takes over (AIIC)."""


def turns(
    people: Sequence[int], starts: datetime, ends: datetime, turn_min: int = TURN_MIN
) -> list[tuple[int, datetime, datetime]]:
    """Return who works from when to when: one after the other, `turn_min` minutes each.

    `people` are keys. Somebody who is alone works all the time; nobody, and there are no turns.
    """
    found: list[tuple[int, datetime, datetime]] = []
    moment = starts
    while people and moment < ends:
        until = ends if len(people) == 1 else min(ends, moment + timedelta(minutes=turn_min))
        found.append((people[len(found) % len(people)], moment, until))
        moment = until
    return found


def longest_alone(people: Sequence[int], starts: datetime, ends: datetime) -> int:
    """Return the most minutes that somebody works without a rest; 0 where nobody does."""
    worked = [
        int((until - since).total_seconds() // 60)
        for _, since, until in turns(people, starts, ends)
    ]
    return max(worked, default=0)
