"""How the list of participants looks: chapters, delegations, and who each person is."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.capitals import capitals
from organiser.documents.document import Report, Request
from organiser.documents.masthead import masthead
from organiser.documents.naming import RIGHT_TO_LEFT, side_by_side
from organiser.documents.page import PAGES
from organiser.documents.participants_order import Delegation, Order, Section
from organiser.documents.pieces import Bookmark, Piece, Row, Rule, Stack
from organiser.documents.publication import Publication
from organiser.i18n import Language, Message, counted, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Participant, Workshop
    from organiser.typography import Style

NAME_COLUMNS = 5
SECTION_GAP_PT = 26.0
DELEGATION_GAP_PT = 14.0
PERSON_GAP_PT = 8.0
LAYOUT_SHARE = 0.6
"""How much of the work is done when everybody is laid out."""

LIST = message("List of participants")


def write_participants(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out the people who are expected and consent to be listed, and write them as PDF."""
    expected = workshop.expected_people()
    people = [person for person in expected if person.listed]
    languages = [request.language]
    if request["second"] not in {"none", request.language.code}:
        languages.append(Language(request["second"]))
    order = Order(workshop, languages)
    pages = Publication(workshop, request.language, PAGES[request["page"]], LIST, masthead=True)
    pages.title = _beside(order.said(LIST), request.language)
    arranged = {
        "name": order.by_name,
        "constituency": order.by_constituency,
        "country": order.by_country,
    }[request["order"]]
    laid = ParticipantsPages(pages, order, by=request["order"], large=request["capitals"])
    laid.lay(arranged(people), lambda done: progress(done * LAYOUT_SHARE))
    report = Report(warnings=[*_left_out(len(expected) - len(people)), *pages.doubts()])
    report.pages = pages.write(
        file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE))
    )
    return report


def _left_out(count: int) -> list[Message]:
    if not count:
        return []
    return [
        counted(
            "{count} person does not consent to stand in the printed list, and is left out.",
            "{count} people do not consent to stand in the printed list, and are left out.",
            count,
        )
    ]


