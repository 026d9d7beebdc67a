"""A calendar in the form of RFC 5545: of everybody, or of one person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from organiser.documents import calendar_events
from organiser.documents.time_zone import is_utc, timezone
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from icalendar import Event

    from organiser.documents.calendar_events import CalendarEvent
    from organiser.i18n import Language
    from organiser.model import Participant, Workshop


class CalendarWriting:
    """Writes calendars of one workshop: what they share is found once."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._zone = ZoneInfo(workshop.event.zone)
        self._stamp = calendar_events.stamp(workshop)
        self._sequences = calendar_events.sequences(workshop)
        self._programmes: dict[str, Mapping[int, CalendarEvent]] = {}
        self._events: dict[tuple[str, str], bytes] = {}
        self.warnings: list[Message] = []

    def content(
        self,
        language: Language,
        person: Participant | None,
        progress: Callable[[float], None] = lambda _: None,
    ) -> bytes:
        """Return the file; an event that does not end after it begins is noted in `warnings`."""
        from icalendar import Calendar  # noqa: PLC0415 -- slow to import

        event = self._workshop.event
        if language.code not in self._programmes:
            told = calendar_events.session_events(self._workshop, language)
            self._programmes[language.code] = told
        sessions = self._programmes[language.code]
        events = calendar_events.events_for(self._workshop, language, person, sessions)
        title = event.text("title", language.code)
        calendar = Calendar()
        calendar.add("PRODID", f"-//Workshop Organiser//Programme//{language.code.upper()}")
        calendar.add("VERSION", "2.0")
        calendar.add("CALSCALE", "GREGORIAN")
        calendar.add("METHOD", "PUBLISH")
        calendar.add("X-WR-CALNAME", f"{title} – {person.full_name}" if person else title)
        calendar.add("X-WR-TIMEZONE", event.zone)
        if not is_utc(event.zone):
            days = [event.first_day, event.last_day, *(one.starts.date() for one in events)]
            calendar.add_component(timezone(self._zone, min(days), max(days)))
        written = []
        for number, one in enumerate(events, 1):
            written.append(self._written(one, language))
            progress(0.8 * number / len(events))
        frame: bytes = calendar.to_ical()
        head, ends, rest = frame.rpartition(b"END:VCALENDAR")
        return head + b"".join(written) + ends + rest

    def _written(self, one: CalendarEvent, language: Language) -> bytes:
        """Return an event as it stands in every calendar of a language: it is written once."""
        key = (one.uid, language.code)
        if key not in self._events:
            self._events[key] = self._entry(one).to_ical()
        return self._events[key]

    def _entry(self, one: CalendarEvent) -> Event:
        from icalendar import Event  # noqa: PLC0415 -- slow to import

        entry = Event()
        entry.add("UID", one.uid)
        entry.add("DTSTAMP", self._stamp)
        entry.add("SEQUENCE", self._sequences[one.uid])
        entry.add("DTSTART", self._at(one.starts))
        if one.ends > one.starts:
            entry.add("DTEND", self._at(one.ends))
        else:
            warning = message("“{title}” does not end after it begins.", title=one.title)
            if warning not in self.warnings:
                self.warnings.append(warning)
        entry.add("SUMMARY", one.title)
        if one.place:
            entry.add("LOCATION", one.place)
        if one.text:
            entry.add("DESCRIPTION", one.text)
        if one.categories:
            entry.add("CATEGORIES", list(one.categories))
        return entry

    def _at(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=self._zone)
