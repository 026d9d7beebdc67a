"""The calendar: the programme for a telephone or a mail program, whole or of one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO
from zoneinfo import ZoneInfo

from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.i18n import Message, message
from organiser.model import Workshop


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from icalendar import Calendar, Event  # noqa: PLC0415 -- slow to import

    from organiser.documents import calendar_events  # noqa: PLC0415 -- only when it is written
    from organiser.documents.time_zone import is_utc, timezone  # noqa: PLC0415 -- as above

    event, language = workshop.event, request.language
    person = calendar_events.person_named(workshop, request["person"])
    events = list(calendar_events.calendar_events(workshop, language, person))
    title = event.text("title", language.code)
    name = f"{title} – {person.full_name}" if person else title
    calendar = Calendar()
    calendar.add("PRODID", f"-//Workshop Organiser//Programme//{language.code.upper()}")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", name)
    calendar.add("X-WR-TIMEZONE", event.zone)
    zone = ZoneInfo(event.zone)
    if not is_utc(event.zone):
        days = [event.first_day, event.last_day, *(one.starts.date() for one in events)]
        calendar.add_component(timezone(zone, min(days), max(days)))
    sequence, stamp = calendar_events.sequence(event.version), calendar_events.stamp(workshop)
    warnings: list[Message] = []
    for number, one in enumerate(events, 1):
        entry = Event()
        entry.add("UID", one.uid)
        entry.add("DTSTAMP", stamp)
        entry.add("SEQUENCE", sequence)
        entry.add("DTSTART", one.starts.replace(tzinfo=zone))
        if one.ends > one.starts:
            entry.add("DTEND", one.ends.replace(tzinfo=zone))
        else:
            warnings.append(message("“{title}” does not end after it begins.", title=one.title))
        entry.add("SUMMARY", one.title)
        if one.place:
            entry.add("LOCATION", one.place)
        if one.text:
            entry.add("DESCRIPTION", one.text)
        if one.categories:
            entry.add("CATEGORIES", list(one.categories))
        calendar.add_component(entry)
        progress(0.8 * number / len(events))
    file.write(calendar.to_ical())
    progress(1.0)
    return Report(0, warnings)


DOCUMENT = Document(
    "calendar",
    message("Calendar"),
    message("The programme for telephones and mail programs (iCalendar), whole or of one person"),
    ".ics",
    _write,
    options=(Option("person", message("Only this person (number)"), OptionKind.TEXT, ""),),
    place=80,
)
