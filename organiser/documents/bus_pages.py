"""How a bus list looks: who boards, in order, with boxes to tick at every departure."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.bus_runs import Aboard, BusRun, bus_runs
from organiser.documents.document import Report, Request
from organiser.documents.naming import (
    joined,
    left_to_right,
    represented,
    sentence_case,
    side_by_side,
)
from organiser.documents.page import PAGES
from organiser.documents.pieces import Bookmark, Piece, Row, Rule, Stack
from organiser.documents.publication import Publication
from organiser.documents.visit_documents import (
    LAYOUT_SHARE,
    Boxes,
    Lines,
    say_there_is_nothing,
    wanted_visits,
)
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Visit, Workshop

BUS_LISTS = message("Bus lists")
NUMBER_PT, SEAT_PT, PHONE_PT, TICK_PT = 20.0, 34.0, 96.0, 26.0
MOST_DEPARTURES = 7
ROW_GAP_PT = 5.0


def write_bus_lists(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out a list for each vehicle and write them as PDF."""
    pages = Publication(
        workshop, request.language, PAGES[request["page"]], BUS_LISTS, masthead=False
    )
    runs = bus_runs(workshop, wanted_visits(workshop, request))
    report = Report()
    for number, run in enumerate(runs):
        progress(LAYOUT_SHARE * number / len(runs))
        BusList(pages, run, phones=request["phones"]).lay()
        report.warnings += _doubts(run)
    if not runs:
        say_there_is_nothing(pages)
    report.warnings += pages.doubts()
    report.pages = pages.write(
        file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE))
    )
    return report


def _doubts(run: BusRun) -> list[Message]:
    if run.seats is not None and len(run.aboard) > run.seats:
        return [
            message(
                "The bus of {visits} has {seats} seats, and {people} people board. "
                "Take a larger one or move somebody.",
                visits=", ".join(f"“{visit.code or visit.theme}”" for visit in run.visits),
                seats=run.seats,
                people=len(run.aboard),
            )
        ]
    return []


