"""How a visit sheet looks: what to know first on top, the way on the one side, map and card on the
other, and then the people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report, Request
from organiser.documents.emergency_card import emergency_card
from organiser.documents.itinerary import GAP_PT, Itinerary
from organiser.documents.map import Position
from organiser.documents.naming import affiliation, joined, sentence_case, side_by_side
from organiser.documents.page import PAGES
from organiser.documents.pieces import Bookmark, Panel, Piece, Row, Rule, Stack
from organiser.documents.publication import Publication
from organiser.documents.schematic import Marker, Schematic
from organiser.i18n import Message, counted, message
from organiser.model import Certainty

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Host, Participant, Visit, Workshop

MAIN_COLUMNS = 7
SIDE_COLUMNS = 5
SECTION_GAP_PT = 16.0
FACT_COLUMNS = 4
PADDING_PT = 10.0
MOST_MAP_PT = 200.0
LEAST_MAP_PT = 130.0

VISIT_SHEETS = message("Study visits")


def write_visit_sheets(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out a page for each visit and write them as PDF."""
    page = PAGES[request["page"]]
    pages = Publication(workshop, request.language, page, VISIT_SHEETS, masthead=False)
    wanted = request["visit"].strip()
    visits = [visit for visit in workshop.visits_in_order() if not wanted or visit.code == wanted]
    report = Report()
    for visit in visits:
        VisitSheet(pages, visit, request).lay()
        report.warnings += _doubts(workshop, visit)
    if not visits:
        width_pt = page.span_pt(9)
        pages.flow.add(pages.line(pages.said(NOTHING), pages.look.lead_strong, width_pt))
    report.pages = pages.write(file, progress)
    return report


NOTHING = message("No study visit is planned yet.")


def _doubts(workshop: Workshop, visit: Visit) -> list[Message]:
    """Return what the coordinator should know before the sheet is printed."""
    leader = workshop.participants.get(visit.leader_id or 0)
    if leader is None or not leader.expected:
        return [
            message(
                "Nobody leads visit “{visit}”. Name a leader, so that the sheet says whom to call.",
                visit=visit.theme,
            )
        ]
    if not leader.phone:
        return [
            message(
                "{leader}, who leads visit “{visit}”, has no telephone number. "
                "Enter one, so that the emergency card can say it.",
                leader=leader.full_name,
                visit=visit.theme,
            )
        ]
    return []


