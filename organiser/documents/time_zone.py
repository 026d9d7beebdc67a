"""A time zone as a calendar carries it (RFC 5545, VTIMEZONE), from the IANA data.

Every change of the clock in the years around the event stands by itself, with the moment on
the clock before it: no rule is guessed, so a zone whose rules change is right too.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

_ONE_DAY = timedelta(days=1)
_UTC_NAMES = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu", "Etc/Universal"})


def is_utc(zone: str) -> bool:
    """Whether a zone is that of Z, which a calendar does not describe."""
    return zone in _UTC_NAMES


def changes(zone: ZoneInfo, first: date, last: date) -> list[datetime]:
    """Return the instants, in UTC, from which the clock or its name is another."""
    found = []
    moment = datetime(first.year, 1, 1, tzinfo=UTC)
    end = datetime(last.year + 1, 1, 1, tzinfo=UTC)
    while moment < end:
        following = moment + _ONE_DAY
        if _clock(zone, following) != _clock(zone, moment):
            before, after = moment, following
            while after - before > timedelta(seconds=1):
                middle = before + (after - before) // 2
                middle = middle.replace(microsecond=0)
                if _clock(zone, middle) == _clock(zone, moment):
                    before = middle
                else:
                    after = middle
            found.append(after)
        moment = following
    return found


def timezone(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """Return the VTIMEZONE of `zone` for the years from the one before `first` to after `last`."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 -- slow

    start = datetime(max(first.year - 1, MINYEAR + 1), 1, 1, tzinfo=UTC)
    described = Timezone()
    described.add("TZID", zone.key)
    earlier, _, _ = _clock(zone, start)
    for moment in [
        start,
        *changes(zone, start.date(), date(min(last.year + 1, MAXYEAR - 1), 12, 31)),
    ]:
        offset, saving, name = _clock(zone, moment)
        part = TimezoneDaylight() if saving else TimezoneStandard()
        part.add("DTSTART", (moment + earlier).replace(tzinfo=None))
        part.add("TZOFFSETFROM", earlier)
        part.add("TZOFFSETTO", offset)
        part.add("TZNAME", name)
        described.add_component(part)
        earlier = offset
    return described


def _clock(zone: ZoneInfo, moment: datetime) -> tuple[timedelta, bool, str]:
    """Return the offset, whether it is summer time, and the name of the time, at an instant."""
    local = moment.astimezone(zone)
    return local.utcoffset() or timedelta(), bool(local.dst()), local.tzname() or zone.key
