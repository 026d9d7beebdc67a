"""How a host list looks.

A host is told what receiving a group takes. Of a person it has what the list for hosts in
resources/packs.toml shows and nothing else; needs and diets are numbers, never names.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report, Request
from organiser.documents.look import HAIRLINE
from organiser.documents.naming import joined, left_to_right, sentence_case, side_by_side
from organiser.documents.packs import Pack
from organiser.documents.page import PAGES
from organiser.documents.pieces import Bookmark, Panel, Piece, Row, Rule, Stack
from organiser.documents.programme_words import times
from organiser.documents.publication import Publication
from organiser.documents.roster_words import Words
from organiser.documents.table_widths import table_widths_pt
from organiser.documents.visit_documents import (
    LAYOUT_SHARE,
    crew_of,
    say_there_is_nothing,
    wanted_visits,
)
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from organiser.documents.spreadsheet import Table
    from organiser.model import Participant, Stop, Visit, Workshop
    from organiser.typography import Style

HOST_LISTS = message("Host lists")
NUMBER_PT = 20.0
GAP_PT = 8.0
ROW_GAP_PT = 4.0
PADDING_PT = 10.0
LABEL_COLUMNS = 3


def write_host_lists(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out a page for each stop of each visit and write them as PDF."""
    pages = Publication(
        workshop, request.language, PAGES[request["page"]], HOST_LISTS, masthead=False
    )
    pack = Pack.of("hosts", workshop, request.language)
    stops = [
        (visit, stop)
        for visit in wanted_visits(workshop, request)
        for stop in workshop.stops_of(visit)
    ]
    for number, (visit, stop) in enumerate(stops):
        progress(LAYOUT_SHARE * number / len(stops))
        HostList(pages, pack, visit, stop).lay()
    if not stops:
        say_there_is_nothing(pages)
    warnings = pages.doubts()
    count = pages.write(file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE)))
    return Report(count, warnings)


