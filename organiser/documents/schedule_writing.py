"""The programme as schedule.xml, strictly by its schema (https://c3voc.de/wiki/schedule).

The schema has no place for a code that is not six capitals or digits, for several rooms of a
session, or for what somebody does in it: the first room is named, and everybody with a duty but
interpreters. Blocked times and sessions in the tray are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from zoneinfo import ZoneInfo

from organiser.i18n import Language, Message, counted, message
from organiser.model import Duty, Place, Room, Session, SessionKind
from organiser.model.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Participant, Workshop

GENERATOR = "Workshop Organiser"
_CODE = re.compile(r"^[0-9A-Z]{6}$")
_SHORTEST_ACRONYM = 4
_LONGEST = timedelta(hours=99, minutes=59)


def schedule_xml(
    workshop: Workshop, language: Language, progress: Callable[[float], None]
) -> tuple[bytes, list[Message]]:
    """Return the file and what has to be said about it."""
    writing = _Writing(workshop, language)
    root = writing.schedule(progress)
    indent(root)
    return tostring(root, "utf-8", xml_declaration=True) + b"\n", writing.warnings()


def acronym(code: str, title: str) -> str:
    """Return a short name in small letters, digits and hyphens, four at least."""
    for text in (code, title):
        plain = "-".join(word for word in folded(text).split() if word.isascii())[:40].strip("-")
        if len(plain) >= _SHORTEST_ACRONYM:
            return plain
    return "workshop"


class _Writing:
    """Builds the elements of one schedule."""

    def __init__(self, workshop: Workshop, language: Language) -> None:
        self._workshop, self._language = workshop, language
        self._zone = ZoneInfo(workshop.event.zone)
        self._codes: set[str] = set()
        self._left_out = 0
        self._odd: list[str] = []

    def warnings(self) -> list[Message]:
        found = [
            message("“{title}” has no length that can be written.", title=title)
            for title in self._odd
        ]
        if self._left_out:
            found.append(
                counted(
                    "{count} code was left out: it is not six capital letters or digits.",
                    "{count} codes were left out: they are not six capital letters or digits.",
                    self._left_out,
                )
            )
        return found

    def schedule(self, progress: Callable[[float], None]) -> Element:
        event = self._workshop.event
        sessions = [row for row in self._workshop.agenda() if row.kind is not SessionKind.BLOCKER]
        days = self._days(sessions)
        root = Element("schedule")
        SubElement(root, "generator", name=GENERATOR)
        _text(root, "version", event.version)
        conference = SubElement(root, "conference")
        _text(conference, "title", event.text("title", self._language.code))
        _text(conference, "acronym", acronym(event.code, event.title))
        _text(conference, "start", min(days).isoformat())
        _text(conference, "end", max(days).isoformat())
        _text(conference, "days", str(len(days)))
        _text(conference, "timeslot_duration", "00:05")
        _text(conference, "time_zone_name", event.zone)
        SubElement(conference, "color", primary=event.accent)
        for track in dict.fromkeys(row.track for row in sessions if row.track):
            SubElement(conference, "track", name=track)
        for index, (day, on_it) in enumerate(days.items(), 1):
            self._day(root, index, day, on_it)
            progress(index / len(days))
        return root

    def _days(self, sessions: list[Session]) -> dict[date, list[Session]]:
        """Return the days of the event, and any other on which a session begins, in order."""
        event = self._workshop.event
        found: dict[date, list[Session]] = defaultdict(list)
        for session in sessions:
            found[session.starts.date()].append(session)
        for number in range((event.last_day - event.first_day).days + 1):
            found[event.first_day + timedelta(days=number)] += []
        found[event.first_day] += []
        return {day: found[day] for day in sorted(found)}

    def _day(self, root: Element, index: int, day: date, sessions: list[Session]) -> None:
        element = SubElement(
            root,
            "day",
            index=str(index),
            date=day.isoformat(),
            start=self._moment(datetime.combine(day, time())),
            end=self._moment(datetime.combine(day, time(23, 59, 59))),
        )
        rooms: dict[str, Element] = {}
        for session in sorted(sessions, key=self._order):
            name, room = self._place(session)
            if name not in rooms:
                rooms[name] = SubElement(element, "room", name=name)
                if room is not None:
                    rooms[name].set("guid", room.uuid)
            self._event(rooms[name], session, name)

    def _order(self, session: Session) -> tuple[int, int, datetime, int]:
        rooms = self._workshop.rooms_of(session)
        first = rooms[0] if rooms and session.place is Place.ROOMS else None
        if first is None:
            return -1, 0, session.starts, session.key
        return first.position, first.key, session.starts, session.key

    def _place(self, session: Session) -> tuple[str, Room | None]:
        if session.place is Place.ALL_ROOMS:
            return self._language(message("All rooms")), None
        if session.place is Place.OFF_SITE:
            return self._language(message("Off site")), None
        rooms = self._workshop.rooms_of(session)
        return (rooms[0].name, rooms[0]) if rooms else ("", None)

    def _event(self, room: Element, session: Session, place: str) -> None:
        code = self._language.code
        element = SubElement(room, "event", id=str(session.key), guid=session.uuid)
        if session.code:
            if _CODE.match(session.code) and session.code not in self._codes:
                element.set("code", session.code)
                self._codes.add(session.code)
            else:
                self._left_out += 1
        _text(element, "room", place)
        _text(element, "title", session.text("title", code))
        _text(element, "type", session.kind.value)
        _text(element, "date", self._moment(session.starts))
        _text(element, "start", _hour(session.starts))
        _text(element, "duration", self._length(session))
        _text(element, "abstract", session.text("abstract", code))
        _text(element, "track", session.track)
        _text(element, "language", session.floor_language)
        persons = SubElement(element, "persons")
        for person in self._people(session):
            named = SubElement(persons, "person", id=str(person.key), guid=person.uuid)
            named.text = person.full_name

    def _people(self, session: Session) -> list[Participant]:
        found: dict[int, Participant] = {}
        for row in self._workshop.assignments_of(session):
            person = self._workshop.participants[row.participant_id]
            if person.expected and row.duty is not Duty.INTERPRETER:
                found[person.key] = person
        return list(found.values())

    def _moment(self, moment: datetime) -> str:
        return moment.replace(tzinfo=self._zone).isoformat(timespec="seconds")

    def _length(self, session: Session) -> str:
        """Return how long a session really lasts, over a change of the clock too."""
        starts, ends = (
            moment.replace(tzinfo=self._zone).timestamp()
            for moment in (session.starts, session.ends)
        )
        lasts = timedelta(seconds=ends - starts)
        if not timedelta() < lasts <= _LONGEST:
            self._odd.append(session.title)
            lasts = min(max(lasts, timedelta()), _LONGEST)
        minutes, seconds = divmod(int(lasts.total_seconds()), 60)
        text = f"{minutes // 60:02}:{minutes % 60:02}"
        return f"{text}:{seconds:02}" if seconds else text


def _hour(moment: datetime) -> str:
    return moment.strftime("%H:%M:%S" if moment.second else "%H:%M")


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
