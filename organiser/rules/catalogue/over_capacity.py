"""Everyone who is really expected at a session has a seat.

A session has the places that its `capacity` says, or else the seats of its rooms as they are set
up; where one of its rooms was never counted, nothing is said. Expected are, of a session for
some, those it is for and those with a duty. A session for everybody expects everybody where it
is a plenary or a ceremony, and else only while no other session for everybody runs beside it: of
parallel sessions each person chooses one. Meals and socials for everybody count where somebody
gave them a number of places; breaks, registration, blockers and the slot of the visits never do.
Interpreters sit in their booths. Visits have `visit_over_capacity`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import counted, message
from organiser.model import Duty, Layout, Place, Role, SessionKind
from organiser.model.words import LAYOUTS
from organiser.rules.free_rooms import in_another_room
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity
from organiser.rules.spans import TOGETHER, Span
from organiser.rules.wording import listed, placed

SIGNED_UP = frozenset({SessionKind.MEAL, SessionKind.SOCIAL})
UNCOUNTED = frozenset(
    {SessionKind.BREAK, SessionKind.REGISTRATION, SessionKind.BLOCKER, SessionKind.VISIT}
)


def crowded(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if span.kind in UNCOUNTED:
        return
    places = _places(span)
    if places is None:
        return
    people = ledger.expected if span.audience is None else span.audience
    if len(people) > places and _is_counted(ledger, span):
        seated = len(_seated(ledger, span, people))
        if seated > places:
            yield _finding(span, seated, places)


def _places(span: Span) -> int | None:
    session = span.session
    if session.capacity is not None or session.place is not Place.ROOMS:
        return session.capacity
    seats = [room.capacity for room in span.rooms]
    known = [number for number in seats if number is not None]
    return sum(known) if seats and len(known) == len(seats) else None


def _is_counted(ledger: Ledger, span: Span) -> bool:
    if span.audience is not None or span.kind in TOGETHER:
        return True
    if span.kind in SIGNED_UP:
        return span.session.capacity is not None
    blocks = ledger.days.blocks(span.starts.date())
    return any(block.spans == (span,) for block in blocks)


def _seated(ledger: Ledger, span: Span, people: frozenset[int]) -> frozenset[int]:
    booths = {row.participant_id for row in span.duties if row.duty is Duty.INTERPRETER}
    booths.update(key for key in people if ledger.person(key).role is Role.INTERPRETER)
    return people - booths


def _finding(span: Span, people: int, places: int) -> Finding:
    rooms = span.rooms if span.session.capacity is None else ()
    text = counted(
        "{day}, {starts}: “{session}” expects {people} people and {where} has {places} places: "
        "{count} too few.",
        "{day}, {starts}: “{session}” expects {people} people and {where} has {places} places: "
        "{count} too few.",
        people - places,
        **placed(span),
        people=people,
        where=listed([room.name for room in rooms]) if rooms else message("it"),
        places=places,
    )
    remedy = partial(_in_a_larger_room, span=span, people=people) if rooms else None
    return Finding(text, (span.row, *rooms), span.starts, remedy=remedy)


def _in_a_larger_room(ledger: Ledger, span: Span, people: int) -> Remedy | None:
    return in_another_room(ledger, (span,), people=people) or _set_up_otherwise(span, people)


def _set_up_otherwise(span: Span, people: int) -> Remedy | None:
    """Return how the only room of a session has seats enough in another layout."""
    if len(span.rooms) != 1:
        return None
    room = span.rooms[0]
    seats = {layout: room.capacities.get(layout, 0) for layout in Layout}
    enough = [layout for layout in Layout if seats[layout] >= people]
    if not enough:
        return None
    layout = min(enough, key=lambda one: seats[one])
    text = counted(
        "Set up {room} as {layout}: {count} seat",
        "Set up {room} as {layout}: {count} seats",
        seats[layout],
        room=room.name,
        layout=LAYOUTS[layout],
    )
    return Remedy(text, changes=((room, {"layout": layout}),))


RULE = Rule(
    "over-capacity",
    message("More people than seats"),
    Severity.WARNING,
    Each.SESSION,
    crowded,
    crowds=True,
)
