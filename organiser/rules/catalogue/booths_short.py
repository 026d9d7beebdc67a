"""An interpreted session has a booth for each language into which it is interpreted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import counted, message
from organiser.rules.free_rooms import in_another_room
from organiser.rules.interpretation import interpreted_into
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import listed, placed


def short(_: Ledger, span: Span) -> Iterator[Finding]:
    if not span.session.interpreted_languages or not span.rooms:
        return
    needed = len(interpreted_into(span.session))
    there = max(room.booths for room in span.rooms)
    if there < needed:
        text = counted(
            "{day}, {starts}: “{session}” is interpreted into {count} language and {room} has "
            "booths for {booths}.",
            "{day}, {starts}: “{session}” is interpreted into {count} languages and {room} has "
            "booths for {booths}.",
            needed,
            **placed(span),
            room=listed([room.name for room in span.rooms]),
            booths=there,
        )
        remedy = partial(in_another_room, spans=(span,), booths=needed)
        yield Finding(text, (span.row, *span.rooms), span.starts, remedy=remedy)


RULE = Rule("booths-short", message("Too few booths"), Severity.WARNING, Each.SESSION, short)