class ParticipantsPages:
    """Lays sections of delegations into the pages of a publication."""

    def __init__(self, pages: Publication, order: Order, *, by: str, large: bool) -> None:
        self.pages, self.look, self.page = pages, pages.look, pages.page
        self._order, self._by, self._large = order, by, large
        self._info_pt = self.page.span_pt(NAME_COLUMNS) + self.page.gutter_pt
        self._info_width_pt = self.page.span_pt(12 - NAME_COLUMNS)

    def lay(self, sections: list[Section], progress: Callable[[float], None]) -> None:
        """Lay the masthead and everybody; say so where there is nobody yet."""
        flow = self.pages.flow
        flow.add(masthead(self.pages))
        if not sections:
            words = self.pages.said(message("Nobody stands in this list yet."))
            flow.add(self.pages.line(words, self.look.lead_strong, self._info_width_pt), 40.0)
        total = sum(len(each.people) for section in sections for each in section.delegations)
        done = 0
        for section in sections:
            flow.continuation = None
            if section.titles:
                flow.add(self._chapter(section), SECTION_GAP_PT, keep_with_next=True)
            for place, delegation in enumerate(section.delegations):
                self._delegation(section, delegation, first=not place)
                done += len(delegation.people)
                progress(done / total)
        flow.continuation = None

    def _delegation(self, section: Section, delegation: Delegation, *, first: bool) -> None:
        flow = self.pages.flow
        if not first:
            flow.continuation = self._continued(section)
        gap_pt = SECTION_GAP_PT if first and not section.titles else DELEGATION_GAP_PT
        if delegation.titles:
            heading = self._titled(delegation.titles, self.look.lead_strong)
            flow.add(heading, gap_pt, keep_with_next=True)
        for place, person in enumerate(delegation.people):
            if place:
                flow.continuation = self._continued(section, delegation)
            flow.add(self._person(person), PERSON_GAP_PT if place or delegation.titles else gap_pt)
        flow.continuation = self._continued(section)

    def _continued(
        self, section: Section, delegation: Delegation | None = None
    ) -> Callable[[], tuple[Piece, float] | None] | None:
        """Return what opens a page inside a section, or inside a delegation of it."""
        titles = [*section.titles[:1], *(delegation.titles[:1] if delegation else ())]
        if not titles:
            return None

        def opening() -> tuple[Piece, float]:
            pages = self.pages
            heading = side_by_side(titles, pages.language)
            words = pages.said(message("{heading} (continued)", heading=heading))
            line = pages.line(words, self.look.body_accent, self.page.text_width_pt)
            return line, DELEGATION_GAP_PT if delegation is None else PERSON_GAP_PT

        return opening

    def _chapter(self, section: Section) -> Piece:
        words = _beside(section.titles, self.pages.language)
        rule = Rule(self.page.text_width_pt, self.look.accent, 1.0)
        heading = self._titled(section.titles, self.look.heading)
        return Stack([(0.0, Bookmark(words)), (0.0, heading), (5.0, rule)])

    def _titled(self, titles: tuple[str, ...], style: Style) -> Piece:
        """Return a title, and beside it the same in the second language of the list."""
        width_pt = self.page.text_width_pt
        if len(titles) == 1:
            return self.pages.line(titles[0], style, width_pt)
        half_pt = self.page.span_pt(6)
        cells = (
            (0.0, self.pages.line(titles[0], style, half_pt)),
            (width_pt - half_pt, self.pages.line(titles[1], style, half_pt, "end")),
        )
        return Row(cells, level=True)

    # One person ----------------------------------------------------------------------------

    def _person(self, person: Participant) -> Piece:
        pages, look = self.pages, self.look
        width_pt = self.page.span_pt(NAME_COLUMNS)
        name: list[tuple[float, Piece]] = [
            (0.0, pages.text(self._name(person), look.body_strong, width_pt))
        ]
        if person.native_name and person.native_name not in person.full_name:
            name.append((1.0, pages.line(person.native_name, look.body_quiet, width_pt)))
        facts = [
            (self._head(person), look.note_accent),
            (person.job_title, look.body),
            (person.organisation, look.body_quiet),
            (self._more(person), look.body_quiet),
        ]
        info: list[tuple[float, Piece]] = [
            (1.0, pages.line(words, style, self._info_width_pt)) for words, style in facts if words
        ]
        return Row([(0.0, Stack(name)), (self._info_pt, Stack(info))], level=True)

    def _name(self, person: Participant) -> str:
        """Return the name as it is spoken, or, in the order of names, as it is looked up."""
        given, family = person.given_names, person.family_name or person.given_names
        if not person.family_name:
            given = ""
        if self._large:
            family = capitals(family, person.country)
        if self._by == "name":
            comma = "، " if RIGHT_TO_LEFT.search(family) else ", "
            return comma.join(filter(None, (family, f"{person.honorific} {given}".strip())))
        words = (family, given) if person.family_name_first else (given, family)
        return " ".join(filter(None, (person.honorific, *words)))

    def _head(self, person: Participant) -> str:
        if not person.head_of_delegation:
            return ""
        return _beside(self._order.said(message("Head of delegation")), self.pages.language)

    def _more(self, person: Participant) -> str:
        """Return what the order of the list does not say yet."""
        words: tuple[str, ...] = ()
        if self._by == "name":
            words = self._order.represented(person)
        elif self._by == "country" and person.constituency_id:
            words = self._order.constituency(person.constituency_id)
        return _beside(
            tuple(said for said in words if said != person.organisation), self.pages.language
        )


def _beside(words: tuple[str, ...], language: Language) -> str:
    """Return the same in each language of the list on one line, none of them twice."""
    return side_by_side(dict.fromkeys(words), language)
