"""Events of a calendar that are repeated (RFC 5545: RRULE, RDATE, EXDATE, RECURRENCE-ID).

Rules are expanded by the clock at the place of the event, so that a session at nine stays at nine
when the clock changes. dateutil counts; what stands here is what calendars do around it.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from typing import Any

MOST = 200
"""As many times are taken of an event, however often it is repeated."""

FURTHEST = timedelta(days=400)
"""As far as a rule without an end is followed."""

TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
"""No session is; and dateutil follows a rule that never comes true to the year 9999."""
_PART = re.compile(r"(?:^|;)(FREQ|COUNT|UNTIL)=([^;]*)", re.IGNORECASE)
_UNTIL = re.compile(r"^([0-9]{8})(?:T([0-9]{6})(Z)?)?$", re.IGNORECASE)


class Unrepeatable(ValueError):
    """A rule that makes no sense; the event itself still counts."""


def is_repeated(event: Any) -> bool:  # noqa: ANN401 -- icalendar.Event
    return "RRULE" in event or "RDATE" in event


def moments(event: Any, starts: datetime) -> tuple[list[datetime], bool]:  # noqa: ANN401 -- as above
    """Return when an event begins, each time, and whether there would be more than were taken.

    Raises `Unrepeatable`.
    """
    zone, first = starts.tzinfo, starts.replace(tzinfo=None)
    found, more = {first}, False
    try:
        for rule in _listed(event.get("RRULE")):
            times, unended = _followed(rule.to_ical().decode(), first, zone)
            found.update(times)
            more = more or unended
    except (ValueError, TypeError, AttributeError, KeyError) as refused:
        raise Unrepeatable(str(refused)) from refused
    for moment in _moments(event, "RDATE", zone):
        if not isinstance(moment, datetime):
            moment = datetime.combine(moment, first.time())  # noqa: PLW2901 -- a day alone
        found.add(moment)
    out = set(_moments(event, "EXDATE", zone))
    taken = sorted(moment for moment in found if not {moment, moment.date()} & out)
    return [moment.replace(tzinfo=zone) for moment in taken[:MOST]], more or len(taken) > MOST


def _followed(rule: str, first: datetime, zone: tzinfo | None) -> tuple[list[datetime], bool]:
    """Return the times that a rule gives, by the clock, and whether it goes on after them."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 -- only for such events

    parts = {name.upper(): value for name, value in _PART.findall(rule)}
    if parts.get("FREQ", "").upper() in TOO_OFTEN:
        raise ValueError(rule)
    furthest = first + FURTHEST
    until = min(_until(parts["UNTIL"], zone), furthest) if "UNTIL" in parts else furthest
    bare = ";".join(
        part for part in rule.split(";") if part.partition("=")[0].upper() not in {"COUNT", "UNTIL"}
    )
    times = rrulestr(f"{bare};UNTIL={until:%Y%m%dT%H%M%S}", dtstart=first)
    count = int(parts["COUNT"]) if "COUNT" in parts else None
    most = MOST + 1 if count is None else min(count, MOST + 1)
    found = list(islice(times, most))
    unended = count is None and "UNTIL" not in parts
    return found, unended or (count is not None and count > len(found) > 0 and count > MOST)


def replaced(event: Any, zone: tzinfo | None) -> datetime | None:  # noqa: ANN401 -- as above
    """Return which time of a repeated event this one stands for, `None` where for none."""
    value = event.get("RECURRENCE-ID")
    found = _local(getattr(value, "dt", None), zone)
    if isinstance(found, datetime):
        return found.replace(tzinfo=zone)
    return datetime.combine(found, time(), zone) if found else None


def _until(text: str, zone: tzinfo | None) -> datetime:
    """Return the end of a rule by the clock at the place; of a day, its last second.

    Raises `ValueError`.
    """
    found = _UNTIL.match(text)
    if found is None:
        raise ValueError(text)
    day, clock, utc = found.groups()
    moment = datetime.strptime(day + (clock or "235959"), "%Y%m%d%H%M%S")
    if utc and zone is not None:
        return moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
    return moment


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
