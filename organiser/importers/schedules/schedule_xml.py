"""schedule.xml, as pentabarf began it and frab, pretalx, wafer and others went on.

Dialects differ: entries stand in rooms or straight in days, with a `<date>` that has an offset or
with a time of day only; `duration` may have seconds; a `guid` came late. The form that is
valid today: https://c3voc.de/wiki/schedule.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from html.entities import html5
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from organiser.errors import ImportRefused
from organiser.i18n import counted, message
from organiser.importers.encoding import decoded
from organiser.importers.schedules import clock
from organiser.importers.schedules.entry import Entry, Schedule, Speaker
from organiser.importers.schedules.kinds import kind_named
from organiser.importers.schedules.plain_text import line, lines

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

OWN_NAME = "Workshop Organiser"
"""What this program calls itself in the schedules that it writes."""

_BEGINS = (b"<?xml", b"<schedule", b"<!--", b"<!DOCTYPE")
_WIDE_BEGINS = (b"\xff\xfe<\0", b"\xfe\xff\0<")  # UTF-16
_DECLARED = re.compile(r"^\s*<\?xml[^>]*?(?:encoding\s*=\s*[\"']([\w.-]+)[\"'])?[^>]*\?>")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,9}|#x[0-9a-fA-F]{1,8});)(\w{1,32};)?")
_NUMBERED = re.compile(r"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,9}));")
_NEVER = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def is_xml(content: bytes) -> bool:
    start = content[:400].removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(_BEGINS) or content.startswith(_WIDE_BEGINS)


def read(content: bytes, name: str) -> Schedule:
    """Return the schedule in an XML file. Raises `ImportRefused`."""
    root, repaired = _parsed(content, name)
    if root.tag.rpartition("}")[2] != "schedule":
        raise ImportRefused(
            message(
                "{name} is XML, but no schedule: it begins with <{tag}>.",
                name=name,
                tag=root.tag[:40],
            ),
            message("Choose a schedule.xml as frab, pretalx or pentabarf write it."),
        )
    schedule = _Reading(root).schedule
    if repaired:
        schedule.notes.insert(
            0, message("The file is not quite XML; it was read as it was probably meant.")
        )
    return schedule


def _parsed(content: bytes, name: str) -> tuple[Element, bool]:
    """Return the root, and whether the text had to be put right first."""
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 -- the error, no parser

    from defusedxml import DefusedXmlException, ElementTree  # noqa: PLC0415 -- only for XML

    try:
        try:
            return ElementTree.fromstring(content), False
        except (ParseError, ValueError, LookupError):
            return ElementTree.fromstring(_mended(content, name)), True
    except DefusedXmlException as refusal:
        raise ImportRefused(
            message("{name} declares entities of its own, which can be a trap.", name=name),
            message("Ask whoever sent it for a schedule without them."),
        ) from refusal
    except (ParseError, ValueError) as refusal:
        raise ImportRefused(
            message("{name} cannot be read as XML: it is damaged or cut off.", name=name),
            message("Fetch it once more, or ask whoever sent it."),
        ) from refusal


def _mended(content: bytes, name: str) -> str:
    """Return the text with what is most often wrong put right.

    A bare &, an entity of HTML, a character that XML cannot hold, bytes of another encoding.
    """
    text, _, _ = decoded(content, name)
    text = _NEVER.sub("", _DECLARED.sub("", text, count=1))
    parts = _CDATA.split(text)
    parts[::2] = [_REFERENCE.sub(_entity, _NUMBERED.sub(_character, part)) for part in parts[::2]]
    return "".join(parts).lstrip("\ufeff \t\r\n")


def _entity(found: re.Match[str]) -> str:
    named = found[1] or ""
    character = html5.get(named)
    return character if character and character not in "<>&" else f"&amp;{named}"


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16) if found[1] else int(found[2])
    return "" if number > 0x10FFFF or _NEVER.match(chr(number)) else found[0]  # noqa: PLR2004 -- the last character


class _Reading:
    """Walks through the days and rooms of a schedule."""

    def __init__(self, root: Element) -> None:
        self._generator = root.find("generator")
        conference = root.find("conference")
        own = self._generator is not None and self._generator.get("name") == OWN_NAME
        self._html = not own
        self.schedule = Schedule(own=own)
        self._zone: ZoneInfo | None = None
        self._day_change: time | None = None
        if conference is not None:
            self.schedule.title = self._line(conference, "title")
            self.schedule.id = self._line(conference, "acronym") or self.schedule.title
            self.schedule.zone = self._line(conference, "time_zone_name")
            self._zone = clock.zone_named(self.schedule.zone)
            changes = clock.hour(self._line(conference, "day_change"))
            self._day_change = changes[0] if changes else None
        self._nights = 0
        for day in root.iter("day"):
            self._day(day)
        if self._nights:
            self.schedule.notes.append(
                counted(
                    "{count} session begins after midnight and was put on the next date.",
                    "{count} sessions begin after midnight and were put on the next date.",
                    self._nights,
                )
            )

    def _day(self, day: Element) -> None:
        date_ = clock.day(day.get("date") or "")
        for place in day:
            if place.tag == "event":
                self._event(place, date_, "")
            elif place.tag == "room":
                for event in place.iter("event"):
                    self._event(event, date_, place.get("name") or "")

    def _event(self, event: Element, day: date | None, room: str) -> None:
        entry = Entry(row=len(self.schedule.entries) + 1)
        self.schedule.entries.append(entry)
        entry.title = self._line(event, "title")
        if self.schedule.own and entry.title:
            entry.title = event.findtext("title", "")
        entry.id = event.get("guid") or event.get("id") or self._line(event, "slug")
        entry.code = line(event.get("code") or "")
        entry.room = self._line(event, "room") or line(room, html=self._html)
        entry.track = self._line(event, "track")
        entry.kind = kind_named(self._line(event, "type"))
        entry.language = self._line(event, "language")
        texts = (self._lines(event, name) for name in ("subtitle", "abstract", "description"))
        entry.abstract = "\n\n".join(dict.fromkeys(text for text in texts if text))
        entry.speakers = [
            Speaker(name, person.get("guid") or person.get("id") or "")
            for person in event.iterfind("persons/person")
            if (name := line("".join(person.itertext()), html=self._html))
        ]
        entry.links = [href for link in event.iterfind("links/link") if (href := link.get("href"))]
        entry.starts = self._starts(event, day)
        if entry.starts is not None:
            ends = clock.moment(self._line(event, "end")) if event.find("end") is not None else None
            clock.with_length(entry, self._line(event, "duration"), ends)

    def _starts(self, event: Element, day: date | None) -> datetime | None:
        said, at = self._line(event, "date"), self._line(event, "start")
        instant = clock.moment(said) or clock.moment(at)
        if instant is not None:
            return clock.by_the_clock(instant, at, self._zone)
        found = clock.hour(at)
        day = clock.day(said) or day
        if day is None or found is None:
            return None
        of_day, later = found
        if not later and clock.on_the_night(of_day, self._day_change):
            later = 1
            self._nights += 1
        begins = datetime.combine(day, of_day) + timedelta(days=later)
        return begins.replace(tzinfo=self._zone) if self._zone else begins

    def _line(self, element: Element, name: str) -> str:
        found = element.find(name)
        return line("".join(found.itertext()), html=self._html) if found is not None else ""

    def _lines(self, element: Element, name: str) -> str:
        found = element.find(name)
        if found is None:
            return ""
        text = "".join(found.itertext())
        return lines(text) if self._html else text  # what we wrote is as it was typed
