"""How a door sign looks: the room as large as it goes, and its day in type for three metres."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.bundle import Bundle
from organiser.documents.document import Report, Request
from organiser.documents.look import INK, QUIET
from organiser.documents.naming import joined, sentence_case, side_by_side
from organiser.documents.page import MM_PT, PAGES, landscape
from organiser.documents.pieces import Bookmark, Piece, Row, Rule, Stack, Text, Whole
from organiser.documents.programme_entries import Programme
from organiser.documents.programme_words import times
from organiser.errors import Mistyped
from organiser.i18n import message, verbatim
from organiser.model import Place, SessionKind
from organiser.model.folding import folded
from organiser.typography import Style

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from organiser.documents.programme_entries import Entry
    from organiser.documents.publication import Publication
    from organiser.model import Room, Workshop

TITLE = message("Door sign")
ROOM_PT, ROOM_LEAST_PT = 88.0, 40.0
SIZES_PT = (34.0, 30.0, 27.0, 24.0)
"""Capital letters of 24 points are 6 mm high: read at three metres by who sees 20/40."""

PEOPLE_SHARE = 0.58
TIME_EM = 6.4
"""The width of "09:00–10:30" and what follows it, in widths of the type."""


def write_door_signs(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write a sheet for each room on each day on which something happens in it."""
    page = replace(landscape(PAGES[request["page"]]), side_pt=16 * MM_PT, top_pt=14 * MM_PT)
    bundle = Bundle(workshop, request.language, page, TITLE, file)
    wanted = _signs(workshop, request)
    for number, (day, room, entries) in enumerate(wanted, 1):
        bundle.add(_sign(bundle, request, day, room, entries))
        progress(0.95 * number / len(wanted))
    if not wanted:
        pages = bundle.pages(request.language)
        words = pages.said(message("No room has a session yet."))
        pages.flow.add(pages.line(words, pages.look.title, page.text_width_pt))
        bundle.add(pages)
    sheets = bundle.close(progress)
    return Report(sheets, bundle.doubts())


def _signs(workshop: Workshop, request: Request) -> list[tuple[date, Room, list[Entry]]]:
    """Return the signs by day and, within it, in the order of the rooms."""
    programme = Programme(workshop, request.language, people=request["people"], abstracts=False)
    first = workshop.event.first_day
    rooms = _rooms(workshop, request["room"])
    found = []
    for day, sessions in workshop.days().items():
        if request["day"] and (day - first).days + 1 != request["day"]:
            continue
        for room in rooms:
            held = [
                programme.entry(row)
                for row in sessions
                if row.kind is not SessionKind.BLOCKER and room in workshop.rooms_of(row)
            ]
            if any(entry.session.place is Place.ROOMS for entry in held):
                found.append((day, room, held))
    return found


def _rooms(workshop: Workshop, name: str) -> list[Room]:
    rooms = workshop.rooms_in_order()
    if not name.strip():
        return rooms
    found = [room for room in rooms if folded(room.name) == folded(name)]
    if not found:
        raise Mistyped(
            message("There is no room “{name}”.", name=verbatim(name)),
            message(
                "Choose one of: {choices}.",
                choices=verbatim(", ".join(room.name for room in rooms)),
            ),
        )
    return found


def _sign(
    bundle: Bundle, request: Request, day: date, room: Room, entries: list[Entry]
) -> Publication:
    """Return a sign in the largest type in which it is one sheet; else several sheets.

    Who sits there gives way before the type gets too small.
    """
    without = [replace(entry, duties=()) for entry in entries]
    tries = [(size_pt, entries) for size_pt in SIZES_PT[:-1]]
    tries += [(size_pt, without) for size_pt in SIZES_PT] + [(SIZES_PT[-1], entries)]
    pages = bundle.pages(request.language)
    for size_pt, told in tries:
        pages = bundle.pages(request.language)
        DoorSign(pages, size_pt, request["second-language"]).lay(day, room, told)
        if len(pages.flow.leaves) == 1:
            break
    return pages


