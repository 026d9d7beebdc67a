"""What the documents of the study visits share: which visits, their pages, boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.document import Option, OptionKind, Request
from organiser.documents.look import QUIET
from organiser.documents.pieces import Piece
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.documents.publication import Publication
    from organiser.documents.sheet import Sheet
    from organiser.model import Participant, Visit, Workshop

LAYOUT_SHARE = 0.6
"""How much of the work is done when everything is laid out."""

VISIT = Option("visit", message("Only the visit with this code (empty: all)"), OptionKind.TEXT, "")

NOTHING = message("No study visit is planned yet.")
NOTHING_SO_CALLED = message("No study visit is called so.")


def wanted_visits(workshop: Workshop, request: Request) -> list[Visit]:
    """Return the visits that are asked for, in order."""
    wanted = str(request["visit"]).strip().casefold()
    visits = workshop.visits_in_order()
    return [row for row in visits if not wanted or row.code.casefold() == wanted]


def say_there_is_nothing(pages: Publication) -> None:
    """Say why a document has no pages of visits."""
    words = pages.said(NOTHING_SO_CALLED if pages.workshop.visits else NOTHING)
    pages.flow.add(pages.line(words, pages.look.lead_strong, pages.page.span_pt(9)))


def crew_of(workshop: Workshop, visit: Visit) -> list[Participant]:
    """Return the leader and the interpreter of a visit, as far as there are such."""
    people = (
        workshop.participants.get(key or 0) for key in (visit.leader_id, visit.interpreter_id)
    )
    return list({one.key: one for one in people if one and one.expected}.values())


class Boxes(Piece):
    """Empty boxes in a row, to tick, each centred at its distance from the start edge."""

    __slots__ = ("_places_pt", "_side_pt")

    def __init__(self, places_pt: list[float], side_pt: float = 9.0) -> None:
        super().__init__(side_pt, side_pt - 1.5)
        self._places_pt, self._side_pt = places_pt, side_pt

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        for place_pt in self._places_pt:
            left_pt = x_pt + place_pt - self._side_pt / 2
            sheet.box(left_pt, top_pt, self._side_pt, self._side_pt, edge=QUIET, weight_pt=0.75)


class Lines(Piece):
    """Empty lines to write on, `step_pt` apart."""

    __slots__ = ("_count", "_step_pt", "_width_pt")

    def __init__(self, width_pt: float, count: int, step_pt: float = 20.0) -> None:
        super().__init__(count * step_pt)
        self._width_pt, self._count, self._step_pt = width_pt, count, step_pt

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        for number in range(1, self._count + 1):
            y_pt = top_pt + number * self._step_pt
            sheet.stroke((x_pt, y_pt), (x_pt + self._width_pt, y_pt), QUIET, 0.4)
