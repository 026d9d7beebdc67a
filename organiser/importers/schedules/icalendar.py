"""iCalendar (RFC 5545): .ics files of calendars and conference programs."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from organiser.errors import ImportRefused
from organiser.i18n import counted, message
from organiser.importers.encoding import decoded
from organiser.importers.schedules import clock, recurrence
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
        events = calendar.walk("VEVENT")
        instead = _replaced(events)
        for event in events:
            if "RECURRENCE-ID" in event and _uid(event) in instead:
                continue  # read in its place
            schedule.entries += _entries(event, instead, len(schedule.entries), own=schedule.own)
    schedule.id = "icalendar"
    schedule.abridged = schedule.own
    return schedule


def _uid(event: Any) -> str:  # noqa: ANN401 -- icalendar.Event
    return line(_text(event, "UID"))


def _replaced(events: list[Any]) -> dict[str, list[Any]]:
    """Return the events that stand for one time of a repeated one, by the UID they share."""
    repeated = {_uid(event) for event in events if recurrence.is_repeated(event)}
    found: dict[str, list[Any]] = defaultdict(list)
    for event in events:
        if "RECURRENCE-ID" in event and _uid(event) in repeated:
            found[_uid(event)].append(event)
    return {uid: found[uid] for uid in repeated if uid}


def _entries(
    event: Any,  # noqa: ANN401 -- icalendar.Event
    instead: dict[str, list[Any]],
    before: int,
    *,
    own: bool,
) -> list[Entry]:
    """Return the entry of an event, or one for each time that it is repeated.

    The first keeps the identifier of the event; each other has the moment that it was planned for
    in its own, also where it was moved.
    """
    first = _entry(before + 1, event, own=own)
    if not recurrence.is_repeated(event) or first.starts is None or first.ends is None:
        return [first]
    try:
        moments, more = recurrence.moments(event, first.starts)
    except recurrence.Unrepeatable:
        first.doubts.append(message("How it is repeated makes no sense; one time was taken."))
        return [first]
    zone, lasts = first.starts.tzinfo, first.ends - first.starts
    others = {recurrence.replaced(other, zone): other for other in instead.get(_uid(event), ())}
    found: list[Entry] = []
    for place, moment in enumerate(moments):
        row = before + len(found) + 1
        other = others.pop(moment, None)
        if other is None:
            entry = replace(first, row=row, starts=moment, ends=clock.after(moment, lasts))
            entry.speakers, entry.doubts = [*first.speakers], [*first.doubts]
        else:
            entry = _entry(row, other, own=own)
        entry.id = first.id
        if place or moment != first.starts:
            entry.id = f"{first.id} {moment.replace(tzinfo=None).isoformat()}" if first.id else ""
        found.append(entry)
    if more and found:
        found[0].doubts.append(
            counted(
                "It is repeated more often; the first time was taken.",
                "It is repeated more often; the first {count} times were taken.",
                len(found),
            )
        )
    return found


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
