"""Who goes on a visit, numbered, so that the leader counts heads against the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.naming import affiliation
from organiser.documents.pieces import Piece, Row, Rule, Stack
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.documents.publication import Publication
    from organiser.model import Participant, Visit

NUMBER_PT = 20.0
HEADING_GAP_PT = 16.0
ROW_GAP_PT = 3.0
ABREAST_ON_FULL_WIDTH = 2


class VisitPeople:
    """Lays the people of a visit: below the way while they fit, then over full pages."""

    def __init__(self, pages: Publication, visit: Visit, width_pt: float) -> None:
        self.pages, self._width_pt = pages, width_pt
        self._everybody = pages.workshop.travellers_of(visit)

    def lay(self, *, everybody: bool) -> None:
        """Add the list to the flow; `everybody` names those too who asked not to be listed."""
        flow = self.pages.flow
        first_page = len(flow.leaves)
        heading = self._heading()
        named = [person for person in self._everybody if everybody or person.listed]
        rest = list(enumerate(named, start=1))
        before: Piece | None = heading
        while rest:
            row, count = self._row(rest, full_width=len(flow.leaves) > first_page)
            needed_pt = row.height_pt + ROW_GAP_PT
            if before:
                needed_pt += HEADING_GAP_PT + heading.height_pt
            if needed_pt > flow.left_pt and len(flow.leaves) == first_page:
                flow.next_page()
                continue
            if before:
                flow.add(before, HEADING_GAP_PT, keep_with_next=True)
            flow.add(row, ROW_GAP_PT * (2 if before else 1))
            before, rest = None, rest[count:]
        hidden = len(self._everybody) - len(named)
        if before:
            flow.add(before, HEADING_GAP_PT, keep_with_next=bool(hidden))
        if hidden:
            words = counted(
                "and {count} person who asked not to be listed",
                "and {count} people who asked not to be listed",
                hidden,
            )
            text = self.pages.said(words)
            flow.add(self.pages.line(text, self.pages.look.note, self._width_pt), ROW_GAP_PT)

    def _heading(self) -> Piece:
        pages, count = self.pages, len(self._everybody)
        words = counted("{count} person is going", "{count} people are going", count)
        if not count:
            words = message("Nobody is placed on this visit yet.")
        text = pages.line(pages.said(words), pages.look.body_accent, self._width_pt)
        return Stack([(0.0, Rule(self._width_pt)), (7.0, text)])

    def _row(self, rest: list[tuple[int, Participant]], *, full_width: bool) -> tuple[Piece, int]:
        """Return the next row of people and how many stand in it."""
        page = self.pages.page
        abreast = ABREAST_ON_FULL_WIDTH if full_width else 1
        width_pt = page.text_width_pt if full_width else self._width_pt
        cell_pt = (width_pt - (abreast - 1) * page.gutter_pt) / abreast
        cells: list[tuple[float, Piece]] = []
        for place, (number, person) in enumerate(rest[:abreast]):
            x_pt = place * (cell_pt + page.gutter_pt)
            cells += self._person(number, person, x_pt, cell_pt)
        return Row(cells, level=True), abreast

    def _person(
        self, number: int, person: Participant, x_pt: float, width_pt: float
    ) -> list[tuple[float, Piece]]:
        pages, look = self.pages, self.pages.look
        count = pages.line(pages.language.number(number), look.note, NUMBER_PT)
        home = affiliation(person, pages.language, job=False)
        name = pages.named(person.formal_name, home, width_pt - NUMBER_PT, (look.body, look.note))
        return [(x_pt, count), (x_pt + NUMBER_PT, name)]
