"""How the agenda looks: days, slots, sessions side by side or in sequence.

What stands within a session is in `agenda_sessions.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.agenda_second import SecondLanguage
from organiser.documents.agenda_sessions import TIME_COLUMNS, SessionPieces
from organiser.documents.document import Report
from organiser.documents.masthead import masthead
from organiser.documents.naming import joined, sentence_case, side_by_side
from organiser.documents.page import A4, PAGES
from organiser.documents.pieces import Bookmark, Panel, Piece, Row, Rule, Stack
from organiser.documents.programme_words import end_note, times
from organiser.documents.publication import Publication
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from organiser.documents.agenda_matter import Agenda
    from organiser.documents.programme_entries import Entry, Programme

MOST_ABREAST = 3
GAP_PT = 8.0
DAY_GAP_PT = 30.0
BAR_PT = 10.0
LAYOUT_SHARE = 0.6
"""How much of the work is done when every session is laid out."""


def write_list(agenda: Agenda, file: BinaryIO, progress: Callable[[float], None]) -> Report:
    """Lay out the programme as a running list and write it as PDF."""
    programme, request = agenda.programme, agenda.request
    page = PAGES.get(request["page"], A4)
    pages = Publication(programme.workshop, request.language, page, AGENDA, masthead=True)
    abreast = request["parallel"] == "side-by-side"
    laid = AgendaPages(pages, side_by_side=abreast, second=agenda.second)
    laid.lay(agenda.days, lambda done: progress(done * LAYOUT_SHARE))
    report = Report(warnings=pages.doubts())
    report.pages = pages.write(
        file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE))
    )
    return report


AGENDA = message("Agenda")


class AgendaPages:
    """Lays days of sessions into the pages of a publication."""

    def __init__(
        self, pages: Publication, *, side_by_side: bool, second: Programme | None = None
    ) -> None:
        self.pages, self.look, self.page = pages, pages.look, pages.page
        self._abreast = side_by_side
        self._content_pt = self.page.span_pt(TIME_COLUMNS) + self.page.gutter_pt
        self._content_width_pt = self.page.span_pt(12 - TIME_COLUMNS)
        self._sessions = SessionPieces(pages, self._content_width_pt)
        self._beside = SecondLanguage(pages, second, self._content_width_pt) if second else None

    def lay(
        self, days: list[tuple[date, list[list[Entry]]]], progress: Callable[[float], None]
    ) -> None:
        """Lay the masthead and every day; say so where there is nothing yet."""
        flow = self.pages.flow
        flow.add(masthead(self.pages))
        if self._beside:
            flow.add(self._beside.masthead(), 10.0)
        if not days:
            flow.add(self._nothing(), 40.0)
        done, total = 0, sum(len(slot) for _, slots in days for slot in slots)
        for day, slots in days:
            rows = []
            for slot in slots:
                rows += self._slot(slot)
                done += len(slot)
                progress(done / total)
            heading = self._day(day, continued=False)
            whole_pt = sum(row.height_pt + 2 * GAP_PT for row in rows) + heading.height_pt
            if day != days[0][0] and self._needs_page(whole_pt + DAY_GAP_PT):
                flow.continuation = None
                flow.new_page()
            again = self._day(day, continued=True)
            flow.add(heading, DAY_GAP_PT, keep_with_next=True)
            flow.continuation = lambda again=again: (again, GAP_PT)
            for place, row in enumerate(rows):
                if place:
                    flow.add(Rule(self.page.text_width_pt), GAP_PT, keep_with_next=True)
                flow.add(row, GAP_PT)
            flow.continuation = None

    def _needs_page(self, height_pt: float) -> bool:
        """Return whether a day so high begins a page: if so it is whole, or little room is left."""
        flow = self.pages.flow
        if not flow.begun or height_pt <= flow.left_pt:
            return False
        half_pt = flow.page_height_pt / 2
        return height_pt <= flow.page_height_pt or flow.left_pt < half_pt

    def _nothing(self) -> Piece:
        pages, width_pt = self.pages, self.page.span_pt(9)
        return Stack(
            [
                (0.0, pages.line(pages.said(NOTHING), self.look.lead_strong, width_pt)),
                (4.0, pages.line(pages.said(NOTHING_MORE), self.look.body_quiet, width_pt)),
            ]
        )

    def _day(self, day: date, *, continued: bool) -> Piece:
        pages, look = self.pages, self.look
        words = sentence_case(pages.language.day(day))
        width_pt = self.page.text_width_pt
        if continued:
            words = pages.said(message("{heading} (continued)", heading=words))
            return pages.line(words, look.body_accent, width_pt)
        rule = Rule(width_pt, look.accent, 1.0)
        heading = pages.line(words, look.heading, width_pt)
        if self._beside:  # two names of the day in one line
            heading = self._beside.day(day, pages.line(words, look.lead_accent, width_pt))
        return Stack(
            [
                (0.0, Bookmark(words)),
                (0.0, heading),
                (5.0, rule),
            ]
        )

    def _slot(self, entries: list[Entry]) -> list[Piece]:
        """Return the rows of sessions that begin at the same time."""
        if self._beside:
            return [self._both(entry) for entry in entries]
        quiet = [entry for entry in entries if entry.quiet]
        busy = [entry for entry in entries if not entry.quiet]
        rows = [self._quiet(entry) for entry in quiet]
        if not self._abreast or len(busy) == 1:
            return rows + [self._single(entry) for entry in busy]
        abreast = 2 if len(busy) in {2, 4} else MOST_ABREAST
        return rows + [
            self._parallel(busy[first : first + abreast], abreast, busy)
            for first in range(0, len(busy), abreast)
        ]

    def _time(self, words: str, note: Message | None = None, *, strong: bool) -> Piece:
        style = self.look.body_strong if strong else self.look.body_quiet
        width_pt = self.page.span_pt(TIME_COLUMNS) + self.page.gutter_pt - BAR_PT
        when = self.pages.line(words, style, width_pt)
        if note is None:
            return when
        more = self.pages.line(self.pages.said(note), self.look.note, width_pt)
        return Stack([(0.0, when), (1.0, more)])

    def _again(self, entry: Entry) -> Piece:
        """Return the time of a session that goes on from the page before."""
        begins = self.pages.language.time(entry.session.starts.time())
        words = self.pages.said(message("{heading} (continued)", heading=begins))
        return self._time(words, strong=False)

    def _times(self, entry: Entry) -> str:
        session = entry.session
        return times(session.starts, session.ends, self.pages.language)

    def _note(self, entry: Entry) -> Message | None:
        return end_note(entry.session.starts, entry.session.ends)

    def _quiet(self, entry: Entry) -> Piece:
        words = side_by_side((entry.title, entry.place), self.pages.language)
        text = self.pages.line(words, self.look.body_quiet, self._content_width_pt)
        when = self._time(self._times(entry), self._note(entry), strong=False)
        return Row([(0.0, when), (self._content_pt, text)], level=True)

    def _single(self, entry: Entry) -> Piece:
        width_pt = self._content_width_pt
        when = self._time(self._times(entry), self._note(entry), strong=True)
        body = (self._content_pt, self._sessions.session(entry, width_pt))
        if entry.loud:
            indented = Row([(BAR_PT, body[1])], level=True)
            body = (body[0] - BAR_PT, Panel(indented, 0.0, 0.0, bar=self.look.accent))
        return Row([(0.0, when), body], level=True, again=lambda: self._again(entry))

    def _both(self, entry: Entry) -> Piece:
        """Return a session in two languages side by side."""
        if self._beside is None:
            return self._single(entry)
        gutter_pt = self.page.gutter_pt
        width_pt = (self._content_width_pt - gutter_pt) / 2
        when = self._time(self._times(entry), self._note(entry), strong=not entry.quiet)
        other_pt = self._content_pt + width_pt + gutter_pt
        cells = [
            (0.0, when),
            (self._content_pt, self._sessions.session(entry, width_pt)),
            (other_pt, self._beside.session(entry, width_pt)),
        ]
        return Row(cells, level=True, again=lambda: self._again(entry))

    def _parallel(self, entries: list[Entry], abreast: int, slot: list[Entry]) -> Piece:
        """Return sessions side by side; times that differ stand with each session."""
        same = len({entry.session.ends for entry in slot}) == 1
        gutter_pt = self.page.gutter_pt
        width_pt = (self._content_width_pt - (abreast - 1) * gutter_pt) / abreast
        first = entries[0]
        begins = self.pages.language.time(first.session.starts.time())
        words, note = (self._times(first), self._note(first)) if same else (begins, None)
        cells: list[tuple[float, Piece]] = [(0.0, self._time(words, note, strong=first is slot[0]))]
        for place, entry in enumerate(entries):
            own = "" if same else self._own_times(entry)
            offset_pt = self._content_pt + place * (width_pt + gutter_pt)
            cells.append((offset_pt, self._sessions.session(entry, width_pt, own)))
        return Row(cells, level=True, again=lambda: self._again(first))

    def _own_times(self, entry: Entry) -> str:
        note = self._note(entry)
        words = (self._times(entry), self.pages.said(note) if note else "")
        return joined(words, self.pages.language)


NOTHING = message("Nothing is scheduled yet.")
NOTHING_MORE = message("A session stands here as soon as it has a time in the programme.")