class HostList:
    """Lays the page of one stop."""

    def __init__(self, pages: Publication, pack: Pack, visit: Visit, stop: Stop) -> None:
        self.pages, self.pack, self.visit, self.stop = pages, pack, visit, stop
        self.look, self.width_pt = pages.look, pages.page.text_width_pt
        self.host = pages.workshop.hosts[stop.host_id]
        travellers = pages.workshop.travellers_of(visit)
        crew = crew_of(pages.workshop, visit)
        keys = {person.key for person in crew}
        self.people = [*crew, *(one for one in travellers if one.key not in keys)]
        self.named = [person for person in self.people if person.listed]
        self.table = pack.table(self.named)
        self.widths_pt = self._widths(self.table)

    def lay(self) -> None:
        flow = self.pages.flow
        flow.continuation = None
        flow.new_page()
        flow.add(self._head())
        flow.add(Panel(self._facts(), self.width_pt, PADDING_PT, fill=self.look.tint), 14.0)
        flow.add(self._columns(), 16.0, keep_with_next=True)
        hidden = len(self.people) - len(self.named)
        for number, person in enumerate(self.named, 1):
            before_note = bool(hidden) and number == len(self.named)
            flow.add(self._person(number, person), ROW_GAP_PT, keep_with_next=before_note)
            if not before_note:
                flow.continuation = lambda: (self._columns(), ROW_GAP_PT)
        if hidden:
            words = counted(
                "and {count} person who asked not to be listed",
                "and {count} people who asked not to be listed",
                hidden,
            )
            flow.add(self.pages.line(self.pages.said(words), self.look.note, self.width_pt), 6.0)
        flow.finish()

    def _head(self) -> Piece:
        pages, look, visit, say = self.pages, self.look, self.visit, self.pages.language
        day = sentence_case(say.day(visit.day))
        when = times(self.stop.arrives, self.stop.leaves, say)
        subject = side_by_side((visit.code, visit.text("theme", say.code)), say)
        place = side_by_side((self.host.address.replace("\n", " "), self.host.contact_name), say)
        return Stack(
            [
                (0.0, Bookmark(side_by_side((self.host.name, visit.code), say))),
                (0.0, pages.line(side_by_side((day, when), say), look.lead_accent, self.width_pt)),
                (3.0, pages.text(self.host.name, look.title, self.width_pt)),
                (2.0, pages.line(place, look.body, self.width_pt)),
                (2.0, pages.line(subject, look.body_strong, self.width_pt)),
            ]
        )

    def _facts(self) -> Piece:
        """Return what receiving the group takes, label beside value."""
        page = self.pages.page
        label_pt = page.span_pt(LABEL_COLUMNS)
        from_pt = label_pt + page.gutter_pt
        value_pt = self.width_pt - 2 * PADDING_PT - from_pt
        rows: list[tuple[float, Piece]] = []
        for label, value in self._known():
            cells: list[tuple[float, Piece]] = [
                (0.0, self.pages.label(self.pages.said(label), label_pt)),
                (from_pt, self.pages.line(value, self.look.body, value_pt)),
            ]
            rows.append((4.0, Row(cells, level=True)))
        return Stack(rows)

    def _known(self) -> list[tuple[Message, str]]:
        pages, say = self.pages, self.pages.language
        crew = crew_of(pages.workshop, self.visit)
        leader = next((one for one in crew if one.key == self.visit.leader_id), None)
        interpreter = next((one for one in crew if one.key == self.visit.interpreter_id), None)
        told = [
            (
                message("People"),
                pages.said(counted("{count} person", "{count} people", len(self.people))),
            ),
            (message("Leader"), self._reached(leader)),
            (message("Interpreter"), interpreter.formal_name if interpreter else ""),
            (message("Languages"), self._languages()),
            (message("They come for"), self._origins()),
            (message("What they need"), self._needs()),
            (message("Programme"), self.stop.text("activity", say.code)),
            (message("If something is wrong"), left_to_right(self.visit.emergency_phone, say)),
        ]
        return [(label, value) for label, value in told if value]

    def _reached(self, leader: Participant | None) -> str:
        if leader is None:
            return ""
        say = self.pages.language
        return side_by_side((leader.formal_name, left_to_right(leader.phone, say)), say)

    def _languages(self) -> str:
        say = self.pages.language
        offered = joined((say.language(code) for code in self.visit.languages), say)
        spoken = Counter(code for person in self.people for code in person.languages)
        counts = [
            f"{say.language(code)} {say.number(count)}"
            for code, count in sorted(spoken.items(), key=lambda one: (-one[1], one[0]))[:8]
        ]
        return side_by_side((offered, joined(counts, say)), say)

    def _origins(self) -> str:
        say = self.pages.language
        found = {person.body or say.country(person.country) for person in self.people}
        return joined(sorted(filter(None, found)), say)

    def _needs(self) -> str:
        """Return how many need what; of whom it is true is nobody's business here."""
        pages, say = self.pages, self.pages.language
        steps = sum(person.step_free for person in self.people)
        needs = []
        if steps:
            needs.append(
                pages.said(
                    counted(
                        "{count} person cannot use steps", "{count} people cannot use steps", steps
                    )
                )
            )
        if self.stop.meal:
            words = Words(say)
            diets = Counter(words.diets([diet]) for one in self.people for diet in one.diets)
            needs += [
                f"{diet}: {say.number(count)}" for diet, count in sorted(diets.items()) if diet
            ]
        return side_by_side(needs, say)

    def _widths(self, table: Table) -> list[float]:
        """Return the widths of the columns, as the texts of the named people need."""
        look = self.look
        columns = [
            (
                column.heading,
                [str(row[place] or "") for row in table.rows],
                look.body if place else look.body_strong,
            )
            for place, column in enumerate(table.columns)
        ]
        room_pt = self.width_pt - NUMBER_PT
        return table_widths_pt(self.pages.setter, columns, room_pt, GAP_PT)

    def _columns(self) -> Piece:
        headings = [column.heading for column in self.table.columns]
        cells = self._cells(headings, [self.look.note_strong] * len(headings))
        return Stack([(0.0, cells), (3.0, Rule(self.width_pt, self.look.accent, 1.0))])

    def _person(self, number: int, person: Participant) -> Piece:
        values = [str(value or "") for value in self.pack.table([person]).rows[0]]
        styles = [self.look.body_strong, *[self.look.body] * (len(values) - 1)]
        count = self.pages.line(self.pages.language.number(number), self.look.note, NUMBER_PT)
        cells = Row([(0.0, count), (0.0, self._cells(values, styles))], level=True)
        return Stack([(0.0, cells), (ROW_GAP_PT, Rule(self.width_pt, HAIRLINE))])

    def _cells(self, texts: list[str], styles: Sequence[Style]) -> Row:
        cells: list[tuple[float, Piece]] = []
        x_pt = NUMBER_PT
        for text, style, width_pt in zip(texts, styles, self.widths_pt, strict=True):
            cells.append((x_pt, self.pages.line(text, style, width_pt)))
            x_pt += width_pt + GAP_PT
        return Row(cells, level=True)
