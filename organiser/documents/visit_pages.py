"""How a visit sheet looks.

What to know first stands on top, then the way and the people on the one side, and the map,
practical notes and the emergency card on the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report, Request
from organiser.documents.emergency_card import emergency_card
from organiser.documents.itinerary import GAP_PT, Itinerary
from organiser.documents.map_ground import read_ground
from organiser.documents.page import PAGES
from organiser.documents.publication import Publication
from organiser.documents.visit_facts import VisitFacts
from organiser.documents.visit_map import visit_map
from organiser.documents.visit_people import VisitPeople
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.documents.pieces import Piece
    from organiser.model import Visit, Workshop

MAIN_COLUMNS = 7
SIDE_COLUMNS = 5
SIDE_INSET_PT = 10.0
SECTION_GAP_PT = 14.0
BAND_GAP_PT = 12.0
MOST_MAP_PT = 200.0
LEAST_MAP_PT = 130.0
MAP_NOTES_PT = 40.0
LAYOUT_SHARE = 0.6

VISIT_SHEETS = message("Study visits")
NOTHING = message("No study visit is planned yet.")
NOTHING_SO_CALLED = message("No study visit is called so.")


def write_visit_sheets(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out a page for each visit and write them as PDF."""
    page = PAGES[request["page"]]
    pages = Publication(workshop, request.language, page, VISIT_SHEETS, masthead=False)
    wanted = str(request["visit"]).strip().casefold()
    everything = workshop.visits_in_order()
    visits = [row for row in everything if not wanted or row.code.casefold() == wanted]
    report = Report()
    for number, visit in enumerate(visits):
        progress(LAYOUT_SHARE * number / len(visits))
        _lay(pages, visit, request)
        report.warnings += _doubts(workshop, visit)
    if not visits:
        words = pages.said(NOTHING_SO_CALLED if everything else NOTHING)
        pages.flow.add(pages.line(words, pages.look.lead_strong, page.span_pt(9)))
    report.warnings += pages.doubts()
    report.pages = pages.write(
        file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE))
    )
    return report


def _lay(pages: Publication, visit: Visit, request: Request) -> None:
    """Lay one visit on a page of its own; people who do not fit stand on the next."""
    flow, width_pt = pages.flow, pages.page.span_pt(MAIN_COLUMNS)
    facts = VisitFacts(pages, visit)
    flow.continuation = None
    flow.new_page()
    again = facts.continued()
    flow.add(facts.heading())
    flow.continuation = lambda: (again, GAP_PT)
    flow.add(facts.band(), BAND_GAP_PT)
    people = VisitPeople(pages, visit, width_pt, everybody=request["everybody"])
    dense = _is_dense(pages, visit, facts, people)
    homeless = _lay_side(pages, visit, facts, request, dense=dense)
    itinerary = Itinerary(pages, visit, width_pt, dense=dense)
    for place, station in enumerate(itinerary.stations()):
        flow.add(station, itinerary.gap_pt if place else SECTION_GAP_PT)
    plan_b = facts.plan_b(width_pt)
    if plan_b and not dense:
        flow.add(plan_b, SECTION_GAP_PT)
    people.lay()
    for piece in homeless:
        flow.add(piece, SECTION_GAP_PT)
    flow.finish()
    flow.continuation = None


def _is_dense(pages: Publication, visit: Visit, facts: VisitFacts, people: VisitPeople) -> bool:
    """Whether setting the way closer, with plan B beside it, keeps everybody on the page."""
    width_pt = pages.page.span_pt(MAIN_COLUMNS)
    room_pt = pages.flow.left_pt - people.least_height_pt()
    plan_b = facts.plan_b(width_pt)
    usual_pt = _way_pt(Itinerary(pages, visit, width_pt))
    usual_pt += plan_b.height_pt + SECTION_GAP_PT if plan_b else 0.0
    return usual_pt > room_pt >= _way_pt(Itinerary(pages, visit, width_pt, dense=True))


def _way_pt(itinerary: Itinerary) -> float:
    stations = itinerary.stations()
    heights_pt = sum(station.height_pt for station in stations)
    return SECTION_GAP_PT + heights_pt + (len(stations) - 1) * itinerary.gap_pt


def _lay_side(
    pages: Publication, visit: Visit, facts: VisitFacts, request: Request, *, dense: bool
) -> list[Piece]:
    """Place map and card beside the way, and plan B where that is `dense`.

    The map takes what the others leave. Return what finds no room there, as where an address has
    the length of a page.
    """
    flow, page = pages.flow, pages.page
    x_pt = page.column_pt(MAIN_COLUMNS) + SIDE_INSET_PT
    width_pt = page.span_pt(SIDE_COLUMNS) - SIDE_INSET_PT
    top_pt = flow.bottom_pt - flow.left_pt + SECTION_GAP_PT
    pieces: list[Piece] = []
    plan_b = facts.plan_b(width_pt)
    if dense and plan_b:
        pieces.append(plan_b)
    if request["card"]:
        pieces.append(emergency_card(pages, facts.leader, width_pt, visit.emergency_phone))
    if request["map"]:
        used_pt = sum(piece.height_pt + SECTION_GAP_PT for piece in pieces)
        height_pt = flow.bottom_pt - top_pt - used_pt - MAP_NOTES_PT
        height_pt = max(LEAST_MAP_PT, min(MOST_MAP_PT, height_pt))
        ground = read_ground(str(request["ground"])) if request["ground"] else None
        pieces.insert(0, visit_map(pages, visit, width_pt, height_pt, ground))
    homeless = []
    for piece in pieces:
        if top_pt + piece.height_pt > flow.bottom_pt:
            homeless.append(piece)
            continue
        flow.place_beside(piece, x_pt, top_pt)
        top_pt += piece.height_pt + SECTION_GAP_PT
    return homeless


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
