"""How a preference form looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report, Request
from organiser.documents.look import QUIET
from organiser.documents.naming import affiliation, joined, sentence_case, side_by_side
from organiser.documents.page import PAGES
from organiser.documents.pieces import Piece, Row, Rule, Stack
from organiser.documents.programme_words import times
from organiser.documents.publication import Publication
from organiser.documents.visit_documents import LAYOUT_SHARE, Lines, say_there_is_nothing
from organiser.i18n import message
from organiser.planning.placing.day import VISITORS

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.documents.sheet import Sheet
    from organiser.model import Participant, Visit, Workshop

PREFERENCE_FORMS = message("Preference forms")
SIDE_PT, BOX_PT = 30.0, 48.0
GAP_PT = 10.0


def write_forms(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out a form for each person, or as many without a name, and write them as PDF."""
    pages = Publication(
        workshop, request.language, PAGES[request["page"]], PREFERENCE_FORMS, masthead=False
    )
    visits = workshop.visits_in_order()
    people: list[Participant | None] = [
        person for person in workshop.expected_people() if person.role in VISITORS
    ]
    if request["blank"] or not people:
        people = [None] * max(1, request["blank"])
    form = _Form(pages, visits, str(request["return"]))
    for number, person in enumerate(people if visits else []):
        progress(LAYOUT_SHARE * number / len(people))
        form.lay(person)
    if not visits:
        say_there_is_nothing(pages)
    warnings = pages.doubts()
    count = pages.write(file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE)))
    return Report(count, warnings)


class _Form:
    """Lays one form; the visits are the same for everybody and are laid out once."""

    def __init__(self, pages: Publication, visits: list[Visit], hand_in: str) -> None:
        self.pages, self.look, self.hand_in = pages, pages.look, hand_in
        self.width_pt = pages.page.text_width_pt
        self._visits = [self._visit(visit) for visit in visits]
        days = dict.fromkeys(visit.day for visit in visits)
        say = pages.language
        self._days = joined((sentence_case(say.day(day)) for day in days), say)

    def lay(self, person: Participant | None) -> None:
        flow, pages, look = self.pages.flow, self.pages, self.look
        flow.continuation = None
        flow.new_page()
        flow.add(pages.line(self._days, look.lead_accent, self.width_pt))
        title = pages.said(message("Which study visits would you like to go on?"))
        flow.add(pages.line(title, look.title, self.width_pt), 3.0)
        flow.add(self._name(person), 12.0)
        how = message(
            "Write 1 beside the visit you would like most, 2 beside the next, and so on. "
            "The more you number, the better we can place you."
        )
        flow.add(pages.line(pages.said(how), look.body, self.width_pt), 12.0)
        for place, visit in enumerate(self._visits):
            flow.add(visit, GAP_PT if place else 14.0)
        words = pages.said(
            message("What should we know? (a way without steps, a language, a reason)")
        )
        flow.add(pages.line(words, look.body_strong, self.width_pt), 16.0, keep_with_next=True)
        flow.add(Lines(self.width_pt, 2), 2.0)
        if self.hand_in:
            flow.add(pages.text(self.hand_in, look.body_accent, self.width_pt), 12.0)
        flow.finish()

    def _name(self, person: Participant | None) -> Piece:
        pages, look = self.pages, self.look
        if person is None:
            label = pages.line(pages.said(message("Name")), look.body_strong, 80.0)
            return Row([(0.0, label), (80.0, Lines(self.width_pt - 80.0, 1, 14.0))])
        name = pages.text(person.formal_name, look.lead_strong, self.width_pt)
        home = affiliation(person, pages.language)
        return Stack([(0.0, name), (1.0, pages.line(home, look.body_quiet, self.width_pt))])

    def _visit(self, visit: Visit) -> Piece:
        """Return a box for the number, and what the visit is."""
        pages, look, say = self.pages, self.look, self.pages.language
        words_pt = self.width_pt - BOX_PT
        title = side_by_side((visit.code, visit.text("theme", say.code)), say)
        items: list[tuple[float, Piece]] = [(0.0, pages.line(title, look.lead_strong, words_pt))]
        spoken = joined((say.language(code) for code in visit.languages), say)
        when = times(visit.departs, visit.returns, say)
        facts = side_by_side((when, spoken, visit.cost, self._steps(visit)), say)
        items.append((1.0, pages.line(facts, look.note_accent, words_pt)))
        for stop in pages.workshop.stops_of(visit):
            host = pages.workshop.hosts[stop.host_id]
            about = stop.text("activity", say.code) or host.text("description", say.code)
            items.append(
                (2.0, pages.named(host.name, about, words_pt, (look.body_strong, look.body_quiet)))
            )
        row = Row([(0.0, _Box()), (BOX_PT, Stack(items))])
        return Stack([(0.0, row), (GAP_PT, Rule(self.width_pt))])

    def _steps(self, visit: Visit) -> str:
        hosts = [
            self.pages.workshop.hosts[stop.host_id] for stop in self.pages.workshop.stops_of(visit)
        ]
        legs = self.pages.workshop.legs_of(visit)
        known = [host.step_free for host in hosts] + [leg.step_free for leg in legs]
        if any(free is False for free in known):
            return self.pages.said(message("with steps"))
        if hosts and all(host.step_free for host in hosts):
            return self.pages.said(message("step-free"))
        return ""


class _Box(Piece):
    """A box to write a number into."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(SIDE_PT)

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        sheet.box(x_pt, top_pt, SIDE_PT, SIDE_PT, edge=QUIET, weight_pt=1.0, radius_pt=3.0)