class BusList:
    """Lays the list of one vehicle."""

    def __init__(self, pages: Publication, run: BusRun, *, phones: bool) -> None:
        self.pages, self.run, self.look, self.phones = pages, run, pages.look, phones
        self.width_pt = pages.page.text_width_pt
        self.departures = self._departures()
        ticks_pt = TICK_PT * len(self.departures)
        self._ticks_from_pt = self.width_pt - ticks_pt
        self._phone_from_pt = self._ticks_from_pt - (PHONE_PT if phones else 0.0)
        self._seat_from_pt = self._phone_from_pt - SEAT_PT
        self._name_pt = self._seat_from_pt - NUMBER_PT - 8

    def _departures(self) -> list[str]:
        """Return what stands above each column of boxes: 0 is the campus, then each stop."""
        most = max((len(self.pages.workshop.stops_of(one)) for one in self.run.visits), default=0)
        number = self.pages.language.number
        return [number(stop) for stop in range(most + 1)][:MOST_DEPARTURES]

    def lay(self) -> None:
        flow = self.pages.flow
        flow.continuation = None
        flow.new_page()
        flow.add(self._head())
        heading = self._columns()
        flow.add(heading, 14.0, keep_with_next=True)
        flow.continuation = lambda: (heading, ROW_GAP_PT)
        for number, one in enumerate(self.run.aboard, 1):
            row = Stack([(0.0, self._person(number, one)), (ROW_GAP_PT, Rule(self.width_pt))])
            flow.add(row, ROW_GAP_PT)
        flow.add(self._headcount(), 10.0)
        flow.continuation = None
        flow.add(Lines(self.width_pt, 3), 6.0)
        flow.finish()

    def _head(self) -> Piece:
        pages, look, run = self.pages, self.look, self.run
        say = pages.language
        title = run.bus.name if run.bus else pages.said(message("Bus"))
        if not run.bus and run.visits[0].vehicle:
            title = run.visits[0].vehicle
        codes = joined((visit.code for visit in run.visits), say)
        items: list[tuple[float, Piece]] = [
            (0.0, Bookmark(side_by_side((title, codes), say))),
            (0.0, pages.line(self._when(run.visits[0]), look.lead_accent, self.width_pt)),
            (3.0, pages.line(side_by_side((title, codes), say), look.title, self.width_pt)),
        ]
        items += [
            (
                2.0,
                pages.line(
                    side_by_side((visit.code, visit.text("theme", say.code)), say),
                    look.body_strong,
                    self.width_pt,
                ),
            )
            for visit in run.visits
        ]
        items.append((4.0, pages.line(self._vehicle(), look.body, self.width_pt)))
        return Stack(items)

    def _when(self, visit: Visit) -> str:
        pages, say = self.pages, self.pages.language
        day = sentence_case(say.day(visit.day))
        meets = (
            pages.said(message("meeting {time}", time=visit.meets.time())) if visit.meets else ""
        )
        departs = (
            pages.said(message("departure {time}", time=visit.departs.time()))
            if visit.departs
            else ""
        )
        return side_by_side((day, meets, departs, visit.meeting_point), say)

    def _vehicle(self) -> str:
        pages, run, say = self.pages, self.run, self.pages.language
        aboard = counted("{count} person boards", "{count} people board", len(run.aboard))
        seats = (
            counted("{count} seat", "{count} seats", run.seats) if run.seats is not None else None
        )
        driver = ""
        if run.bus:
            driver = joined(
                (run.bus.operator, run.bus.driver, left_to_right(run.bus.phone, say)), say
            )
        return side_by_side((pages.said(aboard), pages.said(seats) if seats else "", driver), say)

    def _columns(self) -> Piece:
        pages, style = self.pages, self.look.note_strong
        cells: list[tuple[float, Piece]] = [
            (NUMBER_PT, pages.line(pages.said(message("Name")), style, self._name_pt)),
            (self._seat_from_pt, pages.line(pages.said(message("Seat")), style, SEAT_PT)),
        ]
        if self.phones:
            phone = pages.line(pages.said(message("Phone")), style, PHONE_PT)
            cells.append((self._phone_from_pt, phone))
        cells += [
            (self._ticks_from_pt + place * TICK_PT, pages.line(words, style, TICK_PT, "centre"))
            for place, words in enumerate(self.departures)
        ]
        rule = Rule(self.width_pt, self.look.accent, 1.0)
        return Stack([(0.0, Row(cells, level=True)), (3.0, rule)])

    def _person(self, number: int, one: Aboard) -> Piece:
        pages, look, say = self.pages, self.look, self.pages.language
        person = one.person
        duty = pages.said(_duty(one)) if one.crew else ""
        code = one.visit.code if len(self.run.visits) > 1 else ""
        more = joined((duty, code, represented(person, say)), say)
        name = joined((person.family_name, person.given_names), say)
        cells: list[tuple[float, Piece]] = [
            (0.0, pages.line(say.number(number), look.note, NUMBER_PT)),
            (NUMBER_PT, pages.named(name, more, self._name_pt, (look.body_strong, look.note))),
            (self._seat_from_pt, _Blank(SEAT_PT - 10)),
        ]
        if self.phones and person.phone:
            phone = left_to_right(person.phone, say)
            cells.append((self._phone_from_pt, pages.line(phone, look.note_ink, PHONE_PT - 4)))
        places = [(place + 0.5) * TICK_PT for place in range(len(self.departures))]
        cells.append((self._ticks_from_pt, Boxes(places)))
        return Row(cells, level=True)

    def _headcount(self) -> Piece:
        """Return a line for the number of heads at each departure."""
        pages, look = self.pages, self.look
        expected = counted(
            "Heads: {count} expected", "Heads: {count} expected", len(self.run.aboard)
        )
        places = [(place + 0.5) * TICK_PT for place in range(len(self.departures))]
        words = pages.line(pages.said(expected), look.body_strong, self._ticks_from_pt - NUMBER_PT)
        return Row([(NUMBER_PT, words), (self._ticks_from_pt, Boxes(places, 18.0))], centred=True)


def _duty(one: Aboard) -> Message:
    leads = one.visit.leader_id == one.person.id
    return message("leader") if leads else message("interpreter")


class _Blank(Lines):
    """A short line to write a seat on, level with the text beside it."""

    __slots__ = ()

    def __init__(self, width_pt: float) -> None:
        super().__init__(width_pt, 1, 11.0)
        self.first_baseline_pt = 10.0
