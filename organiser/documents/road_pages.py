"""How a road book looks: the minutes on the one side, lines to write on beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report, Request
from organiser.documents.emergency_card import EUROPE
from organiser.documents.naming import joined, left_to_right, side_by_side
from organiser.documents.page import PAGES
from organiser.documents.pieces import Piece, Row, Rule, Stack
from organiser.documents.publication import Publication
from organiser.documents.road_minutes import Minute, minutes
from organiser.documents.roster_words import Words
from organiser.documents.visit_documents import (
    LAYOUT_SHARE,
    Boxes,
    Lines,
    crew_of,
    say_there_is_nothing,
    wanted_visits,
)
from organiser.documents.visit_facts import VisitFacts
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Participant, Visit, Workshop

ROAD_BOOKS = message("Road books")
TIME_PT, BOX_PT = 44.0, 20.0
WORDS_COLUMNS = 8
GAP_PT = 8.0
SECTION_PT = 18.0
NOTE_LINES = 6


def write_road_books(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out a book for each visit and write them as PDF."""
    pages = Publication(
        workshop, request.language, PAGES[request["page"]], ROAD_BOOKS, masthead=False
    )
    visits = wanted_visits(workshop, request)
    for number, visit in enumerate(visits):
        progress(LAYOUT_SHARE * number / len(visits))
        RoadBook(pages, visit).lay()
    if not visits:
        say_there_is_nothing(pages)
    warnings = pages.doubts()
    count = pages.write(file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE)))
    return Report(count, warnings)


class RoadBook:
    """Lays the book of one visit."""

    def __init__(self, pages: Publication, visit: Visit) -> None:
        self.pages, self.visit, self.look = pages, visit, pages.look
        self.width_pt = pages.page.text_width_pt
        self.facts = VisitFacts(pages, visit)
        crew = crew_of(pages.workshop, visit)
        keys = {person.key for person in crew}
        others = [one for one in pages.workshop.travellers_of(visit) if one.key not in keys]
        self.people = [*crew, *others]

    def lay(self) -> None:
        flow, pages = self.pages.flow, self.pages
        flow.continuation = None
        flow.new_page()
        flow.add(self.facts.heading())
        again = self.facts.continued()
        flow.continuation = lambda: (again, GAP_PT)
        secret = pages.said(message("For the leader only: do not leave it lying about."))
        flow.add(pages.line(secret, self.look.note_accent, self.width_pt), 3.0)
        for place, minute in enumerate(minutes(pages, self.visit)):
            flow.add(self._minute(minute), GAP_PT if place else SECTION_PT)
        self._section(message("Whom to call"), self._calls())
        self._section(message("Who needs what"), self._needs())
        if self.visit.plan_b:
            self._section(
                message("Plan B"), [pages.text(self.visit.plan_b, self.look.body, self.width_pt)]
            )
        self._section(message("Notes"), [Lines(self.width_pt, NOTE_LINES)])
        flow.finish()
        flow.continuation = None

    def _minute(self, minute: Minute) -> Piece:
        pages, look, page = self.pages, self.look, self.pages.page
        words_pt = page.span_pt(WORDS_COLUMNS) - TIME_PT
        when = pages.language.time(minute.when) if minute.when else "–"
        style = look.body_strong if minute.strong else look.body
        items: list[tuple[float, Piece]] = [(0.0, pages.line(minute.what, style, words_pt))]
        items += [(1.0, pages.line(text, look.note, words_pt)) for text in minute.more]
        said = Stack(items)
        notes_pt = page.span_pt(WORDS_COLUMNS) + page.gutter_pt
        lines = max(1, int(said.height_pt // 16))
        cells: list[tuple[float, Piece]] = [
            (0.0, pages.line(when, look.body_accent, TIME_PT)),
            (TIME_PT, said),
            (notes_pt, Boxes([6.0])),
            (notes_pt + BOX_PT, Lines(self.width_pt - notes_pt - BOX_PT, lines, 16.0)),
        ]
        return Stack([(0.0, Row(cells)), (GAP_PT, Rule(self.width_pt))])

    def _section(self, title: Message, pieces: list[Piece]) -> None:
        if not pieces:
            return
        flow, pages = self.pages.flow, self.pages
        line = pages.line(pages.said(title), self.look.heading, self.width_pt)
        flow.add(line, SECTION_PT, keep_with_next=True)
        for place, piece in enumerate(pieces):
            flow.add(piece, 4.0 if place else 5.0)

    def _calls(self) -> list[Piece]:
        """Return every number that may be needed on the way."""
        said, visit, event = self.pages.said, self.visit, self.pages.event
        rows: list[tuple[str, str]] = []
        if event.zone.startswith("Europe/"):
            rows.append((said(message("Emergency")), EUROPE))
        rows.append((said(message("Number of the day")), visit.emergency_phone))
        rows += [
            (side_by_side((one.formal_name, said(self._duty(one))), self.pages.language), one.phone)
            for one in crew_of(self.pages.workshop, visit)
        ]
        for stop in self.pages.workshop.stops_of(visit):
            host = self.pages.workshop.hosts[stop.host_id]
            who = side_by_side((host.name, host.contact_name), self.pages.language)
            rows.append((who, host.phone))
        others = [one for one in event.emergency_numbers.splitlines() if one.strip() != EUROPE]
        rows += [(said(message("Campus")), line) for line in others]
        return [self._pair(who, phone) for who, phone in rows if phone]

    def _duty(self, person: Participant) -> Message:
        leads = person.key == self.visit.leader_id
        return message("leader") if leads else message("interpreter")

    def _pair(self, who: str, what: str) -> Piece:
        page = self.pages.page
        from_pt = page.span_pt(7) + page.gutter_pt
        shown = left_to_right(what, self.pages.language)
        cells: list[tuple[float, Piece]] = [
            (0.0, self.pages.line(who, self.look.body, page.span_pt(7))),
            (from_pt, self.pages.line(shown, self.look.body_strong, self.width_pt - from_pt)),
        ]
        return Row(cells, level=True)

    def _needs(self) -> list[Piece]:
        """Return whom the leader has to think of: steps, allergies, diets where they eat."""
        words, say = Words(self.pages.language), self.pages.language
        eats = any(stop.meal for stop in self.pages.workshop.stops_of(self.visit))
        found = []
        for person in self.people:
            needs = joined(
                (
                    self.pages.said(message("no steps")) if person.step_free else "",
                    person.access_needs.replace("\n", " "),
                    person.allergies.replace("\n", " "),
                    words.diets(person.diets) if eats else "",
                ),
                say,
            )
            if needs:
                found.append(self._pair(person.full_name, needs))
        return found
