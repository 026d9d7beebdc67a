"""Days on which the clock changes: which hour is missing, and which one comes twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

STEP = timedelta(minutes=15)


@dataclass(frozen=True)
class Gap:
    """Minutes of the wall clock, from midnight, that a day skips, or (`twice`) lives twice."""

    first: int
    last: int
    twice: bool


@cache
def changes_on(day: date, zone: str) -> tuple[Gap, ...]:
    """Return where the clock of `zone` (IANA) changes on `day`; nearly always nowhere."""
    place = ZoneInfo(zone)
    midnight = datetime.combine(day, time())
    following = midnight + timedelta(days=1)
    if midnight.replace(tzinfo=place).utcoffset() == following.replace(tzinfo=place).utcoffset():
        return ()
    moment, end = (m.replace(tzinfo=place).astimezone(UTC) for m in (midnight, following))
    found = []
    while moment < end:
        before = moment.astimezone(place)
        after = (moment + STEP).astimezone(place)
        jump = after.replace(tzinfo=None) - before.replace(tzinfo=None) - STEP
        if jump:
            shown = before.replace(tzinfo=None) + STEP
            edge = int((shown - midnight).total_seconds() // 60)
            by = int(jump.total_seconds() // 60)
            found.append(Gap(edge, edge + by, False) if by > 0 else Gap(edge + by, edge, True))
        moment += STEP
    return tuple(found)