class VisitSheet:
    """Lays one visit into the pages of a publication."""

    def __init__(self, pages: Publication, visit: Visit, request: Request) -> None:
        self.pages, self.visit, self.request = pages, visit, request
        self.look, self.page, self.language = pages.look, pages.page, pages.language
        self.workshop = pages.workshop
        self._main_pt = self.page.span_pt(MAIN_COLUMNS)
        self._side_x_pt = self.page.column_pt(MAIN_COLUMNS) + PADDING_PT
        self._side_pt = self.page.span_pt(SIDE_COLUMNS) - PADDING_PT
        self.leader = self._expected(visit.leader_id)

    def lay(self) -> None:
        """Lay the sheet, on a page of its own; people who do not fit stand on the next."""
        flow = self.pages.flow
        flow.continuation = None
        flow.new_page()
        again = self._continued()
        flow.add(self._head())
        flow.continuation = lambda: (again, GAP_PT)
        flow.add(self._facts(), 14.0)
        top_pt = flow.bottom_pt - flow.left_pt + SECTION_GAP_PT
        leaf = len(flow.leaves)
        self._lay_side(top_pt)
        for place, station in enumerate(
            Itinerary(self.pages, self.visit, self._main_pt).stations()
        ):
            flow.add(station, GAP_PT if place else SECTION_GAP_PT)
        for piece in self._practical():
            flow.add(piece, SECTION_GAP_PT if piece is not None else 0.0)
        self._lay_people(leaf)
        flow.finish()
        flow.continuation = None

    def _expected(self, key: int | None) -> Participant | None:
        person = self.workshop.participants.get(key or 0)
        return person if person and person.expected else None

    # Above ---------------------------------------------------------------------------------

    def _head(self) -> Piece:
        pages, visit, look = self.pages, self.visit, self.look
        width_pt = self.page.span_pt(11)
        day = sentence_case(self.language.day(visit.day))
        named = message("Visit {code}", code=visit.code) if visit.code else message("Study visit")
        eyebrow = side_by_side((pages.said(named), day), self.language)
        theme = visit.text("theme", self.language.code)
        return Stack(
            [
                (0.0, Bookmark(side_by_side((visit.code, theme), self.language))),
                (0.0, pages.line(eyebrow, look.lead_accent, width_pt)),
                (3.0, pages.text(theme, look.title, width_pt)),
            ]
        )

    def _continued(self) -> Piece:
        named = side_by_side(
            (self.visit.code, self.visit.text("theme", self.language.code)), self.language
        )
        words = self.pages.said(message("{heading} (continued)", heading=named))
        return self.pages.line(words, self.look.body_accent, self.page.text_width_pt)

    def _facts(self) -> Piece:
        """Return meeting, departure, return and vehicle: what is asked at the gate."""
        pages, visit, said = self.pages, self.visit, self.pages.said
        seats = said(counted("{count} seat", "{count} seats", visit.seats)) if visit.seats else ""
        facts = (
            (message("Meeting"), visit.meets, visit.meeting_point),
            (message("Departure"), visit.departs, ""),
            (message("Return"), visit.returns, ""),
            (message("Bus"), None, joined((visit.vehicle, seats), self.language)),
        )
        inner_pt = self.page.text_width_pt - 2 * PADDING_PT
        gutter_pt = self.page.gutter_pt
        width_pt = (inner_pt - (FACT_COLUMNS - 1) * gutter_pt) / FACT_COLUMNS
        cells: list[tuple[float, Piece]] = []
        for place, (label, moment, words) in enumerate(facts):
            items = [(0.0, pages.line(said(label), self.look.note_accent, width_pt))]
            if moment:
                when = self.language.time(moment.time())
                items.append((1.0, pages.line(when, self.look.fact, width_pt)))
            if words:
                items.append((1.0, pages.text(words, self.look.body_strong, width_pt)))
            if not moment and not words:
                items.append((1.0, pages.line("–", self.look.body_quiet, width_pt)))
            cells.append((place * (width_pt + gutter_pt), Stack(items)))
        return Panel(Row(cells), self.page.text_width_pt, PADDING_PT, fill=self.look.tint)

    # Beside --------------------------------------------------------------------------------

    def _lay_side(self, top_pt: float) -> None:
        """Place who leads, the map and the card beside the way."""
        flow = self.pages.flow
        persons = self._in_charge()
        wanted = self.request["card"]
        card = emergency_card(self.pages, self.leader, self._side_pt) if wanted else None
        used_pt = sum(piece.height_pt + SECTION_GAP_PT for piece in (persons, card) if piece)
        room_pt = flow.bottom_pt - top_pt - used_pt
        for piece in (persons, self._map(room_pt) if self.request["map"] else None, card):
            if piece is not None:
                flow.place_beside(piece, self._side_x_pt, top_pt)
                top_pt += piece.height_pt + SECTION_GAP_PT

    def _in_charge(self) -> Piece | None:
        pages, said = self.pages, self.pages.said
        items: list[tuple[float, Piece]] = []
        interpreter = self._expected(self.visit.interpreter_id)
        for label, person in (
            (message("Leader"), self.leader),
            (message("Interpreter"), interpreter),
        ):
            if person is not None:
                items += [
                    (8.0, pages.line(said(label), self.look.note_accent, self._side_pt)),
                    (1.0, pages.line(person.formal_name, self.look.body_strong, self._side_pt)),
                ]
                if person.phone:
                    items.append((1.0, pages.line(person.phone, self.look.body, self._side_pt)))
        return Stack(items) if items else None

    def _map(self, room_pt: float) -> Piece | None:
        """Return the map with what must be said about it, or `None` where nothing is known."""
        event, pages = self.pages.event, self.pages
        hosts = [self.workshop.hosts[stop.host_id] for stop in self.workshop.stops_of(self.visit)]
        markers = [
            Marker(str(number), place)
            for number, host in enumerate(hosts, start=1)
            if (place := _position(host.latitude, host.longitude))
        ]
        campus = _position(event.latitude, event.longitude)
        if not markers:
            return None
        height_pt = min(MOST_MAP_PT, max(LEAST_MAP_PT, room_pt - 50.0))
        drawn = Schematic(pages, markers, campus, self._side_pt, height_pt)
        notes = [
            (5.0, pages.line(words, self.look.note, self._side_pt))
            for words in self._map_notes(hosts, campus, drawn.scale)
        ]
        return Stack([(0.0, drawn), *notes])

    def _map_notes(self, hosts: list[Host], campus: Position | None, scale: int) -> list[str]:
        said = self.pages.said
        shown = [host for host in hosts if _position(host.latitude, host.longitude)]
        if all(host.certainty is Certainty.SURE for host in shown):
            first = message("Schematic, to scale, 1 : {scale}", scale=scale)
        else:
            first = message("Schematic, to scale, 1 : {scale}; positions approximate", scale=scale)
        missing = [host.name for host in hosts if host not in shown]
        if campus is None:
            missing.append(said(message("Campus")))
        notes = [said(first)]
        if missing:
            names = joined(dict.fromkeys(missing), self.language)
            notes.append(said(message("Not on the map: {names}", names=names)))
        return notes

    # Below ---------------------------------------------------------------------------------

    def _practical(self) -> list[Piece]:
        pages, visit, said = self.pages, self.visit, self.pages.said
        spoken = joined((self.language.language(code) for code in visit.languages), self.language)
        rows = (
            (message("Languages"), spoken),
            (message("What to wear"), visit.wear),
            (message("Cost"), visit.cost),
            (message("Plan B"), visit.plan_b),
        )
        label_pt = self.page.span_pt(2)
        width_pt = self._main_pt - label_pt - self.page.gutter_pt
        items: list[tuple[float, Piece]] = []
        for label, words in rows:
            if words:
                left = pages.line(said(label), self.look.body_accent, label_pt)
                right = pages.text(words, self.look.body, width_pt)
                cells = [(0.0, left), (label_pt + self.page.gutter_pt, right)]
                items.append((3.0, Row(cells, level=True)))
        return [Stack([(0.0, Rule(self._main_pt)), (8.0, Stack(items))])] if items else []

    def _lay_people(self, leaf: int) -> None:
        """Lay the list of people: beside the map while it fits, then over the whole width."""
        flow = self.pages.flow
        everybody = self.workshop.travellers_of(self.visit)
        named = [person for person in everybody if person.listed or self.request["everybody"]]
        heading = self._people_heading(len(everybody))
        numbered = list(enumerate(named, start=1))
        abreast, first = 2, True
        while numbered:
            width_pt = self._main_pt if len(flow.leaves) == leaf else self.page.text_width_pt
            abreast = 2 if len(flow.leaves) == leaf else 3
            row = self._people_row(numbered[:abreast], width_pt, abreast)
            needed_pt = row.height_pt + (heading.height_pt + SECTION_GAP_PT + 6 if first else 5)
            if needed_pt > flow.left_pt and flow.begun and len(flow.leaves) == leaf:
                flow.next_page()
                continue
            if first:
                flow.add(heading, SECTION_GAP_PT, keep_with_next=True)
            flow.add(row, 6.0 if first else 5.0)
            first = False
            numbered = numbered[abreast:]
        if not named:
            flow.add(heading, SECTION_GAP_PT, keep_with_next=len(named) < len(everybody))
        if len(named) < len(everybody):
            words = counted(
                "and {count} person who asked not to be listed",
                "and {count} people who asked not to be listed",
                len(everybody) - len(named),
            )
            flow.add(self.pages.line(self.pages.said(words), self.look.note, self._main_pt), 5.0)

    def _people_heading(self, count: int) -> Piece:
        words = counted("{count} person is going", "{count} people are going", count)
        if not count:
            words = message("Nobody is placed on this visit yet.")
        text = self.pages.line(self.pages.said(words), self.look.body_accent, self._main_pt)
        return Stack([(0.0, Rule(self._main_pt)), (8.0, text)])

    def _people_row(
        self, people: list[tuple[int, Participant]], width_pt: float, abreast: int
    ) -> Piece:
        pages, look, gutter_pt = self.pages, self.look, self.page.gutter_pt
        cell_pt = (width_pt - (abreast - 1) * gutter_pt) / abreast
        inset_pt = 16.0
        cells: list[tuple[float, Piece]] = []
        for place, (number, person) in enumerate(people):
            x_pt = place * (cell_pt + gutter_pt)
            name = pages.line(person.formal_name, look.body, cell_pt - inset_pt)
            home = affiliation(person, self.language, job=False)
            more = pages.line(home, look.note, cell_pt - inset_pt)
            cells.append((x_pt, pages.line(self.language.number(number), look.note, inset_pt)))
            cells.append((x_pt + inset_pt, Stack([(0.0, name), (0.0, more)])))
        return Row(cells, level=True)


def _position(latitude: float | None, longitude: float | None) -> Position | None:
    if latitude is None or longitude is None:
        return None
    return Position(latitude, longitude)
