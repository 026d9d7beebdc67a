"""Lengths and moments as programs and people write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from organiser.i18n import Message, message
from organiser.importers.schedules.entry import Entry

USUAL_LENGTH = timedelta(minutes=30)
LONGEST = timedelta(days=14)
_NIGHT_ENDS = time(4)
_YEARS = range(1900, 2200)

_CLOCK = re.compile(r"^(\d{1,3}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?$")
_ISO_LENGTH = re.compile(
    r"^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"^(?:(\d{1,3}(?:[.,]\d{1,2})?) ?(?:h|hrs?|hours?|heures?|horas?|ore|ora|std|stunden?)\.?)?"
    r"(?: ?(?:and|et|y|e|und)? ?(\d{1,4})"
    r" ?(?:m|min|mins|minutes?|minutos?|minuti|minuten|['’′])?\.?)?$",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:[zZ]|[+-]\d{2}:?\d{2})$")


def length(text: str) -> timedelta | None:
    """Return a length: "00:45", "1:30:00", "90" minutes, "PT1H30M", "1 h 30", "45 min"."""
    text = " ".join(text.split())
    if parts := _CLOCK.match(text):
        hours, minutes, seconds = (int(part or 0) for part in parts.groups())
        found = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    elif text[:1] in "Pp" and (parts := _ISO_LENGTH.match(text)):
        weeks, days, hours, minutes, seconds = (int(part or 0) for part in parts.groups())
        found = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    elif text and (parts := _WORDS.match(text)) and any(parts.groups()):
        found = timedelta(
            hours=float((parts[1] or "0").replace(",", ".")), minutes=int(parts[2] or 0)
        )
    else:
        return None
    return found if timedelta() < found <= LONGEST else None


def moment(text: str) -> datetime | None:
    """Return a date and time in the form of ISO 8601, with its offset where it says one."""
    text = " ".join(text.split())
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    if ":" not in text and "T" not in text:
        return None
    return found.replace(microsecond=0) if plausible(found) else None


def day(text: str) -> date | None:
    """Return the day at the beginning of a date, or date and time, of ISO 8601."""
    try:
        found = date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
    return found if plausible(found) else None


def plausible(day: date) -> bool:
    """Whether a programme may be on a day: not at the ends of time, where zones have no room."""
    return day.year in _YEARS


def hour(text: str) -> tuple[time, int] | None:
    """Return a time of day and how many days later it is: 25:30 is half past one tomorrow."""
    parts = _CLOCK.match(text.strip())
    if not parts:
        return None
    hours, minutes, seconds = (int(part or 0) for part in parts.groups())
    if hours > 47 or minutes > 59 or seconds > 59:  # noqa: PLR2004 -- a clock
        return None
    return time(hours % 24, minutes, seconds), hours // 24


def zone_named(name: str) -> ZoneInfo | None:
    """Return the zone of an IANA name, or `None` where nobody knows it."""
    if not name:
        return None
    try:
        return ZoneInfo(name.strip())
    except (KeyError, ValueError, OSError):
        return None


def after(starts: datetime, lasts: timedelta) -> datetime:
    """Return the end of what `lasts` so long; over a change of the clock by real time."""
    if starts.tzinfo is None:
        return starts + lasts
    return (starts.astimezone(UTC) + lasts).astimezone(starts.tzinfo)


def by_the_clock(instant: datetime, said: str, zone: ZoneInfo | None) -> datetime:
    """Return `instant` in `zone`, exactly at the hour that is `said` beside it where they agree."""
    if instant.tzinfo is None or zone is None:
        return instant
    wall = instant.replace(tzinfo=None)
    local = wall.replace(tzinfo=zone)
    clock = hour(said)
    if clock and clock[0] == wall.time() and local.utcoffset() == instant.utcoffset():
        return local
    return instant.astimezone(zone)


def with_length(entry: Entry, lasts: str, ends: datetime | None) -> None:
    """Give an entry that begins its end: after `lasts`, or at `ends`, or after half an hour."""
    if entry.starts is None:
        return
    known = length(lasts)
    if (
        known is None
        and ends is not None
        and (ends.tzinfo is None) == (entry.starts.tzinfo is None)
    ):
        entry.ends = ends if ends.tzinfo is None else ends.astimezone(entry.starts.tzinfo)
        if entry.ends > entry.starts:
            return
    if known is None:
        if lasts.strip():
            entry.doubts.append(
                message("“{text}” is no length: 30 minutes were taken.", text=lasts.strip()[:40])
            )
        else:
            entry.doubts.append(message("No length is said: 30 minutes were taken."))
    entry.ends = after(entry.starts, known or USUAL_LENGTH)


def on_the_night(at: time, day_change: time | None) -> bool:
    """Whether a time of day counts with the day before: after midnight, before the day changes.

    Where a schedule does not say when its days change, they do at four in the morning.
    """
    return at < (_NIGHT_ENDS if day_change is None else day_change)


def has_offset(text: str) -> bool:
    return _OFFSET.search(text.strip()) is not None


NO_TITLE: Message = message("There is no title.")
NO_TIME: Message = message("It is not said when it begins.")
