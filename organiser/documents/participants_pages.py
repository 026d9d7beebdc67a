"""How the list of participants looks: chapters, delegations, and who each person is."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report, Request
from organiser.documents.masthead import masthead
from organiser.documents.naming import side_by_side
from organiser.documents.page import PAGES
from organiser.documents.participants_order import Delegation, Section
from organiser.documents.participants_words import LIST, NOBODY, ParticipantsList
from organiser.documents.pieces import Bookmark, Piece, Row, Rule, Stack
from organiser.documents.publication import Publication
from organiser.i18n import message

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


def write_participants(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out the list and write it as PDF."""
    found = ParticipantsList(workshop, request)
    pages = Publication(workshop, request.language, PAGES[request["page"]], LIST, masthead=True)
    pages.title = found.title
    ParticipantsPages(pages, found).lay(lambda done: progress(done * LAYOUT_SHARE))
    report = Report(warnings=[*found.warnings, *pages.doubts()])
    report.pages = pages.write(
        file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE))
    )
    return report


class ParticipantsPages:
    """Lays sections of delegations into the pages of a publication."""

    def __init__(self, pages: Publication, found: ParticipantsList) -> None:
        self.pages, self.look, self.page = pages, pages.look, pages.page
        self._list = found
        self._info_pt = self.page.span_pt(NAME_COLUMNS) + self.page.gutter_pt
        self._info_width_pt = self.page.span_pt(12 - NAME_COLUMNS)

    def lay(self, progress: Callable[[float], None]) -> None:
        """Lay the masthead and everybody; say so where there is nobody yet."""
        flow = self.pages.flow
        flow.add(masthead(self.pages, second_title=self._list.second_title))
        if not self._list.sections:
            words = self.pages.said(NOBODY)
            flow.add(self.pages.line(words, self.look.lead_strong, self._info_width_pt), 40.0)
        done = 0
        for section in self._list.sections:
            flow.continuation = None
            if section.titles:
                flow.add(self._chapter(section), SECTION_GAP_PT, keep_with_next=True)
            for place, delegation in enumerate(section.delegations):
                self._delegation(section, delegation, first=not place)
                done += len(delegation.people)
                progress(done / self._list.count)
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
        words = self._list.beside(section.titles)
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
        pages, look, said = self.pages, self.look, self._list.entry(person)
        width_pt = self.page.span_pt(NAME_COLUMNS)
        name = [(0.0, pages.text(said.name, look.body_strong, width_pt))]
        if said.native_name:
            name.append((1.0, pages.line(said.native_name, look.body_quiet, width_pt)))
        facts = (
            (said.head, look.note_accent),
            (said.job_title, look.body),
            (said.organisation, look.body_quiet),
            (said.more, look.body_quiet),
        )
        info = [
            (1.0, pages.line(words, style, self._info_width_pt)) for words, style in facts if words
        ]
        return Row([(0.0, Stack(name)), (self._info_pt, Stack(info))], level=True)
