"""The card that a traveller tears off: whom to call, and where to be brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.look import QUIET
from organiser.documents.naming import left_to_right
from organiser.documents.pieces import Panel, Piece, Row, Rule, Stack, Words
from organiser.i18n import Language, message

if TYPE_CHECKING:
    from organiser.documents.publication import Publication
    from organiser.model import Participant

PADDING_PT = 10.0
EUROPE = "112"
ITALY = frozenset({"Europe/Rome", "Europe/Vatican", "Europe/San_Marino"})


def emergency_card(
    pages: Publication, leader: Participant | None, width_pt: float, phone_of_the_day: str = ""
) -> Piece:
    """Return the card: 112, the event's numbers, the leader, and the way home for a taxi."""
    event, look = pages.event, pages.look
    inner_pt = width_pt - 2 * PADDING_PT
    items: list[tuple[float, Piece]] = [
        (0.0, pages.line(pages.said(message("In an emergency")), look.lead_accent, inner_pt))
    ]
    if event.zone.startswith("Europe/") or EUROPE in event.emergency_numbers.split():
        number = pages.setter.line(EUROPE, look.display)
        free = pages.said(message("European emergency number, free from every telephone"))
        beside_pt = number.width_pt + PADDING_PT
        words = pages.line(free, look.note, inner_pt - beside_pt)
        items.append((4.0, Row([(0.0, Words([(0.0, number)])), (beside_pt, words)], centred=True)))
    others = "\n".join(
        line for line in event.emergency_numbers.split("\n") if line.strip() not in {"", EUROPE}
    )
    if others:
        items.append((6.0, pages.text(others, look.body_strong, inner_pt)))
    if leader and leader.phone:
        label = pages.said(message("Leader of the visit"))
        phone = left_to_right(leader.phone, pages.language)
        items.append((7.0, pages.line(label, look.note, inner_pt)))
        items.append((1.0, pages.line(leader.full_name, look.body_strong, inner_pt)))
        items.append((1.0, pages.line(phone, look.lead_strong, inner_pt)))
    if phone_of_the_day:
        label = pages.said(message("Number of the day"))
        phone = left_to_right(phone_of_the_day, pages.language)
        items.append((7.0, pages.line(label, look.note, inner_pt)))
        items.append((1.0, pages.line(phone, look.lead_strong, inner_pt)))
    items += _way_home(pages, inner_pt)
    return Panel(Stack(items), width_pt, PADDING_PT, edge=QUIET, radius_pt=5.0)


def _way_home(pages: Publication, inner_pt: float) -> list[tuple[float, Piece]]:
    """Return the address of the venue; in Italy with a sentence that the driver reads."""
    event, look = pages.event, pages.look
    if not event.address:
        return []
    words = message("For the taxi: please take me to this address")
    said = pages.said(words)
    items: list[tuple[float, Piece]] = [
        (8.0, Rule(inner_pt)),
        (7.0, pages.line(said, look.note, inner_pt)),
    ]
    local = Language("it")(words)
    if event.zone in ITALY and local != said:
        items.append((1.0, pages.text(local, look.note_strong, inner_pt)))
    if event.venue:
        items.append((3.0, pages.text(event.venue, look.body_strong, inner_pt)))
    items.append((1.0, pages.text(event.address, look.body_strong, inner_pt)))
    return items