class DoorSign:
    """Lays out the sign of one room on one day, in type of one size."""

    def __init__(self, pages: Publication, size_pt: float, second: str) -> None:
        self._pages, self._size_pt, self._second = pages, size_pt, second
        self._width_pt = pages.page.text_width_pt
        self._time_pt = size_pt * TIME_EM
        self._title = Style(size_pt, weight=600, colour=INK)
        self._quiet = Style(size_pt, weight=400, colour=QUIET)
        self._when = Style(size_pt, weight=600, colour=pages.look.accent)
        self._more = Style(size_pt * PEOPLE_SHARE, weight=400, colour=QUIET)

    def lay(self, day: date, room: Room, entries: list[Entry]) -> None:
        flow = self._pages.flow
        name = side_by_side((room.name, self._pages.language.short_day(day)), self._pages.language)
        flow.add(Bookmark(name), keep_with_next=True)
        flow.add(self._head(day, room))
        again = self._pages.line(name, self._more, self._width_pt)
        flow.continuation = lambda: (again, 12.0)
        for place, entry in enumerate(entries):
            gap_pt = self._size_pt * 0.4
            if place:
                flow.add(Rule(self._width_pt), gap_pt, keep_with_next=True)
            flow.add(self._session(entry), gap_pt if place else 18.0)
        flow.continuation = None

    def _head(self, day: date, room: Room) -> Piece:
        pages, look = self._pages, self._pages.look
        where = joined((room.building, room.floor), pages.language)
        words = sentence_case(pages.language.day(day))
        style = Style(18.0, weight=600, colour=look.accent)
        rows = [
            (0.0, self._spread(words, where, style)),
            (2.0, self._name(room)),
            (8.0, Rule(self._width_pt, look.accent, 3.0)),
        ]
        return Stack(rows)

    def _name(self, room: Room) -> Piece:
        """Return the name as large as it goes on one line, or smaller on several."""
        setter = self._pages.setter
        style = Style(ROOM_PT, weight=700, colour=INK)
        width_pt = setter.line(room.name, style).width_pt
        size_pt = min(ROOM_PT, ROOM_PT * self._width_pt / max(width_pt, 1.0))
        return self._pages.text(room.name, style.at(max(size_pt, ROOM_LEAST_PT)), self._width_pt)

    def _spread(self, start: str, end: str, style: Style) -> Piece:
        half_pt = self._width_pt / 2 - 6.0
        cells: list[tuple[float, Piece]] = [(0.0, self._pages.line(start, style, half_pt))]
        if end:
            other = Style(style.size_pt, weight=400, colour=QUIET)
            cells.append((half_pt + 12.0, self._pages.line(end, other, half_pt, "end")))
        return Row(cells, level=True)

    def _session(self, entry: Entry) -> Piece:
        pages, session = self._pages, entry.session
        width_pt = self._width_pt - self._time_pt
        when = pages.line(
            times(session.starts, session.ends, pages.language),
            self._quiet if entry.quiet else self._when,
            self._time_pt,
        )
        other = "" if self._second == "none" else session.text("title", self._second)
        items: list[tuple[float, Piece]] = [
            (0.0, pages.text(entry.title, self._quiet if entry.quiet else self._title, width_pt)),
            (1.0, pages.text(other if other != entry.title else "", self._more, width_pt)),
        ]
        for label, people in () if entry.quiet else entry.duties:
            names = joined((person.name for person in people), pages.language)
            words = pages.said(message("{label}: {text}", label=label, text=names))
            items.append((2.0, pages.line(words, self._more, width_pt)))
        if not entry.quiet:
            items.append((2.0, pages.line(self._heard(entry), self._more, width_pt)))
        held = [item for item in items if isinstance(item[1], Text)]
        return Row([(0.0, when), (self._time_pt, Whole(Stack(held)))], level=True)

    def _heard(self, entry: Entry) -> str:
        """Return the languages, and the channels where they are known."""
        pages, session = self._pages, entry.session
        channels = pages.workshop.channels_of(session)
        numbered = [
            pages.said(
                message(
                    "{language}: channel {number}",
                    language=pages.language.language(code),
                    number=str(channels[code].number),
                )
            )
            for code in (session.floor_language, *session.interpreted_languages)
            if code in channels and channels[code].number is not None
        ]
        return side_by_side(numbered, pages.language) if numbered else entry.languages
