"""schedule.json: of frab and pretalx (days, rooms, entries), and the hub's flat second version."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from organiser.errors import ImportRefused
from organiser.i18n import message
from organiser.importers.encoding import decoded
from organiser.importers.schedules import clock
from organiser.importers.schedules.entry import Entry, Schedule, Speaker
from organiser.importers.schedules.kinds import kind_named
from organiser.importers.schedules.plain_text import line, lines


def is_json(content: bytes) -> bool:
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def read(content: bytes, name: str) -> Schedule:
    """Return the schedule in a JSON file. Raises `ImportRefused`."""
    text, _, _ = decoded(content, name)
    try:
        data = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as refusal:
        raise ImportRefused(
            message("{name} cannot be read as JSON: it is damaged or cut off.", name=name),
            message("Fetch it once more, or ask whoever sent it."),
        ) from refusal
    whole = _mapping(data)
    inner = _mapping(whole.get("schedule")) or whole
    conference = _mapping(inner.get("conference"))
    if not conference and "events" not in inner and "days" not in inner:
        raise ImportRefused(
            message("{name} is JSON, but no schedule.", name=name),
            message("Choose a schedule.json as frab or pretalx write it."),
        )
    return _Reading(inner, conference).schedule


class _Reading:
    """Walks through the entries of a schedule, wherever they stand."""

    def __init__(self, inner: Mapping[str, Any], conference: Mapping[str, Any]) -> None:
        self.schedule = Schedule(
            title=_line(conference.get("title")),
            id=_line(conference.get("acronym")) or _line(conference.get("title")),
            zone=_line(conference.get("time_zone_name")),
        )
        self._zone = clock.zone_named(self.schedule.zone)
        self._tracks = {
            _line(track.get("slug")): _line(track.get("name"))
            for track in map(_mapping, _list(conference.get("tracks")))
        }
        for day, room, event in _events(inner, conference):
            self._event(event, day, room)

    def _event(self, event: Mapping[str, Any], day: str, room: str) -> None:
        entry = Entry(row=len(self.schedule.entries) + 1)
        self.schedule.entries.append(entry)
        entry.title = _line(event.get("title"))
        entry.id = _said(event, "guid", "id", "slug")
        entry.code = _said(event, "code")
        entry.room = _named(event.get("room")) or room
        track = event.get("track")
        slug = _line(_mapping(track).get("slug"))
        entry.track = _named(track) or self._tracks.get(slug, slug)
        entry.kind = kind_named(_named(event.get("type")))
        entry.language = _line(event.get("language"))
        texts = (_lines(event.get(name)) for name in ("subtitle", "abstract", "description"))
        entry.abstract = "\n\n".join(dict.fromkeys(text for text in texts if text))
        links = (_said(_mapping(link), "url", "href") for link in _list(event.get("links")))
        entry.links = [link for link in links if link]
        people = event.get("persons") or event.get("participants") or event.get("speakers")
        entry.speakers = [
            Speaker(name, _said(person, "guid", "id", "code"))
            for person in map(_person, _list(people))
            if (name := _said(person, "public_name", "full_public_name", "name"))
        ]
        self._times(entry, event, day)

    def _times(self, entry: Entry, event: Mapping[str, Any], day: str) -> None:
        said, at = _line(event.get("date")), _line(event.get("start"))
        instant = clock.moment(said) or clock.moment(at)
        if instant is not None:
            entry.starts = clock.by_the_clock(instant, at, self._zone)
        elif (found := clock.hour(at)) and (date := clock.day(said) or clock.day(day)):
            of_day, later = found
            later = later or clock.on_the_night(of_day, None)
            begins = datetime.combine(date, of_day) + timedelta(days=later)
            entry.starts = begins.replace(tzinfo=self._zone) if self._zone else begins
        clock.with_length(entry, _length(event), clock.moment(_line(event.get("end"))))


def _events(
    inner: Mapping[str, Any], conference: Mapping[str, Any]
) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Give every entry with the day and the room that it stands under, or ""."""
    for event in _list(inner.get("events")):
        yield "", "", _mapping(event)
    for day in map(_mapping, _list(conference.get("days") or inner.get("days"))):
        rooms = day.get("rooms")
        groups = rooms.items() if isinstance(rooms, dict) else [("", day.get("events"))]
        for room, events in groups:
            for event in _list(events):
                yield _line(day.get("date")), _line(room), _mapping(event)


def _length(event: Mapping[str, Any]) -> str:
    lasts = event.get("duration")
    return str(lasts) if isinstance(lasts, (int, float)) else _line(lasts)


def _person(person: object) -> Mapping[str, Any]:
    return {"name": person} if isinstance(person, str) else _mapping(person)


def _said(of: Mapping[str, Any], *names: str) -> str:
    """Return the first of these values that says something, numbers too."""
    for name in names:
        value = of.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if text := _line(value):
            return text
    return ""


def _named(value: object) -> str:
    """Return a name that stands by itself or in an object."""
    return _said(value, "name", "title") if isinstance(value, dict) else _line(value)


def _line(value: object) -> str:
    return line(_one(value))


def _lines(value: object) -> str:
    return lines(_one(value))


def _one(value: object) -> object:
    """Return a text; of one in several languages ({"en": …}) the English or the first."""
    if isinstance(value, dict):
        return value.get("en") or next(iter(value.values()), "")
    return value


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
