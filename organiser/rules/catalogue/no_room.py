"""A session that takes place at the venue has a room.

Meals, breaks, registration and socials may do without: everybody finds the restaurant.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import message
from organiser.model import Place
from organiser.rules.free_rooms import in_another_room
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import placed


def nowhere(_: Ledger, span: Span) -> Iterator[Finding]:
    if span.works and not span.rooms and span.session.place is Place.ROOMS:
        text = message("{day}, {starts}: “{session}” has no room.", **placed(span))
        yield Finding(
            text, (span.row,), span.starts, remedy=partial(in_another_room, spans=(span,))
        )


RULE = Rule("no-room", message("A session without a room"), Severity.HINT, Each.SESSION, nowhere)
