"""What a session needs stands in its room, or can be carried there.

Compared without case and accents. What can be carried is the venue's equipment; how much of it
there is, is for `equipment_twice`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import message
from organiser.model import Equipment
from organiser.model.folding import folded
from organiser.rules.free_rooms import in_another_room
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span, carried
from organiser.rules.wording import listed, placed


def missing(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if not span.session.equipment or not span.rooms:
        return
    stock = {folded(row.name) for row in ledger.workshop.of(Equipment).values()}
    wanted = carried(span) - stock
    if wanted:
        names = [name for name in span.session.equipment if folded(name) in wanted]
        text = message(
            "{day}, {starts}: “{session}” needs {equipment}, which {room} does not have.",
            **placed(span),
            equipment=listed(names),
            room=listed([room.name for room in span.rooms]),
        )
        remedy = partial(in_another_room, spans=(span,))
        yield Finding(text, (span.row, *span.rooms), span.starts, remedy=remedy)


RULE = Rule(
    "equipment-missing",
    message("Equipment that is not there"),
    Severity.WARNING,
    Each.SESSION,
    missing,
)
