"""A session that takes place at the venue has a room.

Meals, breaks, registration and socials may do without: everybody finds the restaurant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from organiser.i18n import Message, counted, message
from organiser.model import Place
from organiser.rules.free_rooms import in_another_room
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import first_rows, placed, titles


def nowhere(_: Ledger, span: Span) -> Iterator[Finding]:
    if span.works and not span.rooms and span.session.place is Place.ROOMS:
        text = message("{day}, {starts}: “{session}” has no room.", **placed(span))
        yield Finding(
            text,
            (span.row,),
            span.starts,
            alike=span.starts.date(),
            all_of=_all,
            remedy=partial(in_another_room, spans=(span,)),
        )


def _all(some: Sequence[Finding]) -> Message:
    rows = first_rows(some)
    return counted(
        "{day}: {count} session has no room: {sessions}.",
        "{day}: {count} sessions have no room: {sessions}.",
        len(rows),
        day=rows[0].starts.date(),  # type: ignore[attr-defined]
        sessions=titles(rows),
    )


RULE = Rule("no-room", message("A session without a room"), Severity.HINT, Each.SESSION, nowhere)
