"""The way of a visit, from the meeting point by each stop and back, as a column of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.look import HAIRLINE, INK
from organiser.documents.naming import joined, left_to_right, side_by_side
from organiser.documents.pieces import Piece, Stack
from organiser.documents.programme_words import times
from organiser.i18n import Message, counted, message
from organiser.model import HostKind
from organiser.model.words import HOST_KINDS, MODES

if TYPE_CHECKING:
    from datetime import datetime

    from organiser.documents.publication import Publication
    from organiser.documents.sheet import Sheet
    from organiser.model import Host, Leg, Stop, Visit

INDENT_PT = 26.0
MARKER_PT = 8.0
GAP_PT = 8.0
DENSE_GAP_PT = 4.0
KILOMETRE_M = 1000


class Station(Piece):
    """A step of the way: a marker on a line that runs down the page, and what is said of it."""

    __slots__ = ("_body", "_colour", "_number", "_pages", "_tail_pt")

    def __init__(
        self, pages: Publication, body: Piece, number: str, tail_pt: float, *, marked: bool
    ) -> None:
        """Take what is said; the line goes on over `tail_pt` below it, or not where that is 0."""
        super().__init__(body.height_pt, body.first_baseline_pt)
        self._pages, self._body = pages, body
        self._number = pages.setter.line(number, pages.look.number) if number else None
        self._colour = (pages.look.accent if number else INK) if marked else ""
        self._tail_pt = tail_pt

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        centre_pt = (x_pt + MARKER_PT, top_pt + self.first_baseline_pt - 3.3)
        if self._tail_pt:
            foot = (centre_pt[0], top_pt + self.height_pt + self._tail_pt + 6)
            sheet.stroke(
                (centre_pt[0], centre_pt[1] if self._colour else top_pt), foot, HAIRLINE, 1
            )
        if self._number is not None:
            sheet.dot(*centre_pt, MARKER_PT, fill=self._colour)
            sheet.line(self._number, centre_pt[0], centre_pt[1] + 3.1, "centre")
        elif self._colour:
            sheet.box(centre_pt[0] - 4, centre_pt[1] - 4, 8, 8, fill=self._colour)
        self._body.draw(sheet, x_pt + INDENT_PT, top_pt)


class Itinerary:
    """The stations of one visit in a column of `width_pt`."""

    def __init__(
        self, pages: Publication, visit: Visit, width_pt: float, *, dense: bool = False
    ) -> None:
        """Take a visit; `dense` sets what is said of hosts smaller, to leave room for people."""
        self.pages, self.visit = pages, visit
        look = pages.look
        self._plain = look.note_ink if dense else look.body
        self._quiet = look.note if dense else look.body_quiet
        self._strong = look.note_bold if dense else look.body_strong
        self.gap_pt = DENSE_GAP_PT if dense else GAP_PT
        self._width_pt = width_pt - INDENT_PT
        self._stops = pages.workshop.stops_of(visit)
        self._legs = {leg.position: leg for leg in pages.workshop.legs_of(visit)}

    def stations(self) -> list[Piece]:
        """Return departure, legs and stops, and the return."""
        pages, visit = self.pages, self.visit
        bodies: list[tuple[Piece, str, bool]] = []
        bodies.append((self._end(message("Departure"), visit.departs), "", True))
        for number, stop in enumerate(self._stops, start=1):
            self._add_leg(bodies, self._legs.get(stop.position))
            bodies.append((self._stop(stop), str(number), True))
        positions = {stop.position for stop in self._stops}
        back = [leg for place, leg in sorted(self._legs.items()) if place not in positions]
        for leg in back[-1:]:
            self._add_leg(bodies, leg)
        bodies.append((self._end(message("Return"), visit.returns), "", True))
        last = len(bodies) - 1
        return [
            Station(pages, body, number, self.gap_pt if place < last else 0.0, marked=marked)
            for place, (body, number, marked) in enumerate(bodies)
        ]

    def _add_leg(self, bodies: list[tuple[Piece, str, bool]], leg: Leg | None) -> None:
        if leg is not None:
            words = leg_words(self.pages, leg)
            piece = self.pages.line(words, self._quiet, self._width_pt)
            bodies.append((piece, "", False))

    def _end(self, label: Message, moment: datetime | None) -> Piece:
        pages, look = self.pages, self.pages.look
        when = pages.language.time(moment.time()) if moment else ""
        words = side_by_side((when, pages.said(label)), pages.language)
        return pages.line(words, look.body_strong, self._width_pt)

    def _stop(self, stop: Stop) -> Piece:
        pages, look, width_pt = self.pages, self.pages.look, self._width_pt
        code = pages.language.code
        host = pages.workshop.hosts[stop.host_id]
        items: list[tuple[float, Piece]] = []

        def add(piece: Piece, gap_pt: float) -> None:
            if piece.height_pt:
                items.append((gap_pt, piece))

        when = times(stop.arrives, stop.leaves, pages.language)
        add(pages.line(when, look.body_accent, width_pt), 0.0)
        add(pages.text(host.name, look.lead_strong, width_pt), 1.0)
        kind = None if host.kind is HostKind.OTHER else HOST_KINDS[host.kind]
        place = (pages.said(kind) if kind else "", host.address.replace("\n", " "))
        add(pages.line(side_by_side(place, pages.language), self._plain, width_pt), 1.0)
        reached = (left_to_right(words, pages.language) for words in (host.phone, host.email))
        contact = joined((host.contact_name, *reached), pages.language)
        add(pages.line(contact, self._plain, width_pt), 1.0)
        add(pages.text(stop.text("activity", code), self._strong, width_pt), 3.0)
        add(pages.text(host.text("description", code), self._quiet, width_pt), 2.0)
        add(pages.text(access_words(pages, host), self._quiet, width_pt), 1.0)
        return Stack(items)


def access_words(pages: Publication, host: Host) -> str:
    """Return what is known about steps and entrances."""
    steps = ""
    if host.step_free is not None:
        free, not_free = message("Step-free"), message("Not step-free")
        steps = pages.said(free if host.step_free else not_free)
    return side_by_side((steps, host.access), pages.language)


def leg_words(pages: Publication, leg: Leg) -> str:
    """Return "Coach · 25 min (estimate) · 6.2 km"."""
    minutes = ""
    if leg.minutes is not None:
        minutes = pages.said(counted("{count} min", "{count} min", leg.minutes))
        if leg.estimated:
            minutes = pages.said(message("{duration} (estimate)", duration=minutes))
    distance = ""
    if leg.metres is not None and leg.metres >= KILOMETRE_M:
        kilometres = pages.language.number(round(leg.metres / KILOMETRE_M, 1))
        distance = pages.said(message("{count} km", count=kilometres))
    elif leg.metres:
        distance = pages.said(message("{count} m", count=leg.metres))
    return side_by_side((pages.said(MODES[leg.mode]), minutes, distance), pages.language)
