"""Events of a calendar that are repeated (RFC 5545: RRULE, RDATE, EXDATE, RECURRENCE-ID).

Rules are expanded by the clock at the place of the event, so that a session at nine stays at nine
when the clock changes. dateutil counts; what stands here is what calendars do around it.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

MOST = 200
"""As many times are taken of an event that is repeated without an end."""

_UNTIL = re.compile(r"UNTIL=([0-9]{8})(?:T([0-9]{6})(Z)?)?", re.IGNORECASE)


class Unrepeatable(ValueError):
    """A rule that makes no sense; the event itself still counts."""


def is_repeated(event: Any) -> bool:  # noqa: ANN401 -- icalendar.Event
    return "RRULE" in event or "RDATE" in event


def moments(event: Any, starts: datetime) -> tuple[list[datetime], bool]:  # noqa: ANN401 -- as above
    """Return when an event begins, each time, and whether there would be more than were taken.

    Raises `Unrepeatable`.
    """
    from dateutil.rrule import rruleset, rrulestr  # noqa: PLC0415 -- only for such events

    zone = starts.tzinfo
    first = starts.replace(tzinfo=None)
    found = rruleset()
    try:
        for rule in _listed(event.get("RRULE")):
            text = _UNTIL.sub(lambda until: _until(until, zone), rule.to_ical().decode())
            found.rrule(rrulestr(text, dtstart=first))
    except (ValueError, TypeError, AttributeError, KeyError) as refused:
        raise Unrepeatable(str(refused)) from refused
    found.rdate(first)
    for moment in _moments(event, "RDATE", zone):
        found.rdate(
            moment if isinstance(moment, datetime) else datetime.combine(moment, first.time())
        )
    out = set(_moments(event, "EXDATE", zone))
    taken: list[datetime] = []
    for moment in found:
        if moment in out or moment.date() in out:
            continue
        if len(taken) == MOST:
            return taken, True
        taken.append(moment.replace(tzinfo=zone))
    return taken, False


def replaced(event: Any, zone: tzinfo | None) -> datetime | None:  # noqa: ANN401 -- as above
    """Return which time of a repeated event this one stands for, `None` where for none."""
    value = event.get("RECURRENCE-ID")
    found = _local(getattr(value, "dt", None), zone)
    if isinstance(found, datetime):
        return found.replace(tzinfo=zone)
    return datetime.combine(found, time(), zone) if found else None


def _until(found: re.Match[str], zone: tzinfo | None) -> str:
    """Return the end of a rule by the clock at the place: dateutil wants none with a zone."""
    day, clock, utc = found.groups()
    if clock is None:
        return f"UNTIL={day}T235959"
    if utc and zone is not None:
        moment = datetime.strptime(day + clock, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        return f"UNTIL={moment.astimezone(zone):%Y%m%dT%H%M%S}"
    return f"UNTIL={day}T{clock}"


def _moments(event: Any, name: str, zone: tzinfo | None) -> list[datetime | date]:  # noqa: ANN401 -- as above
    found = []
    for value in _listed(event.get(name)):
        for one in getattr(value, "dts", [value]):
            moment = getattr(one, "dt", None)
            moment = moment[0] if isinstance(moment, tuple) else moment  # a period
            local = _local(moment, zone)
            if local is not None:
                found.append(local)
    return found


def _local(moment: Any, zone: tzinfo | None) -> datetime | date | None:  # noqa: ANN401 -- as above
    """Return a moment by the clock in `zone`, without saying so; days stay days."""
    if isinstance(moment, datetime):
        if moment.tzinfo is not None and zone is not None:
            moment = moment.astimezone(zone)
        local: datetime = moment.replace(tzinfo=None, microsecond=0)
        return local
    return moment if isinstance(moment, date) else None


def _listed(value: Any) -> list[Any]:  # noqa: ANN401 -- as above
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
