"""iCalendar (RFC 5545): .ics files of calendars and conference programs."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from organiser.errors import ImportRefused
from organiser.i18n import message
from organiser.importers.encoding import decoded
from organiser.importers.schedules import clock
from organiser.importers.schedules.entry import Entry, Schedule, Speaker
from organiser.importers.schedules.kinds import kind_named
from organiser.importers.schedules.plain_text import line, lines
from organiser.model import Duty

OWN_PRODUCT = "-//Workshop Organiser//"
"""How the PRODID of our own calendars begins."""

_MOST_SPEAKERS = 12
"""Whoever invites more people to an event names its audience, not its speakers."""

_DUTIES = {"CHAIR": Duty.CHAIR}
_UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.IGNORECASE)


def is_icalendar(content: bytes) -> bool:
    return (
        content[:400].removeprefix(b"\xef\xbb\xbf").lstrip().upper().startswith(b"BEGIN:VCALENDAR")
    )


def read(content: bytes, name: str) -> Schedule:
    """Return the events of a calendar. Raises `ImportRefused`."""
    import icalendar  # noqa: PLC0415 -- only when a calendar is read

    text, _, _ = decoded(content, name)
    try:
        calendars = icalendar.Calendar.from_ical(text.lstrip("\ufeff \r\n\t"), multiple=True)
    except (ValueError, IndexError, KeyError) as refusal:
        raise ImportRefused(
            message("{name} cannot be read as a calendar: it is damaged or cut off.", name=name),
            message("Fetch it once more, or ask whoever sent it."),
        ) from refusal
    schedule = Schedule()
    for calendar in calendars:
        schedule.title = schedule.title or line(_text(calendar, "X-WR-CALNAME"))
        schedule.zone = schedule.zone or line(_text(calendar, "X-WR-TIMEZONE"))
        schedule.own = _text(calendar, "PRODID").startswith(OWN_PRODUCT)
        for event in calendar.walk("VEVENT"):
            schedule.entries.append(_entry(len(schedule.entries) + 1, event, own=schedule.own))
    schedule.id = "icalendar"
    schedule.abridged = schedule.own
    return schedule


def _entry(row: int, event: Any, *, own: bool) -> Entry:  # noqa: ANN401 -- icalendar.Event
    uid = line(_text(event, "UID"))
    entry = Entry(row, title=line(_text(event, "SUMMARY"), html=not own), id=uid)
    bare = uid.partition("@")[0]
    if _UUID.match(bare):
        entry.id = bare
    entry.room = line(_text(event, "LOCATION"), html=not own)
    entry.abstract = lines(_text(event, "DESCRIPTION"), html=not own)
    categories = [line(text) for text in _categories(event)]
    entry.kind = next((kind for text in categories if (kind := kind_named(text))), None)
    entry.track = next((text for text in categories if text and not kind_named(text)), "")
    entry.speakers = _speakers(event)
    if _text(event, "STATUS").upper() == "CANCELLED":
        entry.skipped = message("It is cancelled.")
    starts = _moment(event, "DTSTART")
    if isinstance(starts, datetime) and clock.plausible(starts):
        entry.starts = starts.replace(microsecond=0)
        ends, lasts = _moment(event, "DTEND"), _moment(event, "DURATION")
        if isinstance(lasts, timedelta) and timedelta() < lasts <= clock.LONGEST:
            entry.ends = clock.after(entry.starts, lasts)
        else:
            if not isinstance(ends, datetime) or not clock.plausible(ends):
                ends = None
            clock.with_length(entry, "", ends)
    elif isinstance(starts, date) and not isinstance(starts, datetime) and not entry.skipped:
        entry.skipped = message("It lasts the whole day and has no hours.")
    if "RRULE" in event or "RDATE" in event:
        entry.doubts.append(message("It is repeated; only the first time was taken."))
    return entry


def _speakers(event: Any) -> list[Speaker]:  # noqa: ANN401 -- icalendar.Event
    """Return who is named as taking part, where they are few enough to be speakers."""
    attendees = event.get("ATTENDEE", [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    found = []
    for attendee in attendees:
        parameters = getattr(attendee, "params", {})
        name = line(str(parameters.get("CN", "")))
        if not name or parameters.get("CUTYPE", "INDIVIDUAL").upper() not in {"INDIVIDUAL", ""}:
            continue
        duty = _DUTIES.get(str(parameters.get("ROLE", "")).upper(), Duty.SPEAKER)
        found.append(Speaker(name, duty=duty))
    return found if len(found) <= _MOST_SPEAKERS else []


def _categories(event: Any) -> list[str]:  # noqa: ANN401 -- icalendar.Event
    found = event.get("CATEGORIES", [])
    texts: list[str] = []
    for one in found if isinstance(found, list) else [found]:
        texts += [str(text) for text in getattr(one, "cats", [one])]
    return texts


def _moment(event: Any, name: str) -> date | datetime | timedelta | None:  # noqa: ANN401 -- as above
    """Return the value of a time, `None` where there is none or it makes no sense."""
    from icalendar.error import BrokenCalendarProperty  # noqa: PLC0415 -- as in `read`

    value = event.get(name)
    value = value[0] if isinstance(value, list) and value else value
    try:
        found = getattr(value, "dt", None)
    except BrokenCalendarProperty:
        return None
    return found if isinstance(found, (date, timedelta)) else None


def _text(component: Any, name: str) -> str:  # noqa: ANN401 -- an icalendar component
    value = component.get(name, "")
    value = value[0] if isinstance(value, list) and value else value
    return str(value)
