"""The agenda on one page: the days side by side, each with its times and titles.

What runs at the same time stands under one time. Where the titles of all sessions are too much
for the page, sessions side by side are counted instead, and in the end whole hours are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report
from organiser.documents.grid_pages import grid_page
from organiser.documents.naming import sentence_case, side_by_side
from organiser.documents.page import A4, PAGES
from organiser.documents.pieces import Bookmark, Piece, Row, Rule, Stack
from organiser.documents.programme_words import times
from organiser.documents.publication import Publication
from organiser.i18n import counted, message
from organiser.typography import Style

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from organiser.documents.agenda_matter import Agenda
    from organiser.documents.programme_entries import Entry

OVERVIEW = message("Programme at a glance")
TIME_EM = 5.6
"""How wide the column of times is, in widths of the type: "09:00–10:30" is 5.5 wide."""

NARROWEST_PT = 150.0
MOST_ABREAST = 6
SIZES_PT = (10.5, 9.5, 8.5, 7.75, 7.0, 6.5)
LAYOUT_SHARE = 0.8


Lines = Callable[["Agenda", Publication, "Sequence[Entry]"], "list[Line]"]


@dataclass(frozen=True)
class Line:
    """What stands at one time of a day: texts, each with a note of where or how many."""

    when: str
    texts: tuple[tuple[str, str], ...]
    quiet: bool


def write_overview(agenda: Agenda, file: BinaryIO, progress: Callable[[float], None]) -> Report:
    """Lay out the programme on one page and write it as PDF."""
    page = grid_page(PAGES.get(agenda.request["page"], A4))
    programme = agenda.programme
    pages = Publication(programme.workshop, programme.language, page, OVERVIEW, masthead=False)
    flow = pages.flow
    head = _head(pages)
    flow.add(Bookmark(pages.title), keep_with_next=True)
    flow.add(head, keep_with_next=bool(agenda.days))
    if agenda.days:
        flow.add(_days(pages, agenda, flow.page_height_pt - head.height_pt - 14.0, progress), 14.0)
    else:
        words = pages.said(message("Nothing is scheduled yet."))
        flow.add(pages.line(words, pages.look.lead_strong, page.text_width_pt), 14.0)
    report = Report(warnings=pages.doubts())
    report.pages = pages.write(
        file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE))
    )
    return report


def _head(pages: Publication) -> Piece:
    event, look, language = pages.event, pages.look, pages.language
    width_pt = pages.page.text_width_pt
    when = side_by_side(
        (language.period(event.first_day, event.last_day), event.venue), pages.language
    )
    return Stack(
        [
            (0.0, pages.text(event.text("title", language.code), look.title_small, width_pt)),
            (2.0, pages.line(when, look.body_quiet, width_pt)),
        ]
    )


def _days(
    pages: Publication, agenda: Agenda, height_pt: float, progress: Callable[[float], None]
) -> Piece:
    """Return the days in the largest type, and with as much of them, as fits `height_pt`."""
    most = max(1, min(MOST_ABREAST, int(pages.page.text_width_pt / NARROWEST_PT)))
    tries = [
        (lines, size_pt)
        for lines in (_titles, _counts, _hours)
        for size_pt in SIZES_PT
        if lines is not _counts or size_pt <= SIZES_PT[1]
    ]
    piece: Piece | None = None
    for number, (lines, size_pt) in enumerate(tries, 1):
        progress(LAYOUT_SHARE * number / len(tries))
        piece = Board(pages, agenda, size_pt).days(lines, most)
        if piece.height_pt <= height_pt:
            return piece
    if piece is None:
        sentence = "there is at least one size"
        raise ValueError(sentence)
    return piece


class Board:
    """Lays days side by side in type of one size."""

    def __init__(self, pages: Publication, agenda: Agenda, size_pt: float) -> None:
        self._pages, self._agenda, self._size_pt = pages, agenda, size_pt
        look = pages.look
        self._time = Style(size_pt, weight=600, colour=look.accent)
        self._strong = Style(size_pt, weight=600, colour=look.body.colour)
        self._quiet = Style(size_pt, weight=400, colour=look.note.colour)
        self._note = Style(max(size_pt * 0.85, 6.0), weight=400, colour=look.note.colour)

    def days(self, lines: Lines, most: int) -> Piece:
        """Return the days, at most so many side by side, with the `lines` of each."""
        days = self._agenda.entries_by_day
        rows = -(-len(days) // most)
        abreast = -(-len(days) // rows)
        gutter_pt = self._pages.page.gutter_pt
        width_pt = (self._pages.page.text_width_pt - (abreast - 1) * gutter_pt) / abreast
        stacked: list[tuple[float, Piece]] = []
        for first in range(0, len(days), abreast):
            cells = [
                (place * (width_pt + gutter_pt), self._day(*found, lines, width_pt))
                for place, found in enumerate(days[first : first + abreast])
            ]
            stacked.append((12.0, Row(cells)))
        return Stack(stacked)

    def _day(self, day: date, entries: Sequence[Entry], lines: Lines, width_pt: float) -> Piece:
        pages, look = self._pages, self._pages.look
        words = sentence_case(pages.language.day(day))
        heading = look.lead_accent if self._size_pt > SIZES_PT[2] else look.body_accent
        items: list[tuple[float, Piece]] = [
            (0.0, pages.line(words, heading, width_pt)),
            (3.0, Rule(width_pt, look.accent, 1.0)),
        ]
        gap_pt = self._size_pt * 0.42
        for line in lines(self._agenda, pages, entries):
            items.append((gap_pt, self._line(line, width_pt)))
            items.append((gap_pt, Rule(width_pt)))
        return Stack(items[:-1])

    def _line(self, line: Line, width_pt: float) -> Piece:
        pages = self._pages
        time_pt = self._size_pt * TIME_EM + 6.0
        texts = [
            (1.0, pages.named(text, more, width_pt - time_pt, self._styles(line)))
            for text, more in line.texts
        ]
        when = pages.line(line.when, self._quiet if line.quiet else self._time, time_pt)
        return Row([(0.0, when), (time_pt, Stack(texts))], level=True)

    def _styles(self, line: Line) -> tuple[Style, Style]:
        return self._quiet if line.quiet else self._strong, self._note


def _titles(agenda: Agenda, pages: Publication, entries: Sequence[Entry]) -> list[Line]:
    """Return every title, those that have the same times under one of them."""
    found = []
    for _, same in groupby(entries, key=_times_of):
        slot = list(same)
        second = agenda.second_titles
        texts = tuple(
            (
                side_by_side((entry.title, second.get(entry.session.key, "")), pages.language),
                entry.place,
            )
            for entry in slot
        )
        quiet = all(entry.quiet for entry in slot)
        found.append(Line(_said(pages, slot[0]), texts, quiet))
    return found


def _counts(_: Agenda, pages: Publication, entries: Sequence[Entry]) -> list[Line]:
    """Return titles, but how many there are where several have the same times."""
    found = []
    for _times, same in groupby(entries, key=_times_of):
        slot = list(same)
        text = slot[0].title if len(slot) == 1 else _number(pages, len(slot))
        place = slot[0].place if len(slot) == 1 else ""
        found.append(Line(_said(pages, slot[0]), ((text, place),), slot[0].quiet))
    return found


def _hours(_: Agenda, pages: Publication, entries: Sequence[Entry]) -> list[Line]:
    """Return how many sessions begin in each hour."""
    found = []
    for hour, same in groupby(entries, key=lambda entry: entry.session.starts.hour):
        slot = list(same)
        begins = slot[0].session.starts.replace(hour=hour, minute=0)
        text = slot[0].title if len(slot) == 1 else _number(pages, len(slot))
        found.append(Line(pages.language.time(begins.time()), ((text, ""),), quiet=False))
    return found


def _number(pages: Publication, count: int) -> str:
    return pages.said(counted("{count} session", "{count} sessions", count))


def _times_of(entry: Entry) -> tuple[datetime, datetime]:
    return entry.session.starts, entry.session.ends


def _said(pages: Publication, entry: Entry) -> str:
    return times(entry.session.starts, entry.session.ends, pages.language)
