"""Who cannot use steps gets into the room.

Counted are those who must be there, and everybody at a plenary or ceremony for everybody. One
room without steps among those of a session is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import message
from organiser.rules.free_rooms import in_another_room
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import TOGETHER, Span
from organiser.rules.wording import in_order, listed, people_named, placed


def steps(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if not span.rooms or any(room.step_free for room in span.rooms):
        return
    everybody = span.audience is None and span.kind in TOGETHER
    people = (
        ledger.everybody.without_steps()
        if everybody
        else ledger.everybody.without_steps() & span.bound
    )
    if people:
        named = in_order([ledger.person(key) for key in people])
        text = message(
            "{day}, {starts}: “{session}” is in {room}, where there are steps that {people} "
            "cannot use.",
            **placed(span),
            room=listed([room.name for room in span.rooms]),
            people=people_named(named),
        )
        remedy = partial(in_another_room, spans=(span,), step_free=True)
        yield Finding(text, (span.row, *span.rooms, *named), span.starts, remedy=remedy)


RULE = Rule(
    "steps-to-room",
    message("Steps in the way to a room"),
    Severity.CLASH,
    Each.SESSION,
    steps,
    crowds=True,
)
