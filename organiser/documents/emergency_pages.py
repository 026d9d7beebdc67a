"""Four emergency cards of A6 on a page of A4, with lines to cut along."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report, Request
from organiser.documents.emergency_card import emergency_card
from organiser.documents.look import HAIRLINE
from organiser.documents.naming import side_by_side
from organiser.documents.page import A4
from organiser.documents.pieces import Piece, Stack
from organiser.documents.publication import Publication
from organiser.documents.sheet import Sheet
from organiser.documents.visit_documents import (
    LAYOUT_SHARE,
    Lines,
    crew_of,
    say_there_is_nothing,
    wanted_visits,
)
from organiser.i18n import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Participant, Visit, Workshop

EMERGENCY_CARDS = message("Emergency cards")
ON_A_PAGE = 4
MARGIN_PT = 22.0
WIDTH_PT, HEIGHT_PT = A4.width_pt / 2, A4.height_pt / 2


def write_cards(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out the cards and write them as PDF."""
    pages = Publication(workshop, request.language, A4, EMERGENCY_CARDS, masthead=False)
    cards: list[Piece] = []
    for visit in wanted_visits(workshop, request):
        names = [person.full_name for person in _travellers(workshop, visit)]
        if not request["named"] or not names:
            names = [""] * ON_A_PAGE
        cards += [_card(pages, visit, name) for name in names]
    warnings = pages.doubts()
    if not cards:
        say_there_is_nothing(pages)
        return Report(pages.write(file, progress), warnings)
    canvas = pages.setter.canvas(file, A4.size_pt, title=pages.title, subject="")
    sheet = Sheet(canvas, pages.setter, A4, mirrored=request.language.right_to_left)
    count = -(-len(cards) // ON_A_PAGE)
    for number in range(count):
        progress(LAYOUT_SHARE * number / count)
        for place, card in enumerate(cards[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]):
            row, column = divmod(place, 2)
            card.draw(sheet, column * WIDTH_PT + MARGIN_PT, row * HEIGHT_PT + MARGIN_PT)
        sheet.stroke((WIDTH_PT, 0.0), (WIDTH_PT, A4.height_pt), HAIRLINE, 0.4)
        sheet.stroke((0.0, HEIGHT_PT), (A4.width_pt, HEIGHT_PT), HAIRLINE, 0.4)
        canvas.showPage()
    canvas.save()
    progress(1.0)
    return Report(count, warnings)


def _travellers(workshop: Workshop, visit: Visit) -> list[Participant]:
    crew = crew_of(workshop, visit)
    keys = {person.key for person in crew}
    return [*crew, *(one for one in workshop.travellers_of(visit) if one.key not in keys)]


def _card(pages: Publication, visit: Visit, name: str) -> Piece:
    look, say, width_pt = pages.look, pages.language, WIDTH_PT - 2 * MARGIN_PT
    leader = pages.workshop.participants.get(visit.leader_id or 0)
    title = side_by_side((visit.code, visit.text("theme", say.code)), say)
    items: list[tuple[float, Piece]] = [(0.0, pages.line(title, look.body_accent, width_pt))]
    if name:
        items.append((2.0, pages.text(name, look.lead_strong, width_pt)))
    if leader is not None and not leader.expected:
        leader = None
    items.append((8.0, emergency_card(pages, leader, width_pt, visit.emergency_phone)))
    if visit.meeting_point and visit.returns:
        back = message("Back at the campus at {time}", time=visit.returns.time())
        items.append((6.0, pages.line(pages.said(back), look.note, width_pt)))
    lost = message("If you lose the group: stay where you are and ring the leader.")
    items.append((12.0, pages.line(pages.said(lost), look.body_strong, width_pt)))
    mine = message("For helpers: allergies, medicines, whom to tell")
    items.append((14.0, pages.line(pages.said(mine), look.note, width_pt)))
    items.append((0.0, Lines(width_pt, 3)))
    return Stack(items)
